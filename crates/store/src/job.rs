//! Work that outlives a request.

use career::id::AccountId;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// A job's name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct JobId(pub Uuid);

/// What a job does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum JobKind {
    /// Read a document that was brought.
    ReadDocument,
    /// Read a person's lines again, because the lexicon changed.
    RenewReadings,
    /// Take postings in that a person brought as a file.
    BringPostings,
    /// Look at a board, again and again.
    LookAtBoard,
    /// Understand which work the people do whom somebody knows.
    UnderstandPeople,
    /// Look at a calendar, again and again.
    LookAtCalendar,
}

impl JobKind {
    /// Whether it asks somebody outside, and may wait for an answer: nobody who is here should wait for that.
    pub fn is_outside(self) -> bool {
        match self {
            JobKind::LookAtBoard | JobKind::LookAtCalendar => true,
            JobKind::ReadDocument | JobKind::RenewReadings | JobKind::BringPostings | JobKind::UnderstandPeople => {
                false
            }
        }
    }
}

/// How a job stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum JobState {
    /// It waits.
    Waiting,
    /// Somebody works on it.
    Working,
    /// It is done.
    Done,
    /// It was given up; its words say why, and what to do.
    GivenUp,
}

impl JobState {
    /// Whether nobody will work on it any more.
    pub fn is_over(self) -> bool {
        matches!(self, JobState::Done | JobState::GivenUp)
    }
}

/// One job.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Job {
    /// Its name.
    pub id: JobId,
    /// What it does.
    pub kind: JobKind,
    /// For whom.
    pub account: AccountId,
    /// What makes it the same job: a second one of the account with this key is not added.
    pub key: String,
    /// How it stands.
    pub state: JobState,
    /// What it is doing, in words for the person; or why it was given up.
    pub words: String,
    /// How often it was taken.
    pub attempts: u32,
    /// Until when whoever took it has it.
    pub lease: Option<Timestamp>,
    /// Not to be taken before; at once where nothing is said.
    pub due: Option<Timestamp>,
    /// When it was added.
    pub made: Timestamp,
}

impl Job {
    /// The longest lease in seconds; one that ends later than that from now was given before the clock was set back.
    pub const LONGEST_LEASE: i64 = 60;
}
