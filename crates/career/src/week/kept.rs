//! What was kept: minutes per task, and the tasks that look done.

use super::{BlockState, Week};
use crate::id::TaskId;
use crate::plan::Plan;

/// Minutes kept for one task in these weeks.
pub fn kept_minutes(weeks: &[Week], task: TaskId) -> u32 {
    let blocks = weeks.iter().flat_map(|week| &week.blocks);
    let kept = blocks.filter(|block| block.task == Some(task) && block.state == BlockState::Kept);
    kept.fold(0, |sum, block| sum.saturating_add(block.minutes))
}

/// Open tasks that may be done, to be asked about and never ticked silently: none of their
/// blocks in these weeks waits, and those kept are three quarters of the minutes thought of, or more.
pub fn finished(plan: &Plan, weeks: &[Week]) -> Vec<TaskId> {
    let waits = |task: TaskId| {
        let mut blocks = weeks.iter().flat_map(|week| &week.blocks);
        blocks.any(|block| block.task == Some(task) && block.state == BlockState::Open)
    };
    let enough = |minutes: u32, kept: u32| kept > 0 && u64::from(kept) * 4 >= u64::from(minutes) * 3;
    let open = plan.open().filter(|task| enough(task.minutes, kept_minutes(weeks, task.id)) && !waits(task.id));
    open.map(|task| task.id).collect()
}
