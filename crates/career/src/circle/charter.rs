//! What a circle agreed on.

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{MOST_NAME, MOST_TEXT, MOST_WORDS, Meets, lines, one_line};
use crate::id::SeatId;

/// What a circle agreed on: what it is called, why it meets, when, and what holds there.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Charter {
    /// What it is called.
    pub name: String,
    /// Why it meets.
    pub why: String,
    /// What holds there, one rule a line.
    pub rules: String,
    /// When it meets, where that is agreed.
    pub meets: Option<Meets>,
    /// Who was named host last.
    pub host: SeatId,
    /// When they took the chair by themselves from a host who was still in; nothing where it was handed to them.
    pub taken: Option<Timestamp>,
}

impl Default for Charter {
    fn default() -> Self {
        Charter {
            name: String::new(),
            why: String::new(),
            rules: Charter::RULES.join("\n"),
            meets: None,
            host: SeatId(Uuid::nil()),
            taken: None,
        }
    }
}

impl Charter {
    /// What a new circle begins with; everything in it can be changed. Our own words, after what such groups agree on.
    pub const RULES: [&'static str; 5] = [
        "What is said here stays here.",
        "Everybody gets the same time; whoever wants to pass, passes.",
        "We ask before we advise.",
        "A promise may be kept, moved or dropped. All three are said aloud, and none needs a reason.",
        "Whoever wants to leave, leaves. Nobody asks why.",
    ];

    /// How long whoever took the chair waits before they can close the circle or ask somebody to leave, so that nobody loses
    /// their words to a newcomer.
    pub const SETTLED: SignedDuration = SignedDuration::from_hours(7 * 24);

    /// Whether the host may close the circle and ask somebody to leave.
    pub fn is_settled(&self, now: Timestamp) -> bool {
        self.taken.is_none_or(|taken| now.duration_since(taken) >= Self::SETTLED)
    }

    /// Tidied and bounded; `None` where it has no name.
    pub fn tidied(self) -> Option<Charter> {
        let name = one_line(&self.name, MOST_NAME);
        let (why, rules) = (lines(&self.why, MOST_WORDS), lines(&self.rules, MOST_TEXT));
        (!name.is_empty()).then_some(Charter { name, why, rules, ..self })
    }
}
