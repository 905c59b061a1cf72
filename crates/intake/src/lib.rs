//! Someone's bytes → a draft plus notes about what could not be read. One file per format.
//!
//! detect → decode → adapt: a [`Reader`] recognises bytes, decodes them into [`RawLine`]s (layout formats) or fields
//! (structured formats), and adapts them to a [`Draft`](career::profile::Draft). Adding a format is one file and one row in [`readers`].

pub mod activity;
pub mod applications;
mod archive;
pub mod calendar;
pub mod contacts;
mod day;
mod decoded;
mod detect;
pub mod docx;
mod europass;
mod foreign;
mod header;
mod json_resume;
mod linkedin;
pub mod model;
pub mod pdf;
pub mod postings;
mod readers;
mod refusal;
pub mod resume;
mod sheet;
mod stated_date;
pub mod text;
mod wording;
mod words;
mod xml;

pub use decoded::{Decoded, Inside, RawLine};
pub use readers::{Reader, read, readers};
pub use refusal::{LARGEST_UPLOAD, Refusal};
pub use words::words;

/// Bytes that someone brought.
#[derive(Clone, Copy)]
pub struct Upload<'a> {
    /// The file's name, if any; a hint, never trusted.
    pub name: Option<&'a str>,
    /// What is in it.
    pub bytes: &'a [u8],
}
