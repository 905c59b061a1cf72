//! What a few visits say.

use career::id::VisitId;
use career::place::{After, Again, Leaning, Met, NotNoted, Visit, after_visits};
use jiff::civil::date;

use crate::TODAY;

fn visit(day: i8, learned: &str, met: &str, gave: &str, again: Again) -> Visit {
    Visit {
        id: VisitId(uuid::Uuid::from_u128(day as u128)),
        on: date(2026, 11, day),
        learned: learned.to_owned(),
        met: Met::of(met),
        gave: gave.to_owned(),
        again,
    }
}

fn said(visits: &[Visit]) -> After<'_> {
    after_visits(visits).expect("three visits")
}

#[test]
fn two_visits_say_nothing() {
    let two = [visit(3, "a", "Ana", "", Again::Yes), visit(10, "", "", "", Again::No)];
    assert_eq!(after_visits(&two), None);
}

#[test]
fn what_was_learned_who_was_met_what_was_given_then_go_again() {
    let visits = [
        visit(3, "How triage is taught", "Ana, Ben", "", Again::NotSure),
        visit(10, "", "Ana", "Carried chairs", Again::NotSure),
        visit(17, "Who hires at the clinic", "", "", Again::NotSure),
    ];
    let after = said(&visits);
    assert_eq!(after.learned, ["Who hires at the clinic", "How triage is taught"]);
    assert_eq!((after.met.clone(), after.gave.clone()), (vec!["Ana", "Ben"], vec!["Carried chairs"]));
    assert_eq!(after.leaning, Leaning::GoAgain);
    assert_eq!(
        after.said,
        "At this place you learned something, you met somebody to see again and you gave something. That speaks for going again."
    );
    assert_eq!(after.because.iter().count(), 3);
}

#[test]
fn nothing_of_the_three_leans_to_letting_go() {
    let visits = [3, 10, 17].map(|day| visit(day, "", "", "", Again::NotSure));
    let after = said(&visits);
    assert_eq!(after.leaning, Leaning::LetGo);
    assert!(after.said.contains("letting it go"), "{}", after.said);
}

#[test]
fn the_persons_own_last_word_decides() {
    let mut visits =
        vec![visit(3, "", "", "", Again::No), visit(10, "", "", "", Again::No), visit(17, "", "", "", Again::Yes)];
    assert_eq!(said(&visits).leaning, Leaning::GoAgain);
    visits[2] = visit(17, "Much", "Ana, Ben, Cas", "An hour", Again::No);
    assert_eq!(said(&visits).leaning, Leaning::LetGo);
}

#[test]
fn nothing_that_is_said_is_a_rate() {
    let visits: Vec<Visit> = (1..=9).map(|day| visit(day, "Something", "Ana", "", Again::NotSure)).collect();
    let after = said(&visits);
    let numbers = after.said.chars().any(|sign| sign.is_ascii_digit() || sign == '%');
    assert!(!numbers, "{}", after.said);
}

#[test]
fn a_visit_stands_where_its_day_belongs_and_is_written_once() {
    let mut among = Vec::new();
    let (first, second) = (visit(10, "b", "", "", Again::Yes), visit(3, "a", "", "", Again::Yes));
    first.clone().note(&mut among, TODAY).expect("noted");
    second.note(&mut among, TODAY).expect("noted");
    first.note(&mut among, TODAY).expect("noted anew");
    assert_eq!(among.iter().map(|visit| visit.learned.as_str()).collect::<Vec<_>>(), ["a", "b"]);
    let ahead = Visit { on: date(2026, 11, 26), ..among[0].clone() };
    assert_eq!(ahead.note(&mut among, TODAY), Err(NotNoted::InTheFuture));
    assert_eq!(among.len(), 2);
}

#[test]
fn names_are_read_as_people_write_them() {
    let names = |text| Met::of(text).into_iter().map(|met| met.name).collect::<Vec<_>>();
    assert_eq!(names(" Ana  Ruiz, Ben; Cas\nDee and Eli, Ana Ruiz"), ["Ana Ruiz", "Ben", "Cas", "Dee", "Eli"]);
    assert!(names(" , ;").is_empty());
}
