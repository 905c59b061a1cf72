//! What may come of an application.

use crate::application::{Application, Stage, Step};

/// What may come of an application. Whoever gets one of them has got those before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Outcome {
    /// An answer by a person there, a no included.
    Reply,
    /// They wrote or called to talk about it, or sent a task.
    Conversation,
    /// An interview.
    Interview,
    /// An offer.
    Offer,
}

impl Outcome {
    /// Every outcome, in the order in which they come.
    pub const ALL: [Outcome; 4] = [Outcome::Reply, Outcome::Conversation, Outcome::Interview, Outcome::Offer];

    /// Whether a stage shows it.
    fn is_shown_by(self, stage: Stage) -> bool {
        match self {
            Outcome::Reply => stage.is_answer(),
            Outcome::Conversation => stage.goes_on(),
            Outcome::Interview => matches!(stage, Stage::Interview | Stage::Offer | Stage::Accepted),
            Outcome::Offer => matches!(stage, Stage::Offer | Stage::Accepted),
        }
    }

    /// Whether an application got there.
    pub fn is_reached_by(self, application: &Application) -> bool {
        self.step(application).is_some()
    }

    /// The step by which an application got there.
    pub(crate) fn step(self, application: &Application) -> Option<&Step> {
        application.steps().iter().find(|step| self.is_shown_by(step.stage))
    }
}
