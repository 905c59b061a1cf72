//! What a person decided about postings that may be one opening.

use career::id::PostingId;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::record::{Kind, Record};

/// Everything that a person decided, the earliest first.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct FoldDecisions {
    /// One for each pair at most.
    pub all: Vec<FoldDecision>,
}

/// One decision about two postings.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FoldDecision {
    /// One of them.
    pub one: PostingId,
    /// The other.
    pub other: PostingId,
    /// Whether they are one opening; else they are two.
    pub together: bool,
    /// The day of the decision.
    pub on: Date,
}

impl FoldDecision {
    /// Whether it is about these two.
    pub fn is_about(&self, one: PostingId, other: PostingId) -> bool {
        (self.one, self.other) == (one, other) || (self.one, self.other) == (other, one)
    }
}

impl Record for FoldDecisions {
    const KIND: Kind = Kind::Folding;
}
