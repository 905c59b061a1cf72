//! Someone's bytes → a draft plus notes about what could not be read. One file per format.
//!
//! detect → decode → adapt: a [`Reader`] recognises bytes, decodes them into [`RawLine`]s (layout formats) or fields
//! (structured formats), and adapts them to a [`Draft`](career::profile::Draft). Adding a format is one file and one row in [`readers`].

mod decoded;
pub mod pdf;
mod readers;
mod refusal;
pub mod resume;

pub use decoded::{Decoded, Inside, RawLine};
pub use readers::{Reader, read, readers};
pub use refusal::Refusal;

/// Bytes that someone brought.
#[derive(Clone, Copy)]
pub struct Upload<'a> {
    /// The file's name, if any; a hint, never trusted.
    pub name: Option<&'a str>,
    /// What is in it.
    pub bytes: &'a [u8],
}
