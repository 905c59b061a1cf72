//! Dates as documents give them: a year, or a year and a month.

use std::fmt;

use jiff::civil::Weekday;
use serde::{Deserialize, Serialize};

/// The months in English.
pub const MONTHS: [&str; 12] = [
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

/// The days of a week in English, from Monday.
pub const WEEKDAYS: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/// A day of the week in English.
pub fn weekday(day: Weekday) -> &'static str {
    usize::try_from(day.to_monday_zero_offset()).ok().and_then(|at| WEEKDAYS.get(at)).copied().unwrap_or("")
}

/// The month that a word of letters names by its first three, 1–12: "Sept" is 9.
pub fn month_named(word: &str) -> Option<u8> {
    let begin = word.get(..3).filter(|_| word.bytes().all(|byte| byte.is_ascii_alphabetic()))?;
    let at = MONTHS.iter().position(|month| month.get(..3).is_some_and(|short| short.eq_ignore_ascii_case(begin)))?;
    u8::try_from(at + 1).ok()
}

/// A year, perhaps with its month. Orders by time; a bare year sorts before its months.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct PartialDate {
    year: u16,
    month: Option<u8>,
}

impl PartialDate {
    /// `None` unless the year is 1900–2100.
    pub fn year(year: u16) -> Option<Self> {
        (1900..=2100).contains(&year).then_some(PartialDate { year, month: None })
    }

    /// `None` unless the year is 1900–2100 and the month 1–12.
    pub fn month(year: u16, month: u8) -> Option<Self> {
        ((1900..=2100).contains(&year) && (1..=12).contains(&month)).then_some(PartialDate { year, month: Some(month) })
    }

    /// The year.
    pub fn the_year(self) -> u16 {
        self.year
    }

    /// The month, 1–12, where known.
    pub fn the_month(self) -> Option<u8> {
        self.month
    }

    /// Months since year 0; a bare year counts from `default_month` (1–12).
    pub fn months(self, default_month: u8) -> i32 {
        i32::from(self.year) * 12 + i32::from(self.month.unwrap_or(default_month)) - 1
    }
}

impl fmt::Display for PartialDate {
    /// `YYYY` or `YYYY-MM`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.month {
            Some(month) => write!(f, "{:04}-{month:02}", self.year),
            None => write!(f, "{:04}", self.year),
        }
    }
}

impl From<PartialDate> for String {
    fn from(date: PartialDate) -> String {
        date.to_string()
    }
}

impl TryFrom<String> for PartialDate {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        let refused = || format!("{text:?} is not YYYY or YYYY-MM");
        let (year, month) = match text.split_once('-') {
            Some((year, month)) => (year, Some(month)),
            None => (text.as_str(), None),
        };
        let year = year.parse().map_err(|_| refused())?;
        match month {
            None => PartialDate::year(year),
            Some(month) => PartialDate::month(year, month.parse().map_err(|_| refused())?),
        }
        .ok_or_else(refused)
    }
}
