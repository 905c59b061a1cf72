//! Founding a circle.

use askama::Template;
use axum::http::StatusCode;
use career::circle::Charter;
use career::id::CircleId;
use flows::circle::found;

use super::charter::Form;
use super::trouble;
use crate::answer::{Answered, page, page_with, see};
use crate::asked::Asked;
use crate::layout::Layout;
use crate::site::Site;

#[derive(Template)]
#[template(path = "circle/new.html")]
struct Page {
    layout: Layout,
    id: CircleId,
    form: Form,
    called: String,
    mend: Option<String>,
}

/// The form.
pub fn show(site: &Site, asked: &Asked) -> Answered {
    let account = &asked.here().account;
    let zone = site.desk.zone_of(account);
    page(&Page {
        layout: Layout::of(asked, "Begin a circle").within("people"),
        id: CircleId(site.desk.id()),
        form: Form::of(&Charter::default(), zone.iana_name().unwrap_or("UTC")),
        called: account.name.clone(),
        mend: None,
    })
}

/// Founds it.
pub fn begin(site: &Site, asked: &Asked) -> Answered {
    let form = Form::typed(&asked.form);
    let id = asked.form.read("id").unwrap_or_else(|| CircleId(site.desk.id()));
    let called = asked.form.or_empty("called");
    let mend = match form.charter() {
        Ok(charter) => match found(&site.desk, asked.here().account.id, id, charter, called) {
            Ok(()) => return see(&format!("/circles/{id}?said=circle")),
            Err(refused) => trouble(refused)?,
        },
        Err(mend) => mend.to_owned(),
    };
    let layout = Layout::of(asked, "Begin a circle").within("people");
    let called = called.to_owned();
    page_with(StatusCode::UNPROCESSABLE_ENTITY, &Page { layout, id, form, called, mend: Some(mend) })
}
