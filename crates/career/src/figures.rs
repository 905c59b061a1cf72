//! Figures and dates, formatted in one place.

use crate::date::PartialDate;

/// `$98,400`.
pub fn dollars(whole: u32) -> String {
    format!("${}", thousands(u64::from(whole)))
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
    const MONTHS: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    match date.the_month() {
        Some(month) => format!("{} {}", MONTHS[usize::from(month) - 1], date.the_year()),
        None => date.the_year().to_string(),
    }
}
