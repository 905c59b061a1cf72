//! The product's lexicon, made once for all tests of a program.

use std::path::Path;
use std::sync::OnceLock;

use lexicon::Learned;
use lexicon::index::{LexiconIndex, build};

/// The lexicon over the bundled atlas. The first call builds the index and reads the models, which takes a second or
/// two; they are not carried in each test's own program.
pub fn lexicon() -> &'static Learned {
    static LEXICON: OnceLock<Learned> = OnceLock::new();
    LEXICON.get_or_init(|| {
        let bytes = build(atlas_data::bundled());
        let index = LexiconIndex::from_vec(&bytes).expect("an index made a moment ago is whole");
        let models = Path::new(env!("CARGO_MANIFEST_DIR")).join("../lexicon-data/models");
        let model =
            lexicon_data::from_folder(&models).unwrap_or_else(|trouble| panic!("{} {}", trouble.what, trouble.next));
        Learned::new(index, model, atlas_data::bundled())
    })
}
