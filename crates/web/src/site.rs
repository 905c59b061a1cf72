//! What every page can reach.

use std::sync::Arc;

use flows::Desk;
use flows::account::Policy;
use tokio::sync::Notify;

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
}

impl Site {
    /// A site over a desk.
    pub fn new(desk: Arc<Desk>, door: Door) -> Self {
        Site { desk, door, work: Notify::new() }
    }
}
