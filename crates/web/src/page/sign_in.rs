//! Signing in and leaving.

use askama::Template;
use axum::http::StatusCode;
use flows::account::{SignInRefused, end_session, erase_account, sign_in};

use crate::answer::{Answered, page, page_with, see, with_cookie};
use crate::asked::Asked;
use crate::gate::{no_cookie, session_cookie};
use crate::layout::Layout;
use crate::site::Site;

#[derive(Template)]
#[template(path = "account/sign_in.html")]
struct Page {
    layout: Layout,
    email: String,
    to: String,
    shared: bool,
    mend: Option<&'static str>,
}

/// Where to go after signing in: a page of ours, never an address of somebody else's.
fn to(text: &str) -> &str {
    let ours = text.starts_with('/') && !text.starts_with("//") && !text.contains(['\\', '\r', '\n']);
    if ours { text } else { "/today" }
}

/// The form.
pub fn show(_: &Site, asked: &Asked) -> Answered {
    let to = to(asked.query.or_empty("to")).to_owned();
    page(&Page { layout: Layout::of(asked, "Sign in"), email: String::new(), to, shared: false, mend: None })
}

/// Signs in.
pub fn send(site: &Site, asked: &Asked) -> Answered {
    let (email, shared) = (asked.form.or_empty("email"), asked.form.has("shared"));
    let to = to(asked.form.or_empty("to"));
    let mend = match sign_in(&site.desk, email, asked.form.as_typed("password"), shared, &asked.from) {
        Ok((_, token)) => return Ok(with_cookie(see(to)?, &session_cookie(&site.door, &token, shared))),
        Err(SignInRefused::Store(trouble)) => return Err(trouble.into()),
        Err(SignInRefused::DoNotMatch) => {
            "Address and password do not go together. Try again, or use your recovery words."
        }
        Err(SignInRefused::TooMany) => {
            "There were many tries in a short time. Wait a quarter of an hour, or use your recovery words then."
        }
    };
    let layout = Layout::of(asked, "Sign in");
    let again = Page { layout, email: email.to_owned(), to: to.to_owned(), shared, mend: Some(mend) };
    page_with(StatusCode::UNPROCESSABLE_ENTITY, &again)
}

/// Leaves. A guest's things go at once, as the button says: nobody could come back to them.
pub fn leave(site: &Site, asked: &Asked) -> Answered {
    if let Some(visitor) = &asked.visitor {
        end_session(&site.desk, visitor.session)?;
        if visitor.account.is_guest() {
            erase_account(&site.desk, visitor.account.id)?;
        }
    }
    let guest = asked.visitor.as_ref().is_some_and(|visitor| visitor.account.is_guest());
    let then = if guest { "/?said=erased" } else { "/?said=left" };
    let mut response = with_cookie(see(then)?, &no_cookie(&site.door));
    let clear = axum::http::HeaderValue::from_static("\"cache\"");
    response.headers_mut().insert("clear-site-data", clear);
    Ok(response)
}
