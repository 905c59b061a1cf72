//! Cuts a text into sentences and list items, each with the section it stands in.

use std::ops::Range;

use super::heading::{self, Section};
use super::words;

/// One sentence.
#[derive(Clone, Debug)]
pub(super) struct Cut {
    /// Bytes in the text.
    pub span: Range<usize>,
    /// Where it stands.
    pub section: Section,
}

/// In the order of the text; headings are left out.
pub(super) fn cut(text: &str) -> Vec<Cut> {
    let mut out = Vec::new();
    let mut section = Section::Opening;
    let mut begin = 0;
    for line in text.split('\n') {
        let whole = begin..begin + line.len();
        begin = whole.end + 1;
        let (bulleted, span) = without_bullet(text, whole);
        if span.is_empty() {
            continue;
        }
        let words = words::of(text, span.clone());
        if let Some(found) = heading::of(&text[span.clone()], &words, bulleted) {
            section = found;
            continue;
        }
        // "Requirements: a licence, a car": a heading and what it heads on one line.
        let head = heading::before_colon(text, &span);
        let span = match &head {
            Some((found, rest)) => {
                section = *found;
                rest.clone()
            }
            None => span,
        };
        out.extend(sentences(text, span).map(|span| Cut { span, section }));
        if out.len() > super::MOST_SENTENCES {
            break;
        }
    }
    out
}

/// The line without white space around it and without the mark of a list.
fn without_bullet(text: &str, span: Range<usize>) -> (bool, Range<usize>) {
    let line = &text[span.clone()];
    let mark =
        |c: char| matches!(c, '•' | '·' | '*' | '-' | '–' | '—' | '◦' | '▪' | '●' | '○' | '✓' | '✔' | '➤' | '►' | 'o');
    let trimmed = line.trim_start();
    let rest = match trimmed.chars().next() {
        Some(c) if mark(c) && trimmed[c.len_utf8()..].starts_with(char::is_whitespace) => &trimmed[c.len_utf8()..],
        Some(c) if mark(c) && c != 'o' && c != '-' && c != '*' => &trimmed[c.len_utf8()..],
        _ => numbered(trimmed).unwrap_or(trimmed),
    };
    let bulleted = rest.len() < trimmed.len();
    let rest = rest.trim_start();
    let from = span.end - rest.len();
    (bulleted, from..from + rest.trim_end().len())
}

/// What follows "1." or "2)".
fn numbered(line: &str) -> Option<&str> {
    let digits = line.len() - line.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let rest = line.get(digits..)?.strip_prefix(['.', ')'])?;
    ((1..=2).contains(&digits) && rest.starts_with(' ')).then_some(rest)
}

/// A full stop, semicolon, question or exclamation mark before a space ends a sentence, unless it ends a short form.
fn sentences(text: &str, span: Range<usize>) -> impl Iterator<Item = Range<usize>> {
    let part = &text[span.clone()];
    let mut ends = Vec::new();
    for (at, sign) in part.match_indices(['.', ';', '!', '?']) {
        let after = &part[at + sign.len()..];
        let before = part[..at].rsplit(char::is_whitespace).next().unwrap_or_default();
        let short = sign == "." && (before.chars().count() <= 1 || before.contains('.') || is_short_form(before));
        if after.starts_with(char::is_whitespace) && !short {
            ends.push(at + sign.len());
        }
    }
    ends.push(part.len());
    let mut from = 0;
    ends.into_iter().filter_map(move |end| {
        let piece = part.get(from..end)?;
        let begin = span.start + from + (piece.len() - piece.trim_start().len());
        from = end;
        let piece = piece.trim();
        (piece.chars().any(char::is_alphanumeric)).then(|| begin..begin + piece.len())
    })
}

fn is_short_form(word: &str) -> bool {
    let lower = word.trim_start_matches('(').to_lowercase();
    ["lbs", "lb", "yrs", "yr", "min", "approx", "etc", "incl", "st", "dr", "mr", "ms", "mrs", "no", "vs", "hrs", "dept"]
        .contains(&lower.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(text: &str) -> Vec<(&str, Section)> {
        cut(text).into_iter().map(|cut| (&text[cut.span], cut.section)).collect()
    }

    #[test]
    fn lists_and_sentences_are_cut_and_know_their_section() {
        let text =
            "We bake.\n\nRequirements:\n• Lift 50 lbs. daily\n2) A licence. A car; a smile\nNice to have\n- Spanish";
        assert_eq!(
            texts(text),
            [
                ("We bake.", Section::Opening),
                ("Lift 50 lbs. daily", Section::Must),
                ("A licence.", Section::Must),
                ("A car;", Section::Must),
                ("a smile", Section::Must),
                ("Spanish", Section::Wish),
            ]
        );
    }

    #[test]
    fn a_heading_may_stand_before_what_it_heads() {
        assert_eq!(texts("Requirements: RN licence, BLS"), [("RN licence, BLS", Section::Must)]);
    }
}
