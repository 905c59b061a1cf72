//! A file is brought and read; nothing of it counts yet.

use career::id::AccountId;
use intake::{Refusal, Upload};
use jiff::civil::Date;
use store::kept::{Arrival, BroughtPlaces};
use store::record::{self, Kind};
use store::{Put, Revision, Trouble};
use uuid::Uuid;

use crate::Desk;
use crate::document::digest;

/// Why it was not taken, or not accepted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FileRefused {
    /// There is nothing in it.
    Empty,
    /// It has at most [`intake::LARGEST_UPLOAD`] bytes.
    TooLarge,
    /// It could not be read.
    Unread(Refusal),
    /// With its new rows there would be more than a person keeps.
    TooMany,
    /// There is no such file.
    NotThere,
    /// The store.
    Store(Trouble),
}

impl From<Trouble> for FileRefused {
    fn from(trouble: Trouble) -> Self {
        FileRefused::Store(trouble)
    }
}

/// Files that are kept so that they can be taken back; the oldest goes first.
const MOST_FILES: usize = 20;

/// Takes a file in and reads it; answers its name. The same bytes brought twice on one day are one file.
///
/// # Errors
/// [`FileRefused`] says what to do; then nothing was changed.
pub fn bring_places(
    desk: &Desk,
    account: AccountId,
    name: Option<&str>,
    bytes: &[u8],
    today: Date,
) -> Result<Uuid, FileRefused> {
    if bytes.iter().all(u8::is_ascii_whitespace) {
        return Err(FileRefused::Empty);
    }
    if bytes.len() > intake::LARGEST_UPLOAD {
        return Err(FileRefused::TooLarge);
    }
    // Tomorrow the same file has other dates ahead.
    let digest = format!("{} {today}", digest(bytes));
    let known = record::all::<BroughtPlaces>(desk.store.reading()?.as_ref(), account)?;
    if let Some((id, _)) = known.iter().find(|(_, kept)| kept.value.digest == digest) {
        return Ok(*id);
    }
    let read = desk.reader.calendar(&Upload { name, bytes }, today).map_err(FileRefused::Unread)?;
    let called = Some(read.name).filter(|called| !called.is_empty());
    let file = BroughtPlaces {
        name: called.or_else(|| name.map(str::to_owned)),
        on: desk.now(),
        digest,
        arrival: Arrival::Read,
        rows: read.places,
        notes: read.notes,
        made: Vec::new(),
        added: Vec::new(),
    };
    let id = desk.id();
    let mut writing = desk.store.writing()?;
    // Ids sort by time.
    let too_many = (known.len() + 1).saturating_sub(MOST_FILES);
    for (old, _) in known.iter().take(too_many) {
        writing.remove_record(account, Kind::BroughtPlaces, *old)?;
    }
    match record::put(writing.as_mut(), account, id, &file, Revision(0))? {
        Put::Written(_) => writing.commit()?,
        Put::Stale => return Err(Trouble::Busy.into()),
    }
    Ok(id)
}
