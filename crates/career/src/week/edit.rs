//! A week changed by hand: blocks kept, moved, dropped, put on another day, made longer or shorter, added.

use std::ops::RangeInclusive;

use jiff::civil::Date;

use super::days::is_in;
use super::{Block, BlockState, Refused, Week};
use crate::hours::Activity;
use crate::id::BlockId;
use crate::plan::MOST_TITLE;

/// Minutes that a block may take, once a person sets them. A proposal stays at two hours.
pub const MINUTES: RangeInclusive<u32> = 5..=720;
/// Blocks that a week holds.
const MOST_BLOCKS: usize = 60;

/// A block of the person's own.
#[derive(Clone, Debug, PartialEq)]
pub struct OwnBlock {
    /// What to do.
    pub title: String,
    /// What is done; `None` where no such doing is counted.
    pub doing: Option<Activity>,
    /// The day, inside the week.
    pub day: Date,
    /// Minutes.
    pub minutes: u32,
}

/// Says how a block went. Saying it twice is saying it once.
pub fn mark(week: &mut Week, id: BlockId, state: BlockState) -> Result<(), Refused> {
    find(week, id)?.state = state;
    Ok(())
}

/// Puts a block on another day of the same week.
pub fn move_to(week: &mut Week, id: BlockId, day: Date) -> Result<(), Refused> {
    let inside = is_in(week.starts, day);
    let block = find(week, id)?;
    if !inside {
        return Err(Refused::OtherWeek);
    }
    (block.day, block.changed) = (day, true);
    in_order(week);
    Ok(())
}

/// Makes a block longer or shorter. A person may go beyond the budget; a proposal never does.
pub fn set_minutes(week: &mut Week, id: BlockId, minutes: u32) -> Result<(), Refused> {
    let block = find(week, id)?;
    if !MINUTES.contains(&minutes) {
        return Err(Refused::Minutes);
    }
    (block.minutes, block.changed) = (minutes, true);
    Ok(())
}

/// Adds a block of the person's own. An id that is there already changes nothing.
pub fn add(week: &mut Week, id: BlockId, own: OwnBlock) -> Result<(), Refused> {
    if week.blocks.iter().any(|block| block.id == id) {
        return Ok(());
    }
    let spaced: String = own.title.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    let title = spaced.split_whitespace().collect::<Vec<_>>().join(" ");
    match title.chars().count() {
        0 => return Err(Refused::NoTitle),
        1..=MOST_TITLE => {}
        _ => return Err(Refused::LongTitle),
    }
    if !MINUTES.contains(&own.minutes) {
        return Err(Refused::Minutes);
    }
    if !is_in(week.starts, own.day) {
        return Err(Refused::OtherWeek);
    }
    if week.blocks.len() >= MOST_BLOCKS {
        return Err(Refused::Full);
    }
    week.blocks.push(Block {
        id,
        task: None,
        kind: own.doing.and_then(Activity::task_kind),
        about: None,
        doing: own.doing,
        channel: None,
        title,
        day: own.day,
        minutes: own.minutes,
        why: String::new(),
        state: BlockState::Open,
        by_hand: true,
        changed: false,
    });
    in_order(week);
    Ok(())
}

fn find(week: &mut Week, id: BlockId) -> Result<&mut Block, Refused> {
    week.blocks.iter_mut().find(|block| block.id == id).ok_or(Refused::NoSuchBlock)
}

/// By day; blocks of one day stay in their order.
fn in_order(week: &mut Week) {
    week.blocks.sort_by_key(|block| block.day);
}
