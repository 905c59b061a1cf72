//! A week while it is being filled: block by block, within the hours, the floors and the days.

use uuid::Uuid;

use super::candidates::{Candidate, LONGEST, Turn, What};
use super::days::{Days, Sought};
use super::purse::{Purse, Share};
use super::{Asked, Block, BlockState, Energy, Going, LeftOut};
use crate::hours::Activity;
use crate::id::BlockId;
use crate::plan::TaskKind;

/// Less than this is no block.
pub(super) const LEAST: u32 = 5;
/// A piece that makes sense, where the whole does not fit.
const PIECE: u32 = 15;
/// A piece this long is always worth it; a shorter one is half of the whole, or all that is kept for its kind.
const HALF_HOUR: u32 = 30;
/// The longest time for people that is proposed without a task for it.
const PEOPLE: u32 = 60;
/// Of the hours, in hundredths, what drains may take at most: of most weeks, and of a hard one. Our own choice (grade D).
const DRAINING: (u32, u32) = (50, 33);

/// A week while it is being filled.
pub(super) struct Filling<'a> {
    purse: Purse,
    days: Days,
    energy: &'a Energy,
    /// Minutes that may still drain.
    may_drain: u32,
    blocks: Vec<Block>,
    ids: &'a mut dyn FnMut() -> Uuid,
}

impl<'a> Filling<'a> {
    /// One in which stands what the person touched. What they kept or still mean to do takes its time and its day; of what
    /// they dropped or moved nothing new is made.
    pub fn new(purse: Purse, days: Days, asked: &Asked<'a>, ids: &'a mut dyn FnMut() -> Uuid) -> Self {
        let hundredths = if asked.going == Going::Hard { DRAINING.1 } else { DRAINING.0 };
        let may_drain = purse.left() * hundredths / 100;
        let mut filling = Filling { purse, days, energy: asked.energy, may_drain, blocks: Vec::new(), ids };
        for block in asked.touched {
            let share = Share::of(block.kind);
            if block.takes_time() {
                filling.spend(share, block.day, filling.sought(What::of(block), block.doing, block.minutes));
            } else if What::of(block) == What::Own && !block.by_hand {
                filling.purse.forget(share);
            }
            filling.blocks.push(block.clone());
        }
        filling
    }

    fn sought(&self, what: What, doing: Option<Activity>, minutes: u32) -> Sought {
        Sought { what, minutes, drains: self.energy.drains(doing) }
    }

    fn spend(&mut self, share: Share, day: jiff::civil::Date, sought: Sought) {
        self.purse.spend(share, sought.minutes);
        self.days.take(day, sought);
        if sought.drains {
            self.may_drain = self.may_drain.saturating_sub(sought.minutes);
        }
    }

    /// The blocks by day, with what is still kept back for people and rest.
    pub fn finish(mut self) -> Vec<Block> {
        self.keep_the_floor();
        self.blocks.sort_by_key(|block| block.day);
        self.blocks
    }
}

impl Filling<'_> {
    /// Places what fits, turn by turn, and answers what did not.
    pub fn fill(&mut self, mut waiting: Vec<Candidate>) -> Vec<LeftOut> {
        let mut left_out = Vec::new();
        waiting.retain(|candidate| !self.is_touched(candidate));
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
                    left_out.extend((candidate.what != What::Own).then(|| LeftOut {
                        task: candidate.what.task(),
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

    /// Whether the person said something of it in this week already.
    fn is_touched(&self, candidate: &Candidate) -> bool {
        self.blocks.iter().any(|block| match candidate.what {
            What::Own => What::of(block) == What::Own && block.title == candidate.title,
            what => What::of(block) == what,
        })
    }

    fn holds(&self, candidate: &Candidate) -> bool {
        candidate.what != What::Own && self.blocks.iter().any(|block| What::of(block) == candidate.what)
    }

    /// What moved and what has its day come in their order; after that, the kind that has had the fewest minutes. What
    /// restores counts for half of what it takes, so that it comes earlier.
    fn whose_turn(&self, waiting: &[Candidate]) -> Option<usize> {
        let had = |kind: Option<TaskKind>| -> u32 {
            self.blocks.iter().filter(|block| block.kind == kind).map(|block| block.minutes).sum()
        };
        let turn = |candidate: &Candidate| match candidate.turn {
            Turn::Next if self.energy.restores(candidate.doing) => (Turn::Next, had(candidate.kind) / 2),
            Turn::Next => (Turn::Next, had(candidate.kind)),
            turn => (turn, 0),
        };
        (0..waiting.len()).min_by_key(|at| (turn(&waiting[*at]), *at))
    }

    /// Puts one block into the week and answers its minutes.
    fn place(&mut self, candidate: &Candidate) -> Result<u32, &'static str> {
        let share = Share::of(candidate.kind);
        let minutes = self.piece(candidate, share)?;
        let sought = self.sought(candidate.what, candidate.doing, minutes);
        let day = self.days.pick(candidate.day, sought).ok_or(match (self.days.has_room_at_all(), sought.drains) {
            (false, _) => "No day with room is left in this week. It keeps its place.",
            (true, true) => "Each day with room has something that drains you, as you said. It keeps its place.",
            (true, false) => "The days are full enough. It keeps its place in the plan.",
        })?;
        self.spend(share, day, sought);
        self.blocks.push(Block {
            id: BlockId((self.ids)()),
            task: candidate.what.task(),
            kind: candidate.kind,
            about: candidate.what.about(),
            doing: candidate.doing,
            channel: candidate.channel,
            title: candidate.title.clone(),
            day,
            minutes,
            why: self.why(candidate, minutes),
            state: BlockState::Open,
            by_hand: candidate.by_hand,
            changed: false,
        });
        Ok(minutes)
    }

    /// How long its block can be: all of it, else an even piece of at most two hours; where not even that fits into
    /// the hours open to it, what is open, if it is worth a piece.
    fn piece(&self, candidate: &Candidate, share: Share) -> Result<u32, &'static str> {
        let drains = self.energy.drains(candidate.doing);
        if drains && self.may_drain < PIECE.min(candidate.minutes) {
            return Err(
                "It drains you, as you said, and such things have had their part of this week. It keeps its place.",
            );
        }
        let open = self.purse.open_to(share).min(if drains { self.may_drain } else { u32::MAX });
        let longest = LONGEST.min(self.days.most());
        let pieces = candidate.minutes.div_ceil(longest).max(1);
        let even = candidate.minutes.div_ceil(pieces).next_multiple_of(5).min(longest).min(candidate.minutes);
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
            Activity::People,
            people,
            "Time for people: write to somebody, thank somebody, or turn up somewhere",
            "Time with people has its place in every week, whether or not it leads anywhere.",
        );
        let rest = self.purse.kept_for(Share::Rest);
        let what = match self.energy.rest.as_str() {
            "" => "Rest: nothing that belongs to the plan".to_owned(),
            words => format!("Rest: {words}"),
        };
        self.keep(Activity::Rest, rest, &what, "Rest is part of the hours and not what is left of them.");
    }

    fn keep(&mut self, doing: Activity, minutes: u32, title: &str, why: &str) {
        let Some((day, room)) = self.days.lightest() else { return };
        let minutes = minutes.min(room);
        if minutes < PIECE {
            return;
        }
        let kind = doing.task_kind();
        self.spend(Share::of(kind), day, self.sought(What::Own, Some(doing), minutes));
        self.blocks.push(Block {
            id: BlockId((self.ids)()),
            task: None,
            kind,
            about: None,
            doing: Some(doing),
            channel: None,
            title: title.to_owned(),
            day,
            minutes,
            why: why.to_owned(),
            state: BlockState::Open,
            by_hand: false,
            changed: false,
        });
    }

    fn why(&self, candidate: &Candidate, minutes: u32) -> String {
        let reason = match &candidate.why {
            Some(own) if candidate.turn != Turn::Moved => own.as_str(),
            _ => why(candidate, minutes),
        };
        if self.energy.drains(candidate.doing) {
            return format!("{reason} It drains you, as you said, so nothing else that does stands on its day.");
        }
        if self.energy.restores(candidate.doing) {
            return format!("{reason} It restores you, as you said.");
        }
        reason.to_owned()
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
