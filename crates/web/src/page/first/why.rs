//! One question: what brings you? It chooses the next two cards.

use askama::Template;
use career::answers::Reason;
use flows::draw;
use flows::first::{reach, say_why};
use store::kept::Stage;

use crate::answer::{Answered, page, see};
use crate::asked::Asked;
use crate::layout::Layout;
use crate::page::first::frame;
use crate::site::Site;

#[derive(Template)]
#[template(path = "first/why.html")]
struct Why {
    layout: Layout,
    choices: Vec<(&'static str, &'static str, bool)>,
}

/// What a person may say, with its key in the form.
pub const REASONS: [(Reason, &str, &str); 5] = [
    (Reason::Silence, "silence", "I apply and hear nothing"),
    (Reason::WantOut, "want-out", "I want out of this work"),
    (Reason::Worried, "worried", "I am worried about this work"),
    (Reason::ComingBack, "coming-back", "I am coming back"),
    (Reason::Looking, "looking", "I am looking around"),
];

/// The question.
pub fn show(site: &Site, asked: &Asked) -> Answered {
    let account = asked.here().account.id;
    reach(&site.desk, account, Stage::Why)?;
    let said = draw(&site.desk, account, asked.today)?.reflection.reason;
    let choices = REASONS.iter().map(|(reason, key, words)| (*key, *words, said == Some(*reason))).collect();
    page(&Why { layout: frame(asked, Stage::Why), choices })
}

/// The answer; none is one as well.
pub fn say(site: &Site, asked: &Asked) -> Answered {
    let key = asked.form.or_empty("reason");
    let reason = REASONS.iter().find(|(_, known, _)| *known == key).map(|(reason, _, _)| *reason);
    say_why(&site.desk, asked.here().account.id, reason)?;
    see("/first/cards")
}
