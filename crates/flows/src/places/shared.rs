//! The list of places that everybody on this instance sees: offered, kept, reported; hidden, brought back or removed by an
//! administrator, each with a line of record. Who offered or reported is kept nowhere.

use career::id::{AccountId, PlaceId};
use career::place::{Place, key};
use jiff::SignedDuration;
use store::kept::KeptPlace;
use store::shared_places::{Deed, Doing, Office, SharedPlace, SharedRow, Showing};
use store::{Put, Reading, Result, Revision, Trouble, Writing, record};
use uuid::Uuid;

use super::add::add;
use super::change::PlaceRefused;
use crate::Desk;

/// Places that an instance shares, those that were removed among them.
pub const MOST_SHARED: usize = 2_000;
/// What one person may offer or report within a day.
const A_DAY: u32 = 20;
/// Bytes of a reason.
pub const LONGEST_WHY: usize = 1_000;
/// Lines of record of one place; reports beyond them are refused.
const MOST_DEEDS: usize = 200;

/// Why nothing was shared, reported or decided.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SharedRefused {
    /// There is no such place, or it is not shown.
    NotThere,
    /// The list is full.
    TooMany,
    /// One person offers and reports so many within a day.
    EnoughForToday,
    /// A reason is wanted.
    NoReason,
    /// The reason is longer than is kept.
    TooLong,
    /// Somebody decided in between: look again.
    ChangedSince,
    /// The store.
    Store(Trouble),
}

impl From<Trouble> for SharedRefused {
    fn from(trouble: Trouble) -> Self {
        SharedRefused::Store(trouble)
    }
}

/// A place of the shared list.
#[derive(Clone, Debug, PartialEq)]
pub struct Shared {
    /// Its name.
    pub id: Uuid,
    /// Its revision, which a form carries.
    pub revision: Revision,
    /// How it stands.
    pub showing: Showing,
    /// What is shared of it.
    pub place: SharedPlace,
}

/// What an administrator decides.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Decision {
    /// It stays as it is; the reports are dealt with.
    Leave,
    /// Nobody sees it until it is brought back.
    Hide,
    /// Everybody sees it again.
    BringBack,
    /// It goes for good; its record stays.
    Remove,
}

/// Everything that is shown, by name.
///
/// # Errors
/// What the store says.
pub fn shared_places(desk: &Desk) -> Result<Vec<Shared>> {
    let mut all = all(desk.store.reading()?.as_ref())?;
    all.retain(|shared| shared.showing == Showing::Shown);
    all.sort_by_cached_key(|shared| key(&shared.place.name));
    Ok(all)
}

/// Every place of the list for an administrator: those with reports first, then the newest.
///
/// # Errors
/// What the store says.
pub fn places_to_moderate(desk: &Desk) -> Result<Vec<Shared>> {
    let mut all = all(desk.store.reading()?.as_ref())?;
    all.reverse();
    all.sort_by_key(|shared| std::cmp::Reverse(shared.place.reports));
    Ok(all)
}

/// The record of one place, the last line first.
///
/// # Errors
/// What the store says.
pub fn record_of(desk: &Desk, id: Uuid) -> Result<Vec<Deed>> {
    let deeds = desk.store.reading()?.place_deeds(id)?;
    deeds.iter().rev().map(|deed| Deed::decode(deed)).collect()
}

fn all(reading: &(impl Reading + ?Sized)) -> Result<Vec<Shared>> {
    reading.shared_places()?.iter().map(shared).collect()
}

fn shared(row: &SharedRow) -> Result<Shared> {
    Ok(Shared { id: row.id, revision: row.revision, showing: row.showing, place: SharedPlace::decode(&row.body)? })
}

/// Offers a place of one's own to everybody here: facts alone. One that is in the list already, by name or address, is that
/// one; one that was hidden or removed does not come back by being offered again. `id` comes with the form.
///
/// # Errors
/// [`SharedRefused`] says what to do; then nothing was changed.
pub fn offer(desk: &Desk, account: AccountId, place: PlaceId, id: Uuid) -> std::result::Result<Uuid, SharedRefused> {
    let mut writing = desk.store.writing()?;
    let kept = record::one::<KeptPlace>(&*writing, account, place.0)?.ok_or(SharedRefused::NotThere)?;
    let place = SharedPlace::of(&kept.value.place);
    let known = all(&*writing)?;
    if let Some(known) = known.iter().find(|known| known.id == id || is_same(&known.place, &place)) {
        return Ok(known.id);
    }
    if known.len() >= MOST_SHARED {
        return Err(SharedRefused::TooMany);
    }
    pace(desk, writing.as_mut(), account)?;
    let row = SharedRow { id, revision: Revision(0), showing: Showing::Shown, body: place.encode()? };
    put(desk, writing.as_mut(), row, (Doing::Offered, Office::Somebody, ""))?;
    writing.commit()?;
    Ok(id)
}

fn is_same(one: &SharedPlace, other: &SharedPlace) -> bool {
    let has_name = !one.name.is_empty() && key(&one.name) == key(&other.name);
    has_name || (one.url.is_some() && one.url == other.url)
}

/// Keeps a shared place among one's own.
///
/// # Errors
/// [`PlaceRefused`] says what to do; then nothing was changed.
pub fn keep_shared(
    desk: &Desk,
    account: AccountId,
    id: PlaceId,
    from: Uuid,
) -> std::result::Result<PlaceId, PlaceRefused> {
    let row = desk.store.reading()?.shared_place(from)?.filter(|row| row.showing == Showing::Shown);
    let place: Place = SharedPlace::decode(&row.ok_or(PlaceRefused::NotThere)?.body)?.kept();
    add(desk, account, id, place)
}

/// Tells an administrator that something is wrong with a shared place. One person's reports of one place count once a day.
///
/// # Errors
/// [`SharedRefused`] says what to do; then nothing was changed.
pub fn report(desk: &Desk, account: AccountId, id: Uuid, why: &str) -> std::result::Result<(), SharedRefused> {
    let why = reason(why)?;
    let mut writing = desk.store.writing()?;
    let row = writing.shared_place(id)?.filter(|row| row.showing == Showing::Shown).ok_or(SharedRefused::NotThere)?;
    let (key, day_ago) = (format!("report {account} {id}"), a_day_ago(desk));
    if writing.attempts(&key, day_ago)? > 0 {
        return Ok(());
    }
    if writing.place_deeds(id)?.len() >= MOST_DEEDS {
        return Err(SharedRefused::TooMany);
    }
    pace(desk, writing.as_mut(), account)?;
    writing.note_attempt(&key, desk.now())?;
    let mut place = SharedPlace::decode(&row.body)?;
    place.reports = place.reports.saturating_add(1);
    let row = SharedRow { body: place.encode()?, ..row };
    put(desk, writing.as_mut(), row, (Doing::Reported, Office::Somebody, why))?;
    Ok(writing.commit()?)
}

/// An administrator decides about a shared place, over the revision that they saw.
///
/// # Errors
/// [`SharedRefused`] says what to do; then nothing was changed.
pub fn decide_place(
    desk: &Desk,
    id: Uuid,
    seen: Revision,
    decision: Decision,
    why: &str,
) -> std::result::Result<(), SharedRefused> {
    let why = match decision {
        Decision::Leave | Decision::BringBack if why.trim().is_empty() => "",
        _ => reason(why)?,
    };
    let mut writing = desk.store.writing()?;
    let row = writing.shared_place(id)?.ok_or(SharedRefused::NotThere)?;
    let (showing, what) = match (decision, row.showing) {
        // What is gone is gone: nothing is left to decide about.
        (_, Showing::Removed) => return Err(SharedRefused::NotThere),
        (Decision::Leave, showing) => (showing, Doing::Left),
        (Decision::Hide, _) => (Showing::Hidden, Doing::Hidden),
        (Decision::BringBack, _) => (Showing::Shown, Doing::BroughtBack),
        (Decision::Remove, _) => (Showing::Removed, Doing::Removed),
    };
    if row.revision != seen {
        // Sent twice, or decided in another window.
        return if row.showing == showing && decision != Decision::Leave {
            Ok(())
        } else {
            Err(SharedRefused::ChangedSince)
        };
    }
    let place = match showing {
        Showing::Removed => SharedPlace::default(),
        _ => SharedPlace { reports: 0, ..SharedPlace::decode(&row.body)? },
    };
    let row = SharedRow { showing, body: place.encode()?, ..row };
    put(desk, writing.as_mut(), row, (what, Office::Administrator, why))?;
    Ok(writing.commit()?)
}

fn reason(why: &str) -> std::result::Result<&str, SharedRefused> {
    match why.trim() {
        "" => Err(SharedRefused::NoReason),
        why if why.len() > LONGEST_WHY => Err(SharedRefused::TooLong),
        why => Ok(why),
    }
}

fn a_day_ago(desk: &Desk) -> jiff::Timestamp {
    desk.now().checked_sub(SignedDuration::from_hours(24)).unwrap_or(jiff::Timestamp::MIN)
}

/// So many a day, so that nobody floods the list.
fn pace(desk: &Desk, writing: &mut dyn Writing, account: AccountId) -> std::result::Result<(), SharedRefused> {
    let key = format!("share {account}");
    if writing.attempts(&key, a_day_ago(desk))? >= A_DAY {
        return Err(SharedRefused::EnoughForToday);
    }
    Ok(writing.note_attempt(&key, desk.now())?)
}

fn put(
    desk: &Desk,
    writing: &mut dyn Writing,
    row: SharedRow,
    (what, by, why): (Doing, Office, &str),
) -> std::result::Result<(), SharedRefused> {
    let deed = Deed { at: desk.now(), what, by, why: why.to_owned() };
    match writing.put_shared_place(&row, &deed.encode()?)? {
        Put::Written(_) => Ok(()),
        Put::Stale => Err(SharedRefused::ChangedSince),
    }
}
