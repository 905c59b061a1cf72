//! Help that was given and received, and whether there is much to give right now.

use career::giving::{Capacity, Help, NotNoted};
use career::id::{AccountId, HelpId};
use jiff::civil::Date;
use store::record::{self, Kind};
use store::{Put, Revision, Trouble};

use super::everybody::everybody;
use crate::Desk;
use crate::first::edit;

/// Why a help is not noted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum HelpRefused {
    /// Nobody of that name is there.
    NotThere,
    /// The day lies ahead.
    InTheFuture,
    /// The words are too long.
    TooLong,
    /// One person keeps at most [`MOST_HELPS`].
    TooMany,
    /// The day on which to look again does not lie ahead, or more than two years.
    NotAhead,
    /// The store.
    Store(Trouble),
}

impl From<Trouble> for HelpRefused {
    fn from(trouble: Trouble) -> Self {
        HelpRefused::Store(trouble)
    }
}

impl From<NotNoted> for HelpRefused {
    fn from(not_noted: NotNoted) -> Self {
        match not_noted {
            NotNoted::InTheFuture => HelpRefused::InTheFuture,
            NotNoted::TooLong => HelpRefused::TooLong,
        }
    }
}

/// Helps that one person may keep.
pub const MOST_HELPS: usize = 5_000;
/// Days ahead at most on which to look again.
const FARTHEST: i32 = 730;

/// Every help, the latest first.
///
/// # Errors
/// What the store says.
pub fn helps(desk: &Desk, account: AccountId) -> store::Result<Vec<(HelpId, Help)>> {
    let all = record::all::<Help>(desk.store.reading()?.as_ref(), account)?;
    let mut all: Vec<(HelpId, Help)> = all.into_iter().map(|(id, kept)| (HelpId(id), kept.value)).collect();
    all.sort_by_key(|(id, help)| std::cmp::Reverse((help.on, *id)));
    Ok(all)
}

/// Notes a help. `id` comes with the form, so that a form sent twice notes one.
///
/// # Errors
/// [`HelpRefused`] says what to do; then nothing was changed.
pub fn note_help(desk: &Desk, account: AccountId, id: HelpId, help: Help, today: Date) -> Result<(), HelpRefused> {
    help.check(today)?;
    let people = everybody(desk, account)?;
    let is_there = people.one(help.with).is_some_and(|(_, kept)| kept.removed.is_none());
    if !is_there {
        return Err(HelpRefused::NotThere);
    }
    let mut writing = desk.store.writing()?;
    if record::one::<Help>(&*writing, account, id.0)?.is_some() {
        return Ok(());
    }
    if writing.records(account, Kind::Help)?.len() >= MOST_HELPS {
        return Err(HelpRefused::TooMany);
    }
    match record::put(writing.as_mut(), account, id.0, &help, Revision(0))? {
        Put::Written(_) => Ok(writing.commit()?),
        Put::Stale => Err(Trouble::Busy.into()),
    }
}

/// Takes a help out again; one that is not there was taken out already.
///
/// # Errors
/// What the store says.
pub fn remove_help(desk: &Desk, account: AccountId, id: HelpId) -> store::Result<()> {
    let mut writing = desk.store.writing()?;
    writing.remove_record(account, Kind::Help, id.0)?;
    writing.commit()
}

/// Whether there is much to give, as the person said last.
///
/// # Errors
/// What the store says.
pub fn capacity(desk: &Desk, account: AccountId) -> store::Result<Capacity> {
    let kept = record::the::<Capacity>(desk.store.reading()?.as_ref(), account)?;
    Ok(kept.map(|kept| kept.value).unwrap_or_default())
}

/// Says whether there is much to give right now.
///
/// # Errors
/// [`HelpRefused`] says what to do; then nothing was changed.
pub fn say_capacity(desk: &Desk, account: AccountId, said: Capacity, today: Date) -> Result<(), HelpRefused> {
    if let Capacity::NotNow(until) = said
        && !(1..=FARTHEST).contains(&(until - today).get_days())
    {
        return Err(HelpRefused::NotAhead);
    }
    Ok(edit::<Capacity>(desk, account, |capacity| *capacity = said)?)
}
