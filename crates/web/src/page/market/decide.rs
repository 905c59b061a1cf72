//! What a person says about postings: one opening or two, taken back again; and removing what they brought.

use career::id::PostingId;
use flows::market::{TheOpening, decide, opening, remove_own, take_back};

use crate::answer::{Answered, see};
use crate::asked::Asked;
use crate::site::Site;
use crate::trouble::Trouble;

/// The opening of the address.
pub(super) fn find(site: &Site, asked: &Asked) -> Result<(PostingId, TheOpening), Trouble> {
    let id: PostingId = asked.named("id").ok_or(Trouble::NotFound)?;
    let found = opening(&site.desk, asked.here().account.id, id)?.ok_or(Trouble::NotFound)?;
    Ok((id, found))
}

/// The two postings that a form is about; both are to be seen from here.
fn pair(asked: &Asked, found: &TheOpening) -> Result<(PostingId, PostingId), Trouble> {
    let one: PostingId = asked.form.read("one").ok_or(Trouble::NotFound)?;
    let other: PostingId = asked.form.read("other").ok_or(Trouble::NotFound)?;
    let here = |id: PostingId| found.seen.iter().any(|seen| seen.id == id);
    let near = |id: PostingId| {
        found.maybe.iter().any(|maybe| maybe.other == id) || found.decided.iter().any(|decided| decided.id == id)
    };
    let known = (here(one) && (here(other) || near(other))) || (here(other) && near(one));
    if known { Ok((one, other)) } else { Err(Trouble::NotFound) }
}

/// One opening, or two.
pub fn say(site: &Site, asked: &Asked) -> Answered {
    let (id, found) = find(site, asked)?;
    let (one, other) = pair(asked, &found)?;
    let together = asked.form.or_empty("are") == "one";
    decide(&site.desk, asked.here().account.id, (one, other), together, asked.today)?;
    see(&format!("/openings/{id}?said={}", if together { "together" } else { "apart" }))
}

/// Takes that back.
pub fn undo(site: &Site, asked: &Asked) -> Answered {
    let (id, found) = find(site, asked)?;
    let pair = pair(asked, &found)?;
    take_back(&site.desk, asked.here().account.id, pair)?;
    see(&format!("/openings/{id}?said=undone"))
}

/// Removes the posting that the person brought; where boards show it too, the opening stays.
pub fn remove(site: &Site, asked: &Asked) -> Answered {
    let (_, found) = find(site, asked)?;
    let (own, public): (Vec<_>, Vec<_>) = found.seen.iter().partition(|seen| seen.own);
    let own: Vec<PostingId> = own.into_iter().map(|seen| seen.id).collect();
    remove_own(&site.desk, asked.here().account.id, &own)?;
    match public.first() {
        Some(seen) => see(&format!("/openings/{}?said=removed", seen.id)),
        None => see("/openings?said=removed"),
    }
}
