//! Page headers and footers: what stands at the upper or lower edge of several pages, page numbers among them.

use std::collections::BTreeMap;

use crate::{Inside, RawLine};

/// Lines within this share of the page's height from its edges can be headers or footers.
const EDGE: f32 = 0.1;

/// Marks the headers and footers of a document of several pages. They stay in their place among the lines.
pub(super) fn mark(lines: &mut [RawLine]) {
    let mut seen: BTreeMap<(bool, String), Vec<u16>> = BTreeMap::new();
    for line in lines.iter() {
        if let Some(key) = edge_key(line) {
            let pages = seen.entry(key).or_default();
            if pages.last() != Some(&line.page) {
                pages.push(line.page);
            }
        }
    }
    let pages = lines.iter().map(|line| line.page).max().unwrap_or(1);
    let enough = usize::from(pages / 3).max(2);
    for line in lines.iter_mut() {
        let repeated = edge_key(line).and_then(|key| seen.get(&key)).is_some_and(|pages| pages.len() >= enough);
        if repeated || is_page_number(line) {
            line.inside = Inside::HeaderOrFooter;
        }
    }
}

/// What makes two lines the same header or footer: the edge, and the words without figures.
fn edge_key(line: &RawLine) -> Option<(bool, String)> {
    let upper = edge(line)?;
    let whole = line.to_line().text;
    let words: String = whole.chars().filter(|ch| !ch.is_ascii_digit()).collect();
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
    (words.chars().filter(|ch| ch.is_alphabetic()).count() > 3).then_some((upper, words))
}

/// Whether the line stands at the upper (`true`) or lower edge of its page.
fn edge(line: &RawLine) -> Option<bool> {
    let spot = line.spot?;
    if spot.y + spot.h < EDGE {
        Some(true)
    } else if spot.y > 1.0 - EDGE {
        Some(false)
    } else {
        None
    }
}

/// "2", "Page 2", "2 / 3", "- 2 -" at the edge of a page.
fn is_page_number(line: &RawLine) -> bool {
    let whole = line.to_line().text.to_lowercase();
    let figures = whole.chars().filter(char::is_ascii_digit).count();
    let words = whole.split(|ch: char| !ch.is_alphabetic()).filter(|word| !word.is_empty());
    let only_page = words.clone().all(|word| matches!(word, "page" | "of" | "seite" | "von" | "p"));
    let plain =
        whole.chars().all(|ch| ch.is_alphanumeric() || ch.is_whitespace() || matches!(ch, '/' | '-' | '–' | '|' | '.'));
    let short = figures <= 2 || words.count() > 0 && figures <= 6;
    edge(line).is_some() && figures > 0 && only_page && plain && short && whole.len() <= 20
}

#[cfg(test)]
mod tests {
    use career::profile::Spot;

    use super::*;

    fn line(page: u16, y: f32, text: &str) -> RawLine {
        RawLine { page, text: text.into(), spot: Some(Spot { x: 0.1, y, w: 0.5, h: 0.01 }), ..RawLine::default() }
    }

    #[test]
    fn what_returns_on_every_page_is_a_header_or_footer() {
        let mut lines = [
            line(1, 0.03, "Maria Alvarez – Résumé"),
            line(1, 0.5, "Experience"),
            line(1, 0.96, "Page 1 of 2"),
            line(2, 0.03, "Maria Alvarez – Résumé"),
            line(2, 0.05, "Education"),
            line(2, 0.96, "Page 2 of 2"),
        ];
        mark(&mut lines);
        let marked: Vec<bool> = lines.iter().map(|line| line.inside == Inside::HeaderOrFooter).collect();
        assert_eq!(marked, [true, false, true, true, false, true]);
    }

    #[test]
    fn a_telephone_number_at_the_top_is_no_page_number() {
        let mut lines = [line(1, 0.05, "510 555 0188"), line(1, 0.5, "2")];
        mark(&mut lines);
        assert!(lines.iter().all(|line| line.inside == Inside::Text));
    }
}
