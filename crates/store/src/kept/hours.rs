//! The time log, a month a record, and the clock that runs.

use career::application::Channel;
use career::hours::{Activity, Entry};
use career::id::EntryId;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::record::{Kind, Record};

/// What was noted for the days of one month. Its id is named by the first of them.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct MonthOfHours {
    /// In the order in which they were noted.
    pub entries: Vec<KeptEntry>,
    /// Blocks of a week whose entry was erased, by name, so that they are not offered again. Nothing else of it is kept.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub not_again: Vec<EntryId>,
}

/// One entry as it is kept.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct KeptEntry {
    /// Its name: that of the block or of the calendar's event it was noted for, where there is one, so that noting twice
    /// is noting once.
    pub id: EntryId,
    /// What was noted.
    pub entry: Entry,
    /// Whether it was taken out. It counts no more and can be put back.
    #[serde(default)]
    pub taken_out: bool,
    /// The calendar file that brought it.
    #[serde(default)]
    pub brought_by: Option<Uuid>,
}

/// The clock that was started and not stopped yet. A person has one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Running {
    /// The name that its entry will have, so that stopping twice notes once.
    pub id: EntryId,
    /// When it was started.
    pub began: Timestamp,
    /// What the time goes into.
    pub activity: Activity,
    /// By which way, for applying.
    pub channel: Option<Channel>,
}

impl Record for MonthOfHours {
    const KIND: Kind = Kind::Hours;
}

impl Record for Running {
    const KIND: Kind = Kind::Running;
}
