//! Why a change to a plan is not made. What is refused leaves the plan as it was.

use super::{MINUTES, MOST_OPEN, MOST_TITLE};

/// Why a change is not made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// A task without words.
    NoTitle,
    /// A title beyond its length.
    LongTitle,
    /// Minutes outside what a task may take.
    Minutes,
    /// A day outside 2000 to 2100.
    Day,
    /// As many open tasks as a plan holds.
    Full,
    /// The task is not there (any more).
    NoSuchTask,
    /// The path is not there (any more).
    NoSuchPath,
    /// The question is not there (any more).
    NoSuchQuestion,
    /// The atlas has no such occupation.
    NoSuchOccupation,
    /// A note, a question or a reason without words.
    NoWords,
    /// A note, a question or a reason beyond its length.
    LongWords,
}

impl Refused {
    /// What happened, what is safe, and what to do.
    pub fn words(self) -> String {
        match self {
            Refused::NoTitle => "A task needs a few words. The plan is as it was; write what to do and save again.".into(),
            Refused::LongTitle => format!(
                "A title holds {MOST_TITLE} characters, and this one is longer. The plan is as it was; shorten it and save again."
            ),
            Refused::Minutes => format!(
                "A task takes {} minutes to {} hours. The plan is as it was; a longer one can be two tasks.",
                MINUTES.start(),
                MINUTES.end() / 60
            ),
            Refused::Day => {
                "That day lies outside the years 2000 to 2100. The plan is as it was; choose another day.".into()
            }
            Refused::Full => format!(
                "{MOST_OPEN} tasks are open, as many as a plan holds. The plan is as it was; drop one, or tick one, and then add this."
            ),
            Refused::NoSuchTask => {
                "That task is no longer in the plan. Everything else is as it was; the plan shows what is there now.".into()
            }
            Refused::NoSuchPath => {
                "That path is no longer in the plan. Everything else is as it was; it can be chosen again under Paths.".into()
            }
            Refused::NoSuchQuestion => {
                "That question is no longer on this path. Everything else is as it was; the page shows what is there now."
                    .into()
            }
            Refused::NoSuchOccupation => {
                "That kind of work is not in this map. The plan is as it was; choose a path under Paths.".into()
            }
            Refused::NoWords => "There were no words to keep. The plan is as it was; write some and save again.".into(),
            Refused::LongWords => {
                "That is longer than a note holds (2,000 characters). The plan is as it was; cut it in two and save again."
                    .into()
            }
        }
    }
}
