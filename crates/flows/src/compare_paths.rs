//! From one occupation to all others, for someone without a document at hand.

use career::answers::Answers;
use career::atlas::{Atlas, OccupationId};
use career::home::Home;
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

/// Ranks every occupation from one, for somebody who lives there.
pub fn compare_paths(atlas: &Atlas, from: OccupationId, home: Home, answers: &Answers) -> Comparison {
    let question = Question {
        home,
        pay_now: answers.pay_now,
        constraints: answers.constraints.clone(),
        without_relatedness: false,
    };
    let ranking = path::rank(atlas, &Origin::of_occupation(from), &question);
    Comparison { from, question, ranking }
}

impl Comparison {
    /// One path of them all; staying is still compared with it.
    pub fn only(mut self, to: OccupationId) -> Self {
        self.ranking.by_likeness.retain(|path| path.to == to);
        self.ranking.by_wanted.clear();
        self.ranking.directions.clear();
        self.ranking.over_stepping_stones.retain(|path| path.to == to);
        self
    }
}
