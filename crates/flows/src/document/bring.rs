//! A document is brought: its bytes are kept, and reading it becomes a job.

use career::id::{AccountId, DocumentId};
use store::job::{Job, JobId, JobKind, JobState};
use store::kept::{Arrival, BroughtDocument};
use store::{Put, Revision, Trouble, record};

use crate::Desk;

/// What became of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Brought {
    /// It is being read.
    Reading(DocumentId),
    /// The same bytes were brought before: nothing changes.
    Again(DocumentId),
}

impl Brought {
    /// The document.
    pub fn document(self) -> DocumentId {
        match self {
            Brought::Reading(id) | Brought::Again(id) => id,
        }
    }
}

/// Why it was not taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BringRefused {
    /// There is nothing in it.
    Empty,
    /// One document has at most [`intake::LARGEST_UPLOAD`] bytes.
    TooLarge,
    /// All originals of one person together have at most [`MOST_KEPT`] bytes.
    TooMuch,
    /// The store.
    Store(Trouble),
}

impl From<Trouble> for BringRefused {
    fn from(trouble: Trouble) -> Self {
        BringRefused::Store(trouble)
    }
}

/// Bytes of originals that one person may keep.
pub const MOST_KEPT: u64 = 200 << 20;
/// Documents that one person may keep.
const MOST_DOCUMENTS: usize = 200;

/// Takes a document in. The same bytes brought twice are one document, also when a form is sent twice.
///
/// # Errors
/// [`BringRefused`] says what to do.
pub fn bring(desk: &Desk, account: AccountId, name: Option<&str>, bytes: &[u8]) -> Result<Brought, BringRefused> {
    if bytes.is_empty() {
        return Err(BringRefused::Empty);
    }
    if bytes.len() as u64 > intake::LARGEST_UPLOAD as u64 {
        return Err(BringRefused::TooLarge);
    }
    let digest = digest(bytes);
    let mut writing = desk.store.writing()?;
    let known = record::all::<BroughtDocument>(&*writing, account)?;
    if let Some((id, kept)) = known.iter().find(|(_, kept)| kept.value.digest == digest) {
        let id = DocumentId(*id);
        return match kept.value.arrival {
            // Taken back or refused before: the person wants it looked at once more.
            Arrival::TakenBack | Arrival::Refused { .. } => again(desk, writing, account, id, kept),
            _ => Ok(Brought::Again(id)),
        };
    }
    if known.len() >= MOST_DOCUMENTS || writing.originals_size(account)? + bytes.len() as u64 > MOST_KEPT {
        return Err(BringRefused::TooMuch);
    }
    let id = DocumentId(desk.id());
    let document = BroughtDocument {
        name: name.map(str::to_owned),
        on: desk.now(),
        digest,
        size: bytes.len() as u64,
        arrival: Arrival::Waiting,
        draft: None,
    };
    let _ = record::put(writing.as_mut(), account, id.0, &document, Revision(0))?;
    writing.put_original(account, id, bytes)?;
    writing.add_job(&job(desk, account, id, &id.to_string()))?;
    writing.commit()?;
    Ok(Brought::Reading(id))
}

fn again(
    desk: &Desk,
    mut writing: Box<dyn store::Writing + '_>,
    account: AccountId,
    id: DocumentId,
    kept: &store::Kept<BroughtDocument>,
) -> Result<Brought, BringRefused> {
    let document = BroughtDocument { arrival: Arrival::Waiting, on: desk.now(), ..kept.value.clone() };
    if record::put(writing.as_mut(), account, id.0, &document, kept.revision)? == Put::Stale {
        return Err(Trouble::Busy.into());
    }
    // A new key: the job that read it before is done.
    writing.add_job(&job(desk, account, id, &format!("{id} {}", kept.revision.0)))?;
    writing.commit()?;
    Ok(Brought::Reading(id))
}

/// Adds a job for every document of a person that waits for being read.
pub(crate) fn read_what_waits(desk: &Desk, writing: &mut dyn store::Writing, account: AccountId) -> store::Result<()> {
    for (id, kept) in record::all::<BroughtDocument>(writing, account)? {
        if kept.value.arrival == Arrival::Waiting {
            let id = DocumentId(id);
            writing.add_job(&job(desk, account, id, &format!("{id} {}", kept.revision.0)))?;
        }
    }
    Ok(())
}

fn job(desk: &Desk, account: AccountId, document: DocumentId, key: &str) -> Job {
    Job {
        id: JobId(desk.id()),
        kind: JobKind::ReadDocument,
        account,
        key: format!("read {key} {document}"),
        state: JobState::Waiting,
        words: "Waiting to be read.".to_owned(),
        attempts: 0,
        lease: None,
        due: None,
        made: desk.now(),
    }
}

/// SHA-256 in hexadecimal.
pub(crate) fn digest(bytes: &[u8]) -> String {
    use sha2::{Digest, Sha256};
    use std::fmt::Write;
    let mut out = String::with_capacity(64);
    for byte in Sha256::digest(bytes) {
        write!(out, "{byte:02x}").expect("a string takes text");
    }
    out
}
