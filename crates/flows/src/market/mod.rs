//! Postings brought from outside, and what became of applications.

mod applied;
mod look;

pub use applied::{Applied, applied};
pub use look::{LookedAt, look};
