//! What came of a world: how many truths the intervals hold, and what the spread of hours brings beside others.

use career::application::Channel;
use career::hours::{Caps, Log, Outcome, Returns, spread};

use super::history::{History, TODAY};
use super::person::{CHANNELS, Person};
use super::world::World;
use crate::evaluate::dice::Dice;

/// What was counted in one world.
#[derive(Clone, Debug, Default)]
pub(super) struct Tally {
    /// Truths, and those held, by outcome.
    pub truths: [u32; 4],
    pub held: [u32; 4],
    /// Those below their interval.
    pub below: u32,
    /// Truths of which the person's own outweighs what is published, and those held.
    pub own: u32,
    pub own_held: u32,
    /// Interviews and offers of the weeks: as proposed, spread evenly, as before.
    pub proposed: [f64; 2],
    pub evenly: [f64; 2],
    pub as_before: [f64; 2],
    /// People, and those who get fewer interviews than spread evenly, and than as before.
    pub people: u32,
    pub lose_to_even: u32,
    pub lose_to_habit: u32,
}

impl Tally {
    /// Of so many people of a world.
    pub(super) fn of(world: World, people: usize, seed: u64) -> Self {
        let mut tally = Tally::default();
        for number in 0..people {
            let person = Person::of(world, number, seed);
            let mut dice = Dice::new(seed.wrapping_add(7_919 * number as u64)).another();
            let history = History::of(&person, &mut dice);
            let returns = Returns::of(&Log::of(&history.entries), &history.applications, TODAY);
            tally.compare(&person, &returns);
            tally.spread(&person, &returns);
        }
        tally
    }

    /// Truths held, of all.
    pub(super) fn coverage(&self) -> f64 {
        share(self.held.iter().sum(), self.truths.iter().sum())
    }

    /// More interviews than with hours spread evenly, as a share.
    pub(super) fn over_even(&self, slot: usize) -> f64 {
        self.proposed[slot] / self.evenly[slot] - 1.0
    }

    /// More interviews than as before, as a share.
    pub(super) fn over_habit(&self, slot: usize) -> f64 {
        self.proposed[slot] / self.as_before[slot] - 1.0
    }

    fn compare(&mut self, person: &Person, returns: &Returns) {
        for one in returns.each().iter().filter(|one| one.minutes > 0) {
            for (slot, outcome) in Outcome::ALL.into_iter().enumerate() {
                let (truth, belief) = (person.an_hour(one.channel, outcome), one.an_hour(outcome));
                let is_held = belief.low <= truth && truth <= belief.high;
                self.truths[slot] += 1;
                self.held[slot] += u32::from(is_held);
                self.below += u32::from(truth < belief.low);
                if !one.is_too_early(outcome) {
                    self.own += 1;
                    self.own_held += u32::from(is_held);
                }
            }
        }
    }

    fn spread(&mut self, person: &Person, returns: &Returns) {
        let minutes = (person.hours * 60.0) as u32;
        let hours = f64::from(minutes) / 60.0;
        let mut proposed = [0.0; CHANNELS];
        for piece in spread(minutes, returns, Caps::default(), &[]) {
            proposed[piece.channel as usize] += f64::from(piece.minutes) / 60.0;
        }
        let evenly = Channel::ALL.map(|_| hours / CHANNELS as f64);
        let as_before = person.habit.map(|share| share * hours);
        for (slot, outcome) in [Outcome::Interview, Outcome::Offer].into_iter().enumerate() {
            self.proposed[slot] += person.week(&proposed, outcome);
            self.evenly[slot] += person.week(&evenly, outcome);
            self.as_before[slot] += person.week(&as_before, outcome);
        }
        let interviews = |hours| person.week(hours, Outcome::Interview);
        self.people += 1;
        self.lose_to_even += u32::from(interviews(&proposed) < interviews(&evenly));
        self.lose_to_habit += u32::from(interviews(&proposed) < interviews(&as_before));
    }
}

/// One of the other.
pub(super) fn share(part: u32, of: u32) -> f64 {
    f64::from(part) / f64::from(of.max(1))
}
