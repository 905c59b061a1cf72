//! A calendar is looked at for a person, again and again, politely: its dates stand under what comes next.

mod looking;

use career::id::AccountId;
use intake::Refusal;
use intake::postings::address::host;
use jiff::{SignedDuration, Timestamp};
use store::job::{Job, JobId, JobKind, JobState};
use store::kept::Calendar;
use store::{Put, Result, Revision, Trouble, Writing, record};
use uuid::Uuid;

pub(crate) use looking::work_on_calendar;

use crate::Desk;
use crate::account::later;

/// Calendars of one person.
const MOST_CALENDARS: usize = 20;
/// Between two looks that people ask for by hand.
const BY_HAND: SignedDuration = SignedDuration::from_mins(10);
/// Bytes of an address and of a label.
const LONGEST_ADDRESS: usize = 2_000;
const LONGEST_LABEL: usize = 200;

/// Why it is not looked at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CalendarRefused {
    /// What happened, and what to do.
    Refused(Refusal),
    /// There are as many as may be.
    TooMany,
    /// The store.
    Store(Trouble),
}

impl From<Trouble> for CalendarRefused {
    fn from(trouble: Trouble) -> Self {
        CalendarRefused::Store(trouble)
    }
}

/// A calendar as its page shows it.
#[derive(Clone, Debug, PartialEq)]
pub struct Subscribed {
    /// Its name.
    pub id: Uuid,
    /// What is looked at, and what came of it.
    pub calendar: Calendar,
    /// When it is looked at next.
    pub next: Option<Timestamp>,
    /// Whether somebody looks at this moment, or is about to.
    pub looking: bool,
}

/// Has a calendar looked at, by the address that it offers for subscribing. The same address twice is one.
///
/// # Errors
/// [`CalendarRefused`] says what to do; then nothing was changed.
pub fn subscribe(
    desk: &Desk,
    account: AccountId,
    id: Uuid,
    address: &str,
    label: &str,
) -> std::result::Result<Uuid, CalendarRefused> {
    let address = web_address(address).map_err(CalendarRefused::Refused)?;
    let mut writing = desk.store.writing()?;
    let known = record::all::<Calendar>(writing.as_ref(), account)?;
    if let Some((known, _)) = known.iter().find(|(known, kept)| *known == id || kept.value.address == address) {
        return Ok(*known);
    }
    if known.len() >= MOST_CALENDARS {
        return Err(CalendarRefused::TooMany);
    }
    let label = label.get(..label.floor_char_boundary(LONGEST_LABEL)).unwrap_or_default().trim().to_owned();
    let calendar = Calendar { address, label, since: desk.now(), ..Calendar::default() };
    if record::put(writing.as_mut(), account, id, &calendar, Revision(0))? == Put::Stale {
        return Err(Trouble::Busy.into());
    }
    add_job(desk, writing.as_mut(), account, id)?;
    writing.commit()?;
    Ok(id)
}

/// `webcal:` is how programs are told to subscribe; what stands there is asked as any page is.
fn web_address(text: &str) -> std::result::Result<String, Refusal> {
    let text = text.trim();
    let bare = text
        .split_once("://")
        .filter(|(scheme, _)| ["webcal", "webcals"].iter().any(|known| known.eq_ignore_ascii_case(scheme)));
    let address = bare.map_or_else(|| text.to_owned(), |(_, rest)| format!("https://{rest}"));
    let is_one = address.starts_with("https://") || address.starts_with("http://");
    let fits = address.len() <= LONGEST_ADDRESS && !address.contains(char::is_whitespace);
    match is_one && fits && host(&address).is_some() {
        true => Ok(address),
        false => Err(Refusal::new(
            "This is no address of a calendar.",
            "Copy the address that the calendar offers for subscribing; it begins with https:// or webcal://.",
        )),
    }
}

/// Adds a job for every calendar that has none.
pub(crate) fn look_at_calendars(desk: &Desk, writing: &mut dyn Writing, account: AccountId) -> Result<()> {
    for (id, kept) in record::all::<Calendar>(writing, account)? {
        if !kept.value.resting {
            add_job(desk, writing, account, id)?;
        }
    }
    Ok(())
}

fn key(id: Uuid) -> String {
    format!("calendar {id}")
}

fn add_job(desk: &Desk, writing: &mut dyn Writing, account: AccountId, id: Uuid) -> Result<()> {
    let job = Job {
        id: JobId(desk.id()),
        kind: JobKind::LookAtCalendar,
        account,
        key: key(id),
        state: JobState::Waiting,
        words: String::new(),
        attempts: 0,
        lease: None,
        due: None,
        made: desk.now(),
    };
    writing.add_job(&job).map(drop)
}

fn remove_job(writing: &mut dyn Writing, account: AccountId, id: Uuid) -> Result<()> {
    for job in writing.jobs_of(account)?.into_iter().filter(|job| job.key == key(id)) {
        writing.remove_job(job.id)?;
    }
    Ok(())
}

/// Every calendar that is looked at for a person.
///
/// # Errors
/// What the store says.
pub fn calendars(desk: &Desk, account: AccountId) -> Result<Vec<Subscribed>> {
    let reading = desk.store.reading()?;
    let jobs = reading.jobs_of(account)?;
    let all = record::all::<Calendar>(reading.as_ref(), account)?.into_iter().map(|(id, kept)| {
        let job = jobs.iter().find(|job| job.key == key(id) && !job.state.is_over());
        Subscribed {
            id,
            calendar: kept.value,
            next: job.and_then(|job| job.due),
            looking: job.is_some_and(|job| job.state == JobState::Working || job.due.is_none()),
        }
    });
    Ok(all.collect())
}

/// Lets a calendar rest, or takes it up again.
///
/// # Errors
/// What the store says.
pub fn rest_calendar(desk: &Desk, account: AccountId, id: Uuid, resting: bool) -> Result<()> {
    let mut writing = desk.store.writing()?;
    let Some(kept) = record::one::<Calendar>(writing.as_ref(), account, id)? else { return Ok(()) };
    let calendar = Calendar { resting, ..kept.value };
    if record::put(writing.as_mut(), account, id, &calendar, kept.revision)? == Put::Stale {
        return Err(Trouble::Busy);
    }
    remove_job(writing.as_mut(), account, id)?;
    if !resting {
        add_job(desk, writing.as_mut(), account, id)?;
    }
    writing.commit()
}

/// Lets a calendar go, with the dates in it; places that were kept stay.
///
/// # Errors
/// What the store says.
pub fn let_calendar_go(desk: &Desk, account: AccountId, id: Uuid) -> Result<()> {
    let mut writing = desk.store.writing()?;
    writing.remove_record(account, record::Kind::Calendar, id)?;
    remove_job(writing.as_mut(), account, id)?;
    writing.commit()
}

/// Looks as soon as may be, instead of when it is due.
///
/// # Errors
/// What the store says.
pub fn look_at_calendar_now(desk: &Desk, account: AccountId, id: Uuid) -> Result<()> {
    let mut writing = desk.store.writing()?;
    let Some(kept) = record::one::<Calendar>(writing.as_ref(), account, id)? else { return Ok(()) };
    let soon = kept.value.looks.last.map(|last| later(last, BY_HAND)).filter(|at| *at > desk.now());
    let job = writing.jobs_of(account)?.into_iter().find(|job| job.key == key(id));
    match job {
        Some(job) if job.state == JobState::Waiting => writing.put_job(&Job { due: soon, ..job })?,
        Some(job) if job.state == JobState::Working => return Ok(()),
        _ => {
            // One that was given up is begun anew.
            remove_job(writing.as_mut(), account, id)?;
            add_job(desk, writing.as_mut(), account, id)?;
        }
    }
    writing.commit()
}
