//! A plan: one or two chosen paths and a back-up, what is to be found out about them, and tasks with a day and minutes.
//!
//! A first plan is one path, one doubt, one experiment, one conversation, one date. The rest unfolds when asked. What the
//! plan proposes can be edited, reordered, ticked and dropped; what a person wrote is never written over.

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

/// Something that must be true for the path to be worth it, as a question that can be tested.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Assumption {
    /// Its name.
    pub id: AssumptionId,
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
    /// When to stop or change, as sentences with a figure or a date in them.
    pub stop_rules: Vec<String>,
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
}
