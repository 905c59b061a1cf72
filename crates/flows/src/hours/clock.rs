//! The clock that is started and stopped. An instant knows no clock changes, so an hour is an hour also in the night in which
//! clocks are set back.

use career::application::Channel;
use career::hours::{Activity, Entry, Refused};
use career::id::{AccountId, EntryId};
use jiff::tz::TimeZone;
use store::account::Account;
use store::kept::{KeptEntry, Running};
use store::record::Kind;
use store::{Put, Reading, Revision, Trouble, Writing, record};
use uuid::Uuid;

use super::note::{HoursRefused, LONG_CLOCK, put_in};
use crate::Desk;

/// The clock that runs.
///
/// # Errors
/// What the store says.
pub fn running(desk: &Desk, account: AccountId) -> store::Result<Option<Running>> {
    Ok(record::the::<Running>(desk.store.reading()?.as_ref(), account)?.map(|kept| kept.value))
}

/// Starts the clock. One that runs is stopped and noted first, where it measured anything; the same start sent twice is one.
///
/// # Errors
/// [`HoursRefused`] where the one that runs cannot be noted; then it runs on.
pub fn start(
    desk: &Desk,
    account: &Account,
    id: EntryId,
    activity: Activity,
    channel: Option<Channel>,
) -> Result<(), HoursRefused> {
    let began = desk.now();
    let mut writing = desk.store.writing()?;
    let before = record::the::<Running>(&*writing, account.id)?;
    let over = before.as_ref().map_or(Revision(0), |kept| kept.revision);
    if let Some(before) = before.map(|kept| kept.value) {
        if before.id == id {
            return Ok(());
        }
        match measured(&before, began, &desk.zone_of(account)) {
            Ok(entry) => note_in(writing.as_mut(), desk, account, before.id, entry)?,
            // A second press, or another mind at once: there is nothing to note yet.
            Err(HoursRefused::Entry(Refused::Nothing)) => {}
            Err(refused) => return Err(refused),
        }
    }
    match record::put_the(writing.as_mut(), account.id, &Running { id, began, activity, channel }, over)? {
        Put::Written(_) => Ok(writing.commit()?),
        Put::Stale => Err(Trouble::Busy.into()),
    }
}

/// Stops the clock of that name and notes what it measured; `None` stops the one that runs.
///
/// # Errors
/// [`HoursRefused`] where that cannot be noted, or another clock runs; then it runs on.
pub fn stop(desk: &Desk, account: &Account, clock: Option<EntryId>) -> Result<EntryId, HoursRefused> {
    let now = desk.now();
    let zone = desk.zone_of(account);
    end(desk, account, clock, |running| measured(running, now, &zone))
}

/// Stops the clock of that name and notes so many minutes instead of what it measured.
///
/// # Errors
/// [`HoursRefused`] where that cannot be noted, or another clock runs; then it runs on.
pub fn stop_after(
    desk: &Desk,
    account: &Account,
    clock: Option<EntryId>,
    minutes: i64,
) -> Result<EntryId, HoursRefused> {
    let now = desk.now();
    let zone = desk.zone_of(account);
    end(desk, account, clock, |running| {
        let so_long = Entry::of(now.to_zoned(zone.clone()).date(), minutes, running.activity)?.minutes;
        // Longer than it ran: it began before the clock did.
        let so_long = jiff::SignedDuration::from_mins(i64::from(so_long));
        let began = running.began.min(now.saturating_sub(so_long).unwrap_or(running.began));
        let entry = Entry::of(began.to_zoned(zone.clone()).date(), minutes, running.activity)?;
        Ok(Entry { channel: running.channel, began: Some(began), ..entry })
    })
}

/// Stops the clock of that name and notes nothing. A clock that was stopped already stays as it was noted.
///
/// # Errors
/// [`HoursRefused::NotThere`], [`HoursRefused::AnotherClock`], and what the store says.
pub fn throw_away(desk: &Desk, account: AccountId, clock: Option<EntryId>) -> Result<(), HoursRefused> {
    let mut writing = desk.store.writing()?;
    the_clock(&*writing, account, clock)?;
    writing.remove_record(account, Kind::Running, Uuid::nil())?;
    Ok(writing.commit()?)
}

/// The clock that runs, where it is the one that is meant.
fn the_clock(
    reading: &(impl Reading + ?Sized),
    account: AccountId,
    clock: Option<EntryId>,
) -> Result<Running, HoursRefused> {
    let running = record::the::<Running>(reading, account)?.ok_or(HoursRefused::NotThere)?.value;
    match clock.is_none_or(|clock| clock == running.id) {
        true => Ok(running),
        false => Err(HoursRefused::AnotherClock),
    }
}

fn end(
    desk: &Desk,
    account: &Account,
    clock: Option<EntryId>,
    entry: impl FnOnce(&Running) -> Result<Entry, HoursRefused>,
) -> Result<EntryId, HoursRefused> {
    let mut writing = desk.store.writing()?;
    let running = the_clock(&*writing, account.id, clock)?;
    let entry = entry(&running)?;
    note_in(writing.as_mut(), desk, account, running.id, entry)?;
    writing.remove_record(account.id, Kind::Running, Uuid::nil())?;
    writing.commit()?;
    Ok(running.id)
}

fn measured(running: &Running, now: jiff::Timestamp, zone: &TimeZone) -> Result<Entry, HoursRefused> {
    let day = running.began.to_zoned(zone.clone()).date();
    let entry = Entry::between(day, running.began, now, running.activity)?;
    match entry.minutes > LONG_CLOCK {
        true => Err(HoursRefused::LongClock(entry.minutes)),
        false => Ok(Entry { channel: running.channel, ..entry }),
    }
}

fn note_in(
    writing: &mut dyn Writing,
    desk: &Desk,
    account: &Account,
    id: EntryId,
    entry: Entry,
) -> Result<(), HoursRefused> {
    let kept = KeptEntry { id, entry, taken_out: false, brought_by: None };
    put_in(writing, desk, account.id, kept, desk.today(account))
}
