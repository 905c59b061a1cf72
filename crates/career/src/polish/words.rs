//! A text as words, with where each begins a sentence.

use std::ops::Range;

use super::stem::stem;

/// One word, number or sign.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Word<'a> {
    pub text: &'a str,
    pub span: Range<usize>,
    /// In small letters.
    pub lower: String,
    pub stem: String,
    /// Whether a sentence, a line or what follows a colon begins here.
    pub begins: bool,
}

impl Word<'_> {
    /// Whether it is written as a name in the middle of a sentence, or as an abbreviation anywhere.
    pub fn is_named(&self) -> bool {
        let mut capitals = self.text.chars().filter(|c| c.is_uppercase()).count();
        if self.lower == "i" || self.lower.starts_with("i'") || self.lower.starts_with("i’") {
            capitals = 0;
        }
        let inside = self.text.chars().skip(1).any(char::is_uppercase);
        let coded = self.text.starts_with(char::is_alphabetic) && self.text.chars().any(|c| c.is_ascii_digit());
        coded || (capitals > 0 && (inside || !self.begins))
    }

    /// Whether it begins with a digit.
    pub fn is_number(&self) -> bool {
        self.text.starts_with(|c: char| c.is_numeric())
    }

    /// Whether it is a sign such as `%`.
    pub fn is_sign(&self) -> bool {
        !self.text.starts_with(char::is_alphanumeric)
    }
}

/// Signs that say something.
const SIGNS: [char; 8] = ['%', '$', '€', '£', '¥', '~', '+', '₹'];
/// After these a capital is no name.
const BEGINS: [char; 12] = ['.', '!', '?', ':', ';', '\n', '•', '*', '–', '—', '“', '"'];

/// All words of a text.
pub(super) fn words(text: &str) -> Vec<Word<'_>> {
    let mut out = Vec::new();
    let (mut begins, mut at) = (true, 0);
    while let Some(first) = text.get(at..).and_then(|rest| rest.chars().next()) {
        if first.is_alphanumeric() {
            let end = end_of_word(text, at);
            out.push(word(text, at..end, begins));
            (begins, at) = (false, end);
            continue;
        }
        let end = at + first.len_utf8();
        if SIGNS.contains(&first) {
            out.push(word(text, at..end, begins));
        }
        if BEGINS.contains(&first) {
            begins = true;
        }
        at = end;
    }
    out
}

fn word(text: &str, span: Range<usize>, begins: bool) -> Word<'_> {
    let text = text.get(span.clone()).unwrap_or_default();
    let lower = text.to_lowercase().replace('’', "'");
    Word { text, span, stem: stem(&lower), lower, begins }
}

/// Letters and digits, and what holds them together: `don't`, `1,200.50`, `Node.js`, `R&D`, `C++`.
fn end_of_word(text: &str, from: usize) -> usize {
    let rest = text.get(from..).unwrap_or_default();
    let mut before = ' ';
    let mut characters = rest.char_indices().peekable();
    while let Some((at, c)) = characters.next() {
        let after = characters.peek().map_or(' ', |(_, next)| *next);
        let digits = before.is_ascii_digit() && after.is_ascii_digit();
        let letters = before.is_alphabetic() && after.is_alphabetic();
        let holds = match c {
            ',' => digits,
            '.' => digits || letters,
            '\'' | '’' | '&' => letters,
            '+' | '#' => before.is_alphabetic() || before == '+',
            c => c.is_alphanumeric() || is_mark(c),
        };
        if !holds {
            return from + at;
        }
        before = c;
    }
    text.len()
}

/// Marks that combine with the letter before them.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{200d}' | '\u{ad}')
}
