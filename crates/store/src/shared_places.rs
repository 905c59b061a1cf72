//! The list of places that an instance shares, moderated, with a record of every deed. Nothing in it says who offered or
//! reported a place.

use career::place::{Kind, Place, Whereabouts, Work};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::{Put, Result, Revision, Trouble};

/// How a shared place stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Showing {
    /// Everybody here sees it.
    Shown,
    /// Nobody but an administrator sees it; it can be brought back.
    Hidden,
    /// It was removed: what stood in it is gone, and its record stays.
    Removed,
}

/// A shared place as a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SharedRow {
    /// Its name.
    pub id: Uuid,
    /// Its revision.
    pub revision: Revision,
    /// How it stands.
    pub showing: Showing,
    /// `{"v": version, "body": …}`.
    pub body: String,
}

/// What is shared of a place: facts, and nothing of anybody.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct SharedPlace {
    /// Its name; empty for one that was removed.
    pub name: String,
    /// Its address on the web.
    pub url: Option<String>,
    /// What kind of place it is.
    pub kind: Kind,
    /// Online, or where.
    pub whereabouts: Whereabouts,
    /// Whose place it is.
    pub work: Vec<Work>,
    /// Reports since an administrator decided the last time.
    pub reports: u32,
}

/// What was done with a shared place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Doing {
    /// Somebody offered it.
    Offered,
    /// Somebody reported it.
    Reported,
    /// It was looked at and left as it is.
    Left,
    /// It was hidden.
    Hidden,
    /// It was brought back.
    BroughtBack,
    /// It was removed.
    Removed,
}

/// By which office; never by whom.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Office {
    /// Somebody who is here.
    Somebody,
    /// A host.
    Host,
    /// An administrator.
    Administrator,
}

/// One line of the record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Deed {
    /// When.
    pub at: Timestamp,
    /// What.
    pub what: Doing,
    /// By which office.
    pub by: Office,
    /// Why, in words; may be empty.
    #[serde(default)]
    pub why: String,
}

/// Looking at the list.
pub trait SharedPlaces {
    /// One shared place.
    fn shared_place(&self, id: Uuid) -> Result<Option<SharedRow>>;

    /// Every shared place, in the order of their ids.
    fn shared_places(&self) -> Result<Vec<SharedRow>>;

    /// The record of one, in the order in which it was written: `{"v": version, "body": …}` each.
    fn place_deeds(&self, id: Uuid) -> Result<Vec<String>>;
}

/// Changing the list, in a transaction.
pub trait SharedPlacesWriting: SharedPlaces {
    /// Keeps a shared place thought out over its revision ([`Revision`] 0 for a new one), with the deed that made it so:
    /// nothing changes without its line of record.
    fn put_shared_place(&mut self, row: &SharedRow, deed: &str) -> Result<Put>;
}

impl SharedPlace {
    const VERSION: u32 = 1;

    /// What is shared of a place that somebody keeps.
    pub fn of(place: &Place) -> Self {
        SharedPlace {
            name: place.name.clone(),
            url: place.url.clone(),
            kind: place.kind,
            whereabouts: place.whereabouts.clone(),
            work: place.work.clone(),
            reports: 0,
        }
    }

    /// The place that somebody keeps of it.
    pub fn kept(&self) -> Place {
        Place {
            name: self.name.clone(),
            url: self.url.clone(),
            kind: self.kind,
            whereabouts: self.whereabouts.clone(),
            work: self.work.clone(),
            from: career::place::From::Shared,
            ..Place::default()
        }
    }

    /// The text that is kept.
    ///
    /// # Errors
    /// When it cannot be written as JSON.
    pub fn encode(&self) -> Result<String> {
        crate::record::wrap(Self::VERSION, self)
    }

    /// What a kept text says.
    ///
    /// # Errors
    /// [`Trouble::Newer`] for a version that this program does not know, [`Trouble::Broken`] for a text that is none.
    pub fn decode(text: &str) -> Result<Self> {
        decode(text, Self::VERSION)
    }
}

impl Deed {
    const VERSION: u32 = 1;

    /// The text that is kept.
    ///
    /// # Errors
    /// When it cannot be written as JSON.
    pub fn encode(&self) -> Result<String> {
        crate::record::wrap(Self::VERSION, self)
    }

    /// What a kept text says.
    ///
    /// # Errors
    /// [`Trouble::Newer`] for a version that this program does not know, [`Trouble::Broken`] for a text that is none.
    pub fn decode(text: &str) -> Result<Self> {
        decode(text, Self::VERSION)
    }
}

fn decode<T: serde::de::DeserializeOwned>(text: &str, known: u32) -> Result<T> {
    let (found, body) = crate::record::unwrap(text)?;
    if found > known {
        return Err(Trouble::Newer { found, known });
    }
    serde_json::from_value(body).map_err(crate::record::broken)
}
