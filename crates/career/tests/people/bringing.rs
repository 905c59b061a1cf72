//! Lists brought into the book, and taken back.

use career::id::PersonId;
use career::people::{Book, Card, Choice, Contact, News, Person, bring, news, take_back};

use crate::small::*;

fn book(people: Vec<Person>) -> Book {
    (1..).map(id).zip(people).collect()
}

fn from_cards(cards: &[Card]) -> Book {
    let mut out = Book::new();
    keep(&mut out, cards, 1);
    out
}

/// Brings all of a list.
fn keep(book: &mut Book, cards: &[Card], list: u128) -> Vec<PersonId> {
    choose(book, cards, list, Choice::Keep)
}

fn choose(book: &mut Book, cards: &[Card], list: u128, choice: Choice) -> Vec<PersonId> {
    let mut next = 1_000 * list;
    let new = || {
        next += 1;
        id(next)
    };
    bring(book, cards, (list_id(list), TODAY), |_| choice, new)
}

fn names(book: &Book) -> Vec<String> {
    book.values().map(Person::name).collect()
}

#[test]
fn one_person_with_three_addresses_is_one() {
    let book = from_cards(&[
        card("Ana Ruiz", &["ana@example.org"]),
        card("Ana María Ruiz", &["linkedin.com/in/ana-ruiz"]),
        card("Ana Ruiz", &["614 555 0100", "ana@work.example", "ANA@example.org"]),
        card("Ana M. Ruiz", &["+1 (614) 555-0100", "https://linkedin.com/in/Ana-Ruiz/"]),
    ]);
    let [person] = &book.values().collect::<Vec<_>>()[..] else { panic!("{:?}", names(&book)) };
    assert_eq!(person.addresses().len(), 4);
}

#[test]
fn two_people_with_one_name_stay_two_and_that_is_said() {
    let mut book = from_cards(&[card("Ana Ruiz", &["ana@example.org"]), card("Ana Ruiz", &["ana@other.example"])]);
    assert_eq!(names(&book), ["Ana Ruiz", "Ana Ruiz"]);
    let third = [card("Dr. Ana Ruiz", &["linkedin.com/in/ana3"])];
    let [brought] = &news(&book, &third)[..] else { panic!("one") };
    assert_eq!((&brought.news, brought.perhaps.len()), (&News::New, 2));
    let first = *book.keys().next().expect("one");
    assert_eq!(choose(&mut book, &third, 2, Choice::With(first)), [first]);
    assert_eq!((book.len(), keep(&mut book, &third, 3).len()), (2, 0), "known from then on");
}

#[test]
fn people_who_share_an_address_stay_two_and_that_is_said() {
    let kept = from_cards(&[card("Ana Ruiz", &["home@example.org", "614 555 0100"])]);
    for other in
        [card("Ben Ruiz", &["home@example.org"]), card("Ana Keller", &["614 555 0100"]), card("", &["6145550100"])]
    {
        let brought = &news(&kept, std::slice::from_ref(&other))[0];
        assert_eq!((&brought.news, brought.perhaps.len()), (&News::New, 1), "{other:?}");
    }
    // A married name keeps its e-mail address and its page.
    for other in [card("Ana Keller", &["home@example.org"]), card("", &["home@example.org"])] {
        assert!(matches!(news(&kept, &[other])[0].news, News::More(_)));
    }
}

#[test]
fn a_switchboard_makes_nobody_one() {
    let cards: Vec<Card> = (0..40).map(|n| card(&format!("P{n} Ruiz"), &["+1 614 555 0100"])).collect();
    assert_eq!(from_cards(&cards).len(), 40);
    let twice: Vec<Card> = cards.iter().chain(&cards).cloned().collect();
    assert_eq!(from_cards(&twice).len(), 40);
}

#[test]
fn brought_again_it_changes_nothing_and_a_new_employer_is_news() {
    let mut list = vec![card("Ana Ruiz", &["ana@example.org"]), card("Ben", &[]), card("Ben", &[])];
    let mut book = from_cards(&list);
    let before = book.clone();
    assert_eq!((keep(&mut book, &list, 2), &book), (vec![], &before));
    list[0].facts.organisation = Some("Kline Depot".to_owned());
    assert_eq!(keep(&mut book, &list, 3).len(), 1);
    assert_eq!(book.values().next().and_then(Person::organisation), Some("Kline Depot"));
    take_back(&mut book, list_id(3));
    assert_eq!(book, before);
}

#[test]
fn a_card_between_two_asks_and_joins_them_if_told_so() {
    let mut book = from_cards(&[card("Ana Ruiz", &["ana@example.org"]), card("A. Ruiz", &["linkedin.com/in/ana"])]);
    let before = book.clone();
    let link = [card("Ana Ruiz", &["ana@example.org", "linkedin.com/in/ana"])];
    assert!(matches!(&news(&book, &link)[0].news, News::Between(both) if both.len() == 2));
    keep(&mut book, &link, 2);
    assert_eq!(book.len(), 2, "nobody is joined unasked");
    take_back(&mut book, list_id(2));
    assert_eq!(book, before);
    assert_eq!(choose(&mut book, &link, 3, Choice::Join).len(), 2);
    assert_eq!((book.len(), keep(&mut book, &link, 4).len()), (1, 0));
    take_back(&mut book, list_id(3));
    assert_eq!(book, before);
}

#[test]
fn taking_back_leaves_what_was_written_since() {
    let list = [card("Ana Ruiz", &["ana@example.org"]), card("Ben Roe", &["ben@example.org"])];
    let mut book = from_cards(&list);
    let ana = *book.keys().next().expect("one");
    let person = book.get_mut(&ana).expect("kept");
    person.note(Contact { on: TODAY, words: "Coffee".to_owned() }, TODAY).expect("noted");
    assert_eq!(take_back(&mut book, list_id(1)).len(), 2);
    assert_eq!(book.keys().collect::<Vec<_>>(), [&ana]);
    assert_eq!(book[&ana].contacts()[0].words, "Coffee");
}

#[test]
fn a_list_that_was_taken_back_is_gone_from_those_joined_since() {
    let mut book = from_cards(&[card("Ana Ruiz", &["ana@example.org"])]);
    book.insert(id(1), known("Ana R.", None, Some(3)));
    let from_list = book.remove(&id(1_001)).expect("brought");
    book.get_mut(&id(1)).expect("kept").join(id(1_001), from_list, None);
    take_back(&mut book, list_id(1));
    assert_eq!(book, self::book(vec![known("Ana R.", None, Some(3))]));
}
