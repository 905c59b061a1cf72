//! How well answers (interests, values) and an occupation's profile go together.

use super::{Facts, Finding, Room, Table};
use crate::atlas::OccupationId;
use crate::evidence::{Because, Confidence, Reasons, Source};
use crate::profile::latest;

/// How many of the nearest paths are compared.
const NEAREST: usize = 12;

/// What is compared, in words.
pub(super) struct Kind {
    pub name: &'static str,
    /// "what interests you".
    pub yours: &'static str,
    /// "interests".
    pub noun: &'static str,
    /// The six scales, in their order.
    pub scales: [&'static str; 6],
    /// An occupation's profile.
    pub profile: fn(&Facts<'_>, OccupationId) -> Option<[f32; 6]>,
}

/// What the answers say about the present work and the nearest paths; `None` when nothing can be told apart.
pub(super) fn fit(facts: &Facts<'_>, kind: &Kind, answers: Option<[f32; 6]>) -> Option<Finding> {
    let answers = answers?;
    let of = |occupation| correlation(&answers, &(kind.profile)(facts, occupation)?);
    let present = latest(facts.profile, facts.today)
        .and_then(|i| facts.readings.occupation(i))
        .and_then(|t| Some((t.occupation, of(t.occupation)?)));
    let reachable = facts.paths.by_likeness.iter().filter(|path| path.not_now.is_empty());
    let mut near: Vec<(OccupationId, f32)> = reachable.take(NEAREST).filter_map(|p| Some((p.to, of(p.to)?))).collect();
    near.sort_by(|a, b| b.1.total_cmp(&a.1));
    let title = title(facts, kind, &answers, present, &near)?;
    let mut finding =
        Finding::new(kind.name, Room::WhereItLeads, title, because(facts, kind, &answers, present, &near));
    finding.figure = near.first().or(present.as_ref()).map(|(_, r)| format!("r = {r:.2}"));
    finding.more.push(format!("The figure compares six {} with O*NET's six for each occupation: 1 is the same shape, 0 no likeness, -1 the opposite.", kind.noun));
    finding.table = Some(table(facts, present, &near));
    finding.confidence = Confidence::new(0.55);
    let gain = near.first().map_or(0.0, |(_, best)| best - present.map_or(0.0, |(_, r)| r));
    finding.surprise = (0.3 + 0.25 * gain).clamp(0.2, 0.7);
    Some(finding)
}

fn title(
    facts: &Facts<'_>,
    kind: &Kind,
    answers: &[f32; 6],
    present: Option<(OccupationId, f32)>,
    near: &[(OccupationId, f32)],
) -> Option<String> {
    let name = |id| facts.atlas.occupation(id).title();
    let [first, second] = highest(kind, answers);
    let yours = format!("{} most ({first}, then {second})", kind.yours);
    match (present, near.first()) {
        (Some((now, r)), Some((best, most))) if *best != now && *most > r + 0.1 => Some(format!(
            "The work of {} comes closest to {yours}; the work of {} {} it.",
            name(*best),
            name(now),
            how_well(r)
        )),
        (Some((now, r)), _) => Some(format!("The work of {} {} {yours}.", name(now), how_well(r))),
        (None, Some((best, r))) => Some(format!("The work of {} {} {yours}.", name(*best), how_well(*r))),
        (None, None) => None,
    }
}

fn highest(kind: &Kind, answers: &[f32; 6]) -> [&'static str; 2] {
    let mut scales: Vec<(f32, &str)> = answers.iter().copied().zip(kind.scales).collect();
    scales.sort_by(|a, b| b.0.total_cmp(&a.0));
    [scales[0].1, scales[1].1]
}

fn how_well(r: f32) -> &'static str {
    match r {
        r if r >= 0.6 => "goes well with",
        r if r >= 0.3 => "goes partly with",
        r if r > -0.3 => "has little to do with",
        _ => "points away from",
    }
}

fn because(
    facts: &Facts<'_>,
    kind: &Kind,
    answers: &[f32; 6],
    present: Option<(OccupationId, f32)>,
    near: &[(OccupationId, f32)],
) -> Reasons {
    let [first, second] = highest(kind, answers);
    let said = Because::Answer { what: format!("highest of six {}: {first}, then {second}", kind.noun) };
    let figures = present.iter().chain(near.first()).map(|(id, r)| {
        let title = facts.atlas.occupation(*id).title();
        Because::figure(Source::Onet, format!("likeness of six {} with {title}: r = {r:.2}", kind.noun))
    });
    figures.fold(Reasons::new(said), Reasons::and)
}

fn table(facts: &Facts<'_>, present: Option<(OccupationId, f32)>, near: &[(OccupationId, f32)]) -> Table {
    let mut table = Table::with(&["Work", "Likeness (r)"]);
    if let Some((now, r)) = present {
        table.row([format!("{} (now)", facts.atlas.occupation(now).title()), format!("{r:.2}")]);
    }
    for (id, r) in near.iter().filter(|(id, _)| present.is_none_or(|(now, _)| now != *id)) {
        table.row([facts.atlas.occupation(*id).title().to_owned(), format!("{r:.2}")]);
    }
    table
}

/// Pearson's correlation of two profiles of six; `None` when one of them is flat.
pub(super) fn correlation(a: &[f32; 6], b: &[f32; 6]) -> Option<f32> {
    let mean = |x: &[f32; 6]| x.iter().sum::<f32>() / 6.0;
    let (ma, mb) = (mean(a), mean(b));
    let (mut ab, mut aa, mut bb) = (0.0, 0.0, 0.0);
    for (x, y) in a.iter().zip(b) {
        ab += (x - ma) * (y - mb);
        aa += (x - ma) * (x - ma);
        bb += (y - mb) * (y - mb);
    }
    (aa > 1e-4 && bb > 1e-4).then(|| (ab / (aa * bb).sqrt()).clamp(-1.0, 1.0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_shape_is_one_the_opposite_minus_one_and_a_flat_one_says_nothing() {
        let a = [0.0, 0.2, 0.4, 0.6, 0.8, 1.0];
        let same = a.map(|v| 1.0 + 6.0 * v);
        let opposite = a.map(|v| 7.0 - 6.0 * v);
        assert!((correlation(&a, &same).unwrap() - 1.0).abs() < 1e-5);
        assert!((correlation(&a, &opposite).unwrap() + 1.0).abs() < 1e-5);
        assert_eq!(correlation(&a, &[0.5; 6]), None);
    }
}
