//! Work that outlives a request, done by one worker.

use career::history::History;
use career::id::{AccountId, DocumentId};
use intake::{Refusal, Upload};
use jiff::SignedDuration;
use store::job::{Job, JobKind, JobState};
use store::kept::{Arrival, BroughtDocument};
use store::{Put, Result, record};

use crate::account::later;
use crate::draw::renew_readings;
use crate::{Desk, read_document};

/// A job is whoever took it until then; after that another may take it.
const LEASE: SignedDuration = SignedDuration::from_secs(30);
/// After so many attempts that ended with the process, a job is given up: a document that takes the reader down must not
/// take it down for ever.
const MOST_ATTEMPTS: u32 = 3;

/// Takes one job, if one waits, and does it; answers whether there was one.
///
/// # Errors
/// What the store says.
pub fn work_once(desk: &Desk) -> Result<bool> {
    let now = desk.now();
    let mut writing = desk.store.writing()?;
    let Some(job) = writing.take_job(now, later(now, LEASE))? else { return Ok(false) };
    writing.commit()?;
    match job.kind {
        _ if job.attempts > MOST_ATTEMPTS => give_up(desk, job)?,
        JobKind::ReadDocument => read(desk, job)?,
        JobKind::RenewReadings => renew(desk, job)?,
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
