//! How common pairs of words are: among the openings of one organisation, and among all. Counted in a table of fixed
//! size, in which numbers may share a place: a pair may seem more common than it is, never less.

use crate::posting::duplicate::{Commonness, Features};

/// Places in the table, one byte each. A power of two.
const PLACES: usize = 1 << 26;
/// Openings of an organisation below which nothing is called its usual words.
const FEW: f32 = 4.0;
/// Organisations that are counted apart from each other, before numbers are shared. A power of two.
const ORGANISATIONS: usize = 1 << 18;

/// Counts of openings that pairs of words stand in.
#[derive(Debug, Default)]
pub(super) struct Counted {
    places: Vec<u8>,
    openings: Vec<u16>,
}

impl Counted {
    /// Counts an opening.
    pub(super) fn count(&mut self, features: &Features) {
        let organisation = features.organisation_key();
        if organisation == 0 {
            return;
        }
        if self.places.is_empty() {
            self.places = vec![0; PLACES];
            self.openings = vec![0; ORGANISATIONS];
        }
        if let Some(openings) = self.openings.get_mut(organisation as usize & (ORGANISATIONS - 1)) {
            *openings = openings.saturating_add(1);
        }
        for pair in features.sketch() {
            if let Some(count) = self.places.get_mut(place(organisation, *pair)) {
                *count = count.saturating_add(1);
            }
        }
    }
}

fn place(organisation: u64, pair: u32) -> usize {
    let mixed =
        (organisation ^ u64::from(pair).wrapping_mul(0x9e37_79b9_7f4a_7c15)).wrapping_mul(0xd6e8_feb8_6659_fd93);
    (mixed >> 32) as usize & (PLACES - 1)
}

impl Commonness for Counted {
    /// What a quarter or less of the organisation's openings say tells fully; what all of them say, a quarter of that.
    fn tells(&self, organisation: u64, pair: u32) -> f32 {
        if organisation == 0 || self.places.is_empty() {
            return 1.0;
        }
        let openings = self.openings.get(organisation as usize & (ORGANISATIONS - 1)).copied().unwrap_or(0);
        let openings = f32::from(openings.min(255));
        if openings < FEW {
            return 1.0;
        }
        let count = f32::from(self.places.get(place(organisation, pair)).copied().unwrap_or(0));
        let share = (count / openings).min(1.0);
        1.0 - (share - 0.25).max(0.0)
    }
}
