//! One row's wording, polished: first what would be sent and where to, then what came back beside what stands there.

use askama::Template;
use axum::http::StatusCode;
use career::id::RowId;
use career::polish::{Fact, Piece, Polished, Unusable};
use flows::polish::{Letter, NoLetter, PolishRefused, letter, polish};

use crate::answer::{Answered, page, page_with, see};
use crate::asked::Asked;
use crate::layout::Layout;
use crate::page::row::fields;
use crate::page::rows::RowWords;
use crate::site::Site;
use crate::trouble::Trouble;

#[derive(Template)]
#[template(path = "model/polish.html")]
struct Page {
    layout: Layout,
    row: RowId,
    head: String,
    /// What happened, where something did.
    notice: Option<String>,
    letter: Option<Sent>,
    answer: Option<Answer>,
}

/// What would be sent, as the page shows it.
struct Sent {
    url: String,
    name: String,
    instruction: &'static str,
    text: String,
    json: String,
    has_key: bool,
    seen: String,
}

/// Facts of a refused answer that are shown.
const FACTS: usize = 6;

/// What came back.
enum Answer {
    /// It can be taken.
    Offered { pieces: Vec<Piece>, lost: Vec<Fact>, text: String, fields: Vec<(&'static str, String)> },
    /// It is the text as it was.
    Same,
    /// It is not offered.
    Refused { why: &'static str, facts: Vec<Fact>, gone: Vec<String>, pieces: Vec<Piece> },
}

fn view(asked: &Asked, letter: &Letter) -> Page {
    let head = letter.row.body().map(RowWords::of).map(|words| words.head).unwrap_or_default();
    Page {
        layout: Layout::of(asked, "Polish the wording").within("you"),
        row: letter.row.id,
        head,
        notice: None,
        letter: Some(Sent {
            url: letter.url.clone(),
            name: letter.connection.name.clone(),
            instruction: letter.instruction,
            text: letter.text.clone(),
            json: letter.json.clone(),
            has_key: letter.connection.key == flows::polish::KeyHere::Kept,
            seen: letter.seen.clone(),
        }),
        answer: None,
    }
}

/// Without a letter there is a way on.
fn no_letter(asked: &Asked, row: RowId, none: NoLetter) -> Answered {
    let notice = match none {
        NoLetter::NotThere => return Err(Trouble::NotFound),
        NoLetter::NoModel | NoLetter::KeyFirst(_) => return see("/model"),
        NoLetter::Store(trouble) => return Err(trouble.into()),
        NoLetter::NoLines => "No line of what you did stands in this row, so there is nothing to put differently.",
        NoLetter::TooLong => {
            "This row has more than 4,000 characters, which is the most that is sent at once. Make two rows of it, or shorten it by hand."
        }
    };
    let layout = Layout::of(asked, "Polish the wording").within("you");
    let page = Page { layout, row, head: String::new(), notice: Some(notice.to_owned()), letter: None, answer: None };
    page_with(StatusCode::UNPROCESSABLE_ENTITY, &page)
}

/// What would be sent. Nothing is.
pub fn show(site: &Site, asked: &Asked) -> Answered {
    let row: RowId = asked.named("id").ok_or(Trouble::NotFound)?;
    match letter(&site.desk, asked.here().account.id, row) {
        Ok(letter) => page(&view(asked, &letter)),
        Err(none) => no_letter(asked, row, none),
    }
}

/// Sends what the person looked at, and shows what came back. Nothing is kept.
pub fn send(site: &Site, asked: &Asked) -> Answered {
    let row: RowId = asked.named("id").ok_or(Trouble::NotFound)?;
    let again = |status, letter: &Letter, notice: &str| {
        page_with(status, &Page { notice: Some(notice.to_owned()), ..view(asked, letter) })
    };
    match polish(&site.desk, asked.here().account.id, row, asked.form.or_empty("seen")) {
        Ok((letter, polished)) => {
            let answer = offered(&letter, polished);
            page(&Page { answer: Some(answer), ..view(asked, &letter) })
        }
        Err(PolishRefused::Unusable(letter, unusable)) => {
            page(&Page { answer: Some(refused(unusable)), ..view(asked, &letter) })
        }
        Err(PolishRefused::NoLetter(none)) => no_letter(asked, row, none),
        Err(PolishRefused::NoModel) => see("/model"),
        Err(PolishRefused::Changed(letter)) => {
            let notice = "This is not what you looked at a moment ago, so nothing was sent. Look at it, and send it if you like.";
            again(StatusCode::CONFLICT, &letter, notice)
        }
        Err(PolishRefused::OneAtATime(Some(letter))) => again(StatusCode::TOO_MANY_REQUESTS, &letter, ONE_AT_A_TIME),
        Err(PolishRefused::NoAnswer(Some(letter), refusal)) => {
            let notice = format!("{} Your text is as it was. {}", refusal.what, refusal.next);
            again(StatusCode::UNPROCESSABLE_ENTITY, &letter, &notice)
        }
        Err(other) => {
            let notice = unanswered(other)?;
            let letter = letter(&site.desk, asked.here().account.id, row).map_err(|_| Trouble::NotFound)?;
            again(StatusCode::UNPROCESSABLE_ENTITY, &letter, &notice)
        }
    }
}

const ONE_AT_A_TIME: &str = "An answer is still awaited, or several people ask at this moment. Nothing was sent. Wait half a minute, and send it once more.";

/// Why no answer came, as a sentence.
pub(super) fn unanswered(refused: PolishRefused) -> Result<String, Trouble> {
    match refused {
        PolishRefused::Store(trouble) => Err(trouble.into()),
        PolishRefused::NoAnswer(_, refusal) => Ok(format!("{} {}", refusal.what, refusal.next)),
        PolishRefused::OneAtATime(_) => Ok(ONE_AT_A_TIME.to_owned()),
        PolishRefused::NoModel => Ok("No model is connected. Connect one first.".to_owned()),
        PolishRefused::NoLetter(_) | PolishRefused::Changed(_) | PolishRefused::Unusable(..) => Err(Trouble::NotFound),
    }
}

fn offered(letter: &Letter, polished: Polished) -> Answer {
    if polished.is_the_same() {
        return Answer::Same;
    }
    let mut fields = letter.row.body().map(fields).unwrap_or_default();
    fields.retain(|(name, _)| *name != "lines");
    fields.push(("lines", polished.text.clone()));
    fields.push(("seen", flows::document::row_fingerprint(&letter.row)));
    Answer::Offered { pieces: polished.pieces, lost: polished.lost, text: polished.text, fields }
}

fn refused(unusable: Unusable) -> Answer {
    let why = match unusable {
        Unusable::NewFacts { facts, pieces } => {
            let why = "It says something that neither this text nor the rest of what you brought says, so it is not offered. A model may put your words differently; what is true about you comes from you.";
            return Answer::Refused { why, facts, gone: Vec::new(), pieces };
        }
        Unusable::LeavesOut(facts) => {
            let why = "It leaves out much of what you wrote, so it is not offered.";
            let gone = facts.into_iter().map(|fact| fact.words).collect();
            return Answer::Refused { why, facts: Vec::new(), gone, pieces: Vec::new() };
        }
        Unusable::Empty => "It came back without words, so there is nothing to take.",
        Unusable::TooLong => "It is much longer than your text, so it is not offered.",
        Unusable::OtherLanguage => "It is in another language than your text, so it is not offered.",
        Unusable::Markup => "It brings brackets, stars or code that do not belong in your text, so it is not offered.",
        Unusable::Talk => "It speaks to you in place of putting your text differently, so it is not offered.",
    };
    Answer::Refused { why, facts: Vec::new(), gone: Vec::new(), pieces: Vec::new() }
}
