//! Wording that a model proposes for a person's own text, judged: what changed, and whether it says anything new.
//!
//! A model may put words differently. It supplies no facts: whatever its answer says that neither the text nor the
//! profile does is a [`Fact`], and an answer with one is refused. Words are compared by their stems; a word that is new
//! is a fact unless it is one of those that carry none (`plain`) or says the same as a word that stood there
//! (`same`). That refuses too much rather than too little. `docs/methods/polish.md` says how often.

mod diff;
mod facts;
mod level;
mod number;
mod plain;
mod request;
mod same;
mod shape;
mod stem;
mod words;

#[cfg(test)]
mod tests;

use std::ops::Range;

pub use diff::{Piece, diff};
use facts::leaves_out_much;
pub use facts::{lost, new_facts};
pub use request::{INSTRUCTION, TRY};
pub use shape::tidied;

/// Longest text that is polished, in characters.
pub const LONGEST_TEXT: usize = 4_000;
/// Longest answer that is looked at, in bytes.
pub const LONGEST_ANSWER: usize = 16_000;

/// What is known beside the text itself.
#[derive(Clone, Copy)]
pub struct Known<'a> {
    /// What stands over the text: its title, for whom, where. Its words count as said.
    pub heads: &'a [&'a str],
    /// Everything else of the profile. Names and skills in it are known; its numbers belong elsewhere.
    pub profile: &'a [&'a str],
    /// Where a text names skills and tools, as ranges of bytes.
    pub skills: &'a dyn Fn(&str) -> Vec<Range<usize>>,
}

impl Known<'_> {
    /// Nothing beside the text.
    pub const NOTHING: Known<'static> = Known { heads: &[], profile: &[], skills: &|_| Vec::new() };
}

/// Something that an answer says and the text does not, or the other way round.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fact {
    /// The words.
    pub words: String,
    /// What kind of thing they say.
    pub kind: FactKind,
}

/// Kinds of facts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum FactKind {
    /// A count, or how it is hedged.
    Number,
    /// A share.
    Percent,
    /// Money.
    Money,
    /// A year, month or day.
    Date,
    /// A person, organisation, place or product.
    Name,
    /// A skill or tool.
    Skill,
    /// Leading others, or a rank.
    Level,
    /// A language.
    Language,
    /// A degree, licence or certificate.
    Credential,
    /// A word that made the sentence smaller, and is gone: "helped", "basic", "not".
    Grown,
    /// Any other word that says something.
    Word,
}

impl FactKind {
    /// What it is, for the person: "a number".
    pub fn words(self) -> &'static str {
        match self {
            FactKind::Number => "a number",
            FactKind::Percent => "a share",
            FactKind::Money => "money",
            FactKind::Date => "a date",
            FactKind::Name => "a name",
            FactKind::Skill => "a skill or tool",
            FactKind::Level => "leading, or a rank",
            FactKind::Language => "a language",
            FactKind::Credential => "a degree or licence",
            FactKind::Grown => "gone, and the sentence says more without it",
            FactKind::Word => "not said before",
        }
    }
}

/// An answer that says nothing new.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Polished {
    /// The text as it would be kept.
    pub text: String,
    /// What changed, piece by piece.
    pub pieces: Vec<Piece>,
    /// Numbers, names and other telling words that are not there any more. That may be meant; it is shown.
    pub lost: Vec<Fact>,
}

impl Polished {
    /// Whether nothing changed.
    pub fn is_the_same(&self) -> bool {
        self.pieces.iter().all(|piece| matches!(piece, Piece::Same(_)))
    }
}

/// Why an answer is not offered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unusable {
    /// It says what neither the text nor the profile does.
    NewFacts {
        /// What it says.
        facts: Vec<Fact>,
        /// What it changed.
        pieces: Vec<Piece>,
    },
    /// There is nothing in it.
    Empty,
    /// It is much longer than the text.
    TooLong,
    /// It leaves out much of what the text says.
    LeavesOut(Vec<Fact>),
    /// It is in another language.
    OtherLanguage,
    /// It brings marks that are no words: stars, brackets, code.
    Markup,
    /// It speaks to the reader instead of rewording.
    Talk,
}

/// Judges an answer. One that gives the text back as it was is never refused.
///
/// # Errors
/// [`Unusable`] says why it is not offered for keeping.
pub fn judge(before: &str, answer: &str, known: &Known<'_>) -> Result<Polished, Unusable> {
    let text = tidied(before, answer);
    let before = shape::lined(before);
    if text != before {
        shape::check(&before, &text)?;
        let facts = new_facts(&before, &text, known);
        if !facts.is_empty() {
            return Err(Unusable::NewFacts { facts, pieces: diff(&before, &text) });
        }
        if leaves_out_much(&before, &text) {
            return Err(Unusable::LeavesOut(lost(&before, &text)));
        }
    }
    Ok(Polished { pieces: diff(&before, &text), lost: lost(&before, &text), text })
}
