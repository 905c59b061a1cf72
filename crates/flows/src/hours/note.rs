//! An entry is noted, mended, taken out, put back.

use career::hours::{Entry, Refused};
use career::id::{AccountId, EntryId};
use jiff::civil::Date;
use store::kept::{KeptEntry, MonthOfHours};
use store::{Put, Revision, Trouble, Writing, record};

use super::log::month_of;
use crate::Desk;
use crate::week::weeks_in;

/// Why the log stays as it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum HoursRefused {
    /// The entry itself.
    Entry(Refused),
    /// The day lies ahead.
    Ahead,
    /// The clock ran for longer than [`LONG_CLOCK`], so many minutes: perhaps it was forgotten.
    LongClock(u32),
    /// There is no such entry, or no clock runs.
    NotThere,
    /// Another clock runs than the one that was meant.
    AnotherClock,
    /// One month keeps at most [`MOST_A_MONTH`].
    TooMany,
    /// The store.
    Store(Trouble),
}

impl From<Trouble> for HoursRefused {
    fn from(trouble: Trouble) -> Self {
        HoursRefused::Store(trouble)
    }
}

impl From<Refused> for HoursRefused {
    fn from(refused: Refused) -> Self {
        HoursRefused::Entry(refused)
    }
}

/// Minutes after which a clock is asked about before it is noted.
pub const LONG_CLOCK: u32 = 6 * 60;

/// Entries that one month keeps.
pub const MOST_A_MONTH: usize = 2_000;

/// Notes an entry. `id` comes with the form, so that a form sent twice notes one.
///
/// # Errors
/// [`HoursRefused`] says why; then nothing was changed.
pub fn note(desk: &Desk, account: AccountId, id: EntryId, entry: Entry, today: Date) -> Result<(), HoursRefused> {
    let mut writing = desk.store.writing()?;
    put_in(writing.as_mut(), desk, account, KeptEntry { id, entry, taken_out: false, brought_by: None }, today)?;
    Ok(writing.commit()?)
}

/// Puts an entry into its month, in the transaction that is under way. The same one twice is one; another one under a name
/// that is taken, as from a page that was gone back to, gets a name of its own.
pub(super) fn put_in(
    writing: &mut dyn Writing,
    desk: &Desk,
    account: AccountId,
    mut new: KeptEntry,
    today: Date,
) -> Result<(), HoursRefused> {
    if new.entry.day > today {
        return Err(HoursRefused::Ahead);
    }
    change(writing, account, new.entry.day, |month| {
        match month.entries.iter().find(|kept| kept.id == new.id) {
            Some(kept) if kept.entry == new.entry && !kept.taken_out => return Ok(()),
            Some(kept) if !kept.taken_out && new.brought_by.is_none() => new.id = EntryId(desk.id()),
            // Mended since, an event of a calendar stays as it was mended.
            Some(kept) if !kept.taken_out => return Ok(()),
            _ => month.entries.retain(|kept| kept.id != new.id),
        }
        if month.entries.len() >= MOST_A_MONTH {
            return Err(HoursRefused::TooMany);
        }
        month.entries.push(new);
        Ok(())
    })
}

/// Puts other words, minutes, or another day in the place of an entry of a day.
///
/// # Errors
/// [`HoursRefused`] says why; then nothing was changed.
pub fn mend(
    desk: &Desk,
    account: AccountId,
    id: EntryId,
    on: Date,
    entry: Entry,
    today: Date,
) -> Result<(), HoursRefused> {
    if entry.day > today {
        return Err(HoursRefused::Ahead);
    }
    let mut writing = desk.store.writing()?;
    let mut before = None;
    change(writing.as_mut(), account, on, |month| {
        let at = month.entries.iter().position(|kept| kept.id == id).ok_or(HoursRefused::NotThere)?;
        before = Some(month.entries.remove(at).entry);
        Ok(())
    })?;
    // On the same day it began when it began, so that what it shares with others still counts once.
    let began = before.filter(|before| before.day == entry.day).and_then(|before| before.began);
    let entry = Entry { began, ..entry };
    // What was mended by hand no longer goes with the calendar that brought it.
    put_in(writing.as_mut(), desk, account, KeptEntry { id, entry, taken_out: false, brought_by: None }, today)?;
    Ok(writing.commit()?)
}

/// Takes an entry out; it counts no more and can be put back.
///
/// # Errors
/// [`HoursRefused`] says why; then nothing was changed.
pub fn take_out(desk: &Desk, account: AccountId, id: EntryId, on: Date) -> Result<(), HoursRefused> {
    set_taken_out(desk, account, id, on, true)
}

/// Puts an entry back that was taken out.
///
/// # Errors
/// [`HoursRefused`] says why; then nothing was changed.
pub fn put_back(desk: &Desk, account: AccountId, id: EntryId, on: Date) -> Result<(), HoursRefused> {
    set_taken_out(desk, account, id, on, false)
}

fn set_taken_out(desk: &Desk, account: AccountId, id: EntryId, on: Date, out: bool) -> Result<(), HoursRefused> {
    let mut writing = desk.store.writing()?;
    change(writing.as_mut(), account, on, |month| {
        let kept = month.entries.iter_mut().find(|kept| kept.id == id).ok_or(HoursRefused::NotThere)?;
        kept.taken_out = out;
        Ok(())
    })?;
    Ok(writing.commit()?)
}

/// Erases an entry; nothing of it is kept. Where it was noted for a block of a week, the block's name is, so that it is not
/// offered again.
///
/// # Errors
/// [`HoursRefused`] says why; then nothing was changed.
pub fn erase(desk: &Desk, account: AccountId, id: EntryId, on: Date) -> Result<(), HoursRefused> {
    let mut writing = desk.store.writing()?;
    let weeks = weeks_in(&*writing, account, on)?;
    let is_block = weeks.iter().flat_map(|week| &week.blocks).any(|block| block.id.0 == id.0);
    change(writing.as_mut(), account, on, |month| {
        let before = month.entries.len();
        month.entries.retain(|kept| kept.id != id);
        if is_block && month.entries.len() < before {
            month.not_again.push(id);
        }
        Ok(())
    })?;
    Ok(writing.commit()?)
}

/// Changes the month in which a day lies.
pub(super) fn change(
    writing: &mut dyn Writing,
    account: AccountId,
    day: Date,
    how: impl FnOnce(&mut MonthOfHours) -> Result<(), HoursRefused>,
) -> Result<(), HoursRefused> {
    let id = month_of(day);
    let kept = record::one::<MonthOfHours>(&*writing, account, id)?;
    let over = kept.as_ref().map_or(Revision(0), |kept| kept.revision);
    let mut month = kept.map(|kept| kept.value).unwrap_or_default();
    how(&mut month)?;
    match record::put(writing, account, id, &month, over)? {
        Put::Written(_) => Ok(()),
        Put::Stale => Err(Trouble::Busy.into()),
    }
}
