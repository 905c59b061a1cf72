//! The whole ranking for one person.

use crate::atlas::{Atlas, OccupationId};
use crate::path::{Door, Origin, Question, Transfer, door, transfer};

/// Why a path does not fit now. Shown; never among the first three.
#[derive(Clone, Debug, PartialEq)]
pub enum NotNow {
    /// The door asks for more schooling than the person has or would take on.
    Schooling,
    /// It takes longer without pay than the person can bear.
    MonthsWithoutPay,
    /// Even later pay stays under what the person needs.
    Pay,
}

/// One path.
#[derive(Clone, Debug, PartialEq)]
pub struct Path {
    /// Where to.
    pub to: OccupationId,
    /// A stepping stone, for paths of two steps.
    pub via: Option<OccupationId>,
    /// How alike the work is.
    pub transfer: Transfer,
    /// How much of it is what the person wants more of, -1 to 1; `None` without marks.
    pub wanted: Option<f32>,
    /// What the door asks; shown before the score.
    pub door: Door,
    /// Reasons why not now; empty when it fits.
    pub not_now: Vec<NotNow>,
}

/// All paths of one person.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Ranking {
    /// By how alike the work is, best first, one per occupation, held ones excluded.
    pub by_likeness: Vec<Path>,
    /// Indices into `by_likeness`, ordered by what the person wants more of; empty without marks.
    pub by_wanted: Vec<usize>,
    /// Two-step paths: near by a stepping stone that is itself near.
    pub over_stepping_stones: Vec<Path>,
}

/// Ranks every occupation for one person.
pub fn rank(atlas: &Atlas, origin: &Origin, question: &Question) -> Ranking {
    let by_likeness = atlas
        .all_occupations()
        .map(|o| Path {
            to: o.id,
            via: None,
            transfer: transfer::of_origin(atlas, origin, o.id, question),
            wanted: None,
            door: door(atlas, origin, o.id),
            not_now: Vec::new(),
        })
        .collect();
    Ranking { by_likeness, ..Ranking::default() }
}
