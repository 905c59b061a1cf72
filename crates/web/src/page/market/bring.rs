//! An opening comes in: pasted, as a saved page or a file, or from the page that somebody looks at.

use askama::Template;
use axum::http::StatusCode;
use career::id::AccountId;
use flows::market::{FileRefused, bring_file, the_files};
use store::kept::{PostingFile, Standing};

use super::brought::{brought, is_lone_address};
use super::file;
use crate::answer::{Answered, page, page_with, see};
use crate::asked::Asked;
use crate::layout::Layout;
use crate::site::Site;
use crate::trouble::Trouble;
use crate::words;

#[derive(Template)]
#[template(path = "market/bring.html")]
struct Page {
    layout: Layout,
    mend: Option<String>,
    text: String,
    address: String,
    bookmark: String,
    files: Vec<Before>,
}

/// Something brought before.
struct Before {
    address: String,
    name: String,
    on: String,
    state: &'static str,
}

/// Those brought before that are listed.
const SHOWN: usize = 10;

/// The form.
pub fn show(site: &Site, asked: &Asked) -> Answered {
    page(&view(site, asked, None)?)
}

fn view(site: &Site, asked: &Asked, mend: Option<String>) -> Result<Page, Trouble> {
    let account = &asked.here().account;
    let zone = site.desk.zone_of(account);
    let before = the_files(&site.desk, account.id)?.into_iter().take(SHOWN).map(|(id, file)| Before {
        address: format!("/openings/files/{id}"),
        name: file::named(&file),
        on: words::full_day(file.on.to_zoned(zone.clone()).date()),
        state: state(&file),
    });
    Ok(Page {
        layout: Layout::of(asked, "Bring an opening").within("openings"),
        mend,
        text: asked.form.or_empty("text").to_owned(),
        address: asked.form.or_empty("address").to_owned(),
        bookmark: bookmark(&asked.origin),
        files: before.collect(),
    })
}

fn state(file: &PostingFile) -> &'static str {
    match file.standing {
        Standing::Waiting => "being read",
        Standing::Read => "waits for you to look over it",
        Standing::TakingIn => "being taken in",
        Standing::Stopped => "stopped on the way",
        Standing::Done => "taken in",
        Standing::TakenBack => "taken back",
        Standing::Refused { .. } => "could not be read",
    }
}

/// Takes it in for reading.
pub fn take(site: &Site, asked: &Asked) -> Answered {
    let again = |mend: &str| page_with(StatusCode::UNPROCESSABLE_ENTITY, &view(site, asked, Some(mend.to_owned()))?);
    let lone = asked.file.is_none() && asked.form.text("text").is_some_and(is_lone_address);
    if lone {
        // What stands there is asked for by a watch; whoever pasted it confirms that first.
        return see(&format!("/openings/watches?what={}", words::in_address(asked.form.or_empty("text"))));
    }
    let Some(brought) = brought(asked) else {
        return again("Nothing arrived. Paste the words of an opening, or choose a file.");
    };
    match take_in(site, asked.here().account.id, brought.name.as_deref(), &brought.bytes)? {
        Ok(address) => see(&address),
        Err(mend) => again(mend),
    }
}

/// Takes bytes in for reading; answers where they are looked over, or what to mend.
pub(in crate::page) fn take_in(
    site: &Site,
    account: AccountId,
    name: Option<&str>,
    bytes: &[u8],
) -> Result<Result<String, &'static str>, Trouble> {
    let mend = match bring_file(&site.desk, account, name, bytes) {
        Ok(id) => {
            site.work.notify_one();
            file::wait(site, account, id)?;
            return Ok(Ok(format!("/openings/files/{id}")));
        }
        Err(FileRefused::Store(trouble)) => return Err(trouble.into()),
        Err(FileRefused::Empty) => "There is nothing in this file. Open it where it was made, and save it again.",
        Err(FileRefused::TooLarge) => {
            "That is more than 16 MB. Save the openings in several files, or copy the text of one and paste it."
        }
        Err(FileRefused::TooMuch) => {
            "You keep as much here as there is room for. Finish or take back what you brought before, then bring this."
        }
    };
    Ok(Err(mend))
}

/// What was read and waits for the person's look: what it is called, and where it is looked over.
pub(in crate::page) fn waiting(site: &Site, account: AccountId) -> Result<Vec<(String, String)>, Trouble> {
    let read = the_files(&site.desk, account)?.into_iter().filter(|(_, file)| file.standing == Standing::Read);
    Ok(read.map(|(id, file)| (file::named(&file), format!("/openings/files/{id}"))).collect())
}

/// A bookmark that opens a page of ours and, once that says that it is there, hands it the words of the page that
/// somebody looks at: title, address, and what is marked or else what can be read. It goes to this place alone, and holds
/// no secret.
fn bookmark(origin: &str) -> String {
    format!(
        "javascript:(()=>{{const o='{origin}',w=open(o+'/openings/from-page');if(!w)return;\
         const s=String(getSelection()).trim()||document.body.innerText;\
         const f=e=>{{if(e.origin!==o||e.source!==w||e.data!=='footbridge-is-there')return;removeEventListener('message',f);\
         w.postMessage({{title:document.title.slice(0,{TITLE}),address:location.href.slice(0,{ADDRESS}),text:s.slice(0,{TEXT})}},o)}};\
         addEventListener('message',f)}})()"
    )
}

/// Characters of what a page may hand over; `app.js` takes no more.
const TITLE: usize = 300;
const ADDRESS: usize = 2_000;
const TEXT: usize = 100_000;

#[cfg(test)]
mod tests {
    use super::bookmark;

    #[test]
    fn the_bookmark_survives_being_an_address_and_speaks_to_this_place_alone() {
        let bookmark = bookmark("http://127.0.0.1:4747");
        assert!(!bookmark.contains(['#', '%', '\n', '"']), "{bookmark}");
        assert!(bookmark.contains("},o)") && !bookmark.contains("'*'"));
    }
}
