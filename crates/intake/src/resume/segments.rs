//! A heading of one to four lines, cut at everything that may separate title, organisation and place.

use super::rows::{Row, Side};

/// What stands before a segment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Before {
    /// The heading begins here.
    Start,
    /// A new line.
    Line,
    /// A new line, after one that filled the column: the words may go on.
    FullLine,
    /// A bar, dot or dash with space around it, or white space as wide.
    Bar,
    /// A comma, or a full stop within a heading.
    Comma,
    /// An opening bracket.
    Bracket,
    /// "at" or "@".
    At,
}

/// A part of a heading that is not cut further.
#[derive(Clone, Debug)]
pub(super) struct Segment<'a> {
    /// What stands before it.
    pub(super) before: Before,
    /// Which line of the heading.
    pub(super) row: usize,
    piece: usize,
    source: &'a str,
    start: usize,
    end: usize,
}

/// Cuts the lines of a heading; dates are left out. At most [`MOST`] segments.
pub(super) fn cut<'a>(rows: &[Row<'a>], width: usize) -> Vec<Segment<'a>> {
    let mut segments: Vec<Segment<'a>> = Vec::new();
    let mut piece = 0;
    for (index, row) in rows.iter().enumerate() {
        let filled = index > 0 && rows[index - 1].text.chars().count() * 10 >= width * 8;
        let full = filled && rows[index - 1].right.is_empty() || row.goes_on;
        let mut before = match (index, full) {
            (0, _) => Before::Start,
            (_, true) => Before::FullLine,
            (_, false) => Before::Line,
        };
        for (side, text) in [(Side::Text, row.text), (Side::Right, row.right)] {
            for (start, end) in around_date(row, side, text) {
                let first = segments.len();
                cut_piece(text, start, end, index, piece, &mut segments);
                if let Some(segment) = segments.get_mut(first) {
                    segment.before = before;
                    before = Before::Bar;
                }
                piece += 1;
            }
        }
    }
    segments.truncate(MOST);
    segments
}

/// More segments than this are not read: no heading needs them.
pub(super) const MOST: usize = 10;

/// The words of neighbouring segments `from..to`, as they stand in the document.
pub(super) fn join(segments: &[Segment<'_>]) -> String {
    let mut out = String::new();
    let mut i = 0;
    while i < segments.len() {
        let first = &segments[i];
        let mut last = i;
        while last + 1 < segments.len() && segments[last + 1].piece == first.piece {
            last += 1;
        }
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(tidy(&first.source[first.start..segments[last].end]));
        i = last + 1;
    }
    out
}

/// Takes separators off both ends and an unmatched bracket with them.
fn tidy(text: &str) -> &str {
    let mut text = text.trim_matches(|c: char| c.is_whitespace() || "|·•,;:–—-*_".contains(c));
    if text.ends_with(')') && !text.contains('(') {
        text = &text[..text.len() - 1];
    }
    if text.starts_with('(') && (!text.contains(')') || text.find(')') == Some(text.len() - 1)) {
        text = text[1..].trim_end_matches(')');
    }
    text.trim()
}

/// The parts of one side of a line without its date.
fn around_date(row: &Row<'_>, side: Side, text: &str) -> Vec<(usize, usize)> {
    let range = match &row.date {
        Some((found, at)) if *at == side => found.range.clone(),
        _ => return vec![(0, text.len())],
    };
    let before = strip_introduction(&text[..range.start]);
    vec![(0, before), (range.end, text.len())]
}

/// Leaves "Expected" and "Graduation:" to the date that follows them.
fn strip_introduction(before: &str) -> usize {
    let mut end = before.trim_end_matches(|c: char| c.is_whitespace() || "(:[".contains(c)).len();
    loop {
        let head = &before[..end];
        let word = head.rsplit(|c: char| c.is_whitespace()).next().unwrap_or("");
        let plain = word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
        if !["expected", "graduation", "graduated", "grad", "anticipated", "from", "completed", "issued", "date"]
            .contains(&plain.as_str())
        {
            return end;
        }
        end = head[..end - word.len()].trim_end().len();
    }
}

fn cut_piece<'a>(source: &'a str, start: usize, end: usize, row: usize, piece: usize, out: &mut Vec<Segment<'a>>) {
    let mut from = start;
    let mut before = Before::Bar;
    let mut push = |from: usize, to: usize, before: Before| {
        if source[from..to].chars().any(char::is_alphanumeric) {
            out.push(Segment { before, row, piece, source, start: from, end: to });
            true
        } else {
            false
        }
    };
    let mut at = start;
    while at < end {
        match separator(source, at, end) {
            Some((length, kind)) => {
                let bracket_closes = kind == Before::Bracket;
                if push(from, at, before) || from == start {
                    before = kind;
                }
                from = if bracket_closes { at } else { at + length };
                at += length;
            }
            None => at += source[at..].chars().next().map_or(1, char::len_utf8),
        }
    }
    push(from, end, before);
}

/// A separator at byte `at`, with its length.
fn separator(source: &str, at: usize, end: usize) -> Option<(usize, Before)> {
    let rest = &source[at..end];
    let c = rest.chars().next()?;
    let spaced = source[..at].ends_with(char::is_whitespace);
    let then_space = rest[c.len_utf8()..].starts_with(char::is_whitespace);
    match c {
        '|' | '·' | '•' | '¦' | '∙' | '‖' | '\t' | '⋄' | '◦' => Some((c.len_utf8(), Before::Bar)),
        '—' | '–' if spaced || then_space => Some((c.len_utf8(), Before::Bar)),
        '-' if spaced && (then_space || rest.len() == 1) => Some((1, Before::Bar)),
        ';' => Some((1, Before::Bar)),
        ',' if then_space || rest.len() == 1 => Some((1, Before::Comma)),
        '(' if spaced => Some((1, Before::Bracket)),
        '@' if spaced => Some((1, Before::At)),
        ' ' if rest.starts_with("   ") => Some((3, Before::Bar)),
        ' ' if word_at(rest).is_some() => Some((word_at(rest)?, Before::At)),
        '.' if then_space && ends_sentence(&source[..at]) => Some((1, Before::Comma)),
        _ => None,
    }
}

/// " at " and its neighbours' words for it.
fn word_at(rest: &str) -> Option<usize> {
    [" at ", " bei ", " chez ", " presso "].iter().find(|word| rest.starts_with(**word)).map(|word| word.len())
}

/// A full stop behind a whole word, not behind "Sr" or an initial.
fn ends_sentence(before: &str) -> bool {
    let word = before.rsplit(|c: char| !c.is_alphanumeric()).next().unwrap_or("");
    word.chars().count() >= 5 && word.chars().skip(1).all(char::is_lowercase)
}
