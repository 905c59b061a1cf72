//! Paths that documents name exist, and nothing foreign is committed.

use super::{Breach, House};

const DOCUMENTS: [&str; 4] = ["ARCHITECTURE.md", "CONTRIBUTING.md", "README.md", "SOURCES.md"];

pub fn check(house: &House) -> Result<Vec<Breach>, String> {
    let mut breaches = Vec::new();
    for document in DOCUMENTS {
        let text = house.read(document);
        if text.is_empty() {
            breaches.push(format!("{document} is missing"));
        }
        for path in named_paths(&text) {
            if !house.root.join(path).exists() {
                breaches.push(format!("{document} names `{path}`, which does not exist"));
            }
        }
    }
    Ok(breaches)
}

/// What stands in backticks or in a link and begins with a folder of ours.
fn named_paths(text: &str) -> impl Iterator<Item = &str> {
    const FOLDERS: [&str; 6] = ["crates/", "xtask/", "docs/", "samples/", "fuzz/", "training/"];
    text.split(['`', '(', ')', ' ', '\n'])
        .map(|word| word.trim_end_matches(['.', ',', ';', ':']))
        .filter(|word| FOLDERS.iter().any(|folder| word.starts_with(folder)))
        .filter(|word| !word.contains(['<', '*', '{']))
}

/// A file above this size is data that belongs elsewhere, or needs a decision of its own.
const LARGEST: u64 = 12_000_000;
/// The lexicon's models are such a decision; their own build checks their weight.
const DECIDED: &str = "crates/lexicon-data/models/";

pub fn check_nothing_foreign(house: &House) -> Result<Vec<Breach>, String> {
    // Built from parts, so that this file does not accuse itself.
    let machine = [format!("/{}/", "work"), format!("/{}/", "root"), format!("index.crates{}", ".io")];
    let mut breaches = Vec::new();
    for file in &house.files {
        let Ok(about) = std::fs::metadata(house.root.join(file)) else { continue };
        if about.len() > LARGEST && !file.starts_with(DECIDED) {
            breaches.push(format!("{file}: {} bytes", about.len()));
        }
        let text = house.read(file);
        for word in &machine {
            if text.contains(word.as_str()) && file != "Cargo.lock" {
                breaches.push(format!("{file}: names `{word}`, a path or host of one machine"));
            }
        }
    }
    Ok(breaches)
}
