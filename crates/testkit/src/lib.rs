//! For tests: small believable people, a small atlas, a browser, and a PostgreSQL of one's own. Never part of the product.

#[cfg(feature = "browser")]
pub mod browser;
pub mod circles;
mod desk;
mod person;
pub mod postgres;
mod small_atlas;
mod swaps;
mod words;

pub use desk::{HeldSecret, StandingClock, desk, desk_over};
pub use person::{Person, person, today};
pub use small_atlas::small_atlas;
pub use swaps::{Swap, Wording, swaps};
pub use words::lexicon;
