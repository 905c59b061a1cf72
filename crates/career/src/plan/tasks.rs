//! Tasks, changed by hand: added, edited, ticked, dropped, taken up again. The same change sent twice is made once.

use std::ops::RangeInclusive;

use jiff::civil::{Date, date};

use super::words::tidied;
use super::{Plan, Refused, Task, TaskKind, TaskState};
use crate::id::TaskId;

/// Minutes that a task may take.
pub const MINUTES: RangeInclusive<u32> = 5..=2_400;
/// Characters that a title may have.
pub const MOST_TITLE: usize = 200;
/// Tasks that may be open at once.
pub const MOST_OPEN: usize = 200;

/// A task in the person's own words.
#[derive(Clone, Debug, PartialEq)]
pub struct NewTask {
    /// What to do.
    pub title: String,
    /// What kind.
    pub kind: TaskKind,
    /// The path it belongs to, by O*NET-SOC code.
    pub path: Option<String>,
    /// The day.
    pub day: Option<Date>,
    /// Minutes.
    pub minutes: u32,
}

/// One thing to change about a task.
#[derive(Clone, Debug, PartialEq)]
pub enum Edit {
    /// Other words.
    Title(String),
    /// Another day, or none.
    Day(Option<Date>),
    /// Other minutes.
    Minutes(u32),
    /// Another kind.
    Kind(TaskKind),
}

/// Adds a task at the end. An id that is there already changes nothing.
pub fn add(plan: &mut Plan, id: TaskId, new: NewTask) -> Result<(), Refused> {
    if plan.task(id).is_some() {
        return Ok(());
    }
    let title = title(&new.title)?;
    minutes(new.minutes)?;
    new.day.map_or(Ok(()), day)?;
    if new.path.as_deref().is_some_and(|code| plan.path(code).is_none()) {
        return Err(Refused::NoSuchPath);
    }
    has_room(plan)?;
    plan.tasks.push(Task {
        id,
        kind: new.kind,
        title,
        why: String::new(),
        path: new.path,
        day: new.day,
        minutes: new.minutes,
        state: TaskState::Open,
        by_hand: true,
        ask: Vec::new(),
        proposed_as: None,
    });
    Ok(())
}

/// Changes a task, all of it or nothing. What was changed by hand is never proposed over.
pub fn edit(plan: &mut Plan, id: TaskId, edits: &[Edit]) -> Result<(), Refused> {
    let task = find(plan, id)?;
    let mut changed = task.clone();
    for edit in edits {
        match edit {
            Edit::Title(words) => changed.title = title(words)?,
            Edit::Day(to) => {
                to.map_or(Ok(()), day)?;
                changed.day = *to;
            }
            Edit::Minutes(to) => {
                minutes(*to)?;
                changed.minutes = *to;
            }
            Edit::Kind(kind) => changed.kind = *kind,
        }
    }
    if changed != *task {
        *task = Task { by_hand: true, ..changed };
    }
    Ok(())
}

/// Done. A task that is ticked already keeps its day.
pub fn tick(plan: &mut Plan, id: TaskId, today: Date) -> Result<(), Refused> {
    let task = find(plan, id)?;
    if !matches!(task.state, TaskState::Done(_)) {
        task.state = TaskState::Done(today);
    }
    Ok(())
}

/// Not done after all.
pub fn untick(plan: &mut Plan, id: TaskId) -> Result<(), Refused> {
    reopen(plan, id, |state| matches!(state, TaskState::Done(_)))
}

/// Not this. It stays in the plan's memory and can be taken up again.
pub fn drop(plan: &mut Plan, id: TaskId, today: Date) -> Result<(), Refused> {
    let task = find(plan, id)?;
    if !matches!(task.state, TaskState::Dropped(_)) {
        task.state = TaskState::Dropped(today);
    }
    Ok(())
}

/// To do again, after it was dropped.
pub fn take_up(plan: &mut Plan, id: TaskId) -> Result<(), Refused> {
    reopen(plan, id, |state| matches!(state, TaskState::Dropped(_)))
}

fn reopen(plan: &mut Plan, id: TaskId, from: fn(TaskState) -> bool) -> Result<(), Refused> {
    if !from(find(plan, id)?.state) {
        return Ok(());
    }
    has_room(plan)?;
    find(plan, id)?.state = TaskState::Open;
    Ok(())
}

fn has_room(plan: &Plan) -> Result<(), Refused> {
    if plan.open().count() < MOST_OPEN { Ok(()) } else { Err(Refused::Full) }
}

fn find(plan: &mut Plan, id: TaskId) -> Result<&mut Task, Refused> {
    plan.tasks.iter_mut().find(|task| task.id == id).ok_or(Refused::NoSuchTask)
}

/// A title, tidied: one line, 1 to 200 characters.
pub(super) fn title(words: &str) -> Result<String, Refused> {
    let words = tidied(words);
    match words.chars().count() {
        0 => Err(Refused::NoTitle),
        1..=MOST_TITLE => Ok(words),
        _ => Err(Refused::LongTitle),
    }
}

fn minutes(minutes: u32) -> Result<(), Refused> {
    if MINUTES.contains(&minutes) { Ok(()) } else { Err(Refused::Minutes) }
}

/// A day that a plan may hold.
pub(super) fn day(day: Date) -> Result<(), Refused> {
    let held = date(2000, 1, 1)..=date(2100, 12, 31);
    if held.contains(&day) { Ok(()) } else { Err(Refused::Day) }
}
