//! What software reads: the text in the order in which a machine takes it, beside our own drawing of the page.

use askama::Template;
use career::insight::what_software_reads;
use flows::draw;

use crate::answer::{Answered, page};
use crate::asked::Asked;
use crate::layout::Layout;
use crate::picture::{self, WhatSoftwareReads};
use crate::report::view::Card;
use crate::site::Site;

#[derive(Template)]
#[template(path = "you/reads.html")]
struct Page {
    layout: Layout,
    cards: Vec<Card>,
    picture: Option<String>,
    text: Vec<String>,
}

/// The page.
pub fn show(site: &Site, asked: &Asked) -> Answered {
    let drawn = draw(&site.desk, asked.here().account.id, asked.today)?;
    let report = &drawn.report;
    let document = &report.draft.document;
    let name = what_software_reads::NAME;
    let cards = report.findings.iter().filter(|finding| finding.name == name).map(|f| Card::of(report, f));
    let machine = document.machine.as_ref();
    let picture = machine.and_then(|_| WhatSoftwareReads::of(document));
    page(&Page {
        layout: Layout::of(asked, "What software reads").within("you"),
        cards: cards.collect(),
        picture: picture.map(|picture| picture::figure(&picture, "What software reads, line by line")),
        text: machine.map(|machine| machine.text.clone()).unwrap_or_default(),
    })
}
