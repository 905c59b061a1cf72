//! Lines of a résumé → a profile.

use career::profile::{Note, Profile};
use lexicon::Lexicon;

use crate::RawLine;

/// Reads sections, positions and everything else out of the lines; doubts are notes.
pub fn structure(_lines: &[RawLine], _lexicon: &dyn Lexicon) -> (Profile, Vec<Note>) {
    (Profile::default(), Vec::new())
}
