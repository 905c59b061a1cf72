//! A document that was brought.

use career::profile::Draft;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::record::{Kind, Record};

/// How a document stands.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Arrival {
    /// It waits for being read.
    Waiting,
    /// It was read, and waits for being looked over.
    Read,
    /// Its rows were accepted.
    Accepted,
    /// Its rows were accepted, and taken back again.
    TakenBack,
    /// It could not be read.
    Refused {
        /// What happened.
        what: String,
        /// What to do.
        next: String,
    },
}

/// A document that was brought, and what was read out of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct BroughtDocument {
    /// The file's name, as far as it had one.
    pub name: Option<String>,
    /// When it was brought.
    pub on: Timestamp,
    /// SHA-256 of its bytes, in hexadecimal: the same document is known again.
    pub digest: String,
    /// How many bytes.
    pub size: u64,
    /// How it stands.
    pub arrival: Arrival,
    /// What was read.
    pub draft: Option<Draft>,
}

impl Record for BroughtDocument {
    const KIND: Kind = Kind::Document;
}
