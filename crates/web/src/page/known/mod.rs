//! What is known: evidence cards, where the figures come from, and how things are made.

pub mod ai;
pub mod cards;
pub mod one;

use askama::Template;
use career::evidence::Source;

use crate::answer::{Answered, page};
use crate::asked::Asked;
use crate::layout::Layout;
use crate::site::Site;

#[derive(Template)]
#[template(path = "known/known.html")]
struct Page {
    layout: Layout,
    sources: Vec<(String, &'static str)>,
    atlas: String,
    pooled: bool,
    cards: usize,
}

const SOURCES: [Source; 9] = [
    Source::Onet,
    Source::Esco,
    Source::Crosswalk,
    Source::Wages,
    Source::Projections,
    Source::WorkingWithAi,
    Source::GptsAreGpts,
    Source::Licensing,
    Source::Places,
];

/// The page.
pub fn show(site: &Site, asked: &Asked) -> Answered {
    let sources =
        SOURCES.iter().filter_map(|source| Some((crate::report::sentences::source(*source), source.credit()?)));
    page(&Page {
        layout: Layout::of(asked, "What is known"),
        cards: career::card::table().all().len(),
        sources: sources.collect(),
        atlas: site.desk.atlas.version.replace('+', ", "),
        pooled: crate::page::pooled::is_there(site)?,
    })
}
