//! Two-step paths: over a stepping stone that is near, to work that is far today.

use crate::path::directions::{is_a_direction, is_narrow, nearness};
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
const STONES: usize = 6;
/// A stone may pay this much less than the work held, as a share of its median.
const STONE_MAY_COST: f32 = -0.2;
/// A step is near from here on.
const NEAR: f32 = 0.6;
/// Work this near today needs no stone.
const NEAR_ALREADY: f32 = 0.55;
/// Months of study, at the long end, that a two-step path may ask for.
const LONGEST_STUDY: u32 = 60;
/// How many two-step paths are kept.
const KEPT: usize = 30;

/// Two steps are a long way: the end pays no less in the median than the work held, or holds more of what is wanted,
/// and its schooling is not a third way by itself. A missing figure is no reason against.
fn is_worth_two_steps(path: &Path) -> bool {
    let long = path.door.months_before_pay.is_some_and(|(_, longest)| longest > LONGEST_STUDY);
    !long && (path.deltas.pay_step().is_none_or(|step| step >= 0.0) || path.wanted.is_some_and(|wanted| wanted > 0.2))
}

/// The best stone per far occupation. Both steps are near, together they beat the direct way, and stone and end both
/// fit the constraints.
pub(super) fn over_stepping_stones(guide: &Guide<'_>, ranking: &Ranking) -> Vec<Path> {
    let atlas = guide.terrain.atlas;
    let without = guide.question.without_relatedness;
    let mut best: Vec<Option<(usize, Steps)>> = vec![None; ranking.by_likeness.len()];
    for stone in ranking.directions.iter().copied().take(STONES) {
        let first = ranking.by_likeness[stone].transfer.score;
        let costs = ranking.by_likeness[stone].deltas.pay_step().is_some_and(|step| step < STONE_MAY_COST);
        if first < NEAR || costs {
            continue;
        }
        let held = ranking.by_likeness[stone].to;
        let brought = guide.terrain.brought(&Origin::of_occupation(held));
        for (i, path) in ranking.by_likeness.iter().enumerate() {
            let direct = path.transfer.score;
            let far = direct < NEAR_ALREADY
                && path.fits()
                && is_a_direction(atlas, path)
                && is_worth_two_steps(path)
                && !is_narrow(atlas, path);
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
    // Among paths alike in length, the better paid one is worth more of the way.
    let gain = |path: &Path| path.deltas.pay_step().unwrap_or(0.0).clamp(0.0, 0.5);
    let total = |path: &Path| path.steps.map_or(0.0, Steps::total) * (1.0 + 0.4 * gain(path));
    out.sort_by(|a, b| total(b).total_cmp(&total(a)).then(a.to.cmp(&b.to)));
    out.truncate(KEPT);
    out
}
