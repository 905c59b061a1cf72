//! What applications and the log say of each channel, counted in one pass.

use std::collections::BTreeMap;

use jiff::civil::{Date, date};

use super::delay::Delay;
use super::{CHANNELS, Log, Outcome, place};
use crate::application::{Application, Stage};

/// Days after which something tells half as much of now.
const HALF_LIFE: f64 = 200.0;
/// Weeks as steady as chance that are assumed before any is seen.
const STEADY_WEEKS: f64 = 10.0;
/// The same of seasons.
const STEADY_SEASONS: f64 = 3.0;
/// Weeks over which replies are looked at together.
const SEASON: i32 = 8;
const OUTCOMES: usize = Outcome::ALL.len();

/// What is counted of one channel.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Tally {
    /// Sent.
    pub sent: u32,
    /// Of these, those of which somebody noted when. The others tell nothing of how often: of the silent ones nobody knows
    /// how long they have waited, and those that were answered would stand alone.
    pub dated: u32,
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
    let mut seasons: BTreeMap<(usize, i32), (f64, f64)> = BTreeMap::new();
    for application in applications {
        let Some(channel) = application.found.map(place) else { continue };
        let Some(day) = tallies[channel].add(application, &delay, today) else { continue };
        if let Some(noted) = weeks.get_mut(&(channel, week(day))) {
            noted.1 += 1.0;
        }
        let season = seasons.entry((channel, week(day).div_euclid(SEASON))).or_default();
        let replied = application.answered().is_some();
        season.0 += delay.seen(Outcome::Reply, (today - day).get_days()).max(if replied { 0.5 } else { 0.0 });
        season.1 += f64::from(u8::from(replied));
    }
    less_of_what_changes(&mut tallies, &seasons);
    let unsteady = unsteady(&weeks, false, STEADY_WEEKS);
    for ((channel, week), (hours, made)) in weeks {
        let weight = weight((self::week(today) - week) * 7) / unsteady;
        tallies[channel].hours += hours * weight;
        tallies[channel].made += made * weight;
    }
    tallies
}

/// How much more than chance what was counted varies for what it is counted of (Pearson's statistic for each degree of
/// freedom); never below one. So much less does each of them tell. `part` where it can be no more than that; `steady` spans
/// are assumed to vary by chance.
fn unsteady(spans: &BTreeMap<(usize, i32), (f64, f64)>, part: bool, steady: f64) -> f64 {
    let mut sums = [(0.0, 0.0, 0.0); CHANNELS];
    for ((channel, _), (of, counted)) in spans {
        let sum = &mut sums[*channel];
        *sum = (sum.0 + of, sum.1 + counted, sum.2 + 1.0);
    }
    let off = spans.iter().map(|((channel, _), (of, counted))| {
        let share = sums[*channel].1 / sums[*channel].0.max(1e-9);
        let by_chance = of * share * if part { (1.0 - share).max(0.05) } else { 1.0 };
        if by_chance > 0.0 { (counted - of * share).powi(2) / by_chance } else { 0.0 }
    });
    let freedom: f64 = sums.iter().filter(|sum| sum.1 > 0.0).map(|sum| sum.2 - 1.0).sum();
    ((steady + off.sum::<f64>()) / (steady + freedom)).max(1.0)
}

/// Where replies changed from season to season more than chance does, what was counted tells less of now; less so the
/// rarer an outcome is, since chance is then most of what changes it.
fn less_of_what_changes(tallies: &mut [Tally; CHANNELS], seasons: &BTreeMap<(usize, i32), (f64, f64)>) {
    let beyond = unsteady(seasons, true, STEADY_SEASONS) - 1.0;
    let varies = |slot: usize| {
        let yes: f64 = tallies.iter().map(|tally| tally.yes[slot]).sum();
        let no: f64 = tallies.iter().map(|tally| tally.no[slot]).sum();
        if yes > 0.0 { yes * no / (yes + no).powi(2) } else { 0.0 }
    };
    let by_outcome: [f64; OUTCOMES] = std::array::from_fn(varies);
    let replies = by_outcome[Outcome::Reply as usize];
    if replies <= 0.0 {
        return;
    }
    for tally in tallies {
        for (slot, varies) in by_outcome.iter().enumerate() {
            let less = 1.0 + beyond * (varies / replies).min(1.0);
            tally.yes[slot] /= less;
            tally.no[slot] /= less;
        }
    }
}

impl Tally {
    /// Counts an application, and answers the day on which it was sent, where that is known.
    fn add(&mut self, application: &Application, delay: &Delay, today: Date) -> Option<Date> {
        application.applied()?;
        self.sent = self.sent.saturating_add(1);
        let sent = application.sent_on();
        self.dated = self.dated.saturating_add(u32::from(sent.is_some()));
        let days = sent.map_or(0, |sent| (today - sent).get_days().max(0));
        let weight = if sent.is_some() { weight(days) } else { 0.0 };
        let taken_back = application.steps().iter().find(|step| step.stage == Stage::Withdrawn).zip(sent);
        let age = taken_back.map_or(days, |(step, sent)| (step.on - sent).get_days().clamp(0, days));
        for outcome in Outcome::ALL {
            let slot = outcome as usize;
            let reached = outcome.step(application).is_some();
            self.happened[slot] += u32::from(reached);
            match reached {
                true => self.yes[slot] += weight,
                // A no counts by its age, too: those that come to more are late as well.
                false => self.no[slot] += weight * delay.seen(outcome, age),
            }
        }
        sent
    }
}

fn weight(days: i32) -> f64 {
    (-f64::from(days.max(0)) / HALF_LIFE).exp2()
}

/// The number of the week in which a day lies.
fn week(day: Date) -> i32 {
    (day - date(2000, 1, 3)).get_days().div_euclid(7)
}
