//! When people meet, on the clock of whoever reads it.

use career::id::PlaceId;
use career::place::{MOST_DATES, Occasion, When, coming, told};
use jiff::ToSpan;
use jiff::civil::{Date, date};
use jiff::tz::TimeZone;

use crate::{TODAY, place};

fn zone(name: &str) -> TimeZone {
    TimeZone::get(name).expect("a zone")
}

fn at(when: &str) -> When {
    When::Moment(when.parse().expect("a moment"))
}

fn on(day: Date) -> Occasion {
    Occasion::on(day)
}

#[test]
fn a_moment_is_told_on_the_readers_clock() {
    let evening = Occasion { when: at("2026-12-04T01:30:00Z"), until: Some(at("2026-12-04T03:00:00Z")), ..on(TODAY) };
    assert_eq!(told::when(&evening, TODAY, &zone("America/New_York")), "Thursday, 3 December, 20:30–22:00");
    assert_eq!(told::when(&evening, TODAY, &zone("Europe/Berlin")), "Friday, 4 December, 02:30–04:00");
}

#[test]
fn days_are_told_as_days_and_another_year_is_named() {
    let days = Occasion { until: Some(When::Day(date(2027, 3, 10))), ..on(date(2027, 3, 8)) };
    assert_eq!(told::when(&days, TODAY, &zone("UTC")), "Monday, 8 March to Wednesday, 10 March 2027");
    assert_eq!(told::when(&on(date(2026, 12, 1)), TODAY, &zone("UTC")), "Tuesday, 1 December");
}

#[test]
fn what_ends_today_is_not_over() {
    let days = Occasion { until: Some(When::Day(TODAY)), ..on(TODAY.saturating_sub(3.days())) };
    assert!(!days.is_over(TODAY, &zone("UTC")));
    assert!(days.is_over(TODAY.saturating_add(1.day()), &zone("UTC")));
}

#[test]
fn what_comes_next_is_in_order_and_no_weekly_one_hides_the_others() {
    let weekly: Vec<Occasion> = (0..30).map(|week| on(TODAY.saturating_add((week * 7).days()))).collect();
    let one = [on(date(2026, 12, 24)), on(date(2026, 11, 1)), on(date(2028, 1, 1))];
    let id = |nth| Some(PlaceId(uuid::Uuid::from_u128(nth)));
    let next = coming([(id(1), "Weekly", &weekly[..]), (id(2), "Once", &one[..])], TODAY, &zone("UTC"));
    let told: Vec<(&str, String)> =
        next.iter().map(|one| (one.name, one.occasion.when.day(&zone("UTC")).to_string())).collect();
    let wanted = [("Weekly", "2026-11-25"), ("Weekly", "2026-12-02"), ("Weekly", "2026-12-09"), ("Once", "2026-12-24")];
    assert_eq!(told, wanted.map(|(name, day)| (name, day.to_owned())));
}

#[test]
fn dates_are_taken_in_once_and_within_bounds() {
    let mut place = place("Guild");
    let many: Vec<Occasion> = (0..500).map(|day| on(TODAY.saturating_add(day.days()))).collect();
    place.take_dates(&many[..3]);
    place.take_dates(&many[..3]);
    assert_eq!(place.dates.len(), 3);
    place.take_dates(&many);
    assert_eq!(place.dates.len(), MOST_DATES);
    place.drop_what_is_over(TODAY.saturating_add(2.days()), &zone("UTC"));
    assert_eq!(place.next(TODAY, &zone("UTC")), Some(&many[2]));
}

#[test]
fn two_things_at_one_time_are_two() {
    let named = |title: &str, uid: &str| Occasion { title: title.to_owned(), uid: uid.to_owned(), ..on(TODAY) };
    assert!(named("A", "1").is_same(&named("A", "2")) && named("", "1").is_same(&named("A", "")));
    assert!(named("A", "1").is_same(&named("Renamed", "1")));
    assert!(!named("A", "").is_same(&named("B", "")) && !named("A", "1").is_same(&named("B", "2")));
}
