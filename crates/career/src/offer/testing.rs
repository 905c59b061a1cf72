//! Saying in tests what is seen, and where.

use super::look;
use super::sign::Kind;

/// The sign is seen, and its place holds these words.
pub(super) fn says(kind: Kind, text: &str, words: &str) {
    let offer = look(text);
    let sign = offer.signs.iter().find(|sign| sign.kind == kind);
    let sign = sign.unwrap_or_else(|| panic!("{kind:?} in {text:?}"));
    let span = &text[sign.first.span.clone()];
    assert!(span.contains(words) || words.contains(span), "{text:?}: {span:?}");
    assert!(sign.first.quote(text).contains(span.trim()), "the sentence holds the words");
}

/// The sign is not seen.
pub(super) fn silent(kind: Kind, text: &str) {
    let offer = look(text);
    let seen = offer.signs.iter().find(|sign| sign.kind == kind);
    assert!(seen.is_none(), "{text:?}: {:?}", seen.map(|sign| &text[sign.first.span.clone()]));
}
