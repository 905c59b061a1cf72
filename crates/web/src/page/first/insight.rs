//! One insight about the person, not about the market: the thread, where there is one.

use askama::Template;
use career::insight::Room;
use flows::first::reach;
use flows::{Drawn, draw};
use store::kept::Stage;

use crate::answer::{Answered, page};
use crate::asked::Asked;
use crate::layout::Layout;
use crate::page::first::frame;
use crate::report::view::Card;
use crate::site::Site;

#[derive(Template)]
#[template(path = "first/insight.html")]
struct Insight {
    layout: Layout,
    card: Option<Card>,
}

/// One card.
pub fn show(site: &Site, asked: &Asked) -> Answered {
    let account = asked.here().account.id;
    let drawn = draw(&site.desk, account, asked.today)?;
    reach(&site.desk, account, Stage::Why)?;
    page(&Insight { layout: frame(asked, Stage::Insight), card: about_the_person(&drawn) })
}

/// The thread if there is one, else the most surprising thing about the person that is sure enough to say.
fn about_the_person(drawn: &Drawn) -> Option<Card> {
    let findings = || drawn.report.findings.iter().filter(|finding| finding.room == Room::You);
    let sure = |finding: &&career::insight::Finding| finding.confidence.share() >= career::reading::SURE_ENOUGH;
    let thread = findings().filter(sure).find(|finding| finding.name == career::insight::the_thread::NAME);
    // What software reads is about the document, and two of them are tables to look things up in.
    let about_document = ["what_software_reads", "what_you_do_in_the_markets_words", "your_skills_and_their_lines"];
    let other = || findings().filter(sure).find(|finding| !about_document.contains(&finding.name));
    let any = || findings().find(|finding| finding.name != "what_software_reads");
    thread.or_else(other).or_else(any).map(|finding| Card::of(&drawn.report, finding))
}
