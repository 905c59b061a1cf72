//! The plan, and the dates of places, as iCalendar files (RFC 5545).

use career::id::PlaceId;
use career::place::{Occasion, Place, When};
use career::plan::{Plan, TaskState};
use icalendar::{Calendar, Component, Event, EventLike, EventStatus, Property};
use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp, Zoned};

/// Open tasks with a day, and the review. Ids stay the same, so that a calendar that is read in again changes and doubles
/// nothing.
pub fn of(plan: &Plan, now: Timestamp) -> String {
    let mut calendar = begun();
    for task in plan.tasks.iter().filter(|task| task.state == TaskState::Open) {
        let Some(day) = task.day else { continue };
        let words = format!("{} Thought of as {}.", task.why, crate::words::minutes(task.minutes));
        event(&mut calendar, &task.id.to_string(), &task.title, words.trim(), day, now);
    }
    event(&mut calendar, &format!("review-{}", plan.begun), "Look at the whole plan again", "", plan.review, now);
    calendar.to_string()
}

/// The dates of places, from today on. Ids stay the same from one file to the next.
pub fn of_places<'a>(
    places: impl Iterator<Item = (PlaceId, &'a Place)>,
    today: Date,
    zone: &TimeZone,
    now: Timestamp,
) -> String {
    let mut calendar = begun();
    for (id, place) in places {
        for date in place.dates.iter().filter(|date| !date.is_over(today, zone)) {
            calendar.push(meeting(id, place, date, now));
        }
    }
    calendar.to_string()
}

/// One time that people meet: a whole day, a moment, or a time on the clock of whoever reads it.
fn meeting(id: PlaceId, place: &Place, date: &Occasion, now: Timestamp) -> Event {
    let stamp = now.strftime("%Y%m%dT%H%M%SZ").to_string();
    let begins = stamped(date.when);
    let title = if date.title.is_empty() { &place.name } else { &date.title };
    let at = if date.at.is_empty() { &place.whereabouts.at } else { &date.at };
    // The last day of a calendar file is the one after it.
    let until = match (date.when, date.until) {
        (When::Day(first), until) => {
            let last = until.map_or(first, |until| until.day(&TimeZone::UTC));
            Some(When::Day(last.tomorrow().unwrap_or(last)))
        }
        (_, until) => until,
    };
    let mut event = Event::new();
    event.uid(&format!("{id}-{begins}@footbridge")).summary(title).add_property("DTSTAMP", &stamp);
    event.append_property(property("DTSTART", date.when));
    if let Some(until) = until {
        event.append_property(property("DTEND", until));
    }
    if !at.is_empty() {
        event.location(at);
    }
    if let Some(url) = date.url.as_ref().or(place.url.as_ref()) {
        event.add_property("URL", url);
    }
    event.done()
}

fn stamped(when: When) -> String {
    match when {
        When::Day(day) => day.strftime("%Y%m%d").to_string(),
        When::Local(local) => local.strftime("%Y%m%dT%H%M%S").to_string(),
        When::Moment(at) => at.strftime("%Y%m%dT%H%M%SZ").to_string(),
    }
}

fn property(name: &str, when: When) -> Property {
    let mut property = Property::new(name, stamped(when));
    if matches!(when, When::Day(_)) {
        property.add_parameter("VALUE", "DATE");
    }
    property.done()
}

/// A calendar without an event.
pub fn empty() -> String {
    begun().to_string()
}

/// Meetings of a circle, one event of an hour each, in UTC: every calendar shows it by its own clocks, whatever clocks do
/// in between.
pub fn meetings(
    name: &str,
    address: &str,
    meetings: &[Zoned],
    circle: impl std::fmt::Display,
    now: Timestamp,
) -> String {
    let mut calendar = begun();
    let utc = |at: Timestamp| at.strftime("%Y%m%dT%H%M%SZ").to_string();
    for at in meetings {
        let begins = at.timestamp();
        let ends = begins.checked_add(SignedDuration::from_hours(1)).unwrap_or(begins);
        let mut event = Event::new();
        event
            .uid(&format!("{circle}-{}@footbridge", at.date()))
            .summary(name)
            .description(address)
            .status(EventStatus::Confirmed)
            .add_property("DTSTAMP", utc(now))
            .add_property("DTSTART", utc(begins))
            .add_property("DTEND", utc(ends));
        calendar.push(event.done());
    }
    calendar.to_string()
}

fn begun() -> Calendar {
    let mut calendar = Calendar::new();
    calendar.name("Footbridge");
    calendar
}

fn event(calendar: &mut Calendar, id: &str, title: &str, words: &str, day: Date, now: Timestamp) {
    let stamp = now.strftime("%Y%m%dT%H%M%SZ").to_string();
    let next = day.tomorrow().unwrap_or(day);
    let mut event = Event::new();
    event
        .uid(&format!("{id}@footbridge"))
        .summary(title)
        .status(EventStatus::Confirmed)
        .add_property("DTSTAMP", &stamp)
        .append_property(
            icalendar::Property::new("DTSTART", day.strftime("%Y%m%d").to_string())
                .add_parameter("VALUE", "DATE")
                .done(),
        )
        .append_property(
            icalendar::Property::new("DTEND", next.strftime("%Y%m%d").to_string())
                .add_parameter("VALUE", "DATE")
                .done(),
        );
    if !words.is_empty() {
        event.description(words);
    }
    calendar.push(event.done());
}
