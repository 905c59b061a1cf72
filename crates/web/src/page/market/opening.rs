//! One opening: what is likely to decide before all else, then what it is, its signs, how it fits, and where it stands.

use askama::Template;
use career::id::PostingId;
use career::posting::signs::signs;
use career::posting::{Posting, Workplace};
use flows::draw;
use flows::market::TheOpening;

use super::apply::ApplicationView;
use super::decide::find;
use super::fit::{FitView, drawn};
use super::list::{at, since, titled};
use super::sighted::{DecidedView, MaybeView, SightingView, way};
use super::signs::SignView;
use crate::answer::{Answered, page};
use crate::asked::Asked;
use crate::layout::Layout;
use crate::page::people::{KnownView, known_for};
use crate::site::Site;
use crate::trouble::Trouble;

#[derive(Template)]
#[template(path = "market/opening.html")]
struct Page {
    layout: Layout,
    id: PostingId,
    title: String,
    at: String,
    since: String,
    there: bool,
    pay: Option<String>,
    /// "Full time · on site".
    how: String,
    apply: Option<String>,
    write: Option<String>,
    application: Option<ApplicationView>,
    known: Option<KnownView>,
    fit: FitView,
    signs: Vec<SignView>,
    text: Vec<String>,
    sightings: Vec<SightingView>,
    maybe: Vec<MaybeView>,
    decided: Vec<DecidedView>,
    /// How many of its postings the person brought.
    own: usize,
}

/// The page.
pub fn show(site: &Site, asked: &Asked) -> Answered {
    page(&view(site, asked)?)
}

fn view(site: &Site, asked: &Asked) -> Result<Page, Trouble> {
    let (id, found) = find(site, asked)?;
    let person = draw(&site.desk, asked.here().account.id, asked.today)?;
    let TheOpening { opening, seen, maybe, decided, .. } = &found;
    let posting = opening.shown();
    let fit = drawn(site, asked, posting, &person);
    let signs = signs(site.desk.atlas, opening, fit.asks.musts(), asked.today);
    let title = titled(&posting.title);
    let (apply, write) = apply(&found);
    Ok(Page {
        layout: Layout::of(asked, title.clone()).within("openings"),
        id,
        title,
        at: at(posting.organisation.as_deref(), &posting.places),
        since: since(opening.began()),
        there: opening.is_there(),
        pay: posting.pay.as_ref().map(|pay| pay.words.clone()),
        how: how(posting),
        apply,
        write,
        application: ApplicationView::of(site, asked, &found)?,
        known: known_for(site, asked, posting.organisation.as_deref(), &posting.title)?,
        fit: FitView::of(site.desk.atlas, &fit.fit, &person),
        signs: signs.iter().map(SignView::of).collect(),
        text: posting.text.lines().map(str::trim_end).map(str::to_owned).collect(),
        sightings: seen.iter().map(SightingView::of).collect(),
        maybe: maybe.iter().map(MaybeView::of).collect(),
        decided: decided.iter().map(DecidedView::of).collect(),
        own: seen.iter().filter(|seen| seen.own).count(),
    })
}

/// The way that the posting which is shown gives, else that of any other which is still there.
fn apply(found: &TheOpening) -> (Option<String>, Option<String>) {
    let there = found.opening.sightings().filter(|sighting| sighting.gone.is_none()).map(|sighting| &sighting.posting);
    let all = std::iter::once(found.opening.shown()).chain(there);
    let mut ways = all.map(|posting| way(posting.apply.as_ref(), posting.url.as_deref()));
    ways.find(|(follow, write)| follow.is_some() || write.is_some()).unwrap_or_default()
}

fn how(posting: &Posting) -> String {
    let workplace = posting.workplace.map(|workplace| match workplace {
        Workplace::OnSite => "at the place",
        Workplace::Hybrid => "partly at the place",
        Workplace::Remote => "remote",
    });
    let parts = [posting.department.as_deref(), posting.employment.as_deref(), workplace];
    parts.into_iter().flatten().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
}
