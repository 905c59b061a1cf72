//! A report laid out on a terminal, or for a program. Its words come from `web::report`, which the pages share.

pub mod explain;
pub mod fit;
pub mod json;
pub mod offer;
#[cfg(test)]
mod sample;
pub mod terminal;

pub use web::report::{html, paths, sentences, stay, view};
