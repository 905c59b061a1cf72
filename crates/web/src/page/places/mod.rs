//! Places where people of a kind of work meet: suggested, kept, visited, brought by calendars, and given as a calendar.

pub mod brought;
pub mod calendars;
pub mod list;
pub mod new;
pub mod one;
pub mod shared;

mod form;
mod words;

/// The door behind which they stand.
const ROOM: &str = "people";
