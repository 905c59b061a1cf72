//! The market in memory.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use career::id::PostingId;

use crate::market::{Found, PostingRow};

/// What boards publish.
#[derive(Clone, Default)]
pub struct Shelf {
    pub postings: BTreeMap<i64, Arc<PostingRow>>,
    pub words: BTreeMap<i64, Arc<Found>>,
    pub keys: BTreeSet<(i64, i64)>,
    pub boards: BTreeMap<String, String>,
}

impl Shelf {
    pub fn posting(&self, id: PostingId) -> Option<PostingRow> {
        self.those(|row| row.id == id).pop()
    }

    /// Those of which this is true, in the order of their numbers.
    pub fn those(&self, wanted: impl Fn(&PostingRow) -> bool) -> Vec<PostingRow> {
        self.postings.values().filter(|row| wanted(row)).map(|row| PostingRow::clone(row)).collect()
    }

    pub fn under(&self, keys: &[i64], most: usize) -> Vec<(i64, i64)> {
        let under = |key: &i64| self.keys.range((*key, i64::MIN)..=(*key, i64::MAX)).rev().take(most);
        keys.iter().flat_map(under).copied().collect()
    }

    /// What says all of these words, the last one first.
    pub fn found(&self, words: &[String], before: Option<i64>, most: usize) -> Vec<Found> {
        let earlier = self.words.range(..before.unwrap_or(i64::MAX)).rev().map(|(_, found)| found);
        let says = |found: &&Arc<Found>| words.iter().all(|word| found.words.split(' ').any(|said| said == word));
        earlier.filter(says).take(most).map(|found| Found::clone(found)).collect()
    }

    pub fn put_words(&mut self, number: i64, opening: i64, words: Option<&str>) {
        match words {
            Some(words) => {
                self.words.insert(number, Arc::new(Found { number, opening, words: words.to_owned() }));
            }
            None => {
                self.words.remove(&number);
            }
        }
    }
}
