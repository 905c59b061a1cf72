//! From one occupation to all others, for someone without a document at hand.

use career::answers::Answers;
use career::atlas::{AreaId, Atlas, OccupationId};
use career::path::{self, Origin, Question, Ranking};

/// The paths from one occupation.
#[derive(Clone, Debug)]
pub struct Comparison {
    /// Where from.
    pub from: OccupationId,
    /// What was asked.
    pub question: Question,
    /// All paths.
    pub ranking: Ranking,
}

/// Ranks every occupation from one.
pub fn compare_paths(atlas: &Atlas, from: OccupationId, area: Option<AreaId>, answers: &Answers) -> Comparison {
    let origin = Origin { occupations: vec![(from, 1.0)], ..Origin::default() };
    let question = Question {
        area,
        pay_now: answers.pay_now,
        constraints: answers.constraints.clone(),
        without_relatedness: false,
    };
    Comparison { from, ranking: path::rank(atlas, &origin, &question), question }
}
