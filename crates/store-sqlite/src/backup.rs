//! Backing up: one moment of the store as one file, while others go on writing.

use std::fmt;
use std::path::Path;
use std::time::{Duration, Instant};

use rusqlite::Connection;
use rusqlite::backup::{Backup, StepResult};
use store::{Result, Trouble};

use crate::beside::{self, Part};
use crate::lock::{self, Lock};
use crate::sqlite_store::SqliteStore;
use crate::trouble::Told;
use crate::{connection, health, open};

/// What becomes of a file that is there already.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Existing {
    /// It stays, and no backup is made.
    Keep,
    /// The backup takes its place once it is complete.
    Replace,
}

/// Why there is no backup. Nothing was changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotBackedUp {
    /// There is a file of this name: choose another, or say that it is to be replaced. Also said of a store that is in use,
    /// which is not replaced in any case.
    AlreadyThere,
    /// What the store, or the disk, said.
    Store(Trouble),
}

impl fmt::Display for NotBackedUp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            NotBackedUp::AlreadyThere => f.write_str("there is a file of this name already"),
            NotBackedUp::Store(trouble) => trouble.fmt(f),
        }
    }
}

impl std::error::Error for NotBackedUp {}

impl From<Trouble> for NotBackedUp {
    fn from(trouble: Trouble) -> Self {
        NotBackedUp::Store(trouble)
    }
}

impl SqliteStore {
    /// Copies one moment of the store into a file, checks the copy, and answers its size in bytes. The file is readable for
    /// its owner alone, complete on the disk when this returns, and not there at all if it does not.
    ///
    /// # Errors
    /// [`NotBackedUp`] says why, and what to do.
    pub fn backup_to(&self, path: &Path, existing: Existing) -> std::result::Result<u64, NotBackedUp> {
        let path = open::real(path)?;
        // Whoever has the file open as a store, this one among them, shares its lock.
        let _lock = match lock::path(&path).exists() {
            true => Some(Lock::alone(&path)?.ok_or(NotBackedUp::AlreadyThere)?),
            false => None,
        };
        if taken(&path, existing) {
            return Err(NotBackedUp::AlreadyThere);
        }
        let part = Part::of(&path)?;
        copy(&connection::reader(&self.path, self.settings.wait)?, part.path(), self.settings.wait)?;
        let bytes = std::fs::metadata(part.path()).told()?.len();
        let settled = match existing {
            Existing::Keep => part.settle_if_free(&path)?,
            Existing::Replace => part.settle(&path).map(|()| true)?,
        };
        if settled { Ok(bytes) } else { Err(NotBackedUp::AlreadyThere) }
    }
}

/// Whether something is in the way. A stray log would be taken for a part of the backup.
fn taken(path: &Path, existing: Existing) -> bool {
    let stray = beside::COMPANIONS.iter().any(|companion| beside::named(path, companion).exists());
    stray || (path.exists() && existing == Existing::Keep)
}

fn copy(source: &Connection, place: &Path, wait: Duration) -> Result<()> {
    let mut copy = Connection::open(place).told()?;
    // Nobody sees the copy before it is complete, so that it needs neither a journal nor a sync on the way.
    copy.execute_batch("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;").told()?;
    let began = Instant::now();
    let backup = Backup::new(source, &mut copy).told()?;
    // All pages in one step are one moment. In several, every write in between would begin it anew.
    while backup.step(-1).told()? != StepResult::Done {
        if began.elapsed() > wait {
            return Err(Trouble::Busy);
        }
        std::thread::yield_now();
    }
    drop(backup);
    one_file(&copy)?;
    let complaints = health::complaints(&copy, "quick_check");
    if complaints.is_empty() { Ok(()) } else { Err(Trouble::Broken(complaints.join("; "))) }
}

/// Makes a store one file, without a log beside it.
pub fn one_file(connection: &Connection) -> Result<()> {
    let mode: String = connection.query_row("PRAGMA journal_mode = DELETE", [], |row| row.get(0)).told()?;
    if mode == "delete" { Ok(()) } else { Err(Trouble::Busy) }
}
