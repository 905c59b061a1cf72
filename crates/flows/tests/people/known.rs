//! Whom one knows: written down, brought as a list, joined, found, taken back.

use career::giving::{Capacity, Help, Kind as HelpKind, Way};
use career::id::{BringId, HelpId, PersonId, TalkId};
use career::people::who::{Asked, Does, There};
use career::people::{Choice, Closeness, News, Standing as Reminded};
use flows::account::begin_guest;
use flows::archive;
use flows::people::{
    MOST_PEOPLE, Order, PeopleAccepted, PeopleRefused, PersonDetails, PersonRefused, Wanted, Which, accept_people,
    bring_people, bring_person_back, capacity, change_person, erase_person, everybody, helps, join_people,
    keep_in_touch, keep_person, like_whom, look_over_people, maybe_the_same, note_contact, note_help, part_people,
    people_csv, people_vcard, peoples_lists, prepare_talk, remove_person, say_capacity, say_closeness, say_standing,
    take_back_people, take_contact_out, talks_with, understand_line, who_do_i_know,
};
use jiff::civil::{Date, date};
use std::collections::BTreeMap;

use crate::house::{House, TODAY, contact, vcards};

#[test]
fn a_line_is_understood_and_nothing_is_kept_before_one_says_so() {
    let house = House::open();
    let line = "Ana Ruiz, met at the Columbus data meetup, software developer at Kline Depot, ana@example.org";
    let understood = understand_line(&house.desk, line, TODAY);
    assert_eq!(understood.facts.organisation.as_deref(), Some("Kline Depot"));
    assert!(house.names().is_empty());
    let id = PersonId(house.desk.id());
    for _ in 0..2 {
        keep_person(&house.desk, house.me, id, understood.facts.clone(), None).expect("kept");
    }
    assert_eq!(house.names(), ["Ana Ruiz"]);
    assert_eq!(house.one(id).occupation(), Some("15-1252.00"), "what they do is understood at once");
    assert_eq!(like_whom(&house.desk, house.me, &understood.facts), Ok(vec![id]), "written down again, it is noticed");
    let nobody = career::people::Facts::default();
    assert_eq!(
        keep_person(&house.desk, house.me, PersonId(house.desk.id()), nobody, None),
        Err(PersonRefused::Nameless)
    );
}

#[test]
fn people_are_found_by_words_and_by_what_was_said_of_them() {
    let house = House::open();
    let ana = house.writes("Ana Ruiz, analyst at Kline Depot, close");
    let ben = house.writes("Ben Roe, works at Oak & Co");
    let cas = house.writes("Cas Lind, baker");
    note_contact(&house.desk, house.me, cas, contact(TODAY, ""), TODAY).expect("noted");
    let words = |words: &str| Wanted { words: words.to_owned(), ..Wanted::default() };
    assert_eq!(house.found(&words("RUIZ kline"), Order::Name), ["Ana Ruiz"]);
    assert_eq!(house.found(&words(""), Order::Latest)[0], "Cas Lind");
    let close = |closeness| Wanted { closeness: Some(closeness), ..Wanted::default() };
    assert_eq!(house.found(&close(Some(Closeness::Close)), Order::Name), ["Ana Ruiz"]);
    assert_eq!(house.found(&close(None), Order::Name), ["Ben Roe", "Cas Lind"]);
    let at = Wanted { organisation: "oak & co".to_owned(), ..Wanted::default() };
    assert_eq!(house.found(&at, Order::Name), ["Ben Roe"]);
    say_standing(&house.desk, house.me, ana, Reminded::LetGo, TODAY).expect("said");
    say_standing(&house.desk, house.me, ben, Reminded::Snoozed(date(2026, 12, 24)), TODAY).expect("said");
    let which = |which| Wanted { which, ..Wanted::default() };
    assert_eq!(house.found(&which(Which::Known), Order::Name), ["Ben Roe", "Cas Lind"]);
    assert_eq!(house.found(&which(Which::LetGo), Order::Name), ["Ana Ruiz"]);
    assert_eq!(house.found(&which(Which::Resting), Order::Name), ["Ben Roe"]);
}

#[test]
fn what_is_written_wins_and_what_is_left_stays_the_lists() {
    let house = House::open();
    let list = house.brings(&vcards(&[("Ana Ruiz", "Mill", &["ana@example.org", "614 555 0100"])]));
    house.accepts(list, Choice::Keep);
    let ana = house.id_of("Ana Ruiz");
    let mut details = PersonDetails::of(&house.one(ana));
    details.does = "nurse".to_owned();
    details.addresses.retain(|line| line.contains('@'));
    let seen = house.changes(ana);
    change_person(&house.desk, house.me, ana, seen, details.clone()).expect("kept");
    // The same form again, from a window that is old by now, asks for nothing new.
    change_person(&house.desk, house.me, ana, seen, details.clone()).expect("the same again");
    details.does = "baker".to_owned();
    assert_eq!(change_person(&house.desk, house.me, ana, seen, details), Err(PersonRefused::ChangedSince));
    let newer = house.brings(&vcards(&[("Ana Ruiz", "Kline Depot", &["ana@example.org", "614 555 0100"])]));
    house.accepts_on(date(2026, 11, 26), newer, Choice::Keep);
    let person = house.one(ana);
    assert_eq!((person.does(), person.organisation()), (Some("nurse"), Some("Kline Depot")));
    assert_eq!(person.addresses().len(), 1, "an address that was taken off stays off");
    let bad = PersonDetails { addresses: vec!["over there".to_owned()], ..PersonDetails::of(&person) };
    let refused = change_person(&house.desk, house.me, ana, house.changes(ana), bad);
    assert_eq!(refused, Err(PersonRefused::NoAddress("over there".to_owned())));
    let never = PersonDetails { cadence: Some((9, 3)), ..PersonDetails::of(&person) };
    assert_eq!(change_person(&house.desk, house.me, ana, house.changes(ana), never), Err(PersonRefused::NoCadence));
    let work = PersonDetails { work: "29-1141.00".to_owned(), ..PersonDetails::of(&person) };
    change_person(&house.desk, house.me, ana, house.changes(ana), work).expect("kept");
    assert_eq!(house.one(ana).occupation(), Some("29-1141.00"));
}

#[test]
fn days_count_from_the_last_contact_and_who_is_put_off_waits() {
    let house = House::open();
    let ana = house.writes("Ana Ruiz, close");
    let me = house.desk.store.reading().expect("a look").account(house.me).expect("looked").expect("there").value;
    let due = |today: Date| -> Vec<PersonId> {
        keep_in_touch(&house.desk, &me, today).expect("a list").lines.into_iter().map(|line| line.person).collect()
    };
    assert_eq!(due(TODAY), [ana], "no contact was noted yet");
    note_contact(&house.desk, house.me, ana, contact(date(2026, 10, 1), "Coffee"), TODAY).expect("noted");
    assert_eq!(due(TODAY), [ana]);
    assert_eq!(
        note_contact(&house.desk, house.me, ana, contact(date(2026, 12, 1), ""), TODAY),
        Err(PersonRefused::InTheFuture)
    );
    say_standing(&house.desk, house.me, ana, Reminded::Snoozed(date(2026, 12, 9)), TODAY).expect("put off");
    assert_eq!(due(TODAY), []);
    assert_eq!(due(date(2026, 12, 9)), [ana]);
    let past = Reminded::Snoozed(TODAY);
    assert_eq!(say_standing(&house.desk, house.me, ana, past, TODAY), Err(PersonRefused::NotAhead));
    note_contact(&house.desk, house.me, ana, contact(TODAY, "Called"), TODAY).expect("noted");
    assert_eq!(house.one(ana).standing(), Reminded::InTouch, "a contact ends a snooze");
    take_contact_out(&house.desk, house.me, ana, &contact(TODAY, "Called")).expect("taken out");
    assert_eq!(due(TODAY), [ana]);
    say_closeness(&house.desk, house.me, ana, Closeness::BarelyKnow).expect("said");
    assert_eq!(due(TODAY), [], "fifty-five days are not long for one whom one barely knows");
}

#[test]
fn a_list_is_looked_over_accepted_in_part_and_again() {
    let house = House::open();
    let people = [("Ana Ruiz", "Mill", &["ana@example.org"][..]), ("Ben Roe", "", &["ben@example.org"])];
    let list = house.brings(&vcards(&people));
    assert_eq!(house.brings(&vcards(&people)), list, "the same bytes are one list");
    assert!(house.names().is_empty(), "nobody counts before one says so");
    let choices = BTreeMap::from([(0, Choice::Keep)]);
    let accepted = accept_people(&house.desk, house.me, list, 0, &choices, TODAY).expect("accepted");
    assert_eq!(accepted, PeopleAccepted { new: 1, more: 0, joined: 0 });
    // Sent twice: whoever stands first now is not meant.
    let again = accept_people(&house.desk, house.me, list, 0, &choices, TODAY).expect("answered");
    assert_eq!((again, house.names()), (PeopleAccepted::default(), vec!["Ana Ruiz".to_owned()]));
    let rest = look_over_people(&house.desk, house.me, list).expect("looked").expect("there");
    assert_eq!(rest.list.value.cards.len(), 1, "whom one left stays in the list");
    assert_eq!(house.accepts(list, Choice::Keep).new, 1);
    assert_eq!(house.names(), ["Ana Ruiz", "Ben Roe"]);
    let before = house.archive();
    let same = house.brings(&vcards(&people));
    let looked = look_over_people(&house.desk, house.me, same).expect("looked").expect("there");
    assert!(looked.rows.iter().all(|row| matches!(row.brought.news, News::Same(_))), "{:?}", looked.rows);
    house.accepts(same, Choice::Keep);
    assert_eq!(before.matches("\"kind\": \"person\"").count(), 2);
    assert_eq!(house.names(), ["Ana Ruiz", "Ben Roe"], "bringing it again changes nothing");
}

#[test]
fn who_was_removed_stays_away_until_erased() {
    let house = House::open();
    let people = [("Ana Ruiz", "Mill", &["ana@example.org"][..])];
    house.accepts(house.brings(&vcards(&people)), Choice::Keep);
    let ana = house.id_of("Ana Ruiz");
    erase_person(&house.desk, house.me, ana).expect("nothing happens");
    remove_person(&house.desk, house.me, ana, TODAY).expect("removed");
    assert!(house.names().is_empty());
    assert_eq!(note_contact(&house.desk, house.me, ana, contact(TODAY, ""), TODAY), Err(PersonRefused::NotThere));
    let more = [("Ana Ruiz", "Kline Depot", &["ana@example.org"][..])];
    let list = house.brings(&vcards(&more));
    let looked = look_over_people(&house.desk, house.me, list).expect("looked").expect("there");
    assert!(looked.rows[0].removed && !looked.rows[0].is_open());
    let choices = BTreeMap::from([(0, Choice::Keep)]);
    accept_people(&house.desk, house.me, list, looked.list.value.answers, &choices, TODAY).expect("answered");
    assert!(house.names().is_empty(), "also when a form says otherwise");
    bring_person_back(&house.desk, house.me, ana).expect("back");
    assert_eq!(house.one(ana).organisation(), Some("Mill"));
    remove_person(&house.desk, house.me, ana, TODAY).expect("removed");
    erase_person(&house.desk, house.me, ana).expect("erased");
    assert!(!house.archive().contains("\"kind\": \"person\""), "nothing of them is left");
}

#[test]
fn a_list_is_taken_back_and_what_was_written_since_stays() {
    let house = House::open();
    let ben = house.writes("Ben Roe, ben@example.org");
    let people =
        [("Ana Ruiz", "Mill", &["ana@example.org"][..]), ("Ben Roe", "Mill", &["ben@example.org"]), ("Cas", "", &[])];
    let list = house.brings(&vcards(&people));
    assert_eq!(house.accepts(list, Choice::Keep), PeopleAccepted { new: 2, more: 1, joined: 0 });
    assert_eq!(house.one(ben).organisation(), Some("Mill"));
    let ana = house.id_of("Ana Ruiz");
    note_contact(&house.desk, house.me, ana, contact(TODAY, "Coffee"), TODAY).expect("noted");
    let undone = take_back_people(&house.desk, house.me, list).expect("taken back");
    assert_eq!((undone.gone, undone.stay), (1, 2));
    assert_eq!(house.one(ben).organisation(), None);
    assert_eq!((house.one(ana).contacts()[0].words.as_str(), house.one(ana).name().as_str()), ("Coffee", "Ana Ruiz"));
    let (gone, stay) = (take_back_people(&house.desk, house.me, list).expect("again").gone, house.names().len());
    assert_eq!((gone, stay), (0, 2));
    // Brought again it is read once more.
    let again = house.brings(&vcards(&people));
    assert_eq!(again, list);
    assert!(house.accepts(again, Choice::Keep).new >= 1);
}

#[test]
fn two_who_are_one_are_joined_and_parted() {
    let house = House::open();
    let ana = house.writes("Ana Ruiz, ana@example.org");
    let other = house.writes("Ana Ruiz, analyst at Kline Depot");
    assert_eq!(maybe_the_same(&house.desk, house.me, ana), Ok(vec![other]));
    let before = (house.one(ana), house.one(other));
    for _ in 0..2 {
        join_people(&house.desk, house.me, ana, other).expect("joined");
    }
    let all = everybody(&house.desk, house.me).expect("looked");
    assert_eq!((all.people().count(), all.whole(other)), (1, Some(ana)));
    assert_eq!(house.one(ana).organisation(), Some("Kline Depot"));
    for _ in 0..2 {
        part_people(&house.desk, house.me, ana, other).expect("parted");
    }
    let after = (house.one(ana), house.one(other));
    assert_eq!((after.0.organisation(), after.1.organisation()), (None, Some("Kline Depot")));
    assert_eq!((after.0.addresses(), after.1.does()), (before.0.addresses(), before.1.does()));
    assert_eq!(join_people(&house.desk, house.me, ana, PersonId(house.desk.id())), Err(PersonRefused::NotThere));
}

#[test]
fn a_list_that_says_two_are_one_asks_and_can_be_undone() {
    let house = House::open();
    house.writes("Ana Ruiz, ana@example.org");
    house.writes("Ana Ruiz, 614 555 0100");
    let list = house.brings(&vcards(&[("Ana Ruiz", "Mill", &["ana@example.org", "614 555 0100"])]));
    assert_eq!(house.accepts(list, Choice::Join).joined, 1);
    assert_eq!(house.names(), ["Ana Ruiz"]);
    take_back_people(&house.desk, house.me, list).expect("taken back");
    assert_eq!(house.names(), ["Ana Ruiz", "Ana Ruiz"]);
}

#[test]
fn whom_one_knows_there_is_asked_offline_and_again() {
    let house = House::open();
    let ana = house.writes("Ana Ruiz, software developer at Kline Depot");
    house.writes("Ben Roe, software developer");
    let at = |name| Asked { organisation: Some(name), occupation: None };
    let known = who_do_i_know(&house.desk, house.me, at("Kline Depot, Inc.")).expect("asked");
    assert_eq!((known.len(), known[0].name.as_str(), &known[0].known.there), (1, "Ana Ruiz", &Some(There::Works)));
    let work = Asked { organisation: None, occupation: Some("15-1252.00") };
    let known = who_do_i_know(&house.desk, house.me, work).expect("asked");
    assert_eq!(known.iter().filter(|one| one.known.does == Some(Does::That)).count(), 2);
    remove_person(&house.desk, house.me, ana, TODAY).expect("removed");
    assert!(who_do_i_know(&house.desk, house.me, at("Kline Depot")).expect("asked").is_empty());
    let other = begin_guest(&house.desk, false).expect("a guest").0;
    assert!(who_do_i_know(&house.desk, other, work).expect("asked").is_empty(), "nobody else's people are met");
}

#[test]
fn people_leave_as_an_address_book_that_is_read_again_and_as_a_table() {
    let house = House::open();
    house.writes("Ana Ruiz, analyst at Kline; Depot, ana@example.org, linkedin.com/in/ana-ruiz");
    house.writes("Ben \"the baker\" Roe, 614 555 0100");
    let book = people_vcard(&house.desk, house.me).expect("written");
    let again = House::open();
    again.accepts(again.brings(&book), Choice::Keep);
    assert_eq!(again.names(), house.names());
    let addresses = |house: &House| {
        let all = everybody(&house.desk, house.me).expect("looked");
        let mut all: Vec<String> =
            all.people().flat_map(|(_, person)| person.addresses().into_iter().map(|a| a.words())).collect();
        all.sort();
        all
    };
    assert_eq!(addresses(&again), addresses(&house));
    let table = people_csv(&house.desk, house.me).expect("written");
    assert!(table.starts_with("Name,What they do,Organisation,") && table.contains("Ana Ruiz,analyst,"), "{table}");
}

#[test]
fn the_archive_carries_everybody() {
    let house = House::open();
    let ana = house.writes("Ana Ruiz, analyst at Kline Depot");
    house.brings(&vcards(&[("Ben Roe", "", &["ben@example.org"])]));
    prepare_talk(&house.desk, house.me, TalkId(house.desk.id()), ana, None, None).expect("prepared");
    let help = Help { way: Way::Given, kind: HelpKind::Time, with: ana, on: TODAY, words: String::new() };
    note_help(&house.desk, house.me, HelpId(house.desk.id()), help, TODAY).expect("noted");
    say_capacity(&house.desk, house.me, Capacity::NotNow(date(2026, 12, 24)), TODAY).expect("said");
    let text = archive::write_out(&house.desk, house.me).expect("an archive");
    let other = House::open();
    archive::read_in(&other.desk, other.me, text.as_bytes()).expect("read in");
    assert_eq!(other.names(), ["Ana Ruiz"]);
    assert_eq!(talks_with(&other.desk, other.me, ana).expect("looked").len(), 1);
    assert_eq!(helps(&other.desk, other.me).expect("looked").len(), 1);
    assert_eq!(capacity(&other.desk, other.me), Ok(Capacity::NotNow(date(2026, 12, 24))));
    assert_eq!(peoples_lists(&other.desk, other.me).expect("lists").len(), 1);
    assert_eq!(other.archive(), house.archive());
}

#[test]
fn three_lists_wait_at_most_and_those_answered_can_still_be_taken_back() {
    let house = House::open();
    let list = |n: usize| {
        let (one, other) = (format!("Person Number{n}"), format!("Another Number{n}"));
        vcards(&[(one.as_str(), "", &[]), (other.as_str(), "", &[])])
    };
    let first = house.brings(&list(0));
    accept_people(&house.desk, house.me, first, 0, &BTreeMap::from([(0, Choice::Keep)]), TODAY).expect("accepted");
    let waits: Vec<BringId> = (1..=4).map(|n| house.brings(&list(n))).collect();
    let there = |id: BringId| look_over_people(&house.desk, house.me, id).expect("looked");
    let lists = peoples_lists(&house.desk, house.me).expect("lists");
    let cards = lists.iter().filter(|(id, _)| there(*id).is_some_and(|looked| !looked.list.value.cards.is_empty()));
    assert_eq!(cards.count(), 3, "{waits:?}");
    assert_eq!(take_back_people(&house.desk, house.me, first).expect("taken back").gone, 1);
}

#[test]
fn what_cannot_be_a_list_is_told() {
    let house = House::open();
    let bring = |bytes: &[u8]| bring_people(&house.desk, house.me, None, bytes);
    assert_eq!(bring(b""), Err(PeopleRefused::Empty));
    assert!(matches!(bring(b"Dear Ana,"), Err(PeopleRefused::Unread(_))));
    assert_eq!(bring(&vec![b'x'; intake::LARGEST_UPLOAD + 1]), Err(PeopleRefused::TooLarge));
    let nobody = BringId(house.desk.id());
    assert_eq!(accept_people(&house.desk, house.me, nobody, 0, &BTreeMap::new(), TODAY), Err(PeopleRefused::NotThere));
}

/// An address book of many, with a broken card in every hundred, two of one name, and one with three addresses.
fn many(people: usize) -> String {
    let mut out = String::new();
    for n in 0..people {
        if n % 100 == 7 {
            out.push_str("BEGIN:VCARD\r\nVERSION:3.0\r\nFN Broken\r\nEND:VCARD\r\nEND:VCARD\r\nNOTE:lost\r\n");
        }
        let name = if n < 2 { "Ana Ruiz".to_owned() } else { format!("Person Number{n}") };
        let more = if n == 2 { "EMAIL:two@example.org\r\nTEL:614 555 0100\r\n" } else { "" };
        out.push_str(&format!(
            "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:{name}\r\nORG:Firm {}\r\nTITLE:clerk {}\r\nEMAIL:p{n}@example.org\r\n{more}END:VCARD\r\n",
            n % 2_000,
            n % 900
        ));
    }
    out
}

#[test]
fn twenty_thousand_with_broken_ones_among_them_are_taken_in_and_back_at_once() {
    let house = House::open();
    let text = many(19_500);
    let list = house.brings(&text);
    let looked = look_over_people(&house.desk, house.me, list).expect("looked").expect("there");
    assert_eq!((looked.rows.len(), looked.rows.iter().filter(|row| row.is_open()).count()), (19_500, 19_500));
    assert!(!looked.list.value.notes.is_empty(), "what is broken is told");
    assert_eq!(house.accepts(list, Choice::Keep).new, 19_500);
    assert!(house.names().len() < MOST_PEOPLE);
    assert_eq!(house.names().iter().filter(|name| *name == "Ana Ruiz").count(), 2, "two people with one name stay two");
    assert_eq!(house.one(house.id_of("Person Number2")).addresses().len(), 3);
    let asked = Asked { organisation: Some("Firm 77"), occupation: None };
    let first = who_do_i_know(&house.desk, house.me, asked).expect("asked").len();
    assert!(first >= 9);
    house.works();
    assert_eq!(take_back_people(&house.desk, house.me, list).expect("taken back").gone, 19_500);
    assert!(house.names().is_empty());
}
