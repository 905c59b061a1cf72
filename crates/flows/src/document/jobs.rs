//! Work that outlives a request, done by one worker.

use career::history::History;
use career::id::{AccountId, DocumentId};
use intake::{Refusal, Upload};
use jiff::SignedDuration;
use store::job::{Job, JobId, JobKind, JobState};
use store::kept::{Arrival, BroughtDocument, KeptReadings};
use store::{Put, Result, record};

use crate::account::later;
use crate::draw::{is_current, renew_readings};
use crate::market::{give_up_file, work_on_file, work_on_watch};
use crate::people::work_on_people;
use crate::places::work_on_calendar;
use crate::{Desk, read_document};

/// A job is whoever took it until then; after that another may take it.
const LEASE: SignedDuration = SignedDuration::from_secs(30);
/// After so many attempts that ended with the process, a job is given up: a document that takes the reader down must not
/// take it down for ever.
const MOST_ATTEMPTS: u32 = 3;

/// Takes one job, if one waits, and does it; answers whether there was one. Jobs that ask outside are
/// [`work_outside_once`]'s.
///
/// # Errors
/// What the store says.
pub fn work_once(desk: &Desk) -> Result<bool> {
    one_of(desk, false)
}

/// The same for jobs that ask outside, and may have to wait for an answer.
///
/// # Errors
/// What the store says.
pub fn work_outside_once(desk: &Desk) -> Result<bool> {
    one_of(desk, true)
}

fn one_of(desk: &Desk, outside: bool) -> Result<bool> {
    let now = desk.now();
    let mut writing = desk.store.writing()?;
    let Some(job) = writing.take_job(outside, now, later(now, LEASE))? else { return Ok(false) };
    writing.commit()?;
    match job.kind {
        _ if job.attempts > MOST_ATTEMPTS && job.kind == JobKind::BringPostings => give_up_file(desk, job)?,
        _ if job.attempts > MOST_ATTEMPTS => give_up(desk, job)?,
        JobKind::ReadDocument => read(desk, job)?,
        JobKind::RenewReadings => renew(desk, job)?,
        JobKind::BringPostings => work_on_file(desk, job)?,
        JobKind::LookAtBoard => work_on_watch(desk, job)?,
        JobKind::UnderstandPeople => work_on_people(desk, job)?,
        JobKind::LookAtCalendar => work_on_calendar(desk, job)?,
    }
    Ok(true)
}

/// The document that a job of this kind is about: the last word of its key.
fn document_of(job: &Job) -> Option<DocumentId> {
    job.key.rsplit(' ').next()?.parse().ok()
}

fn read(desk: &Desk, job: Job) -> Result<()> {
    let Some(id) = document_of(&job) else { return end(desk, job, JobState::GivenUp, "This is no document.") };
    let (document, bytes) = {
        let reading = desk.store.reading()?;
        (record::one::<BroughtDocument>(reading.as_ref(), job.account, id.0)?, reading.original(job.account, id)?)
    };
    // Erased while it waited.
    let (Some(document), Some(bytes)) = (document, bytes) else { return end(desk, job, JobState::Done, "") };
    let upload = Upload { name: document.value.name.as_deref(), bytes: &bytes };
    let (arrival, draft) = match read_document(desk.reader.as_ref(), &upload) {
        Ok(draft) => (Arrival::Read, Some(draft)),
        Err(Refusal { what, next }) => (Arrival::Refused { what, next }, None),
    };
    let read = BroughtDocument { arrival, draft, ..document.value };
    let mut writing = desk.store.writing()?;
    if record::put(writing.as_mut(), job.account, id.0, &read, document.revision)? == Put::Stale {
        // Somebody else finished it.
        return Ok(());
    }
    writing.put_job(&Job { state: JobState::Done, lease: None, words: "Read.".to_owned(), ..job })?;
    writing.commit()
}

fn give_up(desk: &Desk, job: Job) -> Result<()> {
    let what = "Reading this document stopped several times.";
    let next = "Copy its text and paste it instead; the rest of what you brought is safe.";
    if let (JobKind::ReadDocument, Some(id)) = (job.kind, document_of(&job)) {
        let mut writing = desk.store.writing()?;
        if let Some(kept) = record::one::<BroughtDocument>(&*writing, job.account, id.0)? {
            let arrival = Arrival::Refused { what: what.to_owned(), next: next.to_owned() };
            let refused = BroughtDocument { arrival, ..kept.value };
            let _ = record::put(writing.as_mut(), job.account, id.0, &refused, kept.revision)?;
            writing.commit()?;
        }
    }
    end(desk, job, JobState::GivenUp, what)
}

/// Adds a job for every person whose lines were read by another lexicon or in another map of work; answers how many.
///
/// # Errors
/// What the store says.
pub fn renew_what_is_old(desk: &Desk) -> Result<usize> {
    const AT_ONCE: usize = 200;
    let (mut after, mut added) = (None, 0);
    loop {
        let people = desk.store.reading()?.accounts(after, AT_ONCE)?;
        let Some(last) = people.last() else { return Ok(added) };
        after = Some(last.value.id);
        for account in people.iter().map(|kept| kept.value.id) {
            added += usize::from(renew_if_old(desk, account)?);
        }
    }
}

fn renew_if_old(desk: &Desk, account: AccountId) -> Result<bool> {
    let (history, readings) = {
        let reading = desk.store.reading()?;
        let history = record::the::<History>(reading.as_ref(), account)?;
        (history, record::the::<KeptReadings>(reading.as_ref(), account)?)
    };
    let Some(history) = history else { return Ok(false) };
    if readings.is_some_and(|kept| is_current(desk, &kept.value, history.revision)) {
        return Ok(false);
    }
    let job = Job {
        id: JobId(desk.id()),
        kind: JobKind::RenewReadings,
        account,
        key: format!("renew {} {} {}", desk.lexicon.version(), desk.atlas.version, history.revision.0),
        state: JobState::Waiting,
        words: String::new(),
        attempts: 0,
        lease: None,
        due: None,
        made: desk.now(),
    };
    let mut writing = desk.store.writing()?;
    writing.add_job(&job)?;
    writing.commit()?;
    Ok(true)
}

/// Reads a person's lines again with the lexicon of today.
fn renew(desk: &Desk, job: Job) -> Result<()> {
    let mut writing = desk.store.writing()?;
    if let Some(history) = record::the::<History>(&*writing, job.account)? {
        renew_readings(desk, writing.as_mut(), job.account, &history.value, history.revision)?;
    }
    writing.put_job(&Job { state: JobState::Done, lease: None, words: String::new(), ..job })?;
    writing.commit()
}

fn end(desk: &Desk, job: Job, state: JobState, words: &str) -> Result<()> {
    let mut writing = desk.store.writing()?;
    writing.put_job(&Job { state, lease: None, words: words.to_owned(), ..job })?;
    writing.commit()
}

/// What is being done for a document, in words; `None` when nothing is.
///
/// # Errors
/// What the store says.
pub fn progress(desk: &Desk, account: AccountId, document: DocumentId) -> Result<Option<String>> {
    let jobs = desk.store.reading()?.jobs_of(account)?;
    let current = jobs.into_iter().find(|job| document_of(job) == Some(document));
    Ok(current.and_then(|job| match job.state {
        JobState::Waiting => Some("Waiting to be read.".to_owned()),
        JobState::Working => Some("Reading it, line by line.".to_owned()),
        JobState::Done | JobState::GivenUp => None,
    }))
}
