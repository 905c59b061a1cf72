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

impl Door {
    /// Whether people come from elsewhere: then the machine that reads is another one than theirs.
    pub fn is_public(&self) -> bool {
        let host = self.address.split("://").nth(1).unwrap_or("").split('/').next().unwrap_or("");
        let name = host.rsplit_once(':').map_or(host, |(name, _)| name).trim_matches(['[', ']']);
        let here = name.parse::<std::net::IpAddr>().is_ok_and(|ip| ip.is_loopback());
        !here && name != "localhost" && !name.ends_with(".localhost")
    }

    /// Where things are read, in a sentence.
    pub fn machine(&self) -> &'static str {
        if self.is_public() { "on this Footbridge’s own machine" } else { "on this machine" }
    }
}

/// Doors behind which there is something for a person.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Doors {
    /// Openings.
    pub openings: bool,
    /// People.
    pub people: bool,
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

    /// What is behind the doors to the openings and to people, for a person.
    ///
    /// # Errors
    /// What the store says.
    pub fn doors(&self, account: AccountId) -> store::Result<Doors> {
        let lock = || self.begun.lock().unwrap_or_else(PoisonError::into_inner);
        let before = lock().get(&account).copied();
        let now = begun(&self.desk, account, before)?;
        let mut all = lock();
        if all.len() >= MOST_REMEMBERED {
            all.clear();
        }
        all.insert(account, now);
        Ok(Doors { openings: now.anything, people: now.people })
    }
}
