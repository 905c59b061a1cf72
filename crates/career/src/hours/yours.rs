//! How much of a belief is the person's own.
//!
//! What is published weighs as much as a number of applications, or of hours: those that would be expected to tell as much as
//! it does. Beside it the person's own are counted by the way itself, each as far as it tells of now; what other ways of
//! theirs taught is not its own. Everything heard counts alike: two hundred noes weigh as much as two hundred answers.

use super::Outcome;
use super::base::{CHANNEL_SPREAD, PACE_SPREAD, PERSON_SPREAD, hours_each, published};
use super::tally::Tally;
use crate::application::Channel;

/// Of the belief about one application and about one hour, 0–1 each.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Yours {
    /// One application.
    pub application: f64,
    /// One hour: the share that comes to the outcome and the pace, each as far as it was unsure before.
    pub hour: f64,
}

impl Yours {
    pub fn of(channel: Channel, outcome: Outcome, tally: &Tally) -> Self {
        let (slot, share) = (outcome as usize, published(channel, outcome));
        let spread = PERSON_SPREAD.powi(2) + CHANNEL_SPREAD.powi(2);
        let applications = beside(tally.yes[slot] + tally.no[slot], 1.0 / (spread * share * (1.0 - share)));
        let pace_spread = PACE_SPREAD.powi(2);
        let pace = beside(tally.hours, hours_each(channel) / pace_spread);
        let hour = (applications * spread + pace * pace_spread) / (spread + pace_spread);
        Yours { application: applications, hour }
    }
}

/// The part of what was counted beside what is published.
fn beside(counted: f64, published: f64) -> f64 {
    counted / (counted + published)
}
