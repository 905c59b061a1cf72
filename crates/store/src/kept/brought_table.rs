//! A table of applications that was brought: what was read, and what accepting it changed, so that it can be undone.

use career::application::{Application, Step};
use career::id::ApplicationId;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::Arrival;
use crate::record::{Kind, Record};

/// One table.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct BroughtTable {
    /// The file's name, as far as it had one.
    pub name: Option<String>,
    /// When it was brought.
    pub on: Timestamp,
    /// SHA-256 of its bytes, in hexadecimal: the same table is known again.
    pub digest: String,
    /// How it stands: read, accepted, or taken back.
    pub arrival: Arrival,
    /// Its rows, in their order.
    pub rows: Vec<Application>,
    /// What is in doubt, or could not be read.
    pub notes: Vec<String>,
    /// Applications that accepting it made.
    pub made: Vec<ApplicationId>,
    /// Steps that accepting it added to others.
    pub added: Vec<(ApplicationId, Step)>,
}

impl Record for BroughtTable {
    const KIND: Kind = Kind::BroughtTable;
}
