//! The connections that look: some are kept open, and there are never more than so many.

use std::path::PathBuf;
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use rusqlite::Connection;
use store::{Result, Trouble};

use crate::connection;

/// How many connections stay open while nobody looks.
const IDLE: usize = 4;

/// Lends connections.
pub struct Readers {
    path: PathBuf,
    wait: Duration,
    pool: Mutex<Pool>,
    given_back: Condvar,
}

struct Pool {
    idle: Vec<Connection>,
    free: usize,
}

impl Readers {
    pub fn new(path: PathBuf, most: usize, wait: Duration) -> Self {
        let pool = Mutex::new(Pool { idle: Vec::new(), free: most });
        Readers { path, wait, pool, given_back: Condvar::new() }
    }

    /// Lends a connection; waits while as many look as may.
    pub fn take(&self) -> Result<Connection> {
        let waiting = self.given_back.wait_timeout_while(self.pool(), self.wait, |pool| pool.free == 0);
        let (mut pool, _) = waiting.unwrap_or_else(PoisonError::into_inner);
        pool.free = pool.free.checked_sub(1).ok_or(Trouble::Busy)?;
        let idle = pool.idle.pop();
        drop(pool);
        let connection = idle.map_or_else(|| connection::reader(&self.path, self.wait), Ok);
        if connection.is_err() {
            self.give_back(None);
        }
        connection
    }

    /// Takes a connection back; `None` for one that is not to be used again.
    pub fn give_back(&self, connection: Option<Connection>) {
        let mut pool = self.pool();
        pool.free += 1;
        if pool.idle.len() < IDLE {
            pool.idle.extend(connection);
        }
        drop(pool);
        self.given_back.notify_one();
    }

    // Counting and a list: whole whatever became of the thread that held it.
    fn pool(&self) -> MutexGuard<'_, Pool> {
        self.pool.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
