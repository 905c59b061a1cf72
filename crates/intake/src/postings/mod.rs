//! Postings brought from outside: bytes → [`Posting`]s plus notes about what could not be read. One file per source.
//!
//! detect → decode → adapt: a [`Reader`] recognises a [`Document`], and adapts it to postings in a batch that holds the
//! bounds. Adding a source is one file and one row in [`readers`]. Nothing here asks the network: [`address`] says what
//! to ask, and whoever asked hands the bytes in.

pub mod address;
mod ashby;
mod batch;
mod columns;
mod document;
mod feed;
mod fields;
mod greenhouse;
mod json_ld;
mod jsonl;
mod lever;
mod looks;
pub mod outside;
mod page;
mod pasted;
mod personio;
mod prose;
mod readers;
mod recruitee;
mod smart_recruiters;
mod table;
mod workable;

use career::posting::Posting;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

pub use document::Document;
pub use looks::reads_like_an_opening;
pub use readers::{Reader, read, read_answer, readers};

/// Largest document that is read, in bytes.
pub const LARGEST: usize = 16 * 1024 * 1024;
/// Most postings that are read of one document.
pub const MOST_POSTINGS: usize = 5_000;
/// Longest text of one posting, in bytes.
pub const LONGEST_TEXT: usize = 64 * 1024;

/// What is known when postings are read, beside their bytes.
#[derive(Clone, Copy, Debug)]
pub struct Context<'a> {
    /// Today: nothing was published later.
    pub today: Date,
    /// The address that was asked, where one was.
    pub from: Option<&'a str>,
    /// Whose board it is, where it is known; some sources do not say.
    pub organisation: Option<&'a str>,
}

impl Context<'_> {
    /// A document that someone brought today.
    pub fn on(today: Date) -> Self {
        Context { today, from: None, organisation: None }
    }
}

/// What was read of a document.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Parsed {
    /// The postings, in the order of the document.
    pub postings: Vec<Posting>,
    /// What is in doubt, or could not be read.
    pub notes: Vec<Note>,
    /// Whether this is everything that the source has open, each read: then whatever is missing is gone.
    pub complete: bool,
    /// The address that goes on where this answer ends.
    pub next: Option<String>,
}

/// A doubt, or something that could not be read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Note {
    /// One sentence or two.
    pub what: String,
    /// Which of the postings it is about, where it is one of them.
    pub about: Option<usize>,
}
