//! The day in a few words, where they say one: "yesterday", "3 days ago", "last Tuesday", "2026-11-20", "20 November".

use std::ops::Range;

use jiff::ToSpan;
use jiff::civil::Date;

use crate::date::{MONTHS, WEEKDAYS};

/// Words of a clause that are looked at.
const MOST_WORDS: usize = 60;

/// The first day that the words say, and which bytes say it. "In March" and "last week" are no days. A day that lies
/// ahead is none.
pub(super) fn find(text: &str, today: Date) -> Option<(Date, Range<usize>)> {
    let mut words: Vec<(Range<usize>, String)> = Vec::new();
    let mut at = 0;
    for word in text.split_inclusive(char::is_whitespace).take(MOST_WORDS) {
        let plain = word.trim_end();
        if !plain.is_empty() {
            words.push((at..at + plain.len(), plain.trim_end_matches('.').to_lowercase()));
        }
        at += word.len();
    }
    (0..words.len()).find_map(|first| {
        let said: Vec<&str> = words.iter().skip(first).take(4).map(|(_, word)| word.as_str()).collect();
        let (day, count) = day(&said, today)?;
        let (start, end) = (words.get(first)?.0.start, words.get(first + count - 1)?.0.end);
        (day <= today).then_some((day, start..end))
    })
}

/// A day at the beginning of some words, and how many of them say it.
fn day(words: &[&str], today: Date) -> Option<(Date, usize)> {
    if let ["on", rest @ ..] = words {
        return plain(rest, today).map(|(day, count)| (day, count + 1));
    }
    plain(words, today)
}

fn plain(words: &[&str], today: Date) -> Option<(Date, usize)> {
    match words {
        ["today" | "tonight", ..] => Some((today, 1)),
        ["yesterday", ..] => today.yesterday().ok().map(|day| (day, 1)),
        ["last", name, ..] if weekday(name).is_some() => Some((last(name, today)?, 2)),
        [name, ..] if weekday(name).is_some() => Some((last(name, today)?, 1)),
        [number, "days" | "day", "ago", ..] => before(number, 1, today).map(|day| (day, 3)),
        [number, "weeks" | "week", "ago", ..] => before(number, 7, today).map(|day| (day, 3)),
        [one, two, year, ..] if year.len() == 4 && in_year(one, two, year).is_some() => {
            Some((in_year(one, two, year)?, 3))
        }
        [one, two, ..] => near(one, two, today).map(|day| (day, 2)).or_else(|| iso(one)),
        [one] => iso(one),
        [] => None,
    }
}

fn iso(word: &str) -> Option<(Date, usize)> {
    let is_day = word.len() == 10 && word.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-');
    word.parse().ok().filter(|_| is_day).map(|day| (day, 1))
}

fn weekday(name: &str) -> Option<usize> {
    WEEKDAYS.iter().position(|day| day.eq_ignore_ascii_case(name))
}

/// The last day of that name before today.
fn last(name: &str, today: Date) -> Option<Date> {
    let wanted = weekday(name)?;
    (1..=7)
        .filter_map(|days| today.checked_sub(days.days()).ok())
        .find(|day| usize::try_from(day.weekday().to_monday_zero_offset()).is_ok_and(|offset| offset == wanted))
}

fn before(number: &str, days: i64, today: Date) -> Option<Date> {
    const NUMBERS: [&str; 7] = ["a", "two", "three", "four", "five", "six", "seven"];
    let said = NUMBERS.iter().position(|word| *word == number || (number == "one" && *word == "a"));
    let number: i64 = match said {
        Some(at) => i64::try_from(at + 1).ok()?,
        None => number.parse().ok().filter(|number| (0..=3_000).contains(number))?,
    };
    today.checked_sub((number * days).days()).ok()
}

fn in_year(one: &str, two: &str, year: &str) -> Option<Date> {
    let (day, month) = day_and_month(one, two)?;
    Date::new(year.parse().ok()?, month, day).ok()
}

/// A day without its year: the last one before today.
fn near(one: &str, two: &str, today: Date) -> Option<Date> {
    let (day, month) = day_and_month(one, two)?;
    let this_year = Date::new(today.year(), month, day).ok().filter(|day| *day <= today);
    this_year.or_else(|| Date::new(today.year() - 1, month, day).ok())
}

fn day_and_month(one: &str, two: &str) -> Option<(i8, i8)> {
    let begins =
        |month: &str, word: &str| month.get(..word.len()).is_some_and(|begin| begin.eq_ignore_ascii_case(word));
    let month = |word: &str| MONTHS.iter().position(|month| word.len() >= 3 && begins(month, word));
    let number = |word: &str| word.trim_end_matches(|c: char| c.is_ascii_alphabetic() || c == ',').parse().ok();
    let (day, month) = match (month(one), month(two)) {
        (Some(month), None) => (number(two)?, month),
        (None, Some(month)) => (number(one)?, month),
        _ => return None,
    };
    Some((day, i8::try_from(month + 1).ok()?))
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn a_day_is_found_where_one_is_said() {
        // A Wednesday.
        let today = date(2026, 11, 25);
        for (text, day, words) in [
            ("at the meetup yesterday", date(2026, 11, 24), "yesterday"),
            ("last Tuesday at work", date(2026, 11, 24), "last Tuesday"),
            ("on Wednesday", date(2026, 11, 18), "on Wednesday"),
            ("two weeks ago in Ohio", date(2026, 11, 11), "two weeks ago"),
            ("at Lee's on 2025-02-03.", date(2025, 2, 3), "on 2025-02-03."),
            ("on 3 March", date(2026, 3, 3), "on 3 March"),
            ("Dec 3rd", date(2025, 12, 3), "Dec 3rd"),
            ("3 March 2019 by chance", date(2019, 3, 3), "3 March 2019"),
        ] {
            let found = find(text, today);
            assert_eq!(found.map(|(day, at)| (day, &text[at])), Some((day, words)), "{text}");
        }
        for text in ["", "in March 2024", "last week", "2027-01-01", "31 June", "at the May fair"] {
            assert_eq!(find(text, today), None, "{text}");
        }
    }
}
