//! Your account: name, zone, password, everything as a file, and erasing it all.

use askama::Template;
use axum::http::StatusCode;
use flows::account::{SHORTEST, SettingsRefused, change_password, change_settings, end_sessions, erase_account};
use flows::archive::{ArchiveRefused, read_in, write_out};

use crate::answer::{Answered, attachment, page, page_with, see, with_cookie};
use crate::asked::Asked;
use crate::gate::no_cookie;
use crate::layout::Layout;
use crate::page::pooled::Mine;
use crate::page::recover::words;
use crate::site::Site;
use crate::trouble::Trouble;

#[derive(Template)]
#[template(path = "account/account.html")]
struct Page {
    layout: Layout,
    name: String,
    email: String,
    zone: String,
    sunday: bool,
    shortest: usize,
    mend_settings: Option<&'static str>,
    mend_password: Option<&'static str>,
    mend_archive: Option<String>,
    mend_erase: Option<&'static str>,
    mend_pooled: Option<&'static str>,
    pooled: Mine,
}

fn view(site: &Site, asked: &Asked) -> Result<Page, Trouble> {
    let account = &asked.here().account;
    Ok(Page {
        layout: Layout::of(asked, "Your account"),
        name: account.name.clone(),
        email: account.email().unwrap_or_default().to_owned(),
        zone: account.zone.clone().unwrap_or_default(),
        sunday: account.week_starts_on_sunday,
        shortest: SHORTEST,
        mend_settings: None,
        mend_password: None,
        mend_archive: None,
        mend_erase: None,
        mend_pooled: None,
        pooled: Mine::of(site, asked)?,
    })
}

fn again(page: &Page) -> Answered {
    page_with(StatusCode::UNPROCESSABLE_ENTITY, page)
}

/// The page.
pub fn show(site: &Site, asked: &Asked) -> Answered {
    page(&view(site, asked)?)
}

/// Name, zone, first day of the week.
pub fn settings(site: &Site, asked: &Asked) -> Answered {
    let (name, zone) = (asked.form.or_empty("name"), asked.form.text("zone"));
    match change_settings(&site.desk, asked.here().account.id, name, zone, asked.form.has("sunday")) {
        Ok(()) => see("/account?said=settings"),
        Err(SettingsRefused::Store(trouble)) => Err(trouble.into()),
        Err(SettingsRefused::NoSuchZone) => again(&Page {
            name: name.to_owned(),
            zone: zone.unwrap_or_default().to_owned(),
            mend_settings: Some(
                "Footbridge does not know this time zone. Write one such as America/Chicago or Europe/Berlin.",
            ),
            ..view(site, asked)?
        }),
        Err(SettingsRefused::TooLong) => {
            again(&Page { mend_settings: Some("That name is longer than it can be."), ..view(site, asked)? })
        }
    }
}

/// A new password.
pub fn password(site: &Site, asked: &Asked) -> Answered {
    match change_password(&site.desk, asked.here(), asked.form.as_typed("old"), asked.form.as_typed("password")) {
        Ok(()) => see("/account?said=password"),
        Err(refused) => again(&Page { mend_password: Some(words(refused)?), ..view(site, asked)? }),
    }
}

/// Signs out everywhere else.
pub fn sign_out_elsewhere(site: &Site, asked: &Asked) -> Answered {
    end_sessions(&site.desk, asked.here().account.id, Some(asked.here().session))?;
    see("/account?said=signed-out-elsewhere")
}

/// Everything, as one file.
pub fn archive(site: &Site, asked: &Asked) -> Answered {
    let text = write_out(&site.desk, asked.here().account.id)?;
    attachment(&format!("footbridge-{}.json", asked.today), "application/json", text.into_bytes())
}

/// An archive, read in again.
pub fn restore(site: &Site, asked: &Asked) -> Answered {
    let Some(file) = &asked.file else {
        let mend = "Nothing arrived. Choose the archive that you saved, a file that ends in .json.".to_owned();
        return again(&Page { mend_archive: Some(mend), ..view(site, asked)? });
    };
    let mend = match read_in(&site.desk, asked.here().account.id, &file.bytes) {
        Ok(_) => {
            site.work.notify_one();
            return see("/account?said=restored");
        }
        Err(ArchiveRefused::Store(trouble)) => return Err(trouble.into()),
        Err(ArchiveRefused::NoArchive) => {
            "This is no archive of Footbridge, or it is damaged. Nothing was changed. Choose the file as it was saved."
                .to_owned()
        }
        Err(ArchiveRefused::Newer(version)) => format!(
            "This archive was written by a newer Footbridge (version {version}). Nothing was changed. Read it in with that one."
        ),
        Err(ArchiveRefused::TooMuch) => {
            "This archive holds more than one account may keep. Nothing was changed.".to_owned()
        }
    };
    again(&Page { mend_archive: Some(mend), ..view(site, asked)? })
}

/// The page, where neither yes nor no was said.
pub(super) fn unanswered(site: &Site, asked: &Asked) -> Answered {
    again(&Page { mend_pooled: Some("Press one of the two buttons. Nothing was changed."), ..view(site, asked)? })
}

/// Erases it all, once the word is written.
pub fn erase(site: &Site, asked: &Asked) -> Answered {
    if !asked.form.or_empty("word").eq_ignore_ascii_case("erase") {
        let mend = Some("Write the word erase, so that it does not happen by a slip.");
        return again(&Page { mend_erase: mend, ..view(site, asked)? });
    }
    erase_account(&site.desk, asked.here().account.id)?;
    Ok(with_cookie(see("/?said=erased")?, &no_cookie(&site.door)))
}
