//! The words under which a posting is found, and how well it answers a search.
//!
//! Of every posting a bounded number of words is looked up: its title, who is looking, where, and those words of the text
//! that not every posting says. They are folded (small letters, no plural), the same way as what is searched for.

use std::collections::HashSet;

use super::Posting;

/// Most words of one posting that it is found by.
pub const MOST_WORDS: usize = 80;
/// Most words of one search; what is behind them is not looked at.
pub const MOST_WANTED: usize = 12;
/// Bytes of a text that are looked at.
const LONGEST: usize = 32 * 1024;
/// Longest word, in bytes; what is behind it is cut.
const LONGEST_WORD: usize = 32;
/// Between the title, the names of organisation and places, and the text.
const PART: &str = "|";

/// Words that nearly every posting says, folded; nobody finds anything by them.
const USUAL: &[&str] = &[
    "a",
    "about",
    "across",
    "all",
    "also",
    "an",
    "and",
    "any",
    "apply",
    "are",
    "as",
    "at",
    "be",
    "been",
    "both",
    "but",
    "by",
    "can",
    "candidate",
    "company",
    "day",
    "do",
    "each",
    "employee",
    "employer",
    "equal",
    "etc",
    "every",
    "experience",
    "for",
    "from",
    "full",
    "good",
    "great",
    "have",
    "help",
    "how",
    "if",
    "in",
    "including",
    "into",
    "is",
    "it",
    "job",
    "join",
    "know",
    "like",
    "look",
    "looking",
    "make",
    "may",
    "more",
    "must",
    "new",
    "no",
    "not",
    "of",
    "offer",
    "on",
    "one",
    "opportunity",
    "or",
    "other",
    "our",
    "over",
    "part",
    "people",
    "per",
    "position",
    "require",
    "required",
    "requirement",
    "responsibility",
    "responsible",
    "role",
    "should",
    "skill",
    "so",
    "some",
    "such",
    "team",
    "than",
    "that",
    "the",
    "their",
    "them",
    "these",
    "they",
    "this",
    "through",
    "time",
    "to",
    "up",
    "us",
    "use",
    "we",
    "well",
    "what",
    "when",
    "where",
    "which",
    "who",
    "will",
    "with",
    "work",
    "working",
    "would",
    "year",
    "you",
    "your",
];

/// The words that a posting is found by: title, names, text, in this order, separated by `|`; each word once.
pub fn words(posting: &Posting) -> String {
    let names = posting.organisation.iter().chain(&posting.places).chain(&posting.department);
    let text = posting.text.get(..posting.text.floor_char_boundary(LONGEST)).unwrap_or_default();
    let mut seen = HashSet::new();
    let title = few(folded(&posting.title), MOST_WORDS / 4, &mut seen);
    let names = few(names.flat_map(|name| folded(name)), MOST_WORDS / 2, &mut seen);
    let text = few(folded(text).filter(|word| !is_usual(word)), MOST_WORDS, &mut seen);
    [title, names, text].join(&format!(" {PART} "))
}

/// The first words that were not seen before, until so many were seen in all.
fn few(words: impl Iterator<Item = String>, most: usize, seen: &mut HashSet<String>) -> String {
    let mut out = String::new();
    for word in words {
        if seen.len() >= most {
            break;
        }
        if seen.insert(word.clone()) {
            if !out.is_empty() {
                out.push(' ');
            }
            out.push_str(&word);
        }
    }
    out
}

/// What somebody searches for, as words that can be looked up; none where nothing of it can.
pub fn wanted(search: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    for word in folded(search).take(4 * MOST_WANTED) {
        if !is_usual(&word) && !words.contains(&word) && words.len() < MOST_WANTED {
            words.push(word);
        }
    }
    words
}

/// How well a posting answers, by its [`words`]: 3 for each word that its title says, 2 for who or where, 1 for the text,
/// and as much again where the title says all of them. `None` where one is missing.
pub fn answers(words: &str, wanted: &[String]) -> Option<u32> {
    let (mut worth, mut in_title) = (0, true);
    for word in wanted {
        let mut part = 0;
        let says = words.split(' ').find_map(|said| {
            part += usize::from(said == PART);
            (said == word).then_some(part)
        });
        worth += match says? {
            0 => 3,
            1 => 2,
            _ => 1,
        };
        in_title &= part == 0;
    }
    Some(if in_title { 2 * worth } else { worth })
}

/// Words of a text, folded: small letters, figures and signs that are part of names ("c++", "c#"), no plural.
fn folded(text: &str) -> impl Iterator<Item = String> + '_ {
    let parts = text.split(|c: char| !(c.is_alphanumeric() || matches!(c, '+' | '#')));
    parts.filter(|part| part.chars().any(char::is_alphanumeric)).map(fold)
}

fn fold(word: &str) -> String {
    let mut small = word.to_lowercase();
    small.truncate(small.floor_char_boundary(LONGEST_WORD));
    if small.ends_with("ies") && small.len() > 4 {
        small.truncate(small.len() - 3);
        small.push('y');
    } else if small.ends_with('s') && !small.ends_with("ss") && !small.ends_with("us") && small.len() > 3 {
        small.pop();
    }
    small
}

fn is_usual(word: &str) -> bool {
    USUAL.binary_search(&word).is_ok()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn posting() -> Posting {
        Posting {
            title: "Registered Nurses (nights)".to_owned(),
            organisation: Some("Lakeview Hospital".to_owned()),
            places: vec!["Columbus, OH".to_owned()],
            text: "You will care for patients. Epic | C++ is not needed.".to_owned(),
            ..Posting::default()
        }
    }

    #[test]
    fn usual_words_are_in_order() {
        assert!(USUAL.is_sorted());
    }

    #[test]
    fn a_posting_is_found_by_its_title_its_names_and_what_its_text_says() {
        assert_eq!(
            words(&posting()),
            "registered nurse night | lakeview hospital columbus oh | care patient epic c++ needed"
        );
    }

    #[test]
    fn what_the_title_says_counts_most_and_every_word_must_be_there() {
        let words = words(&posting());
        assert_eq!(answers(&words, &wanted("nurse")), Some(6));
        assert_eq!(answers(&words, &wanted("Nurses in Columbus")), Some(5));
        assert_eq!(answers(&words, &wanted("patients")), Some(1));
        assert_eq!(answers(&words, &wanted("nurse dentist")), None);
    }

    proptest! {
        #[test]
        fn whatever_comes_in_the_words_are_few_and_have_three_parts(title in ".{0,80}", text in ".{0,400}") {
            let found = words(&Posting { title: title.clone(), text, ..Posting::default() });
            prop_assert_eq!(found.matches(PART).count(), 2);
            prop_assert!(found.split(' ').count() <= MOST_WORDS + 2);
            let wanted = wanted(&title);
            prop_assert!(wanted.len() <= MOST_WANTED && wanted.iter().all(|word| !word.contains(PART)));
        }
    }
}
