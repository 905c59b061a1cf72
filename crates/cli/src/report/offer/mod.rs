//! An offer looked at, for a terminal and for a program.

mod json;
mod terminal;

pub use json::json;
pub use terminal::terminal;
