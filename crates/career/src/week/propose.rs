//! A week proposed from what is really there: hours, tasks, and how the weeks before were.

use jiff::civil::{Date, Weekday};
use uuid::Uuid;

use super::candidates::{Candidate, LONGEST, Turn, candidates};
use super::days::Days;
use super::pace::pace;
use super::purse::{Purse, Share};
use super::ways::by_ways;
use super::{Block, BlockState, Budget, LeftOut, Week};
use crate::hours::Returns;
use crate::id::BlockId;
use crate::plan::{Plan, TaskKind};

/// What a week is proposed from.
#[derive(Clone, Copy)]
pub struct Asked<'a> {
    /// The plan.
    pub plan: &'a Plan,
    /// What the person says is there.
    pub budget: &'a Budget,
    /// The first of the seven days.
    pub starts: Date,
    /// Weekdays on which there is room, in the order in which they are filled; empty for all seven.
    pub days: &'a [Weekday],
    /// Weeks before this one, with how they went, in any order.
    pub earlier: &'a [Week],
    /// Today. Days before it get nothing.
    pub today: Date,
    /// What an hour of applying returned by each way, where that is known.
    pub returns: Option<&'a Returns>,
}

/// Less than this is no block.
const LEAST: u32 = 5;
/// A piece that makes sense, where the whole does not fit.
const PIECE: u32 = 15;
/// A piece this long is always worth it; a shorter one is half of the whole, or all that is kept for its kind.
const HALF_HOUR: u32 = 30;
/// The longest time for people that is proposed without a task for it.
const PEOPLE: u32 = 60;

/// Proposes a week. It never asks for more than the budget, nor for more than less after hard weeks; every block and
/// everything left out says why. With no hours it is an empty week, and a good one.
pub fn propose(asked: &Asked<'_>, ids: &mut dyn FnMut() -> Uuid) -> Week {
    let mut earlier: Vec<&Week> = asked.earlier.iter().collect();
    earlier.sort_by_key(|week| week.starts);
    let pace = pace(asked.budget, &earlier, asked.starts);
    let budget = Budget::of(asked.budget.minutes);
    let mut words: Vec<String> = pace.words.into_iter().map(str::to_owned).collect();
    if pace.minutes < LEAST {
        words.push("Nothing is asked of this week. The plan keeps its place.".to_owned());
        return Week { starts: asked.starts, budget, blocks: Vec::new(), left_out: Vec::new(), review: None, words };
    }
    let days = Days::of(asked.starts, asked.days, asked.today);
    let first = days.first().unwrap_or(asked.starts);
    let (all, mut left_out) = candidates(asked, &earlier, first);
    if all.is_empty() {
        words.push(
            "Nothing waits for this week. A path can be unfolded in the plan, or one small thing written down."
                .to_owned(),
        );
        return Week { starts: asked.starts, budget, blocks: Vec::new(), left_out, review: None, words };
    }
    let learns = all.iter().any(|candidate| Share::of(candidate.kind) == Share::Learning);
    let purse = Purse::of(pace.minutes, learns);
    words.extend(purse.words());
    let mut filling = Filling { purse, days, blocks: Vec::new(), ids };
    left_out.extend(filling.fill(all));
    filling.keep_the_floor();
    let mut blocks = filling.blocks;
    blocks.sort_by_key(|block| block.day);
    words.extend(asked.returns.and_then(|returns| by_ways(&mut blocks, returns)));
    Week { starts: asked.starts, budget, blocks, left_out, review: None, words }
}

/// A week while it is being filled.
struct Filling<'a> {
    purse: Purse,
    days: Days,
    blocks: Vec<Block>,
    ids: &'a mut dyn FnMut() -> Uuid,
}

impl Filling<'_> {
    /// Places what fits, turn by turn, and answers what did not.
    fn fill(&mut self, mut waiting: Vec<Candidate>) -> Vec<LeftOut> {
        let mut left_out = Vec::new();
        while let Some(at) = self.whose_turn(&waiting) {
            let mut candidate = waiting.remove(at);
            match self.place(&candidate) {
                Ok(minutes) if minutes + LEAST <= candidate.minutes => {
                    candidate.minutes -= minutes;
                    candidate.in_pieces = true;
                    candidate.day = None;
                    candidate.turn = Turn::Next;
                    waiting.push(candidate);
                }
                Ok(_) => {}
                Err(why) if !self.holds(&candidate) => {
                    left_out.extend(candidate.task.map(|task| LeftOut {
                        task,
                        title: candidate.title,
                        why: why.to_owned(),
                    }));
                }
                // A piece of it is in this week; the rest of it waits without a word.
                Err(_) => {}
            }
        }
        left_out
    }

    fn holds(&self, candidate: &Candidate) -> bool {
        candidate.task.is_some() && self.blocks.iter().any(|block| block.task == candidate.task)
    }

    /// What moved and what has its day come in their order; after that, the kind that has had the fewest minutes.
    fn whose_turn(&self, waiting: &[Candidate]) -> Option<usize> {
        let had = |kind: Option<TaskKind>| -> u32 {
            self.blocks.iter().filter(|block| block.kind == kind).map(|block| block.minutes).sum()
        };
        let turn = |candidate: &Candidate| match candidate.turn {
            Turn::Next => (Turn::Next, had(candidate.kind)),
            turn => (turn, 0),
        };
        (0..waiting.len()).min_by_key(|at| (turn(&waiting[*at]), *at))
    }

    /// Puts one block into the week and answers its minutes.
    fn place(&mut self, candidate: &Candidate) -> Result<u32, &'static str> {
        let share = Share::of(candidate.kind);
        let minutes = self.piece(candidate, share)?;
        let day = self.days.pick(candidate.day, candidate.task);
        let day = day.ok_or("The days are full enough. It keeps its place in the plan.")?;
        self.purse.spend(share, minutes);
        self.days.take(day, minutes, candidate.task);
        self.blocks.push(Block {
            id: BlockId((self.ids)()),
            task: candidate.task,
            kind: candidate.kind,
            title: candidate.title.clone(),
            day,
            minutes,
            why: why(candidate, minutes).to_owned(),
            state: BlockState::Open,
            by_hand: candidate.by_hand,
        });
        Ok(minutes)
    }

    /// How long its block can be: all of it, else an even piece of at most two hours; where not even that fits into
    /// the hours open to it, what is open, if it is worth a piece.
    fn piece(&self, candidate: &Candidate, share: Share) -> Result<u32, &'static str> {
        let open = self.purse.open_to(share);
        let pieces = candidate.minutes.div_ceil(LONGEST).max(1);
        let even = candidate.minutes.div_ceil(pieces).next_multiple_of(5).min(LONGEST).min(candidate.minutes);
        if even <= open {
            return Ok(even);
        }
        let untouched = self.blocks.iter().all(|block| Share::of(block.kind) != share);
        let its_own = self.blocks.is_empty() || self.purse.kept_for(share) >= PIECE;
        let worth = if its_own { PIECE } else { (even / 2).clamp(PIECE, HALF_HOUR) };
        if open >= worth && (candidate.in_pieces || untouched) {
            return Ok(open / 5 * 5);
        }
        Err(match (self.purse.left() >= even, share) {
            (false, _) => "The hours of this week are taken. It keeps its place in the plan.",
            (true, Share::Other) => {
                "Time for people, learning and rest came first this week. It keeps its place in the plan."
            }
            (true, _) => "What is left of this week belongs to other kinds of doing. It keeps its place in the plan.",
        })
    }

    /// What is still kept back: time for people where no conversation was planned, and rest.
    fn keep_the_floor(&mut self) {
        let people = self.purse.kept_for(Share::People).min(PEOPLE);
        self.keep(
            Some(TaskKind::Conversation),
            people,
            "Time for people: write to somebody, thank somebody, or turn up somewhere",
            "Time with people has its place in every week, whether or not it leads anywhere.",
        );
        let rest = self.purse.kept_for(Share::Rest);
        self.keep(
            None,
            rest,
            "Rest: nothing that belongs to the plan",
            "Rest is part of the hours and not what is left of them.",
        );
    }

    fn keep(&mut self, kind: Option<TaskKind>, minutes: u32, title: &str, why: &str) {
        let Some(day) = self.days.lightest().filter(|_| minutes >= PIECE) else { return };
        self.purse.spend(Share::of(kind), minutes);
        self.days.take(day, minutes, None);
        self.blocks.push(Block {
            id: BlockId((self.ids)()),
            task: None,
            kind,
            title: title.to_owned(),
            day,
            minutes,
            why: why.to_owned(),
            state: BlockState::Open,
            by_hand: false,
        });
    }
}

/// Why a block is here, in one sentence.
fn why(candidate: &Candidate, minutes: u32) -> &'static str {
    let piece = candidate.in_pieces || minutes < candidate.minutes;
    match (candidate.turn, candidate.kind) {
        (Turn::Moved, _) => "It moved here from the week before, so it comes first.",
        (Turn::OnItsDay, Some(TaskKind::Review)) => "The plan has this time for a look at the whole of it.",
        (Turn::OnItsDay, _) if minutes < candidate.minutes => "It has its day in the plan, and a piece of it fits.",
        (Turn::OnItsDay, _) => "It has its day in the plan.",
        (Turn::Next, _) if piece => "A piece of something longer; nothing takes more than two hours at a time.",
        (Turn::Next, Some(TaskKind::Conversation)) => "Time with people has its place in every week.",
        (Turn::Next, Some(TaskKind::Experiment)) => "Trying something in small has its place in every week.",
        (Turn::Next, Some(TaskKind::Learning)) => "Learning has its place in every week.",
        (Turn::Next, Some(TaskKind::BridgeWork)) => "Work that pays soon carries the rest of the plan.",
        (Turn::Next, Some(TaskKind::Application)) => "It comes next in the plan, between other kinds of doing.",
        (Turn::Next, _) => "It comes next in the plan.",
    }
}
