//! A text, page or file of postings: brought, read within the fence, looked over, taken in step by step, and taken back.

mod taking;

use std::collections::BTreeSet;

use career::id::{AccountId, DocumentId};
use store::job::{Job, JobId, JobKind, JobState};
use store::kept::{PostingFile, PostingLine, Standing};
use store::{Kept, Put, Result, Revision, Trouble, Writing, record};

pub(crate) use taking::{give_up_file, work_on_file};

use super::own;
use crate::Desk;
use crate::document::MOST_KEPT;

/// Files of postings that one person may keep; the oldest that are done with go first.
const MOST_FILES: usize = 60;

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
