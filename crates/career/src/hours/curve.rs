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
    /// How much of it is the person's own, 0–1: their own hours and applications beside what is published.
    pub yours: f64,
}

/// Half of what the interval leaves out.
const TAIL: f64 = 0.05;
/// Bins in which a product is added up.
const BINS: usize = 600;
/// Points of a grid on either side of its middle.
const POINTS: i32 = 36;
/// Standard deviations that a grid reaches on either side.
const REACH: f64 = 6.5;

/// The logarithm of Student's t of five degrees of freedom: about as wide as a normal of that spread where most people
/// are, and far less sure that nobody is further out. It is scaled so that sums of three of them hold 90 of 100 where
/// sums of three such normals do.
pub(super) fn ln_heavy(at: f64, spread: f64) -> f64 {
    -3.0 * (1.0 + (at / (0.78 * spread)).powi(2) / 5.0).ln()
}

/// Points at which a function of one peak weighs something: looked for from far out, then closer and closer.
pub(super) fn grid(ln_weight: &dyn Fn(f64) -> f64) -> impl Iterator<Item = f64> + use<> {
    let (mut middle, mut reach) = (0.0, 12.0);
    for _ in 0..3 {
        let points = (-POINTS..=POINTS).map(|at| middle + f64::from(at) / f64::from(POINTS) * reach);
        let looked = Curve::of(points.map(|at| (at, ln_weight(at))));
        let step = reach / f64::from(POINTS);
        middle = looked.mean();
        reach = REACH * looked.variance().sqrt().max(step / 2.0);
    }
    (-POINTS..=POINTS).map(move |at| middle + f64::from(at) / f64::from(POINTS) * reach)
}

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

    /// On a grid laid where the weights are.
    pub fn laid(ln_weight: impl Fn(f64) -> f64) -> Self {
        Curve::of(grid(&ln_weight).map(|at| (at, ln_weight(at))))
    }

    /// The variance of the logarithm.
    fn variance(&self) -> f64 {
        let mean = self.mean();
        self.points.iter().map(|(ln, weight)| (ln - mean).powi(2) * weight).sum()
    }

    fn mean(&self) -> f64 {
        self.points.iter().map(|(ln, weight)| ln * weight).sum()
    }

    fn expected(&self) -> f64 {
        self.points.iter().map(|(ln, weight)| ln.exp() * weight).sum()
    }

    /// The belief, of which so much is the person's own.
    pub fn belief(&self, yours: f64) -> Belief {
        self.told(yours, self.expected(), &[(0.0, 1.0)])
    }

    /// The belief about the product of both, which are independent.
    pub fn times(&self, other: &Curve, yours: f64) -> Belief {
        self.told(yours, self.expected() * other.expected(), &other.points)
    }

    fn told(&self, yours: f64, expected: f64, other: &[(f64, f64)]) -> Belief {
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
        Belief { expected, low: quantile(TAIL), high: quantile(1.0 - TAIL), yours }
    }
}
