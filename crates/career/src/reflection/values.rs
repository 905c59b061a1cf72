//! What matters at work: of three things, which matters most and which least, ten times.
//!
//! Six things stand for O*NET's six work values. Ten sets of three are a balanced design: each thing is shown five
//! times, each pair of things twice, and each thing stands first, second and third about equally often. After the
//! first four sets each thing was shown twice, which is enough to count. A thing's figure is how often it mattered
//! most minus how often least, of the times it was shown, brought to 0–1: 0.5 is neither.

use crate::reflection::{Choice, progress};

/// What may matter, in the order of [`crate::answers::Answers::values`]: achievement, working conditions, recognition,
/// relationships, support, independence. Our own words.
pub const STATEMENTS: [&str; 6] = [
    "I see what I got done, and it takes what I am good at.",
    "The job is steady, and its pay, hours and surroundings are ones I can live with.",
    "What I do is noticed, and there is a way up.",
    "I get on with the people around me, and the work does somebody good.",
    "Whoever is in charge is fair, shows me what I need and stands behind me.",
    "How I do it is mine to decide, and I may try ideas of my own.",
];

/// Asked over each set.
pub const QUESTION: &str = "Of these three, which matters most to you at work, and which least?";

/// The sets: places in [`STATEMENTS`], in the order in which they are shown.
pub const SETS: [[u8; 3]; 10] =
    [[0, 1, 2], [3, 4, 1], [5, 2, 3], [4, 5, 0], [1, 0, 3], [2, 4, 0], [0, 3, 5], [1, 5, 2], [5, 1, 4], [2, 3, 4]];

/// How often each thing is to be shown before anything is said.
pub const ENOUGH: u32 = 2;
/// Seconds that one set takes.
const SECONDS: usize = 18;

/// What the choices say.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Values {
    /// Too few choices to say anything.
    TooFew,
    /// The choices cancel each other out.
    Alike,
    /// Six figures from 0 to 1, in the order of [`STATEMENTS`].
    Told([f32; 6]),
}

impl Values {
    /// Counts the choices; of two for one set the last counts, and skipped sets do not.
    pub fn of(choices: &[Choice]) -> Self {
        let mut tally = [Tally::default(); 6];
        for (number, set) in (0_u8..).zip(SETS) {
            let made = choices.iter().rfind(|choice| choice.set == number).filter(|choice| choice.is_made());
            for thing in made.map(|_| set).into_iter().flatten() {
                tally[usize::from(thing)].add(thing, made);
            }
        }
        if tally.iter().any(|thing| thing.shown < ENOUGH) {
            return Values::TooFew;
        }
        let figures = tally.map(Tally::figure);
        if figures.iter().all(|figure| (figure - figures[0]).abs() < 1e-6) {
            Values::Alike
        } else {
            Values::Told(figures)
        }
    }

    /// The six figures, where something is told.
    pub fn figures(self) -> Option<[f32; 6]> {
        match self {
            Values::Told(figures) => Some(figures),
            Values::TooFew | Values::Alike => None,
        }
    }

    /// What a person reads where nothing is told.
    pub fn words(self) -> Option<&'static str> {
        match self {
            Values::TooFew => {
                Some("A few more choices, and what matters to you can be set beside what each kind of work offers.")
            }
            Values::Alike => Some(
                "Your choices balance each other out: no one thing stands over the others, and nothing follows from it.",
            ),
            Values::Told(_) => None,
        }
    }
}

/// How one thing fared.
#[derive(Clone, Copy, Default)]
struct Tally {
    shown: u32,
    most: u32,
    least: u32,
}

impl Tally {
    fn add(&mut self, thing: u8, made: Option<&Choice>) {
        self.shown += 1;
        self.most += u32::from(made.is_some_and(|choice| choice.most == Some(thing)));
        self.least += u32::from(made.is_some_and(|choice| choice.least == Some(thing)));
    }

    fn figure(self) -> f32 {
        let balance = self.most as f32 - self.least as f32;
        (balance / self.shown.max(1) as f32 + 1.0) / 2.0
    }
}

impl Choice {
    /// Whether anything was chosen; else it was skipped.
    pub fn is_made(&self) -> bool {
        self.most.is_some() || self.least.is_some()
    }

    /// Whether it chooses of what its set shows, and not one thing as both.
    pub fn is_possible(&self) -> bool {
        let Some(set) = SETS.get(usize::from(self.set)) else { return false };
        let shown = |thing: Option<u8>| thing.is_none_or(|thing| set.contains(&thing));
        shown(self.most) && shown(self.least) && (self.most.is_none() || self.most != self.least)
    }
}

/// The next set that was neither chosen from nor skipped; `None` at the end.
pub fn next_set(choices: &[Choice]) -> Option<usize> {
    (0_u8..).take(SETS.len()).find(|set| choices.iter().all(|choice| choice.set != *set)).map(usize::from)
}

/// "4 of 10, about two minutes more".
pub fn progress(choices: &[Choice]) -> String {
    let done = (0_u8..).take(SETS.len()).filter(|set| choices.iter().any(|choice| choice.set == *set)).count();
    progress::words(done, SETS.len(), SECONDS)
}

#[cfg(test)]
mod tests;
