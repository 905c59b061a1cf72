//! When one was last in touch, how often one means to be, and what is let rest. Days count from the last contact, never
//! from a reminder.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// One time that two people were in touch.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Contact {
    /// The day.
    pub on: Date,
    /// A few words; may be empty.
    #[serde(default)]
    pub words: String,
}

/// How close somebody is, as the person says; never concluded.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Closeness {
    /// Close.
    Close,
    /// One knows each other.
    Know,
    /// One barely knows each other.
    BarelyKnow,
}

/// How often one means to be in touch.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "(u16, u16)", into = "(u16, u16)")]
pub struct Cadence {
    ideal: u16,
    longest: u16,
}

/// What was said about being reminded.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// Kept in touch with.
    #[default]
    InTouch,
    /// Not before that day.
    Snoozed(Date),
    /// Not until the person says so.
    Paused,
    /// Let go: still known, never proposed.
    LetGo,
}

/// Why a contact is not noted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotNoted {
    /// The day lies ahead.
    InTheFuture,
    /// The same words stand on that day.
    Twice,
}

impl Closeness {
    /// Every closeness, closest first.
    pub const ALL: [Closeness; 3] = [Closeness::Close, Closeness::Know, Closeness::BarelyKnow];

    /// How often, where the person said nothing else. Our own choice (grade D).
    pub fn cadence(self) -> Cadence {
        match self {
            Closeness::Close => Cadence { ideal: 30, longest: 60 },
            Closeness::Know => Cadence { ideal: 90, longest: 180 },
            Closeness::BarelyKnow => Cadence { ideal: 180, longest: 365 },
        }
    }
}

impl Cadence {
    /// The longest gap that can be set, in days: ten years.
    pub const MOST: u16 = 3_650;

    /// An ideal and a longest gap in days; `None` unless 1 ≤ ideal ≤ longest ≤ [`Cadence::MOST`].
    pub fn of(ideal: u16, longest: u16) -> Option<Cadence> {
        (1 <= ideal && ideal <= longest && longest <= Self::MOST).then_some(Cadence { ideal, longest })
    }

    /// Days between two contacts as one would like it.
    pub fn ideal(self) -> u16 {
        self.ideal
    }

    /// Days after which it is long.
    pub fn longest(self) -> u16 {
        self.longest
    }
}

impl TryFrom<(u16, u16)> for Cadence {
    type Error = String;

    fn try_from((ideal, longest): (u16, u16)) -> Result<Self, String> {
        Cadence::of(ideal, longest).ok_or_else(|| format!("{ideal} and {longest} days are no cadence"))
    }
}

impl std::convert::From<Cadence> for (u16, u16) {
    fn from(cadence: Cadence) -> (u16, u16) {
        (cadence.ideal, cadence.longest)
    }
}
