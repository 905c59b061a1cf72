//! Languages asked for, and languages that a person names.

use std::ops::Range;

use super::words::{self, Word, has};

/// A language, by its English name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Language(pub &'static str);

#[rustfmt::skip]
const NAMES: &[&str] = &[
    "Albanian", "Amharic", "Arabic", "Armenian", "ASL", "Bengali", "Bosnian", "Bulgarian", "Burmese", "Cantonese", "Catalan", "Chinese", "Croatian", "Czech", "Danish",
    "Dari", "Dutch", "English", "Estonian", "Farsi", "Finnish", "French", "German", "Greek", "Gujarati", "Haitian", "Hebrew", "Hindi", "Hmong", "Hungarian", "Igbo",
    "Indonesian", "Irish", "Italian", "Japanese", "Khmer", "Korean", "Kurdish", "Lao", "Latvian", "Lithuanian", "Malay", "Malayalam", "Mandarin", "Marathi", "Nepali",
    "Norwegian", "Pashto", "Persian", "Polish", "Portuguese", "Punjabi", "Romanian", "Russian", "Serbian", "Slovak", "Slovenian", "Somali", "Spanish", "Swahili",
    "Swedish", "Tagalog", "Tamil", "Telugu", "Thai", "Tigrinya", "Turkish", "Ukrainian", "Urdu", "Vietnamese", "Welsh", "Yoruba",
];

/// Words that make a name a language to be spoken.
#[rustfmt::skip]
const CUES: &[&str] = &[
    "fluen*", "bilingual", "multilingual", "speak*", "spoken", "written", "verbal", "native", "language*", "proficien*", "command of", "read and write", "conversational",
    "communicat*", "skills", "required", "preferred", "a plus", "advantage", "B1", "B2", "C1", "C2", "A2", "oral", "understand", "knowledge of", "mother tongue",
];

/// What follows a name that is no language to be spoken: "English teacher", "English degree", "Danish pastries".
#[rustfmt::skip]
const OTHERS: &[&str] = &[
    "teacher", "teachers", "class", "classes", "department", "degree", "major", "literature", "arts", "composition", "learner", "learners", "cuisine", "food", "restaurant",
    "bakery", "pastries", "market", "customers", "clients", "law", "company", "citizens", "citizen", "companies", "team", "coast", "curriculum",
];

/// The languages that a sentence asks for.
pub(super) fn find(words: &[Word<'_>]) -> Vec<(Range<usize>, Language)> {
    let cued = has(words, CUES);
    let brief = words.len() <= 3;
    let mut out = Vec::new();
    for (at, word) in words.iter().enumerate() {
        let Some(name) = NAMES.iter().find(|name| **name == word.exact) else { continue };
        let next = words.get(at + 1).map_or("", |next| next.lower.as_str());
        if (cued || brief) && !OTHERS.contains(&next) {
            out.push((word.span.clone(), Language(name)));
        }
    }
    out
}

/// The languages that a line of a person's own says they speak.
pub(crate) fn spoken_in(line: &str) -> Vec<Language> {
    find(&words::of(line, 0..line.len())).into_iter().map(|(_, language)| language).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<&'static str> {
        find(&words::of(text, 0..text.len())).into_iter().map(|(_, language)| language.0).collect()
    }

    #[test]
    fn languages_to_be_spoken_are_told_from_other_names() {
        assert_eq!(found("Bilingual English/Spanish preferred"), ["English", "Spanish"]);
        assert_eq!(found("Good command of German (C1)"), ["German"]);
        assert_eq!(found("Certified English teacher required"), Vec::<&str>::new());
        assert_eq!(found("We bake Danish pastries"), Vec::<&str>::new());
    }

    #[test]
    fn names_are_in_order() {
        let mut lower: Vec<String> = NAMES.iter().map(|name| name.to_lowercase()).collect();
        lower.dedup();
        assert!(lower.is_sorted() && lower.len() == NAMES.len());
    }
}
