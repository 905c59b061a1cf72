//! Accepting a file's rows, and taking that back.

use career::id::{AccountId, PlaceId};
use career::place::{News, Occasion, Place, Work};
use store::kept::{Arrival, BroughtPlaces, KeptPlace};
use store::record::{self, Kind};
use store::{Kept, Put, Revision, Trouble, Writing};
use uuid::Uuid;

use super::bring::FileRefused;
use super::look_over::look_over;
use crate::Desk;
use crate::places::change::{MOST_PLACES, check, put};

/// What accepting did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct FileAccepted {
    /// Places that are new.
    pub made: usize,
    /// Places that have new dates.
    pub further: usize,
    /// Rows that could not be kept.
    pub left: usize,
}

/// What taking a file back did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct FileUndone {
    /// Places that are gone again.
    pub removed: usize,
    /// Places from which dates were taken out again.
    pub dates_out: usize,
    /// Places that were changed or visited since and stay.
    pub left: usize,
}

/// Accepts the rows at these places of the list; new ones are said to be of that work. Sent twice, the second changes
/// nothing.
///
/// # Errors
/// [`FileRefused`] says what to do; then nothing was changed.
pub fn accept_places(
    desk: &Desk,
    account: AccountId,
    id: Uuid,
    wanted: &[usize],
    work: Option<&Work>,
) -> Result<FileAccepted, FileRefused> {
    let mut writing = desk.store.writing()?;
    let looked = look_over(&*writing, account, id)?.ok_or(FileRefused::NotThere)?;
    let mut file = looked.file.value.clone();
    let mut accepted = FileAccepted::default();
    for (_, row) in looked.rows.into_iter().enumerate().filter(|(at, row)| wanted.contains(at) && row.is_open()) {
        match row.news {
            News::New if check(&row.row).is_err() => accepted.left += 1,
            News::New if looked.kept.len() + accepted.made >= MOST_PLACES => return Err(FileRefused::TooMany),
            News::New => {
                let place = Place { work: work.into_iter().cloned().collect(), ..row.row };
                file.made.push(make(desk, writing.as_mut(), account, id, place)?);
                accepted.made += 1;
            }
            News::More(at, dates) => {
                let Some((known, kept)) = looked.kept.get(at) else { continue };
                further(writing.as_mut(), account, *known, kept, &dates)?;
                file.added.push((*known, dates));
                accepted.further += 1;
            }
            News::Same(_) | News::Twice(_) => {}
        }
    }
    file.arrival = Arrival::Accepted;
    if file != looked.file.value {
        settle(record::put(writing.as_mut(), account, id, &file, looked.file.revision)?)?;
        writing.commit()?;
    }
    Ok(accepted)
}

fn make(
    desk: &Desk,
    writing: &mut dyn Writing,
    account: AccountId,
    file: Uuid,
    place: Place,
) -> Result<PlaceId, Trouble> {
    let id = PlaceId(desk.id());
    let kept = KeptPlace { brought_by: Some(file), ..KeptPlace::new(place) };
    put(writing, account, id, &kept, Revision(0))?;
    Ok(id)
}

/// Takes dates in. It counts as no change by hand, so that the file that made the place can still be taken back.
fn further(
    writing: &mut dyn Writing,
    account: AccountId,
    id: PlaceId,
    kept: &Kept<KeptPlace>,
    dates: &[Occasion],
) -> Result<(), Trouble> {
    // Two rows of one file may be about one place.
    let mut now = record::one::<KeptPlace>(writing, account, id.0)?.unwrap_or_else(|| kept.clone());
    now.value.place.take_dates(dates);
    put(writing, account, id, &now.value, now.revision)
}

/// Takes an accepted file back: places that it made are gone unless they were changed or visited since, and dates that it
/// added are taken out.
///
/// # Errors
/// [`FileRefused`] says what to do; then nothing was changed.
pub fn take_back_places(desk: &Desk, account: AccountId, id: Uuid) -> Result<FileUndone, FileRefused> {
    let mut writing = desk.store.writing()?;
    let kept = record::one::<BroughtPlaces>(&*writing, account, id)?.ok_or(FileRefused::NotThere)?;
    let mut file = kept.value.clone();
    let mut undone = FileUndone::default();
    for made in file.made.drain(..) {
        match record::one::<KeptPlace>(&*writing, account, made.0)? {
            Some(known) if known.value.changes == 0 && known.value.visits.is_empty() => {
                writing.remove_record(account, Kind::Place, made.0)?;
                undone.removed += 1;
            }
            Some(_) => undone.left += 1,
            None => {}
        }
    }
    for (known, dates) in file.added.drain(..) {
        undone.dates_out += usize::from(take_out(writing.as_mut(), account, known, &dates)?);
    }
    file.arrival = Arrival::TakenBack;
    if file != kept.value {
        settle(record::put(writing.as_mut(), account, id, &file, kept.revision)?)?;
        writing.commit()?;
    }
    Ok(undone)
}

fn take_out(writing: &mut dyn Writing, account: AccountId, id: PlaceId, dates: &[Occasion]) -> Result<bool, Trouble> {
    let Some(Kept { mut value, revision }) = record::one::<KeptPlace>(writing, account, id.0)? else {
        return Ok(false);
    };
    let before = value.place.dates.len();
    value.place.dates.retain(|date| !dates.contains(date));
    if value.place.dates.len() == before {
        return Ok(false);
    }
    put(writing, account, id, &value, revision)?;
    Ok(true)
}

fn settle(put: Put) -> Result<(), Trouble> {
    match put {
        Put::Written(_) => Ok(()),
        Put::Stale => Err(Trouble::Busy),
    }
}
