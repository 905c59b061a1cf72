//! How alike the work of two occupations is, in named parts.

use crate::atlas::{Atlas, OccupationId};
use crate::path::{Origin, Part, Question};

/// How alike the work is.
#[derive(Clone, Debug, PartialEq)]
pub struct Transfer {
    /// 0–1.
    pub score: f32,
    /// The parts it is made of.
    pub parts: Vec<Part>,
    /// Whether ratings were borrowed from the nearest rated family.
    pub borrowed: bool,
}

/// From one occupation to another.
pub fn transfer(atlas: &Atlas, from: OccupationId, to: OccupationId, question: &Question) -> Transfer {
    of_origin(atlas, &Origin { occupations: vec![(from, 1.0)], ..Origin::default() }, to, question)
}

/// From a person to an occupation.
pub fn of_origin(_atlas: &Atlas, _origin: &Origin, _to: OccupationId, _question: &Question) -> Transfer {
    Transfer { score: 0.0, parts: Vec::new(), borrowed: false }
}

/// All pairs, row by origin.
pub fn matrix(atlas: &Atlas, question: &Question) -> Vec<f32> {
    let ids: Vec<_> = atlas.all_occupations().map(|o| o.id).collect();
    ids.iter().flat_map(|from| ids.iter().map(|to| transfer(atlas, *from, *to, question).score)).collect()
}
