//! A document comes in: on the first page, from Today, or from You.

use askama::Template;
use axum::http::StatusCode;
use career::id::{AccountId, DocumentId};
use flows::account::begin_guest;
use flows::document::{BringRefused, bring, look_over};
use flows::first::first_steps;
use store::kept::{Arrival, Stage};

use crate::answer::{Answered, page_with, see, with_cookie};
use crate::asked::Asked;
use crate::gate::session_cookie;
use crate::layout::Layout;
use crate::page::{market, today, welcome};
use crate::site::Site;
use crate::trouble::Trouble;

/// How long a change waits for the reader before it shows the page that waits.
const PATIENCE: std::time::Duration = std::time::Duration::from_millis(1200);

/// Asked where a pasted text speaks like an opening: kept as what it is, or as the person's own lines.
#[derive(Template)]
#[template(path = "looks_like_opening.html")]
struct LooksLikeOpening {
    layout: Layout,
    action: &'static str,
    text: String,
    shared: bool,
}

/// What a pasted text is to be kept as.
#[derive(Clone, Copy, PartialEq, Eq)]
enum As {
    /// The person's own lines, or a file.
    Own,
    /// An opening; they said so.
    Opening,
    /// It speaks like an opening, and nobody said yet.
    Asked,
}

fn kept_as(asked: &Asked) -> As {
    match (asked.form.or_empty("as"), asked.form.text("text").filter(|_| asked.file.is_none())) {
        ("opening", Some(_)) => As::Opening,
        ("", Some(text)) if intake::postings::reads_like_an_opening(text) => As::Asked,
        _ => As::Own,
    }
}

fn ask(asked: &Asked, action: &'static str) -> Answered {
    let layout = Layout::of(asked, "An opening?");
    let (text, shared) = (asked.form.or_empty("text").to_owned(), asked.form.has("shared"));
    page_with(StatusCode::UNPROCESSABLE_ENTITY, &LooksLikeOpening { layout, action, text, shared })
}

/// Somebody new brings something: they become a guest.
pub fn begin(site: &Site, asked: &Asked) -> Answered {
    let Some((name, bytes)) = brought(asked) else {
        return welcome::again(
            site,
            asked,
            "Nothing arrived. Choose a file, paste text, or write a few lines.".to_owned(),
        );
    };
    let kept_as = kept_as(asked);
    if kept_as == As::Asked {
        return ask(asked, "/begin");
    }
    if let Some(visitor) = &asked.visitor {
        if kept_as == As::Opening {
            return opening(site, visitor.account.id, bytes, |mend| welcome::again(site, asked, mend));
        }
        return match take(site, visitor.account.id, name, bytes)? {
            Ok(document) => see(&reading(document)),
            Err(mend) => welcome::again(site, asked, mend),
        };
    }
    // Looked at before anybody is made a guest for it.
    if bytes.len() > intake::LARGEST_UPLOAD {
        return Err(Trouble::TooLarge);
    }
    let (account, token) = begin_guest(&site.desk, asked.form.has("shared"))?;
    let cookie = session_cookie(&site.door, &token, asked.form.has("shared"));
    if kept_as == As::Opening {
        return Ok(with_cookie(opening(site, account, bytes, |mend| welcome::again(site, asked, mend))?, &cookie));
    }
    match take(site, account, name, bytes)? {
        Ok(document) => {
            let response = see(&next(site, account, document)?)?;
            Ok(with_cookie(response, &cookie))
        }
        Err(mend) => welcome::again(site, asked, mend),
    }
}

/// Somebody who is here brings something more.
pub fn more(site: &Site, asked: &Asked) -> Answered {
    let account = asked.here().account.id;
    let Some((name, bytes)) = brought(asked) else {
        return today::again(
            site,
            asked,
            "Nothing arrived. Choose a file, paste text, or write a few lines.".to_owned(),
        );
    };
    match kept_as(asked) {
        As::Asked => return ask(asked, "/bring"),
        As::Opening => return opening(site, account, bytes, |mend| today::again(site, asked, mend)),
        As::Own => {}
    }
    match take(site, account, name, bytes)? {
        Ok(document) => {
            let read = wait(site, account, document)?;
            // A guest whose first document could not be read is still in the first ten minutes.
            let on_the_way = asked.here().account.is_guest() && first_steps(&site.desk, account)?.stage == Stage::Read;
            match (on_the_way, read) {
                (true, true) => see("/first/read"),
                (true, false) => see(&reading(document)),
                (false, _) => see(&format!("/you/documents/{document}")),
            }
        }
        Err(mend) => today::again(site, asked, mend),
    }
}

/// The file, else the text that was pasted.
fn brought(asked: &Asked) -> Option<(Option<&str>, &[u8])> {
    match (&asked.file, asked.form.text("text")) {
        (Some(file), _) => Some((file.name.as_deref(), &file.bytes)),
        (None, Some(text)) => Some((None, text.as_bytes())),
        (None, None) => None,
    }
}

/// Takes a pasted text in as an opening, to be looked over like any other.
fn opening(site: &Site, account: AccountId, bytes: &[u8], again: impl FnOnce(String) -> Answered) -> Answered {
    match market::bring::take_in(site, account, None, bytes)? {
        Ok(address) => see(&address),
        Err(mend) => again(mend.to_owned()),
    }
}

fn take(
    site: &Site,
    account: AccountId,
    name: Option<&str>,
    bytes: &[u8],
) -> Result<Result<DocumentId, String>, Trouble> {
    let taken = match bring(&site.desk, account, name, bytes) {
        Ok(brought) => Ok(brought.document()),
        Err(BringRefused::Store(trouble)) => return Err(trouble.into()),
        Err(BringRefused::TooLarge) => return Err(Trouble::TooLarge),
        Err(BringRefused::Empty) => Err("There is nothing in this file. Open it where it was made, and save it again."),
        Err(BringRefused::TooMuch) => {
            Err("You keep as many documents here as there is room for. Remove one under You, then bring this one.")
        }
    };
    site.work.notify_one();
    Ok(taken.map_err(str::to_owned))
}

/// Where to go after the first document.
fn next(site: &Site, account: AccountId, document: DocumentId) -> Result<String, Trouble> {
    Ok(if wait(site, account, document)? { "/first/read".to_owned() } else { reading(document) })
}

fn reading(document: DocumentId) -> String {
    format!("/first/reading?document={document}")
}

/// Waits a moment for the reader; answers whether the document was looked at.
fn wait(site: &Site, account: AccountId, document: DocumentId) -> Result<bool, Trouble> {
    let begun = std::time::Instant::now();
    let mut seen = site.desk.store.reading()?.change()?;
    loop {
        let looked = look_over(&site.desk, account, document)?;
        if looked.is_none_or(|looked| looked.document.value.arrival != Arrival::Waiting) {
            return Ok(true);
        }
        let left = PATIENCE.saturating_sub(begun.elapsed());
        if left.is_zero() {
            return Ok(false);
        }
        seen = site.desk.store.wait_for_change(seen, left);
    }
}
