//! The minutes of a week, and how they are shared: a floor for people, learning and rest that nothing else may take.

use super::Budget;
use crate::insight::words::list;
use crate::plan::TaskKind;

/// What a kind of doing counts as, when hours are shared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Share {
    People,
    Learning,
    Rest,
    Other,
}

impl Share {
    pub fn of(kind: Option<TaskKind>) -> Self {
        match kind {
            None => Share::Rest,
            Some(TaskKind::Conversation) => Share::People,
            Some(TaskKind::Learning | TaskKind::Experiment) => Share::Learning,
            Some(TaskKind::Application | TaskKind::BridgeWork | TaskKind::Review | TaskKind::Other) => Share::Other,
        }
    }
}

/// A week with less than this is one or two blocks, and is not shared out.
const WORTH_SHARING: u32 = 60;
/// From this on, part of it stays rest.
const WORTH_RESTING: u32 = 150;
/// The smallest floor, and the largest of each.
const LEAST: u32 = 15;
const MOST_PEOPLE: u32 = 180;
const MOST_LEARNING: u32 = 180;
const MOST_REST: u32 = 120;

/// Minutes of a week that stay with people whatever else waits; 0 where the week is too short to be shared out.
pub fn for_people(budget: &Budget) -> u32 {
    Purse::of(Budget::of(budget.minutes).minutes, false).kept_for(Share::People)
}

/// The minutes left, and what is kept back.
#[derive(Clone, Debug)]
pub(super) struct Purse {
    left: u32,
    /// Kept back and not yet used, for people, learning and rest.
    kept: [u32; 3],
}

impl Purse {
    /// A fifth for people, a sixth for learning where there is something to learn, a tenth for rest.
    pub fn of(minutes: u32, something_to_learn: bool) -> Self {
        let floor = |worth: bool, share: u32, most: u32| {
            if worth { (minutes / share / 5 * 5).clamp(LEAST, most) } else { 0 }
        };
        let worth = minutes >= WORTH_SHARING;
        let kept = [
            floor(worth, 5, MOST_PEOPLE),
            floor(worth && something_to_learn, 6, MOST_LEARNING),
            floor(minutes >= WORTH_RESTING, 10, MOST_REST),
        ];
        Purse { left: minutes, kept }
    }

    /// What is kept back, said in a sentence; `None` where nothing is.
    pub fn words(&self) -> Option<String> {
        let names = ["people", "learning", "rest"];
        let kept = names.iter().zip(self.kept).filter(|(_, kept)| *kept > 0);
        let kept: Vec<String> = kept.map(|(name, _)| (*name).to_owned()).collect();
        (!kept.is_empty()).then(|| format!("Part of the hours stays with {}, whatever else waits.", list(&kept)))
    }

    /// What is left in all.
    pub fn left(&self) -> u32 {
        self.left
    }

    /// What is kept back for one share and not yet used.
    pub fn kept_for(&self, share: Share) -> u32 {
        slot(share).map_or(0, |slot| self.kept[slot]).min(self.left)
    }

    /// What one share may still use: all that is left, less what is kept back for the others.
    pub fn open_to(&self, share: Share) -> u32 {
        let own = slot(share);
        let others: u32 = (0..3).filter(|other| Some(*other) != own).map(|other| self.kept[other]).sum();
        self.left.saturating_sub(others)
    }

    /// Keeps nothing back for one share any more.
    pub fn forget(&mut self, share: Share) {
        if let Some(slot) = slot(share) {
            self.kept[slot] = 0;
        }
    }

    /// Spends minutes of one share, its own floor first.
    pub fn spend(&mut self, share: Share, minutes: u32) {
        self.left = self.left.saturating_sub(minutes);
        if let Some(slot) = slot(share) {
            self.kept[slot] = self.kept[slot].saturating_sub(minutes);
        }
    }
}

fn slot(share: Share) -> Option<usize> {
    match share {
        Share::People => Some(0),
        Share::Learning => Some(1),
        Share::Rest => Some(2),
        Share::Other => None,
    }
}
