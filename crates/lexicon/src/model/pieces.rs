//! A text as word pieces: the words of a vocabulary, and pieces of those that it does not hold (WordPiece, Wu et al.
//! 2016, arXiv 1609.08144, as BERT cuts).

use crate::index::{Reader, Vocabulary};
use crate::tables::people::{LEFT_OUT, ONE_FORM};
use crate::words::{ages, fold, is_invisible};

/// Letters of a word beyond this many are one unknown piece.
const LONGEST_WORD: usize = 64;

/// One piece of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Piece {
    /// Its row in the vocabulary.
    pub id: u32,
    /// First byte in the text.
    pub start: usize,
    /// Byte after the last.
    pub end: usize,
}

/// The vocabulary.
#[derive(Clone, Copy)]
pub(crate) struct Pieces {
    words: Vocabulary,
    unknown: u32,
    /// Stands before every text.
    pub first: u32,
    /// Stands after every text.
    pub last: u32,
}

impl Pieces {
    pub(super) fn read(reader: &mut Reader) -> Option<Self> {
        let words = Vocabulary::read(reader)?;
        Some(Pieces { unknown: words.find("[UNK]")?, first: words.find("[CLS]")?, last: words.find("[SEP]")?, words })
    }

    pub(crate) fn len(&self) -> usize {
        self.words.len()
    }

    /// The first `most` pieces of a text.
    pub(crate) fn cut(&self, text: &str, most: usize) -> Vec<Piece> {
        let mut out = Vec::with_capacity(most.min(text.len() / 3 + 2));
        let mut open: Option<usize> = None;
        let mut ages = ages(text).into_iter().peekable();
        for (at, c) in text.char_indices() {
            if out.len() >= most {
                break;
            }
            while ages.next_if(|age| age.end <= at).is_some() {}
            if ages.peek().is_some_and(|age| age.contains(&at)) {
                if let Some(start) = open.take() {
                    self.word(text, start, at, &mut out);
                }
                continue;
            }
            if c.is_alphanumeric() || is_invisible(c) || is_mark(c) {
                open.get_or_insert(at);
                continue;
            }
            if let Some(start) = open.take() {
                self.word(text, start, at, &mut out);
            }
            if !c.is_whitespace() && !c.is_control() {
                let end = at + c.len_utf8();
                let id = self.words.find(&text[at..end]).unwrap_or(self.unknown);
                out.push(Piece { id, start: at, end });
            }
        }
        if let Some(start) = open
            && out.len() < most
        {
            self.word(text, start, text.len(), &mut out);
        }
        out.truncate(most);
        out
    }

    /// One word of the text, unless it only says who somebody is.
    fn word(&self, text: &str, start: usize, end: usize, out: &mut Vec<Piece>) {
        let Some(raw) = text.get(start..end) else { return };
        if raw.chars().all(is_invisible) {
            return;
        }
        let folded = fold(raw, LONGEST_WORD + 1);
        let whole = Piece { id: self.unknown, start, end };
        if folded.chars().count() > LONGEST_WORD {
            out.push(whole);
            return;
        }
        if LEFT_OUT.binary_search(&folded.as_str()).is_ok() {
            return;
        }
        if let Some((_, one)) = ONE_FORM.iter().find(|(word, _)| *word == folded) {
            one.split(' ').for_each(|word| self.known(word, whole, out));
            return;
        }
        self.known(&folded, whole, out);
    }

    /// A folded word, whole where the vocabulary has it.
    fn known(&self, folded: &str, whole: Piece, out: &mut Vec<Piece>) {
        match self.words.find(folded) {
            Some(id) => out.push(Piece { id, ..whole }),
            None => self.parts(folded, whole, out),
        }
    }

    /// The longest pieces from the left. A word with a part that the vocabulary lacks is one unknown piece.
    fn parts(&self, folded: &str, whole: Piece, out: &mut Vec<Piece>) {
        let before = out.len();
        let mut at = 0;
        let mut buffer = String::new();
        while at < folded.len() {
            let ends = folded[at..].char_indices().map(|(i, c)| at + i + c.len_utf8()).rev();
            let mut found = None;
            for to in ends {
                buffer.clear();
                if at > 0 {
                    buffer.push_str("##");
                }
                buffer.push_str(&folded[at..to]);
                if let Some(id) = self.words.find(&buffer) {
                    found = Some((id, to));
                    break;
                }
            }
            let Some((id, to)) = found else {
                out.truncate(before);
                out.push(whole);
                return;
            };
            // Every piece stands for its whole word: spans of mentions never cut a word.
            out.push(Piece { id, ..whole });
            at = to;
        }
    }
}

/// An accent that stands by itself after its letter.
fn is_mark(c: char) -> bool {
    ('\u{300}'..='\u{36f}').contains(&c)
}
