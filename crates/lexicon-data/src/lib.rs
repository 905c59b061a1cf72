//! The models that the lexicon works with: those that the program carries, or others from a folder.

mod folder;

use std::sync::OnceLock;

use lexicon::model::{Files, Model};

pub use folder::{Trouble, from_folder};

/// Bytes at an address that suits every column.
#[repr(C, align(16))]
struct Aligned<B: ?Sized>(B);

static WORDS: &Aligned<[u8]> = &Aligned(*include_bytes!("../models/words.fbm"));
static ENCODER: &Aligned<[u8]> = &Aligned(*include_bytes!("../models/encoder.fbm"));
static CONCEPTS: &Aligned<[u8]> = &Aligned(*include_bytes!("../models/concepts.fbm"));

/// The model that the program carries, used in place. The build checked its files.
///
/// # Panics
/// Never, with files that the build accepted.
pub fn bundled() -> &'static Model {
    static MODEL: OnceLock<Model> = OnceLock::new();
    MODEL.get_or_init(|| {
        let files = Files { words: &WORDS.0, encoder: &ENCODER.0, concepts: &CONCEPTS.0 };
        Model::from_files(files).expect("the build checked the files that the program carries")
    })
}
