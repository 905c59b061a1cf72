//! A place where people of a kind of work meet, as somebody keeps it, with their visits.

use career::place::{Place, Visit};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::record::{Kind, Record};

/// One place. Its id is that of the place.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct KeptPlace {
    /// The place.
    pub place: Place,
    /// Visits, in order of their days.
    pub visits: Vec<Visit>,
    /// The day on which it was let go, as long as it is.
    pub let_go: Option<Date>,
    /// The file that brought it, where one did.
    pub brought_by: Option<Uuid>,
    /// Grows with every change by hand and is never used twice, so that a form knows whether something changed since.
    pub changes: u32,
}

impl KeptPlace {
    /// A new one.
    pub fn new(place: Place) -> Self {
        KeptPlace { place, ..KeptPlace::default() }
    }
}

impl Record for KeptPlace {
    const KIND: Kind = Kind::Place;
}
