//! A line of words about pay, cut into what matters: amounts, signs of currencies, dashes, words.

use super::currency::{self, Sign};
use super::number;

/// A piece of a line.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Token {
    /// An amount.
    Amount(Amount),
    /// A sign or code of a currency.
    Sign(Sign),
    /// A dash of any length.
    Dash,
    /// `/`
    Slash,
    /// `+`
    Plus,
    /// `%`
    Percent,
    /// The end of a clause: a full stop, a semicolon, a bracket, a bullet.
    Stop,
    /// A word in small letters.
    Word(String),
}

/// An amount with the letter behind it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Amount {
    /// In hundredths, as written.
    pub hundredths: i64,
    /// What the letter behind it makes of it.
    pub size: Size,
}

/// How an amount is written short.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Size {
    /// In full.
    Whole,
    /// `k`: thousands.
    Thousands,
    /// Millions and more: nobody's pay.
    Millions,
}

/// Most pieces that are looked at in one line.
const MOST: usize = 400;

/// Cuts a line.
pub(super) fn of(line: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    let mut rest = line;
    while tokens.len() < MOST
        && let Some(first) = rest.chars().next()
    {
        let (token, length) = next(rest, first);
        tokens.extend(token);
        rest = rest.get(length.max(1)..).unwrap_or_default();
    }
    tokens
}

/// The piece at the beginning, if it is one, and its length in bytes.
fn next(rest: &str, first: char) -> (Option<Token>, usize) {
    if first.is_ascii_digit() {
        return amount(rest);
    }
    if let Some((sign, length)) = currency::sign_at(rest) {
        return (Some(Token::Sign(sign)), length);
    }
    if first.is_alphabetic() {
        return word(rest);
    }
    let token = match first {
        '-' | '–' | '—' | '‑' | '−' | '~' => Some(Token::Dash),
        '/' => Some(Token::Slash),
        '+' => Some(Token::Plus),
        '%' => Some(Token::Percent),
        '.' | ';' | '(' | ')' | '[' | ']' | '•' | '·' | '|' | '?' | '!' | '\n' => Some(Token::Stop),
        _ => None,
    };
    (token, first.len_utf8())
}

fn amount(rest: &str) -> (Option<Token>, usize) {
    let Some(read) = number::read(rest) else {
        // Digits that are no amount are passed over whole, so that their tail is none either.
        let length = rest.bytes().take_while(u8::is_ascii_digit).count();
        return (Some(Token::Word(String::from("0"))), length);
    };
    let after = rest.get(read.length..).unwrap_or_default();
    let (size, more) = size(after);
    (Some(Token::Amount(Amount { hundredths: read.hundredths, size })), read.length + more)
}

/// "k", "K", "m" and "million" behind an amount.
fn size(after: &str) -> (Size, usize) {
    let spaces = after.len() - after.trim_start_matches([' ', '\u{a0}']).len();
    let letters: String = after.trim_start().chars().take_while(|c| c.is_alphabetic()).take(10).collect();
    let glued = spaces == 0;
    match letters.to_lowercase().as_str() {
        "k" | "tsd" => (Size::Thousands, spaces + letters.len()),
        "m" | "mm" | "b" | "bn" | "mn" if glued => (Size::Millions, letters.len()),
        "mio" | "million" | "millions" | "billion" | "millionen" => (Size::Millions, spaces + letters.len()),
        _ => (Size::Whole, 0),
    }
}

/// A word with the points and apostrophes inside it ("p.a", "l'heure"), in small letters.
fn word(rest: &str) -> (Option<Token>, usize) {
    let mut length = 0;
    let mut letters = rest.chars().peekable();
    while let Some(c) = letters.next() {
        let inside = matches!(c, '.' | '\'' | '’' | '-') && letters.peek().is_some_and(|next| next.is_alphabetic());
        if !c.is_alphabetic() && !inside {
            break;
        }
        length += c.len_utf8();
    }
    let written = rest.get(..length).unwrap_or_default();
    // The point of "p.a." belongs to the word and ends no clause.
    let dotted = written.contains('.') && rest.get(length..).is_some_and(|after| after.starts_with('.'));
    let taken = length + usize::from(dotted);
    if let Some(sign) = currency::of_word(written) {
        let short = rest.get(taken..).is_some_and(|after| after.starts_with('.'));
        return (Some(Token::Sign(sign)), taken + usize::from(short));
    }
    (Some(Token::Word(written.to_lowercase().replace('’', "'"))), taken)
}
