//! An application from the day it was saved to its end, silence included.

pub mod aim;
pub mod flow;
pub mod follow_up;
pub mod rates;
pub mod same;
pub mod told;
pub mod turn;
pub mod waiting;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::card::Id;
use crate::id::{DocumentId, OpeningId};

/// One application, or an opening that a person saved to apply to.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Application {
    /// The title, as the opening says it.
    pub title: String,
    /// Where it went.
    pub organisation: Option<String>,
    /// The place, as written.
    pub place: Option<String>,
    /// The page of the opening.
    pub url: Option<String>,
    /// The opening, where it is one that Footbridge knows.
    pub opening: Option<OpeningId>,
    /// How it was found.
    pub found: Option<Channel>,
    /// The O*NET-SOC code of the work, as understood from the title or set by the person.
    pub occupation: Option<String>,
    /// Stated musts that the person did not meet on the day it was looked at; `None` while nobody looked.
    pub missing_musts: Option<Vec<String>>,
    /// Exactly what was sent.
    pub sent: Option<Sent>,
    /// Every change, in order of its day.
    steps: Vec<Step>,
    /// What comes next, and when.
    pub next: Option<Next>,
    /// Reminders that were written to them.
    pub nudges: Vec<Date>,
    /// The person's own notes.
    pub notes: String,
}

/// A change of stage.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Step {
    /// The stage from then on.
    pub stage: Stage,
    /// The day.
    pub on: Date,
    /// Whether that is the day of the change; else it is the last one known before it, as a table without it gives.
    #[serde(default = "yes")]
    pub day_known: bool,
    /// What the person noted of it.
    #[serde(default)]
    pub words: String,
}

fn yes() -> bool {
    true
}

/// Where an application stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// Kept for later; nothing was sent.
    Saved,
    /// Sent.
    Applied,
    /// They wrote or called to talk about it.
    Screening,
    /// A task or a test.
    Task,
    /// An interview.
    Interview,
    /// They offered the work.
    Offer,
    /// The person took it.
    Accepted,
    /// They said no.
    Rejected,
    /// The person took it back.
    Withdrawn,
    /// Nothing was heard, and it is let rest.
    Silence,
}

/// How an opening was found, or how the application got there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Channel {
    /// Somebody there passed it on.
    Referral,
    /// The person met someone who works there.
    MetSomeone,
    /// An agency or recruiter.
    Agency,
    /// A job board, with an application of its own.
    Board,
    /// The organisation's own page.
    CompanyPage,
    /// One click on a board.
    QuickApply,
}

/// The document that went out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sent {
    /// The document, where it is kept here.
    pub document: Option<DocumentId>,
    /// How the person calls this version ("Teaching, two pages").
    pub version: String,
}

/// What comes next.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Next {
    /// The day.
    pub on: Date,
    /// What.
    pub what: String,
}

impl Stage {
    /// Every stage, in the order in which they usually come.
    pub const ALL: [Stage; 10] = [
        Stage::Saved,
        Stage::Applied,
        Stage::Screening,
        Stage::Task,
        Stage::Interview,
        Stage::Offer,
        Stage::Accepted,
        Stage::Rejected,
        Stage::Withdrawn,
        Stage::Silence,
    ];

    /// Whether nothing more is expected.
    pub fn is_end(self) -> bool {
        matches!(self, Stage::Accepted | Stage::Rejected | Stage::Withdrawn | Stage::Silence)
    }

    /// Whether they answered, a no included. An automatic receipt is no answer.
    pub fn is_answer(self) -> bool {
        match self {
            Stage::Screening | Stage::Task | Stage::Interview | Stage::Offer | Stage::Accepted | Stage::Rejected => {
                true
            }
            Stage::Saved | Stage::Applied | Stage::Withdrawn | Stage::Silence => false,
        }
    }

    /// Whether they went on with the person.
    pub fn goes_on(self) -> bool {
        self.is_answer() && self != Stage::Rejected
    }
}

impl Channel {
    /// What is known of it, and what the advice to go this way stands on.
    pub fn card(self) -> Id {
        match self {
            Channel::Referral | Channel::Agency => Id::ReferralsConvert,
            Channel::MetSomeone => Id::WeakTies,
            Channel::Board | Channel::CompanyPage => Id::FewReferred,
            Channel::QuickApply => Id::OneClick,
        }
    }

    /// Every channel.
    pub const ALL: [Channel; 6] = [
        Channel::Referral,
        Channel::MetSomeone,
        Channel::Agency,
        Channel::Board,
        Channel::CompanyPage,
        Channel::QuickApply,
    ];
}

/// Why a step is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotTaken {
    /// The day lies ahead.
    InTheFuture,
    /// It stands there already: the same stage on the same day.
    Twice,
}

impl Application {
    /// One of which nothing but its title is known.
    pub fn to(title: impl Into<String>) -> Self {
        Application { title: title.into(), ..Application::default() }
    }

    /// Every change, in order of its day; of one day in the order in which they were noted.
    pub fn steps(&self) -> &[Step] {
        &self.steps
    }

    /// Where it stands.
    pub fn stage(&self) -> Stage {
        self.steps.last().map_or(Stage::Saved, |step| step.stage)
    }

    /// Notes a change. Any stage may follow any other: a rejected person may be called back. A day before the last
    /// change is put where it belongs.
    ///
    /// # Errors
    /// [`NotTaken`] where nothing was changed.
    pub fn step(&mut self, step: Step, today: Date) -> Result<(), NotTaken> {
        if step.on > today {
            return Err(NotTaken::InTheFuture);
        }
        if self.steps.iter().any(|known| known.stage == step.stage && known.on == step.on) {
            return Err(NotTaken::Twice);
        }
        let at = self.steps.partition_point(|known| known.on <= step.on);
        self.steps.insert(at, step);
        Ok(())
    }

    /// Takes back one change; the others stay as they are.
    pub fn take_back(&mut self, stage: Stage, on: Date) -> Option<Step> {
        let at = self.steps.iter().rposition(|step| step.stage == stage && step.on == on)?;
        Some(self.steps.remove(at))
    }

    /// The day it was sent: of the first step beyond saving that is no withdrawal. Who was called in without applying
    /// is counted from that call.
    pub fn applied(&self) -> Option<Date> {
        self.applied_step().map(|step| step.on)
    }

    /// The step by which it was sent.
    pub fn applied_step(&self) -> Option<&Step> {
        self.steps.iter().find(|step| !matches!(step.stage, Stage::Saved | Stage::Withdrawn))
    }

    /// The day on which it was sent, where somebody noted that one; the day of its answer is not that day.
    pub fn sent_on(&self) -> Option<Date> {
        self.applied_step().filter(|step| step.stage == Stage::Applied && step.day_known).map(|step| step.on)
    }

    /// The first answer.
    pub fn first_answer(&self) -> Option<&Step> {
        self.steps.iter().find(|step| step.stage.is_answer())
    }

    /// The day of the first answer.
    pub fn answered(&self) -> Option<Date> {
        self.first_answer().map(|step| step.on)
    }

    /// Whether it ever got to a stage.
    pub fn reached(&self, stage: Stage) -> bool {
        self.steps.iter().any(|step| step.stage == stage)
    }

    /// The day it came to its end, while it is at one.
    pub fn ended(&self) -> Option<Date> {
        self.steps.last().filter(|step| step.stage.is_end()).map(|step| step.on)
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use jiff::civil::date;

    use super::*;

    pub(crate) const TODAY: Date = date(2026, 11, 25);

    /// An application with these steps, each so many days ago.
    pub(crate) fn application(steps: &[(Stage, i64)]) -> Application {
        let mut out = Application { title: "Baker".to_owned(), ..Application::default() };
        for (stage, ago) in steps {
            let on = TODAY.saturating_sub(jiff::Span::new().days(*ago));
            out.step(Step { stage: *stage, on, day_known: true, words: String::new() }, TODAY).expect("a new step");
        }
        out
    }

    /// An application as a table without days tells of one.
    pub(crate) fn undated(found: Channel, stages: &[Stage]) -> Application {
        let mut out = Application { title: "Baker".to_owned(), found: Some(found), ..Application::default() };
        for stage in stages {
            let step = Step { stage: *stage, on: TODAY, day_known: false, words: String::new() };
            out.step(step, TODAY).expect("a new step");
        }
        out
    }

    #[test]
    fn every_change_is_kept_in_order_of_its_day() {
        let kept =
            application(&[(Stage::Rejected, 3), (Stage::Applied, 30), (Stage::Saved, 31), (Stage::Interview, 1)]);
        let order: Vec<Stage> = kept.steps().iter().map(|step| step.stage).collect();
        assert_eq!(order, [Stage::Saved, Stage::Applied, Stage::Rejected, Stage::Interview]);
        assert_eq!((kept.stage(), kept.ended()), (Stage::Interview, None));
        assert_eq!(kept.answered(), Some(date(2026, 11, 22)));
    }

    #[test]
    fn who_is_called_in_without_applying_counts_from_the_call() {
        let called = application(&[(Stage::Saved, 9), (Stage::Interview, 4)]);
        assert_eq!(called.applied(), Some(date(2026, 11, 21)));
        assert_eq!(application(&[(Stage::Saved, 9), (Stage::Withdrawn, 4)]).applied(), None);
    }

    #[test]
    fn a_step_is_taken_once_and_not_ahead_of_time_and_can_be_taken_back() {
        let mut one = application(&[(Stage::Applied, 2)]);
        let again = Step { stage: Stage::Applied, on: date(2026, 11, 23), day_known: true, words: "again".to_owned() };
        assert_eq!(one.step(again, TODAY), Err(NotTaken::Twice));
        let ahead = Step { stage: Stage::Interview, on: date(2026, 11, 26), day_known: true, words: String::new() };
        assert_eq!(one.step(ahead, TODAY), Err(NotTaken::InTheFuture));
        assert!(one.take_back(Stage::Applied, date(2026, 11, 23)).is_some());
        assert_eq!((one.stage(), one.steps().len()), (Stage::Saved, 0));
    }
}
