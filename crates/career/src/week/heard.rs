//! What was heard within a week, and what is known of hearing nothing. Silence and a no are a system at work; nobody outside
//! sees more of it than its figures.

use jiff::ToSpan;
use jiff::civil::Date;

use super::days::is_in;
use crate::application::waiting::Waiting;
use crate::application::{Application, Stage};

/// What happened to applications within one week.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Heard {
    /// Sent.
    pub sent: u32,
    /// Somebody went on with the person: a talk, a task, an interview, an offer.
    pub went_on: u32,
    /// Somebody said no.
    pub said_no: u32,
    /// The day passed by which nine of ten answers come, and none came.
    pub quiet: u32,
}

/// What was heard in the week that starts then.
pub fn heard(applications: &[&Application], waiting: &Waiting, starts: Date, today: Date) -> Heard {
    let mut heard = Heard::default();
    let usual = i32::from(waiting.usual()).days();
    for application in applications {
        let within = |stage: &dyn Fn(Stage) -> bool| {
            application.steps().iter().any(|step| step.day_known && stage(step.stage) && is_in(starts, step.on))
        };
        if application.applied().is_none() {
            continue;
        }
        heard.went_on += u32::from(within(&Stage::goes_on));
        heard.said_no += u32::from(within(&|stage| stage == Stage::Rejected));
        // What a table tells without a day happened on none that is known.
        let Some(sent) = application.sent_on() else { continue };
        heard.sent += u32::from(is_in(starts, sent));
        let by = sent.saturating_add(usual);
        let passed = is_in(starts, by) && by <= today;
        heard.quiet += u32::from(passed && application.answered().is_none() && application.ended().is_none());
    }
    heard
}

impl Heard {
    /// What it was, in sentences; none where nothing happened.
    pub fn words(&self) -> Vec<String> {
        let count = |count: u32, one: &str, many: &str| match count {
            0 => None,
            1 => Some(format!("1 {one}")),
            more => Some(format!("{more} {many}")),
        };
        let parts = [
            count(self.sent, "application went out.", "applications went out."),
            count(self.went_on, "of those you wrote to went on with you.", "of those you wrote to went on with you."),
            count(self.said_no, "said no.", "said no."),
            count(
                self.quiet,
                "application has waited for as long as nine of ten answers take, without a word.",
                "applications have waited for as long as nine of ten answers take, without a word.",
            ),
        ];
        parts.into_iter().flatten().collect()
    }

    /// Whether there is something to explain: a no, or silence.
    pub fn is_hard(&self) -> bool {
        self.said_no > 0 || self.quiet > 0
    }
}
