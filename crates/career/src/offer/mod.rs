//! An offer that somebody is asked to pay for – a course, a coach, a tool, a "system" – looked at for what it says.
//!
//! [`look`] says which of seven classic signs stand in the text and where, what it claims, what it leaves out, what is
//! known about such things, what to ask before paying, and which cheaper ways lead to the same end. It never says what an
//! offer is: a sign is something that was seen, honest offers show some of them, and nobody reads minds.
//! `docs/methods/offers.md` states the rules, how they were measured, and where they fall short.

mod around;
mod cheaper;
mod claim;
mod known;
mod missing;
mod money;
mod phrase;
mod question;
mod sign;
mod subject;
#[cfg(test)]
mod testing;
mod text;

use std::ops::Range;

pub use cheaper::Cheaper;
pub use claim::Claim;
pub use missing::Missing;
pub use question::Question;
pub use sign::{Kind, Sign};
pub use subject::Subject;

use text::Text;

use crate::card;

/// What was seen in an offer.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Offer {
    /// What it says about results.
    pub claims: Vec<Claim>,
    /// The signs, one of each kind at most, in the order of [`Kind::ALL`].
    pub signs: Vec<Sign>,
    /// What offers usually say, and this one does not. Empty where nothing is for sale.
    pub missing: Vec<Missing>,
    /// What is known about such things, as far as it touches this text.
    pub known: Vec<card::Id>,
    /// What to ask before paying, the most telling first.
    pub questions: Vec<Question>,
    /// Cheaper ways to the same end.
    pub cheaper: Vec<Cheaper>,
    /// Bytes of the text that were read; what lies behind them was not.
    pub read: usize,
}

/// What to ask whatever the language: said where nothing could be read.
pub const IN_ANY_LANGUAGE: &str = "Four questions help with any offer: what does all of it cost, in writing; what do I get \
                                   back if I stop; of all who began, how many have what they came for; and may I decide \
                                   in a week. You can also paste a translation.";

/// Where something stands: the words themselves, and the sentence around them, as bytes of the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The words.
    pub span: Range<usize>,
    /// The sentence that they stand in: the because.
    pub sentence: Range<usize>,
}

impl Place {
    /// The sentence in which it stands.
    pub fn quote<'t>(&self, text: &'t str) -> &'t str {
        text.get(self.sentence.clone()).unwrap_or_default().trim()
    }
}

impl Offer {
    /// How many signs were seen, as a sentence.
    pub fn summary(&self) -> String {
        const COUNT: [&str; 8] = ["none", "one", "two", "three", "four", "five", "six", "seven"];
        match self.signs.len() {
            0 => "None of the seven signs was seen in this text. That says nothing about how good it is.".to_owned(),
            1 => "One of seven signs was seen in this text. It is a reason to ask, not a verdict.".to_owned(),
            n => format!(
                "{} of seven signs were seen in this text. They are reasons to ask, not a verdict.",
                capital(COUNT.get(n).copied().unwrap_or("seven"))
            ),
        }
    }

    /// What was not found in the text, as a sentence; `None` where nothing is missing.
    pub fn left_out(&self) -> Option<String> {
        let words: Vec<&str> = self.missing.iter().map(|missing| missing.words()).collect();
        let (last, before) = words.split_last()?;
        Some(match before {
            [] => format!("This text does not say {last}. It may stand elsewhere."),
            before => format!("This text does not say {}; nor {last}. It may stand elsewhere.", before.join("; ")),
        })
    }
}

fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map_or(String::new(), |first| first.to_uppercase().chain(letters).collect())
}

/// Looks at an offer. Whoever calls it knows that the text is in English: in another language nothing is seen.
pub fn look(text: &str) -> Offer {
    let text = Text::of(text);
    let signs = sign::all(&text);
    let sells = !signs.is_empty() || money::sells(&text);
    let claims = claim::all(&text, &signs);
    let missing = if sells { missing::all(&text) } else { Vec::new() };
    let subjects = subject::all(&text);
    Offer {
        known: known::all(&subjects, &signs),
        questions: question::all(&signs, &missing, &claims),
        cheaper: if sells { cheaper::all(&subjects) } else { Vec::new() },
        read: text.read,
        claims,
        signs,
        missing,
    }
}
