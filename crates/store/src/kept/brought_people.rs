//! A list of people that was brought: what was read, as long as it waits for an answer.

use career::people::Card;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::Arrival;
use crate::record::{Kind, Record};

/// One list. What was accepted of it is held by the people themselves, under the list's id, so that taking it back needs
/// nothing else.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct BroughtPeople {
    /// The file's name, as far as it had one.
    pub name: Option<String>,
    /// When it was brought.
    pub on: Timestamp,
    /// SHA-256 of its bytes, in hexadecimal: the same list is known again.
    pub digest: String,
    /// How it stands: read, accepted, or taken back.
    pub arrival: Arrival,
    /// Cards that wait for an answer, in their order. Once one accepted or took back, what is left.
    pub cards: Vec<Card>,
    /// How many cards there were.
    pub read: usize,
    /// What is in doubt, or could not be read.
    pub notes: Vec<String>,
    /// Grows with every answer, so that a form that was sent twice is answered once.
    pub answers: u32,
}

impl Record for BroughtPeople {
    const KIND: Kind = Kind::BroughtPeople;
}
