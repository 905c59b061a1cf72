//! What the blocks of a week stand on.

use super::{About, Block};
use crate::card::Id;
use crate::hours::Activity;
use crate::plan::card_of_time;

/// What a block about something that waits stands on.
pub(crate) fn card_of_waiting(about: About, doing: Activity) -> Id {
    match (about, doing) {
        (About::Application(_), Activity::FollowUp) => Id::TwoReminders,
        (About::Application(_), doing) => card_of_time(doing.task_kind()),
        (About::Person(_), _) => Id::KeepInTouch,
        (About::Talk(..), _) => Id::TalkToInsiders,
        (About::Place(_), _) => Id::PlacesToGo,
    }
}

impl Block {
    /// What it stands on, where it was proposed; what a person added is no advice of ours.
    pub fn card(&self) -> Option<Id> {
        match (self.by_hand, self.about, self.doing) {
            (true, _, _) => None,
            (false, Some(about), Some(doing)) => Some(card_of_waiting(about, doing)),
            (false, _, _) => Some(card_of_time(self.kind)),
        }
    }
}
