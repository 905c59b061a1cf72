//! What holds in every circle.

use jiff::civil::date;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};
use uuid::Uuid;

use super::access::{Action, Cell, Relation, Rules, Subject, Viewer, to_circle, to_thing};
use super::*;
use crate::id::{SeatId, TaskId, ThingId};

fn noon() -> Timestamp {
    "2026-11-26T12:00:00Z".parse().expect("an instant")
}

fn seat(number: u128, role: Role) -> Seat {
    let joined = noon() + SignedDuration::from_hours(number as i64);
    Seat { id: SeatId(Uuid::from_u128(number)), role, name: format!("Person {number}"), joined, left: None }
}

fn thing(what: What) -> Thing {
    Thing::new(noon(), Audience::members(), what)
}

#[test]
fn a_circle_always_has_a_host_while_there_is_a_member() {
    let mut seats = vec![seat(1, Role::Member), seat(2, Role::Coach), seat(3, Role::Member)];
    let (first, coach, last) = (seats[0].id, seats[1].id, seats[2].id);
    assert_eq!(host(last, &seats), Some(last));
    assert_eq!(host(coach, &seats), Some(first), "a coach does not host");
    assert_eq!((next_host(first, &seats), next_host(last, &seats)), (Some(last), Some(first)));
    seats[2].left = Some(noon());
    assert_eq!(host(last, &seats), Some(first), "whoever was named is gone");
    assert_eq!(next_host(first, &seats), None, "nobody else is there");
    seats[0].left = Some(noon());
    assert_eq!(host(last, &seats), None);
}

#[test]
fn a_meeting_at_six_stays_at_six_when_clocks_change() {
    let zone = TimeZone::get("America/New_York").expect("it is a zone");
    let meets = Meets::of(date(2026, 10, 20), 18 * 60, 1, "America/New_York").expect("it is a rhythm");
    let shown: Vec<String> =
        meets.from(noon() - SignedDuration::from_hours(24 * 40), &zone, 4).iter().map(|at| at.to_string()).collect();
    assert_eq!(
        shown,
        [
            "2026-10-20T18:00:00-04:00[America/New_York]",
            "2026-10-27T18:00:00-04:00[America/New_York]",
            "2026-11-03T18:00:00-05:00[America/New_York]",
            "2026-11-10T18:00:00-05:00[America/New_York]",
        ]
    );
}

#[test]
fn the_next_meeting_is_at_most_one_rhythm_away_and_never_past() {
    let zone = TimeZone::UTC;
    for every in 1..=Meets::MOST_WEEKS {
        let meets = Meets::of(date(2026, 3, 4), 30, every, "UTC").expect("it is a rhythm");
        for hours in 0..24 * 7 * 20 {
            let now = noon() + SignedDuration::from_hours(hours);
            let next = meets.from(now, &zone, 1)[0].timestamp();
            assert!(next >= now && next.duration_since(now) <= SignedDuration::from_hours(24 * 7 * i64::from(every)));
            let last = meets.before(now, &zone).expect("there was one").timestamp();
            assert!(last < now || last == next, "{last} {now}");
        }
    }
    assert_eq!(Meets::of(date(2026, 3, 4), 24 * 60, 1, "UTC"), None);
    assert_eq!(Meets::of(date(2026, 3, 4), 0, 0, "UTC"), None);
}

#[test]
fn the_agenda_fills_itself_and_another_one_speaks_first_each_time() {
    let seats = [seat(1, Role::Member), seat(2, Role::Member), seat(3, Role::Coach)];
    let id = |n: u128| ThingId(Uuid::from_u128(n));
    let promise = |state| What::Commitment {
        task: TaskId(Uuid::from_u128(9)),
        words: "Call Ada".to_owned(),
        first: None,
        by: None,
        state,
    };
    let old = thing(What::Win { words: "Long ago".to_owned() });
    let new = Thing { on: noon() + SignedDuration::from_hours(2), ..thing(What::Win { words: "A talk".to_owned() }) };
    let kept = thing(promise(Promise::Kept(date(2026, 11, 27))));
    let kept_before = thing(promise(Promise::Kept(date(2026, 11, 2))));
    let settled = thing(What::Ask { words: "Done".to_owned(), settled: true });
    let open = thing(What::Ask { words: "A room".to_owned(), settled: false });
    let things = [
        (id(1), seats[0].id, &old),
        (id(2), seats[0].id, &new),
        (id(3), seats[1].id, &kept),
        (id(4), seats[1].id, &kept_before),
        (id(5), seats[1].id, &settled),
        (id(6), seats[1].id, &open),
        (id(7), seats[2].id, &open),
    ];
    let since = noon() + SignedDuration::from_hours(1);
    let at = |number| agenda(&seats, things, Some(since), Some(date(2026, 11, 20)), number);
    let first = at(0);
    assert_eq!(first.parts.iter().map(|part| part.seat).collect::<Vec<_>>(), [seats[0].id, seats[1].id]);
    assert_eq!(first.parts[0].wins, [(id(2), &new)]);
    assert_eq!(first.parts[1].promises, [(id(3), &kept)]);
    assert_eq!(first.parts[1].asks, [(id(6), &open)]);
    assert_eq!(at(1).parts[0].seat, seats[1].id);
}

#[test]
fn offers_that_say_what_an_ask_says_fit() {
    let ask = What::Ask { words: "Does anybody know a bookkeeper at a museum?".to_owned(), settled: false };
    let offer = |words: &str, half: Option<Half>| What::Offer { words: words.to_owned(), half };
    let half = Half { code: "43-3031.00".to_owned(), title: "Bookkeeping Clerks".to_owned(), a_month: 2 };
    assert!(fits(&ask, &offer("I worked in museums for six years", None)));
    assert!(fits(&ask, &offer("", Some(half))));
    assert!(!fits(&ask, &offer("I know people who can help with a résumé", None)));
    assert!(!fits(&What::Ask { words: "A museum".to_owned(), settled: true }, &offer("museum", None)));
}

#[test]
fn whoever_left_is_a_former_member_whatever_they_were() {
    let mut seats = vec![seat(1, Role::Member), seat(2, Role::Member)];
    let named = seats[0].id;
    let of =
        |seats: &[Seat], at: usize| to_circle(Viewer { seat: Some(&seats[at]), administrator: true }, named, seats);
    assert_eq!((of(&seats, 0), of(&seats, 1)), (Relation::Host, Relation::Member));
    seats[0].left = Some(noon());
    assert_eq!((of(&seats, 0), of(&seats, 1)), (Relation::Former, Relation::Host));
    assert_eq!(seats[0].called(), "a former member");
    assert_eq!(to_thing(Relation::Former, Some(named), named, true), Relation::Former);
}

#[test]
fn whoever_is_not_in_may_do_nothing() {
    for cell in Cell::all() {
        if matches!(cell.relation, Relation::Former | Relation::Stranger | Relation::Administrator) {
            assert!(!Rules::default().may(cell), "{cell:?}");
        }
    }
}

#[test]
fn nothing_but_what_is_theirs_or_given_is_seen_by_a_coach() {
    for cell in Cell::all().into_iter().filter(|cell| cell.relation == Relation::Coach && cell.action == Action::See) {
        let of_the_circle = matches!(cell.subject, Subject::Charter | Subject::Live | Subject::Seat);
        assert_eq!(Rules::default().may(cell), of_the_circle, "{cell:?}");
    }
}

#[test]
fn a_broken_rule_is_broken_in_one_place() {
    let cells = Cell::all();
    for broken in &cells {
        let rules = Rules::broken_at(*broken);
        let other = cells.iter().filter(|cell| rules.may(**cell) != Rules::default().may(**cell));
        assert_eq!(other.collect::<Vec<_>>(), [broken]);
    }
}

#[test]
fn words_are_bounded_and_tidied() {
    assert_eq!(one_line("  a\t b\u{7}\nc ", 10), "a b c");
    assert_eq!(one_line("abcdef", 3), "abc");
    assert_eq!(lines("\n a \r\n\u{7}b\n\n", 10), " a\n b");
    assert_eq!(What::Win { words: " \n ".to_owned() }.tidied(), None);
    assert_eq!(Charter::default().tidied(), None);
}
