//! Days as people, exports and sources write them. Which number of `03/04/2026` is the month, others have to say.

use career::date::month_named;
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::fmt::rfc2822::DateTimeParser;
use jiff::tz::TimeZone;

/// A day, and whether it was stated as a moment of some zone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Day {
    pub date: Date,
    pub timed: bool,
}

/// Which of two small numbers is the month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Order {
    /// Nothing tells: a day that could be two days is none, and a year has four digits.
    Either,
    MonthFirst,
    DayFirst,
}

impl Order {
    /// What all days of a table together tell.
    pub fn of<'a>(cells: impl Iterator<Item = &'a str>) -> Order {
        let (mut first, mut second, mut any) = (false, false, false);
        for cell in cells {
            let Some((one, two)) = numbers(cell).and_then(|numbers| numbers.two_small()) else { continue };
            any |= one != two;
            first |= one > 12;
            second |= two > 12;
        }
        match (first, second) {
            (true, false) => Order::DayFirst,
            (false, false) if any => Order::Either,
            // Where both are above 12 somewhere, each row speaks for itself.
            _ => Order::MonthFirst,
        }
    }
}

/// Reads `2026-11-20`, `2026-11-20T10:00:00Z`, `20 Nov 2026`, `November 20th, 2026`, `20.11.2026`, `11/20/2026`,
/// `8/15/26, 1:32 PM`, a moment of a mail header, or seconds or milliseconds since 1970.
pub(crate) fn read(text: &str, order: Order) -> Option<Day> {
    let text = text.trim();
    let day = since_1970(text).or_else(|| iso(text)).or_else(|| mail(text)).or_else(|| written(text, order))?;
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

fn written(text: &str, order: Order) -> Option<Day> {
    let date = lettered(text, order).or_else(|| numbered(text, order))?;
    Some(Day { date, timed: text.contains(':') })
}

/// The month stands in letters: the day before it or behind it, then the year.
fn lettered(text: &str, order: Order) -> Option<Date> {
    let parts: Vec<&str> = text.split([' ', ',', '-', '/', '.']).filter(|part| !part.is_empty()).take(8).collect();
    let at = parts.iter().position(|part| month_named(part).is_some())?;
    let month = month_named(parts[at])?;
    let day = |at: usize| parts.get(at).and_then(|part| without_letters(part).parse::<u8>().ok());
    let (day, year) = match at.checked_sub(1).and_then(day) {
        Some(day) => (day, parts.get(at + 1)?),
        None => (day(at + 1)?, parts.get(at + 2)?),
    };
    date(year_of(without_letters(year), order)?, month, day)
}

/// "20th" is a day like 20.
fn without_letters(part: &str) -> &str {
    part.trim_end_matches(char::is_alphabetic)
}

fn numbered(text: &str, order: Order) -> Option<Date> {
    let Numbers { one, two, three, pointed } = numbers(text)?;
    let two: u8 = two.parse().ok()?;
    if one.len() == 4 {
        return date(one.parse().ok()?, two, without_letters(three).parse().ok()?);
    }
    let (one, year): (u8, _) = (one.parse().ok()?, year_of(three, order)?);
    // With points the day stands first; with strokes it depends on the country, so that one must be above 12.
    if pointed || one > 12 || one == two {
        return date(year, two, one);
    }
    match order {
        _ if two > 12 => date(year, one, two),
        Order::Either => None,
        Order::MonthFirst => date(year, one, two),
        Order::DayFirst => date(year, two, one),
    }
}

/// The first three parts of a text that begins with a number, and whether a point stands behind the first.
struct Numbers<'t> {
    one: &'t str,
    two: &'t str,
    three: &'t str,
    pointed: bool,
}

impl Numbers<'_> {
    /// The two of which one is the month, unless the way they are written tells which.
    fn two_small(&self) -> Option<(u8, u8)> {
        year_of(self.three, Order::MonthFirst).filter(|_| !self.pointed)?;
        Some((self.one.parse().ok().filter(|one| *one <= 31)?, self.two.parse().ok()?))
    }
}

/// `None` where there are not three, or more than three without a gap: "10.11.12.13" is no day.
fn numbers(text: &str) -> Option<Numbers<'_>> {
    let text = text.trim();
    let parts = |text| str::split(text, ['/', '.', '-', ' ', ',', 'T']).filter(|part| !part.is_empty());
    if parts(text.split([' ', ',', 'T']).next()?).count() > 3 {
        return None;
    }
    let mut all = parts(text);
    let (one, two, three) = (all.next()?, all.next()?, all.next()?);
    Some(Numbers { one, two, three, pointed: text.get(one.len()..)?.starts_with('.') })
}

/// Two digits are a year of this century.
fn year_of(part: &str, order: Order) -> Option<i16> {
    let year: i16 = part.parse().ok()?;
    match part.len() {
        4 => Some(year),
        2 if order != Order::Either => Some(2000 + year),
        _ => None,
    }
}

fn date(year: i16, month: u8, day: u8) -> Option<Date> {
    Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str, order: Order) -> Option<(String, bool)> {
        read(text, order).map(|day| (day.date.to_string(), day.timed))
    }

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
            ("Friday, November 20, 2026", "2026-11-20", false),
            ("November 20th, 2026", "2026-11-20", false),
            ("20.11.2026", "2026-11-20", false),
            ("20. 11. 2026", "2026-11-20", false),
            ("11/20/2026", "2026-11-20", false),
            ("20/11/2026", "2026-11-20", false),
            ("2026/11/20", "2026-11-20", false),
            ("11/11/2026", "2026-11-11", false),
        ] {
            for order in [Order::Either, Order::MonthFirst, Order::DayFirst] {
                assert_eq!(shown(text, order), Some((day.to_owned(), timed)), "{text}");
            }
        }
        for text in ["", "soon", "2026-13-01", "2026-11", "0", "0001-01-01", "99999999999999", "3 days ago"] {
            assert_eq!(read(text, Order::Either), None, "{text}");
        }
    }

    #[test]
    fn a_day_that_could_be_two_days_is_none_where_nothing_tells() {
        for text in ["10/11/2026", "11/20/26", "26/11/20", "20 Nov 26", "10/11/2026 at 10.30"] {
            assert_eq!(read(text, Order::Either), None, "{text}");
        }
        assert_eq!(shown("10/11/2026", Order::MonthFirst), Some(("2026-10-11".to_owned(), false)));
        assert_eq!(shown("10/11/2026", Order::DayFirst), Some(("2026-11-10".to_owned(), false)));
    }

    #[test]
    fn days_of_tables_are_read_as_they_are_written() {
        for (text, day) in [
            ("2026-11-20", "2026-11-20"),
            ("2026/08/01 10:00:00 UTC", "2026-08-01"),
            ("8/15/26, 1:32 PM", "2026-08-15"),
            ("20.11.2026", "2026-11-20"),
            ("24 Jul 2023", "2023-07-24"),
            ("July 4th, 2025", "2025-07-04"),
            ("31/1/2026", "2026-01-31"),
        ] {
            assert_eq!(shown(text, Order::MonthFirst).map(|(day, _)| day).as_deref(), Some(day), "{text}");
        }
        for text in ["", "soon", "13/13/2026", "2026", "1/1/1", "99999/1/1", "10.11.12.13"] {
            assert_eq!(read(text, Order::MonthFirst), None, "{text}");
        }
    }

    #[test]
    fn all_days_of_a_table_say_which_number_is_the_month() {
        let of = |cells: &[&str]| Order::of(cells.iter().copied());
        assert_eq!(of(&["03/04/2026", "15/04/2026"]), Order::DayFirst);
        assert_eq!(of(&["03/04/2026", "04/15/2026"]), Order::MonthFirst);
        assert_eq!(of(&["03/04/2026"]), Order::Either);
        assert_eq!(of(&["2026-03-04", "04.03.2026", "later"]), Order::MonthFirst);
        assert_eq!(read("03/04/2026", Order::DayFirst).map(|day| day.date.month()), Some(4));
    }
}
