//! What every page can reach.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use career::id::AccountId;
use flows::account::Policy;
use flows::market::{Begun, begun};
use flows::{Desk, ReadPostings};
use tokio::sync::Notify;

use crate::live::Hub;

/// How this instance stands in the world.
#[derive(Clone, Debug)]
pub struct Door {
    /// The hosts by which it may be asked for, with their ports: `127.0.0.1:4747`.
    pub hosts: Vec<String>,
    /// Whether it is reached over HTTPS: then cookies are for that alone.
    pub secure: bool,
    /// Who may sign up.
    pub sign_up: Policy,
    /// The address that links for people begin with: `http://127.0.0.1:4747`.
    pub address: String,
    /// Where people can turn to who cannot go on, in the host's words; one line each.
    pub help_lines: Vec<String>,
    /// Whether everybody who comes is shown around as the sample person.
    pub demo: bool,
}

/// Everything that pages reach.
pub struct Site {
    /// The desk.
    pub desk: Arc<Desk>,
    /// The door.
    pub door: Door,
    /// Wakes the worker when there is a job.
    pub work: Notify,
    /// What postings that were looked at say.
    pub read_postings: ReadPostings,
    /// Pages that change while they are open.
    pub live: Arc<Hub>,
    begun: Mutex<HashMap<AccountId, Begun>>,
}

/// People of whom it is remembered whether there is anything behind a door.
const MOST_REMEMBERED: usize = 10_000;

impl Site {
    /// A site over a desk.
    pub fn new(desk: Arc<Desk>, door: Door) -> Self {
        let live = Hub::new(Arc::clone(&desk));
        let read_postings = ReadPostings::default();
        Site { desk, door, work: Notify::new(), read_postings, live, begun: Mutex::default() }
    }

    /// Whether there is anything behind the door to the openings for a person.
    ///
    /// # Errors
    /// What the store says.
    pub fn has_openings(&self, account: AccountId) -> store::Result<bool> {
        let lock = || self.begun.lock().unwrap_or_else(PoisonError::into_inner);
        let before = lock().get(&account).copied();
        let now = begun(&self.desk, account, before)?;
        let mut all = lock();
        if all.len() >= MOST_REMEMBERED {
            all.clear();
        }
        all.insert(account, now);
        Ok(now.anything)
    }
}
