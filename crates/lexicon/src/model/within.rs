//! How much of a target a text holds: each of its pieces is compared with the target, and those that fit best weigh
//! most. After the context matching of Decorte et al. 2025 (arXiv 2501.12339).

use super::{WIDTH, to_length_one};

/// How much more the better fitting pieces weigh; the encoder was trained with it.
const WARMTH: f32 = 10.0;

/// The pieces of a text as the encoder reads them, each of length 1.
#[derive(Clone, Debug, Default)]
pub(crate) struct Read {
    /// Row after row, first and last mark included.
    pub rows: Vec<f32>,
}

impl Read {
    /// Brings the encoder's rows to length 1.
    pub(crate) fn of(mut rows: Vec<f32>) -> Self {
        rows.chunks_exact_mut(WIDTH).for_each(to_length_one);
        Read { rows }
    }
}

/// From how like each piece is to a target, how much of it the text holds, -1 to 1.
pub(crate) fn held(alike: impl Iterator<Item = f32> + Clone) -> f32 {
    let most = alike.clone().fold(f32::NEG_INFINITY, f32::max);
    let (mut sum, mut weights) = (0.0, 0.0);
    for x in alike {
        let weight = ((x - most) * WARMTH).exp();
        sum += weight * x;
        weights += weight;
    }
    if weights > 0.0 { sum / weights } else { 0.0 }
}
