//! A lexicon that knows no word, so that what is read here is read from the document alone.

use career::reading::{Mention, TitleMatch};
use lexicon::{Kind, Lexicon};

pub struct Nobody;

impl Lexicon for Nobody {
    fn version(&self) -> &str {
        "none"
    }

    fn mentions(&self, _line: &str) -> Vec<Mention> {
        Vec::new()
    }

    fn title(&self, _title: &str, _lines: &[&str]) -> Vec<TitleMatch> {
        Vec::new()
    }

    fn titleness(&self, _phrase: &str) -> f32 {
        0.0
    }

    fn rank(&self, _kind: Kind, queries: &[&str], _targets: &[&str], _top: usize) -> Vec<Vec<usize>> {
        vec![Vec::new(); queries.len()]
    }
}
