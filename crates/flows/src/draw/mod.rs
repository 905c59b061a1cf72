//! One person's report, drawn from what they accepted and answered. Drawn again whenever any of it changes; kept nowhere.

mod cache;
mod person;

pub use cache::DrawnReports;
pub use person::{Drawn, draw, draw_in};

pub(crate) use person::{is_current, put_history, renew_readings};
