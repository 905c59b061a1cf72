//! A folder of models that somebody brings.
#![expect(clippy::disallowed_methods, reason = "the folders are made by the tests")]

use std::fs;
use std::path::{Path, PathBuf};

use lexicon_data::from_folder;

fn models() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("models")
}

/// A copy of the program's own models, in a folder of its own.
fn copy(name: &str) -> PathBuf {
    let to = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&to);
    fs::create_dir_all(&to).expect("a folder for the test");
    for file in ["words.fbm", "encoder.fbm", "concepts.fbm", "SHA256SUMS"] {
        fs::copy(models().join(file), to.join(file)).expect("a copy of the model");
    }
    to
}

#[test]
fn what_the_program_carries_can_be_brought_as_well() {
    let brought = from_folder(&models()).expect("whole files");
    assert_eq!(brought.version(), lexicon_data::bundled().version());
    assert_eq!(lexicon_data::bundled().verify(), Ok(()));
}

#[test]
fn a_damaged_file_is_named_with_what_it_should_be() {
    let folder = copy("damaged");
    let path = folder.join("encoder.fbm");
    let mut bytes = fs::read(&path).expect("the encoder");
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    fs::write(&path, bytes).expect("the damage done");
    let trouble = from_folder(&folder).expect_err("a damaged file");
    let list = fs::read_to_string(folder.join("SHA256SUMS")).expect("the list");
    let expected = list.lines().find(|line| line.ends_with("encoder.fbm")).expect("a line")[..64].to_owned();
    assert!(trouble.what.contains("encoder.fbm") && trouble.what.contains(&expected), "{}", trouble.what);
    assert!(trouble.next.contains("--models"), "{}", trouble.next);
}

#[test]
fn a_missing_file_is_named_with_what_it_should_be() {
    let folder = copy("missing");
    fs::remove_file(folder.join("words.fbm")).expect("the file gone");
    let trouble = from_folder(&folder).expect_err("a missing file");
    assert!(trouble.what.contains("words.fbm") && trouble.what.contains("SHA-256 should be"), "{}", trouble.what);
}

#[test]
fn a_folder_without_a_list_is_told_what_belongs_there() {
    let folder = copy("unlisted");
    fs::remove_file(folder.join("SHA256SUMS")).expect("the list gone");
    let trouble = from_folder(&folder).expect_err("no list");
    assert!(trouble.what.contains("SHA256SUMS") && trouble.next.contains("concepts.fbm"), "{trouble:?}");
}

#[test]
fn a_file_cut_short_with_a_list_that_agrees_is_still_refused() {
    use sha2::{Digest as _, Sha256};
    let folder = copy("short");
    let path = folder.join("concepts.fbm");
    let bytes = fs::read(&path).expect("the concepts");
    fs::write(&path, &bytes[..bytes.len() / 2]).expect("half of it");
    let sum: String = Sha256::digest(&bytes[..bytes.len() / 2]).iter().map(|byte| format!("{byte:02x}")).collect();
    let list = fs::read_to_string(folder.join("SHA256SUMS")).expect("the list");
    let others = list.lines().filter(|line| !line.ends_with("concepts.fbm"));
    let list: Vec<String> = others.map(str::to_owned).chain([format!("{sum}  concepts.fbm")]).collect();
    fs::write(folder.join("SHA256SUMS"), list.join("\n")).expect("another list");
    let trouble = from_folder(&folder).expect_err("half a file");
    assert!(trouble.what.contains("concepts.fbm"), "{}", trouble.what);
}
