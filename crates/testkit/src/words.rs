//! The product's lexicon, made once for all tests of a program.

use std::sync::OnceLock;

use lexicon::Lexical;
use lexicon::index::{LexiconIndex, build};

/// The lexicon over the bundled atlas. The first call builds the index, which takes a second or two.
pub fn lexicon() -> &'static Lexical {
    static LEXICON: OnceLock<Lexical> = OnceLock::new();
    LEXICON.get_or_init(|| {
        let bytes = build(atlas_data::bundled());
        Lexical::new(LexiconIndex::from_vec(&bytes).expect("an index made a moment ago is whole"))
    })
}
