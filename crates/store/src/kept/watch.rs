//! A board, page or feed that is looked at for a person.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::record::{Kind, Record};

/// What a person has looked at.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Watch {
    /// The address that is looked at.
    pub address: String,
    /// How the person calls it.
    pub label: String,
    /// The name of its board among the public ones.
    pub board: String,
    /// Since when.
    pub since: Timestamp,
    /// Whether it rests.
    pub resting: bool,
    /// The last looks, the last one first.
    pub looks: Vec<LookedAt>,
}

/// What came of one look.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LookedAt {
    /// When.
    pub at: Timestamp,
    /// Titles that came, the first ones of them.
    pub came: Vec<String>,
    /// How many came.
    pub came_count: usize,
    /// Titles that went, the first ones of them.
    pub went: Vec<String>,
    /// How many went.
    pub went_count: usize,
    /// How many are open there.
    pub open: usize,
    /// What failed or is in doubt, in sentences.
    pub failed: Vec<String>,
}

impl Watch {
    /// Looks that are remembered.
    pub const MOST_LOOKS: usize = 30;
    /// Titles that are remembered of one look, and sentences about what failed.
    pub const MOST_TOLD: usize = 20;
}

impl Record for Watch {
    const KIND: Kind = Kind::Watch;
}
