//! The store: one writer, some readers, and a bell for whoever waits.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use rusqlite::Connection;
use store::bell::Bell;
use store::turns::Turns;
use store::{Reading, Result, Store, Trouble, Writing};

use crate::connection;
use crate::jobs;
use crate::lock::Lock;
use crate::moment::{Gone, Moment};
use crate::open::{self, Settings};
use crate::readers::Readers;
use crate::trouble::Told;

/// A store in one SQLite file. Opening creates the file and brings its tables up to date.
pub struct SqliteStore {
    pub(crate) path: PathBuf,
    pub(crate) settings: Settings,
    pub(crate) readers: Readers,
    turns: Turns,
    /// Whoever has the turn takes it out; empty after one that could not be used again.
    writer: Mutex<Option<Connection>>,
    pub(crate) bell: Bell,
    /// When the file was last asked for changes of other processes.
    asked: Mutex<Option<Instant>>,
    /// Whether the log may still hold what went.
    log_to_empty: AtomicBool,
    /// Last, so that it is let go after the connections are closed.
    _lock: Lock,
}

impl SqliteStore {
    /// How often the file is asked for changes of other processes while somebody waits.
    const LISTEN: Duration = Duration::from_millis(250);
    /// How long erasing somebody waits for those who still read from the log.
    const PATIENCE: Duration = Duration::from_secs(1);

    /// Opens the store at this path, and creates it where there is none. The folder must be there.
    ///
    /// # Errors
    /// [`Trouble::Newer`] for a store of a newer Footbridge, [`Trouble::Busy`] while it is restored or while an older
    /// Footbridge runs on it, [`Trouble::Broken`] for a file that is none. Such a file is not touched.
    pub fn open(path: &Path) -> Result<Self> {
        SqliteStore::open_with(path, &Settings::default())
    }

    /// The same, with other settings.
    ///
    /// # Errors
    /// As [`SqliteStore::open`].
    pub fn open_with(path: &Path, settings: &Settings) -> Result<Self> {
        let path = open::real(path)?;
        let (lock, writer) = open::claim(&path, settings)?;
        let bell = Bell::default();
        bell.ring(jobs::change(&writer)?);
        Ok(SqliteStore {
            readers: Readers::new(path.clone(), settings.readers, settings.wait),
            path,
            settings: settings.clone(),
            turns: Turns::default(),
            writer: Mutex::new(Some(writer)),
            bell,
            asked: Mutex::new(None),
            log_to_empty: AtomicBool::new(false),
            _lock: lock,
        })
    }

    /// Where the file lies.
    pub fn path(&self) -> &Path {
        &self.path
    }

    pub(crate) fn moment(&self) -> Result<Moment<'_>> {
        let moment = Moment::reading(self, self.readers.take()?);
        moment.connection().execute_batch("BEGIN").told()?;
        // A snapshot is taken by the first look, so look now.
        jobs::change(moment.connection())?;
        Ok(moment)
    }

    pub(crate) fn keep_writer(&self, connection: Connection) {
        *self.writer.lock().unwrap_or_else(PoisonError::into_inner) = Some(connection);
    }

    /// After a commit: what went shall not stay in the log. Where somebody still reads from it, a later commit, or the next
    /// start, does it.
    pub(crate) fn empty_log(&self, connection: &Connection, gone: Gone) {
        let patience = match gone {
            Gone::Nothing if !self.log_to_empty.load(Ordering::Relaxed) => return,
            Gone::Nothing | Gone::Something => Duration::ZERO,
            Gone::Somebody => Self::PATIENCE.min(self.settings.wait),
        };
        let emptied = connection.busy_timeout(patience).told().and_then(|()| connection::empty_log(connection));
        let patient_again = connection.busy_timeout(self.settings.wait);
        self.log_to_empty.store(emptied != Ok(true) || patient_again.is_err(), Ordering::Relaxed);
    }

    /// Asks the file where the sequence stands, unless somebody asked a moment ago.
    fn listen(&self) {
        let mut asked = self.asked.lock().unwrap_or_else(PoisonError::into_inner);
        if asked.is_some_and(|asked| asked.elapsed() < Self::LISTEN) {
            return;
        }
        *asked = Some(Instant::now());
        drop(asked);
        if let Ok(moment) = self.moment()
            && let Ok(sequence) = moment.change()
        {
            self.bell.ring(sequence);
        }
    }
}

impl Store for SqliteStore {
    fn reading(&self) -> Result<Box<dyn Reading + '_>> {
        Ok(Box::new(self.moment()?))
    }

    fn writing(&self) -> Result<Box<dyn Writing + '_>> {
        let turn = self.turns.take(self.settings.wait).ok_or(Trouble::Busy)?;
        let kept = self.writer.lock().unwrap_or_else(PoisonError::into_inner).take();
        let writer = kept.map_or_else(|| open::writer(&self.path, &self.settings), Ok)?;
        let moment = Moment::writing(self, writer, turn);
        moment.connection().execute_batch("BEGIN IMMEDIATE").told()?;
        Ok(Box::new(moment))
    }

    fn wait_for_change(&self, seen: u64, at_most: Duration) -> u64 {
        let began = Instant::now();
        loop {
            self.listen();
            let left = at_most.saturating_sub(began.elapsed());
            let stands = self.bell.wait(seen, left.min(Self::LISTEN));
            if stands > seen || left <= Self::LISTEN {
                return stands;
            }
        }
    }
}
