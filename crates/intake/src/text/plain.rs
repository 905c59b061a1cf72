//! Plain text, and what someone pasted: blank lines, indents and wrapped lines are all the layout there is.

use crate::text::{Lines, clip, encoding};
use crate::{Decoded, RawLine, wording};

/// A wrapped line is at least this long, in characters.
const WRAPPED: usize = 50;

/// Decodes plain text.
pub fn decode(bytes: &[u8]) -> Decoded {
    let decoding = encoding::decode(bytes);
    let mut decoded = lines_of(clip(&decoding.text));
    decoded.notes.splice(0..0, decoding.doubt);
    decoded
}

/// The lines of a text, its wrapped lines joined again.
pub(crate) fn lines_of(text: &str) -> Decoded {
    let mut out = Lines::default();
    let mut open: Option<Open> = None;
    let mut page = 1_u16;
    let mut gap = 0.0;
    for raw in text.split(['\n', '\r', '\u{b}', '\u{85}', '\u{2028}', '\u{2029}']) {
        for (nth, part) in raw.split('\u{c}').enumerate() {
            if nth > 0 {
                close(&mut open, &mut out);
                page = page.saturating_add(1);
            }
            let line = Raw::of(part);
            if line.words.is_empty() {
                close(&mut open, &mut out);
                gap = 1.0;
            } else if let Some(level) = underline(&line.words) {
                head(open.as_mut(), level, line.words.chars().count());
                close(&mut open, &mut out);
            } else if open.as_ref().is_some_and(|open| open.continues(&line)) {
                if let Some(open) = open.as_mut() {
                    open.add(&line);
                }
            } else {
                close(&mut open, &mut out);
                open = Some(Open::begin(&line, page, gap));
                gap = 0.0;
            }
        }
        if out.is_full() {
            break;
        }
    }
    close(&mut open, &mut out);
    let mut decoded = out.into_decoded();
    decoded.pages = (page > 1).then_some(page);
    decoded
}

fn close(open: &mut Option<Open>, out: &mut Lines) {
    if let Some(open) = open.take() {
        out.push(open.line);
    }
}

/// One line as it stands in the file.
struct Raw {
    indent: usize,
    words: String,
    bullet: bool,
    aside: Option<String>,
}

impl Raw {
    fn of(part: &str) -> Raw {
        let indent = part.chars().take_while(|c| c.is_whitespace()).map(|c| if c == '\t' { 4 } else { 1 }).sum();
        let columns: Vec<String> = columns(part).into_iter().map(wording::folded).collect();
        let (words, aside) = wording::side_by_side(&columns);
        let bullet = wording::without_bullet(&words).0;
        Raw { indent, words, bullet, aside }
    }
}

/// Splits at tabs and at gaps of three or more spaces.
fn columns(part: &str) -> Vec<&str> {
    part.trim().split('\t').flat_map(|cell| cell.split("   ")).map(str::trim).filter(|cell| !cell.is_empty()).collect()
}

/// A line that the next one may continue.
struct Open {
    line: RawLine,
    indent: usize,
    bullet: bool,
    last: usize,
}

impl Open {
    fn begin(raw: &Raw, page: u16, gap_above: f32) -> Open {
        let line = RawLine { page, text: raw.words.clone(), right: raw.aside.clone(), gap_above, ..RawLine::default() };
        Open { line, indent: raw.indent, bullet: raw.bullet, last: raw.words.chars().count() }
    }

    /// A line goes on where it was long enough to be wrapped and the next one reads on.
    fn continues(&self, next: &Raw) -> bool {
        if next.bullet || next.aside.is_some() || self.line.right.is_some() || self.line.text.len() > 4_000 {
            return false;
        }
        let reads_on = next.words.chars().next().is_some_and(char::is_lowercase);
        let hangs = self.bullet && next.indent > self.indent;
        self.last >= WRAPPED && (reads_on || hangs)
    }

    fn add(&mut self, next: &Raw) {
        self.line.text.push(' ');
        self.line.text.push_str(&next.words);
        self.last = next.words.chars().count();
    }
}

/// A line of `====` is a rule of level 1, of `----`, `____` or `****` of level 2.
fn underline(words: &str) -> Option<u8> {
    let first = words.chars().next()?;
    let all = words.len() >= 3 && words.chars().all(|c| c == first);
    match first {
        '=' if all => Some(1),
        '-' | '_' | '*' | '~' | '–' | '—' | '─' | '═' | '#' if all => Some(2),
        _ => None,
    }
}

/// A rule about as long as the line above it makes that line a heading.
fn head(open: Option<&mut Open>, level: u8, length: usize) {
    if let Some(open) = open {
        let words = open.line.text.chars().count();
        if words <= 60 && !open.bullet && length.abs_diff(words) <= 4 {
            open.line.heading = Some(level);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(text: &str) -> Vec<String> {
        lines_of(text).lines.iter().map(|line| line.to_line().text).collect()
    }

    #[test]
    fn wrapped_lines_are_joined_and_others_are_not() {
        let text = "- Taught every newcomer to the kitchen how to plan\n  Sunday service, and wrote down how\n- Ordered supplies\n\nI have worked in kitchens since I was sixteen years old,\nmostly nights.\nOakland";
        assert_eq!(
            texts(text),
            [
                "Taught every newcomer to the kitchen how to plan Sunday service, and wrote down how",
                "Ordered supplies",
                "I have worked in kitchens since I was sixteen years old, mostly nights.",
                "Oakland",
            ]
        );
    }

    #[test]
    fn pages_headings_and_asides_come_through() {
        let decoded = lines_of("Experience\n==========\nCook, Blue Door          2019 - 2022\n\u{c}Second page");
        assert_eq!(decoded.pages, Some(2));
        assert_eq!(decoded.lines[0].heading, Some(1));
        assert_eq!(decoded.lines[1].right.as_deref(), Some("2019 - 2022"));
        assert_eq!(decoded.lines[2].page, 2);
    }

    #[test]
    fn right_to_left_words_keep_their_order() {
        assert_eq!(texts("\u{202b}שף ראשי – הדלת הכחולה\u{202c}"), ["שף ראשי – הדלת הכחולה"]);
    }

    #[test]
    fn a_blank_text_has_no_lines() {
        assert!(texts(" \n\t\n\u{c}").is_empty());
    }
}
