//! A week: proposed from everything that waits within the hours that are there, and looked back at.

mod look_back;
mod propose;
mod waits;
mod weeks;

pub use look_back::{LookedBack, look_back};
pub use propose::{propose_week, set_energy, set_hours};
pub use weeks::{
    WeekRefused, change_week, look_back_seen, reopen_week, review_week, settings, start_of_kept_week, start_of_week,
    stop_today, take_up_way, weeks,
};

pub(crate) use weeks::weeks_in;
