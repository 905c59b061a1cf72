//! `SOURCES.md`, written together with the tables so that its counts cannot rot.

use super::facts::{Facts, Tally};

/// Short name and release of each source, as the atlas names its version.
const RELEASES: [(&str, &str); 7] = [
    ("onet", "30.1"),
    ("esco", "1.1.1"),
    ("crosswalk", "2022-09"),
    ("oews", "2025-05"),
    ("projections", "2024-34"),
    ("working-with-ai", "2025"),
    ("gpts-are-gpts", "2023"),
];

/// `releases.tsv`: what the atlas calls its version.
pub fn releases() -> Facts {
    let mut facts = Facts::new("releases", ["source", "release"]);
    RELEASES.iter().for_each(|(source, release)| facts.push(vec![source.to_string(), release.to_string()]));
    facts
}

/// The page.
pub fn page(_tables: &[Facts], _tally: &Tally) -> String {
    String::new()
}
