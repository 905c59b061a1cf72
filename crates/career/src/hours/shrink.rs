//! Channels that learn from each other: what is published, a person's own difference, and each channel's own.
//!
//! The log-odds of an outcome are those published, plus a difference of the person that is the same for all channels,
//! plus one of each channel; both with heavy tails. Likelihoods and differences are added up on grids: the same counts give the
//! same answer, and nothing is drawn by chance.

use super::base::{CHANNEL_SPREAD, PERSON_SPREAD};
use super::curve::{Curve, grid, ln_heavy};

/// What was counted of a channel for one outcome.
#[derive(Clone, Copy, Debug)]
pub(super) struct Seen {
    /// The published share.
    pub published: f64,
    /// Those that came to it.
    pub yes: f64,
    /// Those that did not.
    pub no: f64,
}

/// Points on either side of the middle, for the person, and how far they reach in spreads.
const PERSONS: i32 = 20;
const REACH: f64 = 6.0;

/// One channel on its grid.
struct Gridded {
    published: f64,
    /// Differences from the published log-odds, with the logarithm of the likelihood.
    points: Vec<(f64, f64)>,
    /// How likely each difference is beside each difference of the person, row by row.
    beside: Vec<f64>,
    /// The logarithm of the likelihood for each difference of the person.
    of_person: Vec<f64>,
}

/// The belief about the share (as a curve over its logarithm) of each channel.
pub(super) fn shrink(channels: &[Seen]) -> Vec<Curve> {
    let persons: Vec<f64> =
        (-PERSONS..=PERSONS).map(|at| f64::from(at) / f64::from(PERSONS) * REACH * PERSON_SPREAD).collect();
    let gridded: Vec<Gridded> = channels.iter().map(|seen| Gridded::of(seen, &persons)).collect();
    let together: Vec<f64> = persons
        .iter()
        .enumerate()
        .map(|(at, person)| {
            gridded.iter().map(|channel| channel.of_person[at]).sum::<f64>() + ln_heavy(*person, PERSON_SPREAD)
        })
        .collect();
    gridded.iter().map(|channel| channel.curve(&together)).collect()
}

impl Gridded {
    fn of(seen: &Seen, persons: &[f64]) -> Self {
        let differences = grid(&|at| seen.alone(at));
        let points: Vec<(f64, f64)> = differences.map(|at| (at, seen.ln_likelihood(at))).collect();
        let most = points.iter().map(|(_, ln)| *ln).fold(f64::NEG_INFINITY, f64::max);
        let likely: Vec<f64> = points.iter().map(|(_, ln)| (ln - most).exp()).collect();
        let mut beside = Vec::with_capacity(persons.len() * points.len());
        let mut of_person = Vec::with_capacity(persons.len());
        for person in persons {
            let from = beside.len();
            beside.extend(points.iter().map(|(at, _)| ln_heavy(at - person, CHANNEL_SPREAD).exp()));
            let sum: f64 = beside[from..].iter().zip(&likely).map(|(near, likely)| near * likely).sum();
            of_person.push(sum.max(1e-300).ln());
        }
        Gridded { published: ln_odds(seen.published), points, beside, of_person }
    }

    /// Its curve, given what all channels say of the person; what it says itself is taken out of that.
    fn curve(&self, together: &[f64]) -> Curve {
        let others: Vec<f64> = together.iter().zip(&self.of_person).map(|(all, own)| all - own).collect();
        let most = others.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        let weights: Vec<f64> = others.iter().map(|other| (other - most).exp()).collect();
        Curve::of(self.points.iter().enumerate().map(|(at, (difference, ln))| {
            let near = self.beside.iter().skip(at).step_by(self.points.len());
            let before: f64 = near.zip(&weights).map(|(near, weight)| near * weight).sum();
            (ln_share(self.published + difference), ln + before.max(1e-300).ln())
        }))
    }
}

impl Seen {
    fn ln_likelihood(&self, difference: f64) -> f64 {
        let odds = ln_odds(self.published) + difference;
        self.yes * ln_share(odds) + self.no * ln_share(-odds)
    }

    /// How likely a difference is if nothing but this channel is looked at.
    fn alone(&self, difference: f64) -> f64 {
        self.ln_likelihood(difference) + ln_heavy(difference, PERSON_SPREAD.hypot(CHANNEL_SPREAD))
    }
}

fn ln_odds(share: f64) -> f64 {
    (share / (1.0 - share)).ln()
}

/// The logarithm of the share with these log-odds.
fn ln_share(odds: f64) -> f64 {
    if odds > 0.0 { -(-odds).exp().ln_1p() } else { odds - odds.exp().ln_1p() }
}
