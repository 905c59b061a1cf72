//! Conversations with people one knows, and help given and received.

use career::conversation::{NotKept, Note, Said};
use career::giving::{Capacity, Help, Kind as HelpKind, Way};
use career::id::{HelpId, PersonId, PlaceId, TalkId, TaskId};
use career::people::Choice;
use career::plan::{Standing, WHERE_THEY_TALK};
use flows::people::{
    Following, HelpRefused, TalkRefused, capacity, change_talk, erase_person, helps, join_people, note_help, note_talk,
    places_named, plan_from_talk, prepare_talk, remove_help, remove_person, remove_talk, say_capacity,
    take_back_people, talk, talks_with,
};
use jiff::civil::{Date, date};

use crate::house::{House, TODAY, vcards};

/// Somebody with a plan for one path, and one whom they know.
fn with_a_plan() -> (House, PersonId, String) {
    let house = House::open();
    let code = "43-3031.00".to_owned();
    flows::plan::choose_path(&house.desk, house.me, TODAY, &code, career::plan::Aim::First).expect("chosen");
    let ana = house.writes("Ana Ruiz, bookkeeper at Kline Depot");
    (house, ana, code)
}

#[test]
fn a_conversation_is_prepared_for_somebody_and_a_path() {
    let (house, ana, code) = with_a_plan();
    let id = TalkId(house.desk.id());
    for _ in 0..2 {
        prepare_talk(&house.desk, house.me, id, ana, Some(&code), Some(date(2026, 11, 30))).expect("prepared");
    }
    assert_eq!(talks_with(&house.desk, house.me, ana).expect("looked").len(), 1, "a form sent twice prepares one");
    let prepared = talk(&house.desk, house.me, id).expect("looked").expect("there");
    assert_eq!(prepared.asks().count(), 5);
    assert_eq!(prepared.asks().last(), Some(WHERE_THEY_TALK));
    assert!(prepared.questions[0].about.is_some(), "what is open about the path is asked first: {prepared:?}");
    change_talk(&house.desk, house.me, id, None, &["Why bread?".to_owned()]).expect("changed");
    let changed = talk(&house.desk, house.me, id).expect("looked").expect("there");
    assert_eq!(changed.asks().collect::<Vec<_>>(), ["Why bread?", WHERE_THEY_TALK]);
    let nobody = PersonId(house.desk.id());
    let refused = prepare_talk(&house.desk, house.me, TalkId(house.desk.id()), nobody, None, None);
    assert_eq!(refused, Err(TalkRefused::NotThere));
    let other = TalkId(house.desk.id());
    prepare_talk(&house.desk, house.me, other, ana, Some("15-1252.00"), None).expect("prepared");
    let without = talk(&house.desk, house.me, other).expect("looked").expect("there");
    assert_eq!((without.path.as_deref(), without.asks().count()), (None, 5), "a path that is not in the plan is none");
}

#[test]
fn what_was_heard_goes_to_the_path_and_noting_is_being_in_touch() {
    let (house, ana, code) = with_a_plan();
    let id = TalkId(house.desk.id());
    prepare_talk(&house.desk, house.me, id, ana, Some(&code), None).expect("prepared");
    let the_path = || {
        let plan = flows::plan::the_plan(&house.desk, house.me).expect("looked").expect("a plan").value;
        plan.path(&code).expect("chosen").clone()
    };
    let question = the_path().assumptions[0].id;
    let note = |learned: &str| Note {
        learned: learned.to_owned(),
        places_named: "AIPB\nthe Tuesday meetup".to_owned(),
        ..Note::default()
    };
    let said = |standing| vec![Said { about: question, standing }];
    let notes = |on: Date, note: Note, said: Vec<Said>| note_talk(&house.desk, house.me, id, on, note, said, TODAY);
    let ahead = notes(date(2026, 12, 1), note("a"), vec![]);
    assert_eq!(ahead, Err(TalkRefused::NotKept(NotKept::InTheFuture)));
    assert_eq!(house.one(ana).last_contact(), None, "nothing was changed");
    for _ in 0..2 {
        notes(date(2026, 11, 24), note("Evenings stay free."), said(Standing::Shaken)).expect("noted");
    }
    let path = the_path();
    assert_eq!(path.assumptions[0].standing, Standing::Shaken);
    assert_eq!(path.notes.len(), 1, "sent twice it is told once");
    assert_eq!(path.notes[0].words, "Evenings stay free.");
    assert!(!path.notes[0].source.clone().unwrap_or_default().contains("Ana"), "a plan speaks of nobody");
    assert_eq!(house.one(ana).contacts().len(), 1);
    // Noted again for another day: the contact moves with it.
    notes(date(2026, 11, 23), note("Evenings stay free."), said(Standing::Confirmed)).expect("noted");
    assert_eq!(the_path().assumptions[0].standing, Standing::Confirmed);
    assert_eq!(the_path().notes.len(), 1);
    let days: Vec<Date> = house.one(ana).contacts().iter().map(|contact| contact.on).collect();
    assert_eq!(days, [date(2026, 11, 23)]);
    let named = places_named(&house.desk, house.me).expect("looked");
    assert_eq!(named.iter().map(|place| place.words.as_str()).collect::<Vec<_>>(), ["AIPB", "the Tuesday meetup"]);
    let offered = || {
        let zone = jiff::tz::TimeZone::UTC;
        let overview = flows::places::overview(&house.desk, house.me, TODAY, &zone).expect("looked");
        overview.named.into_iter().map(|named| named.words).collect::<Vec<_>>()
    };
    assert_eq!(offered(), ["AIPB", "the Tuesday meetup"], "the answer can become a place");
    let place = career::place::Place { name: "The Tuesday Meetup".to_owned(), ..Default::default() };
    flows::places::add(&house.desk, house.me, PlaceId(house.desk.id()), place).expect("kept");
    assert_eq!(offered(), ["AIPB"], "what is kept is not offered again");
    remove_talk(&house.desk, house.me, id).expect("removed");
    assert_eq!(house.one(ana).contacts().len(), 1, "that one was in touch stays noted");
    assert_eq!(notes(TODAY, note("b"), vec![]), Err(TalkRefused::NotThere));
}

#[test]
fn thanks_and_what_comes_next_are_tasks_in_ones_own_words() {
    let (house, ana, code) = with_a_plan();
    let id = TalkId(house.desk.id());
    prepare_talk(&house.desk, house.me, id, ana, Some(&code), None).expect("prepared");
    let task = TaskId(house.desk.id());
    let plans = |words: &str| plan_from_talk(&house.desk, house.me, id, Following::Thanks, task, words, None);
    assert_eq!(plans("  "), Err(TalkRefused::Plan(career::plan::Refused::NoTitle)));
    for _ in 0..2 {
        plans("Write Ana a card").expect("planned");
    }
    let plan = flows::plan::the_plan(&house.desk, house.me).expect("looked").expect("a plan").value;
    assert_eq!(plan.tasks.iter().filter(|task| task.title == "Write Ana a card").count(), 1);
    let without = House::open();
    let ben = without.writes("Ben Roe");
    prepare_talk(&without.desk, without.me, id, ben, None, None).expect("prepared");
    let refused = plan_from_talk(&without.desk, without.me, id, Following::FollowUp, task, "Call", None);
    assert_eq!(refused, Err(TalkRefused::NoPlan));
}

#[test]
fn conversations_go_with_whoever_two_people_turn_out_to_be() {
    let house = House::open();
    let (ana, other) = (house.writes("Ana Ruiz"), house.writes("A. Ruiz"));
    let id = TalkId(house.desk.id());
    prepare_talk(&house.desk, house.me, id, other, None, None).expect("prepared");
    join_people(&house.desk, house.me, ana, other).expect("joined");
    assert_eq!(talks_with(&house.desk, house.me, ana).expect("looked").len(), 1);
    let note = Note { learned: "Bread".to_owned(), ..Note::default() };
    note_talk(&house.desk, house.me, id, TODAY, note, vec![], TODAY).expect("noted");
    assert_eq!(house.one(ana).last_contact(), Some(TODAY));
}

#[test]
fn whoever_one_prepared_to_talk_to_stays_when_a_list_goes_and_erased_nothing_is_left_of_them() {
    let house = House::open();
    let list = house.brings(&vcards(&[("Ana Ruiz", "Mill", &["ana@example.org"]), ("Ben Roe", "", &[])]));
    house.accepts(list, Choice::Keep);
    let ana = house.id_of("Ana Ruiz");
    let talk = TalkId(house.desk.id());
    prepare_talk(&house.desk, house.me, talk, ana, None, None).expect("prepared");
    let help = Help { way: Way::Given, kind: HelpKind::Time, with: ana, on: TODAY, words: "Odalys".to_owned() };
    note_help(&house.desk, house.me, HelpId(house.desk.id()), help, TODAY).expect("noted");
    take_back_people(&house.desk, house.me, list).expect("taken back");
    assert_eq!(house.names(), ["Ana Ruiz"]);
    assert_eq!(talks_with(&house.desk, house.me, ana).expect("looked").len(), 1);
    remove_person(&house.desk, house.me, ana, TODAY).expect("removed");
    erase_person(&house.desk, house.me, ana).expect("erased");
    let archive = house.archive();
    assert!(
        !archive.contains("Ana Ruiz") && !archive.contains("Odalys") && !archive.contains("conversation"),
        "{archive}"
    );
}

#[test]
fn help_is_noted_without_points_and_not_now_has_an_end() {
    let house = House::open();
    let ana = house.writes("Ana Ruiz");
    let help = |with, on| Help { way: Way::Received, kind: HelpKind::Lead, with, on, words: "the Mill".to_owned() };
    let id = HelpId(house.desk.id());
    for _ in 0..2 {
        note_help(&house.desk, house.me, id, help(ana, TODAY), TODAY).expect("noted");
    }
    assert_eq!(helps(&house.desk, house.me).expect("looked"), [(id, help(ana, TODAY))]);
    let new = || HelpId(house.desk.id());
    let nobody = PersonId(house.desk.id());
    assert_eq!(note_help(&house.desk, house.me, new(), help(nobody, TODAY), TODAY), Err(HelpRefused::NotThere));
    let ahead = help(ana, date(2026, 12, 1));
    assert_eq!(note_help(&house.desk, house.me, new(), ahead, TODAY), Err(HelpRefused::InTheFuture));
    remove_help(&house.desk, house.me, id).expect("taken out");
    assert!(helps(&house.desk, house.me).expect("looked").is_empty());
    for wrong in [TODAY, date(2030, 1, 1)] {
        let said = say_capacity(&house.desk, house.me, Capacity::NotNow(wrong), TODAY);
        assert_eq!(said, Err(HelpRefused::NotAhead), "{wrong}");
    }
    let rests = Capacity::NotNow(date(2026, 12, 24));
    say_capacity(&house.desk, house.me, rests, TODAY).expect("said");
    assert_eq!(capacity(&house.desk, house.me), Ok(rests));
}
