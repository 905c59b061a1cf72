//! Somebody whom a person knows, as they are kept.

use career::people::Person;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::record::{Kind, Record};

/// One of those whom a person knows. Its id is that of the one known.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct KeptPerson {
    /// Who they are.
    pub person: Person,
    /// Grows with every change by hand, so that a form knows whether something changed since.
    pub changes: u32,
    /// The day they were removed. They are kept nowhere else, and known again: a list that holds them does not bring them
    /// as new.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub removed: Option<Date>,
    /// The words of what they do that were understood last, whatever came of it, so that no words are understood twice.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub understood: Option<String>,
}

impl KeptPerson {
    /// A new one.
    pub fn new(person: Person) -> Self {
        KeptPerson { person, ..KeptPerson::default() }
    }
}

impl Record for KeptPerson {
    const KIND: Kind = Kind::Person;
}
