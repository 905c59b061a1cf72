//! Reflection, optional and in pieces: what interests the person, what matters at work, and what a path must fit.
//!
//! Everything may be left out, and every piece can be taken up where it was left. [`Reflection::answers`] turns it into
//! what paths and insights ask for. `docs/methods/reflection.md` states the method and its limits.

mod countries;
mod country_names;
mod direction;
mod lives;
mod progress;
mod said;

pub mod interests;
pub mod limits;
pub mod values;

use serde::{Deserialize, Serialize};

use crate::answers::{Answers, Constraints, LineMark, Ordinary, Reason};
use crate::called::Called;

pub use countries::{country, country_of};
pub use direction::{Direction, leaves_open};
pub use interests::Interests;
pub use said::NotTaken;
pub use values::Values;

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
    /// Which set was shown: its place in [`values::SETS`].
    pub set: u8,
    /// Which mattered most: its place in [`values::STATEMENTS`]; `None` for skipped.
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
    /// One answer per statement of [`interests::STATEMENTS`], 0 ("not at all") to 4 ("very much"); `None` where skipped.
    /// It is as long as the person came.
    pub interests: Vec<Option<u8>>,
    /// Best–worst choices made so far, and sets skipped.
    pub choices: Vec<Choice>,
    /// What a path must fit.
    pub constraints: Constraints,
    /// What they earn now, dollars a year.
    pub pay_now: Option<u32>,
    /// Where they live.
    pub lives: Lives,
    /// For how many weeks they can look. Shapes the plan; never shown to anybody, so it is no part of [`Answers`].
    pub weeks_to_look: Option<u16>,
    /// What work of theirs is called elsewhere, where its title is not understood.
    pub called: Vec<Called>,
}

impl Reflection {
    /// What paths and insights ask for. Where the person lives is asked separately ([`Lives::home`]); for how many weeks
    /// they can look is not handed on at all.
    pub fn answers(&self) -> Answers {
        Answers {
            reason: self.reason,
            marks: self.marks.clone(),
            ordinary: self.ordinary.clone(),
            interests: Interests::of(&self.interests).figures(),
            values: Values::of(&self.choices).figures(),
            pay_now: self.pay_now,
            constraints: self.constraints.clone(),
            called: self.called.clone(),
        }
    }

    /// The next statement of the interests that was not reached yet.
    pub fn next_statement(&self) -> Option<usize> {
        interests::next_statement(&self.interests)
    }

    /// The next set of the values that was neither chosen from nor skipped.
    pub fn next_set(&self) -> Option<usize> {
        values::next_set(&self.choices)
    }
}
