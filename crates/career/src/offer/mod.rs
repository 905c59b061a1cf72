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
pub use known::{Grade, Known};
pub use missing::Missing;
pub use question::Question;
pub use sign::{Kind, Sign};
pub use subject::Subject;

use text::Text;

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
    pub known: Vec<Known>,
    /// What to ask before paying, the most telling first.
    pub questions: Vec<Question>,
    /// Cheaper ways to the same end.
    pub cheaper: Vec<Cheaper>,
    /// Bytes of the text that were read; what lies behind them was not.
    pub read: usize,
}

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

/// Looks at an offer. Whoever calls it knows that the text is in English: in another language nothing is seen.
pub fn look(text: &str) -> Offer {
    let text = Text::of(text);
    let signs = sign::all(&text);
    let sells = !signs.is_empty() || money::sells(&text);
    let claims = claim::all(&text);
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
