//! A text, page or file of postings that a person brought.

use career::id::PostingId;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::record::{Kind, Record};

/// How it stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// It waits for being read.
    Waiting,
    /// It was read, and waits for being looked over.
    Read,
    /// What was chosen is being taken in.
    TakingIn,
    /// The person stopped it; it can go on where it was.
    Stopped,
    /// What was chosen is there.
    Done,
    /// It was done, and taken back again.
    TakenBack,
    /// It could not be read.
    Refused {
        /// What happened.
        what: String,
        /// What to do.
        next: String,
    },
}

/// A text, page or file of postings. Its bytes are kept as an original until what was chosen of them is there.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PostingFile {
    /// The file's name, as far as it had one.
    pub name: Option<String>,
    /// When it was brought.
    pub on: Timestamp,
    /// How it stands.
    pub standing: Standing,
    /// What was read, in the order of the file.
    pub rows: Vec<PostingLine>,
    /// Doubts, and what could not be read.
    pub notes: Vec<String>,
    /// Which rows were chosen; none while nobody chose.
    pub chosen: Vec<usize>,
    /// How many of those are taken in.
    pub taken: usize,
    /// Of those, how many were there before.
    pub known: usize,
    /// Postings that came with it.
    pub came: Vec<PostingId>,
}

/// What is shown of a posting before it is taken in.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PostingLine {
    /// The title, as read or as corrected.
    pub title: String,
    /// Who is looking for someone.
    pub organisation: String,
    /// Where, one place or several.
    pub place: String,
    /// What is in doubt about it.
    pub doubts: Vec<String>,
    /// Whether it is here already.
    pub known: bool,
}

impl Record for PostingFile {
    const KIND: Kind = Kind::PostingFile;
}
