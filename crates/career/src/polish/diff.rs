//! What changed, word by word.

use similar::{Algorithm, DiffTag, capture_diff_slices};

/// A piece of two texts beside each other. What stayed and what is gone make the one, what stayed and what came the other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// It stands in both.
    Same(String),
    /// It stood there before.
    Gone(String),
    /// It is new.
    Came(String),
}

/// Longest texts that are compared word by word, in parts; longer ones are shown one after the other.
const MOST_PARTS: usize = 6_000;

/// What changed between two texts.
pub fn diff(before: &str, after: &str) -> Vec<Piece> {
    let (old, new) = (parts(before), parts(after));
    if old.len() + new.len() > MOST_PARTS {
        let all = [Piece::Gone(before.to_owned()), Piece::Came(after.to_owned())];
        return if before == after { vec![Piece::Same(before.to_owned())] } else { all.to_vec() };
    }
    let mut pieces = Pieces::default();
    for op in capture_diff_slices(Algorithm::Myers, &old, &new) {
        let (tag, was, is) = op.as_tag_tuple();
        let was = old.get(was).unwrap_or_default().concat();
        let is = new.get(is).unwrap_or_default().concat();
        match tag {
            DiffTag::Equal => pieces.same(&was),
            _ => pieces.change(&was, &is),
        }
    }
    pieces.done()
}

/// Words, spaces and signs, which together are the text.
fn parts(text: &str) -> Vec<&str> {
    let kind = |c: char| match c {
        c if c.is_alphanumeric() || matches!(c, '\'' | '’') => 0,
        '\n' => 1,
        c if c.is_whitespace() => 2,
        _ => 3,
    };
    let (mut out, mut from, mut last) = (Vec::new(), 0, None);
    for (at, c) in text.char_indices() {
        let now = kind(c);
        let goes_on = last == Some(now) && matches!(now, 0 | 2);
        if at > 0 && !goes_on {
            out.push(text.get(from..at).unwrap_or_default());
            from = at;
        }
        last = Some(now);
    }
    out.push(text.get(from..).unwrap_or_default());
    out.retain(|part| !part.is_empty());
    out
}

/// Pieces so far, and a change that may go on.
#[derive(Default)]
struct Pieces {
    all: Vec<Piece>,
    gone: String,
    came: String,
    /// Space between two changes, which is part of both where another one follows.
    between: String,
}

impl Pieces {
    fn same(&mut self, text: &str) {
        let changing = !self.gone.is_empty() || !self.came.is_empty();
        if changing && self.between.is_empty() && text.trim_matches(' ').is_empty() {
            self.between = text.to_owned();
            return;
        }
        self.settle();
        match self.all.last_mut() {
            Some(Piece::Same(before)) => before.push_str(text),
            _ => self.all.push(Piece::Same(text.to_owned())),
        }
    }

    fn change(&mut self, was: &str, is: &str) {
        let between = std::mem::take(&mut self.between);
        self.gone.push_str(&between);
        self.came.push_str(&between);
        self.gone.push_str(was);
        self.came.push_str(is);
    }

    fn settle(&mut self) {
        for (text, piece) in [
            (std::mem::take(&mut self.gone), Piece::Gone as fn(String) -> Piece),
            (std::mem::take(&mut self.came), Piece::Came),
        ] {
            if !text.is_empty() {
                self.all.push(piece(text));
            }
        }
        let between = std::mem::take(&mut self.between);
        if !between.is_empty() {
            self.all.push(Piece::Same(between));
        }
    }

    fn done(mut self) -> Vec<Piece> {
        self.settle();
        self.all
    }
}
