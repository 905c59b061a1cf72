//! A line cut into clauses, and what stands at the beginning of one.

use std::ops::Range;

use super::Address;

/// Some words of a line, without space around them.
#[derive(Clone, Debug)]
pub(super) struct Clause<'a> {
    line: &'a str,
    /// Which bytes of the line.
    pub words: Range<usize>,
}

/// What parts clauses by itself.
const SIGNS: [char; 9] = [',', ';', '|', '•', '(', ')', '\n', '\t', '\r'];
/// What belongs to the name before it, although a comma parts them.
const BELONGS: [&str; 14] =
    ["inc", "inc.", "llc", "ltd", "ltd.", "corp", "corp.", "co", "co.", "gmbh", "phd", "mba", "jr", "jr."];

/// The clauses of a line, in order. An address is a clause of its own.
pub(super) fn clauses(line: &str) -> Vec<Clause<'_>> {
    let mut cut: Vec<Range<usize>> = Vec::new();
    let mut start = 0;
    let mut push = |words: Range<usize>| {
        let clause = Clause { line, words: words.clone() }.trimmed();
        let small = clause.small();
        match cut.last_mut() {
            Some(last) if BELONGS.contains(&small.as_str()) => last.end = clause.words.end,
            _ if clause.words.is_empty() => {}
            _ => cut.push(clause.words),
        }
    };
    for (at, c) in line.char_indices() {
        let is_dash =
            matches!(c, '-' | '–' | '—') && line[..at].ends_with(' ') && line[at + c.len_utf8()..].starts_with(' ');
        // A bracket inside a number is no bracket.
        let in_number = matches!(c, '(' | ')') && is_in_number(line, at);
        if (SIGNS.contains(&c) && !in_number) || is_dash {
            push(start..at);
            start = at + c.len_utf8();
        }
    }
    push(start..line.len());
    cut.into_iter().flat_map(|words| around_addresses(Clause { line, words })).collect()
}

fn is_in_number(line: &str, at: usize) -> bool {
    let behind = line.get(at + 1..).unwrap_or_default().trim_start();
    let inside = behind.bytes().take_while(u8::is_ascii_digit).count();
    let before = line.get(..at).unwrap_or_default().bytes().rev().take_while(u8::is_ascii_digit).count();
    (1..=5).contains(&inside) || (1..=5).contains(&before)
}

/// Cuts e-mail addresses and pages out of a clause.
fn around_addresses(clause: Clause<'_>) -> Vec<Clause<'_>> {
    let mut out = Vec::new();
    let mut start = clause.words.start;
    let mut at = clause.words.start;
    for word in clause.text().split_inclusive(char::is_whitespace) {
        let end = at + word.len();
        if Address::mail(word).or_else(|| Address::linked_in(word)).is_some() {
            out.extend([clause.part(start..at), clause.part(at..end)]);
            start = end;
        }
        at = end;
    }
    out.push(clause.part(start..clause.words.end));
    out.retain(|clause| !clause.words.is_empty());
    out
}

impl<'a> Clause<'a> {
    /// The words.
    pub fn text(&self) -> &'a str {
        self.line.get(self.words.clone()).unwrap_or_default()
    }

    /// The words in small letters.
    pub fn small(&self) -> String {
        self.text().to_lowercase()
    }

    /// How many words.
    pub fn count(&self) -> usize {
        self.text().split_whitespace().count()
    }

    /// Whether it begins with a capital letter or a digit.
    pub fn begins_large(&self) -> bool {
        self.text().starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit())
    }

    /// A part of the same line.
    pub fn part(&self, words: Range<usize>) -> Self {
        Clause { line: self.line, words }.trimmed()
    }

    fn trimmed(self) -> Self {
        let text = self.text();
        let start = self.words.start + (text.len() - text.trim_start().len());
        Clause { line: self.line, words: start..start + text.trim().len() }
    }

    /// What stands behind the first of these beginnings that it has; `None` where it has none, or nothing is behind it.
    pub fn after_any(&self, beginnings: &[&str]) -> Option<Self> {
        let rest = beginnings.iter().find_map(|beginning| self.after(beginning))?;
        Some(self.part(rest..self.words.end)).filter(|rest| !rest.words.is_empty())
    }

    fn after(&self, beginning: &str) -> Option<usize> {
        let text = self.text();
        let start = text.get(..beginning.len())?;
        let ends = beginning.ends_with([':', '@']) || text[beginning.len()..].starts_with(char::is_whitespace);
        (start.eq_ignore_ascii_case(beginning) && ends).then_some(self.words.start + beginning.len())
    }

    /// The words before the first of these, and the rest from there on. What it begins with does not count.
    pub fn before_any(&self, words: &[&str]) -> (Self, Option<Self>) {
        let spaces = self.text().char_indices().filter(|(_, c)| c.is_whitespace()).map(|(at, _)| self.words.start + at);
        for at in spaces {
            let rest = self.part(at..self.words.end);
            if words.iter().any(|word| rest.after(word).is_some()) {
                return (self.part(self.words.start..at), Some(rest));
            }
        }
        (self.clone(), None)
    }

    /// The words with a capital letter at its beginning, and the rest.
    pub fn large_words(&self) -> (Self, Option<Self>) {
        let mut end = self.words.start;
        for word in self.text().split_inclusive(char::is_whitespace) {
            if !word.starts_with(char::is_uppercase) {
                break;
            }
            end += word.len();
        }
        let rest = self.part(end..self.words.end);
        (self.part(self.words.start..end), Some(rest).filter(|rest| !rest.words.is_empty()))
    }
}
