//! Postings brought from outside.

mod look;

pub use look::{LookedAt, look};
