//! Letters that a document sets as one glyph and does not spell out: "Pro�les", "conguration".
//!
//! Two kinds arrive. A glyph without any letter (U+FFFD), whose spelling the document gives for the whole run of text:
//! there the library's own text of the page is the dictionary. And an "f" that is wider than the other f's of its font:
//! a ligature of which only the first letter was kept.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use pdf_oxide::layout::TextChar;

use super::words::Word;

/// A glyph that stands for letters unknown.
pub(super) const UNKNOWN: char = '\u{FFFD}';
/// "fi" or "fl"; these three are private characters that never reach a line.
pub(super) const FI: char = '\u{F8F0}';
/// "ff".
pub(super) const FF: char = '\u{F8F1}';
/// "ffi" or "ffl".
pub(super) const FFI: char = '\u{F8F2}';

/// How wide an f is in each font, in thousandths of the font size: the width that most f's of the page have.
pub(super) struct Effs<'a>(HashMap<&'a str, u32>);

impl<'a> Effs<'a> {
    /// Measures the f's of a page.
    pub fn of(chars: &'a [TextChar]) -> Self {
        let mut widths: HashMap<&str, BTreeMap<u32, usize>> = HashMap::new();
        for char in chars.iter().filter(|char| char.char == 'f') {
            *widths.entry(&char.font_name).or_default().entry(width(char)).or_default() += 1;
        }
        let usual = widths.into_iter().filter_map(|(font, widths)| {
            let (width, count) = widths.into_iter().max_by_key(|(_, count)| *count)?;
            (count >= 2 && width > 0).then_some((font, width))
        });
        Effs(usual.collect())
    }

    /// The ligature that a wide f is, if it is one.
    pub fn ligature(&self, char: &TextChar) -> Option<char> {
        let usual = *self.0.get(char.font_name.as_str()).filter(|_| char.char == 'f')?;
        match width(char) as f32 / usual as f32 {
            ratio if ratio > 2.25 => Some(FFI),
            ratio if ratio > 1.8 => Some(FF),
            ratio if ratio > 1.3 => Some(FI),
            _ => None,
        }
    }
}

/// In thousandths of the font size; what is not sound counts as nothing.
fn width(char: &TextChar) -> u32 {
    (char.advance_width / char.font_size * 1000.0).clamp(0.0, 9000.0) as u32
}

/// Whether a word holds a ligature to be spelled out.
pub(super) fn is_open(word: &Word) -> bool {
    word.text.contains([UNKNOWN, FI, FF, FFI])
}

/// Spells the ligatures of the words out; `text` gives the page's text as the library reads it, asked for only where
/// a glyph has no letter at all.
pub(super) fn spell_out(words: &mut [Word], text: impl FnOnce() -> String) {
    let unknown = words.iter().any(|word| word.text.contains(UNKNOWN));
    let text = if unknown { text() } else { String::new() };
    let known: BTreeSet<&str> = text.split_whitespace().collect();
    for word in words.iter_mut().filter(|word| is_open(word)) {
        let read = known_spelling(&word.text, &known).unwrap_or_else(|| likely_spelling(&word.text));
        let lost = read.chars().filter(|ch| *ch == UNKNOWN).count();
        word.icons += u32::try_from(lost).unwrap_or(0);
        word.text = read.replace(UNKNOWN, "");
    }
}

/// What documents set as one glyph, the likely first.
const SETS: &[&str] = &["fi", "fl", "ff", "ffi", "ffl", "ft", "tt", "ti", "st", "ct", "Th"];

/// The word of the page that has the same letters around its unknown glyphs.
fn known_spelling(open: &str, known: &BTreeSet<&str>) -> Option<String> {
    let holes = open.chars().filter(|ch| *ch == UNKNOWN).count();
    if holes == 0 || holes > 2 || open.chars().count() < 3 {
        return None;
    }
    let mut spelled = vec![open.to_owned()];
    for _ in 0..holes {
        spelled = spelled.iter().flat_map(|word| SETS.iter().map(|set| word.replacen(UNKNOWN, set, 1))).collect();
    }
    spelled.into_iter().find(|word| known.contains(word.as_str()))
}

/// The spelling that English and its neighbours make likely, judged by what follows.
fn likely_spelling(open: &str) -> String {
    let mut out = String::with_capacity(open.len() + 4);
    let mut rest = open.chars();
    while let Some(ch) = rest.next() {
        let follows = rest.as_str();
        let inside = out.chars().next_back().is_none_or(char::is_alphabetic) && follows.starts_with(char::is_lowercase);
        match ch {
            UNKNOWN if !inside => out.push(ch),
            UNKNOWN | FI => out.push_str(if l_follows(follows) { "fl" } else { "fi" }),
            FFI => out.push_str(if l_follows(follows) { "ffl" } else { "ffi" }),
            FF => out.push_str("ff"),
            _ => out.push(ch),
        }
    }
    out
}

/// Between f and these letters stands an l rather than an i: "flow", "flag", "influence", "flexible", not "field".
fn l_follows(rest: &str) -> bool {
    let rest = rest.to_lowercase();
    let begins = |heads: &[&str]| heads.iter().any(|head| rest.starts_with(head));
    match rest.chars().next() {
        Some('o' | 'u' | 'i' | 'y') => true,
        Some('a') => !begins(&["ab", "an", "at"]) || begins(&["atte", "ats"]),
        Some('e') => begins(&["ex", "ee", "ec", "et", "en"]),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str, page: &str) -> String {
        let mut words = [Word { text: text.into(), ..Word::default() }];
        spell_out(&mut words, || page.to_owned());
        words[0].text.clone()
    }

    #[test]
    fn a_glyph_without_letters_is_spelled_as_the_page_spells_it() {
        assert_eq!(read("Pro\u{FFFD}les", "John Profiles Skills"), "Profiles");
        assert_eq!(read("o\u{FFFD}ce", "an office in Hamburg"), "office");
        assert_eq!(read("exempli\u{FFFD}ed", "nothing of the kind"), "exemplified");
        assert_eq!(read("\u{FFFD}", "an office"), "");
        assert_eq!(read("7\u{FFFD}", "an office"), "7");
    }

    #[test]
    fn a_wide_f_is_spelled_by_what_follows() {
        let read = |text: &str| read(text, "");
        assert_eq!(read(&format!("con{FI}guration")), "configuration");
        assert_eq!(read(&format!("{FI}eld")), "field");
        assert_eq!(read(&format!("work{FI}ow")), "workflow");
        assert_eq!(read(&format!("{FI}exible")), "flexible");
        assert_eq!(read(&format!("simpli{FI}ed")), "simplified");
        assert_eq!(read(&format!("e{FFI}cient")), "efficient");
        assert_eq!(read(&format!("sta{FF}")), "staff");
    }
}
