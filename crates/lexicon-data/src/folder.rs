//! A model from a folder: three files, and a list of what their bytes should be.
#![expect(clippy::disallowed_methods, reason = "a folder that somebody names is read here and nowhere else")]

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use lexicon::model::{File, Files, Model};
use sha2::{Digest as _, Sha256};

/// The list of checksums, as `sha256sum` writes and checks it.
const LIST: &str = "SHA256SUMS";
/// A file larger than this is no model of ours.
const LARGEST: u64 = 200_000_000;

/// What is wrong with a folder of models, for a person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trouble {
    /// What happened, one sentence.
    pub what: String,
    /// What to do, one sentence.
    pub next: String,
}

/// Reads a model from a folder, and checks every byte of it.
///
/// # Errors
/// When a file is missing, differs from the list, or does not fit the others: which, what it should be, what to do.
pub fn from_folder(folder: &Path) -> Result<Model, Trouble> {
    let list_at = folder.join(LIST);
    let list = fs::read_to_string(&list_at).map_err(|error| Trouble {
        what: format!("{} cannot be read: {error}.", list_at.display()),
        next: format!("A folder for --models holds {LIST} beside {}; `training/` makes all four.", names()),
    })?;
    let [words, encoder, concepts] = File::ALL.map(|file| read(folder, &list, file));
    let files = Files { words: words?, encoder: encoder?, concepts: concepts? };
    let model = Model::from_files(files).and_then(|model| model.verify().map(|()| model));
    model.map_err(|fault| Trouble {
        what: format!("{}: {fault}", folder.display()),
        next:
            "Use files that were made together for this version, or leave --models out to use those that the program \
               carries."
                .to_owned(),
    })
}

fn read(folder: &Path, list: &str, file: File) -> Result<&'static [u8], Trouble> {
    let path = folder.join(file.name());
    let Some(expected) = listed(list, file.name()) else {
        return Err(Trouble {
            what: format!("{} says nothing of {}.", folder.join(LIST).display(), file.name()),
            next: format!("It needs a line for each of {}, as `sha256sum` writes it.", names()),
        });
    };
    let again = "Copy it there once more, or leave --models out to use what the program carries.";
    let missing = |error: std::io::Error| Trouble {
        what: format!("{} cannot be read: {error}. Its SHA-256 should be {expected}.", path.display()),
        next: again.to_owned(),
    };
    if fs::metadata(&path).map_err(missing)?.len() > LARGEST {
        return Err(Trouble {
            what: format!("{} is too large to be a model.", path.display()),
            next: again.to_owned(),
        });
    }
    let bytes = fs::read(&path).map_err(missing)?;
    let found = Sha256::digest(&bytes).iter().fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    });
    if found != expected {
        return Err(Trouble {
            what: format!("{} is damaged: its SHA-256 should be {expected} and is {found}.", path.display()),
            next: again.to_owned(),
        });
    }
    let mut aligned = vec![0u128; bytes.len().div_ceil(16)];
    bytemuck::cast_slice_mut::<_, u8>(&mut aligned)[..bytes.len()].copy_from_slice(&bytes);
    let kept: &'static [u128] = Vec::leak(aligned);
    Ok(&bytemuck::cast_slice(kept)[..bytes.len()])
}

/// What the list says of a file.
fn listed(list: &str, name: &str) -> Option<String> {
    list.lines().find_map(|line| {
        let (sum, listed) = line.split_once(char::is_whitespace)?;
        (listed.trim().trim_start_matches('*') == name).then(|| sum.to_ascii_lowercase())
    })
}

fn names() -> String {
    File::ALL.map(File::name).join(", ")
}
