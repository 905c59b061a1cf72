//! What is tried for four weeks, and what rests: chosen in a look back, never by itself.

use jiff::ToSpan;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::Week;
use crate::application::{Application, Channel};
use crate::hours::{Belief, Outcome, Returns};

/// Weeks for which something is tried, or rests.
const WEEKS: i32 = 4;
/// The chance that an answer comes in the end, where the belief holds: as many applications are meant as give it.
const LIKELY: f64 = 0.8;
/// How far the ends of a belief lie from its middle, in standard deviations: nine tenths lie between them.
const ENDS: f64 = 1.645;
/// Days for which a trial that ended is told.
const ENDED_FOR: i32 = 14;
/// Applications of a trial at least, and at most.
const APPLICATIONS: (u32, u32) = (3, 12);

/// One way that is tried.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Trial {
    /// Which.
    pub channel: Channel,
    /// From this day on.
    pub from: Date,
    /// To this day, counted in.
    pub until: Date,
    /// How many applications that way make it a trial; an answer to one of them is what would count.
    pub applications: u32,
}

/// What the looks back before a week left standing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Holds {
    /// What is tried.
    pub trial: Option<Trial>,
    /// What was tried and came to its end within the last two weeks.
    pub ended: Option<Trial>,
    /// Ways that rest.
    pub rests: Vec<Channel>,
}

/// What came of a trial so far.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CameOf {
    /// Applications sent that way within it.
    pub sent: u32,
    /// Of these answered, a no included.
    pub answered: u32,
    /// Of these, those that came to an interview.
    pub interviews: u32,
}

impl Trial {
    /// Four weeks of one way, with as many applications as are answered in 8 of 10 cases where what is believed of it
    /// holds, and no more than can be sent in that time.
    pub fn of(channel: Channel, returns: &Returns, from: Date) -> Self {
        let belief = returns.through(channel).an_application(Outcome::Reply);
        let (least, most) = APPLICATIONS;
        let applications = (least..most).find(|count| any_answer(belief, *count) >= LIKELY).unwrap_or(most);
        Trial { channel, from, until: from.saturating_add((WEEKS * 7 - 1).days()), applications }
    }

    /// The chance, 0–1, that one of its applications is answered in the end, a no included, where what is believed holds.
    pub fn chance(&self, returns: &Returns) -> f64 {
        any_answer(returns.through(self.channel).an_application(Outcome::Reply), self.applications)
    }

    /// What came of it, as far as it was sent within its days.
    pub fn came_of<'a>(&self, applications: impl IntoIterator<Item = &'a Application>) -> CameOf {
        let mut came = CameOf { sent: 0, answered: 0, interviews: 0 };
        let within = |day: Date| self.from <= day && day <= self.until;
        for application in applications.into_iter().filter(|application| application.found == Some(self.channel)) {
            if !application.sent_on().is_some_and(within) {
                continue;
            }
            came.sent += 1;
            came.answered += u32::from(application.answered().is_some());
            came.interviews += u32::from(Outcome::Interview.is_reached_by(application));
        }
        came
    }
}

/// The chance that one of so many applications is answered: added up over what may be believed of a share, whose logarithm
/// is taken as normal between the ends of the belief. People differ, so this is less than the mean share would give.
fn any_answer(belief: &Belief, applications: u32) -> f64 {
    let (low, high) = (belief.low.max(1e-6).ln(), belief.high.max(1e-6).ln());
    let (middle, spread) = (f64::midpoint(low, high), (high - low) / (2.0 * ENDS));
    let steps = (-30..=30).map(|step| f64::from(step) / 10.0);
    let (sum, all) = steps.fold((0.0, 0.0), |(sum, all), at| {
        let weight = (-at * at / 2.0_f64).exp();
        let share = (middle + at * spread).exp().min(0.95);
        (sum + weight * (1.0 - (1.0 - share).powi(applications as i32)), all + weight)
    });
    sum / all
}

/// What holds on a day after these weeks: the latest word counts.
pub fn holds(weeks: &[Week], on: Date) -> Holds {
    let mut reviewed: Vec<_> = weeks.iter().filter_map(|week| week.review.as_ref()).collect();
    reviewed.sort_by_key(|review| review.on);
    let latest = reviewed.iter().rev().find_map(|review| review.trial);
    let trial = latest.filter(|trial| trial.until >= on);
    let ended = latest.filter(|trial| trial.until < on && (on - trial.until).get_days() <= ENDED_FOR);
    let recent = |day: Date| (on - day).get_days() < WEEKS * 7;
    let mut rests: Vec<Channel> = reviewed.iter().filter(|r| recent(r.on)).filter_map(|r| r.rests).collect();
    rests.sort_unstable();
    rests.dedup();
    rests.retain(|channel| trial.is_none_or(|trial| trial.channel != *channel));
    Holds { trial, ended, rests }
}
