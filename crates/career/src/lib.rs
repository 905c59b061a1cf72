//! What is true about a working life, given values.
//!
//! This room is pure: no files, clock, network, randomness or environment. `today`, the atlas and the person's own
//! lines are parameters, so every conclusion can be drawn again and gives the same answer.

#[cfg(test)]
extern crate self as career;

pub mod answers;
pub mod application;
pub mod atlas;
pub mod called;
pub mod card;
pub mod circle;
pub mod conversation;
pub mod date;
pub mod evidence;
pub mod figures;
pub mod fit;
pub mod gap;
pub mod giving;
pub mod history;
pub mod home;
pub mod hours;
pub mod id;
pub mod insight;
pub mod legal_form;
pub mod offer;
pub mod ordinary;
pub mod path;
pub mod people;
pub mod place;
pub mod plan;
pub mod polish;
pub mod pooled;
pub mod posting;
pub mod profile;
pub mod reading;
pub mod reflection;
pub mod week;

#[cfg(test)]
mod testkit;
