//! How alike the work of two occupations is, in named parts.

use crate::atlas::{Atlas, OccupationId};
use crate::path::{Origin, Part, PartName, Question, Terrain};

/// How alike the work is.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Transfer {
    /// 0–1: the weighted mean of the parts that have a figure.
    pub score: f32,
    /// The parts it is made of.
    pub parts: Vec<Part>,
    /// Whether ratings were borrowed from the nearest rated family.
    pub borrowed: bool,
}

impl Transfer {
    /// Weighs the parts. Without a single part that compares the work itself, nothing is alike.
    pub(super) fn of_parts(mut parts: Vec<Part>, borrowed: bool) -> Self {
        let all: f32 = parts.iter().map(|part| part.weight).sum();
        for part in &mut parts {
            part.weight /= all;
        }
        let known = || parts.iter().filter_map(|part| Some((part, part.value?)));
        let weight: f32 = known().map(|(part, _)| part.weight).sum();
        let alike = known().any(|(part, _)| part.name.is_likeness());
        let sum: f32 = known().map(|(part, value)| part.weight * value).sum();
        let score = if alike && weight > 0.0 { (sum / weight).clamp(0.0, 1.0) } else { 0.0 };
        Transfer { score, parts, borrowed }
    }

    /// One part's value, 0–1; `None` where there is no figure.
    pub fn part(&self, name: PartName) -> Option<f32> {
        self.parts.iter().find(|part| part.name == name)?.value
    }

    /// What each part adds to the score; these sum to it (unless nothing compares the work itself).
    pub fn contributions(&self) -> Vec<(PartName, f32)> {
        let weight: f32 = self.parts.iter().filter(|part| part.value.is_some()).map(|part| part.weight).sum();
        self.parts
            .iter()
            .filter_map(|part| Some((part.name, part.value? * part.weight / weight.max(f32::MIN_POSITIVE))))
            .collect()
    }
}

/// From one occupation to another. For many pairs, make one [`Terrain`].
pub fn transfer(atlas: &Atlas, from: OccupationId, to: OccupationId, question: &Question) -> Transfer {
    Terrain::of(atlas).transfer(&Origin::of_occupation(from), to, question.without_relatedness)
}

/// From a person to an occupation, without filters. For many occupations, make one [`Terrain`].
pub fn likeness(atlas: &Atlas, origin: &Origin, to: OccupationId) -> Transfer {
    Terrain::of(atlas).transfer(origin, to, false)
}

/// All pairs, row by origin, in the atlas's order.
pub fn matrix(atlas: &Atlas, question: &Question) -> Vec<f32> {
    let terrain = Terrain::of(atlas);
    atlas.all_occupations().flat_map(|from| terrain.row(from.id, question.without_relatedness)).collect()
}
