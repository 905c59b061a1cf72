//! The shared list of places, in memory.

use std::collections::BTreeMap;

use uuid::Uuid;

use crate::shared_places::SharedRow;
use crate::{Put, Revision};

/// The list, each with its record.
#[derive(Clone, Default)]
pub struct Shelf {
    places: BTreeMap<Uuid, (SharedRow, Vec<String>)>,
}

impl Shelf {
    pub fn one(&self, id: Uuid) -> Option<SharedRow> {
        self.places.get(&id).map(|(row, _)| row.clone())
    }

    pub fn all(&self) -> Vec<SharedRow> {
        self.places.values().map(|(row, _)| row.clone()).collect()
    }

    pub fn deeds(&self, id: Uuid) -> Vec<String> {
        self.places.get(&id).map(|(_, deeds)| deeds.clone()).unwrap_or_default()
    }

    pub fn put(&mut self, row: &SharedRow, deed: &str) -> Put {
        let stands = self.places.get(&row.id).map_or(Revision(0), |(row, _)| row.revision);
        if stands != row.revision {
            return Put::Stale;
        }
        let revision = Revision(row.revision.0 + 1);
        let (known, deeds) = self.places.entry(row.id).or_insert_with(|| (row.clone(), Vec::new()));
        *known = SharedRow { revision, ..row.clone() };
        deeds.push(deed.to_owned());
        Put::Written(revision)
    }
}
