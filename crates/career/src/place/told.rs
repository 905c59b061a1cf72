//! Sentences and names of places. They count nothing that somebody else did.

use jiff::civil::{Date, Time};
use jiff::tz::TimeZone;

use super::{Again, Cost, Effort, From, Kind, Met, Occasion, Visit, Whereabouts};
use crate::figures::{day, full_day};

/// A kind, as a person reads it.
pub fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Body => "professional body",
        Kind::MeetUp => "meet-up",
        Kind::Conference => "conference",
        Kind::Forum => "forum or mailing list",
        Kind::Chat => "chat",
        Kind::Course => "course",
        Kind::Volunteering => "volunteer work",
    }
}

/// Whether it costs something.
pub fn cost(cost: Cost) -> &'static str {
    match cost {
        Cost::Free => "free",
        Cost::PartlyFree => "partly free",
        Cost::Paid => "costs something",
    }
}

/// What going there takes.
pub fn effort(effort: Effort) -> &'static str {
    match effort {
        Effort::Moments => "some minutes whenever you like",
        Effort::Evening => "an evening",
        Effort::Day => "a day",
        Effort::Days => "a few days, perhaps with a journey",
        Effort::EveryWeek => "some hours every week",
    }
}

/// Online, or where; empty where nobody said.
pub fn whereabouts(whereabouts: &Whereabouts) -> String {
    match (whereabouts.online, whereabouts.at.is_empty()) {
        (true, true) => "online".to_owned(),
        (true, false) => format!("online, and in {}", whereabouts.at),
        (false, _) => whereabouts.at.clone(),
    }
}

/// Where the person knows it from, and when somebody looked.
pub fn from(from: &From) -> String {
    match from {
        From::ByHand => "You wrote it down.".to_owned(),
        From::Starter { source, checked } => format!("From Footbridge's list ({source}). {}", checked_on(*checked)),
        From::Brought { name } if name.is_empty() => "From a file that you brought.".to_owned(),
        From::Brought { name } => format!("From “{name}”, which you brought."),
        From::Shared => "From the list that is shared here.".to_owned(),
        From::Told { by } if by.is_empty() => "Somebody told you.".to_owned(),
        From::Told { by } => format!("{by} told you."),
    }
}

/// When somebody looked whether a place of the list is as it stands there.
pub fn checked_on(checked: Option<Date>) -> String {
    match checked {
        Some(on) => format!("Checked on {}.", full_day(on)),
        None => "Not yet checked: look whether it is still there.".to_owned(),
    }
}

/// Whether one would go again.
pub fn again(again: Again) -> &'static str {
    match again {
        Again::Yes => "yes",
        Again::No => "no",
        Again::NotSure => "not sure",
    }
}

/// When it is, on the clock of whoever reads: "Thursday, 3 December, 18:30", "8 to 10 March 2027".
pub fn when(occasion: &Occasion, today: Date, zone: &TimeZone) -> String {
    let (first, time) = (occasion.when.day(zone), occasion.when.time(zone));
    let year = |date: Date| if date.year() == today.year() { String::new() } else { format!(" {}", date.year()) };
    let last = occasion.until.map(|until| until.day(zone)).filter(|last| *last > first);
    let end = occasion.until.and_then(|until| until.time(zone));
    match (time, last) {
        (None, Some(last)) => format!("{} to {}{}", day(first), day(last), year(last)),
        (None, None) => format!("{}{}", day(first), year(first)),
        (Some(time), Some(last)) => format!("{}, {}, to {}{}", day(first), clock(time), day(last), year(last)),
        (Some(time), None) => match end.filter(|end| *end > time) {
            Some(end) => format!("{}{}, {}–{}", day(first), year(first), clock(time), clock(end)),
            None => format!("{}{}, {}", day(first), year(first), clock(time)),
        },
    }
}

fn clock(time: Time) -> String {
    format!("{:02}:{:02}", time.hour(), time.minute())
}

/// Names in a row: "Ana, Ben and Cas".
pub fn names(met: &[Met]) -> String {
    let names: Vec<&str> = met.iter().map(|met| met.name.as_str()).collect();
    listed(&names)
}

/// Words in a row: "Ana, Ben and Cas".
pub fn listed(words: &[&str]) -> String {
    match words {
        [] => String::new(),
        [one] => (*one).to_owned(),
        [some @ .., last] => format!("{} and {last}", some.join(", ")),
    }
}

/// A visit as a reason.
pub(super) fn of_visit(visit: &Visit) -> String {
    let mut parts = Vec::new();
    if !visit.learned.is_empty() {
        parts.push(format!("learned: {}", visit.learned));
    }
    if !visit.met.is_empty() {
        parts.push(format!("met {}", names(&visit.met)));
    }
    if !visit.gave.is_empty() {
        parts.push(format!("gave: {}", visit.gave));
    }
    if parts.is_empty() {
        parts.push("nothing noted".to_owned());
    }
    format!("{}: {}; again: {}", full_day(visit.on), parts.join("; "), again(visit.again))
}

/// What is said after a few visits: whether something was learned, somebody met, something given.
pub(super) fn after(last: Again, [learned, met, gave]: [bool; 3]) -> String {
    let there: Vec<&str> =
        [(learned, "you learned something"), (met, "you met somebody to see again"), (gave, "you gave something")]
            .into_iter()
            .filter_map(|(so, words)| so.then_some(words))
            .collect();
    let seen = match there.is_empty() {
        true => "Nothing is noted yet of what you learned, whom you met or what you gave.".to_owned(),
        false => format!("At this place {}.", listed(&there)),
    };
    let lean = match (last, there.is_empty()) {
        (Again::Yes, _) => "You said that you would go again: go again.",
        (Again::No, _) => "You said that you would not go again: let it go, with a good conscience.",
        (Again::NotSure, false) => "That speaks for going again.",
        (Again::NotSure, true) => "That speaks for letting it go, and giving the evening to another place.",
    };
    format!("{seen} {lean}")
}
