//! How much noise, and what it is worth: discrete Laplace noise on whole numbers. Whoever releases brings a library that
//! draws it; here stand its size and its chances.

use super::{CELLS, FEWEST, MOST, SLIP};

/// The two questions that a release asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Query {
    /// How many people are in each cell.
    People,
    /// How many applications of each cell came how far.
    Endings,
}

/// Cells that a person is in: everybody's, and their group's.
const CELLS_OF_ONE: u32 = 2;

impl Query {
    /// Both.
    pub const ALL: [Query; 2] = [Query::People, Query::Endings];

    /// How far one person more or fewer moves the exact answer, over all its numbers together (L1).
    pub const fn sensitivity(self) -> u32 {
        match self {
            Query::People => CELLS_OF_ONE,
            Query::Endings => CELLS_OF_ONE * MOST as u32,
        }
    }

    /// The same, as a straight line (L2): all applications of a person may have come equally far.
    pub fn sensitivity_l2(self) -> f64 {
        match self {
            Query::People => f64::from(CELLS_OF_ONE).sqrt(),
            Query::Endings => f64::from(CELLS_OF_ONE).sqrt() * MOST as f64,
        }
    }

    /// The scale of the noise on each number.
    pub const fn scale(self) -> u32 {
        match self {
            Query::People => 4,
            Query::Endings => 20,
        }
    }

    /// What the answer costs (ε): sensitivity over scale.
    pub fn epsilon(self) -> f64 {
        f64::from(self.sensitivity()) / f64::from(self.scale())
    }
}

/// What one release costs: both answers, added up (basic composition).
pub fn epsilon() -> f64 {
    Query::ALL.into_iter().map(Query::epsilon).sum()
}

/// The chance that noise of a scale is at least so much, for a number of 0 or more.
pub fn tail(scale: u32, at_least: i64) -> f64 {
    let q = shrink(scale);
    q.powf(at_least.max(0) as f64) / (1.0 + q)
}

/// The chances of noise of a scale from `-reach` to `reach`.
pub(super) fn chances(scale: u32, reach: i64) -> Vec<f64> {
    let q = shrink(scale);
    (-reach..=reach).map(|at| (1.0 - q) / (1.0 + q) * q.powf(at.unsigned_abs() as f64)).collect()
}

/// How much less likely noise is with every step away from zero.
fn shrink(scale: u32) -> f64 {
    (-1.0 / f64::from(scale)).exp()
}

/// The fewest blurred people with whom a cell is shown: so many that among all cells together the chance is at most
/// [`SLIP`] that noise alone lifts one of fewer than [`FEWEST`] over it.
pub fn threshold() -> i64 {
    let lifted = |by: i64| CELLS as f64 * tail(Query::People.scale(), by) > SLIP;
    let by = (0..).find(|by| !lifted(*by)).unwrap_or(i64::MAX / 2);
    FEWEST - 1 + by
}

/// How far noise of a scale strays at most, in nine of ten.
pub fn strays(scale: u32) -> i64 {
    (1..).find(|by| 2.0 * tail(scale, *by) <= 0.1).map_or(0, |by| by - 1)
}
