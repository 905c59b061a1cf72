//! The store: lent connections, transactions that begin in one step, and an ear for what other processes change.

use std::time::Duration;

use store::{Reading, Result, Store, Writing};

use crate::address::Address;
use crate::connection::Connection;
use crate::connections::Connections;
use crate::ear::Ear;
use crate::migrations;
use crate::moment::Moment;

/// How a store is opened.
#[derive(Clone, Debug)]
pub struct Settings {
    /// How long to wait for somebody else before answering [`store::Trouble::Busy`].
    pub wait: Duration,
    /// How long one statement may take, or a transaction may stand still.
    pub longest: Duration,
    /// How many connections this process may have at once; one more listens while somebody waits for changes.
    pub connections: usize,
}

impl Default for Settings {
    fn default() -> Self {
        Settings { wait: Duration::from_secs(5), longest: Duration::from_secs(60), connections: 16 }
    }
}

/// A snapshot is taken by the first look, so look now.
const LOOK: &str = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; SELECT 1";
/// Every statement sees what was committed before it; what must not change meanwhile is locked.
const WRITE: &str = "BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE";

/// A store in a PostgreSQL database. Opening makes its tables, or brings them up to date.
pub struct PostgresStore {
    pub(crate) connections: Connections,
    pub(crate) settings: Settings,
    ear: Ear,
}

impl PostgresStore {
    /// Opens the store in a database. The database must be there.
    ///
    /// # Errors
    /// [`store::Trouble::Newer`] for tables of a newer Footbridge, [`store::Trouble::Busy`] while one of an older release
    /// runs on them, [`store::Trouble::Away`] where nobody answers, [`store::Trouble::Broken`] for tables that are not ours.
    pub fn open(address: &Address) -> Result<Self> {
        PostgresStore::open_with(address, &Settings::default())
    }

    /// The same, with other settings.
    ///
    /// # Errors
    /// As [`PostgresStore::open`].
    pub fn open_with(address: &Address, settings: &Settings) -> Result<Self> {
        let mut first = Connection::bare(address, settings)?;
        migrations::run(&mut first)?;
        drop(first);
        let store = PostgresStore {
            connections: Connections::new(address.clone(), settings.clone()),
            settings: settings.clone(),
            ear: Ear::default(),
        };
        // Whoever cannot look now is told so at once.
        drop(store.moment()?);
        Ok(store)
    }

    pub(crate) fn moment(&self) -> Result<Moment<'_>> {
        Ok(Moment::reading(self, self.connections.begin(LOOK)?))
    }
}

impl Store for PostgresStore {
    fn reading(&self) -> Result<Box<dyn Reading + '_>> {
        Ok(Box::new(self.moment()?))
    }

    fn writing(&self) -> Result<Box<dyn Writing + '_>> {
        Ok(Box::new(Moment::writing(self, self.connections.begin(WRITE)?)))
    }

    fn wait_for_change(&self, seen: u64, at_most: Duration) -> u64 {
        self.ear.wait(self, seen, at_most)
    }
}
