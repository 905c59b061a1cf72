//! New postings beside those that they may be sightings of: what lies under their keys is read from the store, and the
//! folder judges among that alone. The cost of a posting does not grow with the market.

use std::collections::{BTreeMap, BTreeSet};

use career::posting::Posting;
use career::posting::duplicate::{Features, key_of_organisation, keys};
use career::posting::fold::{Folder, Name};
use store::Result;
use store::market::{Market, PostingRow, PublicPosting};

/// Postings that are read under one key, the last ones.
const MOST_UNDER: usize = 24;

/// A public posting of the neighbourhood.
pub(super) struct Neighbour {
    pub row: PostingRow,
    pub kept: PublicPosting,
}

/// Public postings that new ones may be sightings of, with everything of their openings, in the order of their numbers.
pub(super) struct Neighbours(pub BTreeMap<i64, Neighbour>);

impl Neighbours {
    /// Reads them.
    pub fn of(market: &(impl Market + ?Sized), new: &[Features]) -> Result<Neighbours> {
        let wanted: BTreeSet<i64> = new.iter().flat_map(stored_keys).collect();
        let wanted: Vec<i64> = wanted.into_iter().collect();
        let numbers: BTreeSet<i64> =
            market.postings_under(&wanted, MOST_UNDER)?.into_iter().map(|(_, number)| number).collect();
        let numbers: Vec<i64> = numbers.into_iter().collect();
        let openings: BTreeSet<i64> = market.postings(&numbers)?.into_iter().map(|row| row.opening).collect();
        let openings: Vec<i64> = openings.into_iter().collect();
        let rows = market.postings_of(&openings)?.into_iter();
        let read = |row: PostingRow| Ok((row.number, Neighbour { kept: PublicPosting::decode(&row.body)?, row }));
        rows.map(read).collect::<Result<_>>().map(Neighbours)
    }

    /// Puts what stands for its opening into a folder, each where it was.
    pub fn recall(&self, folder: &mut Folder) {
        let mut first: BTreeMap<i64, Name> = BTreeMap::new();
        for (number, neighbour) in self.0.iter().filter(|(_, neighbour)| neighbour.kept.stands) {
            let name = Name(number.unsigned_abs());
            let beside = first.get(&neighbour.row.opening).copied();
            folder.recall(name, Features::of(&neighbour.kept.sighting.posting), beside);
            first.entry(neighbour.row.opening).or_insert(name);
        }
    }
}

/// The keys of a posting as the store has them: those of the folder, and one for its organisation, under which a sample
/// of its postings is found. It tells how usual words are there.
pub(super) fn stored_keys(features: &Features) -> Vec<i64> {
    keys(features).into_iter().chain(key_of_organisation(features)).map(u64::cast_signed).collect()
}

/// Postings as they are compared.
pub(super) fn features_of<'p>(postings: impl IntoIterator<Item = &'p Posting>) -> Vec<Features> {
    postings.into_iter().map(Features::of).collect()
}
