//! Glyphs → words: where one word ends and the next begins, letter-spaced headings included.

use super::glyphs::{Glyph, is_bullet};
use super::ligatures::UNKNOWN;

/// A word and where it stands, in points.
#[derive(Clone, Debug, Default)]
pub(super) struct Word {
    pub text: String,
    pub x: f32,
    pub end: f32,
    pub base: f32,
    pub size: f32,
    pub bold: bool,
    pub italic: bool,
    /// Pictures set as letters; their text is empty.
    pub icons: u32,
    /// Which picture it is, so that a repeated one can be told to be a bullet.
    pub picture: Option<char>,
    /// Follows the word before it without a space.
    pub glued: bool,
}

impl Word {
    /// Upper edge of the letters, roughly.
    pub fn top(&self) -> f32 {
        self.base - 0.78 * self.size
    }

    /// Lower edge of the letters, roughly.
    pub fn bottom(&self) -> f32 {
        self.base + 0.22 * self.size
    }
}

/// A gap wider than this share of the font size parts two words.
const WORD_GAP: f32 = 0.16;
/// A gap wider than this share parts two words where a space character stands in it.
const SPACED_GAP: f32 = 0.06;
/// Letters set wider apart than this share, all along, are letter-spaced.
const TRACKED: f32 = 0.06;

/// Makes words, sorted by baseline, then from left to right.
pub(super) fn words(mut glyphs: Vec<Glyph>) -> Vec<Word> {
    glyphs.sort_by(|a, b| a.base.total_cmp(&b.base));
    let mut words = Vec::new();
    let mut row: Vec<Glyph> = Vec::new();
    for glyph in glyphs {
        let starts_row = row.first().is_some_and(|first| glyph.base - first.base > 0.12 * first.size.min(glyph.size));
        if starts_row {
            row_words(std::mem::take(&mut row), &mut words);
        }
        row.push(glyph);
    }
    row_words(row, &mut words);
    words
}

/// The words of one baseline.
fn row_words(mut row: Vec<Glyph>, words: &mut Vec<Word>) {
    row.sort_by(|a, b| a.x.total_cmp(&b.x));
    drop_double_struck(&mut row);
    drop_ghosts(&mut row);
    let mut stretch: Vec<Step> = Vec::new();
    let mut spaced = false;
    for glyph in row {
        if glyph.ch == ' ' {
            spaced = true;
            continue;
        }
        let gap =
            stretch.last().map_or(0.0, |last: &Step| (glyph.x - last.glyph.end) / last.glyph.size.max(glyph.size));
        let goes_on = stretch.last().is_some_and(|last| same_style(&last.glyph, &glyph) && (-0.6..1.5).contains(&gap));
        if !goes_on {
            let glued = stretch.last().is_some_and(|last| {
                (-0.6..WORD_GAP).contains(&gap) && !(spaced && gap > SPACED_GAP) && !last.glyph.icon
            });
            stretch_words(std::mem::take(&mut stretch), words);
            stretch.push(Step { glyph, gap: if glued { 0.0 } else { f32::MAX }, spaced });
        } else {
            stretch.push(Step { glyph, gap, spaced });
        }
        spaced = false;
    }
    stretch_words(stretch, words);
}

/// A glyph and the white space before it, in shares of the font size.
struct Step {
    glyph: Glyph,
    gap: f32,
    spaced: bool,
}

fn same_style(a: &Glyph, b: &Glyph) -> bool {
    a.bold == b.bold && a.italic == b.italic && a.icon == b.icon && (a.size - b.size).abs() <= 0.05 * a.size
}

/// Bold made by printing twice, and shadows: the same letter at nearly the same place.
fn drop_double_struck(row: &mut Vec<Glyph>) {
    let mut kept: Vec<Glyph> = Vec::with_capacity(row.len());
    for glyph in row.drain(..) {
        let twice = kept.iter().rev().take(4).any(|other| {
            other.ch == glyph.ch
                && (other.x - glyph.x).abs() < 0.3 * (glyph.end - glyph.x).max(0.2 * glyph.size)
                && glyph.ch != ' '
        });
        if !twice {
            kept.push(glyph);
        }
    }
    *row = kept;
}

/// Glyphs without a letter that lie upon another, or that only keep the distance after a bullet.
fn drop_ghosts(row: &mut Vec<Glyph>) {
    let ghosts: Vec<bool> = (0..row.len())
        .map(|at| {
            let middle = (row[at].x + row[at].end) / 2.0;
            let near = at.saturating_sub(3)..(at + 4).min(row.len());
            let covered =
                near.filter(|other| *other != at).any(|other| row[other].x < middle && middle < row[other].end);
            let distance = at.checked_sub(1).is_some_and(|before| is_bullet(row[before].ch));
            row[at].ch == UNKNOWN && (covered || distance)
        })
        .collect();
    let mut ghosts = ghosts.into_iter();
    row.retain(|_| !ghosts.next().unwrap_or(false));
    // Such a glyph is often as wide as its letters and says to be narrower: it reaches to the next one.
    for at in 1..row.len() {
        let (next, size) = (row[at].x, row[at].size);
        let reaches = row[at - 1].ch == UNKNOWN
            && row[at].ch != ' '
            && next > row[at - 1].end
            && next - row[at - 1].x < 1.1 * size;
        if reaches {
            row[at - 1].end = next;
        }
    }
}

/// The words of a stretch of one style without wide gaps.
fn stretch_words(stretch: Vec<Step>, words: &mut Vec<Word>) {
    let tracking = tracking(&stretch);
    let mut word: Option<Word> = None;
    for (at, step) in stretch.into_iter().enumerate() {
        let parts = match tracking {
            _ if at == 0 => step.gap > WORD_GAP,
            Some(tracking) => step.gap > (tracking * 1.6).max(tracking + 0.13),
            None => step.gap > WORD_GAP || (step.spaced && step.gap > SPACED_GAP),
        };
        if parts || word.is_none() {
            words.extend(word.take());
            word = Some(begin(&step.glyph, !parts));
        }
        if let Some(word) = word.as_mut() {
            append(word, &step.glyph);
        }
    }
    words.extend(word);
}

/// How far apart the letters of a stretch stand when it is letter-spaced; `None` when it is not.
///
/// Three in ten of all gaps lie below the tracking: the gaps between words are the wide ones, and no language of
/// letters has more spaces than letters.
fn tracking(stretch: &[Step]) -> Option<f32> {
    let letters = stretch.iter().filter(|step| step.glyph.ch.is_alphabetic()).count();
    if stretch.len() < 4 || letters * 10 < stretch.len() * 6 {
        return None;
    }
    let mut gaps: Vec<f32> = stretch.iter().skip(1).map(|step| step.gap).collect();
    gaps.sort_by(f32::total_cmp);
    let low = gaps.get(gaps.len() * 3 / 10).copied()?;
    (low > TRACKED).then_some(low)
}

fn begin(glyph: &Glyph, glued: bool) -> Word {
    Word {
        x: glyph.x,
        end: glyph.end,
        base: glyph.base,
        size: glyph.size,
        bold: glyph.bold,
        italic: glyph.italic,
        glued,
        ..Word::default()
    }
}

fn append(word: &mut Word, glyph: &Glyph) {
    word.end = word.end.max(glyph.end);
    if glyph.icon {
        word.icons += 1;
        word.picture = word.picture.or(Some(glyph.ch));
    } else {
        word.text.push(glyph.ch);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Sets `text` from `x` on, each letter half its size wide, with `tracking` points between letters.
    fn set(text: &str, x: f32, tracking: f32) -> Vec<Glyph> {
        let mut at = x;
        let mut glyphs = Vec::new();
        for ch in text.chars() {
            let width = if ch == ' ' { 2.5 } else { 5.0 };
            glyphs.push(Glyph {
                ch,
                x: at,
                end: at + width,
                base: 100.0,
                size: 10.0,
                bold: false,
                italic: false,
                icon: false,
            });
            at += width + tracking;
        }
        glyphs
    }

    fn texts(glyphs: Vec<Glyph>) -> Vec<String> {
        words(glyphs).into_iter().map(|word| word.text).collect()
    }

    #[test]
    fn words_part_at_spaces() {
        assert_eq!(texts(set("closed the till", 50.0, 0.0)), ["closed", "the", "till"]);
    }

    #[test]
    fn letter_spaced_headings_become_words() {
        assert_eq!(texts(set("WORK EXPERIENCE", 50.0, 2.0)), ["WORK", "EXPERIENCE"]);
        assert_eq!(texts(set("W O R K   H I S T O R Y", 50.0, 0.0)), ["WORK", "HISTORY"]);
    }

    #[test]
    fn text_printed_twice_for_boldness_is_read_once() {
        let mut glyphs = set("Cook", 50.0, 0.0);
        glyphs.extend(set("Cook", 50.3, 0.0));
        assert_eq!(texts(glyphs), ["Cook"]);
    }
}
