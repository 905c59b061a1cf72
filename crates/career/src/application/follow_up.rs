//! When to write again: at most two reminders, then rest.

use jiff::Span;
use jiff::civil::Date;

use super::{Application, Stage};

/// Reminders that are proposed for one application at most.
pub const MOST: usize = 2;

/// What to do about an application.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FollowUp {
    /// A reminder, from that day on; whether it is the first or the second.
    Write {
        /// From when.
        from: Date,
        /// 1 or 2.
        nth: usize,
    },
    /// Both were written, and the time after them is over: let it rest.
    Rest {
        /// Since when.
        since: Date,
    },
    /// It is their turn until that day.
    Wait {
        /// Until when.
        until: Date,
    },
}

/// Days after a stage until the first reminder, and from one to the next. Our own choice (grade D): long enough for
/// people with a full desk, short enough that the opening is still there.
fn days(stage: Stage) -> Option<(i64, i64)> {
    match stage {
        Stage::Applied => Some((10, 10)),
        Stage::Screening | Stage::Task => Some((7, 7)),
        Stage::Interview => Some((5, 7)),
        Stage::Offer => Some((3, 4)),
        Stage::Saved | Stage::Accepted | Stage::Rejected | Stage::Withdrawn | Stage::Silence => None,
    }
}

/// What to do about it on a day; `None` while nothing was sent and after its end. A reminder counts from the last change
/// or the last reminder, whichever is later; a new stage gives two anew.
pub fn follow_up(application: &Application, today: Date) -> Option<FollowUp> {
    let last = application.steps().last()?;
    let (first, again) = days(last.stage)?;
    let since: Vec<Date> = application.nudges.iter().copied().filter(|nudge| *nudge >= last.on).collect();
    let from = match since.iter().max() {
        None => after(last.on, first),
        Some(nudge) => after(*nudge, again),
    };
    Some(match (since.len() < MOST, from <= today) {
        (true, true) => FollowUp::Write { from, nth: since.len() + 1 },
        (false, true) => FollowUp::Rest { since: from },
        (_, false) => FollowUp::Wait { until: from },
    })
}

fn after(day: Date, days: i64) -> Date {
    day.saturating_add(Span::new().days(days))
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::super::tests::{TODAY, application};
    use super::*;

    #[test]
    fn two_reminders_are_proposed_and_then_it_may_rest() {
        let mut sent = application(&[(Stage::Applied, 40)]);
        assert_eq!(follow_up(&sent, TODAY), Some(FollowUp::Write { from: date(2026, 10, 26), nth: 1 }));
        sent.nudges.push(date(2026, 10, 27));
        assert_eq!(follow_up(&sent, date(2026, 10, 30)), Some(FollowUp::Wait { until: date(2026, 11, 6) }));
        assert_eq!(follow_up(&sent, TODAY), Some(FollowUp::Write { from: date(2026, 11, 6), nth: 2 }));
        sent.nudges.push(date(2026, 11, 7));
        assert_eq!(follow_up(&sent, TODAY), Some(FollowUp::Rest { since: date(2026, 11, 17) }));
    }

    #[test]
    fn a_new_stage_gives_two_anew_and_an_end_gives_none() {
        let mut talked = application(&[(Stage::Applied, 40), (Stage::Interview, 6)]);
        talked.nudges.extend([date(2026, 10, 27), date(2026, 11, 7)]);
        assert_eq!(follow_up(&talked, TODAY), Some(FollowUp::Write { from: date(2026, 11, 24), nth: 1 }));
        for end in [Stage::Rejected, Stage::Withdrawn, Stage::Silence, Stage::Accepted] {
            assert_eq!(follow_up(&application(&[(Stage::Applied, 40), (end, 6)]), TODAY), None);
        }
        assert_eq!(follow_up(&application(&[(Stage::Saved, 40)]), TODAY), None);
    }
}
