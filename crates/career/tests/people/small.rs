//! Small people for the tests.

use career::id::{BringId, PersonId};
use career::people::{Address, Card, Closeness, Contact, Facts, From, Person};
use jiff::ToSpan;
use jiff::civil::{Date, date};
use uuid::Uuid;

pub const TODAY: Date = date(2026, 11, 25);

pub fn id(number: u128) -> PersonId {
    PersonId(Uuid::from_u128(number))
}

pub fn list_id(number: u128) -> BringId {
    BringId(Uuid::from_u128(number))
}

pub fn days_ago(days: i64) -> Date {
    TODAY.saturating_sub(days.days())
}

/// A card with a name and addresses.
pub fn card(name: &str, addresses: &[&str]) -> Card {
    let mut facts = Facts::named(name);
    for address in addresses {
        facts.add(Address::read(address).unwrap_or_else(|| panic!("{address} is an address")));
    }
    Card { from: From::VCard, facts }
}

/// A name, and whatever else is set.
pub fn facts(name: &str, set: impl FnOnce(&mut Facts)) -> Facts {
    let mut facts = Facts::named(name);
    set(&mut facts);
    facts
}

/// Somebody written down, of that closeness and last spoken to so many days ago.
pub fn known(name: &str, closeness: Option<Closeness>, ago: Option<i64>) -> Person {
    let mut person = Person::by_hand(Facts::named(name));
    person.closeness = closeness;
    if let Some(days) = ago {
        person.note(Contact { on: days_ago(days), words: String::new() }, TODAY).expect("a new contact");
    }
    person
}
