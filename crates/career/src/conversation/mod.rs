//! A conversation with somebody: prepared, had, and noted in two minutes.
//!
//! What it was good for is three questions: what was learned, whom to see again, what was given. It is never counted by
//! what came of it. What was heard about a path goes to that path's questions as the person says; nothing is concluded
//! from words about somebody.

mod about;
mod questions;

pub use about::about;
pub use questions::{Nearness, Question, Towards, nearness, questions};

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::id::{AssumptionId, PersonId, TaskId};
use crate::plan::{Standing, WHERE_THEY_TALK};

/// One conversation, planned or had.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Talk {
    /// With whom.
    pub with: Option<PersonId>,
    /// For which path: an O*NET-SOC code.
    pub path: Option<String>,
    /// The day it is planned for.
    pub planned: Option<Date>,
    /// What to ask, in order. [`WHERE_THEY_TALK`] comes behind these, always.
    pub questions: Vec<Question>,
    /// The day on which it was had.
    pub held: Option<Date>,
    /// What was noted afterwards.
    pub note: Note,
    /// What it said about the path's questions.
    pub said: Vec<Said>,
    /// The task for thanking them, once there is one.
    pub thanks: Option<TaskId>,
    /// The task for what comes next, once there is one.
    pub follow_up: Option<TaskId>,
}

/// What a person notes afterwards. Each may stay empty.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Note {
    /// What was learned.
    pub learned: String,
    /// What surprised.
    pub surprised: String,
    /// What the person offered.
    pub offered: String,
    /// What the person asked for.
    pub asked: String,
    /// What comes next.
    pub next: String,
    /// Where people who do the work talk to each other, as it was answered.
    pub places_named: String,
}

/// What a conversation said about one of a path's questions, as the person sees it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Said {
    /// Which question.
    pub about: AssumptionId,
    /// How it stands after this.
    pub standing: Standing,
}

/// Why a conversation is not kept as it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotKept {
    /// More questions than [`MOST_QUESTIONS`], or one longer than [`LONGEST_QUESTION`].
    Questions,
    /// Something noted is longer than [`LONGEST_NOTE`].
    LongNote,
    /// It was noted for a day ahead.
    InTheFuture,
    /// It was noted without a word.
    NoWords,
}

/// Questions of one conversation at most, without the one that is always asked.
pub const MOST_QUESTIONS: usize = 8;
/// Characters of a question.
pub const LONGEST_QUESTION: usize = 400;
/// Characters of each thing that is noted.
pub const LONGEST_NOTE: usize = 2_000;

impl Note {
    /// Whether nothing was noted.
    pub fn is_empty(&self) -> bool {
        self.words().iter().all(|words| words.trim().is_empty())
    }

    fn words(&self) -> [&String; 6] {
        let Note { learned, surprised, offered, asked, next, places_named } = self;
        [learned, surprised, offered, asked, next, places_named]
    }

    /// The places that were named, one each: the answer, cut at its lines, commas and semicolons.
    pub fn places(&self) -> Vec<String> {
        let parts = self.places_named.split(['\n', ',', ';']).map(|part| part.trim().trim_end_matches('.').trim());
        parts.filter(|part| !part.is_empty()).map(str::to_owned).collect()
    }
}

impl Talk {
    /// Everything to ask, in order; the last one is always where people who do the work talk to each other.
    pub fn asks(&self) -> impl Iterator<Item = &str> {
        self.questions.iter().map(|question| question.words.as_str()).chain([WHERE_THEY_TALK])
    }

    /// Puts the person's own questions in the place of those that are there. One whose words stay keeps what it is
    /// about.
    ///
    /// # Errors
    /// [`NotKept::Questions`]; then nothing was changed.
    pub fn ask(&mut self, wanted: &[String]) -> Result<(), NotKept> {
        let words = wanted.iter().map(|words| words.split_whitespace().collect::<Vec<_>>().join(" "));
        let words: Vec<String> = words.filter(|words| !words.is_empty() && words != WHERE_THEY_TALK).collect();
        if words.len() > MOST_QUESTIONS || words.iter().any(|words| words.chars().count() > LONGEST_QUESTION) {
            return Err(NotKept::Questions);
        }
        let before = std::mem::take(&mut self.questions);
        let known = |words: &str| before.iter().find(|question| question.words == words).and_then(|known| known.about);
        self.questions = words.into_iter().map(|words| Question { about: known(&words), words }).collect();
        Ok(())
    }

    /// Notes that it was had, and what came up. Noted again, the later note counts.
    ///
    /// # Errors
    /// [`NotKept`]; then nothing was changed.
    pub fn had(&mut self, on: Date, note: Note, said: Vec<Said>, today: Date) -> Result<(), NotKept> {
        if on > today {
            return Err(NotKept::InTheFuture);
        }
        if note.is_empty() && said.is_empty() {
            return Err(NotKept::NoWords);
        }
        if note.words().iter().any(|words| words.chars().count() > LONGEST_NOTE) {
            return Err(NotKept::LongNote);
        }
        self.held = Some(on);
        self.note = note;
        self.said = said;
        Ok(())
    }
}
