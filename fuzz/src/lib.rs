//! What the fuzz targets share: a lexicon that knows no word, and the reader of one format.
//!
//! `cargo fuzz run html fuzz/corpus/html crates/intake/samples` runs one target with our samples as its beginning.

use career::reading::{Mention, TitleMatch};
use intake::Upload;
use lexicon::{Kind, Lexicon};

/// A lexicon that knows no word.
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

/// Reads bytes as whatever they are taken for, as the product does.
pub fn any(bytes: &[u8]) {
    let _ = intake::read(&Upload { name: None, bytes }, &Nobody);
}

/// Hands bytes to the reader of one format, whether or not they look like it.
pub fn reader(name: &str, bytes: &[u8]) {
    let reader = intake::readers().iter().find(|reader| reader.name == name).expect("a format of that name");
    let _ = (reader.read)(&Upload { name: None, bytes }, &Nobody);
}
