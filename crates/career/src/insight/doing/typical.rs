//! How usual a doing is in an occupation.

use super::{DoingId, Doings};
use crate::atlas::{Atlas, ElementId, MatchKind, OccupationId};

/// From this share on, people in the occupation are expected to do it.
pub(crate) const TYPICAL: f32 = 0.65;

/// How usual one doing is, in any occupation.
pub(crate) struct Usual<'a> {
    doings: &'a Doings<'a>,
    doing: DoingId,
    /// Per activity of the doing: its importance in all rated occupations, ascending.
    importances: Vec<(ElementId, Vec<f32>)>,
}

impl<'a> Usual<'a> {
    /// Prepares the ranks of one doing.
    pub fn of(doings: &'a Doings<'a>, doing: DoingId) -> Self {
        let atlas = doings.atlas;
        let elements = doing.row().activities.iter().filter_map(|id| atlas.elements.find(id));
        let importances = elements.map(|element| (element, ascending(atlas, element))).collect();
        Usual { doings, doing, importances }
    }

    /// How usual it is in one occupation, 0–1: the larger of two measures, so that one source's silence does not make
    /// a doing look rare. From ESCO the share of linked occupations with an essential skill of it (closer links weigh
    /// more); from O*NET the share of all rated occupations in which its work activities matter less. `None` where
    /// neither says anything.
    pub fn within(&self, occupation: OccupationId) -> Option<f32> {
        match (self.essential_share(occupation), self.by_activities(occupation)) {
            (None, None) => None,
            (esco, onet) => Some(esco.unwrap_or(0.0).max(onet.unwrap_or(0.0))),
        }
    }

    /// The middle of the two measures, where both speak: whether people would expect the doing of this work. ESCO alone
    /// calls training others essential for shop assistants, and O*NET alone for those who move freight.
    pub fn expected_in(&self, occupation: OccupationId) -> Option<f32> {
        match (self.essential_share(occupation), self.by_activities(occupation)) {
            (Some(esco), Some(onet)) => Some((esco + onet) / 2.0),
            (esco, onet) => esco.or(onet),
        }
    }

    fn essential_share(&self, occupation: OccupationId) -> Option<f32> {
        let (mut with, mut all) = (0.0, 0.0);
        for (esco, kind) in self.doings.atlas.occupation(occupation).esco() {
            let weight = closeness(kind);
            all += weight;
            with += if self.doings.essential(esco).contains(self.doing) { weight } else { 0.0 };
        }
        (all > 0.0).then(|| with / all)
    }

    /// The share of rated occupations in which the doing's activities matter less, 0–1; the highest of several.
    pub fn by_activities(&self, occupation: OccupationId) -> Option<f32> {
        let occupation = self.doings.atlas.occupation(occupation);
        let ranks = self.importances.iter().filter_map(|(element, others)| {
            let own = occupation.rating(*element)?.importance;
            let below = others.partition_point(|other| *other < own);
            (!others.is_empty()).then(|| below as f32 / others.len() as f32)
        });
        ranks.reduce(f32::max)
    }
}

fn ascending(atlas: &Atlas, element: ElementId) -> Vec<f32> {
    let rated = atlas.all_occupations().filter(|o| o.is_rated());
    let mut out: Vec<f32> = rated.filter_map(|o| o.rating(element)).map(|r| r.importance).collect();
    out.sort_by(f32::total_cmp);
    out
}

/// How much a crosswalk link says about the occupation itself.
pub(crate) fn closeness(kind: MatchKind) -> f32 {
    match kind {
        MatchKind::Exact => 1.0,
        MatchKind::Close => 0.9,
        MatchKind::Narrower => 0.6,
        MatchKind::Broader => 0.5,
        MatchKind::Related => 0.3,
    }
}

/// The measure in words: "42 on a scale from 0 to 100 (…)".
pub(crate) fn scale(usual: f32) -> String {
    format!("{:.0} on a scale from 0 to 100 (O*NET importance, ESCO essential skills)", usual * 100.0)
}
