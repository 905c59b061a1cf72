//! Days and addresses as they stand on a page.

use jiff::civil::{Date, Weekday};

/// "Tuesday, 1 December".
pub fn day(date: Date) -> String {
    format!("{}, {} {}", weekday(date.weekday()), date.day(), month(date.month()))
}

/// "1 December 2026".
pub fn full_day(date: Date) -> String {
    format!("{} {} {}", date.day(), month(date.month()), date.year())
}

/// "Tuesday".
pub fn weekday(day: Weekday) -> &'static str {
    match day {
        Weekday::Monday => "Monday",
        Weekday::Tuesday => "Tuesday",
        Weekday::Wednesday => "Wednesday",
        Weekday::Thursday => "Thursday",
        Weekday::Friday => "Friday",
        Weekday::Saturday => "Saturday",
        Weekday::Sunday => "Sunday",
    }
}

fn month(month: i8) -> &'static str {
    const MONTHS: [&str; 12] = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ];
    usize::try_from(month - 1).ok().and_then(|i| MONTHS.get(i)).copied().unwrap_or("")
}

/// "25 minutes", "1 hour", "1 hour 30".
pub fn minutes(minutes: u32) -> String {
    match (minutes / 60, minutes % 60) {
        (0, m) => format!("{m} minutes"),
        (1, 0) => "1 hour".to_owned(),
        (h, 0) => format!("{h} hours"),
        (1, m) => format!("1 hour {m}"),
        (h, m) => format!("{h} hours {m}"),
    }
}

/// Text as part of an address.
pub fn in_address(text: &str) -> String {
    form_urlencoded::byte_serialize(text.as_bytes()).collect()
}
