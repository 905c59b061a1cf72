//! People whom one knows: this week's list, everybody, each one whole, lists that are brought, conversations, and help
//! given and received.

pub mod brought;
pub mod giving;
pub mod list;
pub mod new;
pub mod one;
pub mod talk;
pub mod touch;

mod filter;
mod form;
mod known;
mod words;

pub(crate) use known::{KnownView, known_for, known_in};
