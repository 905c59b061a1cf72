//! A new password by the recovery words.

use askama::Template;
use axum::http::StatusCode;
use flows::account::{PasswordRefused, SHORTEST, recover};

use crate::answer::{Answered, page, page_with, see, with_cookie};
use crate::asked::Asked;
use crate::gate::session_cookie;
use crate::layout::Layout;
use crate::site::Site;

#[derive(Template)]
#[template(path = "account/recover.html")]
struct Page {
    layout: Layout,
    email: String,
    shortest: usize,
    mend: Option<&'static str>,
}

/// The form.
pub fn show(_: &Site, asked: &Asked) -> Answered {
    page(&Page { layout: Layout::of(asked, "Recover"), email: String::new(), shortest: SHORTEST, mend: None })
}

/// Sets the password.
pub fn send(site: &Site, asked: &Asked) -> Answered {
    let form = &asked.form;
    let (email, shared) = (form.or_empty("email"), form.has("shared"));
    let recovered =
        recover(&site.desk, email, form.or_empty("words"), form.as_typed("password"), shared, &asked.from);
    let mend = match recovered {
        Ok(token) => return Ok(with_cookie(see("/today?said=password")?, &session_cookie(&site.door, &token, shared))),
        Err(refused) => words(refused)?,
    };
    let layout = Layout::of(asked, "Recover");
    let again = Page { layout, email: email.to_owned(), shortest: SHORTEST, mend: Some(mend) };
    page_with(StatusCode::UNPROCESSABLE_ENTITY, &again)
}

/// What to do where a password was not changed.
pub fn words(refused: PasswordRefused) -> Result<&'static str, crate::trouble::Trouble> {
    Ok(match refused {
        PasswordRefused::Store(trouble) => return Err(trouble.into()),
        PasswordRefused::DoNotMatch => "That does not go together. Look at each word or letter and try once more.",
        PasswordRefused::TooShort => "Ten characters are the least; a short sentence is fine.",
        PasswordRefused::TooLong => "That password is longer than it can be.",
        PasswordRefused::TooMany => "There were many tries in a short time. Wait a quarter of an hour, then try once more.",
    })
}
