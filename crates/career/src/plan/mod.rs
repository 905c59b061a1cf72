//! A plan: one or two chosen paths and a back-up, what is to be found out about them, and tasks with a day and minutes.
//!
//! A first plan is one path, one doubt, one experiment, one conversation, one date. The rest unfolds when asked. What the
//! plan proposes can be edited, reordered, ticked and dropped; what a person wrote is never written over.

mod apply_for;
mod bridge;
mod card;
mod conversations;
mod doubts;
mod experiments;
mod found_out;
mod gaps;
mod ground;
mod idea;
mod order;
mod paths;
mod progress;
mod propose;
mod refused;
mod small_steps;
mod stay;
mod stop_rules;
mod tasks;
mod timeline;
mod unfold;
mod words;

pub(crate) use card::BY_NAME;
pub use card::card_of_time;
pub use conversations::WHERE_THEY_TALK;
pub use found_out::{FoundOut, ask, found_out, say_why, stands};
pub use ground::Ground;
pub use order::{move_before, move_down, move_up};
pub use paths::{choose, remove};
pub use progress::{Plank, progress};
pub use propose::{Chosen, FirstStep, propose, set_review};
pub use refused::Refused;
pub use small_steps::{SmallStep, small_steps};
pub use tasks::{Edit, MINUTES, MOST_OPEN, MOST_TITLE, NewTask, add, drop, edit, take_up, tick, untick};
pub use timeline::{Point, Timeline, What, timeline};
pub use unfold::{Part, unfold};

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::id::{AssumptionId, NoteId, TaskId};

/// What a chosen path is to the person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Aim {
    /// The path to try first.
    First,
    /// A second one beside it.
    Second,
    /// What to turn to if the first does not hold.
    BackUp,
}

/// Where a path leads.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Destination {
    /// An occupation, by O*NET-SOC code (codes survive a new release of the atlas).
    Occupation(String),
    /// Stay in this occupation, and change one thing.
    Stay(String),
}

impl Destination {
    /// The O*NET-SOC code, of the work moved to or stayed in.
    pub fn code(&self) -> &str {
        match self {
            Destination::Occupation(code) | Destination::Stay(code) => code,
        }
    }
}

/// How an assumption stands after what was found out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// Not known yet.
    #[default]
    Open,
    /// What was found out speaks for it.
    Confirmed,
    /// What was found out speaks against it.
    Shaken,
}

/// What an assumption or a stop rule is about. A proposal speaks about each thing once per path.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Topic {
    /// What the door asks in schooling.
    Schooling,
    /// A licence.
    Licence,
    /// What a newcomer is paid.
    Pay,
    /// Openings within reach.
    Demand,
    /// What AI changes, where it is a question.
    Exposure,
    /// What the work asks of the body.
    Physical,
    /// Whether the daily doing is what is wanted.
    Doing,
    /// Which one thing changes, for who stays.
    Change,
    /// The next level of the same work.
    Level,
    /// The same work in another place.
    Place,
    /// Applying.
    Applying,
    /// The person's own question.
    #[default]
    Own,
}

/// Something that must be true for the path to be worth it, as a question that can be tested.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Assumption {
    /// Its name.
    pub id: AssumptionId,
    /// What it is about.
    #[serde(default)]
    pub topic: Topic,
    /// The question, in plain words.
    pub question: String,
    /// Why it is asked: a figure, or one of the person's own lines.
    pub because: String,
    /// How it stands.
    pub standing: Standing,
}

/// Something found out, heard or read about a path.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PathNote {
    /// Its name.
    pub id: NoteId,
    /// When it was written.
    pub on: Date,
    /// The person's words.
    pub words: String,
    /// Where it comes from, in the person's words: a talk, a page, a day of trying.
    pub source: Option<String>,
    /// The assumption it speaks about.
    pub about: Option<AssumptionId>,
}

/// When to stop or change.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct StopRule {
    /// What it is about.
    #[serde(default)]
    pub topic: Topic,
    /// The rule, in one sentence; "by then" means the day beside it.
    pub words: String,
    /// The day on which to look at it, for rules with one.
    #[serde(default)]
    pub on: Option<Date>,
}

/// One path of a plan, with the page that gathers everything about it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ChosenPath {
    /// Where to.
    pub to: Destination,
    /// What it is to the person.
    pub aim: Aim,
    /// Why this one: one sentence from the figures when chosen, then the person's own.
    pub why: String,
    /// What must be true for it to be worth it.
    pub assumptions: Vec<Assumption>,
    /// What the work asks that the person's lines do not show, in the market's words.
    pub gaps: Vec<String>,
    /// What to apply for: titles to look for in advertisements.
    pub apply_for: Vec<String>,
    /// When to stop or change: each with a figure or a date.
    pub stop_rules: Vec<StopRule>,
    /// What was found out, newest last.
    pub notes: Vec<PathNote>,
}

/// What kind of doing a task is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TaskKind {
    /// Trying the work in small.
    Experiment,
    /// Talking to somebody who does the work.
    Conversation,
    /// Closing a gap.
    Learning,
    /// Applying.
    Application,
    /// Work that pays soon, while the path is being built.
    BridgeWork,
    /// Looking at the plan again.
    Review,
    /// Anything else.
    Other,
}

/// How a task stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TaskState {
    /// To do.
    #[default]
    Open,
    /// Done on that day.
    Done(Date),
    /// Dropped on that day; it can be taken up again.
    Dropped(Date),
}

/// One thing to do.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Task {
    /// Its name.
    pub id: TaskId,
    /// What kind.
    pub kind: TaskKind,
    /// What to do, in one plain sentence.
    pub title: String,
    /// Why, in one plain sentence; empty where the person wrote the task.
    pub why: String,
    /// The path it belongs to, by O*NET-SOC code.
    pub path: Option<String>,
    /// The day it is meant for.
    pub day: Option<Date>,
    /// Minutes it is thought to take, 5 to 2,400.
    pub minutes: u32,
    /// How it stands.
    pub state: TaskState,
    /// Whether the person wrote or changed it: then no proposal touches it again.
    pub by_hand: bool,
    /// What to ask, for a conversation: questions put to the other person.
    #[serde(default)]
    pub ask: Vec<String>,
    /// Under which name it was proposed, so that it is proposed once; `None` where the person wrote it.
    #[serde(default)]
    pub proposed_as: Option<String>,
}

impl Task {
    /// Whether it is to do.
    pub fn is_open(&self) -> bool {
        self.state == TaskState::Open
    }
}

/// A plan. Its tasks stand in the order that the person gave them.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Plan {
    /// When it was begun.
    pub begun: Date,
    /// When to look at the whole of it again.
    pub review: Date,
    /// At most one path per [`Aim`], in the order of aims.
    pub paths: Vec<ChosenPath>,
    /// What to do.
    pub tasks: Vec<Task>,
    /// Paths that were removed, with everything found out about them. Chosen again, they come back as they were.
    #[serde(default)]
    pub set_aside: Vec<ChosenPath>,
}

impl Plan {
    /// The path of one aim.
    pub fn of(&self, aim: Aim) -> Option<&ChosenPath> {
        self.paths.iter().find(|path| path.aim == aim)
    }

    /// A path by its O*NET-SOC code.
    pub fn path(&self, code: &str) -> Option<&ChosenPath> {
        self.paths.iter().find(|path| path.to.code() == code)
    }

    /// One task.
    pub fn task(&self, id: TaskId) -> Option<&Task> {
        self.tasks.iter().find(|task| task.id == id)
    }

    /// What is to do, in order.
    pub fn open(&self) -> impl Iterator<Item = &Task> {
        self.tasks.iter().filter(|task| task.is_open())
    }
}

#[cfg(test)]
mod tests;
