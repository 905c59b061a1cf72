//! The next two cards, for what brings the person.

use askama::Template;
use flows::draw;
use flows::first::reach;
use store::kept::Stage;

use crate::answer::{Answered, page};
use crate::asked::Asked;
use crate::layout::Layout;
use crate::page::first::frame;
use crate::report::view::Card;
use crate::site::Site;

#[derive(Template)]
#[template(path = "first/cards.html")]
struct Cards {
    layout: Layout,
    cards: Vec<Card>,
}

/// Two cards; the thread was told already.
pub fn show(site: &Site, asked: &Asked) -> Answered {
    let account = asked.here().account.id;
    reach(&site.desk, account, Stage::Lines)?;
    let drawn = draw(&site.desk, account, asked.today)?;
    let told = career::insight::the_thread::NAME;
    let next = drawn.report.findings.iter().filter(|finding| finding.name != told).take(2);
    let cards = next.map(|finding| Card::of(&drawn.report, finding)).collect();
    page(&Cards { layout: frame(asked, Stage::Cards), cards })
}
