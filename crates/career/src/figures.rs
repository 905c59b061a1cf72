//! Figures and dates, formatted in one place.

use jiff::civil::Date;

use crate::date::{MONTHS, PartialDate, weekday};

/// `$98,400`.
pub fn dollars(whole: u32) -> String {
    format!("${}", thousands(u64::from(whole)))
}

/// `$24.10`, from cents.
pub fn dollars_and_cents(cents: u32) -> String {
    format!("${}.{:02}", thousands(u64::from(cents / 100)), cents % 100)
}

/// `98,400`.
pub fn thousands(number: u64) -> String {
    let digits = number.to_string();
    let mut out = String::with_capacity(digits.len() + digits.len() / 3);
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

/// A share (0–1) as a whole per cent: `6 %`.
pub fn percent(share: f32) -> String {
    format!("{} %", (share * 100.0).round() as i32)
}

/// `March 2021` or `2021`.
pub fn date(date: PartialDate) -> String {
    match date.the_month() {
        Some(month) => format!("{} {}", MONTHS[usize::from(month) - 1], date.the_year()),
        None => date.the_year().to_string(),
    }
}

/// `Tuesday, 1 December`.
pub fn day(date: Date) -> String {
    format!("{}, {} {}", weekday(date.weekday()), date.day(), month(date))
}

/// `1 December 2026`.
pub fn full_day(date: Date) -> String {
    format!("{} {} {}", date.day(), month(date), date.year())
}

/// `1 December`, with the year where it is another than today's.
pub fn near_day(date: Date, today: Date) -> String {
    match date.year() == today.year() {
        true => format!("{} {}", date.day(), month(date)),
        false => full_day(date),
    }
}

fn month(date: Date) -> &'static str {
    usize::try_from(date.month() - 1).ok().and_then(|i| MONTHS.get(i)).copied().unwrap_or("")
}

/// `25 minutes`, `1 hour`, `1 hour 30`.
pub fn minutes(minutes: u32) -> String {
    match (minutes / 60, minutes % 60) {
        (0, 1) => "1 minute".to_owned(),
        (0, m) => format!("{m} minutes"),
        (1, 0) => "1 hour".to_owned(),
        (h, 0) => format!("{h} hours"),
        (1, m) => format!("1 hour {m}"),
        (h, m) => format!("{h} hours {m}"),
    }
}
