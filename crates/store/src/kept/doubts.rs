//! What a person doubts about evidence cards. For themselves alone.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::record::{Kind, Record};

/// All doubts of one person, in the order in which they were first noted.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Doubts {
    /// One for a card at most.
    pub each: Vec<Doubt>,
}

/// A doubt about one card.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Doubt {
    /// The card's name in the table. A card that is no longer there keeps its doubt.
    pub card: String,
    /// When it was noted, in these words.
    pub on: Date,
    /// The person's words.
    pub words: String,
}

impl Record for Doubts {
    const KIND: Kind = Kind::Doubts;
}
