//! Do the other parts rank high what O*NET's experts list as related? The experts' list is held out.

use std::fmt::Write as _;

use career::atlas::{Atlas, OccupationId, Tier};

/// A few lines for people: mean area under the curve, and how many of the experts' ten closest are among our ten.
pub fn report(atlas: &Atlas, scores: &[Vec<f32>]) -> String {
    let rated: Vec<OccupationId> = atlas.all_occupations().filter(|o| o.is_rated()).map(|o| o.id).collect();
    let (mut areas, mut recalls) = (Vec::new(), Vec::new());
    for from in &rated {
        let others: Vec<OccupationId> = rated.iter().copied().filter(|id| id != from).collect();
        let row: Vec<f32> = others.iter().map(|to| scores[from.index()][to.index()]).collect();
        let listed = |least: Tier| -> Vec<bool> {
            let related: Vec<_> = atlas.occupation(*from).related().filter(|(_, t)| *t <= least).map(|r| r.0).collect();
            others.iter().map(|id| related.contains(id)).collect()
        };
        areas.extend(area_under_curve(&row, &listed(Tier::Supplemental)));
        recalls.extend(recall_at_ten(&row, &listed(Tier::PrimaryLong)));
    }
    let mut out = String::new();
    let _ = writeln!(out, "occupations rated by O*NET: {}", rated.len());
    let _ = writeln!(out, "experts' related against all others, area under the curve: {:.4}", mean(&areas));
    let _ = writeln!(out, "experts' ten closest among our ten nearest: {:.3}", mean(&recalls));
    out
}

fn mean(values: &[f32]) -> f32 {
    values.iter().sum::<f32>() / values.len().max(1) as f32
}

/// The chance that a listed one scores above one that is not; `None` where either kind is missing.
fn area_under_curve(scores: &[f32], listed: &[bool]) -> Option<f32> {
    let mut order: Vec<usize> = (0..scores.len()).collect();
    order.sort_by(|a, b| scores[*a].total_cmp(&scores[*b]));
    let yes = listed.iter().filter(|l| **l).count() as f64;
    let no = scores.len() as f64 - yes;
    let ranks: f64 = order.iter().enumerate().filter(|(_, i)| listed[**i]).map(|(rank, _)| rank as f64).sum();
    (yes > 0.0 && no > 0.0).then(|| ((ranks - yes * (yes - 1.0) / 2.0) / (yes * no)) as f32)
}

fn recall_at_ten(scores: &[f32], listed: &[bool]) -> Option<f32> {
    let mut order: Vec<usize> = (0..scores.len()).collect();
    order.sort_by(|a, b| scores[*b].total_cmp(&scores[*a]));
    let all = listed.iter().filter(|l| **l).count();
    let found = order.iter().take(10).filter(|i| listed[**i]).count();
    (all > 0).then(|| found as f32 / all.min(10) as f32)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_perfect_order_has_the_whole_area() {
        assert_eq!(area_under_curve(&[0.9, 0.8, 0.1], &[true, true, false]), Some(1.0));
        assert_eq!(area_under_curve(&[0.1, 0.9], &[true, false]), Some(0.0));
        assert_eq!(area_under_curve(&[0.1, 0.9], &[false, false]), None);
    }
}
