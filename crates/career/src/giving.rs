//! Help that is given and received: introductions, feedback, leads, time. There are no points, and no balance is drawn.
//!
//! *Not much to give right now* is a state like any other, with a day on which one may look again; nobody is reminded
//! before it.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::id::PersonId;

/// One help.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Help {
    /// From whom to whom.
    pub way: Way,
    /// Of what kind.
    pub kind: Kind,
    /// With whom.
    pub with: PersonId,
    /// The day.
    pub on: Date,
    /// A few words; may be empty.
    #[serde(default)]
    pub words: String,
}

/// From whom to whom.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Way {
    /// The person gave it.
    Given,
    /// The person received it.
    Received,
}

/// What kind of help.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// Two people were brought together.
    Introduction,
    /// Somebody looked at something and said what they saw.
    Feedback,
    /// A word about an opening, a place, somebody to ask.
    Lead,
    /// Time.
    Time,
}

/// How much there is to give, as the person says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Capacity {
    /// Nothing was said.
    #[default]
    Unsaid,
    /// Not much right now; a day on which to look again.
    NotNow(Date),
}

/// Why a help is not noted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotNoted {
    /// The day lies ahead.
    InTheFuture,
    /// The words are longer than [`LONGEST`].
    TooLong,
}

/// Characters of the words.
pub const LONGEST: usize = 1_000;

impl Way {
    /// Both.
    pub const ALL: [Way; 2] = [Way::Given, Way::Received];

    /// As a person reads it.
    pub fn name(self) -> &'static str {
        match self {
            Way::Given => "you gave",
            Way::Received => "you received",
        }
    }
}

impl Kind {
    /// Every kind.
    pub const ALL: [Kind; 4] = [Kind::Introduction, Kind::Feedback, Kind::Lead, Kind::Time];

    /// As a person reads it.
    pub fn name(self) -> &'static str {
        match self {
            Kind::Introduction => "an introduction",
            Kind::Feedback => "feedback",
            Kind::Lead => "a lead",
            Kind::Time => "time",
        }
    }
}

impl Help {
    /// Whether it may be noted.
    ///
    /// # Errors
    /// [`NotNoted`] says what to mend.
    pub fn check(&self, today: Date) -> Result<(), NotNoted> {
        if self.on > today {
            return Err(NotNoted::InTheFuture);
        }
        if self.words.chars().count() > LONGEST { Err(NotNoted::TooLong) } else { Ok(()) }
    }
}

impl Capacity {
    /// Until which day there is not much to give; nothing once that day has come.
    pub fn rests_until(self, today: Date) -> Option<Date> {
        match self {
            Capacity::NotNow(until) if until > today => Some(until),
            Capacity::NotNow(_) | Capacity::Unsaid => None,
        }
    }

    /// Whether the day on which to look again has come.
    pub fn asks_again(self, today: Date) -> bool {
        matches!(self, Capacity::NotNow(until) if until <= today)
    }
}
