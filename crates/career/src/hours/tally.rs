//! What applications and the log say of each channel, counted in one pass.

use std::collections::BTreeMap;

use jiff::civil::{Date, date};

use super::delay::Delay;
use super::{CHANNELS, Log, Outcome, place};
use crate::application::{Application, Stage};

/// Days after which something tells half as much of now.
const HALF_LIFE: f64 = 360.0;
const OUTCOMES: usize = Outcome::ALL.len();

/// What is counted of one channel.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Tally {
    /// Sent.
    pub sent: u32,
    /// Those that came to each outcome.
    pub happened: [u32; OUTCOMES],
    /// The same, each weighing less the longer ago it was sent.
    pub yes: [f64; OUTCOMES],
    /// Those that did not, each as far as its age shows that.
    pub no: [f64; OUTCOMES],
    /// Sent in weeks in which time for this channel was noted.
    pub made: f64,
    /// Hours of those weeks.
    pub hours: f64,
    /// Minutes noted in all.
    pub minutes: u32,
}

/// By channel, in the order of `Channel::ALL`.
pub(super) fn tally(log: &Log, applications: &[&Application], today: Date) -> [Tally; CHANNELS] {
    let delay = Delay::learned(applications, today);
    let mut tallies = [Tally::default(); CHANNELS];
    let mut weeks: BTreeMap<(usize, i32), (f64, f64)> = BTreeMap::new();
    for entry in log.counted().iter().filter(|entry| entry.activity.is_rated() && entry.day <= today) {
        let Some(channel) = entry.channel.map(place) else { continue };
        let minutes = &mut tallies[channel].minutes;
        *minutes = minutes.saturating_add(entry.minutes);
        let noted = weeks.entry((channel, week(entry.day))).or_default();
        noted.0 += f64::from(entry.minutes) / 60.0;
    }
    for application in applications {
        let Some(channel) = application.found.map(place) else { continue };
        let Some(day) = tallies[channel].add(application, &delay, today) else { continue };
        if let Some(noted) = weeks.get_mut(&(channel, week(day))) {
            noted.1 += 1.0;
        }
    }
    for ((channel, week), (hours, made)) in weeks {
        let weight = weight((self::week(today) - week) * 7);
        tallies[channel].hours += hours * weight;
        tallies[channel].made += made * weight;
    }
    tallies
}

impl Tally {
    /// Counts an application, and answers the day on which it was sent, where that is known.
    fn add(&mut self, application: &Application, delay: &Delay, today: Date) -> Option<Date> {
        let applied = application.applied_step()?;
        self.sent = self.sent.saturating_add(1);
        let days = (today - applied.on).get_days().max(0);
        let weight = weight(days);
        let taken_back = application.steps().iter().find(|step| step.stage == Stage::Withdrawn);
        let age = taken_back.map_or(days, |step| (step.on - applied.on).get_days().clamp(0, days));
        let is_over = application.answered().is_some() || application.ended().is_some();
        for outcome in Outcome::ALL {
            let slot = outcome as usize;
            if outcome.step(application).is_some() {
                self.happened[slot] += 1;
                self.yes[slot] += weight;
            } else if applied.day_known {
                // A no counts by its age, too: those that come to more are late as well.
                self.no[slot] += weight * delay.seen(outcome, age);
            } else if is_over {
                self.no[slot] += weight;
            }
        }
        applied.day_known.then_some(applied.on)
    }
}

fn weight(days: i32) -> f64 {
    (-f64::from(days.max(0)) / HALF_LIFE).exp2()
}

/// The number of the week in which a day lies.
fn week(day: Date) -> i32 {
    (day - date(2000, 1, 3)).get_days().div_euclid(7)
}
