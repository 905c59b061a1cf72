//! A week: proposed from the plan within the hours that are there, and looked back at.

mod propose;
mod weeks;

pub use propose::{propose_week, set_hours};
pub use weeks::{WeekRefused, change_week, review_week, settings, start_of_week, weeks};
