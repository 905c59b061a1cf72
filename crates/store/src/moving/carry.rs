//! Carrying: from where the target stands to the end, then a look whether both hold the same.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::{Rows, TABLES, Table, Target, Value, digest, table};
use crate::{Result, Trouble};

/// What is told while it goes on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Told {
    /// It goes on where it was interrupted, after so many rows.
    GoesOn(u64),
    /// The source is another one, or changed since: what was carried before is removed.
    Anew,
    /// So many rows of a table were carried by now.
    Carried(&'static str, u64),
    /// A table is compared.
    Compares(&'static str),
}

/// Everything was moved, and both hold the same.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Moved {
    /// Rows, those of earlier attempts among them.
    pub rows: u64,
    /// Rows that were carried this time, and how many bytes they had, roughly.
    pub carried: u64,
    /// Bytes of these, roughly.
    pub bytes: u64,
}

/// Why not everything was moved. The source is as it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotMoved {
    /// The target holds something already: name an empty one.
    NotEmpty,
    /// A table is not the same in both after all. The next attempt begins anew.
    Differs(&'static str),
    /// Somebody asked to stop. The next attempt goes on from here.
    Stopped,
    /// What the source said.
    Source(Trouble),
    /// What the target said.
    Target(Trouble),
}

impl fmt::Display for NotMoved {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            NotMoved::NotEmpty => f.write_str("the target holds something already"),
            NotMoved::Differs(table) => write!(f, "{table} are not the same in both"),
            NotMoved::Stopped => f.write_str("it was stopped"),
            NotMoved::Source(trouble) => write!(f, "the source: {trouble}"),
            NotMoved::Target(trouble) => write!(f, "the target: {trouble}"),
        }
    }
}

impl std::error::Error for NotMoved {}

/// What is noted in the target with every page of rows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Note {
    /// The source as it was when the move began.
    source: String,
    /// The table that is being carried.
    table: String,
    /// The last key of it that is there.
    after: Option<Vec<Value>>,
    /// Rows carried by now.
    rows: u64,
}

/// Carries everything, asking before each page whether to go on.
///
/// # Errors
/// [`NotMoved`] says why, and what to do.
pub fn carry(
    source: &mut dyn Rows,
    target: &mut dyn Target,
    goes_on: &mut dyn FnMut(Told) -> bool,
) -> std::result::Result<Moved, NotMoved> {
    let is = state(source).map_err(NotMoved::Source)?;
    let mut note = begin(is, target, goes_on)?;
    let mut moved = Moved::default();
    let first = TABLES.iter().position(|table| table.name == note.table).unwrap_or(0);
    for table in TABLES.iter().skip(first) {
        if note.table != table.name {
            (note.table, note.after) = (table.name.to_owned(), None);
        }
        carry_table(source, target, table, &mut note, &mut moved, goes_on)?;
    }
    compare(source, target, &mut note, goes_on)?;
    target.complete().map_err(NotMoved::Target)?;
    Ok(Moved { rows: note.rows, ..moved })
}

/// How a source is told from another, and from itself after a change.
fn state(source: &mut dyn Rows) -> Result<String> {
    let mut state = String::new();
    for table in TABLES {
        let first =
            if table.name == "accounts" || table.name == "changes" { source.page(table, None)? } else { vec![] };
        let first = first.first().map(ToString::to_string).unwrap_or_default();
        state.push_str(&format!("{} {} {first}\n", table.name, source.count(table)?));
    }
    // The first account's name and address have no place in a note.
    Ok(super::digest::text(&state))
}

/// Where to begin.
fn begin(
    is: String,
    target: &mut dyn Target,
    goes_on: &mut dyn FnMut(Told) -> bool,
) -> std::result::Result<Note, NotMoved> {
    let fresh = Note { source: is, table: TABLES[0].name.to_owned(), after: None, rows: 0 };
    let Some(noted) = target.note().map_err(NotMoved::Target)? else {
        if !is_empty(target).map_err(NotMoved::Target)? {
            return Err(NotMoved::NotEmpty);
        }
        target.clear(&text(&fresh)?).map_err(NotMoved::Target)?;
        return Ok(fresh);
    };
    match serde_json::from_str::<Note>(&noted) {
        Ok(note) if note.source == fresh.source && table(&note.table).is_some() => {
            goes_on(Told::GoesOn(note.rows));
            Ok(note)
        }
        _ => {
            goes_on(Told::Anew);
            target.clear(&text(&fresh)?).map_err(NotMoved::Target)?;
            Ok(fresh)
        }
    }
}

/// Nothing but a change sequence that never moved.
fn is_empty(target: &mut dyn Target) -> Result<bool> {
    for table in TABLES {
        let rows = target.page(table, None)?;
        let untouched = table.name == "changes" && rows.iter().all(|row| row.0.last() == Some(&Value::Number(0)));
        if !rows.is_empty() && !untouched {
            return Ok(false);
        }
    }
    Ok(true)
}

fn carry_table(
    source: &mut dyn Rows,
    target: &mut dyn Target,
    table: &'static Table,
    note: &mut Note,
    moved: &mut Moved,
    goes_on: &mut dyn FnMut(Told) -> bool,
) -> std::result::Result<(), NotMoved> {
    loop {
        let rows = source.page(table, note.after.as_deref()).map_err(NotMoved::Source)?;
        let Some(last) = rows.last() else { return Ok(()) };
        if !goes_on(Told::Carried(table.name, moved.carried)) {
            return Err(NotMoved::Stopped);
        }
        note.after = Some(table.key_of(last).to_vec());
        note.rows += rows.len() as u64;
        target.keep(table, &rows, &text(note)?).map_err(NotMoved::Target)?;
        moved.carried += rows.len() as u64;
        moved.bytes += rows.iter().map(super::Row::weight).sum::<u64>();
    }
}

fn compare(
    source: &mut dyn Rows,
    target: &mut dyn Target,
    note: &mut Note,
    goes_on: &mut dyn FnMut(Told) -> bool,
) -> std::result::Result<(), NotMoved> {
    for table in TABLES {
        if !goes_on(Told::Compares(table.name)) {
            return Err(NotMoved::Stopped);
        }
        let here = digest(source, table).map_err(NotMoved::Source)?;
        if digest(target, table).map_err(NotMoved::Target)? != here {
            // No source is called this, so the next attempt begins anew.
            note.source.clear();
            target.keep(table, &[], &text(note)?).map_err(NotMoved::Target)?;
            return Err(NotMoved::Differs(table.name));
        }
    }
    Ok(())
}

fn text(note: &Note) -> std::result::Result<String, NotMoved> {
    let written = serde_json::to_string(note);
    written.map_err(|_| NotMoved::Target(Trouble::Broken("the place of a move cannot be noted".to_owned())))
}
