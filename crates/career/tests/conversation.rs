//! A conversation: what is asked of whom, and what is noted afterwards; and help that is given and received.

use career::conversation::{
    LONGEST_NOTE, MOST_QUESTIONS, Nearness, NotKept, Note, Said, Talk, Towards, about, nearness, questions,
};
use career::giving::{Capacity, Help, Kind, LONGEST, NotNoted, Way};
use career::id::{AssumptionId, BringId, PersonId};
use career::people::{Card, Contact, Facts, From, Held, Person, Work};
use career::plan::{Aim, Assumption, ChosenPath, Destination, Standing, Topic, WHERE_THEY_TALK};
use jiff::civil::{Date, date};
use uuid::Uuid;

const TODAY: Date = date(2026, 11, 25);

fn id(number: u128) -> AssumptionId {
    AssumptionId(Uuid::from_u128(number))
}

fn path(assumptions: &[(u128, Topic, &str, Standing)]) -> ChosenPath {
    let assumption = |(n, topic, question, standing): &(u128, Topic, &str, Standing)| Assumption {
        id: id(*n),
        topic: *topic,
        question: (*question).to_owned(),
        because: String::new(),
        standing: *standing,
    };
    ChosenPath {
        to: Destination::Occupation("43-3031.00".to_owned()),
        aim: Aim::First,
        why: String::new(),
        assumptions: assumptions.iter().map(assumption).collect(),
        gaps: Vec::new(),
        apply_for: Vec::new(),
        stop_rules: Vec::new(),
        notes: Vec::new(),
    }
}

fn words(person: &Person, path: &ChosenPath, nearness: Nearness) -> Vec<String> {
    let towards = Towards { path, title: "Bookkeeping Clerks", nearness };
    questions(person, Some(&towards)).into_iter().map(|question| question.words).collect()
}

fn ana() -> Person {
    let mut facts = Facts::named("Ana Ruiz");
    facts.does = Some("bookkeeper".to_owned());
    facts.organisation = Some("Kline Depot".to_owned());
    facts.cares_about = Some("early trains".to_owned());
    Person::by_hand(facts)
}

#[test]
fn what_is_open_about_the_path_is_asked_of_who_can_know() {
    let path = path(&[
        (1, Topic::Pay, "Is it enough?", Standing::Confirmed),
        (2, Topic::Doing, "What is a week like?", Standing::Open),
        (3, Topic::Own, "Would evenings stay free?", Standing::Open),
        (4, Topic::Demand, "Are there openings?", Standing::Open),
    ]);
    let asked = words(&ana(), &path, Nearness::That);
    assert_eq!(asked[..2], ["How do the hours of an ordinary week divide?", "Would evenings stay free?"]);
    assert_eq!(asked.len(), 4);
    // What does not hold any more is asked about where nothing is open.
    let shaken = self::path(&[(1, Topic::Pay, "Is it enough?", Standing::Shaken)]);
    assert_eq!(words(&ana(), &shaken, Nearness::Related)[0], "What is somebody new paid in this work, roughly?");
}

#[test]
fn whoever_does_other_work_is_asked_whom_they_know_and_about_their_own_way() {
    let path = path(&[(2, Topic::Doing, "What is a week like?", Standing::Open)]);
    let asked = words(&ana(), &path, Nearness::Other);
    assert_eq!(asked[0], "Whom do you know who does this work (Bookkeeping Clerks)?");
    assert!(!asked.iter().any(|words| words.contains("hours") || words.starts_with("Whom else")), "{asked:?}");
    assert_eq!(asked.len(), 4);
}

#[test]
fn without_a_path_it_is_about_them() {
    let mut person = ana();
    let mut older = Card { from: From::LinkedIn, facts: Facts::named("Ana") };
    older.facts.organisation = Some("Mill".to_owned());
    person.hold(Held { on: TODAY, brought: BringId(Uuid::nil()), card: older });
    let asked: Vec<String> = questions(&person, None).into_iter().map(|question| question.words).collect();
    assert_eq!(asked[0], "You were at Mill before: how did you come to what you do now?");
    assert!(asked.contains(&"What is an ordinary week like for you at Kline Depot?".to_owned()), "{asked:?}");
    assert_eq!(asked.len(), 4);
}

#[test]
fn how_near_somebodys_work_is() {
    let atlas = atlas_data::bundled();
    let mut person = ana();
    assert_eq!(nearness(&person, "43-3031.00", atlas), Nearness::Unknown);
    for (does, found) in
        [("43-3031.00", Nearness::That), ("13-2011.00", Nearness::Related), ("45-2092.00", Nearness::Other)]
    {
        person.work = Some(Work { words: "bookkeeper".to_owned(), occupation: does.to_owned(), by_hand: true });
        assert_eq!(nearness(&person, "43-3031.00", atlas), found, "{does}");
    }
}

#[test]
fn questions_are_ones_own_and_one_is_always_asked() {
    let mut talk = Talk { questions: questions(&ana(), None), ..Talk::default() };
    let path = path(&[(2, Topic::Doing, "What is a week like?", Standing::Open)]);
    let towards = Towards { path: &path, title: "x", nearness: Nearness::That };
    talk.questions.insert(0, questions(&ana(), Some(&towards)).remove(0));
    let kept = talk.questions[0].words.clone();
    talk.ask(&[kept, "  Why   bread? ".to_owned(), String::new(), WHERE_THEY_TALK.to_owned()]).expect("kept");
    assert_eq!(talk.questions[0].about, Some(id(2)), "what it is about stays with its words");
    assert_eq!(talk.asks().skip(1).collect::<Vec<_>>(), ["Why bread?", WHERE_THEY_TALK]);
    let before = talk.clone();
    assert_eq!(talk.ask(&vec!["Why?".to_owned(); MOST_QUESTIONS + 1]), Err(NotKept::Questions));
    assert_eq!(talk.ask(&["x".repeat(401)]), Err(NotKept::Questions));
    assert_eq!(talk, before);
}

#[test]
fn a_note_is_kept_whole_or_not_at_all() {
    let mut talk = Talk::default();
    let note = |learned: &str| Note { learned: learned.to_owned(), ..Note::default() };
    let said = vec![Said { about: id(2), standing: Standing::Shaken }];
    assert_eq!(talk.had(date(2026, 11, 26), note("a"), vec![], TODAY), Err(NotKept::InTheFuture));
    assert_eq!(talk.had(TODAY, note(" \n"), vec![], TODAY), Err(NotKept::NoWords));
    assert_eq!(talk.had(TODAY, note(&"x".repeat(LONGEST_NOTE + 1)), vec![], TODAY), Err(NotKept::LongNote));
    assert_eq!(talk, Talk::default());
    assert_eq!(talk.had(TODAY, note(""), said.clone(), TODAY), Ok(()), "what it said of a question is enough");
    assert_eq!((talk.held, talk.said), (Some(TODAY), said));
}

#[test]
fn places_are_named_one_each() {
    let note = Note { places_named: "the Tuesday meetup, r/bookkeeping;\n AIPB. ,".to_owned(), ..Note::default() };
    assert_eq!(note.places(), ["the Tuesday meetup", "r/bookkeeping", "AIPB"]);
    assert!(Note::default().places().is_empty());
}

#[test]
fn before_a_talk_stands_what_one_noted() {
    let mut person = ana();
    person.by_hand.met = Some("at the data meetup".to_owned());
    person.note(Contact { on: date(2026, 9, 16), words: String::new() }, TODAY).expect("noted");
    let mut earlier = Talk::default();
    let note = Note { offered: "to read her draft".to_owned(), ..Note::default() };
    earlier.had(date(2026, 9, 16), note, vec![], TODAY).expect("noted");
    assert_eq!(
        about(&person, &[earlier, Talk::default()], TODAY),
        [
            "They work as bookkeeper at Kline Depot.",
            "You met: at the data meetup.",
            "Last in touch on 16 September, 70 days ago.",
            "They care about early trains.",
            "You offered: to read her draft",
        ]
    );
}

#[test]
fn help_is_noted_once_its_day_has_come_and_not_now_ends_by_itself() {
    let help = |on, words: &str| Help {
        way: Way::Given,
        kind: Kind::Lead,
        with: PersonId(Uuid::nil()),
        on,
        words: words.to_owned(),
    };
    assert_eq!(help(TODAY, "").check(TODAY), Ok(()));
    assert_eq!(help(date(2026, 11, 26), "").check(TODAY), Err(NotNoted::InTheFuture));
    assert_eq!(help(TODAY, &"x".repeat(LONGEST + 1)).check(TODAY), Err(NotNoted::TooLong));
    let rests = Capacity::NotNow(date(2026, 12, 24));
    assert_eq!((rests.rests_until(TODAY), rests.asks_again(TODAY)), (Some(date(2026, 12, 24)), false));
    let later = date(2026, 12, 24);
    assert_eq!((rests.rests_until(later), rests.asks_again(later)), (None, true));
    assert_eq!(Capacity::Unsaid.rests_until(TODAY), None);
}
