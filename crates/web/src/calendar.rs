//! The plan as an iCalendar file (RFC 5545): a whole-day event for every day that means something.

use career::plan::{Plan, TaskState};
use icalendar::{Calendar, Component, Event, EventStatus};
use jiff::civil::Date;
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
