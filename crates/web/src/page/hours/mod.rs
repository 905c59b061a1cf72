//! The hours: noted in seconds, mended easily, and what those for applying returned.

pub mod calendar;
pub mod clock;
pub mod entry;
pub mod linkedin;
pub mod log;
pub mod returns;
mod words;

pub use words::{activity, activity_choices, refused};

/// The room in which the hours stand.
const ROOM: &str = "today";
