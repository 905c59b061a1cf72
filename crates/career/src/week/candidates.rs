//! What may come into a week, and in which turn.

use std::collections::BTreeSet;

use jiff::ToSpan;
use jiff::civil::Date;

use super::days::last;
use super::kept::kept_minutes;
use super::{Asked, Block, BlockState, LeftOut, Week};
use crate::id::TaskId;
use crate::plan::{Task, TaskKind};

/// When something gets its turn. A day that has passed gives no turn of its own: it comes next, without a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Turn {
    /// It moved here from the week before.
    Moved,
    /// It has a day in this week.
    OnItsDay,
    /// It comes next in the plan.
    Next,
}

/// Something that may come into the week.
#[derive(Clone, Debug)]
pub(super) struct Candidate {
    pub task: Option<TaskId>,
    pub kind: Option<TaskKind>,
    pub title: String,
    /// Minutes to go.
    pub minutes: u32,
    /// Whether it is longer than one block may be, or was begun before.
    pub in_pieces: bool,
    pub turn: Turn,
    pub day: Option<Date>,
    pub by_hand: bool,
}

/// The longest block that is proposed.
pub(super) const LONGEST: u32 = 120;
/// Minutes of a look at the whole plan.
const REVIEW: u32 = 30;
/// The smallest piece.
const PIECE: u32 = 5;

/// Everything that may come in, in turn, and what has a reason to wait.
pub(super) fn candidates(asked: &Asked<'_>, earlier: &[&Week], first: Date) -> (Vec<Candidate>, Vec<LeftOut>) {
    let moved = moved(earlier.last().copied());
    let mut waiting = Vec::new();
    let mut all: Vec<Candidate> =
        review(asked, earlier, first).into_iter().chain(own(earlier.last().copied())).collect();
    for task in asked.plan.open() {
        match of_task(asked, task, &moved, first) {
            Ok(candidate) => all.push(candidate),
            Err(why) => waiting.push(LeftOut { task: task.id, title: task.title.clone(), why: why.to_owned() }),
        }
    }
    // Within a turn the plan's order stands; days within a week go before each other.
    all.sort_by_key(|candidate| (candidate.turn, candidate.day.filter(|_| candidate.turn == Turn::OnItsDay)));
    (all, waiting)
}

fn of_task(asked: &Asked<'_>, task: &Task, moved: &BTreeSet<TaskId>, first: Date) -> Result<Candidate, &'static str> {
    let ends = last(asked.starts);
    if task.day.is_some_and(|day| day > ends) {
        return Err("It has a later day of its own.");
    }
    let kept = kept_minutes(asked.earlier, task.id);
    if kept > 0 && kept >= task.minutes {
        return Err("All its minutes are kept. If it is done, it can be ticked in the plan.");
    }
    let day = task.day.filter(|day| *day >= first);
    Ok(Candidate {
        task: Some(task.id),
        kind: Some(task.kind),
        title: task.title.clone(),
        minutes: (task.minutes - kept).max(PIECE),
        in_pieces: kept > 0 || task.minutes > LONGEST,
        turn: match (moved.contains(&task.id), day) {
            (true, _) => Turn::Moved,
            (false, Some(_)) => Turn::OnItsDay,
            (false, None) => Turn::Next,
        },
        day,
        by_hand: false,
    })
}

/// Whether a block moves on: said so, or left open.
fn moves(block: &Block) -> bool {
    matches!(block.state, BlockState::Moved | BlockState::Open)
}

fn moved(latest: Option<&Week>) -> BTreeSet<TaskId> {
    latest
        .into_iter()
        .flat_map(|week| &week.blocks)
        .filter(|block| moves(block))
        .filter_map(|block| block.task)
        .collect()
}

/// Blocks that the person added and that move on.
fn own(latest: Option<&Week>) -> Vec<Candidate> {
    let blocks = latest.into_iter().flat_map(|week| &week.blocks);
    let own = blocks.filter(|block| moves(block) && block.by_hand && block.task.is_none());
    own.map(|block| Candidate {
        task: None,
        kind: block.kind,
        title: block.title.clone(),
        minutes: block.minutes,
        in_pieces: block.minutes > LONGEST,
        turn: Turn::Moved,
        day: None,
        by_hand: true,
    })
    .collect()
}

/// A look at the whole plan when its day has come, unless one was kept or dropped since, or the plan has a task for it.
fn review(asked: &Asked<'_>, earlier: &[&Week], first: Date) -> Option<Candidate> {
    let plan = asked.plan;
    let due = plan.review <= last(asked.starts);
    let planned = plan.open().any(|task| task.kind == TaskKind::Review);
    let since = plan.review.saturating_sub(7.days());
    let answered = earlier
        .iter()
        .filter(|week| week.starts >= since)
        .flat_map(|week| &week.blocks)
        .any(|block| block.task.is_none() && block.kind == Some(TaskKind::Review) && !moves(block));
    (due && !planned && !answered).then(|| Candidate {
        task: None,
        kind: Some(TaskKind::Review),
        title: "Look at the whole plan again: what was found out, and what changes".to_owned(),
        minutes: REVIEW,
        in_pieces: false,
        turn: Turn::OnItsDay,
        day: Some(plan.review.max(first)),
        by_hand: false,
    })
}
