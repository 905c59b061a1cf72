//! The order of tasks, which is the person's. Moving never adds, loses or changes one.

use super::{Plan, Refused, TaskState};
use crate::id::TaskId;

/// One place up, past the task above that stands alike (open with open); at the top nothing happens.
pub fn move_up(plan: &mut Plan, id: TaskId) -> Result<(), Refused> {
    let at = place(plan, id)?;
    if let Some(above) = (0..at).rev().find(|other| stand_alike(plan, *other, at)) {
        let task = plan.tasks.remove(at);
        plan.tasks.insert(above, task);
    }
    Ok(())
}

/// One place down, past the task below that stands alike; at the bottom nothing happens.
pub fn move_down(plan: &mut Plan, id: TaskId) -> Result<(), Refused> {
    let at = place(plan, id)?;
    if let Some(below) = (at + 1..plan.tasks.len()).find(|other| stand_alike(plan, *other, at)) {
        let task = plan.tasks.remove(at);
        plan.tasks.insert(below, task);
    }
    Ok(())
}

/// To the place before another task; `None` is the end.
pub fn move_before(plan: &mut Plan, id: TaskId, before: Option<TaskId>) -> Result<(), Refused> {
    let at = place(plan, id)?;
    let to = before.map_or(Ok(plan.tasks.len()), |before| place(plan, before))?;
    let task = plan.tasks.remove(at);
    plan.tasks.insert(if to > at { to - 1 } else { to }, task);
    Ok(())
}

fn place(plan: &Plan, id: TaskId) -> Result<usize, Refused> {
    plan.tasks.iter().position(|task| task.id == id).ok_or(Refused::NoSuchTask)
}

/// Open, done and dropped tasks are shown apart, so a step up or down passes the ones that are not beside it.
fn stand_alike(plan: &Plan, a: usize, b: usize) -> bool {
    let kind = |state: TaskState| match state {
        TaskState::Open => 0,
        TaskState::Done(_) => 1,
        TaskState::Dropped(_) => 2,
    };
    kind(plan.tasks[a].state) == kind(plan.tasks[b].state)
}
