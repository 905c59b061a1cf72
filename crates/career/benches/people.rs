//! How long it takes with 10,000 people: `cargo bench -p footbridge-career --bench people`.

use career::id::{BringId, PersonId};
use career::people::keep_in_touch::{self, List};
use career::people::who::{Acquaintances, Asked, Known};
use career::people::{
    Address, Book, Brought, Card, Choice, Closeness, Contact, Facts, From, Person, Work, bring, news,
};
use career::week::Budget;
use jiff::ToSpan;
use jiff::civil::{Date, date};
use uuid::Uuid;

fn main() {
    divan::main();
}

const TODAY: Date = date(2026, 11, 25);
const PEOPLE: u32 = 10_000;

/// 10,000 rows of a list, of 2,500 organisations.
fn cards() -> Vec<Card> {
    let first = ["Ana", "Ben", "Cas", "Dee", "Eva", "Finn", "Gus", "Ida"];
    let row = |n: u32| {
        let mut facts = Facts::named(format!("{} Number{n}", first[n as usize % first.len()]));
        facts.does = Some(format!("analyst {}", n % 300));
        facts.organisation = Some(format!("{} Depot, Inc.", word(n % 2_500)));
        facts.met_on = Some(TODAY.saturating_sub(i64::from(n % 3_000).days()));
        facts.add(Address::LinkedIn(format!("number-{n}")));
        if n.is_multiple_of(5) {
            facts.add(Address::Mail(format!("number{n}@example.org")));
        }
        Card { from: From::LinkedIn, facts }
    };
    (0..PEOPLE).map(row).collect()
}

/// A word of four letters for a number: numbers are no part of an organisation's name.
fn word(n: u32) -> String {
    [n / 676 / 26, n / 676 % 26, n / 26 % 26, n % 26].map(|letter| char::from(b'A' + letter as u8)).iter().collect()
}

fn book(cards: &[Card]) -> Book {
    let mut book = Book::new();
    let mut next = 0_u128;
    let new = || {
        next += 1;
        PersonId(Uuid::from_u128(next))
    };
    bring(&mut book, cards, (BringId(Uuid::nil()), TODAY), |_: &Brought| Choice::Keep, new);
    let codes: Vec<&str> = atlas_data::bundled().all_occupations().map(|occupation| occupation.code()).collect();
    for (n, person) in book.values_mut().enumerate() {
        touched(person, n, codes[n % codes.len()]);
    }
    book
}

/// Half of them with something said, a third of those with contacts.
fn touched(person: &mut Person, n: usize, code: &str) {
    let words = person.does().unwrap_or_default().to_owned();
    person.work = Some(Work { words, occupation: code.to_owned(), by_hand: false });
    if n.is_multiple_of(2) {
        person.closeness = Some(Closeness::ALL[n / 2 % 3]);
    }
    if n.is_multiple_of(6) {
        let on = TODAY.saturating_sub(i64::try_from(n % 700).unwrap_or(0).days());
        person.note(Contact { on, words: "Coffee".to_owned() }, TODAY).expect("a new contact");
    }
}

fn everybody(book: &Book) -> impl Iterator<Item = (PersonId, &Person)> {
    book.iter().map(|(id, person)| (*id, person))
}

#[divan::bench]
fn keep_in_touch_over_10_000(bencher: divan::Bencher) {
    let book = book(&cards());
    let asked = keep_in_touch::Asked { starts: date(2026, 11, 23), today: TODAY, budget: Budget::of(600) };
    bencher.bench(|| -> List { keep_in_touch::list(everybody(&book), &asked) });
}

#[divan::bench]
fn who_do_i_know_made_ready_and_asked(bencher: divan::Bencher) {
    let book = book(&cards());
    let asked = Asked { organisation: Some("The BAAH Depot"), occupation: Some("15-1252.00") };
    bencher.bench(|| -> Vec<Known> { Acquaintances::of(everybody(&book)).known(asked, atlas_data::bundled()) });
}

#[divan::bench]
fn who_do_i_know_asked_again(bencher: divan::Bencher) {
    let book = book(&cards());
    let ready = Acquaintances::of(everybody(&book));
    let asked = Asked { organisation: Some("The BAAH Depot"), occupation: Some("15-1252.00") };
    bencher.bench(|| -> Vec<Known> { ready.known(asked, atlas_data::bundled()) });
}

#[divan::bench]
fn the_same_list_brought_again(bencher: divan::Bencher) {
    let cards = cards();
    let book = book(&cards);
    bencher.bench(|| -> usize { news(&book, &cards).len() });
}
