//! What may go wrong in a store, named after what the person can do next.

use std::fmt;

/// What a store answers.
pub type Result<T> = std::result::Result<T, Trouble>;

/// Why a store did not do what it was asked. Nothing was changed; where nobody can know that, the words say so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// Somebody else holds it: try again in a moment.
    Busy,
    /// It lies elsewhere and does not answer, or was cut off in the middle: try again in a moment, and look after it if it
    /// stays so. The words are for the log.
    Away(String),
    /// The disk is full: make room, then try again.
    Full,
    /// It was written by a newer Footbridge: use that one.
    Newer {
        /// The schema or record version found.
        found: u32,
        /// The newest that this program knows.
        known: u32,
    },
    /// It is damaged, or the system refused it: the words are for the log and for `footbridge doctor`, never for a page.
    Broken(String),
}

impl Trouble {
    /// Something was to be kept for an account that is not there: erased in the meantime, by another tab or as a guest.
    pub fn no_such_account() -> Trouble {
        Trouble::Broken("it belongs to an account that is not there".to_owned())
    }

    /// Somebody was to be kept in a circle that is not there: closed in the meantime.
    pub fn no_such_circle() -> Trouble {
        Trouble::Broken("it belongs to a circle that is not there".to_owned())
    }
}

impl fmt::Display for Trouble {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Trouble::Busy => f.write_str("another program is using the store"),
            Trouble::Away(why) => write!(f, "the store does not answer: {why}"),
            Trouble::Full => f.write_str("the disk is full"),
            Trouble::Newer { found, known } => write!(f, "the store has version {found}, this program knows {known}"),
            Trouble::Broken(why) => write!(f, "the store is not readable: {why}"),
        }
    }
}

impl std::error::Error for Trouble {}

/// Something kept, with the revision it has now.
#[derive(Clone, Debug, PartialEq)]
pub struct Kept<T> {
    /// Grows with every write.
    pub revision: crate::Revision,
    /// What was kept.
    pub value: T,
}
