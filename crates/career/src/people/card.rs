//! What is known of a person from one place: a card of an address book, a row of a list, or the person's own hand.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::Address;

/// What one place says of somebody. What it does not say is `None`. In what was written by hand, empty words mean that
/// the field is to stay empty, whatever else gives it.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(default)]
pub struct Facts {
    /// The name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// What they do, in words ("analyst").
    #[serde(skip_serializing_if = "Option::is_none")]
    pub does: Option<String>,
    /// Where they work.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub organisation: Option<String>,
    /// How and where one met.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub met: Option<String>,
    /// The day of it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub met_on: Option<Date>,
    /// What they care about.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cares_about: Option<String>,
    /// Notes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub notes: Option<String>,
    /// Addresses, each once, in order.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    addresses: Vec<Address>,
}

/// Which kind of place a card comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum From {
    /// LinkedIn's list of connections.
    LinkedIn,
    /// An address book.
    VCard,
}

/// Somebody, as one place gives them.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Card {
    /// Which place.
    pub from: From,
    /// What it says.
    pub facts: Facts,
}

impl From {
    /// What a person reads.
    pub fn name(self) -> &'static str {
        match self {
            From::LinkedIn => "your LinkedIn connections",
            From::VCard => "your address book",
        }
    }
}

/// Addresses of one card at most.
pub const MOST_ADDRESSES: usize = 40;

impl Facts {
    /// One of whom nothing but the name is known.
    pub fn named(name: impl Into<String>) -> Self {
        Facts { name: Some(name.into()), ..Facts::default() }
    }

    /// The addresses, each once, in an order that does not depend on that of adding.
    pub fn addresses(&self) -> &[Address] {
        &self.addresses
    }

    /// Adds an address, unless it is there in whatever writing; [`MOST_ADDRESSES`] are kept.
    pub fn add(&mut self, address: Address) {
        let is_known = self.addresses.iter().any(|known| known.key() == address.key());
        if !is_known && self.addresses.len() < MOST_ADDRESSES {
            let at = self.addresses.partition_point(|known| *known < address);
            self.addresses.insert(at, address);
        }
    }

    /// Takes an address away; whether it was there.
    pub fn remove(&mut self, address: &Address) -> bool {
        let before = self.addresses.len();
        self.addresses.retain(|known| known.key() != address.key());
        self.addresses.len() < before
    }

    /// Whether nothing is said.
    pub fn is_empty(&self) -> bool {
        *self == Facts::default()
    }

    /// Whether it names somebody, or says how to reach them.
    pub fn says_who(&self) -> bool {
        self.name.as_deref().is_some_and(|name| !name.trim().is_empty()) || !self.addresses.is_empty()
    }
}
