//! A belief about something positive, as weights on a grid of its logarithm.

/// What is believed, in outcomes for each hour or each application.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Belief {
    /// What is expected.
    pub expected: f64,
    /// Lower end of the interval that holds 90 of 100.
    pub low: f64,
    /// Upper end.
    pub high: f64,
    /// How much of it is the person's own, 0–1: by how much their own hours and applications narrowed it.
    pub yours: f64,
}

/// Half of what the interval leaves out.
const TAIL: f64 = 0.05;
/// Bins in which a product is added up.
const BINS: usize = 600;

/// Weights, adding up to one, on logarithms.
#[derive(Clone, Debug)]
pub(super) struct Curve {
    points: Vec<(f64, f64)>,
}

impl Curve {
    /// From logarithms and the logarithm of how much each weighs.
    pub fn of(points: impl IntoIterator<Item = (f64, f64)>) -> Self {
        let mut points: Vec<(f64, f64)> = points.into_iter().collect();
        let most = points.iter().map(|(_, weight)| *weight).fold(f64::NEG_INFINITY, f64::max);
        let all: f64 = points.iter().map(|(_, weight)| (weight - most).exp()).sum();
        for (_, weight) in &mut points {
            *weight = (*weight - most).exp() / all;
        }
        Curve { points }
    }

    /// How many an hour: `made` of them in so many hours, over a gamma prior.
    pub fn pace(made: f64, hours: f64) -> Self {
        let middle = (made / hours).ln();
        let step = 7.0 / made.sqrt() / 20.0;
        Curve::of((-20..=20).map(|at| {
            let ln = middle + f64::from(at) * step;
            (ln, made * ln - hours * ln.exp())
        }))
    }

    /// The variance of the logarithm.
    pub fn variance(&self) -> f64 {
        let mean: f64 = self.points.iter().map(|(ln, weight)| ln * weight).sum();
        self.points.iter().map(|(ln, weight)| (ln - mean).powi(2) * weight).sum()
    }

    fn expected(&self) -> f64 {
        self.points.iter().map(|(ln, weight)| ln.exp() * weight).sum()
    }

    /// The belief, where the logarithm varied by so much before.
    pub fn belief(&self, before: f64) -> Belief {
        self.told(before, self.variance(), self.expected(), &[(0.0, 1.0)])
    }

    /// The belief about the product of both, which are independent.
    pub fn times(&self, other: &Curve, before: f64) -> Belief {
        let variance = self.variance() + other.variance();
        self.told(before, variance, self.expected() * other.expected(), &other.points)
    }

    fn told(&self, before: f64, variance: f64, expected: f64, other: &[(f64, f64)]) -> Belief {
        let ends = |points: &[(f64, f64)]| {
            let heavy = points.iter().filter(|(_, weight)| *weight > 1e-7);
            heavy.fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), (ln, _)| (low.min(*ln), high.max(*ln)))
        };
        let (own, theirs) = (ends(&self.points), ends(other));
        let (low, high) = (own.0 + theirs.0, own.1 + theirs.1);
        let width = ((high - low) / BINS as f64).max(1e-9);
        let mut bins = [0.0; BINS + 1];
        for (ln, weight) in &self.points {
            for (other_ln, other_weight) in other {
                let at = ((ln + other_ln - low) / width).clamp(0.0, BINS as f64);
                // Shared between the two nearest, so that nothing jumps.
                let (left, part) = (at.floor() as usize, at.fract());
                bins[left] += weight * other_weight * (1.0 - part);
                bins[(left + 1).min(BINS)] += weight * other_weight * part;
            }
        }
        let quantile = |share: f64| {
            let mut sum = 0.0;
            for (at, weight) in bins.iter().enumerate() {
                if sum + weight >= share && *weight > 0.0 {
                    return (low + (at as f64 - 0.5 + (share - sum) / weight) * width).exp();
                }
                sum += weight;
            }
            high.exp()
        };
        let yours = (1.0 - variance / before).clamp(0.0, 1.0);
        Belief { expected, low: quantile(TAIL), high: quantile(1.0 - TAIL), yours }
    }
}
