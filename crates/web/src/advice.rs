//! Advice on a page: words and the card they stand on. They are shown together or not at all.
//!
//! A field of this type writes its words and the link to the card, so no template can leave the link out. Where the words
//! stand in the template itself, [`mark`] follows them. `crates/web/tests/site/advice.rs` looks for sentences that advise
//! and have no card.

use std::borrow::Borrow;
use std::fmt;

use askama::filters::{Html, HtmlSafe, escape};
use career::card::Id;

/// Words that advise something, with their card.
#[derive(Clone, Debug)]
pub struct Advice {
    words: String,
    card: Id,
}

impl Advice {
    /// Advice that stands on a card.
    pub fn of(card: Id, words: impl Into<String>) -> Self {
        Advice { words: words.into(), card }
    }
}

impl fmt::Display for Advice {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match escape(self.words.as_str(), Html) {
            Ok(words) => write!(f, "{words} {}", mark(self.card)),
            Err(never) => match never {},
        }
    }
}

// Its words are escaped above.
impl HtmlSafe for Advice {}

/// The link to a card.
#[derive(Clone, Copy, Debug)]
pub struct Mark(Id);

/// The link to a card, behind the words of a template that stand on it.
pub fn mark(card: impl Borrow<Id>) -> Mark {
    Mark(*card.borrow())
}

impl fmt::Display for Mark {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let card = self.0.card();
        let (key, letter, title) = (self.0.key(), card.grade.letter(), &card.title);
        write!(f, "<a class=\"small card-of\" href=\"/known/cards/{key}\">Evidence\u{a0}{letter}")?;
        match escape(title.as_str(), Html) {
            Ok(title) => write!(f, "<span class=\"hidden\">: {title}</span></a>"),
            Err(never) => match never {},
        }
    }
}

// Its title is escaped above; a key is made of letters and hyphens.
impl HtmlSafe for Mark {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_escaped_and_the_card_is_beside_them() {
        let shown = Advice::of(Id::TwoReminders, "Write to <b>Ana</b>.").to_string();
        assert!(!shown.contains("<b>"), "{shown}");
        assert!(shown.contains("Evidence\u{a0}D") && shown.contains("href=\"/known/cards/two-reminders\""), "{shown}");
    }
}
