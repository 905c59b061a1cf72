//! The first ten minutes: where a person is, and what they choose on the way.

mod lines;
mod steps;

pub use lines::lines_to_mark;
pub(crate) use steps::edit;
pub use steps::{choose_direction, first_steps, mark_lines, note_learned, reach, say_why, take_step};
