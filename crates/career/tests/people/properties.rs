//! What holds for everybody one may know.

use career::id::PersonId;
use career::people::keep_in_touch::{MOST, list, room};
use career::people::who::{Acquaintances, Asked};
use career::people::*;
use jiff::ToSpan;
use proptest::prelude::*;
use proptest::sample::select;

use crate::in_touch;
use crate::small::*;

fn cards() -> impl Strategy<Value = Vec<Card>> {
    let names = vec!["", "Ana Ruiz", "A. Ruiz", "Ana M. Ruiz", "Ana Keller", "Ben Ruiz", "Dr. Ben Ruiz", "Cas"];
    let addresses = vec![
        "ana@example.org",
        "home@example.org",
        "614 555 0100",
        "614 555 0101",
        "linkedin.com/in/ana",
        "linkedin.com/in/ben",
        "ANA@example.org",
    ];
    let at = prop::option::of(select(vec!["Mill", "Oak & Co"]));
    let one = (select(names), prop::collection::vec(select(addresses), 0..3), at, any::<bool>());
    prop::collection::vec(one, 0..10).prop_map(|all| {
        let card = all.into_iter().map(|(name, addresses, at, linked_in)| {
            let mut card = card(name, &addresses);
            card.facts.organisation = at.map(str::to_owned);
            card.from = if linked_in { From::LinkedIn } else { From::VCard };
            card
        });
        card.collect()
    })
}

fn choices() -> impl Strategy<Value = Choice> {
    select(vec![Choice::Keep, Choice::Join])
}

fn brought(book: &mut Book, cards: &[Card], list: u128, choice: Choice) -> Vec<PersonId> {
    let mut next = 1_000 * list;
    let new = || {
        next += 1;
        id(next)
    };
    bring(book, cards, (list_id(list), days_ago(100 - list as i64)), |_| choice, new)
}

/// Who is one with whom: the cards of each, however they were ordered.
fn together(cards: &[Card]) -> Vec<Vec<Card>> {
    let mut out: Vec<Vec<Card>> = news(&Book::new(), cards)
        .into_iter()
        .map(|one| {
            let mut of: Vec<Card> = one.cards.iter().map(|at| cards[*at].clone()).collect();
            of.sort();
            of.dedup();
            of
        })
        .collect();
    out.sort();
    out
}

fn understood(code: &str) -> Work {
    Work { words: code.to_owned(), occupation: code.to_owned(), by_hand: false }
}

fn people() -> impl Strategy<Value = Vec<Person>> {
    let closeness = prop::option::of(select(Closeness::ALL.to_vec()));
    let standing = prop::option::of(select(vec![
        Standing::InTouch,
        Standing::Paused,
        Standing::LetGo,
        Standing::Snoozed(days_ago(1)),
        Standing::Snoozed(TODAY.saturating_add(9.days())),
    ]));
    let place = prop::option::of(select(vec!["Mill", "Mill Inc", "Mill Health", "Oak & Co"]));
    let code = prop::option::of(select(vec!["51-3011.00", "35-2014.00", "15-1252.00"]));
    let one =
        (closeness, standing, prop::option::of(0_i64..900), prop::option::of(0_i64..4_000), place, code, any::<bool>());
    prop::collection::vec(one, 0..40).prop_map(|all| {
        let person = all.into_iter().map(|(closeness, standing, ago, met, place, code, by_hand)| {
            let facts = facts("Ana", |facts| {
                facts.met_on = met.map(days_ago);
                facts.organisation = place.map(str::to_owned);
                facts.does = code.map(str::to_owned);
            });
            let mut person = Person::default();
            person.closeness = closeness;
            person.work = code.map(understood);
            match by_hand {
                true => person.by_hand = facts,
                false => {
                    _ = person.hold(Held { on: TODAY, brought: list_id(1), card: Card { from: From::LinkedIn, facts } })
                }
            }
            if let Some(days) = ago {
                person.note(Contact { on: days_ago(days), words: String::new() }, TODAY).expect("noted");
            }
            person.standing = standing;
            person
        });
        person.collect()
    })
}

proptest! {
    #[test]
    fn bringing_again_changes_nothing_and_all_of_it_can_be_taken_back(
        first in cards(), second in cards(), one in choices(), other in choices()
    ) {
        let mut book = Book::new();
        brought(&mut book, &first, 1, one);
        let before = book.clone();
        let changed = brought(&mut book, &second, 2, other);
        prop_assert_eq!(changed.is_empty(), book == before);
        let after = book.clone();
        prop_assert_eq!(brought(&mut book, &second, 3, Choice::Keep), vec![], "again");
        prop_assert_eq!(brought(&mut book, &first, 4, Choice::Keep), vec![], "and the one before");
        prop_assert_eq!(&book, &after);
        prop_assert_eq!(take_back(&mut book, list_id(2)), changed);
        prop_assert_eq!(&book, &before);
        take_back(&mut book, list_id(1));
        prop_assert!(book.is_empty());
    }

    #[test]
    fn lists_can_be_taken_back_in_any_order(first in cards(), second in cards(), one in choices()) {
        let mut book = Book::new();
        brought(&mut book, &first, 1, Choice::Keep);
        brought(&mut book, &second, 2, one);
        take_back(&mut book, list_id(1));
        for person in book.values() {
            prop_assert!(!person.is_bare() && person.cards().all(|held| held.brought == list_id(2)));
        }
        take_back(&mut book, list_id(2));
        prop_assert!(book.is_empty());
    }

    #[test]
    fn the_order_of_a_list_changes_nothing(cards in cards(), turn in 0_usize..10) {
        let mut other: Vec<Card> = cards.iter().rev().cloned().collect();
        if !other.is_empty() {
            let turn = turn % other.len();
            other.rotate_left(turn);
        }
        prop_assert_eq!(together(&cards), together(&other));
    }

    #[test]
    fn whoever_is_joined_can_be_parted(first in cards(), second in cards()) {
        let mut book = Book::new();
        brought(&mut book, &first, 1, Choice::Keep);
        let mut one = book.into_values().next().unwrap_or_default();
        let mut other = known("Ana", None, Some(3));
        let cards = second.into_iter().map(|card| Held { on: TODAY, brought: list_id(2), card });
        cards.for_each(|held| _ = other.hold(held));
        let before = (one.clone(), other.clone());
        one.join(id(7), other, None);
        prop_assert!(before.1.keys().is_subset(&one.keys()));
        let back = one.part(id(7));
        prop_assert_eq!((one, back), (before.0, Some(before.1)));
    }

    #[test]
    fn the_list_is_short_true_and_the_same_in_whatever_order(people in people(), minutes in 0_u32..4_000, turn in 0_usize..40) {
        let asked = in_touch::asked(minutes);
        let numbered: Vec<(PersonId, &Person)> = (1..).map(id).zip(&people).collect();
        let found = list(numbered.iter().copied(), &asked);
        prop_assert!(found.lines.len() + found.already.min(room(&asked.budget)) <= room(&asked.budget).min(MOST));
        for line in &found.lines {
            let person = &people[line.person.0.as_u128() as usize - 1];
            prop_assert!(!matches!(person.standing(), Standing::Paused | Standing::LetGo));
            prop_assert!(person.last_contact().is_none_or(|last| last < asked.starts));
            prop_assert!(line.why.ends_with(['.', '?']) && !line.why.contains('%'), "{}", line.why);
        }
        let mut turned: Vec<(PersonId, &Person)> = numbered.into_iter().rev().collect();
        if !turned.is_empty() {
            let turn = turn % turned.len();
            turned.rotate_left(turn);
        }
        prop_assert_eq!(found, list(turned, &asked));
    }

    #[test]
    fn whom_one_knows_is_the_same_in_whatever_order(people in people()) {
        let numbered: Vec<(PersonId, &Person)> = (1..).map(id).zip(&people).collect();
        let asked = Asked { organisation: Some("Mill"), occupation: Some("51-3011.00") };
        let atlas = atlas_data::bundled();
        let found = Acquaintances::of(numbered.iter().copied()).known(asked, atlas);
        prop_assert!(found.iter().all(|one| one.there.is_some() || one.does.is_some()));
        let other = Acquaintances::of(numbered.into_iter().rev()).known(asked, atlas);
        prop_assert_eq!(found, other);
    }
}
