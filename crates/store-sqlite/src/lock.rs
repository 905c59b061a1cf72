//! Who has a store open: a lock beside the file, let go by the system when a process ends, however it ends.
//!
//! A running program shares the lock. Whoever creates, migrates or replaces the file takes it alone. It is a file of its
//! own because closing any handle of the store itself would drop SQLite's locks on it.

use std::fs::{File, OpenOptions, TryLockError};
use std::path::{Path, PathBuf};

use store::Result;

use crate::beside;
use crate::trouble::Told;

/// The lock of one store, let go when dropped.
pub struct Lock {
    _file: File,
}

impl Lock {
    /// Alone, if nobody has the store open.
    pub fn alone(store: &Path) -> Result<Option<Lock>> {
        let file = open(store)?;
        taken(file.try_lock(), file)
    }

    /// Together with others, unless somebody has it alone.
    pub fn shared(store: &Path) -> Result<Option<Lock>> {
        let file = open(store)?;
        taken(file.try_lock_shared(), file)
    }
}

fn taken(tried: std::result::Result<(), TryLockError>, file: File) -> Result<Option<Lock>> {
    match tried {
        Ok(()) => Ok(Some(Lock { _file: file })),
        Err(TryLockError::WouldBlock) => Ok(None),
        Err(TryLockError::Error(error)) => Err(error).told(),
    }
}

/// Where the lock of a store lies.
pub fn path(store: &Path) -> PathBuf {
    beside::named(store, ".lock")
}

fn open(store: &Path) -> Result<File> {
    beside::owners_alone(OpenOptions::new().create(true).read(true).write(true).truncate(false))
        .open(path(store))
        .told()
}
