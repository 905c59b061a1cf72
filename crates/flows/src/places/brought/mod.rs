//! A calendar file or a list of conferences: brought, looked over row by row, accepted, and taken back.

mod accept;
mod bring;
mod look_over;

pub use accept::{FileAccepted, FileUndone, accept_places, take_back_places};
pub use bring::{FileRefused, bring_places};
pub use look_over::{LookedOverFile, PlaceRow, files, look_over_places};
