//! What works for all, if they agree: applications of many people, summed and blurred, by kind of work and channel.
//!
//! One person gives at most [`MOST`] applications of one channel to a release, and counts once among everybody and once in
//! the group of their first path. That bound is held by the type [`Contribution`]; everything that is promised about one
//! person (`docs/methods/pooled.md`) follows from it and from [`noise`]. Sums are exact here and never leave the flow that
//! makes them; what is published is made of [`Blurred`] sums alone.

pub mod budget;
mod cells;
mod contribution;
mod figures;
mod interval;
pub mod noise;
mod sums;

pub use cells::{CELLS, Cell, cells};
pub use contribution::{Contribution, Ending};
pub use figures::{Figure, Range, figures};
pub use sums::{Blurred, Sums};

/// People who must have agreed before there is a release.
pub const ENOUGH_PEOPLE: usize = 200;
/// A cell that fewer people made is not shown.
pub const FEWEST: i64 = 5;
/// The chance that one release shows any cell that fewer than [`FEWEST`] people made.
pub const SLIP: f64 = 1e-4;
/// Applications of one person that count in one release.
pub const MOST: usize = 5;
/// Days that an application has for an answer before it counts.
pub const WAITED: i32 = 30;
/// Days that a release looks back.
pub const LOOKS_BACK: i32 = 365;
/// How this is done; grows with every change that makes figures of two releases differ for the same people.
pub const METHOD: u32 = 1;
/// How much of the belief an interval holds.
pub const HELD: f64 = 0.9;

#[cfg(test)]
mod tests;
