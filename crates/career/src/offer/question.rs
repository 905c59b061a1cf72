//! What to ask before paying: made of what was seen and what was not.

use super::claim::Claim;
use super::missing::Missing;
use super::sign::{Kind, Sign};
use crate::card::Id;

/// One question to ask the seller, and what an answer tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Question {
    /// The question, as one would say it.
    pub ask: &'static str,
    /// What to listen for.
    pub listen: &'static str,
}

impl Question {
    /// What the advice to ask stands on.
    pub const CARD: Id = Id::AskInWriting;
}

const fn question(ask: &'static str, listen: &'static str) -> Question {
    Question { ask, listen }
}

/// Questions that are shown.
const MOST: usize = 6;

const COSTS: Question = question(
    "What does all of it cost, and may I have that in writing?",
    "A figure with everything in it. \"That depends\" is an answer when a range comes with it.",
);
const OUT: Question = question(
    "If I stop after two weeks, what do I pay and what do I get back?",
    "A sentence that also stands in the contract.",
);
const RESULTS: Question = question(
    "Of all who began last year, how many finished, and how many had what they came for half a year later?",
    "Three numbers, and who counted. Silence, or stories of some, is an answer, too.",
);
const WHO: Question =
    question("Who teaches or works with me, and what have they done themselves?", "A name that you can look up.");
const GET: Question = question("What do I get, in hours and pages?", "Something that you could compare with another.");

/// The questions, the most telling first.
pub(super) fn all(signs: &[Sign], missing: &[Missing], claims: &[Claim]) -> Vec<Question> {
    let mut questions: Vec<Question> = signs.iter().map(|sign| of_sign(sign.kind)).collect();
    questions.extend(missing.iter().map(|missing| of_missing(*missing)));
    if !claims.is_empty() {
        questions.push(RESULTS);
    }
    let mut once: Vec<Question> = Vec::new();
    for question in questions {
        if !once.contains(&question) {
            once.push(question);
        }
    }
    once.truncate(MOST);
    once
}

fn of_sign(kind: Kind) -> Question {
    match kind {
        Kind::PayToApply => question(
            "Which of this can be paid after I have started, out of my first pay, by contract?",
            "An employer who wants you can wait. If not, write to the organisation itself, at an address you found yourself.",
        ),
        Kind::GuaranteedOutcome => question(
            "May I see the whole wording of the promise before I pay, and how many claimed it last year?",
            "What you must do to be covered: applications a week, any job counted, any town.",
        ),
        Kind::Scarcity => question(
            "May I decide in a week, at the same price?",
            "A yes. If it is a no: when does the next one begin?",
        ),
        Kind::NoPrices => COSTS,
        Kind::TestimonialsAsProof => RESULTS,
        Kind::SecretMethod => question(
            "What would I do in the first week, and where is it shown to work?",
            "Steps that you can picture, and something published.",
        ),
        Kind::PaidPlacement => question(
            "Who pays whom here, and do employers know that the place is paid for?",
            "A plain sentence on the page that says so.",
        ),
    }
}

fn of_missing(missing: Missing) -> Question {
    match missing {
        Missing::Price => COSTS,
        Missing::WayOut => OUT,
        Missing::Results => RESULTS,
        Missing::Who => WHO,
        Missing::WhatYouGet => GET,
    }
}
