//! What thirty answers say, and what they leave open.

use std::collections::BTreeSet;

use proptest::prelude::*;

use super::*;
use crate::answers::Answers;
use crate::reflection::Reflection;

/// Full marks for one interest, nothing for the others.
fn loves(interest: Interest) -> Vec<Option<u8>> {
    STATEMENTS.iter().map(|s| Some(if s.interest == interest { 4 } else { 0 })).collect()
}

#[test]
fn each_interest_has_five_statements_and_every_round_of_six_has_one_of_each() {
    for interest in Interest::ALL {
        assert_eq!(STATEMENTS.iter().filter(|s| s.interest == interest).count(), 5, "{interest:?}");
    }
    for round in STATEMENTS.chunks(6) {
        assert_eq!(round.iter().map(|s| s.interest).collect::<BTreeSet<_>>().len(), 6);
    }
    assert!(STATEMENTS.windows(2).all(|pair| pair[0].interest != pair[1].interest));
}

#[test]
fn statements_are_short_and_each_stands_once() {
    let words: BTreeSet<&str> = STATEMENTS.iter().map(|s| s.words).collect();
    assert_eq!(words.len(), STATEMENTS.len());
    assert!(words.iter().all(|w| w.split_whitespace().count() <= 15 && !w.ends_with('.')), "{words:?}");
}

#[test]
fn who_loves_one_thing_gets_one_for_it_and_nothing_for_the_rest() {
    assert_eq!(Interests::of(&loves(Interest::Social)), Interests::Told([0.0, 0.0, 0.0, 1.0, 0.0, 0.0]));
}

#[test]
fn the_same_answer_to_everything_says_nothing_whichever_it_is() {
    for answer in 0..=4 {
        let said = Interests::of(&[Some(answer); 30]);
        assert_eq!(said, Interests::Alike, "{}", ANSWERS[usize::from(answer)]);
        assert!(said.words().is_some_and(|words| words.contains("nothing follows from it")));
    }
}

#[test]
fn one_step_in_one_answer_is_no_direction_yet() {
    let mut answers = vec![Some(2); 30];
    answers[0] = Some(3);
    assert_eq!(Interests::of(&answers), Interests::Alike);
}

#[test]
fn eighteen_statements_are_enough_and_twelve_are_not() {
    let all = loves(Interest::Artistic);
    assert_eq!(Interests::of(&all[..12]), Interests::TooFew);
    assert!(Interests::of(&all[..18]).figures().is_some());
    assert_eq!(Interests::of(&[]), Interests::TooFew);
}

#[test]
fn an_interest_left_open_stands_at_the_middle_of_the_others() {
    let mut answers = loves(Interest::Artistic);
    for (statement, answer) in STATEMENTS.iter().zip(&mut answers) {
        if statement.interest == Interest::Realistic {
            *answer = None;
        }
    }
    let figures = Interests::of(&answers).figures().expect("five interests are enough");
    assert!((figures[0] - 0.2).abs() < 1e-6, "{figures:?}");
}

#[test]
fn it_goes_on_where_it_was_left() {
    assert_eq!(next_statement(&[]), Some(0));
    assert_eq!(next_statement(&[Some(1), None]), Some(2), "a skipped one is not asked twice");
    assert_eq!(skipped(&[Some(1), None]), [1]);
    assert_eq!(next_statement(&[Some(1); 30]), None);
    assert_eq!(progress(&[Some(1); 12]), "12 of 30, about two minutes more");
}

/// Answers as they come: some skipped, some not reached.
fn any_answers() -> impl Strategy<Value = Vec<Option<u8>>> {
    prop::collection::vec(prop::option::weighted(0.85, 0_u8..=4), 0..=30)
}

proptest! {
    #[test]
    fn figures_stay_between_zero_and_one(answers in any_answers()) {
        prop_assert!(figures(&answers).iter().flatten().all(|figure| (0.0..=1.0).contains(figure)));
        if let Interests::Told(told) = Interests::of(&answers) {
            prop_assert!(told.iter().all(|figure| (0.0..=1.0).contains(figure)));
        }
    }

    #[test]
    fn liking_a_thing_more_never_lowers_its_interest_and_moves_no_other(answers in any_answers(), at in 0_usize..30) {
        let Some(Some(before)) = answers.get(at).copied() else { return Ok(()) };
        let mut more = answers.clone();
        more[at] = Some((before + 1).min(4));
        for ((interest, was), is) in Interest::ALL.iter().zip(figures(&answers)).zip(figures(&more)) {
            prop_assert!(is >= was);
            prop_assert!(is == was || *interest == STATEMENTS[at].interest);
        }
    }

    #[test]
    fn in_which_order_they_are_answered_does_not_matter(
        answers in prop::collection::vec(0_u8..=4, 30),
        order in Just((0..30).collect::<Vec<usize>>()).prop_shuffle(),
    ) {
        let mut reflection = Reflection::default();
        for at in order {
            reflection = reflection.with_interest(at, Some(answers[at])).expect("a statement and an answer");
        }
        let in_a_row: Vec<Option<u8>> = answers.into_iter().map(Some).collect();
        prop_assert_eq!(&reflection.interests, &in_a_row);
        prop_assert_eq!(reflection.answers(), Answers { interests: Interests::of(&in_a_row).figures(), ..Answers::default() });
    }

    #[test]
    fn which_statement_of_an_interest_is_liked_does_not_matter(answers in prop::collection::vec(0_u8..=4, 30)) {
        let mut swapped: Vec<Option<u8>> = answers.iter().copied().map(Some).collect();
        let told = Interests::of(&swapped);
        let social: Vec<usize> = (0..30).filter(|at| STATEMENTS[*at].interest == Interest::Social).collect();
        swapped.swap(social[0], social[4]);
        let (a, b) = (told.figures(), Interests::of(&swapped).figures());
        prop_assert_eq!(a.is_some(), b.is_some());
        for (a, b) in a.iter().flatten().zip(b.iter().flatten()) {
            prop_assert!((a - b).abs() < 1e-6);
        }
    }
}
