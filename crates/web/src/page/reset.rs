//! A one-time link that sets a new password.

use askama::Template;
use axum::http::StatusCode;
use flows::account::{ResetRefused, SHORTEST, reset_is_open, use_reset};

use crate::answer::{Answered, page, page_with, see, with_cookie};
use crate::asked::Asked;
use crate::gate::session_cookie;
use crate::layout::Layout;
use crate::site::Site;

#[derive(Template)]
#[template(path = "account/reset.html")]
struct Page {
    layout: Layout,
    token: String,
    issued_by: Option<String>,
    shortest: usize,
    mend: Option<&'static str>,
}

fn view(site: &Site, asked: &Asked, mend: Option<&'static str>) -> Result<Page, crate::trouble::Trouble> {
    let token = asked.path.get("token").cloned().unwrap_or_default();
    let issued_by = reset_is_open(&site.desk, &token)?;
    Ok(Page { layout: Layout::of(asked, "A new password"), token, issued_by, shortest: SHORTEST, mend })
}

/// The form, naming who issued the link.
pub fn show(site: &Site, asked: &Asked) -> Answered {
    page(&view(site, asked, None)?)
}

/// Sets the password, once.
pub fn send(site: &Site, asked: &Asked) -> Answered {
    let token = asked.path.get("token").cloned().unwrap_or_default();
    let shared = asked.form.has("shared");
    let mend = match use_reset(&site.desk, &token, asked.form.as_typed("password"), shared) {
        Ok(session) => {
            return Ok(with_cookie(see("/today?said=password")?, &session_cookie(&site.door, &session, shared)));
        }
        Err(ResetRefused::Store(trouble)) => return Err(trouble.into()),
        Err(ResetRefused::NotOpen) => None,
        Err(ResetRefused::TooShort) => Some("Ten characters are the least; a short sentence is fine."),
        Err(ResetRefused::TooLong) => Some("That password is longer than it can be."),
    };
    page_with(StatusCode::UNPROCESSABLE_ENTITY, &view(site, asked, mend)?)
}
