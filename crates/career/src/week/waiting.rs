//! What waits beside the plan: a reminder, an application, somebody to write to, a talk, a place.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::application::Channel;
use crate::hours::Activity;
use crate::id::{ApplicationId, PersonId, PlaceId, TalkId};
use crate::plan::TaskKind;

/// What a block is about, where it is no task of the plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum About {
    /// An application: to be sent, reminded of, or answered.
    Application(ApplicationId),
    /// Somebody to be in touch with.
    Person(PersonId),
    /// A conversation that was prepared.
    Talk(PersonId, TalkId),
    /// A place where people meet.
    Place(PlaceId),
}

/// Something that waits.
#[derive(Clone, Debug, PartialEq)]
pub struct Waiting {
    /// What it is about.
    pub about: About,
    /// What kind of doing it is.
    pub doing: Activity,
    /// What to do.
    pub title: String,
    /// Minutes.
    pub minutes: u32,
    /// The day it has, where it has one.
    pub day: Option<Date>,
    /// Why it is worth a block, in one sentence.
    pub why: String,
    /// For an application: by which way.
    pub channel: Option<Channel>,
}

impl TaskKind {
    /// What doing a task of this kind is; `None` where no such doing is counted.
    pub fn doing(self) -> Option<Activity> {
        match self {
            TaskKind::Conversation => Some(Activity::People),
            TaskKind::Experiment | TaskKind::Learning => Some(Activity::Learning),
            TaskKind::Application => Some(Activity::Applying),
            TaskKind::BridgeWork | TaskKind::Review | TaskKind::Other => None,
        }
    }
}

impl Activity {
    /// The kind of task that such a doing counts as, when hours are shared; `None` for rest.
    pub(super) fn task_kind(self) -> Option<TaskKind> {
        match self {
            Activity::Searching | Activity::Applying | Activity::FollowUp | Activity::Preparing => {
                Some(TaskKind::Application)
            }
            Activity::People | Activity::Places => Some(TaskKind::Conversation),
            Activity::Learning => Some(TaskKind::Learning),
            Activity::Scrolling => Some(TaskKind::Other),
            Activity::Rest => None,
        }
    }
}
