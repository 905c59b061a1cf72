//! People whom one knows: this week's list, everybody, each one whole, and lists that are brought.

pub mod brought;
pub mod list;
pub mod new;
pub mod one;
pub mod touch;

mod filter;
mod form;
mod known;
mod words;

pub(crate) use known::{KnownView, known_at, known_in};
