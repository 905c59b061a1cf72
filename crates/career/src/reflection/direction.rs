//! Whether the person's own lines and marks leave the direction open. The thirty statements are offered when they do.
//!
//! Marks say more about a person than any list of statements, because they are about what the person really did. So the
//! statements are offered when there are fewer than two marked lines that say something, or when the paths that the
//! marks put first still lie in many directions.

use std::collections::BTreeSet;

use crate::atlas::Atlas;
use crate::path::{Path, Ranking};

/// Fewer marked lines than this leave the direction open.
const MARKS: usize = 2;
/// How many of the first paths are looked at.
const LOOKED_AT: usize = 6;
/// From so many major groups of work on, the first paths lie in different directions.
const GROUPS: usize = 3;
/// Within a tenth the first paths are about equally near and wanted.
const CLOSE: f32 = 0.1;

/// How clear the direction is, and why.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// No work was understood: there is nothing to compare with yet.
    NothingToCompare,
    /// Open: fewer than two lines are marked.
    FewMarks,
    /// Open: nothing that the marked lines are about was understood, or none of it is wanted more.
    MarksSayLittle,
    /// Open: what is wanted most lies in several fields, about equally near.
    ManyFields,
    /// Clear: what is wanted most lies in one or two fields, or one path stands well before the others.
    Clear,
}

impl Direction {
    /// Looks at the paths of a person with so many marked lines.
    pub fn of(atlas: &Atlas, ranking: &Ranking, marked_lines: usize) -> Self {
        let first: Vec<&Path> = ranking
            .by_wanted
            .iter()
            .filter_map(|i| ranking.by_likeness.get(*i))
            .filter(|path| path.fits())
            .take(LOOKED_AT)
            .collect();
        if ranking.by_likeness.is_empty() {
            return Direction::NothingToCompare;
        }
        if marked_lines < MARKS {
            return Direction::FewMarks;
        }
        if first.iter().all(|path| path.wanted.unwrap_or(0.0) <= 0.0) {
            return Direction::MarksSayLittle;
        }
        let groups: BTreeSet<&str> = first.iter().map(|path| atlas.occupation(path.to).major_group()).collect();
        let distance = first[0].with_wishes() - first[first.len() - 1].with_wishes();
        if groups.len() >= GROUPS && distance < CLOSE { Direction::ManyFields } else { Direction::Clear }
    }

    /// Whether the thirty statements are offered.
    pub fn is_open(self) -> bool {
        self != Direction::Clear
    }

    /// Why the thirty statements are offered, or why not.
    pub fn words(self) -> &'static str {
        match self {
            Direction::NothingToCompare => {
                "No work was understood in your lines yet, so what interests you is a place to begin."
            }
            Direction::FewMarks => {
                "You marked fewer than two of your lines. Thirty short statements are another way to say what draws you."
            }
            Direction::MarksSayLittle => {
                "The lines you marked lead to no kind of work more than to another. Thirty short statements may."
            }
            Direction::ManyFields => {
                "What you want more of lies in several fields, about equally near. Thirty short statements may tell them \
                 apart."
            }
            Direction::Clear => {
                "Your own lines and marks point in a direction already. The thirty statements would add little; they are \
                 here if you want them."
            }
        }
    }
}

/// Whether the lines and marks leave the direction open; [`Direction`] says why.
pub fn leaves_open(atlas: &Atlas, ranking: &Ranking, marked_lines: usize) -> bool {
    Direction::of(atlas, ranking, marked_lines).is_open()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testkit::{person, small_atlas};

    /// Four paths in four major groups, so far apart and with so much of what is wanted.
    fn ranked(atlas: &Atlas, apart: f32, wanted: Option<f32>) -> Ranking {
        let mut ranking = person(atlas, "# Crew member | Harbor Foods | 2019-now | 35-3023.00 0.9").paths(atlas);
        for (path, place) in ranking.by_likeness.iter_mut().zip([0.0, 1.0, 2.0, 3.0]) {
            path.transfer.score = 0.8 - apart * place;
            path.wanted = wanted;
        }
        ranking.by_wanted = if wanted.is_some() { (0..ranking.by_likeness.len()).collect() } else { Vec::new() };
        ranking
    }

    #[test]
    fn who_marked_fewer_than_two_lines_is_offered_the_statements() {
        let atlas = small_atlas();
        assert_eq!(Direction::of(&atlas, &ranked(&atlas, 0.2, Some(0.5)), 1), Direction::FewMarks);
        assert_eq!(Direction::of(&atlas, &ranked(&atlas, 0.2, None), 0), Direction::FewMarks);
    }

    #[test]
    fn marks_of_which_nothing_is_understood_leave_it_open() {
        let atlas = small_atlas();
        assert_eq!(Direction::of(&atlas, &ranked(&atlas, 0.2, None), 3), Direction::MarksSayLittle);
        assert_eq!(Direction::of(&atlas, &ranked(&atlas, 0.2, Some(-0.4)), 3), Direction::MarksSayLittle);
    }

    #[test]
    fn several_fields_close_together_are_open_and_one_well_before_the_others_is_not() {
        let atlas = small_atlas();
        assert_eq!(Direction::of(&atlas, &ranked(&atlas, 0.02, Some(0.5)), 2), Direction::ManyFields);
        assert_eq!(Direction::of(&atlas, &ranked(&atlas, 0.1, Some(0.5)), 2), Direction::Clear);
        assert!(!leaves_open(&atlas, &ranked(&atlas, 0.1, Some(0.5)), 2));
    }

    #[test]
    fn two_fields_are_a_direction_however_close() {
        let atlas = small_atlas();
        let mut ranking = ranked(&atlas, 0.02, Some(0.5));
        ranking.by_wanted.truncate(2);
        assert_eq!(Direction::of(&atlas, &ranking, 2), Direction::Clear);
    }

    #[test]
    fn somebody_of_whom_no_work_was_understood_can_begin_with_the_statements() {
        assert!(leaves_open(&small_atlas(), &Ranking::default(), 5));
    }

    #[test]
    fn each_answer_says_why() {
        let all = [
            Direction::NothingToCompare,
            Direction::FewMarks,
            Direction::MarksSayLittle,
            Direction::ManyFields,
            Direction::Clear,
        ];
        assert!(all.iter().all(|direction| direction.words().ends_with('.')));
        assert!(all.iter().filter(|direction| direction.is_open()).count() == 4);
    }
}
