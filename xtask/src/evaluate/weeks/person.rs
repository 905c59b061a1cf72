//! A person of a world: what an hour of each channel truly brings them, and how they search.

use career::application::Channel;
use career::hours::{CHANNEL_SPREAD, Outcome, PACE_SPREAD, PERSON_SPREAD, hours_each, published};

use super::chance::{between, gamma, heavy, normal};
use super::world::World;
use crate::evaluate::dice::Dice;

/// How many channels there are.
pub(super) const CHANNELS: usize = Channel::ALL.len();
/// People of one town, who share what is particular to it.
const TOWN: usize = 50;
/// How far what somebody gets wanders in a week, where it wanders (log-odds).
const WANDERS: f64 = 0.08;
/// Of those who search, how usual each channel is: our own guess.
const USUAL: [f64; CHANNELS] = [0.08, 0.06, 0.08, 0.33, 0.2, 0.25];
/// Hours a week beyond which a channel is crowded, where it is.
const ROOM: [f64; CHANNELS] = [1.5, 1.5, 2.5, 8.0, 8.0, 8.0];

/// Somebody who searches.
pub(super) struct Person {
    pub world: World,
    /// What they get beside what is published (log-odds), now.
    pub differs: [f64; CHANNELS],
    /// How far that was away, so many weeks ago.
    pub wandered: Vec<f64>,
    /// Applications an hour, where there is room.
    pace: [f64; CHANNELS],
    /// Shares of their hours.
    pub habit: [f64; CHANNELS],
    /// Hours a week.
    pub hours: f64,
    /// Weeks that they have searched.
    pub weeks: usize,
}

impl Person {
    /// The person with a number in a world, always the same.
    pub(super) fn of(world: World, number: usize, seed: u64) -> Self {
        let mut town = Dice::new(seed ^ (number / TOWN) as u64).another();
        let mut dice = Dice::new(seed.wrapping_mul(31).wrapping_add(number as u64)).another();
        let differs = differs(world, &mut town, &mut dice);
        let pace = Channel::ALL.map(|channel| pace(world, channel, differs[channel as usize], &mut dice));
        let mut habit = USUAL.map(|usual| usual * gamma(&mut dice, 1));
        let all: f64 = habit.iter().sum();
        habit.iter_mut().for_each(|share| *share /= all);
        let weeks = between(&mut dice, 4.0, 53.0) as usize;
        let mut at = 0.0;
        let wandered = (0..weeks)
            .map(|_| {
                at += if world == World::Drift { WANDERS * normal(&mut dice) } else { 0.0 };
                at
            })
            .collect();
        Person { world, differs, wandered, pace, habit, hours: between(&mut dice, 3.0, 15.0), weeks }
    }

    /// The share of applications that come to an outcome, so many weeks ago.
    pub(super) fn share(&self, channel: Channel, outcome: Outcome, weeks_ago: usize) -> f64 {
        let base = published(channel, outcome);
        let differs = self.differs[channel as usize] + self.wandered.get(weeks_ago).copied().unwrap_or(0.0);
        let odds = base / (1.0 - base) * differs.exp();
        odds / (1.0 + odds)
    }

    /// Applications an hour, where somebody gives a channel so many hours a week.
    pub(super) fn pace(&self, channel: Channel, hours: f64) -> f64 {
        let (pace, room) = (self.pace[channel as usize], ROOM[channel as usize]);
        match self.world == World::Crowded && hours > room {
            true => pace * (room + (hours - room) / 3.0) / hours,
            false => pace,
        }
    }

    /// What an hour truly brings, as they search now.
    pub(super) fn an_hour(&self, channel: Channel, outcome: Outcome) -> f64 {
        let hours = self.habit[channel as usize] * self.hours;
        self.pace(channel, hours) * self.share(channel, outcome, 0)
    }

    /// What a week spread like this would bring on average.
    pub(super) fn week(&self, hours: &[f64; CHANNELS], outcome: Outcome) -> f64 {
        let each = Channel::ALL.iter().zip(hours);
        each.map(|(channel, hours)| hours * self.pace(*channel, *hours) * self.share(*channel, outcome, 0)).sum()
    }
}

fn differs(world: World, town: &mut Dice, dice: &mut Dice) -> [f64; CHANNELS] {
    let one = |dice: &mut Dice| if world == World::HeavyTails { 0.75 * heavy(dice) } else { normal(dice) };
    let person = PERSON_SPREAD * one(dice);
    let cold = normal(dice);
    Channel::ALL.map(|channel| {
        let is_warm = matches!(channel, Channel::Referral | Channel::MetSomeone | Channel::Agency);
        let own = one(dice);
        let of_town = normal(town);
        person
            + CHANNEL_SPREAD
                * match world {
                    World::Correlated => (if is_warm { -0.8 } else { 0.9 }) * cold + 0.4 * own,
                    World::OtherRates => 0.8 * of_town + 0.6 * own,
                    _ => own,
                }
            + if world == World::OtherRates && is_warm { 0.5_f64.ln() } else { 0.0 }
    })
}

fn pace(world: World, channel: Channel, differs: f64, dice: &mut Dice) -> f64 {
    let usual = 1.0 / hours_each(channel);
    let differs = match world {
        World::HeavyTails => 0.8 * heavy(dice),
        World::Correlated => normal(dice) - 0.4 * differs,
        _ => normal(dice),
    };
    usual * (PACE_SPREAD * differs).clamp(-4.0, 4.0).exp()
}
