//! What words mean in the atlas's terms, and how sure. Pure: no files, network, clock or language model.
//!
//! [`Lexicon`] is the seam: intake, insights and postings know nothing else of this room, so that the way of
//! understanding can be replaced whole. [`Lexical`] is the version that works from labels: it looks words up in a
//! packed [index] made from the atlas when the program is built.

pub mod index;
mod learned;
mod lexical;
mod mention;
pub mod model;
mod own_name;
mod rank;
mod read;
mod tables;
mod title;
mod words;

use career::reading::{Mention, TitleMatch};

pub use learned::{Evidence, Language, Learned, language};
pub use lexical::Lexical;
pub use read::{read, read_title};

/// Understands phrases in the atlas's terms. Every method takes bounded time and never panics, whatever the text.
pub trait Lexicon: Send + Sync {
    /// Which lexicon this is; readings made by another are renewed.
    fn version(&self) -> &str;

    /// Skills and technologies in one line: several per line, each with its span and how sure, best first. What is
    /// less sure than 0.3 is left out; below [`career::reading::SURE_ENOUGH`] the product asks.
    fn mentions(&self, line: &str) -> Vec<Mention>;

    /// The mentions of many lines of one document, in their order. A lexicon that looks twice at what is in doubt looks
    /// at the lines that need it most, in bounded time for all of them.
    fn all_mentions(&self, lines: &[&str]) -> Vec<Vec<Mention>> {
        lines.iter().map(|line| self.mentions(line)).collect()
    }

    /// What a job title means, best first, at most eight. `lines` are what was done there; they decide between
    /// meanings of one title ("driver", "operator"). Empty when nothing fits.
    fn title(&self, title: &str, lines: &[&str]) -> Vec<TitleMatch>;

    /// What many titles mean, without lines beside them, in their order: the same as asking for each.
    fn all_titles(&self, titles: &[&str]) -> Vec<Vec<TitleMatch>> {
        titles.iter().map(|title| self.title(title, &[])).collect()
    }

    /// Occupations that a text of any kind speaks of ("I love drawing and figuring out how machines work"), most like
    /// first, at most eight. Empty when nothing fits.
    fn occupations(&self, text: &str) -> Vec<TitleMatch> {
        self.title(text, &[])
    }

    /// How much a phrase looks like a job title, 0–1 ("Senior Backend Engineer" near 1, "Acme Ltd" near 0).
    fn titleness(&self, phrase: &str) -> f32;

    /// Ranks `targets` for each query, best first, at most `top` indices a query; for measuring. An empty query, or
    /// one that shares nothing with any target, gives an empty list.
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
