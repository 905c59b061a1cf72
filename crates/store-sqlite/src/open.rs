//! Opening: whose file it is, whether somebody has it, and bringing its tables up to today's.

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use rusqlite::Connection;
use store::{Result, Trouble};

use crate::beside;
use crate::connection;
use crate::header::{self, Found};
use crate::lock::{self, Lock};
use crate::migrations;
use crate::moving;
use crate::trouble::Told;

/// How a store is opened.
#[derive(Clone, Debug)]
pub struct Settings {
    /// How long to wait for somebody else before answering [`Trouble::Busy`].
    pub wait: Duration,
    /// How many may look at the same time.
    pub readers: usize,
    /// How many pages of 4096 bytes the file may have; beyond them the answer is [`Trouble::Full`].
    pub most_pages: Option<u32>,
}

impl Default for Settings {
    fn default() -> Self {
        Settings { wait: Duration::from_secs(5), readers: 16, most_pages: None }
    }
}

/// How long to wait before asking for a lock again.
const PAUSE: Duration = Duration::from_millis(10);

/// The path without links on the way, so that two names of one file share one lock.
pub fn real(path: &Path) -> Result<PathBuf> {
    if let Ok(real) = path.canonicalize() {
        return Ok(real);
    }
    let name = path.file_name().ok_or_else(|| Trouble::Broken("the path names no file".to_owned()))?;
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    Ok(folder.canonicalize().told()?.join(name))
}

/// Shares the lock of a file whose tables are today's, and connects to it.
///
/// Tables are brought up to date by whoever has the file alone, so never under a running program that knows older ones.
pub fn claim(path: &Path, settings: &Settings) -> Result<(Lock, Connection)> {
    // A foreign file does not even get a lock beside it.
    if !lock::path(path).exists() && header::look(path)? == Found::Foreign {
        return Err(header::foreign());
    }
    let began = Instant::now();
    loop {
        if let Some(alone) = Lock::alone(path)? {
            prepare(path, settings, &alone)?;
        }
        if let Some(shared) = Lock::shared(path)? {
            let writer = writer(path, settings)?;
            if migrations::version(&writer)? == migrations::KNOWN {
                must_be_whole(&writer)?;
                return Ok((shared, writer));
            }
        }
        if began.elapsed() >= settings.wait {
            return Err(Trouble::Busy);
        }
        std::thread::sleep(PAUSE);
    }
}

/// Makes the file what this program works with. Closing the connection, which is the only one, empties the log, so that
/// nothing erased outlives a hard end in it.
pub fn prepare(path: &Path, settings: &Settings, _alone: &Lock) -> Result<()> {
    match header::look(path)? {
        Found::Foreign => return Err(header::foreign()),
        Found::Nothing => {
            let mut options = std::fs::OpenOptions::new();
            beside::owners_alone(options.create(true).write(true).truncate(false)).open(path).told()?;
        }
        Found::Store => {}
    }
    let mut connection = writer(path, settings)?;
    migrations::version(&connection)?;
    connection::set_up(&connection)?;
    migrations::run(&mut connection)
}

/// A store into which a move was interrupted is no place to keep anything.
pub fn must_be_whole(connection: &Connection) -> Result<()> {
    match moving::is_being_moved_into(connection)? {
        false => Ok(()),
        true => Err(Trouble::Broken(
            "it is not whole: a move into it was interrupted; run the same `footbridge move` once more".to_owned(),
        )),
    }
}

/// A connection that writes within these settings.
pub fn writer(path: &Path, settings: &Settings) -> Result<Connection> {
    let connection = connection::writer(path, settings.wait)?;
    if let Some(most) = settings.most_pages {
        connection.query_row(&format!("PRAGMA max_page_count = {most}"), [], |_| Ok(())).told()?;
    }
    Ok(connection)
}
