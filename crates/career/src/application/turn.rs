//! Whose turn it is in an application, on a day.

use jiff::civil::Date;

use super::follow_up::{FollowUp, follow_up};
use super::{Application, Next, Stage};
use crate::card::Id;

/// Whose turn it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Turn {
    /// The person's: something waits for them.
    Yours(Yours),
    /// Theirs, until that day.
    Theirs {
        /// Until when.
        until: Date,
    },
    /// Nobody's: both reminders were written, and the time after them is over.
    Rest {
        /// Since when.
        since: Date,
    },
    /// Nobody's: nothing was heard for so long that a reminder comes too late.
    Quiet {
        /// Days since the last change or reminder.
        days: i32,
    },
    /// Nothing was sent yet.
    NotSent,
    /// It came to its end.
    Over,
}

impl Turn {
    /// What the advice in it stands on; `None` where it tells what the person or the other side said.
    pub fn card(&self) -> Option<Id> {
        match self {
            Turn::Yours(Yours::Reminder { .. }) | Turn::Rest { .. } => Some(Id::TwoReminders),
            Turn::Theirs { .. } => Some(Id::TimeToAnswer),
            Turn::Quiet { .. } => Some(Id::Silence),
            Turn::Yours(Yours::Next(_) | Yours::Task | Yours::Offer) | Turn::NotSent | Turn::Over => None,
        }
    }
}

/// What waits for the person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Yours {
    /// What they noted as next.
    Next(Next),
    /// A task or a test.
    Task,
    /// An offer.
    Offer,
    /// A reminder, from that day on.
    Reminder {
        /// From when.
        from: Date,
        /// 1 or 2.
        nth: usize,
    },
}

/// Days after its day for which a reminder is proposed; after them silence is told, and nothing is asked. Our own choice
/// (grade D).
pub const REMINDED_WITHIN: i32 = 30;

/// Whose turn it is on a day. What the person noted as next comes first. A task and an offer are theirs to answer until
/// the day on which a reminder would be proposed.
pub fn turn(application: &Application, today: Date) -> Turn {
    let stage = application.stage();
    if stage.is_end() {
        return Turn::Over;
    }
    if let Some(next) = &application.next {
        return Turn::Yours(Yours::Next(next.clone()));
    }
    match follow_up(application, today) {
        None => Turn::NotSent,
        Some(FollowUp::Write { from, .. }) if (today - from).get_days() > REMINDED_WITHIN => {
            Turn::Quiet { days: quiet_for(application, today) }
        }
        Some(FollowUp::Write { from, nth }) => Turn::Yours(Yours::Reminder { from, nth }),
        Some(FollowUp::Rest { since }) => Turn::Rest { since },
        Some(FollowUp::Wait { .. }) if stage == Stage::Task => Turn::Yours(Yours::Task),
        Some(FollowUp::Wait { .. }) if stage == Stage::Offer => Turn::Yours(Yours::Offer),
        Some(FollowUp::Wait { until }) => Turn::Theirs { until },
    }
}

fn quiet_for(application: &Application, today: Date) -> i32 {
    let last =
        application.steps().last().map(|step| step.on).into_iter().chain(application.nudges.iter().copied()).max();
    last.map_or(0, |last| (today - last).get_days())
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::super::tests::{TODAY, application};
    use super::super::told::turn_told;
    use super::*;

    fn told(application: &Application) -> String {
        turn_told(&turn(application, TODAY), TODAY)
    }

    #[test]
    fn whose_turn_it_is_is_said_with_its_day() {
        assert_eq!(told(&application(&[(Stage::Saved, 3)])), "Not sent yet");
        assert_eq!(told(&application(&[(Stage::Applied, 3)])), "Their turn until 2 December");
        assert_eq!(told(&application(&[(Stage::Applied, 30)])), "A reminder, the first of two, from 5 November");
        assert_eq!(told(&application(&[(Stage::Applied, 30), (Stage::Offer, 1)])), "The offer waits for you");
        assert_eq!(told(&application(&[(Stage::Applied, 30), (Stage::Task, 1)])), "The task waits for you");
        assert_eq!(told(&application(&[(Stage::Applied, 30), (Stage::Rejected, 1)])), "");
    }

    #[test]
    fn a_reminder_that_comes_too_late_is_not_asked_for() {
        assert!(told(&application(&[(Stage::Applied, 40)])).starts_with("A reminder"));
        assert_eq!(told(&application(&[(Stage::Applied, 84)])), "No reply in 84 days; it may rest");
    }

    #[test]
    fn what_was_noted_as_next_comes_first_and_both_reminders_lead_to_rest() {
        let mut sent = application(&[(Stage::Applied, 60)]);
        sent.next = Some(Next { on: date(2027, 1, 4), what: "Call Ana".to_owned() });
        assert_eq!(told(&sent), "Next: Call Ana, 4 January 2027");
        sent.next = None;
        sent.nudges.extend([date(2026, 10, 10), date(2026, 10, 24)]);
        assert!(told(&sent).starts_with("Rest: both reminders are written"), "{}", told(&sent));
    }
}
