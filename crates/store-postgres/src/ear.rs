//! Waiting for changes: one of those who wait listens for all of this process, and asks now and then for what it missed.

use std::sync::{Mutex, TryLockError};
use std::time::{Duration, Instant};

use postgres::fallible_iterator::FallibleIterator;
use store::bell::Bell;
use store::{Reading, Result};

use crate::connection::{self, Connection};
use crate::jobs;
use crate::postgres_store::PostgresStore;
use crate::trouble::Told;

/// What is called out after a commit that others wait for. It says nothing but that there was one.
pub const CALL: &str = "NOTIFY footbridge_changes";

/// How often the database is asked while somebody waits, whatever is called out: a call may be lost.
const ASK: Duration = Duration::from_secs(1);
/// The same where nothing can be heard.
const ASK_DEAF: Duration = Duration::from_millis(250);

/// Hears what is called out.
#[derive(Default)]
pub struct Ear {
    bell: Bell,
    /// Whoever has it listens; empty until somebody waits, and after a connection that was cut.
    listening: Mutex<Option<Connection>>,
}

impl Ear {
    /// Waits until the sequence is beyond `seen`, or until `at_most` has passed; answers where it stands.
    pub fn wait(&self, store: &PostgresStore, seen: u64, at_most: Duration) -> u64 {
        let began = Instant::now();
        if let Ok(stands) = store.moment().and_then(|moment| moment.change()) {
            self.bell.ring(stands);
        }
        loop {
            let left = at_most.saturating_sub(began.elapsed());
            let stands = self.bell.wait(seen, Duration::ZERO);
            if stands > seen || left.is_zero() {
                return stands;
            }
            match self.listening.try_lock() {
                Ok(mut ear) => self.listen(store, &mut ear, left),
                // Whoever listened panicked in the middle; the connection may hold half an answer.
                Err(TryLockError::Poisoned(broken)) => {
                    *broken.into_inner() = None;
                    self.listening.clear_poison();
                }
                Err(TryLockError::WouldBlock) => {
                    self.bell.wait(seen, left.min(ASK_DEAF));
                }
            }
        }
    }

    /// Listens for a call, a second at most, and tells everybody where the sequence stands then.
    fn listen(&self, store: &PostgresStore, ear: &mut Option<Connection>, at_most: Duration) {
        match hear(store, ear, at_most.min(ASK)) {
            Ok(stands) => self.bell.ring(stands),
            Err(_) => {
                // Nobody to listen to: ask in a while. Pages and jobs say what is wrong.
                *ear = None;
                std::thread::park_timeout(at_most.min(ASK_DEAF));
                if let Ok(stands) = store.moment().and_then(|moment| moment.change()) {
                    self.bell.ring(stands);
                }
            }
        }
    }
}

fn hear(store: &PostgresStore, ear: &mut Option<Connection>, at_most: Duration) -> Result<u64> {
    if ear.is_none() {
        let mut fresh = store.connections.another()?;
        // A database that calls nothing out is asked once a second.
        let _ = fresh.batch("LISTEN footbridge_changes");
        // What was committed before this one listened was not heard.
        let stands = jobs::change(&mut fresh)?;
        *ear = Some(fresh);
        return Ok(stands);
    }
    let Some(connection) = ear else { return Ok(0) };
    connection.client().notifications().timeout_iter(at_most).next().told()?;
    // One look answers for all that was called out by now.
    while connection.client().notifications().iter().next().told()?.is_some() {}
    jobs::change(connection)
}

impl Drop for Ear {
    fn drop(&mut self) {
        let connection = self.listening.get_mut().map(Option::take).unwrap_or_default();
        connection::close(connection.into_iter().collect());
    }
}
