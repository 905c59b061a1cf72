//! Restoring: a backup takes the place of a store that nobody uses, and what was there is kept aside.

use std::fmt;
use std::fs::{File, OpenOptions};
use std::path::{Path, PathBuf};
use std::time::Duration;

use store::{Result, Trouble};

use crate::beside::{self, COMPANIONS, Part};
use crate::header::{self, Found};
use crate::lock::{self, Lock};
use crate::trouble::Told;
use crate::{backup, connection, health, migrations, open};

/// A backup was restored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Restored {
    /// Where the store that was there before lies now.
    pub previous: Option<PathBuf>,
}

/// Why nothing was restored. The store is as it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotRestored {
    /// Somebody has the store, or the backup, open: end that program first.
    InUse,
    /// There is no file at this path: look for it.
    NoBackup,
    /// The file is no store of Footbridge: choose another.
    NotABackup,
    /// The backup is damaged, in these ways: choose another.
    Damaged(Vec<String>),
    /// What the store, or the disk, said. [`Trouble::Newer`]: the backup was made by a newer Footbridge.
    Store(Trouble),
}

impl fmt::Display for NotRestored {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            NotRestored::InUse => f.write_str("a running program has it open"),
            NotRestored::NoBackup => f.write_str("there is no file at this path"),
            NotRestored::NotABackup => f.write_str("the file is no store of Footbridge"),
            NotRestored::Damaged(how) => write!(f, "the backup is damaged: {}", how.join("; ")),
            NotRestored::Store(trouble) => trouble.fmt(f),
        }
    }
}

impl std::error::Error for NotRestored {}

impl From<Trouble> for NotRestored {
    fn from(trouble: Trouble) -> Self {
        NotRestored::Store(trouble)
    }
}

/// Puts a copy of a backup in the place of a store, in one step, after checking it. The backup itself is not touched, and
/// the store that was there is kept as `<name>.before-restore-<number>`.
///
/// # Errors
/// [`NotRestored`] says why, and what to do.
pub fn restore_from(backup: &Path, store: &Path) -> std::result::Result<Restored, NotRestored> {
    let (backup, store) = (open::real(backup)?, open::real(store)?);
    let _store = Lock::alone(&store)?.ok_or(NotRestored::InUse)?;
    let _backup = match lock::path(&backup).exists() && backup != store {
        true => Some(Lock::alone(&backup)?.ok_or(NotRestored::InUse)?),
        false => None,
    };
    match header::look(&backup)? {
        Found::Nothing => return Err(NotRestored::NoBackup),
        Found::Foreign => return Err(NotRestored::NotABackup),
        Found::Store => {}
    }
    let arriving = Part::of(&store)?;
    copy(&backup, arriving.path())?;
    check(arriving.path())?;
    let previous = set_aside(&store)?;
    arriving.settle(&store)?;
    Ok(Restored { previous })
}

/// The file, and its log if it has one: a backup by other means than ours may.
fn copy(backup: &Path, place: &Path) -> Result<()> {
    for companion in ["", "-wal"] {
        let from = beside::named(backup, companion);
        if companion.is_empty() || from.exists() {
            let mut to = OpenOptions::new();
            beside::owners_alone(to.create(true).write(true).truncate(true));
            let mut to = to.open(beside::named(place, companion)).told()?;
            std::io::copy(&mut File::open(from).told()?, &mut to).told()?;
        }
    }
    Ok(())
}

/// Whether the copy is whole and of a version that this program knows. A backup of ours stays as it is, byte for byte.
fn check(place: &Path) -> std::result::Result<(), NotRestored> {
    let damaged = |trouble: Trouble| match trouble {
        Trouble::Broken(how) => NotRestored::Damaged(vec![how]),
        other => NotRestored::Store(other),
    };
    let connection = connection::writer(place, Duration::ZERO).map_err(damaged)?;
    migrations::version(&connection).map_err(damaged)?;
    let complaints = health::complaints(&connection, "integrity_check");
    if !complaints.is_empty() {
        return Err(NotRestored::Damaged(complaints));
    }
    backup::one_file(&connection).map_err(damaged)
}

/// Gives what is there a second name, so that the place is never empty; a log that cannot be folded in moves with it.
fn set_aside(store: &Path) -> Result<Option<PathBuf>> {
    if !store.exists() {
        return move_companions(store, &free_name(store)).map(|()| None);
    }
    if header::look(store)? == Found::Store {
        // Of a damaged store the log may stay; it is moved below.
        let _ = connection::writer(store, Duration::ZERO).and_then(|connection| backup::one_file(&connection));
    }
    let aside = free_name(store);
    if std::fs::hard_link(store, &aside).is_err() {
        std::fs::rename(store, &aside).told()?;
    }
    move_companions(store, &aside)?;
    beside::folder_on_the_disk(store)?;
    Ok(Some(aside))
}

fn move_companions(store: &Path, aside: &Path) -> Result<()> {
    for companion in COMPANIONS {
        let stray = beside::named(store, companion);
        if stray.exists() {
            std::fs::rename(stray, beside::named(aside, companion)).told()?;
        }
    }
    Ok(())
}

fn free_name(store: &Path) -> PathBuf {
    let mut names = (1_u32..).map(|number| beside::named(store, &format!(".before-restore-{number}")));
    names.find(|name| !name.exists()).expect("nobody restores four thousand million times")
}
