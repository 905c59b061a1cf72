//! The look back at a week's end. What was left open moves on, and nothing is said about it.

use jiff::civil::Date;

use super::{BlockState, Felt, Refused, Review, Week};
use crate::id::TaskId;
use crate::plan::TaskKind;

/// Characters that a look back may have.
const MOST_WORDS: usize = 2_000;

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
pub fn review(week: &mut Week, learned: &str, felt: Option<Felt>, today: Date) -> Result<Vec<MovesOn>, Refused> {
    let learned = learned.trim();
    if learned.chars().count() > MOST_WORDS {
        return Err(Refused::LongWords);
    }
    for block in week.blocks.iter_mut().filter(|block| block.state == BlockState::Open) {
        block.state = BlockState::Moved;
    }
    week.review = Some(Review { on: today, learned: learned.to_owned(), felt });
    // Rest and time for people are made anew each week, so they have nothing to move.
    let moved = week.blocks.iter().filter(|block| block.state == BlockState::Moved);
    let moved = moved.filter(|block| block.task.is_some() || block.by_hand);
    Ok(moved
        .map(|block| MovesOn { task: block.task, title: block.title.clone(), kind: block.kind, minutes: block.minutes })
        .collect())
}
