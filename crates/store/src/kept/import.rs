//! What an import changed, kept so that it can be undone. Its id is that of the document.

use career::history::Changes;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::record::{Kind, Record};

/// One import.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Import {
    /// When it was accepted.
    pub on: Timestamp,
    /// What it changed.
    pub changes: Changes,
}

impl Record for Import {
    const KIND: Kind = Kind::Import;
}
