//! Settings of a person that are nobody else's business.

use serde::{Deserialize, Serialize};

use crate::record::{Kind, Record};

/// Hours that are really there.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// Minutes a week for all of this, as the person says.
    pub minutes_a_week: u32,
}

impl Default for Settings {
    fn default() -> Self {
        Settings { minutes_a_week: 5 * 60 }
    }
}

impl Record for Settings {
    const KIND: Kind = Kind::Settings;
}
