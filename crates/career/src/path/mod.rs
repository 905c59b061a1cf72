//! From any occupation to any other: how alike the work is, what the door asks, and what changes.
//!
//! A score says how alike the work is. It is never a chance of being hired. `docs/methods/paths.md` states the method
//! and its measured limits.

mod brought;
mod deltas;
mod directions;
mod door;
mod heavy;
mod months;
mod needs;
mod not_now;
mod origin;
mod part;
mod preparation;
mod profiles;
mod rank;
mod region;
mod schooling;
mod stay;
mod stones;
mod terrain;
mod tools;
mod transfer;
mod wanted;

pub mod licensing;

pub use deltas::Deltas;
pub(crate) use door::schooling_name;
pub use door::{Door, Licensing, SchoolingBasis, door};
pub use heavy::{OnTheBody, STAND_IN};
pub use not_now::NotNow;
pub use origin::Origin;
pub use part::{Part, PartName};
pub use rank::{Path, Question, Ranking, rank};
pub use region::{HARDLY_ANY, Region};
pub use schooling::stated_schooling;
pub use stay::{Elsewhere, Stay};
pub use stones::Steps;
pub use terrain::Terrain;
pub use transfer::{Transfer, likeness, matrix, transfer};

/// Which method made a ranking; changes when scores do.
pub const METHOD_VERSION: &str = "paths-1";

#[cfg(test)]
mod tests;
