//! Whether two postings are one opening, and why. Pure: two [`Features`] in, one [`Judgement`] out.
//!
//! The judgement adds up what each part says (title, organisation, place, text, details, pay, requisition, address) as
//! log-odds that were reasoned first and checked on labelled postings afterwards; `docs/methods/folding.md` tells how
//! and how well. Parts that differ beyond doubt (another city, another ward, another requisition) bar *same*, however
//! alike the texts are: chains and hospitals use one text for many openings.

mod address;
mod features;
mod keys;
mod organisation;
mod parts;
mod pay;
mod place;
mod place_names;
mod requisition;
mod sentence;
mod text;
mod title;
mod title_words;
mod words;

pub(crate) use organisation::{Organisation, Relation as OfOrganisations};
pub(crate) use words::plain;

pub use features::{Features, METHOD, MOST_PLACES, MOST_TEXT, MOST_WORDS};
pub use keys::{MOST_KEYS, key_of_organisation, keys};
pub use parts::{Part, Says, Weighed};
pub use text::SKETCH;

use serde::{Deserialize, Serialize};

/// The page of a posting as a number, without what boards append to follow people around; `None` for an address that
/// names no single posting.
pub fn address_number(url: &str) -> Option<u64> {
    address::plain(url.get(..url.floor_char_boundary(MOST_WORDS * 4)).unwrap_or_default())
}

/// What the judgement comes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// One opening, seen twice.
    Same,
    /// Cannot be told; for the person to say.
    Maybe,
    /// Two openings.
    Different,
}

/// What two postings have to do with each other.
#[derive(Clone, Debug, PartialEq)]
pub struct Judgement {
    /// Share of pairs judged alike that are one opening, 0–1.
    pub share: f32,
    /// The same as natural log-odds, which tell more apart near 1.
    pub odds: f32,
    /// What follows from it.
    pub verdict: Verdict,
    /// What each part says.
    pub parts: [Weighed; Part::ALL.len()],
}

/// From this share on, two postings are one opening.
pub const SAME: f32 = 0.88;
/// From this share on, a person is asked.
pub const MAYBE: f32 = 0.40;
/// Log-odds that two postings which have something in common are one opening.
const BEFORE: f32 = -4.5;
/// At most so many log-odds are left to a pair in which a part bars *same*: seldom one opening, and nobody is asked.
const BARRED: f32 = -3.0;
/// Where the titles alone bar it and the rest weighs at least [`ASKED_FROM`] with them, a person is asked: boards do
/// give a posting another title.
const ASKED: f32 = 0.0;
const ASKED_FROM: f32 = 2.5;

/// How common some words are among postings of one organisation, or of all.
pub trait Commonness {
    /// How much a pair of neighbouring words tells, 0–1, when both postings are of this organisation (0: unknown).
    fn tells(&self, organisation: u64, pair: u32) -> f32;
}

/// Knows nothing of other postings: every word tells.
#[derive(Clone, Copy, Debug, Default)]
pub struct Unknown;

impl Commonness for Unknown {
    fn tells(&self, _organisation: u64, _pair: u32) -> f32 {
        1.0
    }
}

/// Whether two postings are one opening. The order of the two changes nothing.
pub fn judge(one: &Features, other: &Features) -> Judgement {
    judge_among(one, other, &Unknown)
}

/// The same, knowing how common the words of both are.
pub fn judge_among(one: &Features, other: &Features, others: &impl Commonness) -> Judgement {
    let parts = parts::all(one, other, others);
    let sum: f32 = BEFORE + parts.iter().map(|part| part.weight).sum::<f32>();
    let is_same_page = parts.iter().any(|part| part.part == Part::Address && part.says == Says::Agrees);
    let barred = !is_same_page && parts.iter().any(|part| part.says == Says::Bars);
    let by_title = parts.iter().all(|part| part.says != Says::Bars || part.part == Part::Title);
    let odds = match barred {
        false => sum,
        true if by_title && sum >= ASKED_FROM => ASKED,
        true => sum.min(BARRED),
    };
    let share = 1.0 / (1.0 + (-odds).exp());
    let verdict = match share {
        _ if !one.says_something() || !other.says_something() => Verdict::Different,
        SAME.. if !barred => Verdict::Same,
        MAYBE.. => Verdict::Maybe,
        _ => Verdict::Different,
    };
    Judgement { share, odds, verdict, parts }
}

impl Judgement {
    /// Whether a part differs beyond doubt.
    pub fn is_barred(&self) -> bool {
        self.barring().next().is_some()
    }

    /// The parts that differ beyond doubt.
    pub fn barring(&self) -> impl Iterator<Item = Part> {
        self.parts.iter().filter(|part| part.says == Says::Bars).map(|part| part.part)
    }

    /// What agrees and what differs, as a sentence.
    pub fn because(&self) -> String {
        let named = |wanted: &dyn Fn(Says) -> bool| {
            let names = self.parts.iter().filter(|part| wanted(part.says)).map(|part| part.part.name());
            names.collect::<Vec<_>>()
        };
        let agree = named(&|says| says == Says::Agrees);
        let near = named(&|says| says == Says::Near);
        let differ = named(&|says| matches!(says, Says::Differs | Says::Bars));
        let clauses = [(agree, "agrees", "agree"), (near, "is near", "are near"), (differ, "differs", "differ")];
        let said = clauses.into_iter().filter(|(names, _, _)| !names.is_empty()).map(|(names, one, many)| {
            let verb = if names.len() == 1 { one } else { many };
            format!("{} {verb}", listed(&names))
        });
        let said = said.collect::<Vec<_>>().join("; ");
        let mut letters = said.chars();
        letters.next().map_or("Nothing can be compared.".to_owned(), |first| {
            format!("{}{}.", first.to_uppercase(), letters.as_str())
        })
    }
}

fn listed(names: &[&str]) -> String {
    match names {
        [] => String::new(),
        [one] => (*one).to_owned(),
        [before @ .., last] => format!("{} and {last}", before.join(", ")),
    }
}

#[cfg(test)]
mod tests;
