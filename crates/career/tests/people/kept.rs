//! Somebody, as they are kept.

use career::people::{Address, Cadence, Card, Closeness, Contact, From, Held, NotNoted, Person, Standing, Work};
use jiff::civil::date;

use crate::small::*;

#[test]
fn by_hand_wins_and_the_latest_source_comes_next() {
    let mut person = Person::default();
    let at =
        |name: &str, from| Card { from, facts: facts("Ana Ruiz", |facts| facts.organisation = Some(name.to_owned())) };
    person.hold(Held { on: days_ago(10), brought: list_id(2), card: at("Kline Depot", From::LinkedIn) });
    person.hold(Held { on: days_ago(400), brought: list_id(1), card: at("Mill", From::VCard) });
    assert_eq!(person.organisation(), Some("Kline Depot"));
    assert_eq!(person.former_organisations().into_iter().collect::<Vec<_>>(), ["Mill"]);
    person.by_hand.organisation = Some("Oak & Co".to_owned());
    assert_eq!(person.organisation(), Some("Oak & Co"));
    person.by_hand.organisation = Some(String::new());
    assert_eq!(person.organisation(), None, "emptied by hand");
}

#[test]
fn an_address_that_was_taken_off_stays_off_whoever_gives_it() {
    let mut person = Person::default();
    person.hold(Held { on: TODAY, brought: list_id(1), card: card("Ana", &["ana@example.org", "614 555 0100"]) });
    person.not_theirs.extend(Address::read("ANA@example.org"));
    assert_eq!(person.addresses().iter().map(|a| a.words()).collect::<Vec<_>>(), ["614 555 0100"]);
    assert_eq!(person.name(), "Ana");
}

#[test]
fn an_occupation_counts_as_long_as_the_words_that_it_was_understood_from() {
    let mut person = Person::by_hand(facts("Ana", |facts| facts.does = Some("baker".to_owned())));
    person.work = Some(Work { words: "baker".to_owned(), occupation: "51-3011.00".to_owned(), by_hand: false });
    assert_eq!(person.occupation(), Some("51-3011.00"));
    person.by_hand.does = Some("nurse".to_owned());
    assert_eq!(person.occupation(), None);
}

#[test]
fn a_contact_is_noted_once_and_not_ahead_of_time_and_ends_a_snooze() {
    let mut person = known("Ana", None, Some(9));
    person.standing = Some(Standing::Snoozed(date(2027, 1, 1)));
    let today = Contact { on: TODAY, words: "Coffee".to_owned() };
    assert_eq!(
        person.note(Contact { on: date(2026, 11, 26), words: String::new() }, TODAY),
        Err(NotNoted::InTheFuture)
    );
    assert_eq!(person.note(today.clone(), TODAY), Ok(()));
    assert_eq!(person.note(today.clone(), TODAY), Err(NotNoted::Twice));
    assert_eq!((person.standing(), person.last_contact()), (Standing::InTouch, Some(TODAY)));
    assert!(person.take_back(&today) && !person.take_back(&today));
    assert_eq!(person.last_contact(), Some(days_ago(9)));
}

#[test]
fn people_who_were_joined_are_one_until_they_are_parted() {
    let mut one = known("Ana Ruiz", None, Some(40));
    let mut other = known("A. Ruiz", Some(Closeness::Know), Some(3));
    other.by_hand.does = Some("analyst".to_owned());
    let before = (one.clone(), other.clone());
    one.join(id(2), other, None);
    assert_eq!(
        (one.name().as_str(), one.does(), one.closeness()),
        ("Ana Ruiz", Some("analyst"), Some(Closeness::Know))
    );
    assert_eq!((one.contacts().len(), one.last_contact()), (2, Some(days_ago(3))));
    let back = one.part(id(2)).expect("joined above");
    assert_eq!((one, back), before);
}

#[test]
fn a_person_is_kept_as_they_are() {
    let mut person = known("Ana Ruiz", Some(Closeness::Close), Some(3));
    person.cadence = Cadence::of(20, 40);
    person.standing = Some(Standing::Snoozed(TODAY));
    person.hold(Held { on: TODAY, brought: list_id(1), card: card("Ana", &["ana@example.org"]) });
    person.join(id(2), known("A. R.", None, Some(1)), Some(list_id(1)));
    let text = serde_json::to_string(&person).expect("written");
    assert_eq!(serde_json::from_str::<Person>(&text).expect("read"), person);
    assert!(serde_json::from_str::<Person>(r#"{"cadence":[9,1]}"#).is_err());
}
