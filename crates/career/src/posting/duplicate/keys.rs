//! Keys under which a posting is looked up: postings of one opening share at least one of them.
//!
//! Some are exact (the page, the requisition), some join two parts (organisation and title, title and city), and some
//! are of the text: single small numbers of its sketch, joined with the title where the title is there, in twos without
//! it, and whole sentences.

use super::Features;
use super::words::{joined, mixed};

/// Most keys of one posting.
pub const MOST_KEYS: usize = 28;

/// Fixed ways of mixing, so that the smallest numbers of a text differ from one to the next.
const WAYS: u64 = 16;

/// The keys of a posting, each once; [`MOST_KEYS`] at most.
pub fn keys(features: &Features) -> Vec<u64> {
    let mut found = Vec::with_capacity(MOST_KEYS);
    if let Some(address) = features.address {
        found.push(joined(1, address));
    }
    let organisation = features.organisation.key();
    if let Some(requisition) = features.requisition {
        found.push(joined(joined(2, requisition.key()), features.organisation.first()));
    }
    let title = if features.title.core.is_empty() { 0 } else { features.title.key() };
    if title != 0 && organisation != 0 {
        found.push(joined(joined(3, organisation), title));
        found.push(joined(joined(4, features.organisation.first()), title));
    }
    for city in features.places.keys() {
        if title != 0 {
            found.push(joined(joined(5, title), city));
            if organisation != 0 {
                found.push(joined(joined(joined(6, organisation), title), city));
            }
        }
    }
    of_the_text(features, title, &mut found);
    found.sort_unstable();
    found.dedup();
    found.truncate(MOST_KEYS);
    found
}

/// The key under which all postings of an organisation lie; `None` where none is named.
pub fn key_of_organisation(features: &Features) -> Option<u64> {
    let organisation = features.organisation.key();
    (organisation != 0).then(|| joined(10, organisation))
}

fn of_the_text(features: &Features, title: u64, found: &mut Vec<u64>) {
    let text = &features.text;
    let smallest = smallest(&text.sketch);
    if !text.sketch.is_empty() {
        if title != 0 {
            found.extend(smallest.iter().take(6).map(|(_, least)| joined(joined(7, title), *least)));
        }
        for twos in smallest.chunks_exact(2) {
            if let [(way, one), (_, two)] = twos {
                found.push(joined(joined(8 + (way << 8), *one), *two));
            }
        }
    }
    found.extend(text.lines.iter().take(4).map(|line| joined(9, u64::from(*line))));
}

/// For each way of mixing, the least number of the sketch (MinHash).
fn smallest(sketch: &[u32]) -> [(u64, u64); WAYS as usize] {
    let mut least = [(0, u64::MAX); WAYS as usize];
    for (way, slot) in (0..WAYS).zip(&mut least) {
        slot.0 = way;
        let spread = mixed(way + 1) | 1;
        // Multiplying by an odd number and looking at the upper half orders the numbers anew; cheap, and good enough here.
        let order = |pair: &u32| u64::from(*pair).wrapping_mul(spread) >> 20 & 0xffff_ffff;
        slot.1 = sketch.iter().map(order).min().unwrap_or(u64::MAX);
    }
    least
}
