//! What is tried for four weeks, and what rests: chosen in a look back, never by itself.

use jiff::ToSpan;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::Week;
use crate::application::{Application, Channel};
use crate::hours::{Outcome, Returns};

/// Weeks for which something is tried, or rests.
const WEEKS: i32 = 4;
/// The chance, in hundredths, with which an answer comes by the end of a trial where the belief holds.
const LIKELY: f64 = 0.8;
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
    /// Four weeks of one way. As many applications as give an answer with 8 in 10, where what is believed of it holds.
    pub fn of(channel: Channel, returns: &Returns, from: Date) -> Self {
        let answer = returns.through(channel).an_application(Outcome::Reply).expected.clamp(0.01, 0.95);
        let needed = ((1.0 - LIKELY).ln() / (1.0 - answer).ln()).ceil() as u32;
        let until = from.saturating_add((WEEKS * 7 - 1).days());
        Trial { channel, from, until, applications: needed.clamp(APPLICATIONS.0, APPLICATIONS.1) }
    }

    /// What came of it, as far as it was sent within its days.
    pub fn came_of<'a>(&self, applications: impl IntoIterator<Item = &'a Application>) -> CameOf {
        let mut came = CameOf { sent: 0, answered: 0, interviews: 0 };
        let within = |day: Date| self.from <= day && day <= self.until;
        for application in applications.into_iter().filter(|application| application.found == Some(self.channel)) {
            if !application.applied().is_some_and(within) {
                continue;
            }
            came.sent += 1;
            came.answered += u32::from(application.answered().is_some());
            came.interviews += u32::from(Outcome::Interview.is_reached_by(application));
        }
        came
    }
}

/// What holds on a day after these weeks: the latest word counts.
pub fn holds(weeks: &[Week], on: Date) -> Holds {
    let mut reviewed: Vec<_> = weeks.iter().filter_map(|week| week.review.as_ref()).collect();
    reviewed.sort_by_key(|review| review.on);
    let trial = reviewed.iter().rev().find_map(|review| review.trial).filter(|trial| trial.until >= on);
    let recent = |day: Date| (on - day).get_days() < WEEKS * 7;
    let mut rests: Vec<Channel> = reviewed.iter().filter(|r| recent(r.on)).filter_map(|r| r.rests).collect();
    rests.sort_unstable();
    rests.dedup();
    rests.retain(|channel| trial.is_none_or(|trial| trial.channel != *channel));
    Holds { trial, rests }
}
