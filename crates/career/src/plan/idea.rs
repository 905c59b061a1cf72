//! A task that a proposal has in mind, before it becomes one.

use jiff::civil::Date;
use uuid::Uuid;

use crate::id::TaskId;
use crate::plan::{MOST_OPEN, MOST_TITLE, Plan, Task, TaskKind, TaskState};

/// One thing to do, proposed.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Idea {
    /// What it is among the proposals of one path: the same name is proposed once.
    pub name: String,
    pub kind: Option<TaskKind>,
    pub title: String,
    pub why: String,
    pub minutes: u32,
    pub day: Option<Date>,
    pub ask: Vec<String>,
}

impl Idea {
    pub fn new(name: &str, kind: TaskKind, minutes: u32, title: impl Into<String>, why: impl Into<String>) -> Self {
        Idea {
            name: name.to_owned(),
            kind: Some(kind),
            title: title.into(),
            why: why.into(),
            minutes,
            ..Idea::default()
        }
    }

    /// The same idea with a day.
    pub fn on(self, day: Date) -> Self {
        Idea { day: Some(day), ..self }
    }

    /// The same idea with what to ask.
    pub fn asking(self, ask: Vec<String>) -> Self {
        Idea { ask, ..self }
    }

    /// The name under which it stands in a plan.
    pub fn proposed_as(&self, code: &str) -> String {
        format!("{code}/{}", self.name)
    }

    fn task(self, code: &str, id: TaskId) -> Task {
        Task {
            id,
            kind: self.kind.unwrap_or(TaskKind::Other),
            proposed_as: Some(self.proposed_as(code)),
            title: cut(&self.title),
            why: self.why,
            path: Some(code.to_owned()),
            day: self.day,
            minutes: self.minutes,
            state: TaskState::Open,
            by_hand: false,
            ask: self.ask,
        }
    }
}

/// The market's names can be long; a title ends at a word before it is too long.
fn cut(title: &str) -> String {
    if title.chars().count() <= MOST_TITLE {
        return title.to_owned();
    }
    let start: String = title.chars().take(MOST_TITLE - 2).collect();
    let at = start.rfind(' ').unwrap_or(start.len());
    format!("{} …", &start[..at])
}

/// Where in the plan an idea goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// After everything else.
    Last,
    /// Before what was proposed so far, after what the person wrote or began with.
    First,
}

/// Adds a task unless it was proposed before, stands there in the same words, or the plan is full.
pub(super) fn add(plan: &mut Plan, code: &str, idea: Idea, place: Place, ids: &mut dyn FnMut() -> Uuid) {
    let name = idea.proposed_as(code);
    let title = cut(&idea.title).to_lowercase();
    let known =
        plan.tasks.iter().any(|task| task.proposed_as.as_ref() == Some(&name) || task.title.to_lowercase() == title);
    if known || plan.open().count() >= MOST_OPEN {
        return;
    }
    let task = idea.task(code, TaskId(ids()));
    let proposed = |task: &Task| task.is_open() && !task.by_hand && task.kind != TaskKind::BridgeWork;
    let at = match place {
        Place::Last => plan.tasks.len(),
        Place::First => plan.tasks.iter().position(proposed).unwrap_or(plan.tasks.len()),
    };
    plan.tasks.insert(at, task);
}
