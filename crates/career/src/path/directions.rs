//! The first few directions to show: alike to what the person did, unlike each other.
//!
//! The nearest occupations by score are often the same work under a neighbouring title. Each pick is therefore charged
//! for how near it stands, in the official classification, to what was held and to what is already picked; for paying
//! much less than the work held; for long unpaid schooling; and for having few openings. The score itself stays what
//! it is: likeness of work.

use crate::atlas::{Atlas, OccupationId};
use crate::path::{Origin, Path};

/// How many directions are picked.
const MOST: usize = 8;
/// How many of the best are considered.
const CONSIDERED: usize = 120;
/// What the closest neighbourhood costs.
const SAME: f32 = 0.25;
/// What four years of unpaid study cost.
const STUDY: f32 = 0.1;
/// What half the pay costs; half as much again is worth a sixth of that.
const LESS_PAY: f32 = 0.3;
/// What a narrow speciality, or fewer than three thousand openings a year, costs.
const FEW_DOORS: f32 = 0.08;

/// Indices of fitting paths, best first; fewer where fewer fit.
pub(super) fn pick(atlas: &Atlas, origin: &Origin, paths: &[Path]) -> Vec<usize> {
    let mut shown: Vec<OccupationId> = origin.occupations.iter().map(|(id, _)| *id).collect();
    let mut open: Vec<usize> =
        (0..paths.len()).filter(|i| paths[*i].fits() && is_a_direction(atlas, &paths[*i])).take(CONSIDERED).collect();
    let mut out = Vec::new();
    while out.len() < MOST && !open.is_empty() {
        let worth = |i: usize| {
            let near = shown.iter().map(|id| nearness(atlas, *id, paths[i].to)).fold(0.0, f32::max);
            paths[i].transfer.score - SAME * near + practical(atlas, &paths[i])
        };
        let Some(best) = (0..open.len()).max_by(|a, b| worth(open[*a]).total_cmp(&worth(open[*b])).then(b.cmp(a)))
        else {
            break;
        };
        let best = open.remove(best);
        shown.push(paths[best].to);
        out.push(best);
    }
    out
}

/// Rest groups ("…, All Other") and work known by borrowed ratings alone are no direction to point someone in.
pub(super) fn is_a_direction(atlas: &Atlas, path: &Path) -> bool {
    let there = atlas.occupation(path.to);
    there.is_rated() && !there.title().ends_with("All Other")
}

/// A speciality within an official occupation (`29-1141.03`): its openings are counted with the whole.
pub(super) fn is_narrow(atlas: &Atlas, path: &Path) -> bool {
    !atlas.occupation(path.to).code().ends_with(".00")
}

/// 1 in the same broad occupation (`29-114`), 0.6 in the same minor group (`29-1`), 0.3 in the same major group.
pub(super) fn nearness(atlas: &Atlas, a: OccupationId, b: OccupationId) -> f32 {
    let (a, b) = (atlas.occupation(a).code(), atlas.occupation(b).code());
    let same = |length: usize| a.get(..length).is_some() && a.get(..length) == b.get(..length);
    if same(6) {
        1.0
    } else if same(4) {
        0.6
    } else if same(2) {
        0.3
    } else {
        0.0
    }
}

/// What speaks for or against showing a path first, beside likeness. A missing figure says nothing.
fn practical(atlas: &Atlas, path: &Path) -> f32 {
    let study = path.door.months_before_pay.map_or(0.0, |(from, to)| ((from + to) as f32 / 2.0 / 48.0).min(1.0));
    let pay = path.deltas.pay_step().map_or(0.0, |step| match step {
        less if less < 0.0 => less.max(-0.5) / 0.5,
        more => more.min(0.5) / 0.5 / 6.0,
    });
    let few = path.deltas.openings.is_some_and(|openings| openings < 3_000);
    LESS_PAY * pay - STUDY * study - if few || is_narrow(atlas, path) { FEW_DOORS } else { 0.0 }
}
