//! A week: hours that are really there, blocks that each say why, and a review that feeds the next proposal.

mod candidates;
mod card;
mod days;
mod edit;
mod energy;
mod filling;
mod heard;
mod kept;
mod lessons;
mod pace;
mod propose;
mod purse;
mod refused;
mod review;
mod stop;
mod trial;
mod waiting;
mod ways;

pub use edit::{MINUTES, OwnBlock, add, mark, move_to, set_minutes};
pub use energy::{Energy, Going, MOST_REST_WORDS};
pub use heard::{Heard, heard};
pub use kept::{finished, kept_minutes};
pub use lessons::{Lessons, Stop, Try, lessons};
pub use propose::{Asked, propose};
pub use purse::for_people;
pub use refused::Refused;
pub use review::{Choice, LookBack, MovesOn, reopen, review};
pub use stop::{Stopped, stop_for_the_day};
pub use trial::{CameOf, Holds, Trial, holds};
pub use waiting::{About, Waiting};
pub use ways::way;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::application::Channel;
use crate::hours::Activity;
use crate::id::{BlockId, TaskId};
use crate::plan::TaskKind;

/// Minutes of one week.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Budget {
    /// Hours a week that are really there, 0 to 60, in quarters of an hour: minutes.
    pub minutes: u32,
}

impl Budget {
    /// The most that counts: 60 hours.
    pub const MOST: u32 = 60 * 60;

    /// Minutes a week; what is beyond 60 hours does not count.
    pub fn of(minutes: u32) -> Self {
        Budget { minutes: minutes.min(Self::MOST) }
    }
}

/// One block of a proposed week.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Block {
    /// Its name.
    pub id: BlockId,
    /// The task it is for; `None` for rest and for what the person added.
    pub task: Option<TaskId>,
    /// What kind of doing; `None` for rest.
    pub kind: Option<TaskKind>,
    /// What it is about, where it is no task.
    #[serde(default)]
    pub about: Option<About>,
    /// What is done, as a time log has it; `None` where no such doing is counted.
    #[serde(default)]
    pub doing: Option<Activity>,
    /// For applying: the way to try, or that of the application it is about.
    #[serde(default)]
    pub channel: Option<Channel>,
    /// What to do.
    pub title: String,
    /// The day.
    pub day: Date,
    /// Minutes.
    pub minutes: u32,
    /// Why it is here, in one sentence.
    pub why: String,
    /// How it went.
    pub state: BlockState,
    /// Whether the person added it.
    #[serde(default)]
    pub by_hand: bool,
    /// Whether the person put it on another day, or made it longer or shorter.
    #[serde(default)]
    pub changed: bool,
}

/// How a block went.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum BlockState {
    /// Not said yet.
    #[default]
    Open,
    /// Kept.
    Kept,
    /// Moved to another week.
    Moved,
    /// Dropped.
    Dropped,
}

/// What was not put into the week, and why.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct LeftOut {
    /// The task; `None` for what is none.
    pub task: Option<TaskId>,
    /// Its title.
    pub title: String,
    /// Why not this week, in one sentence.
    pub why: String,
}

/// How the person says the week was. Never inferred.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Felt {
    /// Hard.
    Hard,
    /// All right.
    AllRight,
    /// Light.
    Light,
}

/// A look back at the week's end.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Review {
    /// When.
    pub on: Date,
    /// What was learned, in the person's words; may be empty.
    pub learned: String,
    /// How it was; optional, private.
    pub felt: Option<Felt>,
    /// What the person tries from here on, where they chose to.
    #[serde(default)]
    pub trial: Option<Trial>,
    /// The way that the person rests for now, where they chose to.
    #[serde(default)]
    pub rests: Option<Channel>,
    /// Blocks that were open and moved on by closing; opened again, they are open again.
    #[serde(default)]
    pub moved: Vec<BlockId>,
}

/// One week.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Week {
    /// Its first day.
    pub starts: Date,
    /// Minutes that were proposed from.
    pub budget: Budget,
    /// How it was expected to be, as the person said.
    #[serde(default)]
    pub going: Going,
    /// What to do, by day.
    pub blocks: Vec<Block>,
    /// What waits, and why.
    pub left_out: Vec<LeftOut>,
    /// The look back.
    pub review: Option<Review>,
    /// What a look back said that was opened again, until the next one: no word of it is lost.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub draft: Option<Review>,
    /// What is said about the week as a whole: why it asks for less, what stays free.
    #[serde(default)]
    pub words: Vec<String>,
}

impl Block {
    /// Whether the person said or changed something of it: then no proposal takes its place.
    pub fn is_touched(&self) -> bool {
        self.by_hand || self.changed || self.state != BlockState::Open
    }

    /// Whether it takes time in its week.
    pub(super) fn takes_time(&self) -> bool {
        matches!(self.state, BlockState::Open | BlockState::Kept)
    }
}

impl Week {
    /// One with nothing in it.
    pub fn empty(starts: Date, budget: Budget, going: Going) -> Self {
        Week {
            starts,
            budget,
            going,
            blocks: Vec::new(),
            left_out: Vec::new(),
            review: None,
            draft: None,
            words: Vec::new(),
        }
    }
}

#[cfg(test)]
mod tests;
