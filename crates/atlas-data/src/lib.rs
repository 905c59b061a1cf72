//! The bundled facts as a [`career::atlas::Atlas`]: packed at build from the tables in this folder, used in place.
//!
//! What each table holds, its release, licence, credit and known holes stand in `SOURCES.md`.

mod bundled;
pub mod pack;
mod unpack;

pub use bundled::{bundled, load};
pub use pack::Damaged;
pub use unpack::unpack;
