//! One row of a person's history: mended, left out, taken back in, or written by hand.

use career::history::{History, Row, RowBody};
use career::id::{AccountId, RowId};
use store::{Put, Revision, Trouble, record};

use crate::Desk;
use crate::draw::put_history;

/// What a form says of a row.
#[derive(Clone, Debug, PartialEq)]
pub struct RowForm {
    /// What the row says now.
    pub body: RowBody,
    /// What it said when the form was opened: see [`row_fingerprint`].
    pub seen: String,
}

/// Why the row stays as it was.
#[derive(Clone, Debug, PartialEq)]
pub enum RowRefused {
    /// There is no such row.
    NotThere,
    /// It was changed elsewhere since the form was opened; this is what it says now.
    ChangedSince(Box<Row>),
    /// At most 2,000 rows, each with at most 200 lines of at most 2,000 characters.
    TooLong,
    /// Nothing stands in it.
    Empty,
    /// The store.
    Store(Trouble),
}

impl From<Trouble> for RowRefused {
    fn from(trouble: Trouble) -> Self {
        RowRefused::Store(trouble)
    }
}

const MOST_ROWS: usize = 2000;
const MOST_LINES: usize = 200;
const LONGEST_LINE: usize = 2000;

/// What tells one state of a row from another.
pub fn row_fingerprint(row: &Row) -> String {
    let json = serde_json::to_string(row).unwrap_or_default();
    crate::account::digest(&json)
}

/// Keeps what the person made of a row. It wins over whatever a document says, now and later.
///
/// # Errors
/// [`RowRefused`] says what to do; then nothing was changed.
pub fn change_row(desk: &Desk, account: AccountId, id: RowId, form: RowForm) -> Result<(), RowRefused> {
    check(&form.body)?;
    edit(desk, account, |history| {
        let row = find(history, id)?;
        if row.body() == Some(&form.body) && !row.left_out {
            // Sent twice, or opened and sent as it was.
            return Ok(());
        }
        if row_fingerprint(row) != form.seen {
            return Err(RowRefused::ChangedSince(Box::new(row.clone())));
        }
        row.left_out = false;
        row.mended = if row.given.as_ref() == Some(&form.body) { None } else { Some(form.body.clone()) };
        Ok(())
    })
}

/// Leaves a row out, or takes it in again. It can be done and undone at any time.
///
/// # Errors
/// [`RowRefused`] says what to do; then nothing was changed.
pub fn leave_out_row(desk: &Desk, account: AccountId, id: RowId, left_out: bool) -> Result<(), RowRefused> {
    edit(desk, account, |history| {
        find(history, id)?.left_out = left_out;
        Ok(())
    })
}

/// Writes a row by hand. `id` comes with the form, so that a form sent twice writes one row.
///
/// # Errors
/// [`RowRefused`] says what to do; then nothing was changed.
pub fn add_row(desk: &Desk, account: AccountId, id: RowId, body: RowBody) -> Result<(), RowRefused> {
    check(&body)?;
    edit(desk, account, |history| {
        if history.rows.iter().any(|row| row.id == id) {
            return Ok(());
        }
        if history.rows.len() >= MOST_ROWS {
            return Err(RowRefused::TooLong);
        }
        let key = format!("by hand {id}");
        let row = Row { id, key, given: None, origin: None, mended: Some(body.clone()), left_out: false };
        history.rows.insert(0, row);
        Ok(())
    })
}

fn find(history: &mut History, id: RowId) -> Result<&mut Row, RowRefused> {
    history.rows.iter_mut().find(|row| row.id == id).ok_or(RowRefused::NotThere)
}

fn check(body: &RowBody) -> Result<(), RowRefused> {
    let heads: Vec<&str> = match body {
        RowBody::Position { title, organisation, place, .. } => {
            [Some(title), organisation.as_ref(), place.as_ref()].into_iter().flatten().map(String::as_str).collect()
        }
        RowBody::School { degree, field, institution, .. } => {
            [degree, field, institution].into_iter().flatten().map(String::as_str).collect()
        }
        RowBody::Named { name, detail, .. } => {
            [Some(name), detail.as_ref()].into_iter().flatten().map(String::as_str).collect()
        }
        RowBody::Project { name, .. } => vec![name],
        RowBody::About { .. } => Vec::new(),
    };
    let texts = heads.iter().copied().chain(body.lines().iter().map(String::as_str));
    if texts.clone().all(|text| text.trim().is_empty()) {
        return Err(RowRefused::Empty);
    }
    let too_long = body.lines().len() > MOST_LINES || texts.into_iter().any(|text| text.len() > LONGEST_LINE);
    if too_long { Err(RowRefused::TooLong) } else { Ok(()) }
}

fn edit(
    desk: &Desk,
    account: AccountId,
    change: impl Fn(&mut History) -> Result<(), RowRefused>,
) -> Result<(), RowRefused> {
    let mut writing = desk.store.writing()?;
    let kept = record::the::<History>(&*writing, account)?;
    let over = kept.as_ref().map_or(Revision(0), |kept| kept.revision);
    let before = kept.map(|kept| kept.value).unwrap_or_default();
    let mut history = before.clone();
    change(&mut history)?;
    if history == before {
        return Ok(());
    }
    match put_history(desk, writing.as_mut(), account, &history, over)? {
        Put::Written(_) => Ok(writing.commit()?),
        Put::Stale => Err(Trouble::Busy.into()),
    }
}
