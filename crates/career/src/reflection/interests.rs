//! Interests: thirty short statements of doing, answered in words from "not at all" to "very much", counted into Holland's
//! six interests.
//!
//! An interest counts when three of its five statements are answered. Four interests that count are enough; the others
//! stand at the middle of those that count, where they say nothing. Answers that are all alike say nothing either.

mod statements;

pub use statements::{Interest, STATEMENTS, Statement};

use crate::reflection::progress;

/// Asked over the statements.
pub const QUESTION: &str =
    "How much would you like to do this, leaving aside whether you are good at it or paid for it?";

/// The answers in words; the place in the list is what is kept.
pub const ANSWERS: [&str; 5] = ["not at all", "a little", "somewhat", "quite a lot", "very much"];

/// How many of an interest's five statements are to be answered for it to count.
pub const ENOUGH: usize = 3;
/// How many of the six interests are to count for anything to be said.
pub const ENOUGH_INTERESTS: usize = 4;
/// The least distance between the highest and the lowest figure; under it they are alike. Two answers one step apart.
const APART: f32 = 0.1;
/// Seconds that one statement takes.
const SECONDS: usize = 7;

/// What the answers say.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Interests {
    /// Too few answers to say anything.
    TooFew,
    /// All alike: nothing is liked more than anything else.
    Alike,
    /// Six figures from 0 to 1, in the order of [`Interest::ALL`].
    Told([f32; 6]),
}

impl Interests {
    /// Counts the answers: one for each statement in the order of [`STATEMENTS`], `None` where skipped.
    pub fn of(answers: &[Option<u8>]) -> Self {
        let figures = figures(answers);
        let known: Vec<f32> = figures.iter().flatten().copied().collect();
        if known.len() < ENOUGH_INTERESTS {
            return Interests::TooFew;
        }
        let (low, high) = known.iter().fold((1.0_f32, 0.0_f32), |(low, high), v| (low.min(*v), high.max(*v)));
        if high - low < APART {
            return Interests::Alike;
        }
        let middle = known.iter().sum::<f32>() / known.len() as f32;
        Interests::Told(figures.map(|figure| figure.unwrap_or(middle)))
    }

    /// The six figures, where something is told.
    pub fn figures(self) -> Option<[f32; 6]> {
        match self {
            Interests::Told(figures) => Some(figures),
            Interests::TooFew | Interests::Alike => None,
        }
    }

    /// What a person reads where nothing is told.
    pub fn words(self) -> Option<&'static str> {
        match self {
            Interests::TooFew => {
                Some("A few more answers, and your interests can be set beside those of each kind of work.")
            }
            Interests::Alike => Some(
                "Your answers are all about alike, so they point in no direction. That happens, and nothing follows from it.",
            ),
            Interests::Told(_) => None,
        }
    }
}

/// Each interest's figure, 0–1; `None` where too few of its statements are answered. More liking never lowers one.
pub fn figures(answers: &[Option<u8>]) -> [Option<f32>; 6] {
    Interest::ALL.map(|interest| {
        let own = STATEMENTS.iter().zip(answers).filter(|(statement, _)| statement.interest == interest);
        let given: Vec<f32> = own.filter_map(|(_, answer)| answer.map(|a| f32::from(a.min(4)) / 4.0)).collect();
        (given.len() >= ENOUGH).then(|| given.iter().sum::<f32>() / given.len() as f32)
    })
}

/// The next statement that was not reached yet; `None` at the end. Skipped ones are not asked again by themselves.
pub fn next_statement(answers: &[Option<u8>]) -> Option<usize> {
    (answers.len() < STATEMENTS.len()).then_some(answers.len())
}

/// The statements that were skipped, to be taken up again by whoever wants to.
pub fn skipped(answers: &[Option<u8>]) -> Vec<usize> {
    (0..answers.len().min(STATEMENTS.len())).filter(|at| answers[*at].is_none()).collect()
}

/// "12 of 30, about two minutes more".
pub fn progress(answers: &[Option<u8>]) -> String {
    progress::words(answers.len(), STATEMENTS.len(), SECONDS)
}

#[cfg(test)]
mod tests;
