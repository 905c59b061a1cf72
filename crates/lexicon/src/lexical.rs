//! The lexicon that works from labels.

use career::reading::{Mention, TitleMatch};

use crate::index::LexiconIndex;
use crate::{Kind, Lexicon, mention, rank, title};

/// Understands by looking words up in the packed index.
#[derive(Clone)]
pub struct Lexical {
    index: LexiconIndex,
    version: String,
}

impl Lexical {
    /// Works from this index.
    pub fn new(index: LexiconIndex) -> Self {
        Lexical { version: format!("lexical-1.{:016x}", index.checksum()), index }
    }

    /// The index it works from.
    pub fn index(&self) -> &LexiconIndex {
        &self.index
    }
}

impl Lexicon for Lexical {
    fn version(&self) -> &str {
        &self.version
    }

    fn mentions(&self, line: &str) -> Vec<Mention> {
        mention::mentions(&self.index, line)
    }

    fn title(&self, title: &str, lines: &[&str]) -> Vec<TitleMatch> {
        title::matches(&self.index, title, lines)
    }

    fn titleness(&self, phrase: &str) -> f32 {
        title::titleness(&self.index, phrase)
    }

    fn rank(&self, kind: Kind, queries: &[&str], targets: &[&str], top: usize) -> Vec<Vec<usize>> {
        rank::rank(&self.index, None, kind, queries, targets, top)
    }
}
