//! What best–worst choices say.

use proptest::prelude::*;

use super::*;
use crate::reflection::Reflection;

/// Somebody who ranks all six things the same way whenever they are asked.
fn by(order: [u8; 6]) -> Vec<Choice> {
    let rank = |thing: &u8| order.iter().position(|other| other == thing);
    (0_u8..)
        .zip(SETS)
        .map(|(number, set)| Choice {
            set: number,
            most: set.iter().copied().min_by_key(rank),
            least: set.iter().copied().max_by_key(rank),
        })
        .collect()
}

#[test]
fn each_thing_is_shown_five_times_and_each_pair_twice() {
    for thing in 0..6 {
        assert_eq!(SETS.iter().flatten().filter(|shown| **shown == thing).count(), 5, "{thing}");
        for place in 0..3 {
            let there = SETS.iter().filter(|set| set[place] == thing).count();
            assert!((1..=2).contains(&there), "{thing} stands {there} times at place {place}");
        }
        for other in (0..6).filter(|other| *other != thing) {
            assert_eq!(SETS.iter().filter(|set| set.contains(&thing) && set.contains(&other)).count(), 2);
        }
    }
}

#[test]
fn after_four_sets_each_thing_was_shown_twice() {
    for thing in 0..6 {
        assert_eq!(SETS[..4].iter().flatten().filter(|shown| **shown == thing).count(), 2, "{thing}");
    }
}

#[test]
fn a_clear_order_of_what_matters_comes_out_as_it_went_in() {
    let figures = Values::of(&by([3, 5, 0, 4, 1, 2])).figures().expect("all ten sets");
    assert_eq!((figures[3], figures[2]), (1.0, 0.0));
    let mut order: Vec<usize> = (0..6).collect();
    order.sort_by(|a, b| figures[*b].total_cmp(&figures[*a]));
    assert_eq!(order, [3, 5, 0, 4, 1, 2]);
}

#[test]
fn four_choices_are_enough_and_three_are_not() {
    let all = by([0, 1, 2, 3, 4, 5]);
    assert_eq!(Values::of(&all[..3]), Values::TooFew);
    assert!(Values::of(&all[..4]).figures().is_some());
    assert_eq!(Values::of(&[]), Values::TooFew);
}

#[test]
fn a_skipped_set_counts_as_not_shown_and_is_not_asked_again() {
    let skipped = Choice { set: 0, most: None, least: None };
    assert_eq!(next_set(std::slice::from_ref(&skipped)), Some(1));
    let mut choices = by([0, 1, 2, 3, 4, 5]);
    let all = Values::of(&choices);
    choices.push(skipped);
    assert_ne!(Values::of(&choices), all, "the last word on a set counts");
    assert_eq!(progress(&choices[..4]), "4 of 10, about two minutes more");
    assert_eq!(next_set(&choices), None);
}

#[test]
fn choices_that_go_round_in_a_circle_say_nothing() {
    let circle = [(0, 0, 1), (1, 1, 3), (2, 3, 5), (3, 5, 0)];
    let choices = circle.map(|(set, most, least)| Choice { set, most: Some(most), least: Some(least) });
    assert!(choices.iter().all(Choice::is_possible));
    assert_eq!(Values::of(&choices), Values::Alike);
}

/// Any sets, each with a possible choice.
fn any_choices() -> impl Strategy<Value = Vec<Choice>> {
    let one = (0_u8..10, 0_usize..3, 0_usize..3).prop_map(|(set, most, least)| {
        let shown = SETS[usize::from(set)];
        Choice { set, most: Some(shown[most]), least: (most != least).then(|| shown[least]) }
    });
    prop::collection::vec(one, 0..20)
}

proptest! {
    #[test]
    fn figures_stay_between_zero_and_one(choices in any_choices()) {
        if let Some(figures) = Values::of(&choices).figures() {
            prop_assert!(figures.iter().all(|figure| (0.0..=1.0).contains(figure)));
        }
    }

    #[test]
    fn whoever_answers_all_sets_in_full_gives_away_three_in_all(order in Just([0_u8, 1, 2, 3, 4, 5]).prop_shuffle()) {
        let figures = Values::of(&by(order)).figures().expect("a clear order");
        prop_assert!((figures.iter().sum::<f32>() - 3.0).abs() < 1e-5, "{figures:?}");
    }

    #[test]
    fn in_which_order_the_sets_are_answered_does_not_matter(
        order in Just([0_u8, 1, 2, 3, 4, 5]).prop_shuffle(),
        sets in Just((0..10).collect::<Vec<usize>>()).prop_shuffle(),
    ) {
        let choices = by(order);
        let mut reflection = Reflection::default();
        for set in sets {
            reflection = reflection.with_choice(choices[set].clone()).expect("a possible choice");
        }
        prop_assert_eq!(reflection.answers().values, Values::of(&choices).figures());
    }

    #[test]
    fn calling_a_thing_the_most_never_lowers_it(choices in any_choices(), set in 0_usize..10, at in 0_usize..3) {
        let thing = SETS[set][at];
        let number = u8::try_from(set).expect("ten sets");
        let before = choices.iter().rfind(|c| c.set == number && c.is_made()).cloned();
        let Some(before) = before.filter(|_| choices.iter().rfind(|c| c.set == number).is_some_and(Choice::is_made)) else {
            return Ok(());
        };
        let mut more = choices.clone();
        more.push(Choice { most: Some(thing), least: before.least.filter(|least| *least != thing), ..before });
        let figure = |choices: &[Choice]| Values::of(choices).figures().map(|figures| figures[usize::from(thing)]);
        if let (Some(was), Some(is)) = (figure(&choices), figure(&more)) {
            prop_assert!(is >= was);
        }
    }
}
