//! What works for all, if they agree: agreeing and not agreeing, a host's release of blurred sums, and what was released.
//!
//! The records of others are read in one place, `release.rs`, and leave it as sums with noise.

mod agree;
mod release;
mod released;

pub use agree::{AgreeRefused, agree, agreed, disagree};
pub use release::{NoNoise, Noise, ReleaseRefused, release};
pub use released::{Account, Crowd, Standing, released, standing};
