//! A calendar file or a list of conferences that was brought: what was read, and what accepting it changed.

use career::id::PlaceId;
use career::place::{Occasion, Place};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::Arrival;
use crate::record::{Kind, Record};

/// One file.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct BroughtPlaces {
    /// The file's name, or how the calendar calls itself.
    pub name: Option<String>,
    /// When it was brought.
    pub on: Timestamp,
    /// SHA-256 of its bytes and the day, in hexadecimal: the same file is known again, and another day has other dates.
    pub digest: String,
    /// How it stands: read, accepted, or taken back.
    pub arrival: Arrival,
    /// The places in it, in their order.
    pub rows: Vec<Place>,
    /// What is in doubt, or could not be read.
    pub notes: Vec<String>,
    /// Places that accepting it made.
    pub made: Vec<PlaceId>,
    /// Dates that accepting it added to others.
    pub added: Vec<(PlaceId, Vec<Occasion>)>,
}

impl Record for BroughtPlaces {
    const KIND: Kind = Kind::BroughtPlaces;
}
