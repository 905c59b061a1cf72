//! What is believed of a rate, given blurred counts: both what noise hides and what chance makes of so many applications.
//!
//! The counts of those that got there and those that did not are blurred apart from each other. Of each, the belief is over
//! every whole number from 0 on: the chance of the noise that would have made the blurred count of it, times
//! Γ(x+½)/Γ(x+1), which is what Jeffreys' prior on the rate and an even prior on how many there are say together. Given
//! both, the belief about the rate is a beta distribution; the interval is of the mixture of all these. Because people
//! differ from each other, applications of one person tell less than as many of different people: each counts as
//! 1/[`ALIKE`].

use statrs::distribution::{Beta, ContinuousCDF};
use statrs::function::gamma::ln_gamma;

use super::figures::Range;
use super::noise::{Query, chances};
use super::{Ending, HELD};

/// How many applications tell as much as one would from another person: 1 + (5 − 1) · 0.12, the likeness of one person's
/// applications where people differ as `hours` assumes (0.8 in log-odds) and one in four is answered.
const ALIKE: f64 = 1.5;
/// What lies beyond either end of an interval.
const TAIL: f64 = (1.0 - HELD) / 2.0;
/// Parts of equal belief that a count is cut into.
const PARTS: usize = 16;
/// Scales of the noise beyond which nothing is reckoned with.
const REACH: i64 = 14;
/// Halvings until an end of the interval is found: to less than a ten-thousandth.
const HALVINGS: usize = 15;

/// Chances of the noise of one to three counts added up.
pub(super) struct Beliefs {
    of: [Vec<f64>; 3],
}

impl Default for Beliefs {
    fn default() -> Self {
        let scale = Query::Endings.scale();
        let one = chances(scale, REACH * i64::from(scale));
        let two = added(&one, &one);
        let three = added(&two, &one);
        Beliefs { of: [one, two, three] }
    }
}

fn added(one: &[f64], other: &[f64]) -> Vec<f64> {
    let mut sum = vec![0.0; one.len() + other.len() - 1];
    for (at, chance) in one.iter().enumerate() {
        for (more, other) in other.iter().enumerate() {
            sum[at + more] += chance * other;
        }
    }
    sum
}

impl Beliefs {
    /// The share of applications that came at least so far.
    pub(super) fn share_from(&self, endings: &[i64; Ending::ALL.len()], from: Ending) -> Range {
        let (short, there) = endings.split_at(from as usize);
        // Where noise alone may show as many, there may be none at all, and the interval reaches to the end.
        let (none_there, none_short) = (self.may_be_none(there), self.may_be_none(short));
        let (there, short) = (self.parts(there), self.parts(short));
        let each = |there: &f64| {
            let beta = |short: &f64| Beta::new(0.5 + there / ALIKE, 0.5 + short / ALIKE).ok();
            short.iter().filter_map(beta).collect::<Vec<Beta>>()
        };
        let mixture = Mixture(there.iter().flat_map(each).map(Narrow::of).collect());
        Range {
            low: if none_there { 0.0 } else { mixture.quantile(TAIL) },
            middle: mixture.quantile(0.5),
            high: if none_short { 1.0 } else { mixture.quantile(1.0 - TAIL) },
        }
    }

    /// The chances of noise that blurred counts share.
    fn noise(&self, blurred: &[i64]) -> Option<&Vec<f64>> {
        self.of.get(blurred.len().wrapping_sub(1))
    }

    fn may_be_none(&self, blurred: &[i64]) -> bool {
        let Some(chances) = self.noise(blurred) else { return false };
        let from = blurred.iter().sum::<i64>() + (chances.len() / 2) as i64;
        let as_many = chances.iter().skip(usize::try_from(from).unwrap_or_default());
        as_many.sum::<f64>() > TAIL
    }

    /// The middles of parts of equal belief of what blurred counts add up to.
    fn parts(&self, blurred: &[i64]) -> Vec<f64> {
        let Some(chances) = self.noise(blurred) else { return vec![0.0] };
        let reach = (chances.len() / 2) as i64;
        // Noise that far below is not believed; the least that is left is nobody.
        let seen = blurred.iter().sum::<i64>().max(-reach);
        let numbers: Vec<i64> = ((seen - reach).max(0)..=seen + reach).collect();
        let belief = |number: &i64| {
            let chance = usize::try_from(seen - number + reach).ok().and_then(|at| chances.get(at)).copied();
            let number = *number as f64;
            chance.unwrap_or(0.0) * (ln_gamma(number + 0.5) - ln_gamma(number + 1.0)).exp()
        };
        in_parts(&numbers, &numbers.iter().map(belief).collect::<Vec<f64>>())
    }
}

fn in_parts(numbers: &[i64], beliefs: &[f64]) -> Vec<f64> {
    let all: f64 = beliefs.iter().sum();
    let (mut parts, mut below) = (Vec::with_capacity(PARTS), 0.0);
    for (number, belief) in numbers.iter().zip(beliefs) {
        below += belief;
        while parts.len() < PARTS && below >= all * (parts.len() as f64 + 0.5) / PARTS as f64 {
            parts.push(*number as f64);
        }
    }
    parts
}

/// A beta distribution, and where hardly anything of it lies outside.
struct Narrow {
    beta: Beta,
    from: f64,
    to: f64,
}

impl Narrow {
    /// Standard deviations on either side; a beta of this project's counts has less than a millionth beyond.
    const WIDTH: f64 = 9.0;

    fn of(beta: Beta) -> Self {
        let (a, b) = (beta.shape_a(), beta.shape_b());
        let (mean, sum) = (a / (a + b), a + b);
        let reach = Self::WIDTH * (mean * (1.0 - mean) / (sum + 1.0)).sqrt();
        Narrow { beta, from: mean - reach, to: mean + reach }
    }

    fn below(&self, share: f64) -> f64 {
        match share {
            share if share <= self.from => 0.0,
            share if share >= self.to => 1.0,
            share => self.beta.cdf(share),
        }
    }
}

/// Many of them, equally believed.
struct Mixture(Vec<Narrow>);

impl Mixture {
    fn quantile(&self, wanted: f64) -> f64 {
        let (mut low, mut high) = (0.0, 1.0);
        for _ in 0..HALVINGS {
            let middle = 0.5 * (low + high);
            let below = self.0.iter().map(|one| one.below(middle)).sum::<f64>() / self.0.len() as f64;
            if below < wanted { low = middle } else { high = middle }
        }
        0.5 * (low + high)
    }
}
