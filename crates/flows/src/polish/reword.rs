//! One text, put differently by the person's own model, and judged. Nothing is written.

use career::history::{History, RowBody};
use career::id::{AccountId, RowId};
use career::polish::{Known, Polished, Unusable, judge};
use career::reading::{How, SURE_ENOUGH};
use intake::Refusal;
use intake::model::{self, Question};
use lexicon::Lexicon;
use store::Trouble;

use super::connect::Connection;
use super::letter::{Letter, NoLetter, Written, written};
use crate::Desk;

/// Why there is no other wording to take. The text is as it was.
#[derive(Clone, Debug, PartialEq)]
pub enum PolishRefused {
    /// No model is connected.
    NoModel,
    /// There is nothing to send.
    NoLetter(NoLetter),
    /// What would be sent is not what the person looked at: it is shown again, and nothing was sent.
    Changed(Box<Letter>),
    /// An answer is awaited already, or too many are.
    OneAtATime(Option<Box<Letter>>),
    /// No answer came.
    NoAnswer(Option<Box<Letter>>, Refusal),
    /// The answer is not offered.
    Unusable(Box<Letter>, Unusable),
    /// The store.
    Store(Trouble),
}

impl From<Trouble> for PolishRefused {
    fn from(trouble: Trouble) -> Self {
        PolishRefused::Store(trouble)
    }
}

impl From<NoLetter> for PolishRefused {
    fn from(none: NoLetter) -> Self {
        match none {
            NoLetter::NoModel => PolishRefused::NoModel,
            NoLetter::Store(trouble) => PolishRefused::Store(trouble),
            other => PolishRefused::NoLetter(other),
        }
    }
}

/// Sends what the person looked at, and judges what comes back. `seen` is the letter's.
///
/// # Errors
/// [`PolishRefused`] says what happened; the text is as it was.
pub fn polish(desk: &Desk, account: AccountId, row: RowId, seen: &str) -> Result<(Letter, Polished), PolishRefused> {
    let Written { letter, history, key } = written(desk, account, row)?;
    if letter.seen != seen {
        return Err(PolishRefused::Changed(Box::new(letter)));
    }
    let question = Question { url: letter.url.clone(), json: letter.json.clone(), key };
    let answer = match asked(desk, account, &letter.connection, &question) {
        Ok(answer) => answer,
        Err(PolishRefused::NoAnswer(_, refusal)) => {
            return Err(PolishRefused::NoAnswer(Some(Box::new(letter)), refusal));
        }
        Err(PolishRefused::OneAtATime(_)) => return Err(PolishRefused::OneAtATime(Some(Box::new(letter)))),
        Err(other) => return Err(other),
    };
    match judged(desk.lexicon, &letter, &history, &answer) {
        Ok(polished) => Ok((letter, polished)),
        Err(unusable) => Err(PolishRefused::Unusable(Box::new(letter), unusable)),
    }
}

/// Asks, one question at a time for each person. No look at the store is open meanwhile.
pub(super) fn asked(
    desk: &Desk,
    account: AccountId,
    connection: &Connection,
    question: &Question,
) -> Result<String, PolishRefused> {
    let _turn = desk.asking.begin(account).ok_or(PolishRefused::OneAtATime(None))?;
    let answer = desk.models.ask(question).and_then(|answer| model::text(connection.speaks, &answer));
    answer.map_err(|refusal| PolishRefused::NoAnswer(None, refusal))
}

/// Judges an answer by the row and the profile.
fn judged(lexicon: &dyn Lexicon, letter: &Letter, history: &History, answer: &str) -> Result<Polished, Unusable> {
    let (heads, others) = (heads(letter.row.body()), everything(history));
    let heads: Vec<&str> = heads.iter().map(String::as_str).collect();
    let profile: Vec<&str> = others.iter().map(String::as_str).collect();
    let skills = |text: &str| {
        let named = lexicon.mentions(text).into_iter();
        named.filter(|one| one.how == How::Named && one.confidence.share() >= SURE_ENOUGH).map(|one| one.span).collect()
    };
    judge(&letter.text, answer, &Known { heads: &heads, profile: &profile, skills: &skills })
}

/// What stands over the lines of a row.
fn heads(body: Option<&RowBody>) -> Vec<String> {
    match body {
        Some(RowBody::Position { title, organisation, place, .. }) => {
            [Some(title), organisation.as_ref(), place.as_ref()].into_iter().flatten().cloned().collect()
        }
        Some(RowBody::Project { name, .. }) => vec![name.clone()],
        _ => Vec::new(),
    }
}

/// Every text of the rows that count.
fn everything(history: &History) -> Vec<String> {
    let bodies = history.rows.iter().filter(|row| !row.left_out).filter_map(|row| row.body());
    bodies
        .flat_map(|body| {
            let more = match body {
                RowBody::School { degree, field, institution, .. } => {
                    [degree, field, institution].into_iter().flatten().cloned().collect()
                }
                RowBody::Named { name, detail, .. } => {
                    [Some(name), detail.as_ref()].into_iter().flatten().cloned().collect()
                }
                other => heads(Some(other)),
            };
            more.into_iter().chain(body.lines().iter().cloned())
        })
        .collect()
}
