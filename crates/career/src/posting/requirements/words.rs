//! The words of a sentence with their places, and phrases found among them.

use std::ops::Range;

/// One word. Apostrophes are left out of it ("you'll" is `youll`) and hyphens part words, so that one phrase fits all
/// ways of writing it.
#[derive(Clone, Debug)]
pub(crate) struct Word<'t> {
    /// In small letters, `licence` written as `license`.
    pub lower: String,
    /// As written.
    pub exact: &'t str,
    /// Bytes in the whole text.
    pub span: Range<usize>,
    /// Which clause of the sentence: commas, brackets, colons and dashes part clauses.
    pub clause: u16,
    /// Whether it stands in brackets.
    pub aside: bool,
}

/// Words looked at of one sentence.
const MOST: usize = 400;

/// The words of a part of a text.
pub(crate) fn of(text: &str, span: Range<usize>) -> Vec<Word<'_>> {
    let Some(part) = text.get(span.clone()) else { return Vec::new() };
    let mut out = Vec::new();
    let mut clause = 0_u16;
    let mut aside = false;
    let mut begun: Option<usize> = None;
    let mut last = ' ';
    for (at, c) in part.char_indices().chain([(part.len(), ' ')]) {
        let inside = c.is_alphanumeric() || matches!(c, '\'' | '’') && begun.is_some();
        match (begun, inside) {
            (None, true) => begun = Some(at),
            (Some(from), false) => {
                out.push(word(part, from..at, span.start, (clause, aside)));
                begun = None;
            }
            _ => {}
        }
        if c == '%' {
            let span = span.start + at..span.start + at + 1;
            out.push(Word { lower: "%".into(), exact: "%", span, clause, aside });
        }
        let dash = matches!(c, '–' | '—') || c == '-' && last == ' ';
        let between_figures = dash && out.last().is_some_and(|word| word.is_figure());
        if matches!(c, ',' | ';' | '(' | ')' | ':' | '|' | '•') || dash && !between_figures {
            clause = clause.saturating_add(1);
        }
        aside = c == '(' || aside && c != ')';
        last = c;
        if out.len() >= MOST {
            break;
        }
    }
    out
}

fn word(part: &str, at: Range<usize>, offset: usize, (clause, aside): (u16, bool)) -> Word<'_> {
    let exact = part.get(at.clone()).unwrap_or_default();
    let lower: String = exact.chars().filter(|c| !matches!(c, '\'' | '’')).flat_map(char::to_lowercase).collect();
    let lower = if lower.starts_with("licence") { lower.replacen("licence", "license", 1) } else { lower };
    Word { lower, exact, span: offset + at.start..offset + at.end, clause, aside }
}

impl Word<'_> {
    /// Whether it begins with a digit.
    pub fn is_figure(&self) -> bool {
        self.lower.starts_with(|c: char| c.is_ascii_digit())
    }

    /// The number, in figures or in words up to twenty.
    pub fn number(&self) -> Option<u32> {
        const WORDS: [&str; 21] = [
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
            "twenty",
        ];
        let figure = self.lower.parse::<u32>().ok();
        figure.or_else(|| WORDS.iter().position(|word| *word == self.lower).and_then(|n| u32::try_from(n).ok()))
    }

    fn fits(&self, pattern: &str) -> bool {
        match pattern.strip_suffix('*') {
            Some(beginning) => self.lower.starts_with(beginning),
            None if pattern.starts_with(|c: char| c.is_ascii_uppercase()) => self.exact == pattern,
            None => self.lower == pattern,
        }
    }
}

/// Where a phrase stands, as a range of words; the first place. A word of the phrase that begins with a capital letter
/// must stand exactly so (`RN`); a `*` at its end takes any ending.
pub(crate) fn find(words: &[Word<'_>], phrase: &str) -> Option<Range<usize>> {
    find_from(words, phrase, 0)
}

/// The same, from a word on.
pub(crate) fn find_from(words: &[Word<'_>], phrase: &str, from: usize) -> Option<Range<usize>> {
    let count = phrase.split(' ').count();
    let last = words.len().checked_sub(count)?;
    let begins = |at: &usize| phrase.split(' ').zip(&words[*at..]).all(|(pattern, word)| word.fits(pattern));
    (from..=last).find(begins).map(|at| at..at + count)
}

/// Whether any of these phrases stands there.
pub(crate) fn has(words: &[Word<'_>], phrases: &[&str]) -> bool {
    phrases.iter().any(|phrase| find(words, phrase).is_some())
}

/// The bytes of a range of words in the whole text.
pub(crate) fn span(words: &[Word<'_>], range: &Range<usize>) -> Option<Range<usize>> {
    let (first, last) = (words.get(range.start)?, words.get(range.end.checked_sub(1)?)?);
    Some(first.span.start..last.span.end)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_phrase_fits_all_ways_of_writing_it() {
        for text in ["Driver's licence", "driver’s license", "DRIVERS LICENSE"] {
            let words = of(text, 0..text.len());
            assert_eq!(find(&words, "drivers license"), Some(0..2), "{text}");
        }
        let text = "The RN and the rn";
        let words = of(text, 0..text.len());
        assert_eq!(find(&words, "RN"), Some(1..2));
        assert_eq!(find_from(&words, "RN", 2), None);
    }

    #[test]
    fn commas_part_clauses_and_figures_stay_together() {
        let text = "3–5 years, or a degree (any)";
        let words = of(text, 0..text.len());
        let clauses: Vec<u16> = words.iter().map(|word| word.clause).collect();
        assert_eq!(clauses, [0, 0, 0, 1, 1, 1, 2]);
    }
}
