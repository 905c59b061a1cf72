//! Hours from a calendar: what is over is shown, and what the person picks is noted. Nothing of the file is kept.

use std::collections::BTreeSet;

use career::hours::{Activity, Entry};
use career::id::{AccountId, EntryId};
use career::place::{Occasion, When};
use intake::{Refusal, Upload};
use jiff::ToSpan;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use sha2::{Digest, Sha256};
use store::account::Account;
use store::kept::{KeptEntry, MonthOfHours};
use store::{Trouble, record};
use uuid::Uuid;

use super::log::month_of;
use super::note::{HoursRefused, change, put_in};
use crate::Desk;

/// Why a calendar was not read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum EventRefused {
    /// There is nothing in it.
    Empty,
    /// It has at most [`intake::LARGEST_UPLOAD`] bytes.
    TooLarge,
    /// It could not be read.
    Unread(Refusal),
    /// Nothing in it lies in the last four weeks and has a beginning and an end.
    NothingPast,
    /// The store.
    Store(Trouble),
}

impl From<Trouble> for EventRefused {
    fn from(trouble: Trouble) -> Self {
        EventRefused::Store(trouble)
    }
}

/// Something that was in the calendar and is over.
#[derive(Clone, Debug, PartialEq)]
pub struct PastEvent {
    /// The name that its entry has: made of the event's own, so that the same event is noted once.
    pub id: EntryId,
    /// What it is called there.
    pub title: String,
    /// The day on which it began, where the person is.
    pub day: Date,
    /// When it began.
    pub began: jiff::Timestamp,
    /// Minutes.
    pub minutes: u32,
    /// Whether it stands in the log already.
    pub is_noted: bool,
}

/// What is over in a calendar.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PastEvents {
    /// The latest first.
    pub events: Vec<PastEvent>,
    /// Earlier ones beyond the sixty that are shown.
    pub more: usize,
    /// Dates of these weeks that are not shown: without a beginning and an end on a clock, longer than a day, or not over.
    pub not_shown: usize,
    /// What the reader says of the file.
    pub notes: Vec<String>,
}

/// Days back to which a calendar is read.
const BACK: i64 = 28;
/// Events that are shown at most, the latest.
pub const MOST_EVENTS: usize = 60;

/// What is over in a calendar, the latest first.
///
/// # Errors
/// [`EventRefused`] says why there is nothing to show.
pub fn past_events(desk: &Desk, account: &Account, upload: &Upload<'_>) -> Result<PastEvents, EventRefused> {
    if upload.bytes.iter().all(u8::is_ascii_whitespace) {
        return Err(EventRefused::Empty);
    }
    if upload.bytes.len() > intake::LARGEST_UPLOAD {
        return Err(EventRefused::TooLarge);
    }
    let (today, zone) = (desk.today(account), desk.zone_of(account));
    let from = today.saturating_sub(BACK.days());
    let calendar = desk.reader.calendar(upload, from).map_err(EventRefused::Unread)?;
    let dates = calendar.places.iter().flat_map(|place| place.dates.iter().map(move |date| (&place.name, date)));
    let lately: Vec<_> = dates.filter(|(_, date)| (from..=today).contains(&date.when.day(&zone))).collect();
    let shown = lately.iter().filter_map(|(name, occasion)| past(name, occasion, desk.now(), &zone));
    let mut events: Vec<PastEvent> = shown.collect();
    let not_shown = lately.len() - events.len();
    if events.is_empty() {
        return Err(EventRefused::NothingPast);
    }
    events.sort_by(|a, b| (b.day, &a.title, a.id).cmp(&(a.day, &b.title, b.id)));
    events.dedup_by_key(|event| event.id);
    let more = events.len().saturating_sub(MOST_EVENTS);
    events.truncate(MOST_EVENTS);
    let noted = noted_since(desk, account.id, from)?;
    events.iter_mut().for_each(|event| event.is_noted = noted.contains(&event.id));
    Ok(PastEvents { events, more, not_shown, notes: calendar.notes })
}

/// Names of entries that stand in the log.
fn noted_since(desk: &Desk, account: AccountId, from: Date) -> store::Result<BTreeSet<EntryId>> {
    let months = record::all_from::<MonthOfHours>(desk.store.reading()?.as_ref(), account, month_of(from))?;
    let entries = months.into_iter().flat_map(|(_, kept)| kept.value.entries);
    Ok(entries.filter(|kept| !kept.taken_out).map(|kept| kept.id).collect())
}

/// With a beginning and an end on a clock, within a day, and over.
fn past(place: &str, occasion: &Occasion, now: jiff::Timestamp, zone: &TimeZone) -> Option<PastEvent> {
    let instant = |when: When| match when {
        When::Day(_) => None,
        When::Local(local) => local.to_zoned(zone.clone()).ok().map(|at| at.timestamp()),
        When::Moment(at) => Some(at),
    };
    let (begins, ends) = (instant(occasion.when)?, instant(occasion.until?)?);
    if ends > now {
        return None;
    }
    let day = occasion.when.day(zone);
    let entry = Entry::between(day, begins, ends, Activity::People).ok()?;
    let title = if occasion.title.is_empty() { place } else { &occasion.title };
    let mut hasher = Sha256::new();
    for part in [occasion.uid.as_str(), title, &begins.to_string()] {
        hasher.update(part.as_bytes());
        hasher.update([0]);
    }
    let mut name = [0; 16];
    name.copy_from_slice(&hasher.finalize()[..16]);
    let id = EntryId(uuid::Builder::from_custom_bytes(name).into_uuid());
    Some(PastEvent { id, title: title.to_owned(), day, began: begins, minutes: entry.minutes, is_noted: false })
}

/// Notes what was picked, as one bringing that can be taken out at once. What is there already stays as it is.
///
/// # Errors
/// [`HoursRefused`] says why; then nothing was changed.
pub fn note_events(
    desk: &Desk,
    account: AccountId,
    bringing: Uuid,
    picked: Vec<(EntryId, Entry)>,
    today: Date,
) -> Result<(), HoursRefused> {
    let mut writing = desk.store.writing()?;
    for (id, entry) in picked {
        let kept = KeptEntry { id, entry, taken_out: false, brought_by: Some(bringing) };
        put_in(writing.as_mut(), desk, account, kept, today)?;
    }
    Ok(writing.commit()?)
}

/// Takes out what one bringing noted and nobody changed or took out since; answers how many.
///
/// # Errors
/// [`HoursRefused`] says why; then nothing was changed.
pub fn take_out_events(desk: &Desk, account: AccountId, bringing: Uuid, today: Date) -> Result<usize, HoursRefused> {
    let from = month_of(today.saturating_sub((2 * BACK).days()));
    let mut writing = desk.store.writing()?;
    let months = record::all_from::<MonthOfHours>(&*writing, account, from)?;
    let mut count = 0;
    for (_, month) in months {
        let Some(day) = month.value.entries.iter().find(|kept| kept.brought_by == Some(bringing)).map(|k| k.entry.day)
        else {
            continue;
        };
        change(writing.as_mut(), account, day, |month| {
            for kept in month.entries.iter_mut().filter(|kept| kept.brought_by == Some(bringing) && !kept.taken_out) {
                kept.taken_out = true;
                count += 1;
            }
            Ok(())
        })?;
    }
    writing.commit()?;
    Ok(count)
}
