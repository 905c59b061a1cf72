//! Whom to be in touch with this week.

use career::evidence::Because;
use career::people::keep_in_touch::{Asked, List, MOST, list, room};
use career::people::{Closeness, Contact, Held, Person, Standing};
use career::week::Budget;
use jiff::ToSpan;
use jiff::civil::date;

use crate::small::*;

pub fn asked(minutes: u32) -> Asked {
    // The Monday of that week.
    Asked { starts: date(2026, 11, 23), today: TODAY, budget: Budget::of(minutes) }
}

fn listed(people: &[Person], asked: &Asked) -> List {
    list((1..).map(id).zip(people), asked)
}

fn names(people: &[Person], asked: &Asked) -> Vec<String> {
    let lines = listed(people, asked).lines;
    lines.iter().map(|line| people[line.person.0.as_u128() as usize - 1].name()).collect()
}

#[test]
fn days_count_from_the_last_contact() {
    use Closeness::*;
    let people = [
        known("Ana, 29 days", Some(Close), Some(29)),
        known("Ben, 30 days", Some(Close), Some(30)),
        known("Cas, 89 days", Some(Know), Some(89)),
        known("Dee, 90 days", Some(Know), Some(90)),
        known("Eva, 180 days", Some(BarelyKnow), Some(180)),
    ];
    let mut found = names(&people, &asked(600));
    found.sort();
    assert_eq!(found, ["Ben, 30 days", "Dee, 90 days", "Eva, 180 days"]);
}

#[test]
fn every_line_says_why() {
    let list = listed(&[known("Ana", Some(Closeness::Close), Some(70))], &asked(600));
    let [line] = &list.lines[..] else { panic!("{list:?}") };
    assert_eq!(line.why, "Last in touch on 16 September, 70 days ago: longer than you wanted.");
    let said: Vec<&Because> = line.because.iter().collect();
    let own = "You said: close; that is every 30 days here, 60 days at the longest";
    assert!(matches!(said[1], Because::Answer { what } if what == own), "{said:?}");
}

#[test]
fn close_people_do_not_crowd_out_those_one_rarely_sees() {
    let mut people: Vec<Person> =
        (0..50).map(|n| known(&format!("Close {n}"), Some(Closeness::Close), Some(900))).collect();
    people.push(known("Know", Some(Closeness::Know), Some(95)));
    people.push(known("Barely", Some(Closeness::BarelyKnow), Some(200)));
    let found = names(&people, &asked(600));
    assert_eq!(found.len(), MOST);
    assert!(found.contains(&"Know".to_owned()) && found.contains(&"Barely".to_owned()), "{found:?}");
    // With room for one, each lane has its week.
    let mut first = Vec::new();
    for week in 0..3 {
        let starts = date(2026, 11, 23).saturating_add((7 * week).days());
        first.extend(names(&people, &Asked { starts, today: starts, budget: Budget::of(60) }));
    }
    first.sort();
    assert_eq!(first.len(), 3);
    assert_eq!((first[0].as_str(), first[1].starts_with("Close"), first[2].as_str()), ("Barely", true, "Know"));
}

#[test]
fn energy_sets_how_many() {
    for (minutes, people) in [(0, 0), (10, 0), (30, 1), (60, 1), (300, 4), (3_000, MOST)] {
        assert_eq!(room(&Budget::of(minutes)), people, "{minutes} minutes");
    }
    let people: Vec<Person> = (0..20).map(|n| known(&format!("P{n}"), Some(Closeness::Know), Some(100))).collect();
    assert_eq!(listed(&people, &asked(0)).lines, []);
    assert_eq!(listed(&people, &asked(300)).lines.len(), 4);
}

#[test]
fn who_was_spoken_to_this_week_takes_a_place() {
    let mut people: Vec<Person> = (0..20).map(|n| known(&format!("P{n}"), Some(Closeness::Know), Some(100))).collect();
    for person in people.iter_mut().take(3) {
        person.note(Contact { on: days_ago(1), words: String::new() }, TODAY).expect("noted");
    }
    let list = listed(&people, &asked(300));
    assert_eq!((list.lines.len(), list.already), (1, 3));
}

#[test]
fn who_is_put_off_paused_or_let_go_is_not_proposed() {
    let standing = |standing| {
        let mut person = known("Ana", Some(Closeness::Close), Some(90));
        person.standing = Some(standing);
        person
    };
    for (standing_now, people) in [
        (Standing::InTouch, 1),
        (Standing::Snoozed(date(2026, 11, 26)), 0),
        (Standing::Snoozed(TODAY), 1),
        (Standing::Paused, 0),
        (Standing::LetGo, 0),
    ] {
        assert_eq!(listed(&[standing(standing_now)], &asked(600)).lines.len(), people, "{standing_now:?}");
    }
}

#[test]
fn of_a_list_nobody_said_a_word_about_one_is_asked_for_at_a_time() {
    let unsaid = |name: &str, days: i64| {
        let mut card = card(name, &[]);
        card.facts.met_on = Some(days_ago(days));
        let mut person = Person::default();
        person.hold(Held { on: TODAY, brought: list_id(1), card });
        person
    };
    let mut people = vec![unsaid("Old", 4_000), unsaid("Late", 300), unsaid("Middle", 900)];
    assert_eq!(names(&people, &asked(600)), ["Late"]);
    assert!(listed(&people, &asked(600)).lines[0].why.ends_with("How well do you know them?"));
    people.push(known("Ana", Some(Closeness::BarelyKnow), Some(200)));
    assert_eq!(names(&people, &asked(600)), ["Ana", "Late"], "those of whom something is said come first");
}

#[test]
fn a_name_decides_nothing() {
    let one = [known("Aaron", Some(Closeness::Know), Some(99)), known("Zoe", Some(Closeness::Know), Some(99))];
    let other = [known("Zoe", Some(Closeness::Know), Some(99)), known("Aaron", Some(Closeness::Know), Some(99))];
    let ids = |people: &[Person]| listed(people, &asked(60)).lines.iter().map(|line| line.person).collect::<Vec<_>>();
    assert_eq!(ids(&one), ids(&other));
}
