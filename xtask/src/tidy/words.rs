//! Sentences that a person reads keep to the house's words: warm, plain, never blaming.

use super::{Breach, House};

/// Rooms whose sentences people read.
const ROOMS: [&str; 6] = [
    "crates/career/src/",
    "crates/intake/src/",
    "crates/flows/src/",
    "crates/web/",
    "crates/cli/",
    "crates/atlas-data/src/install",
];

/// Words that blame, belittle or console too cheaply.
const NEVER: [&str; 9] =
    ["unfortunately", "simply", "just", "easy", "easily", "failed", "obviously", "only", "invalid"];

pub fn check(house: &House) -> Result<Vec<Breach>, String> {
    let mut breaches = Vec::new();
    for file in house.files.iter().filter(|f| ROOMS.iter().any(|room| f.starts_with(room))) {
        let text = house.read(file);
        let sentences: Vec<String> = if file.ends_with(".rs") && !file.contains("/tests/") {
            literals(text.split("\n#[cfg(test)]").next().unwrap_or("")).filter(|s| is_sentence(s)).collect()
        } else if file.ends_with(".html") {
            // The attribute's name, which nobody reads.
            text.lines().map(|line| line.replace("aria-invalid", "")).collect()
        } else {
            continue;
        };
        for sentence in sentences {
            let lower = sentence.to_lowercase();
            let mut words = lower.split(|c: char| !c.is_alphanumeric() && c != '\'');
            if let Some(word) = words.find(|word| NEVER.contains(word)) {
                breaches.push(format!("{file}: \"{word}\" in \"{sentence}\""));
            }
            if file.ends_with(".rs") && sentence.contains("! ") || sentence.ends_with('!') {
                breaches.push(format!("{file}: an exclamation mark in \"{sentence}\""));
            }
        }
    }
    Ok(breaches)
}

/// A text for people: several words, the first with a capital letter, not a key or a format.
fn is_sentence(text: &str) -> bool {
    text.starts_with(|c: char| c.is_uppercase()) && text.split(' ').count() >= 4 && text.ends_with(['.', '?', '!'])
}

/// String literals of a Rust file, comments left out. Good enough for tidy code; not a parser.
fn literals(code: &str) -> impl Iterator<Item = String> {
    let mut found = Vec::new();
    let lines: Vec<&str> = code.lines().filter(|line| !line.trim_start().starts_with("//")).collect();
    let code = lines.join("\n").replace("'\"'", "' '").replace("b'\"'", "b' '");
    let mut characters = code.chars();
    while let Some(c) = characters.next() {
        if c != '"' {
            continue;
        }
        let mut literal = String::new();
        while let Some(c) = characters.next() {
            match c {
                '\\' => literal.extend(characters.next().filter(|next| *next == '"')),
                '"' => break,
                other => literal.push(other),
            }
        }
        found.push(literal.split_whitespace().collect::<Vec<_>>().join(" "));
    }
    found.into_iter()
}
