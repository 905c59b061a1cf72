//! The map of work and what words mean: opened in place when needed, not before.

use std::path::PathBuf;
use std::sync::OnceLock;

use atlas_data::install;
use career::atlas::Atlas;
use lexicon::index::LexiconIndex;
use lexicon::{Learned, Lexical, Lexicon};

use crate::trouble::Trouble;

/// The map of work: what the program carries, and what was installed in this instance.
///
/// # Errors
/// When an installed release is damaged.
pub fn atlas() -> Result<&'static Atlas, Trouble> {
    static WITH_INSTALLED: OnceLock<Atlas> = OnceLock::new();
    if let Some(atlas) = WITH_INSTALLED.get() {
        return Ok(atlas);
    }
    let Some(folder) = data_folder().filter(|folder| folder.is_dir()) else { return Ok(atlas_data::bundled()) };
    let mut atlas = atlas_data::load();
    let releases = install::apply_folder(&folder, &mut atlas).map_err(|why| Trouble::not_right(why.what, why.next))?;
    Ok(if releases.is_empty() { atlas_data::bundled() } else { WITH_INSTALLED.get_or_init(|| atlas) })
}

/// Where this instance keeps what was installed: `$FOOTBRIDGE_DATA`, else the system's place for a program's data.
pub fn data_folder() -> Option<PathBuf> {
    let from = |name: &str| std::env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    if let Some(own) = from("FOOTBRIDGE_DATA") {
        return Some(own);
    }
    let home = if cfg!(windows) {
        from("LOCALAPPDATA")
    } else if cfg!(target_os = "macos") {
        from("HOME").map(|home| home.join("Library/Application Support"))
    } else {
        from("XDG_DATA_HOME").or_else(|| from("HOME").map(|home| home.join(".local/share")))
    };
    home.map(|home| home.join("footbridge"))
}

/// Where other models lie than those that the program carries.
static MODELS: OnceLock<PathBuf> = OnceLock::new();

/// Words are understood with the models in this folder; to be said once, before anything is read.
pub fn use_models(folder: PathBuf) {
    let _ = MODELS.set(folder);
}

/// What words say by themselves: enough to tell titles from names, so that the reading process opens no model.
pub fn words() -> &'static dyn Lexicon {
    static WORDS: OnceLock<Lexical> = OnceLock::new();
    WORDS.get_or_init(|| Lexical::new(index()))
}

fn index() -> LexiconIndex {
    LexiconIndex::from_bytes(&INDEX.0).expect("the program was built with a whole index; a test opens it")
}

/// What words mean.
///
/// # Errors
/// When the models that were asked for are missing or damaged.
pub fn lexicon() -> Result<&'static dyn Lexicon, Trouble> {
    static LEXICON: OnceLock<Learned> = OnceLock::new();
    if let Some(lexicon) = LEXICON.get() {
        return Ok(lexicon);
    }
    let model = match MODELS.get() {
        Some(folder) => lexicon_data::from_folder(folder).map_err(|why| Trouble::not_right(why.what, why.next))?,
        None => lexicon_data::bundled().clone(),
    };
    let atlas = atlas()?;
    Ok(LEXICON.get_or_init(|| Learned::new(index(), model, atlas)))
}

/// Bytes at an address that suits every column.
#[repr(C, align(16))]
struct Aligned<B: ?Sized>(B);

static INDEX: &Aligned<[u8]> = &Aligned(*include_bytes!(concat!(env!("OUT_DIR"), "/lexicon.index")));

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_index_is_whole_and_was_made_from_the_bundled_atlas() {
        let index = LexiconIndex::from_bytes(&INDEX.0).expect("the index opens");
        assert_eq!(index.verify(), Ok(()));
        assert_eq!(index.fits(&atlas_data::bundled().version), Ok(()));
    }
}
