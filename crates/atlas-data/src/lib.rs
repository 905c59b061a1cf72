//! The bundled facts as a [`career::atlas::Atlas`]: packed at build from the tables in this folder, used in place.
//!
//! What each table holds, its release, licence, credit and known holes stand in `SOURCES.md`. An instance whose owner
//! wants the publishers' sentences too adds an official release with `install` (a feature, so that build scripts need not carry it).

mod bundled;
#[cfg(feature = "install")]
pub mod install;
pub mod pack;
mod places;
mod unpack;

pub use bundled::{bundled, load};
pub use pack::Damaged;
pub use places::places;
pub use unpack::unpack;
