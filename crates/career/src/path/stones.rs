//! Two-step paths: over a stepping stone that is near, to work that is far today.

use crate::path::directions::{is_a_direction, nearness};
use crate::path::rank::Guide;
use crate::path::{Origin, Path, Ranking};

/// How alike each step of a two-step path is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Steps {
    /// From what the person brings to the stone, 0–1.
    pub first: f32,
    /// From the stone's work to the end, 0–1.
    pub second: f32,
}

impl Steps {
    /// Both steps together: their product. Comparable with other two-step paths, not with a one-step score.
    pub fn total(self) -> f32 {
        self.first * self.second
    }
}

/// How many stones are tried.
const STONES: usize = 8;
/// A step is near from here on.
const NEAR: f32 = 0.55;
/// Work this near today needs no stone.
const NEAR_ALREADY: f32 = 0.55;
/// How many two-step paths are kept.
const KEPT: usize = 30;

/// The best stone per far occupation. Both steps are near, together they beat the direct way, and stone and end both
/// fit the constraints.
pub(super) fn over_stepping_stones(guide: &Guide<'_>, ranking: &Ranking) -> Vec<Path> {
    let atlas = guide.terrain.atlas;
    let without = guide.question.without_relatedness;
    let mut best: Vec<Option<(usize, Steps)>> = vec![None; ranking.by_likeness.len()];
    for stone in ranking.directions.iter().copied().take(STONES) {
        let first = ranking.by_likeness[stone].transfer.score;
        if first < NEAR {
            continue;
        }
        let held = ranking.by_likeness[stone].to;
        let brought = guide.terrain.brought(&Origin::of_occupation(held));
        for (i, path) in ranking.by_likeness.iter().enumerate() {
            let direct = path.transfer.score;
            let far = direct < NEAR_ALREADY && path.fits() && is_a_direction(atlas, path);
            if !far || nearness(atlas, held, path.to) >= 1.0 {
                continue;
            }
            let steps = Steps { first, second: brought.to(path.to, without).score };
            let better = best[i].is_none_or(|(_, known)| steps.total() > known.total());
            if steps.second >= NEAR && steps.total() > direct && better {
                best[i] = Some((stone, steps));
            }
        }
    }
    let mut out: Vec<Path> = best
        .into_iter()
        .enumerate()
        .filter_map(|(i, found)| {
            let (stone, steps) = found?;
            let via = Some(ranking.by_likeness[stone].to);
            Some(Path { via, steps: Some(steps), ..ranking.by_likeness[i].clone() })
        })
        .collect();
    let total = |path: &Path| path.steps.map_or(0.0, Steps::total);
    out.sort_by(|a, b| total(b).total_cmp(&total(a)).then(a.to.cmp(&b.to)));
    out.truncate(KEPT);
    out
}
