//! The connections: some are kept open, and there are never more than so many.

use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};

use store::{Result, Trouble};

use crate::address::Address;
use crate::connection::{self, Connection};
use crate::postgres_store::Settings;

/// How many connections stay open while nobody needs them.
const IDLE: usize = 8;

/// Lends connections.
pub struct Connections {
    address: Address,
    settings: Settings,
    pool: Mutex<Pool>,
    given_back: Condvar,
}

struct Pool {
    idle: Vec<Connection>,
    free: usize,
}

impl Connections {
    pub fn new(address: Address, settings: Settings) -> Self {
        let pool = Mutex::new(Pool { idle: Vec::new(), free: settings.connections });
        Connections { address, settings, pool, given_back: Condvar::new() }
    }

    /// Lends a connection with a transaction begun; waits while as many are lent as may be.
    pub fn begin(&self, how: &str) -> Result<Connection> {
        let idle = self.take()?;
        let begun = match idle {
            None => self.fresh(how),
            Some(mut connection) => match connection.batch(how) {
                Ok(()) => Ok(connection),
                // The server was started anew since: nothing of this transaction is there yet, so it may begin again.
                Err(Trouble::Away(_)) => {
                    self.forget();
                    self.fresh(how)
                }
                Err(trouble) => Err(trouble),
            },
        };
        if begun.is_err() {
            self.give_back(None);
        }
        begun
    }

    /// A connection of its own, which is not lent.
    pub fn another(&self) -> Result<Connection> {
        Connection::open(&self.address, &self.settings)
    }

    /// Takes a connection back; `None` for one that is not to be used again.
    pub fn give_back(&self, connection: Option<Connection>) {
        let mut pool = self.pool();
        pool.free += 1;
        let kept = pool.idle.len() < IDLE;
        let leaving = match connection {
            Some(connection) if kept => {
                pool.idle.push(connection);
                None
            }
            other => other,
        };
        drop(pool);
        self.given_back.notify_one();
        drop(leaving);
    }

    fn fresh(&self, how: &str) -> Result<Connection> {
        let mut connection = self.another()?;
        connection.batch(how)?;
        Ok(connection)
    }

    fn take(&self) -> Result<Option<Connection>> {
        let waiting = self.given_back.wait_timeout_while(self.pool(), self.settings.wait, |pool| pool.free == 0);
        let (mut pool, _) = waiting.unwrap_or_else(PoisonError::into_inner);
        pool.free = pool.free.checked_sub(1).ok_or(Trouble::Busy)?;
        let idle = std::iter::from_fn(|| pool.idle.pop()).find(Connection::is_open);
        Ok(idle)
    }

    /// Those that wait were cut with the one that was tried.
    fn forget(&self) {
        let cut = std::mem::take(&mut self.pool().idle);
        drop(cut);
    }

    // Counting and a list: whole whatever became of the thread that held it.
    fn pool(&self) -> MutexGuard<'_, Pool> {
        self.pool.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Connections {
    fn drop(&mut self) {
        connection::close(std::mem::take(&mut self.pool().idle));
    }
}
