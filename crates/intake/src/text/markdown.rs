//! Markdown: headings, lists, tables and emphasis become what they mean; the marks go.

use crate::text::grid::Grid;
use crate::text::{clip, encoding, entities};
use crate::{Decoded, RawLine, wording};

/// Longest link that is understood, in bytes; so that a text of brackets is read in bounded time.
const LONGEST_LINK: usize = 500;

/// Decodes Markdown.
pub fn decode(bytes: &[u8]) -> Decoded {
    let decoding = encoding::decode(bytes);
    let mut decoded = lines_of(clip(&decoding.text));
    decoded.notes.splice(0..0, decoding.doubt);
    decoded
}

fn lines_of(text: &str) -> Decoded {
    let mut grid = Grid::default();
    let mut open: Option<RawLine> = None;
    let mut gap = 0.0;
    let mut fenced = false;
    let mut lines = without_front_matter(text).lines();
    while let Some(raw) = lines.next().filter(|_| !grid.is_full()) {
        let line = raw.trim();
        let level = setext(line).filter(|_| open.as_ref().is_some_and(|open| !open.bullet));
        if line.starts_with("```") || line.starts_with("~~~") {
            fenced = !fenced;
        } else if line.is_empty() {
            close(&mut open, &mut grid);
            gap = 1.0;
        } else if let Some(level) = level {
            open = open.map(|open| RawLine { heading: Some(level), ..open });
            close(&mut open, &mut grid);
        } else if !fenced && is_rule(line) {
            close(&mut open, &mut grid);
        } else if !fenced && line.starts_with('|') {
            close(&mut open, &mut grid);
            put_row(&mut grid, line);
        } else {
            let next = RawLine { gap_above: gap, ..begin(line) };
            gap = 0.0;
            if continues(open.as_ref(), &next) {
                if let Some(open) = open.as_mut() {
                    open.text.push(' ');
                    open.text.push_str(&next.text);
                }
            } else {
                close(&mut open, &mut grid);
                open = Some(next);
            }
        }
    }
    close(&mut open, &mut grid);
    grid.into_lines().into_decoded()
}

fn close(open: &mut Option<RawLine>, grid: &mut Grid) {
    if let Some(line) = open.take() {
        grid.put(line);
    }
}

/// Notes about the page in front of it, between two lines of `---`, are not the person's words.
fn without_front_matter(text: &str) -> &str {
    let rest = text.strip_prefix("---\n").or_else(|| text.strip_prefix("---\r\n"));
    rest.and_then(|rest| rest.split_once("\n---")).map_or(text, |(_, after)| after)
}

fn setext(line: &str) -> Option<u8> {
    match line.as_bytes().first()? {
        b'=' if line.bytes().all(|byte| byte == b'=') => Some(1),
        b'-' if line.len() > 1 && line.bytes().all(|byte| byte == b'-') => Some(2),
        _ => None,
    }
}

fn is_rule(line: &str) -> bool {
    let signs = line.bytes().filter(|byte| *byte != b' ');
    let first = line.as_bytes().first().copied().unwrap_or_default();
    matches!(first, b'-' | b'*' | b'_') && signs.clone().count() >= 3 && signs.clone().all(|byte| byte == first)
}

/// A line with its marks understood.
fn begin(line: &str) -> RawLine {
    let line = line.trim_start_matches("> ").trim_start_matches('>').trim();
    let hashes = line.bytes().take_while(|byte| *byte == b'#').count();
    if (1..=6).contains(&hashes) && line.as_bytes().get(hashes).is_none_or(|byte| *byte == b' ') {
        let text = line.trim_start_matches('#').trim().trim_end_matches('#').trim();
        let heading = u8::try_from(hashes).ok();
        let (text, right) = aside(&plain(text));
        return RawLine { text, right, heading, bold: true, ..RawLine::default() };
    }
    let (bullet, rest) = match line.strip_prefix("+ ") {
        Some(rest) => (true, rest),
        None => wording::without_bullet(line),
    };
    let rest = rest.trim_start_matches("[ ] ").trim_start_matches("[x] ").trim();
    let wrapped = |sign: &str| rest.len() > 2 * sign.len() && rest.starts_with(sign) && rest.ends_with(sign);
    let bold = wrapped("**") || wrapped("__");
    let italic = !bold && (wrapped("*") || wrapped("_"));
    let (text, right) = if bullet { (plain(rest), None) } else { aside(&plain(rest)) };
    RawLine { text, right, bullet, bold, italic, ..RawLine::default() }
}

fn aside(text: &str) -> (String, Option<String>) {
    let parts: Vec<String> = text.split('\t').flat_map(|part| part.split("   ")).map(wording::folded).collect();
    wording::side_by_side(&parts)
}

/// A wrapped paragraph reads on in lower case; anything else begins a line of its own, as its writer set it.
fn continues(open: Option<&RawLine>, next: &RawLine) -> bool {
    let Some(open) = open else { return false };
    let room = open.heading.is_none() && open.right.is_none() && (50..4_000).contains(&open.text.len());
    let reads_on = next.text.chars().next().is_some_and(char::is_lowercase);
    room && reads_on && !next.bullet && next.heading.is_none() && next.right.is_none()
}

fn put_row(grid: &mut Grid, line: &str) {
    let cells: Vec<&str> = line.trim_matches('|').split('|').map(str::trim).collect();
    if cells.iter().all(|cell| cell.bytes().all(|byte| matches!(byte, b'-' | b':'))) {
        return;
    }
    grid.open_row();
    for cell in cells {
        grid.open_cell();
        let text = plain(cell);
        if !text.is_empty() {
            grid.put(RawLine { text, ..RawLine::default() });
        }
    }
    grid.close_row();
}

/// The words without marks of emphasis, links, pictures and tags.
fn plain(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let tail = rest.get(c.len_utf8()..).unwrap_or_default();
        rest = match c {
            '\\' => {
                let escaped = tail.chars().next().filter(char::is_ascii_punctuation);
                out.extend(escaped.or(Some('\\')));
                tail.get(escaped.map_or(0, char::len_utf8)..).unwrap_or_default()
            }
            '!' if tail.starts_with('[') => link(tail).map_or(tail, |(_, after)| after),
            '[' => match link(rest) {
                Some((words, after)) => {
                    out.push_str(&plain_inside(words));
                    after
                }
                None => keep(&mut out, '[', tail),
            },
            '<' => tag(tail, &mut out).unwrap_or_else(|| keep(&mut out, '<', tail)),
            '`' => tail,
            '*' | '~' if tail.starts_with(c) => tail.trim_start_matches(c),
            '*' if !spaced(&out, tail) => tail,
            '_' if at_word_edge(&out, tail) => tail.trim_start_matches('_'),
            other => keep(&mut out, other, tail),
        };
    }
    entities::unescape(&out)
}

/// The words of a link; a link does not stand in a link, so this goes one step down only.
fn plain_inside(words: &str) -> String {
    words.chars().filter(|c| !matches!(c, '*' | '`' | '[' | ']')).collect()
}

fn keep<'a>(out: &mut String, c: char, tail: &'a str) -> &'a str {
    out.push(c);
    tail
}

fn spaced(before: &str, after: &str) -> bool {
    before.ends_with(' ') && after.starts_with(' ')
}

/// An underscore inside a word belongs to it.
fn at_word_edge(before: &str, after: &str) -> bool {
    let word = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    !(word(before.chars().next_back()) && word(after.chars().next())) && !after.is_empty() | word(before.chars().last())
}

/// `[words](address)` at the start of a text: the words, and what follows.
fn link(text: &str) -> Option<(&str, &str)> {
    let near = text.as_bytes().get(..text.len().min(LONGEST_LINK))?;
    let middle = near.windows(2).position(|pair| pair == b"](")?;
    let words = text.get(1..middle)?;
    let close = near.get(middle..)?.iter().position(|byte| *byte == b')')?;
    Some((words, text.get(middle + close + 1..)?))
}

/// An address in angle brackets is kept, a tag goes; `tail` begins after the `<`.
fn tag<'a>(tail: &'a str, out: &mut String) -> Option<&'a str> {
    let close = tail.bytes().take(300).position(|byte| byte == b'>')?;
    let inner = tail.get(..close)?;
    if inner.contains("://") || inner.contains('@') {
        out.push_str(inner.trim_start_matches("mailto:"));
    } else if inner.starts_with(|c: char| c.is_ascii_alphabetic() || c == '/' || c == '!') {
        out.push(' ');
    } else {
        return None;
    }
    tail.get(close + 1..)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_go_and_words_stay() {
        assert_eq!(plain("**Head chef**, [Blue Door](https://blue.example) ![logo](x.png)"), "Head chef, Blue Door ");
        assert_eq!(
            plain("*snake_case* and `C++` &amp; 5 * 3 \\* 2 <ana@example.org>"),
            "snake_case and C++ & 5 * 3 * 2 ana@example.org"
        );
        assert_eq!(plain("_Oakland_ <br> a < b ~~old~~"), "Oakland   a < b old");
    }

    #[test]
    fn headings_lists_and_tables_are_understood() {
        let text = "---\ntitle: cv\n---\n# Ana Reyes\n\n## Experience ##\n### Cook, Blue Door\t2019 – 2022\n* Taught newcomers\n1. Ordered supplies\n\n---\n| Language | Level |\n|---|:-:|\n| Spanish | C1 |\nSkills\n------\n";
        let lines = lines_of(text).lines;
        let seen: Vec<(String, Option<u8>, bool)> =
            lines.iter().map(|line| (line.to_line().text, line.heading, line.bullet)).collect();
        assert_eq!(
            seen,
            [
                ("Ana Reyes".into(), Some(1), false),
                ("Experience".into(), Some(2), false),
                ("Cook, Blue Door 2019 – 2022".into(), Some(3), false),
                ("Taught newcomers".into(), None, true),
                ("Ordered supplies".into(), None, true),
                ("Language | Level".into(), None, false),
                ("Spanish | C1".into(), None, false),
                ("Skills".into(), Some(2), false),
            ]
        );
    }

    #[test]
    fn a_text_of_marks_only_ends() {
        for sign in ["*", "_", "[", "`", "<", "|", "#", "\\", "![", "](", "~"] {
            let _ = lines_of(&sign.repeat(5_000));
        }
    }
}
