//! Which language a line is written in, where it is not English.

use whatlang::{Detector, Lang};

/// A language other than English.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Language(Lang);

impl Language {
    /// Its name in English.
    pub fn name(self) -> &'static str {
        self.0.eng_name()
    }

    /// Its code in ISO 639-3: `deu`, `spa`.
    pub fn code(self) -> &'static str {
        self.0.code()
    }
}

/// Letters below which a line says too little of its language.
const FEWEST_LETTERS: usize = 24;
/// Small words of English: a line with some of them among its words is English, whatever its names are.
const ENGLISH: &[&str] = &["the", "and", "of", "for", "with", "to", "in", "by", "from", "on", "at", "as", "using"];
/// Bytes that are looked at.
const LONGEST: usize = 600;

/// The language of a line that is clearly not English. Short lines and lists of names say nothing.
pub fn language(line: &str) -> Option<Language> {
    let line = line.get(..line.floor_char_boundary(LONGEST)).unwrap_or(line);
    let letters = line.chars().filter(|c| c.is_alphabetic()).count();
    let foreign = line.chars().filter(|c| c.is_alphabetic() && !c.is_ascii()).count();
    if letters < FEWEST_LETTERS && foreign * 2 < letters.max(4) {
        return None;
    }
    let words = || line.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty());
    let small = words().filter(|word| ENGLISH.contains(&word.to_lowercase().as_str())).count();
    if foreign * 2 < letters && (small * 12 >= words().count() || words().count() < 5) && small > 0 {
        return None;
    }
    let info = Detector::new().detect(line)?;
    let sure = info.is_reliable() || foreign * 2 >= letters;
    (info.lang() != Lang::Eng && sure).then(|| Language(info.lang()))
}
