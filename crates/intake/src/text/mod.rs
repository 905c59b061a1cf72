//! Text without a layout program behind it: plain, Markdown, HTML, RTF, and what someone pasted.

pub(crate) mod encoding;
pub(crate) mod entities;
pub(crate) mod grid;
pub mod html;
pub mod markdown;
pub mod plain;
pub mod rtf;
pub(crate) mod run;

use career::profile::Note;

use crate::{Decoded, RawLine, wording};

/// Most lines that are read of one document.
pub(crate) const MOST_LINES: usize = 20_000;
/// Most bytes of text that are read of one document: some 700 full pages.
pub(crate) const MOST_TEXT: usize = 2_000_000;

/// The part of a text that is read: a little more than [`MOST_TEXT`], so that the rest is noticed.
pub(crate) fn clip(text: &str) -> &str {
    let most = text.floor_char_boundary(MOST_TEXT + MOST_TEXT / 8);
    text.get(..most).unwrap_or(text)
}

/// Collects lines within bounds, in reading order.
#[derive(Default)]
pub(crate) struct Lines {
    lines: Vec<RawLine>,
    bytes: usize,
    icons: u32,
    cut: bool,
}

impl Lines {
    /// Adds a line: folds its words, tells its bullet apart, goes on where it is too long. Empty lines are left out.
    pub fn push(&mut self, line: RawLine) {
        let (text, icons) = wording::fold(&line.text);
        self.icons = self.icons.saturating_add(icons);
        let (bullet, words) = wording::without_bullet(&text);
        let right = line.right.as_deref().map(wording::folded).filter(|right| !right.is_empty());
        if words.is_empty() && right.is_none() {
            return;
        }
        let all = wording::pieces(words);
        let many = all.len().max(1);
        for index in 0..many {
            let piece = all.get(index).copied().unwrap_or_default();
            self.keep(RawLine {
                text: piece.to_owned(),
                bullet: (line.bullet || bullet) && index == 0,
                right: right.clone().filter(|_| index == 0),
                gap_above: if index == 0 { line.gap_above } else { 0.0 },
                page: line.page.max(1),
                ..line.clone()
            });
        }
    }

    fn keep(&mut self, line: RawLine) {
        self.bytes += line.text.len() + line.right.as_ref().map_or(0, String::len);
        if self.is_full() {
            self.cut = true;
        } else {
            self.lines.push(line);
        }
    }

    /// Whether no more is read.
    pub fn is_full(&self) -> bool {
        self.lines.len() >= MOST_LINES || self.bytes > MOST_TEXT
    }

    /// Icons met so far.
    pub fn icons(&self) -> u32 {
        self.icons
    }

    /// The lines, and a doubt where the document was too long to be read whole.
    pub fn into_decoded(self) -> Decoded {
        let mut notes = Vec::new();
        if self.cut {
            let what = format!("The document is very long; the first {} lines were read.", self.lines.len());
            notes.push(Note { what, line: None });
        }
        Decoded { lines: self.lines, notes, ..Decoded::default() }
    }
}
