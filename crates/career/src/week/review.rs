//! The look back at a week's end. What was left open moves on, and nothing is said about it.

use jiff::civil::Date;

use super::{BlockState, Felt, Refused, Review, Trial, Week};
use crate::application::Channel;
use crate::id::{BlockId, TaskId};
use crate::plan::TaskKind;

/// Characters that a look back may have.
const MOST_WORDS: usize = 2_000;

/// What a person says at a week's end. All of it may stay empty: "That was the week."
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LookBack {
    /// How blocks went. One that is not in the week (any more) says nothing.
    pub states: Vec<(BlockId, BlockState)>,
    /// What was learned.
    pub learned: String,
    /// How it was.
    pub felt: Option<Felt>,
    /// What is tried from here on.
    pub trial: Choice<Trial>,
    /// The way that rests for now.
    pub rests: Choice<Channel>,
}

impl LookBack {
    /// Whether nothing was said: one press.
    fn is_one_press(&self) -> bool {
        self.learned.trim().is_empty()
            && self.felt.is_none()
            && self.trial == Choice::AsBefore
            && self.rests == Choice::AsBefore
    }
}

/// What a person chose where a look back offers something.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Choice<T> {
    /// It was not offered, or nothing was said of it.
    #[default]
    AsBefore,
    /// None of it.
    Nothing,
    /// This one.
    This(T),
}

impl<T> Choice<T> {
    fn over(self, before: Option<T>) -> Option<T> {
        match self {
            Choice::AsBefore => before,
            Choice::Nothing => None,
            Choice::This(chosen) => Some(chosen),
        }
    }
}

/// What moves on to the next week.
#[derive(Clone, Debug, PartialEq)]
pub struct MovesOn {
    /// The task it is for; `None` for a block of the person's own.
    pub task: Option<TaskId>,
    /// What it is.
    pub title: String,
    /// What kind.
    pub kind: Option<TaskKind>,
    /// Minutes.
    pub minutes: u32,
}

/// Closes a week: keeps the look back, lets open blocks move on, and answers what moves on. A week that is looked back
/// at again takes the newer words; one press without a word leaves those that stand. A trial of the same way goes on as it
/// was begun.
pub fn review(week: &mut Week, said: &LookBack, today: Date) -> Result<Vec<MovesOn>, Refused> {
    let learned = said.learned.trim();
    if learned.chars().count() > MOST_WORDS {
        return Err(Refused::LongWords);
    }
    let before = week.review.take().or_else(|| week.draft.take());
    let mut moved = before.as_ref().map(|review| review.moved.clone()).unwrap_or_default();
    for block in &mut week.blocks {
        let said = said.states.iter().find(|(id, _)| *id == block.id).map(|(_, state)| *state);
        // A form that shows what moved on by closing the week says so again: that is no new word.
        let is_as_shown = said == Some(BlockState::Moved) && moved.contains(&block.id);
        if let Some(state) = said.filter(|_| !is_as_shown) {
            block.state = state;
            moved.retain(|id| *id != block.id);
        }
        if block.state == BlockState::Open {
            block.state = BlockState::Moved;
            moved.push(block.id);
        }
    }
    let (trial, rests) = before.as_ref().map_or((None, None), |review| (review.trial, review.rests));
    let chosen = match (said.trial, trial) {
        (Choice::This(new), Some(known)) if new.channel == known.channel => Some(known),
        (said, known) => said.over(known),
    };
    week.review = Some(match before {
        Some(before) if said.is_one_press() => Review { moved, ..before },
        _ => Review {
            on: before.map_or(today, |before| before.on),
            learned: learned.to_owned(),
            felt: said.felt,
            trial: chosen,
            rests: said.rests.over(rests),
            moved,
        },
    });
    // Rest and time for people are made anew each week, so they have nothing to move.
    let moved = week.blocks.iter().filter(|block| block.state == BlockState::Moved);
    let moved = moved.filter(|block| block.task.is_some() || block.about.is_some() || block.by_hand);
    Ok(moved
        .map(|block| MovesOn { task: block.task, title: block.title.clone(), kind: block.kind, minutes: block.minutes })
        .collect())
}

/// Opens a closed week again: what moved on by closing it is open. Nothing of the look back holds any more, and its words wait
/// for the next one.
pub fn reopen(week: &mut Week) {
    let Some(review) = week.review.take() else { return };
    for block in week.blocks.iter_mut().filter(|block| review.moved.contains(&block.id)) {
        block.state = BlockState::Open;
    }
    week.draft = Some(Review { moved: Vec::new(), ..review });
}
