//! A line as words, numbers and signs, for reading dates.

/// What a token is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// Letters; a Chinese or Japanese character stands alone.
    Word,
    /// ASCII digits.
    Number,
    /// Any other single character.
    Sign,
}

/// A word, number or sign with its place in the line.
#[derive(Clone, Copy, Debug)]
pub(super) struct Token<'a> {
    pub(super) text: &'a str,
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) kind: Kind,
    /// White space stands before it.
    pub(super) spaced: bool,
}

impl Token<'_> {
    /// The number, when it is one of at most four digits.
    pub(super) fn number(&self) -> Option<u16> {
        if self.kind == Kind::Number && self.text.len() <= 4 { self.text.parse().ok() } else { None }
    }

    /// Whether it is one of these signs.
    pub(super) fn is_sign(&self, signs: &str) -> bool {
        self.kind == Kind::Sign && signs.contains(self.text)
    }
}

/// Splits a line into tokens.
pub(super) fn split(line: &str) -> Vec<Token<'_>> {
    let mut tokens: Vec<Token<'_>> = Vec::new();
    let mut spaced = true;
    for (start, c) in line.char_indices() {
        if c.is_whitespace() {
            spaced = true;
            continue;
        }
        let kind = kind(c);
        let end = start + c.len_utf8();
        match tokens.last_mut() {
            Some(last) if !spaced && last.kind == kind && kind != Kind::Sign && !alone(c) && !ends_alone(last.text) => {
                last.end = end;
                last.text = &line[last.start..end];
            }
            _ => tokens.push(Token { text: &line[start..end], start, end, kind, spaced }),
        }
        spaced = false;
    }
    tokens
}

fn kind(c: char) -> Kind {
    if c.is_ascii_digit() {
        Kind::Number
    } else if c.is_alphabetic() {
        Kind::Word
    } else {
        Kind::Sign
    }
}

fn alone(c: char) -> bool {
    ('\u{3040}'..='\u{9fff}').contains(&c) || ('\u{ac00}'..='\u{d7a3}').contains(&c)
}

fn ends_alone(text: &str) -> bool {
    text.chars().next_back().is_some_and(alone)
}
