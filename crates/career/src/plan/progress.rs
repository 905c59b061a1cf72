//! Progress as planks of a footbridge: one per task, laid or not yet. No share, no score.

use jiff::civil::Date;

use super::{Plan, Task, TaskState};
use crate::id::TaskId;

/// One plank.
#[derive(Clone, Debug, PartialEq)]
pub struct Plank {
    /// Its task.
    pub task: TaskId,
    /// What it is.
    pub title: String,
    /// The day it was laid; `None` where it is still to lay.
    pub laid: Option<Date>,
}

/// The planks from the near side: those laid, in the order of their days, then those to lay, in the plan's order.
/// Dropped tasks are no planks.
pub fn progress(plan: &Plan) -> Vec<Plank> {
    let plank = |task: &Task, laid| Plank { task: task.id, title: task.title.clone(), laid };
    let mut planks: Vec<Plank> = plan
        .tasks
        .iter()
        .filter_map(|task| match task.state {
            TaskState::Open => Some(plank(task, None)),
            TaskState::Done(on) => Some(plank(task, Some(on))),
            TaskState::Dropped(_) => None,
        })
        .collect();
    planks.sort_by_key(|plank| (plank.laid.is_none(), plank.laid));
    planks
}
