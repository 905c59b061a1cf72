//! Placed lines of all pages → [`RawLine`]s: sizes relative to the body, bullets taken off, white space above measured.

use std::collections::{BTreeMap, BTreeSet};

use career::profile::Spot;

use super::fragments::Fragment;
use super::glyphs::is_bullet;
use super::order::Placed;
use crate::{Inside, RawLine};

/// The lines of one page, and its extent in points.
pub(super) struct PageLines {
    /// From 1.
    pub page: u16,
    pub width: f32,
    pub height: f32,
    pub lines: Vec<Placed>,
}

/// Makes the lines of the document.
pub(super) fn raw_lines(pages: &[PageLines]) -> Vec<RawLine> {
    let body = body_size(pages);
    let pictures = list_pictures(pages);
    let mut lines = Vec::new();
    for page in pages {
        for (at, placed) in page.lines.iter().enumerate() {
            let above = at.checked_sub(1).and_then(|above| page.lines.get(above));
            let mut line = raw_line(page, placed, above, body);
            line.bullet |= item_picture(placed).is_some_and(|picture| pictures.contains(&picture));
            lines.push(line);
        }
    }
    lines
}

fn raw_line(page: &PageLines, placed: &Placed, above: Option<&Placed>, body: f32) -> RawLine {
    let main = &placed.main;
    let text = main.text();
    let (text, bullet) = without_bullet(&text, main.bullet);
    RawLine {
        page: page.page,
        text,
        spot: Some(spot(page, placed)),
        size: (dominant_size(main) / body * 100.0).round() / 100.0,
        bold: mostly(main, |word| word.bold),
        italic: mostly(main, |word| word.italic),
        bullet,
        column: placed.column,
        gap_above: above.map_or(0.0, |above| gap(above, placed)),
        right: placed.apart.as_ref().map(Fragment::text).filter(|text| !text.is_empty()),
        inside: if placed.table { Inside::Table } else { Inside::Text },
        ..RawLine::default()
    }
}

/// Pictures that begin three lines or more: the bullets of this document.
fn list_pictures(pages: &[PageLines]) -> BTreeSet<char> {
    let mut begin: BTreeMap<char, usize> = BTreeMap::new();
    for picture in pages.iter().flat_map(|page| &page.lines).filter_map(item_picture) {
        *begin.entry(picture).or_default() += 1;
    }
    begin.into_iter().filter(|(_, lines)| *lines >= 3).map(|(picture, _)| picture).collect()
}

/// The picture before a line of several words; addresses have pictures of their own.
fn item_picture(placed: &Placed) -> Option<char> {
    let (first, rest) = placed.main.words.split_first()?;
    first.picture.filter(|_| first.text.is_empty() && rest.len() >= 3)
}

/// Takes the bullet or the list number off.
fn without_bullet(text: &str, bullet: bool) -> (String, bool) {
    let rest = text.trim_start_matches(is_bullet).trim_start();
    let taken = text.len() > rest.len();
    if bullet || (taken && text[..text.len() - rest.len()].chars().any(char::is_whitespace)) {
        return (rest.to_owned(), bullet || taken);
    }
    if let Some((number, rest)) = text.split_once(' ') {
        let figure = number.trim_start_matches(['(', '[']).trim_end_matches([')', ']', '.']);
        let counts = figure.len() < number.len()
            && !figure.is_empty()
            && figure.len() <= 2
            && figure.chars().all(|ch| ch.is_ascii_digit());
        if counts && !rest.is_empty() {
            return (rest.to_owned(), true);
        }
    }
    (text.to_owned(), false)
}

/// Where the whole line stands, in shares of the page.
fn spot(page: &PageLines, placed: &Placed) -> Spot {
    let (mut x, mut end, mut top, mut bottom) = (placed.main.x, placed.main.end, placed.main.top, placed.main.bottom);
    if let Some(apart) = &placed.apart {
        x = x.min(apart.x);
        end = end.max(apart.end);
        top = top.min(apart.top);
        bottom = bottom.max(apart.bottom);
    }
    let share = |value: f32, of: f32| ((value / of).clamp(0.0, 1.0) * 1e4).round() / 1e4;
    let (x, y) = (share(x, page.width), share(top, page.height));
    Spot { x, y, w: share(end, page.width) - x, h: share(bottom, page.height) - y }
}

/// White space between two lines, in line heights; 0 where the lower one does not follow beneath.
fn gap(above: &Placed, placed: &Placed) -> f32 {
    let step = placed.main.base - above.main.base;
    let line = 1.2 * placed.main.size.max(1.0);
    if step <= 0.0 { 0.0 } else { ((step / line - 1.0).max(0.0) * 100.0).round() / 100.0 }
}

fn mostly(fragment: &Fragment, is: impl Fn(&super::words::Word) -> bool) -> bool {
    let all: usize = fragment.words.iter().map(|word| word.text.len()).sum();
    let such: usize = fragment.words.iter().filter(|word| is(word)).map(|word| word.text.len()).sum();
    such * 2 > all
}

/// The size of most letters of a line.
fn dominant_size(fragment: &Fragment) -> f32 {
    let mut sizes: BTreeMap<i32, usize> = BTreeMap::new();
    for word in &fragment.words {
        *sizes.entry((word.size * 10.0).round() as i32).or_default() += word.text.len();
    }
    sizes.into_iter().max_by_key(|(_, letters)| *letters).map_or(fragment.size, |(size, _)| size as f32 / 10.0)
}

/// The size in which most of the document is set.
fn body_size(pages: &[PageLines]) -> f32 {
    let mut sizes: BTreeMap<i32, usize> = BTreeMap::new();
    for word in pages.iter().flat_map(|page| &page.lines).flat_map(|line| &line.main.words) {
        *sizes.entry((word.size * 2.0).round() as i32).or_default() += word.text.len();
    }
    sizes.into_iter().max_by_key(|(_, letters)| *letters).map_or(10.0, |(size, _)| (size as f32 / 2.0).max(1.0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bullets_and_list_numbers_are_taken_off() {
        assert_eq!(without_bullet("• Closed the till", true), ("Closed the till".into(), true));
        assert_eq!(without_bullet("2. Trained newcomers", false), ("Trained newcomers".into(), true));
        assert_eq!(without_bullet("- Opened the shop", false), ("Opened the shop".into(), true));
        assert_eq!(without_bullet("2019 – 2021", false), ("2019 – 2021".into(), false));
        assert_eq!(without_bullet("-5 °C cold store", false), ("-5 °C cold store".into(), false));
    }
}
