//! A posting that a person brought.

use career::id::{DocumentId, PostingId};
use career::posting::opening::Sighting;
use serde::{Deserialize, Serialize};

use crate::record::{Kind, Record};

/// A posting that a person brought, theirs alone.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct OwnPosting {
    /// What makes it the same posting when it is brought again.
    pub name: String,
    /// The file that it came with.
    pub file: Option<DocumentId>,
    /// The posting, and when it was brought.
    pub sighting: Sighting,
    /// A posting of its opening: itself, another one of the person's, or a public one.
    pub opening: PostingId,
    /// Postings of other openings that may be the same one; for the person to say.
    #[serde(default)]
    pub maybe: Vec<PostingId>,
}

impl Record for OwnPosting {
    const KIND: Kind = Kind::Posting;
}
