//! Which language a document is written in: a vote of its small words, or its script.

use crate::RawLine;

/// ISO 639-1 code, where it is clear.
pub(super) fn of(lines: &[RawLine]) -> Option<&'static str> {
    let mut votes = [0usize; TABLE.len()];
    let mut scripts = [0usize; SCRIPTS.len()];
    let mut letters = 0usize;
    for line in lines.iter().take(2000) {
        for c in line.text.chars().filter(|c| c.is_alphabetic()) {
            letters += 1;
            if let Some(at) = SCRIPTS.iter().position(|(_, from, to)| (*from..=*to).contains(&c)) {
                scripts[at] += 1;
            }
        }
        for word in line.text.split(|c: char| !c.is_alphabetic()).filter(|w| !w.is_empty()) {
            // Letters set apart in a heading are no words.
            if word.len() == 1 && word.chars().all(char::is_uppercase) {
                continue;
            }
            let word = word.to_lowercase();
            for (vote, (_, words)) in votes.iter_mut().zip(TABLE) {
                *vote += usize::from(words.contains(&word.as_str()));
            }
        }
    }
    by_script(&scripts, letters).or_else(|| by_words(&votes))
}

/// The language's name in English, for a note.
pub(super) fn name(code: &str) -> &str {
    NAMES.iter().find(|(known, _)| *known == code).map_or(code, |(_, name)| name)
}

fn by_script(scripts: &[usize], letters: usize) -> Option<&'static str> {
    let kana = scripts[0];
    if kana * 20 > letters && kana > 0 {
        return Some("ja");
    }
    let (at, most) = scripts.iter().enumerate().max_by_key(|(_, count)| **count)?;
    (most * 3 > letters && *most > 0).then(|| SCRIPTS[at].0)
}

fn by_words(votes: &[usize]) -> Option<&'static str> {
    let (first, most) = votes.iter().enumerate().max_by_key(|(_, count)| **count)?;
    let second = votes.iter().enumerate().filter(|(i, _)| *i != first).map(|(_, count)| *count).max().unwrap_or(0);
    (*most >= 6 && *most * 10 >= second * 13).then(|| TABLE[first].0)
}

const SCRIPTS: &[(&str, char, char)] = &[
    ("ja", '\u{3040}', '\u{30ff}'),
    ("zh", '\u{4e00}', '\u{9fff}'),
    ("ko", '\u{ac00}', '\u{d7a3}'),
    ("ru", '\u{400}', '\u{4ff}'),
    ("ar", '\u{600}', '\u{6ff}'),
    ("he", '\u{590}', '\u{5ff}'),
    ("el", '\u{370}', '\u{3ff}'),
    ("hi", '\u{900}', '\u{97f}'),
    ("th", '\u{e00}', '\u{e7f}'),
];

const NAMES: &[(&str, &str)] = &[
    ("en", "English"),
    ("de", "German"),
    ("fr", "French"),
    ("es", "Spanish"),
    ("it", "Italian"),
    ("pt", "Portuguese"),
    ("nl", "Dutch"),
    ("pl", "Polish"),
    ("sv", "Swedish"),
    ("da", "Danish"),
    ("tr", "Turkish"),
    ("zh", "Chinese"),
    ("ja", "Japanese"),
    ("ko", "Korean"),
    ("ru", "Russian"),
    ("ar", "Arabic"),
    ("he", "Hebrew"),
    ("el", "Greek"),
    ("hi", "Hindi"),
    ("th", "Thai"),
    ("la", "Latin"),
];

/// Small words that are frequent in one language and rare in the others.
const TABLE: &[(&str, &[&str])] = &[
    ("en", &["the", "and", "of", "with", "for", "by", "from", "this", "was", "at", "on", "to", "using", "in"]),
    (
        "de",
        &[
            "und", "der", "die", "das", "mit", "für", "von", "im", "zur", "bei", "eine", "einer", "des", "den", "zum",
            "auf", "in",
        ],
    ),
    (
        "fr",
        &["et", "le", "les", "des", "du", "pour", "avec", "dans", "une", "la", "au", "aux", "sur", "par", "en", "de"],
    ),
    ("es", &["y", "el", "los", "las", "del", "para", "con", "una", "por", "la", "en", "al", "como", "de"]),
    ("it", &["e", "il", "di", "della", "per", "con", "una", "gli", "dei", "delle", "nel", "del", "presso", "la", "in"]),
    ("pt", &["e", "o", "os", "da", "do", "dos", "das", "para", "com", "uma", "em", "na", "no", "de"]),
    ("nl", &["en", "het", "een", "van", "voor", "met", "op", "bij", "aan", "naar", "de", "in"]),
    ("pl", &["i", "w", "z", "na", "do", "oraz", "dla", "przez", "się", "od"]),
    ("sv", &["och", "för", "med", "av", "som", "på", "till", "att", "ett", "en"]),
    ("da", &["og", "af", "til", "med", "som", "på", "et", "der", "ved", "en"]),
    ("tr", &["ve", "ile", "için", "bir", "bu", "olarak", "da", "de"]),
    ("la", &["ipsum", "dolor", "amet", "lorem", "sit", "et", "elit", "sed"]),
];
