//! Why a document was refused: what happened, and what to do next.

use serde::{Deserialize, Serialize};

/// Why a document was refused, for the person who brought it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Refusal {
    /// What happened, one sentence.
    pub what: String,
    /// What to do, one sentence.
    pub next: String,
}

impl Refusal {
    /// What happened, and what to do; each a sentence with its full stop.
    pub fn new(what: impl Into<String>, next: impl Into<String>) -> Self {
        Refusal { what: what.into(), next: next.into() }
    }
}
