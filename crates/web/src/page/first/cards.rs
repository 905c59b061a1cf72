//! The next two cards, for what brings the person: who applies and hears nothing sees first how usual that is.

use askama::Template;
use career::answers::Reason;
use career::card::Id;
use flows::draw;
use flows::first::reach;
use store::kept::Stage;

use crate::answer::{Answered, page};
use crate::asked::Asked;
use crate::layout::Layout;
use crate::page::first::frame;
use crate::report::view::Card;
use crate::site::Site;

/// Things told on the page.
const THINGS: usize = 2;

#[derive(Template)]
#[template(path = "first/cards.html")]
struct Cards {
    layout: Layout,
    /// What is known of what they came with, before anything about themselves.
    known: Option<Id>,
    cards: Vec<Card>,
}

/// Two cards; the thread was told already.
pub fn show(site: &Site, asked: &Asked) -> Answered {
    let account = asked.here().account.id;
    reach(&site.desk, account, Stage::Lines)?;
    let drawn = draw(&site.desk, account, asked.today)?;
    let known = (drawn.reflection.reason == Some(Reason::Silence)).then_some(Id::Silence);
    let told = career::insight::the_thread::NAME;
    let next =
        drawn.report.findings.iter().filter(|finding| finding.name != told).take(THINGS - usize::from(known.is_some()));
    let cards = next.map(|finding| Card::of(&drawn.report, finding)).collect();
    page(&Cards { layout: frame(asked, Stage::Cards), known, cards })
}
