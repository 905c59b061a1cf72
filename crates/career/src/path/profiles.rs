//! What O*NET rates, laid out so that two occupations compare in a microsecond.
//!
//! What an occupation asks of one element is importance × level, each brought to 0–1. Two profiles are compared by
//! their shape (the cosine, stretched so that two occupations picked at random are near 0) and by how much of what the
//! destination asks the origin already brings, which is where the direction of a path comes in.

use crate::atlas::{Atlas, ElementId, ElementKind, OccupationId};

/// How much the share already brought counts beside the shape.
const SHARE_BROUGHT: f32 = 0.2;

/// The vectors of one kind of element, one row per occupation.
#[derive(Debug)]
pub(super) struct Profiles {
    /// Elements a row, rounded up to whole lanes; what is beyond is zero.
    width: usize,
    /// The cosine of the twentieth part of all pairs that is least alike.
    floor: f32,
    /// What each occupation asks, 0–1 an element.
    asks: Vec<f32>,
    /// Per occupation: whether there is a row.
    rated: Vec<bool>,
}

/// One bearer's profile: a single occupation's, or several together.
#[derive(Clone, Debug)]
pub(super) struct Profile {
    asks: Vec<f32>,
    length: f32,
}

impl Profiles {
    /// Reads the ratings of one kind. Unrated occupations get the row they borrow.
    pub fn of(atlas: &Atlas, kind: ElementKind) -> Self {
        let elements: Vec<ElementId> = atlas.elements.of(kind).collect();
        let width = elements.len().next_multiple_of(LANES);
        let count = atlas.occupations.codes.len();
        let (mut asks, mut rated) = (vec![0.0; count * width], vec![false; count]);
        for occupation in atlas.all_occupations() {
            let at = occupation.id.index();
            for (i, element) in elements.iter().enumerate() {
                if let Some(rating) = occupation.rating(*element) {
                    let ask = (rating.importance - 1.0) / 4.0 * rating.level / 7.0;
                    asks[at * width + i] = ask.clamp(0.0, 1.0);
                    rated[at] = true;
                }
            }
        }
        Profiles { width, floor: floor(kind), asks, rated }
    }

    fn row(&self, id: OccupationId) -> Option<&[f32]> {
        let at = id.index();
        if !*self.rated.get(at)? {
            return None;
        }
        self.asks.get(at * self.width..(at + 1) * self.width)
    }

    /// The profile of occupations together, by weight; `None` when none of them is rated.
    pub fn together(&self, held: &[(OccupationId, f32)]) -> Option<Profile> {
        let rows: Vec<(&[f32], f32)> = held.iter().filter_map(|(id, w)| Some((self.row(*id)?, *w))).collect();
        let total: f32 = rows.iter().map(|(_, w)| w).sum();
        if rows.is_empty() || total <= 0.0 {
            return None;
        }
        let mut asks = vec![0.0; self.width];
        for (row, weight) in rows {
            for (sum, ask) in asks.iter_mut().zip(row) {
                *sum += ask * (weight / total);
            }
        }
        let length = dot(&asks, &asks).sqrt();
        Some(Profile { asks, length })
    }

    /// How alike an origin's profile is to what a destination asks, 0–1; `None` where either is not rated.
    pub fn compare(&self, from: &Profile, to: OccupationId) -> Option<f32> {
        let to = self.row(to)?;
        let length = dot(to, to).sqrt();
        if length <= 0.0 || from.length <= 0.0 {
            return None;
        }
        let cosine = dot(&from.asks, to) / (from.length * length);
        let shape = ((cosine - self.floor) / (1.0 - self.floor)).clamp(0.0, 1.0);
        let brought = (smaller(&from.asks, to) / sum(to)).clamp(0.0, 1.0);
        Some((1.0 - SHARE_BROUGHT) * shape + SHARE_BROUGHT * brought)
    }
}

/// Measured on O*NET 30.1: the fifth percentile of the cosine over all pairs of rated occupations.
fn floor(kind: ElementKind) -> f32 {
    match kind {
        ElementKind::Skill => 0.70,
        ElementKind::Knowledge => 0.39,
        ElementKind::Activity => 0.66,
        ElementKind::Ability => 0.625,
    }
}

/// Sums are kept in lanes so that the compiler may use vector instructions.
const LANES: usize = 8;

fn fold(a: &[f32], b: &[f32], each: impl Fn(f32, f32) -> f32) -> f32 {
    let mut lanes = [0.0_f32; LANES];
    for (a, b) in a.chunks_exact(LANES).zip(b.chunks_exact(LANES)) {
        for i in 0..LANES {
            lanes[i] += each(a[i], b[i]);
        }
    }
    lanes.iter().sum()
}

fn dot(a: &[f32], b: &[f32]) -> f32 {
    fold(a, b, |a, b| a * b)
}

fn smaller(a: &[f32], b: &[f32]) -> f32 {
    fold(a, b, f32::min)
}

fn sum(a: &[f32]) -> f32 {
    fold(a, a, |a, _| a)
}
