//! What to say after a few visits: what one learned, whom one met, what one gave, and to go again or let go. Never a rate.
//!
//! A person's own last word decides. Where they said that they are not sure, anything learned, anybody met or anything
//! given speaks for another visit; three visits without any of the three speak for letting go. What is said is a question
//! to the person, and nothing changes by it.

use super::Visit;
use super::told;
use super::visit::Again;
use crate::card::Id;
use crate::evidence::{Because, Reasons};

/// Visits before anything is said.
pub const BEFORE_LOOKING_BACK: usize = 3;

/// Visits that are looked back on: the last ones.
const LOOKED_AT: usize = 6;

/// Which way it leans.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Leaning {
    /// To go again.
    GoAgain,
    /// To let it go.
    LetGo,
}

impl Leaning {
    /// Both.
    pub const ALL: [Leaning; 2] = [Leaning::GoAgain, Leaning::LetGo];

    /// What the advice stands on.
    pub fn card(self) -> Id {
        match self {
            Leaning::GoAgain | Leaning::LetGo => Id::AgainOrLetGo,
        }
    }
}

/// What is said after a few visits.
#[derive(Clone, Debug, PartialEq)]
pub struct After<'a> {
    /// What one learned, the last first.
    pub learned: Vec<&'a str>,
    /// Whom one met, each once, the last first.
    pub met: Vec<&'a str>,
    /// What one gave, the last first.
    pub gave: Vec<&'a str>,
    /// Which way it leans.
    pub leaning: Leaning,
    /// In a sentence or two.
    pub said: String,
    /// What that rests on.
    pub because: Reasons,
}

/// What to say of visits, given in the order of their days; `None` before [`BEFORE_LOOKING_BACK`].
pub fn after_visits(visits: &[Visit]) -> Option<After<'_>> {
    if visits.len() < BEFORE_LOOKING_BACK {
        return None;
    }
    let last = visits.last()?;
    let looked_at = || visits.iter().rev().take(LOOKED_AT);
    let learned: Vec<&str> =
        looked_at().map(|visit| visit.learned.as_str()).filter(|words| !words.is_empty()).collect();
    let gave: Vec<&str> = looked_at().map(|visit| visit.gave.as_str()).filter(|words| !words.is_empty()).collect();
    let mut met: Vec<&str> = Vec::new();
    for name in looked_at().flat_map(|visit| &visit.met).map(|met| met.name.as_str()) {
        if !met.contains(&name) {
            met.push(name);
        }
    }
    let something = !learned.is_empty() || !met.is_empty() || !gave.is_empty();
    let leaning = match (last.again, something) {
        (Again::Yes, _) | (Again::NotSure, true) => Leaning::GoAgain,
        (Again::No, _) | (Again::NotSure, false) => Leaning::LetGo,
    };
    let mut because = Reasons::new(Because::Answer { what: told::of_visit(last) });
    for visit in looked_at().skip(1) {
        because = because.and(Because::Answer { what: told::of_visit(visit) });
    }
    let said = told::after(last.again, [!learned.is_empty(), !met.is_empty(), !gave.is_empty()]);
    Some(After { learned, met, gave, leaning, said, because })
}
