//! `/`: one sentence, one box, one link.

use askama::Template;
use axum::http::StatusCode;

use crate::answer::{Answered, page, page_with, see};
use crate::asked::Asked;
use crate::layout::Layout;
use crate::page::sample;
use crate::site::Site;

#[derive(Template)]
#[template(path = "welcome.html")]
struct Welcome {
    layout: Layout,
    /// What is to be mended before a document can be taken.
    mend: Option<String>,
    /// What was typed.
    text: String,
}

/// The first page of somebody new; Today for somebody who is here, and the sample person's where everybody is that.
pub fn show(site: &Site, asked: &Asked) -> Answered {
    if asked.visitor.is_some() {
        return see("/today");
    }
    if site.door.demo {
        return sample::begin(site, asked);
    }
    page(&Welcome { layout: Layout::of(asked, ""), mend: None, text: String::new() })
}

/// The same page, with what to mend and what was typed.
pub fn again(asked: &Asked, mend: String) -> Answered {
    let text = asked.form.or_empty("text").to_owned();
    page_with(StatusCode::UNPROCESSABLE_ENTITY, &Welcome { layout: Layout::of(asked, ""), mend: Some(mend), text })
}
