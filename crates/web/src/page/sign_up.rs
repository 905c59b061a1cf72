//! Signing up, and what both pages that do so share.

use askama::Template;
use axum::http::StatusCode;
use flows::account::{Policy, SHORTEST, SignUp, SignUpRefused, sign_up};

use crate::answer::{Answered, page, page_with, with_cookie};
use crate::asked::Asked;
use crate::gate::session_cookie;
use crate::layout::Layout;
use crate::site::Site;

/// What was typed, and what to mend.
#[derive(Clone, Debug, Default)]
pub struct Form {
    /// The name.
    pub name: String,
    /// The address.
    pub email: String,
    /// An invitation.
    pub invitation: String,
    /// Whether the computer is shared.
    pub shared: bool,
    /// What to mend, over all.
    pub mend: Option<&'static str>,
    /// What to mend of the address.
    pub mend_email: Option<&'static str>,
    /// What to mend of the password.
    pub mend_password: Option<&'static str>,
}

#[derive(Template)]
#[template(path = "account/sign_up.html")]
struct Page {
    layout: Layout,
    form: Form,
    shortest: usize,
    by_invitation: bool,
    closed: bool,
}

#[derive(Template)]
#[template(path = "account/words.html")]
struct Words {
    layout: Layout,
    words: Vec<String>,
    then: &'static str,
}

/// The form.
pub fn show(site: &Site, asked: &Asked) -> Answered {
    let form = Form { invitation: asked.query.or_empty("invitation").to_owned(), ..Form::default() };
    page(&view(site, asked, form))
}

/// Signs up.
pub fn send(site: &Site, asked: &Asked) -> Answered {
    act(site, asked, "/today", |site, asked, form| {
        page_with(StatusCode::UNPROCESSABLE_ENTITY, &view(site, asked, form))
    })
}

fn view(site: &Site, asked: &Asked, form: Form) -> Page {
    Page {
        layout: Layout::of(asked, "Sign up"),
        form,
        shortest: SHORTEST,
        by_invitation: site.door.sign_up == Policy::ByInvitation,
        closed: site.door.sign_up == Policy::Closed,
    }
}

/// Signs up, shows the recovery words once, and goes on to `then`.
pub fn act(
    site: &Site,
    asked: &Asked,
    then: &'static str,
    again: fn(&Site, &Asked, Form) -> Answered,
) -> Answered {
    let shared = asked.form.has("shared");
    let wanted = SignUp {
        name: asked.form.or_empty("name").to_owned(),
        email: asked.form.or_empty("email").to_owned(),
        password: asked.form.as_typed("password").to_owned(),
        invitation: asked.form.text("invitation").map(str::to_owned),
        shared_computer: shared,
    };
    match sign_up(&site.desk, site.door.sign_up, asked.visitor.as_ref(), &wanted, &asked.from) {
        Ok(signed_up) => {
            let words = signed_up.recovery.unwrap_or_default();
            let words: Vec<String> = words.split_whitespace().map(str::to_owned).collect();
            let layout = Layout { here: true, shared_computer: shared, ..Layout::default() }.bare();
            let layout = Layout { title: "Your recovery words".to_owned(), ..layout };
            let response = if words.is_empty() {
                crate::answer::see(then)?
            } else {
                page(&Words { layout, words, then })?
            };
            Ok(with_cookie(response, &session_cookie(&site.door, &signed_up.session, shared)))
        }
        Err(refused) => {
            let form = Form {
                name: wanted.name,
                email: wanted.email,
                invitation: wanted.invitation.unwrap_or_default(),
                shared,
                ..Form::default()
            };
            again(site, asked, mended(form, refused)?)
        }
    }
}

fn mended(mut form: Form, refused: SignUpRefused) -> Result<Form, crate::trouble::Trouble> {
    match refused {
        SignUpRefused::Store(trouble) => return Err(trouble.into()),
        SignUpRefused::NotAnAddress => form.mend_email = Some("Write an address such as name@example.org."),
        SignUpRefused::TooShort => form.mend_password = Some("Ten characters are the least; a short sentence is fine."),
        SignUpRefused::TooLong => form.mend = Some("That is longer than it can be. Make the name or password shorter."),
        SignUpRefused::ByInvitation => {
            form.mend = Some("One signs up here with an invitation, and this one is used or over. Ask for a new one.");
        }
        SignUpRefused::Closed => form.mend = Some("Nobody signs up here at the moment. Ask whoever runs this place."),
        SignUpRefused::TooMany => {
            form.mend = Some("There were many tries in a short time. Wait a quarter of an hour, then try once more.");
        }
    }
    Ok(form)
}
