//! How much of what may still come has come by a certain age of an application. A young one is no failure: it counts as
//! the share of a trial that its age has shown.

use jiff::civil::Date;

use super::Outcome;
use crate::application::Application;
use crate::application::waiting::{EDGES, Outcomes, Waiting};

/// Days after the first answer, on average, before anything is known: our own assumption (grade D).
const LATER: [f64; Outcome::ALL.len()] = [0.0, 0.0, 10.0, 28.0];
/// Outcomes that this assumption weighs as much as.
const LATER_WEIGHT: f64 = 4.0;
/// Four equally likely lengths of an exponential time, as multiples of its mean.
const LENGTHS: [f64; 4] = [0.134, 0.470, 0.981, 2.415];
/// Days after which everything that comes has come.
const DAYS: usize = 300;

/// How much has come, by outcome and age in days.
#[derive(Clone, Debug)]
pub(super) struct Delay {
    seen: [[f64; DAYS]; Outcome::ALL.len()],
}

impl Delay {
    /// Learned from these applications.
    pub fn learned(applications: &[&Application], today: Date) -> Self {
        let waiting = Waiting::learned(&Outcomes::of(applications.iter().copied(), today));
        let last = EDGES[EDGES.len() - 1];
        let all = waiting.answered_within(last);
        let replied: Vec<f64> = (0..=last).map(|day| waiting.answered_within(day) / all).collect();
        let by = |day: f64| if day < 0.0 { 0.0 } else { replied[(day as usize).min(replied.len() - 1)] };
        let mut seen = [[0.0; DAYS]; Outcome::ALL.len()];
        for (outcome, (ages, later)) in Outcome::ALL.iter().zip(seen.iter_mut().zip(LATER)) {
            let later = later_learned(applications, *outcome, later);
            for (age, share) in ages.iter_mut().enumerate() {
                // A day counts whole.
                let age = age as f64 + 0.5;
                *share = LENGTHS.iter().map(|length| by(age - later * length)).sum::<f64>() / LENGTHS.len() as f64;
            }
        }
        Delay { seen }
    }

    /// The share of what ever comes that has come at this age.
    pub fn seen(&self, outcome: Outcome, days: i32) -> f64 {
        usize::try_from(days).map_or(0.0, |days| self.seen[outcome as usize][days.min(DAYS - 1)])
    }
}

/// The mean time from the first answer to an outcome: what is assumed, and what was seen.
fn later_learned(applications: &[&Application], outcome: Outcome, assumed: f64) -> f64 {
    if assumed == 0.0 {
        return 0.0;
    }
    let gaps = applications.iter().filter_map(|application| {
        let (first, then) = (application.first_answer()?, outcome.step(application)?);
        (first.day_known && then.day_known).then(|| f64::from((then.on - first.on).get_days()))
    });
    let (sum, count) = gaps.fold((0.0, 0.0), |(sum, count), gap| (sum + gap, count + 1.0));
    (assumed * LATER_WEIGHT + sum) / (LATER_WEIGHT + count)
}
