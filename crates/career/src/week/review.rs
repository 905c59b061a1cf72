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
    pub trial: Option<Trial>,
    /// The way that rests for now.
    pub rests: Option<Channel>,
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
/// at again takes the newer words.
pub fn review(week: &mut Week, said: &LookBack, today: Date) -> Result<Vec<MovesOn>, Refused> {
    let learned = said.learned.trim();
    if learned.chars().count() > MOST_WORDS {
        return Err(Refused::LongWords);
    }
    for block in &mut week.blocks {
        if let Some((_, state)) = said.states.iter().find(|(id, _)| *id == block.id) {
            block.state = *state;
        }
        if block.state == BlockState::Open {
            block.state = BlockState::Moved;
        }
    }
    let learned = learned.to_owned();
    week.review = Some(Review { on: today, learned, felt: said.felt, trial: said.trial, rests: said.rests });
    // Rest and time for people are made anew each week, so they have nothing to move.
    let moved = week.blocks.iter().filter(|block| block.state == BlockState::Moved);
    let moved = moved.filter(|block| block.task.is_some() || block.about.is_some() || block.by_hand);
    Ok(moved
        .map(|block| MovesOn { task: block.task, title: block.title.clone(), kind: block.kind, minutes: block.minutes })
        .collect())
}
