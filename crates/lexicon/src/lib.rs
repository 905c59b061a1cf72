//! What words mean in the atlas's terms, and how sure. Pure: no files, network, clock or language model.
//!
//! [`Lexicon`] is the seam: intake, insights and postings know nothing else of this room, so that the way of
//! understanding can be replaced whole.

use career::profile::{Document, Profile};
use career::reading::{Mention, Readings, TitleMatch};

/// Understands phrases in the atlas's terms.
pub trait Lexicon: Send + Sync {
    /// Which lexicon this is; readings made by another are renewed.
    fn version(&self) -> &str;

    /// Skills and technologies in one line: several per line, each with its span and how sure, best first.
    fn mentions(&self, line: &str) -> Vec<Mention>;

    /// What a job title means, best first, at most eight. `lines` are what was done there; they decide between
    /// meanings of one title ("driver", "operator"). Empty when nothing fits.
    fn title(&self, title: &str, lines: &[&str]) -> Vec<TitleMatch>;

    /// How much a phrase looks like a job title, 0–1 ("Senior Backend Engineer" near 1, "Acme Ltd" near 0).
    fn titleness(&self, phrase: &str) -> f32;

    /// Ranks `targets` for each query, best first, at most `top` indices a query; for measuring.
    fn rank(&self, kind: Kind, queries: &[&str], targets: &[&str], top: usize) -> Vec<Vec<usize>>;
}

/// What a ranking is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Sentences against skill labels.
    Skill,
    /// Titles against occupation titles.
    Title,
}

/// Reads every line of a profile once.
pub fn read(lexicon: &dyn Lexicon, document: &Document, profile: &Profile) -> Readings {
    let _ = (document, profile);
    Readings { lexicon_version: lexicon.version().to_owned(), ..Readings::default() }
}
