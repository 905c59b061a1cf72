//! A text, page or file of postings: brought, read within the fence, looked over, taken in step by step, and taken back.

use std::collections::BTreeSet;

use career::id::{AccountId, DocumentId};
use career::posting::Posting;
use intake::postings::{Context, Parsed};
use intake::{Refusal, Upload};
use jiff::SignedDuration;
use jiff::civil::Date;
use store::job::{Job, JobId, JobKind, JobState};
use store::kept::{PostingFile, PostingLine, Standing};
use store::{Kept, Put, Result, Revision, Trouble, Writing, record};

use super::name::name_of;
use super::own;
use super::take_in::AT_ONCE;
use crate::Desk;
use crate::account::later;
use crate::document::MOST_KEPT;

/// Files of postings that one person may keep; the oldest that are done with go first.
const MOST_FILES: usize = 60;
/// Notes of one file that are kept.
const MOST_NOTES: usize = 100;
/// Whoever takes a file in has it so long after each step.
const LEASE: SignedDuration = SignedDuration::from_secs(30);

/// Why it was not taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FileRefused {
    /// There is nothing in it.
    Empty,
    /// It has more than [`intake::postings::LARGEST`] bytes.
    TooLarge,
    /// The person keeps as many bytes, or as many files, as there is room for.
    TooMuch,
    /// The store.
    Store(Trouble),
}

impl From<Trouble> for FileRefused {
    fn from(trouble: Trouble) -> Self {
        FileRefused::Store(trouble)
    }
}

/// Takes bytes in for reading.
///
/// # Errors
/// [`FileRefused`] says why not.
pub fn bring_file(
    desk: &Desk,
    account: AccountId,
    name: Option<&str>,
    bytes: &[u8],
) -> std::result::Result<DocumentId, FileRefused> {
    if bytes.iter().all(u8::is_ascii_whitespace) {
        return Err(FileRefused::Empty);
    }
    if bytes.len() > intake::postings::LARGEST {
        return Err(FileRefused::TooLarge);
    }
    let mut writing = desk.store.writing()?;
    let known = record::all::<PostingFile>(writing.as_ref(), account)?;
    if writing.originals_size(account)? + bytes.len() as u64 > MOST_KEPT {
        return Err(FileRefused::TooMuch);
    }
    make_room(writing.as_mut(), account, &known)?;
    let id = DocumentId(desk.id());
    let file = PostingFile {
        name: name.map(str::to_owned),
        on: desk.now(),
        standing: Standing::Waiting,
        rows: Vec::new(),
        notes: Vec::new(),
        chosen: Vec::new(),
        taken: 0,
        known: 0,
        came: Vec::new(),
    };
    let _ = record::put(writing.as_mut(), account, id.0, &file, Revision(0))?;
    writing.put_original(account, id, bytes)?;
    add_job(desk, writing.as_mut(), account, id)?;
    writing.commit()?;
    Ok(id)
}

/// Forgets the oldest files that are done with, so that there is room for one more.
fn make_room(
    writing: &mut dyn Writing,
    account: AccountId,
    known: &[(uuid::Uuid, Kept<PostingFile>)],
) -> std::result::Result<(), FileRefused> {
    let over = (known.len() + 1).saturating_sub(MOST_FILES);
    let is_over = |file: &PostingFile| {
        matches!(file.standing, Standing::Done | Standing::TakenBack | Standing::Refused { .. } | Standing::Read)
    };
    let old: Vec<_> = known.iter().filter(|(_, kept)| is_over(&kept.value)).take(over).collect();
    if old.len() < over {
        return Err(FileRefused::TooMuch);
    }
    for (id, _) in old {
        forget(writing, account, DocumentId(*id))?;
    }
    Ok(())
}

fn forget(writing: &mut dyn Writing, account: AccountId, id: DocumentId) -> Result<()> {
    writing.remove_original(account, id)?;
    writing.remove_record(account, store::record::Kind::PostingFile, id.0)
}

fn add_job(desk: &Desk, writing: &mut dyn Writing, account: AccountId, id: DocumentId) -> Result<()> {
    let job = Job {
        id: JobId(desk.id()),
        kind: JobKind::BringPostings,
        account,
        key: format!("postings {} {id}", desk.id()),
        state: JobState::Waiting,
        words: String::new(),
        attempts: 0,
        lease: None,
        due: None,
        made: desk.now(),
    };
    writing.add_job(&job).map(drop)
}

/// One file of a person.
///
/// # Errors
/// What the store says.
pub fn the_file(desk: &Desk, account: AccountId, id: DocumentId) -> Result<Option<PostingFile>> {
    let reading = desk.store.reading()?;
    Ok(record::one::<PostingFile>(reading.as_ref(), account, id.0)?.map(|kept| kept.value))
}

/// Every file of a person, the last one first.
///
/// # Errors
/// What the store says.
pub fn the_files(desk: &Desk, account: AccountId) -> Result<Vec<(DocumentId, PostingFile)>> {
    let reading = desk.store.reading()?;
    let all = record::all::<PostingFile>(reading.as_ref(), account)?;
    Ok(all.into_iter().rev().map(|(id, kept)| (DocumentId(id), kept.value)).collect())
}

/// Takes in what was chosen, with what was corrected of it: by the number of its row.
///
/// # Errors
/// What the store says.
pub fn accept_file(
    desk: &Desk,
    account: AccountId,
    id: DocumentId,
    chosen: &[usize],
    corrected: &[(usize, PostingLine)],
) -> Result<()> {
    change(desk, account, id, |file| {
        if file.standing != Standing::Read {
            return false;
        }
        for (nth, line) in corrected {
            if let Some(row) = file.rows.get_mut(*nth) {
                let PostingLine { title, organisation, place, .. } = line.clone();
                let title = if title.trim().is_empty() { row.title.clone() } else { title };
                *row = PostingLine { title, organisation, place, ..std::mem::take(row) };
            }
        }
        let chosen: BTreeSet<usize> = chosen.iter().copied().filter(|nth| *nth < file.rows.len()).collect();
        file.chosen = chosen.into_iter().collect();
        file.standing = Standing::TakingIn;
        true
    })
}

/// Stops where it is; what is taken in stays.
///
/// # Errors
/// What the store says.
pub fn stop_file(desk: &Desk, account: AccountId, id: DocumentId) -> Result<()> {
    change(desk, account, id, |file| {
        let stops = file.standing == Standing::TakingIn;
        if stops {
            file.standing = Standing::Stopped;
        }
        stops
    })
}

/// Goes on where it stopped.
///
/// # Errors
/// What the store says.
pub fn go_on_with_file(desk: &Desk, account: AccountId, id: DocumentId) -> Result<()> {
    change(desk, account, id, |file| {
        let goes_on = file.standing == Standing::Stopped;
        if goes_on {
            file.standing = Standing::TakingIn;
        }
        goes_on
    })
}

/// Takes back what came with a file.
///
/// # Errors
/// What the store says.
pub fn take_back_file(desk: &Desk, account: AccountId, id: DocumentId) -> Result<()> {
    let mut writing = desk.store.writing()?;
    let Some(kept) = record::one::<PostingFile>(writing.as_ref(), account, id.0)? else { return Ok(()) };
    if !matches!(kept.value.standing, Standing::Done | Standing::Stopped) {
        return Ok(());
    }
    own::remove(writing.as_mut(), account, &kept.value.came)?;
    writing.remove_original(account, id)?;
    let file = PostingFile { standing: Standing::TakenBack, came: Vec::new(), ..kept.value };
    keep(writing.as_mut(), account, id, &file, kept.revision)?;
    writing.commit()
}

/// Changes a file; where the change says so, work on it goes on.
fn change(desk: &Desk, account: AccountId, id: DocumentId, work: impl FnOnce(&mut PostingFile) -> bool) -> Result<()> {
    let mut writing = desk.store.writing()?;
    let Some(kept) = record::one::<PostingFile>(writing.as_ref(), account, id.0)? else { return Ok(()) };
    let mut file = kept.value;
    if !work(&mut file) {
        return Ok(());
    }
    keep(writing.as_mut(), account, id, &file, kept.revision)?;
    if file.standing == Standing::TakingIn {
        add_job(desk, writing.as_mut(), account, id)?;
    }
    writing.commit()
}

fn keep(
    writing: &mut dyn Writing,
    account: AccountId,
    id: DocumentId,
    file: &PostingFile,
    over: Revision,
) -> Result<Revision> {
    match record::put(writing, account, id.0, file, over)? {
        Put::Written(revision) => Ok(revision),
        Put::Stale => Err(Trouble::Busy),
    }
}

/// Reads a file that waits, or takes in what was chosen of it.
///
/// # Errors
/// What the store says.
pub(crate) fn work_on_file(desk: &Desk, job: Job) -> Result<()> {
    let id = job.key.rsplit(' ').next().and_then(|id| id.parse::<DocumentId>().ok());
    let Some(id) = id else { return done(desk, job) };
    let (kept, bytes, today) = {
        let reading = desk.store.reading()?;
        let account = reading.account(job.account)?;
        let today = account.map(|account| desk.today(&account.value));
        let kept = record::one::<PostingFile>(reading.as_ref(), job.account, id.0)?;
        (kept, reading.original(job.account, id)?, today)
    };
    // Erased while it waited.
    let (Some(kept), Some(bytes), Some(today)) = (kept, bytes, today) else { return done(desk, job) };
    let context = Context::on(today);
    let parsed = desk.reader.postings(&Upload { name: kept.value.name.as_deref(), bytes: &bytes }, None, context);
    match (&kept.value.standing, parsed) {
        (Standing::Waiting, parsed) => read(desk, &job, id, kept, parsed)?,
        (Standing::TakingIn, Ok(parsed)) => take_in(desk, &job, id, kept, &parsed.postings, today)?,
        (Standing::TakingIn, Err(refusal)) => refuse(desk, &job, id, kept, refusal)?,
        _ => {}
    }
    done(desk, job)
}

/// After several attempts that ended with the process, nobody tries again by itself.
pub(crate) fn give_up_file(desk: &Desk, job: Job) -> Result<()> {
    let id = job.key.rsplit(' ').next().and_then(|id| id.parse::<DocumentId>().ok());
    if let Some(id) = id {
        let reading = desk.store.reading()?;
        let kept = record::one::<PostingFile>(reading.as_ref(), job.account, id.0)?;
        drop(reading);
        match kept {
            Some(kept) if kept.value.standing == Standing::TakingIn => stop_file(desk, job.account, id)?,
            Some(kept) => {
                let refusal = Refusal::new(
                    "Reading this stopped several times.",
                    "Copy the text of one posting and paste it instead; the rest of what you brought is safe.",
                );
                refuse(desk, &job, id, kept, refusal)?;
            }
            None => {}
        }
    }
    done(desk, job)
}

fn done(desk: &Desk, job: Job) -> Result<()> {
    let mut writing = desk.store.writing()?;
    writing.remove_job(job.id)?;
    writing.commit()
}

fn refuse(desk: &Desk, job: &Job, id: DocumentId, kept: Kept<PostingFile>, refusal: Refusal) -> Result<()> {
    let Refusal { what, next } = refusal;
    let file = PostingFile { standing: Standing::Refused { what, next }, ..kept.value };
    let mut writing = desk.store.writing()?;
    keep(writing.as_mut(), job.account, id, &file, kept.revision)?;
    writing.commit()
}

fn read(
    desk: &Desk,
    job: &Job,
    id: DocumentId,
    kept: Kept<PostingFile>,
    parsed: std::result::Result<Parsed, Refusal>,
) -> Result<()> {
    let parsed = match parsed {
        Ok(parsed) => parsed,
        Err(refusal) => return refuse(desk, job, id, kept, refusal),
    };
    let mut writing = desk.store.writing()?;
    let own = own::all(writing.as_ref(), job.account)?;
    let names: BTreeSet<&str> = own.values().map(|kept| kept.value.name.as_str()).collect();
    let row = |(nth, posting): (usize, &Posting)| PostingLine {
        title: posting.title.clone(),
        organisation: posting.organisation.clone().unwrap_or_default(),
        place: posting.places.join(" / "),
        doubts: parsed.notes.iter().filter(|note| note.about == Some(nth)).map(|note| note.what.clone()).collect(),
        known: names.contains(name_of(posting, None).as_str()),
    };
    let rows = parsed.postings.iter().enumerate().map(row).collect();
    let notes = parsed.notes.iter().filter(|note| note.about.is_none()).map(|note| note.what.clone());
    let file = PostingFile { standing: Standing::Read, rows, notes: notes.take(MOST_NOTES).collect(), ..kept.value };
    keep(writing.as_mut(), job.account, id, &file, kept.revision)?;
    writing.commit()
}

/// Step by step: what was taken and how far it is are kept together, so that an end in the middle loses and doubles
/// nothing.
fn take_in(
    desk: &Desk,
    job: &Job,
    id: DocumentId,
    kept: Kept<PostingFile>,
    postings: &[Posting],
    today: Date,
) -> Result<()> {
    let Kept { mut revision, value: mut file } = kept;
    while file.standing == Standing::TakingIn {
        let some: Vec<Posting> = file
            .chosen
            .iter()
            .skip(file.taken)
            .take(AT_ONCE)
            .filter_map(|nth| Some(as_corrected(postings.get(*nth)?, file.rows.get(*nth)?)))
            .collect();
        let mut writing = desk.store.writing()?;
        let taken = own::take_own(desk, writing.as_mut(), job.account, Some(id), &some, today)?;
        file.taken = (file.taken + AT_ONCE).min(file.chosen.len());
        file.known += taken.known;
        file.came.extend(taken.new);
        if taken.no_room > 0 {
            let most = own::MOST_OWN;
            file.notes.push(format!(
                "{} of these found no room: one person keeps {most} postings. Remove what you have done with, and bring the file again.",
                taken.no_room
            ));
        }
        if file.taken >= file.chosen.len() || taken.no_room > 0 {
            file.standing = Standing::Done;
            writing.remove_original(job.account, id)?;
        }
        revision = match record::put(writing.as_mut(), job.account, id.0, &file, revision)? {
            Put::Written(revision) => revision,
            // Stopped, or erased: what this step took is not kept, and is taken when it goes on.
            Put::Stale => return Ok(()),
        };
        writing.put_job(&Job { lease: Some(later(desk.now(), LEASE)), ..job.clone() })?;
        writing.commit()?;
    }
    Ok(())
}

/// The posting with what the person corrected.
fn as_corrected(posting: &Posting, row: &PostingLine) -> Posting {
    let mut posting = posting.clone();
    posting.title.clone_from(&row.title);
    posting.organisation = Some(row.organisation.trim().to_owned()).filter(|name| !name.is_empty());
    if posting.places.join(" / ") != row.place {
        posting.places =
            row.place.split(" / ").map(|place| place.trim().to_owned()).filter(|p| !p.is_empty()).collect();
    }
    posting
}
