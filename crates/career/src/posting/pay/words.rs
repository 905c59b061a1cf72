//! The words of a field for pay.

use super::StatedPay;
use super::phrase;
use super::tokens::{self, Token};

/// Longest words that are kept, in bytes.
pub(super) const LONGEST: usize = 300;

/// Reads the words of a field; `None` where it is empty or says zero.
pub(super) fn read(words: &str) -> Option<StatedPay> {
    let words = kept(words);
    if words.is_empty() {
        return None;
    }
    let tokens = tokens::of(&words);
    let phrases = phrase::all(&tokens);
    let zero = match phrases.as_slice() {
        [] => matches!(tokens.as_slice(), [Token::Amount(amount)] if amount.hundredths == 0),
        all => all.iter().all(phrase::Phrase::is_zero),
    };
    if zero {
        return None;
    }
    let range = match phrases.as_slice() {
        [one] if !is_in_shares(&tokens) => one.range(),
        _ => None,
    };
    Some(StatedPay { words, range })
}

/// The words in one line, white space folded, cut where they go on and on.
pub(super) fn kept(words: &str) -> String {
    let near = words.get(..words.floor_char_boundary(4 * LONGEST)).unwrap_or(words);
    let folded = near.split_whitespace().collect::<Vec<_>>().join(" ");
    let most = folded.floor_char_boundary(LONGEST);
    folded.get(..most).unwrap_or_default().trim_end().to_owned()
}

/// Whether shares in the company, commission or targets are part of it: then no number is money for certain.
pub(super) fn is_in_shares(tokens: &[Token]) -> bool {
    let word = |token: &Token| match token {
        Token::Word(word) => matches!(
            word.as_str(),
            "equity"
                | "stock"
                | "shares"
                | "rsu"
                | "rsus"
                | "esop"
                | "vesop"
                | "options"
                | "ote"
                | "on-target"
                | "commission"
                | "commissions"
                | "bonus"
                | "tips"
        ),
        Token::Percent => true,
        _ => false,
    };
    tokens.iter().any(word)
}
