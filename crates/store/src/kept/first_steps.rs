//! Where a person is in the first ten minutes.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::record::{Kind, Record};

/// The pages of the first ten minutes, in their order.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// "This is what I read."
    #[default]
    Read,
    /// One insight about the person.
    Insight,
    /// What brings you?
    Why,
    /// The next two cards.
    Cards,
    /// Six of their own lines.
    Lines,
    /// Three directions, and staying.
    Directions,
    /// One step.
    Step,
    /// Keep this?
    Keep,
    /// That is enough for today.
    Done,
}

/// One step of at most 30 minutes, with a day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SmallStep {
    /// What to do.
    pub title: String,
    /// When.
    pub day: Date,
}

/// Where a person is, and what they chose on the way.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct FirstSteps {
    /// The furthest page reached.
    pub stage: Stage,
    /// The lines that were shown for marking, so that going back shows the same ones.
    pub lines: Vec<String>,
    /// The direction chosen: an O*NET-SOC code; of the work held, where staying was chosen.
    pub direction: Option<String>,
    /// The step chosen.
    pub step: Option<SmallStep>,
}

impl Record for FirstSteps {
    const KIND: Kind = Kind::FirstSteps;
}
