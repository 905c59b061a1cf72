//! Reflection, optional and in pieces: what interests the person, what matters at work, and what a path must fit.
//!
//! Everything may be left out, and every piece can be taken up where it was left. [`Reflection::answers`] turns it into
//! what paths and insights ask for.

use serde::{Deserialize, Serialize};

use crate::answers::{Constraints, LineMark, Ordinary, Reason};

/// Where a person lives, for pay and demand.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Lives {
    /// Not said.
    #[default]
    NotSaid,
    /// In a state or territory of the United States, by its two letters.
    State(String),
    /// Elsewhere, in the person's words: no pay and no demand is known there, and none is shown.
    Elsewhere(String),
}

/// One best–worst choice: of the things shown, which matters most and which least.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Choice {
    /// Which set was shown: its place in the table of sets.
    pub set: u8,
    /// Which mattered most: its place in the table of statements; `None` for skipped.
    pub most: Option<u8>,
    /// Which mattered least.
    pub least: Option<u8>,
}

/// What a person said about themselves. Private; never shared.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Reflection {
    /// What brings them.
    pub reason: Option<Reason>,
    /// Marks on their own lines.
    pub marks: Vec<LineMark>,
    /// Answers to "too ordinary to write".
    pub ordinary: Vec<Ordinary>,
    /// One answer per statement of the interests table, 0 ("not at all") to 4 ("very much"); `None` where skipped or not yet
    /// answered.
    pub interests: Vec<Option<u8>>,
    /// Best–worst choices made so far.
    pub choices: Vec<Choice>,
    /// What a path must fit.
    pub constraints: Constraints,
    /// What they earn now, dollars a year.
    pub pay_now: Option<u32>,
    /// Where they live.
    pub lives: Lives,
    /// For how many weeks they can look. Shapes the plan; never shown to anybody.
    pub weeks_to_look: Option<u16>,
}

impl Reflection {
    /// As paths and insights ask for it.
    pub fn answers(&self) -> crate::answers::Answers {
        crate::answers::Answers::default()
    }
}
