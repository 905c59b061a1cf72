//! Settings of a person that are nobody else's business.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::record::{Kind, Record};

/// Hours that are really there.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// Minutes a week for all of this, as the person says.
    pub minutes_a_week: u32,
    /// What the person noted on hard days, oldest first. For themselves alone.
    pub learned: Vec<Learned>,
}

/// Something learned.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Learned {
    /// When it was noted.
    pub on: Date,
    /// The person's words.
    pub words: String,
}

impl Default for Settings {
    fn default() -> Self {
        Settings { minutes_a_week: 5 * 60, learned: Vec::new() }
    }
}

impl Record for Settings {
    const KIND: Kind = Kind::Settings;
}
