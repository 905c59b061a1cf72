//! What may come into a week, and in which turn.

use std::collections::BTreeSet;

use jiff::ToSpan;
use jiff::civil::Date;

use super::days::last;
use super::kept::kept_minutes;
use super::trial::holds;
use super::{About, Asked, Block, BlockState, LeftOut, Waiting, Week};
use crate::application::Channel;
use crate::hours::{Activity, Outcome};
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

/// What a block is for. Two blocks for the same thing never stand on one day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum What {
    /// A task of the plan.
    Task(TaskId),
    /// Something that waits beside it.
    Waits(About),
    /// Neither: rest, a look at the plan, the person's own.
    Own,
}

impl What {
    pub fn of(block: &Block) -> Self {
        match (block.task, block.about) {
            (Some(task), _) => What::Task(task),
            (None, Some(about)) => What::Waits(about),
            (None, None) => What::Own,
        }
    }

    pub fn task(self) -> Option<TaskId> {
        match self {
            What::Task(task) => Some(task),
            What::Waits(_) | What::Own => None,
        }
    }

    pub fn about(self) -> Option<About> {
        match self {
            What::Waits(about) => Some(about),
            What::Task(_) | What::Own => None,
        }
    }
}

/// Something that may come into the week.
#[derive(Clone, Debug)]
pub(super) struct Candidate {
    pub what: What,
    pub kind: Option<TaskKind>,
    pub doing: Option<Activity>,
    pub channel: Option<Channel>,
    /// Why it is worth a block, where it brings its own reason.
    pub why: Option<String>,
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
/// Of one doing, so many things that wait beside the plan are thought of for one week; the others keep their place.
const MOST_OF_ONE: usize = 8;

/// Everything that may come in, in turn, and what has a reason to wait.
pub(super) fn candidates(asked: &Asked<'_>, earlier: &[&Week], first: Date) -> (Vec<Candidate>, Vec<LeftOut>) {
    let moved = moved(earlier.last().copied());
    let mut waiting = Vec::new();
    let mut all: Vec<Candidate> =
        review(asked, earlier, first).into_iter().chain(own(earlier.last().copied())).collect();
    let (beside, crowded) = beside(asked, &moved, first);
    waiting.extend(crowded);
    // Reminders first, then what the person planned, then what else waits.
    let (reminders, beside): (Vec<Candidate>, Vec<Candidate>) =
        beside.into_iter().partition(|candidate| candidate.doing == Some(Activity::FollowUp));
    all.extend(reminders);
    for task in asked.plan.into_iter().flat_map(|plan| plan.open()) {
        match of_task(asked, task, &moved, first) {
            Ok(candidate) => all.push(candidate),
            Err(why) => waiting.push(LeftOut { task: Some(task.id), title: task.title.clone(), why: why.to_owned() }),
        }
    }
    all.extend(beside);
    // Within a turn the plan's order stands; days within a week go before each other.
    all.sort_by_key(|candidate| (candidate.turn, candidate.day.filter(|_| candidate.turn == Turn::OnItsDay)));
    (all, waiting)
}

fn of_task(asked: &Asked<'_>, task: &Task, moved: &BTreeSet<What>, first: Date) -> Result<Candidate, &'static str> {
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
        what: What::Task(task.id),
        kind: Some(task.kind),
        doing: task.kind.doing(),
        channel: None,
        why: None,
        title: task.title.clone(),
        minutes: (task.minutes - kept).max(PIECE),
        in_pieces: kept > 0 || task.minutes > LONGEST,
        turn: match (moved.contains(&What::Task(task.id)), day) {
            (true, _) => Turn::Moved,
            (false, Some(_)) => Turn::OnItsDay,
            (false, None) => Turn::Next,
        },
        day,
        by_hand: false,
    })
}

/// What waits beside the plan: of one doing what returns most for an hour first, where that may be told at all, and no more
/// than a week can look at.
fn beside(asked: &Asked<'_>, moved: &BTreeSet<What>, first: Date) -> (Vec<Candidate>, Vec<LeftOut>) {
    let ends = last(asked.starts);
    let here = |waiting: &&Waiting| waiting.day.is_none_or(|day| day <= ends);
    let mut all: Vec<&Waiting> = asked.waiting.iter().filter(here).collect();
    let expected = |waiting: &Waiting| match (asked.returns, waiting.channel) {
        (Some(returns), Some(channel)) if waiting.doing == Activity::Applying => {
            returns.through(channel).an_hour(Outcome::Interview).expected
        }
        _ => 0.0,
    };
    // A reminder takes minutes and has its time, so it stands before an application that is not begun.
    let order = |waiting: &Waiting| (waiting.doing != Activity::FollowUp, waiting.doing, waiting.day);
    all.sort_by(|a, b| order(a).cmp(&order(b)).then(expected(b).total_cmp(&expected(a))));
    let mut left_out = Vec::new();
    let held_back = held_back(asked, &mut all);
    left_out.extend(held_back);
    let mut chosen = Vec::new();
    for of_one in all.chunk_by(|a, b| a.doing == b.doing) {
        let (now, later) = of_one.split_at(of_one.len().min(MOST_OF_ONE));
        chosen.extend(now.iter().map(|waiting| of_waiting(waiting, moved, first)));
        if let [one, ..] = later {
            left_out.push(LeftOut {
                task: None,
                title: match later.len() {
                    1 => one.title.clone(),
                    more => format!("{} and {} more of the same kind", one.title, more - 1),
                },
                why: "One week looks at eight of a kind. The others keep their place.".to_owned(),
            });
        }
    }
    (chosen, left_out)
}

/// What the person chose to hold back: applications by a way that rests, and by one click beyond what that gets.
fn held_back(asked: &Asked<'_>, all: &mut Vec<&Waiting>) -> Vec<LeftOut> {
    let rests = holds(asked.earlier, asked.starts).rests;
    let mut clicks = asked.energy.caps.quick_apply;
    let mut out = Vec::new();
    all.retain(|waiting| {
        let (Activity::Applying, Some(channel)) = (waiting.doing, waiting.channel) else { return true };
        let why = match (rests.contains(&channel), channel, &mut clicks) {
            (true, _, _) => "Its way rests for now, as you chose.",
            (false, Channel::QuickApply, Some(left)) if *left < waiting.minutes => {
                "Applying with one click has had the minutes that you give it."
            }
            (false, Channel::QuickApply, Some(left)) => {
                *left -= waiting.minutes;
                return true;
            }
            (false, _, _) => return true,
        };
        out.push(LeftOut { task: None, title: waiting.title.clone(), why: why.to_owned() });
        false
    });
    out.truncate(MOST_OF_ONE);
    out
}

fn of_waiting(waiting: &Waiting, moved: &BTreeSet<What>, first: Date) -> Candidate {
    let what = What::Waits(waiting.about);
    let day = waiting.day.filter(|day| *day >= first);
    Candidate {
        what,
        kind: waiting.doing.task_kind(),
        doing: Some(waiting.doing),
        channel: waiting.channel,
        why: Some(waiting.why.clone()),
        title: waiting.title.clone(),
        minutes: waiting.minutes.max(PIECE),
        in_pieces: waiting.minutes > LONGEST,
        turn: match (day, moved.contains(&what)) {
            (Some(_), _) => Turn::OnItsDay,
            (None, true) => Turn::Moved,
            (None, false) => Turn::Next,
        },
        day,
        by_hand: false,
    }
}

/// Whether a block moves on: said so, or left open.
fn moves(block: &Block) -> bool {
    matches!(block.state, BlockState::Moved | BlockState::Open)
}

fn moved(latest: Option<&Week>) -> BTreeSet<What> {
    let blocks = latest.into_iter().flat_map(|week| &week.blocks).filter(|block| moves(block));
    blocks.map(What::of).filter(|what| *what != What::Own).collect()
}

/// Blocks that the person added and that move on.
fn own(latest: Option<&Week>) -> Vec<Candidate> {
    let blocks = latest.into_iter().flat_map(|week| &week.blocks);
    let own = blocks.filter(|block| moves(block) && block.by_hand && What::of(block) == What::Own);
    own.map(|block| Candidate {
        what: What::Own,
        kind: block.kind,
        doing: block.doing,
        channel: block.channel,
        why: None,
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
    let plan = asked.plan?;
    let due = plan.review <= last(asked.starts);
    let planned = plan.open().any(|task| task.kind == TaskKind::Review);
    let since = plan.review.saturating_sub(7.days());
    let answered = earlier
        .iter()
        .filter(|week| week.starts >= since)
        .flat_map(|week| &week.blocks)
        .any(|block| block.task.is_none() && block.kind == Some(TaskKind::Review) && !moves(block));
    (due && !planned && !answered).then(|| Candidate {
        what: What::Own,
        kind: Some(TaskKind::Review),
        doing: None,
        channel: None,
        why: None,
        title: "Look at the whole plan again: what was found out, and what changes".to_owned(),
        minutes: REVIEW,
        in_pieces: false,
        turn: Turn::OnItsDay,
        day: Some(plan.review.max(first)),
        by_hand: false,
    })
}
