//! A document comes in: on the first page, from Today, or from You.

use career::id::{AccountId, DocumentId};
use flows::account::begin_guest;
use flows::document::{BringRefused, bring, look_over};
use flows::first::first_steps;
use store::kept::{Arrival, Stage};

use crate::answer::{Answered, see, with_cookie};
use crate::asked::Asked;
use crate::gate::session_cookie;
use crate::page::{today, welcome};
use crate::site::Site;
use crate::trouble::Trouble;

/// How long a change waits for the reader before it shows the page that waits.
const PATIENCE: std::time::Duration = std::time::Duration::from_millis(1200);

/// Somebody new brings something: they become a guest.
pub fn begin(site: &Site, asked: &Asked) -> Answered {
    let Some((name, bytes)) = brought(asked) else {
        return welcome::again(asked, "Nothing arrived. Choose a file, paste text, or write a few lines.".to_owned());
    };
    if let Some(visitor) = &asked.visitor {
        return match take(site, visitor.account.id, name, bytes)? {
            Ok(document) => see(&reading(document)),
            Err(mend) => welcome::again(asked, mend),
        };
    }
    // Looked at before anybody is made a guest for it.
    if bytes.len() > intake::LARGEST_UPLOAD {
        return Err(Trouble::TooLarge);
    }
    let (account, token) = begin_guest(&site.desk, asked.form.has("shared"))?;
    match take(site, account, name, bytes)? {
        Ok(document) => {
            let response = see(&next(site, account, document)?)?;
            Ok(with_cookie(response, &session_cookie(&site.door, &token, asked.form.has("shared"))))
        }
        Err(mend) => welcome::again(asked, mend),
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
