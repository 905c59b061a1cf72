//! Days as sources state them. A day that could be two days is none.

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::fmt::rfc2822::DateTimeParser;
use jiff::tz::TimeZone;

/// A day, and whether it was stated as a moment of some zone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Day {
    pub date: Date,
    pub timed: bool,
}

const MONTHS: [&str; 12] = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/// Reads `2026-11-20`, `2026-11-20T10:00:00Z`, `20 Nov 2026`, `November 20, 2026`, `20.11.2026`, `11/20/2026`, a moment
/// of a mail header, or seconds or milliseconds since 1970.
pub(super) fn read(text: &str) -> Option<Day> {
    let text = text.trim();
    let day = since_1970(text).or_else(|| iso(text)).or_else(|| mail(text)).or_else(|| written(text))?;
    (1990..=2100).contains(&day.date.year()).then_some(day)
}

fn since_1970(text: &str) -> Option<Day> {
    let number: i64 = text.parse().ok()?;
    let moment = match text.len() {
        13 => Timestamp::from_millisecond(number),
        10 => Timestamp::from_second(number),
        _ => return None,
    };
    Some(Day { date: moment.ok()?.to_zoned(TimeZone::UTC).date(), timed: true })
}

fn iso(text: &str) -> Option<Day> {
    let (day, rest) = (text.get(..10)?, text.get(10..)?);
    let shaped = day.as_bytes().get(4) == Some(&b'-') && !rest.starts_with(|c: char| c.is_ascii_digit());
    let date = day.parse().ok().filter(|_| shaped)?;
    Some(Day { date, timed: rest.contains(':') })
}

fn mail(text: &str) -> Option<Day> {
    let moment = DateTimeParser::new().relaxed_weekday(true).parse_zoned(text).ok()?;
    Some(Day { date: moment.date(), timed: true })
}

fn written(text: &str) -> Option<Day> {
    let parts: Vec<&str> = text.split([' ', ',', '/', '.', '-']).filter(|part| !part.is_empty()).take(7).collect();
    let timed = text.contains(':');
    let date = match parts.as_slice() {
        [day, month, year, ..] if month_of(month).is_some() => date(year, month_of(month)?, day),
        [month, day, year, ..] if month_of(month).is_some() => date(year, month_of(month)?, day),
        [_, day, month, year, ..] if month_of(month).is_some() => date(year, month_of(month)?, day),
        [year, month, day, ..] if year.len() == 4 => date(year, month.parse().ok()?, day),
        [first, second, year, ..] if year.len() == 4 => {
            let (one, two): (i8, i8) = (first.parse().ok()?, second.parse().ok()?);
            // With points the day stands first; with strokes it depends on the country, so that one must be above 12.
            if text.contains('.') || one > 12 || one == two {
                date(year, two, first)
            } else if two > 12 {
                date(year, one, second)
            } else {
                None
            }
        }
        _ => None,
    };
    Some(Day { date: date?, timed })
}

fn date(year: &str, month: i8, day: &str) -> Option<Date> {
    let day = day.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    Date::new(year.parse().ok().filter(|_| year.len() == 4)?, month, day.parse().ok()?).ok()
}

fn month_of(word: &str) -> Option<i8> {
    let near = word.get(..3)?.to_ascii_lowercase();
    let letters = word.bytes().all(|byte| byte.is_ascii_alphabetic());
    let index = MONTHS.iter().position(|month| *month == near).filter(|_| letters)?;
    i8::try_from(index + 1).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_way_that_sources_write_days_is_read() {
        for (text, day, timed) in [
            ("2026-11-20", "2026-11-20", false),
            ("2026-11-20T23:30:00-05:00", "2026-11-20", true),
            ("2026-11-20 10:34:21 UTC", "2026-11-20", true),
            ("1763596800000", "2025-11-20", true),
            ("1763596800", "2025-11-20", true),
            ("Fri, 20 Nov 2026 10:00:00 GMT", "2026-11-20", true),
            ("Thu, 20 Nov 2026 10:00:00 +0100", "2026-11-20", true),
            ("20 Nov 2026", "2026-11-20", false),
            ("Nov 20, 2026", "2026-11-20", false),
            ("November 20th, 2026", "2026-11-20", false),
            ("20.11.2026", "2026-11-20", false),
            ("11/20/2026", "2026-11-20", false),
            ("20/11/2026", "2026-11-20", false),
            ("2026/11/20", "2026-11-20", false),
            ("11/11/2026", "2026-11-11", false),
        ] {
            let read = read(text).map(|day| (day.date.to_string(), day.timed));
            assert_eq!(read, Some((day.to_owned(), timed)), "{text}");
        }
        for text in
            ["", "soon", "10/11/2026", "2026-13-01", "2026-11", "0", "0001-01-01", "99999999999999", "3 days ago"]
        {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
