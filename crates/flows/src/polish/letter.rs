//! What would be sent about one row, and where to: looked at each time before it goes.

use career::history::{History, Row, RowBody};
use career::id::{AccountId, RowId};
use career::polish::{INSTRUCTION, LONGEST_TEXT};
use intake::model::ModelKey;
use store::Trouble;
use store::kept::KeptModel;
use store::record;

use super::connect::{Connection, KeyHere, question, shown};
use crate::Desk;

/// Everything that would be sent, and where to.
#[derive(Clone, Debug, PartialEq)]
pub struct Letter {
    /// The row whose lines they are.
    pub row: Row,
    /// What the person connected.
    pub connection: Connection,
    /// The address that it goes to.
    pub url: String,
    /// Our instruction.
    pub instruction: &'static str,
    /// The person's own text.
    pub text: String,
    /// The JSON that is sent, whole. The key travels beside it.
    pub json: String,
    /// What tells this letter from any other.
    pub seen: String,
}

/// Why there is nothing to send.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NoLetter {
    /// There is no such row.
    NotThere,
    /// No model is connected.
    NoModel,
    /// Its key is asked again first.
    KeyFirst(KeyHere),
    /// No line stands in it that could be put differently.
    NoLines,
    /// Its lines are longer than what is sent at once.
    TooLong,
    /// The store.
    Store(Trouble),
}

impl From<Trouble> for NoLetter {
    fn from(trouble: Trouble) -> Self {
        NoLetter::Store(trouble)
    }
}

/// What would be sent about a row. Nobody is asked, and nothing is written.
///
/// # Errors
/// [`NoLetter`] says what is missing.
pub fn letter(desk: &Desk, account: AccountId, row: RowId) -> Result<Letter, NoLetter> {
    written(desk, account, row).map(|written| written.letter)
}

/// A letter, with what it takes to send it and to judge the answer.
pub(super) struct Written {
    pub letter: Letter,
    pub history: History,
    pub key: Option<ModelKey>,
}

/// Writes it, from one look at the store: the key is that of the address.
pub(super) fn written(desk: &Desk, account: AccountId, id: RowId) -> Result<Written, NoLetter> {
    let reading = desk.store.reading()?;
    let history = record::the::<History>(reading.as_ref(), account)?.map(|kept| kept.value).unwrap_or_default();
    let row = history.rows.iter().find(|row| row.id == id).cloned().ok_or(NoLetter::NotThere)?;
    let kept = record::the::<KeptModel>(reading.as_ref(), account)?.ok_or(NoLetter::NoModel)?;
    let (connection, key) = shown(desk, account, &kept.value);
    if matches!(connection.key, KeyHere::DoesNotOpen | KeyHere::NotExported) {
        return Err(NoLetter::KeyFirst(connection.key));
    }
    let text = text_of(&row).ok_or(NoLetter::NoLines)?;
    if text.chars().count() > LONGEST_TEXT {
        return Err(NoLetter::TooLong);
    }
    let question = question(&connection, None, &text);
    let seen = crate::account::digest(&format!(
        "{}\n{}\n{}",
        question.url,
        question.json,
        crate::document::row_fingerprint(&row)
    ));
    let letter =
        Letter { row, connection, url: question.url, instruction: INSTRUCTION, text, json: question.json, seen };
    Ok(Written { letter, history, key })
}

/// The lines that can be put differently; names, dates and titles are none.
fn text_of(row: &Row) -> Option<String> {
    let lines = match row.body()? {
        RowBody::Position { lines, .. } | RowBody::Project { lines, .. } | RowBody::About { lines } => lines,
        RowBody::School { .. } | RowBody::Named { .. } => return None,
    };
    let lines: Vec<&str> = lines.iter().map(|line| line.trim()).filter(|line| !line.is_empty()).collect();
    (!lines.is_empty() && !row.left_out).then(|| lines.join("\n"))
}
