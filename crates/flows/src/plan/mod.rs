//! The plan: begun from a direction and a step, unfolded when asked, changed task by task.

mod change;
mod the_plan;

pub use change::{PlanRefused, change_plan, choose_path, remove_path, unfold_part};
pub use the_plan::{Grounded, begin_plan, small_steps_for, the_plan};
