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
    /// Where it is read.
    machine: &'static str,
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
    page(&view(site, asked, None, String::new()))
}

/// The same page, with what to mend and what was typed.
pub fn again(site: &Site, asked: &Asked, mend: String) -> Answered {
    let text = asked.form.or_empty("text").to_owned();
    page_with(StatusCode::UNPROCESSABLE_ENTITY, &view(site, asked, Some(mend), text))
}

fn view(site: &Site, asked: &Asked, mend: Option<String>, text: String) -> Welcome {
    Welcome { layout: Layout::of(asked, ""), machine: site.door.machine(), mend, text }
}
