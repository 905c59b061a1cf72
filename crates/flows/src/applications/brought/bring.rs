//! A table is brought and read; nothing of it counts yet.

use career::id::AccountId;
use intake::{Refusal, Upload};
use jiff::civil::Date;
use store::kept::{Arrival, BroughtTable};
use store::record::{self, Kind};
use store::{Put, Revision, Trouble};
use uuid::Uuid;

use crate::Desk;
use crate::applications::change::MOST_APPLICATIONS;
use crate::document::digest;

/// Why it was not taken, or not accepted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TableRefused {
    /// There is nothing in it.
    Empty,
    /// It has at most [`intake::LARGEST_UPLOAD`] bytes.
    TooLarge,
    /// It could not be read.
    Unread(Refusal),
    /// With its new rows there would be more than [`MOST_APPLICATIONS`].
    TooMany,
    /// There is no such table.
    NotThere,
    /// The store.
    Store(Trouble),
}

impl From<Trouble> for TableRefused {
    fn from(trouble: Trouble) -> Self {
        TableRefused::Store(trouble)
    }
}

/// Tables that are kept so that they can be taken back; the oldest goes first.
const MOST_TABLES: usize = 20;

/// Takes a table in and reads it; answers its name. The same bytes brought twice are one table.
///
/// # Errors
/// [`TableRefused`] says what to do; then nothing was changed.
pub fn bring_table(
    desk: &Desk,
    account: AccountId,
    name: Option<&str>,
    bytes: &[u8],
    today: Date,
) -> Result<Uuid, TableRefused> {
    if bytes.is_empty() {
        return Err(TableRefused::Empty);
    }
    if bytes.len() > intake::LARGEST_UPLOAD {
        return Err(TableRefused::TooLarge);
    }
    let digest = digest(bytes);
    let known = record::all::<BroughtTable>(desk.store.reading()?.as_ref(), account)?;
    if let Some((id, _)) = known.iter().find(|(_, kept)| kept.value.digest == digest) {
        return Ok(*id);
    }
    let read = desk.reader.applications(&Upload { name, bytes }, today).map_err(TableRefused::Unread)?;
    let (mut rows, mut notes) = (read.applications, read.notes);
    if rows.len() > MOST_APPLICATIONS {
        notes.insert(0, format!("The first {MOST_APPLICATIONS} rows are shown; that is as many as are kept here."));
        rows.truncate(MOST_APPLICATIONS);
    }
    let table = BroughtTable {
        name: name.map(str::to_owned),
        on: desk.now(),
        digest,
        arrival: Arrival::Read,
        rows,
        notes,
        made: Vec::new(),
        added: Vec::new(),
    };
    let id = desk.id();
    let mut writing = desk.store.writing()?;
    // Ids sort by time.
    let too_many = (known.len() + 1).saturating_sub(MOST_TABLES);
    for (old, _) in &known[..too_many] {
        writing.remove_record(account, Kind::BroughtTable, *old)?;
    }
    match record::put(writing.as_mut(), account, id, &table, Revision(0))? {
        Put::Written(_) => writing.commit()?,
        Put::Stale => return Err(Trouble::Busy.into()),
    }
    Ok(id)
}
