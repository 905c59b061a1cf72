//! The seven signs, one file each. A sign is something that stands in the text; it has a place, or it is none.

mod guaranteed_outcome;
mod no_prices;
mod paid_placement;
mod pay_to_apply;
mod scarcity;
mod secret_method;
mod testimonials;

pub(super) use testimonials::has_data;

use super::phrase::Phrases;
use super::text::{Sentence, Text};
use super::{Place, around};
use crate::card::Id;

/// What was seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// A job, interviews, an income or a pass is told as certain.
    GuaranteedOutcome,
    /// There are few left, or little time.
    Scarcity,
    /// A place, a rank or praise is paid for.
    PaidPlacement,
    /// Something is for sale, and a call or "investment" stands where a price would.
    NoPrices,
    /// Stories and praise of customers stand where figures about all of them would.
    TestimonialsAsProof,
    /// What works is said to be hidden, and the seller to have it.
    SecretMethod,
    /// Money is due before one is considered.
    PayToApply,
}

impl Kind {
    /// All, in the order in which they are shown.
    pub const ALL: [Kind; 7] = [
        Kind::PayToApply,
        Kind::GuaranteedOutcome,
        Kind::Scarcity,
        Kind::NoPrices,
        Kind::TestimonialsAsProof,
        Kind::SecretMethod,
        Kind::PaidPlacement,
    ];

    /// The name for programs; it stays the same.
    pub fn name(self) -> &'static str {
        match self {
            Kind::GuaranteedOutcome => "guaranteed_outcome",
            Kind::Scarcity => "scarcity",
            Kind::PaidPlacement => "paid_placement",
            Kind::NoPrices => "no_prices",
            Kind::TestimonialsAsProof => "testimonials_as_proof",
            Kind::SecretMethod => "secret_method",
            Kind::PayToApply => "pay_to_apply",
        }
    }

    /// What was seen, as a sentence.
    pub fn words(self) -> &'static str {
        match self {
            Kind::GuaranteedOutcome => "It promises an outcome that nobody can promise.",
            Kind::Scarcity => "It says that there are few left, or little time.",
            Kind::PaidPlacement => "It says that a place, a rank or a recommendation is paid for.",
            Kind::NoPrices => "It sells something and names no price here.",
            Kind::TestimonialsAsProof => "It shows what some customers say, without figures about all of them.",
            Kind::SecretMethod => "It says that what works is hidden, and that it has it.",
            Kind::PayToApply => "It asks for money before you are considered.",
        }
    }

    /// Why that is worth a look, and when it means little.
    pub fn why(self) -> &'static str {
        match self {
            Kind::GuaranteedOutcome => {
                "Who is hired is decided by somebody else. A promise to give money back is another thing: read what it \
                 asks of you first."
            }
            Kind::Scarcity => {
                "Hurry leaves no time to compare. A class may well be full; what is good today can be asked about \
                 tomorrow."
            }
            Kind::PaidPlacement => {
                "Praise that is paid for says who paid. Being shown first says nothing about being chosen; ask whether \
                 employers know what they see."
            }
            Kind::NoPrices => {
                "A price on the page can be compared; one that is told on a call is harder to say no to. Some honest \
                 work is priced by its size: then a range can be named."
            }
            Kind::TestimonialsAsProof => {
                "Those who are shown were chosen. How many began, finished, and have what they came for is what would \
                 tell you."
            }
            Kind::SecretMethod => {
                "What is known to help in a search is published. A method that cannot be seen before it is paid for \
                 cannot be compared either."
            }
            Kind::PayToApply => {
                "By custom an employer pays for hiring: fees, checks, equipment. Schools and licensing boards do charge \
                 for applications; then the fee is on their own public list."
            }
        }
    }

    /// What the advice that goes with it stands on.
    pub fn card(self) -> Id {
        match self {
            Kind::PayToApply => Id::NoFees,
            Kind::GuaranteedOutcome => Id::NobodyCanPromise,
            Kind::Scarcity => Id::HurryHidesComparing,
            Kind::NoPrices => Id::PriceOnThePage,
            Kind::TestimonialsAsProof => Id::ChosenStories,
            Kind::SecretMethod => Id::NoSecretMethod,
            Kind::PaidPlacement => Id::PaidPraise,
        }
    }

    fn places(self, text: &Text<'_>) -> Vec<Place> {
        match self {
            Kind::GuaranteedOutcome => guaranteed_outcome::find(text),
            Kind::Scarcity => scarcity::find(text),
            Kind::PaidPlacement => paid_placement::find(text),
            Kind::NoPrices => no_prices::find(text, false).into_iter().collect(),
            Kind::TestimonialsAsProof => testimonials::find(text),
            Kind::SecretMethod => secret_method::find(text),
            Kind::PayToApply => pay_to_apply::find(text),
        }
    }
}

/// One sign, with where it stands. There is none without a place.
#[derive(Clone, Debug, PartialEq)]
pub struct Sign {
    /// What it is.
    pub kind: Kind,
    /// The first place.
    pub first: Place,
    /// Further ones, a few.
    pub also: Vec<Place>,
}

/// Further places that are kept of one sign.
const FURTHER: usize = 4;

/// Every sign of a text. Whether a price is absent is asked last: another sign shows that something is for sale.
pub(super) fn all(text: &Text<'_>) -> Vec<Sign> {
    let others = Kind::ALL.into_iter().filter(|kind| *kind != Kind::NoPrices);
    let mut signs: Vec<Sign> = others.filter_map(|kind| sign(kind, kind.places(text))).collect();
    let absent = no_prices::find(text, !signs.is_empty());
    signs.extend(sign(Kind::NoPrices, absent.into_iter().collect()));
    signs.sort_by_key(|sign| Kind::ALL.iter().position(|kind| *kind == sign.kind));
    signs
}

fn sign(kind: Kind, mut places: Vec<Place>) -> Option<Sign> {
    places.sort_by_key(|place| (place.span.start, place.span.end));
    places.dedup_by_key(|place| place.sentence.start);
    let mut places = places.into_iter();
    Some(Sign { kind, first: places.next()?, also: places.take(FURTHER).collect() })
}

/// Rules of one sign over one sentence.
struct Rules {
    /// Counts unless it is denied.
    says: Phrases,
    /// Counts as it stands: its own no belongs to it.
    insists: Phrases,
    /// Turns the sentence into something else.
    unless: Phrases,
}

impl Rules {
    fn of(says: &[&'static str], insists: &[&'static str], unless: &[&'static str]) -> Self {
        Rules { says: Phrases::of(says), insists: Phrases::of(insists), unless: Phrases::of(unless) }
    }

    /// Where they are met, one place a sentence at most.
    fn places(&self, text: &Text<'_>) -> Vec<Place> {
        text.sentences.iter().filter_map(|sentence| self.place(sentence)).collect()
    }

    fn place(&self, sentence: &Sentence) -> Option<Place> {
        if sentence.of_others || is_question_to_answer(sentence) || self.unless.find(&sentence.words).is_some() {
            return None;
        }
        if let Some(found) = self.insists.find(&sentence.words) {
            return place(sentence, found);
        }
        let mut from = 0;
        while let Some(found) = self.says.find_from(&sentence.words, from) {
            if !around::denied(&sentence.words, &found) {
                return place(sentence, found);
            }
            from = found.start + 1;
        }
        None
    }
}

/// "Do you guarantee a job?" asks, and what follows answers.
fn is_question_to_answer(sentence: &Sentence) -> bool {
    const ASKS: [&str; 8] = ["do", "does", "is", "are", "can", "will", "should", "may"];
    let word = |at: usize| sentence.words.get(at).map_or("", |word| word.lower.as_str());
    // "Are you ready for …?" expects no answer.
    sentence.asks && ASKS.contains(&word(0)) && (word(0), word(1)) != ("are", "you")
}

/// The place of some words of a sentence.
fn place(sentence: &Sentence, found: std::ops::Range<usize>) -> Option<Place> {
    super::phrase::place(sentence, &found)
}
