//! A calendar that is looked at for a person.

use career::place::Occasion;
use career::posting::watch::Looks;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::record::{Kind, Record};

/// One calendar. Its address may hold a secret of the person's: it stands here and in no log.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Calendar {
    /// The address that is looked at.
    pub address: String,
    /// How the person calls it, or else how it calls itself.
    pub label: String,
    /// Since when.
    pub since: Timestamp,
    /// Whether it rests.
    pub resting: bool,
    /// What stands in it, in order; kept from the last look that was answered.
    pub dates: Vec<Occasion>,
    /// When it is looked at.
    pub looks: Looks,
    /// How the last answer was marked.
    pub etag: Option<String>,
    /// When the last answer said that it was changed.
    pub last_modified: Option<String>,
    /// What is in doubt since the last answer, in sentences.
    pub notes: Vec<String>,
    /// Why the last look brought nothing, in sentences; empty where it did.
    pub trouble: Vec<String>,
}

impl Calendar {
    /// Sentences that are kept of one look.
    pub const MOST_NOTES: usize = 20;
}

impl Record for Calendar {
    const KIND: Kind = Kind::Calendar;
}
