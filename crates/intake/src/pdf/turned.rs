//! Text turned by a quarter, as for the names of sections along the edge of a page: read at the head of its section.

use super::fragments::{Fragment, fragments};
use super::glyphs::{Glyph, unturn};
use super::order::Placed;
use super::words::words;

/// White space above the lines of a new section, in shares of the font size.
const SECTION_GAP: f32 = 1.7;

/// Puts turned text among the lines: before the section that it stands beside.
pub(super) fn insert(turned: Vec<Glyph>, lines: &mut Vec<Placed>) {
    for run in fragments(words(turned)) {
        let main = upright(run);
        if main.text().chars().filter(|ch| ch.is_alphabetic()).count() < 3 {
            continue;
        }
        let at = section_beside(lines, &main);
        lines.insert(at, Placed { main, ..Placed::default() });
    }
}

/// The first line beside the text, or the line above it where the white space is.
fn section_beside(lines: &[Placed], main: &Fragment) -> usize {
    let beside = lines.iter().position(|line| line.main.base > main.top).unwrap_or(lines.len());
    let opens = |at: &usize| match (at.checked_sub(1).and_then(|above| lines.get(above)), lines.get(*at)) {
        (Some(above), Some(line)) => line.main.top - above.main.bottom > SECTION_GAP * line.main.size,
        _ => true,
    };
    (0..=beside).rev().find(opens).unwrap_or(beside)
}

/// The same words, standing where the turned text stands on the page.
fn upright(run: Fragment) -> Fragment {
    let (from, to) = (unturn(run.x, run.bottom), unturn(run.end, run.top));
    let (x, end) = (from.0.min(to.0), from.0.max(to.0));
    let (top, bottom) = (from.1.min(to.1), from.1.max(to.1));
    Fragment { x, end, top, bottom, base: top + run.size, ..run }
}
