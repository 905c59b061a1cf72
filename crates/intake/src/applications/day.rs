//! Days as people and exports write them.

use jiff::civil::Date;

/// Which of two small numbers is the month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Order {
    MonthFirst,
    DayFirst,
    /// Nothing in the table tells; the month is taken to be first, as American services write it.
    Unclear,
}

impl Order {
    /// What all days of a table together tell.
    pub fn of<'a>(cells: impl Iterator<Item = &'a str>) -> Order {
        let (mut first, mut second, mut any) = (false, false, false);
        for cell in cells {
            let Some(([one, two, _], point)) = numbers(cell).filter(|(parts, _)| parts[0] <= 31) else { continue };
            if point {
                continue;
            }
            any |= one != two;
            first |= one > 12;
            second |= two > 12;
        }
        match (first, second) {
            (true, false) => Order::DayFirst,
            (false, true) => Order::MonthFirst,
            // Both: each row speaks for itself.
            (true, true) => Order::MonthFirst,
            (false, false) if any => Order::Unclear,
            (false, false) => Order::MonthFirst,
        }
    }
}

/// Reads `2026-11-20`, `2026/08/01 10:00:00 UTC`, `8/15/26, 1:32 PM`, `20.11.2026`, `24 Jul 2023`, `Jul 24, 2023`.
pub(crate) fn read(text: &str, order: Order) -> Option<Date> {
    let day = lettered(text).or_else(|| numbered(text, order))?;
    (1990..=2100).contains(&day.year()).then_some(day)
}

fn numbered(text: &str, order: Order) -> Option<Date> {
    let ([one, two, three], point) = numbers(text)?;
    if one > 31 {
        return date(one, two, three);
    }
    let day_first = point || one > 12 || (order == Order::DayFirst && two <= 12);
    if day_first { date(three, two, one) } else { date(three, one, two) }
}

/// The first three numbers, and whether points part them.
fn numbers(text: &str) -> Option<([u16; 3], bool)> {
    let day = text.trim().split([' ', ',', 'T']).next()?;
    let parts: Vec<&str> = day.split(['-', '/', '.']).take(4).collect();
    let [one, two, three] = parts[..] else { return None };
    // A year has two digits or four.
    let year = if one.len() == 4 { one } else { three };
    let found = [one.parse().ok()?, two.parse().ok()?, three.parse().ok()?];
    matches!(year.len(), 2 | 4).then_some((found, day.contains('.')))
}

fn lettered(text: &str) -> Option<Date> {
    let parts: Vec<&str> = text.split([' ', ',', '-', '/', '.']).filter(|part| !part.is_empty()).take(8).collect();
    let at = parts.iter().position(|part| month(part).is_some())?;
    let number =
        |at: usize| parts.get(at).and_then(|part| part.trim_end_matches(|c: char| c.is_alphabetic()).parse().ok());
    let before: Option<u16> = at.checked_sub(1).and_then(number);
    let (day, year) = match before {
        Some(day) => (day, number(at + 1)?),
        None => (number(at + 1)?, number(at + 2)?),
    };
    date(year, u16::from(month(parts[at])?), day)
}

fn month(part: &str) -> Option<u8> {
    const MONTHS: [&str; 12] = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    let small = part.to_ascii_lowercase();
    let letters = small.len() >= 3 && small.bytes().all(|byte| byte.is_ascii_alphabetic());
    let at = MONTHS.iter().position(|month| letters && small.starts_with(month))?;
    u8::try_from(at + 1).ok()
}

/// Two digits are a year of this century.
fn date(year: u16, month: u16, day: u16) -> Option<Date> {
    let year = if year < 100 { 2000 + year } else { year };
    Date::new(i16::try_from(year).ok()?, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_read_as_they_are_written() {
        for (text, day) in [
            ("2026-11-20", "2026-11-20"),
            ("2026/08/01 10:00:00 UTC", "2026-08-01"),
            ("8/15/26, 1:32 PM", "2026-08-15"),
            ("20.11.2026", "2026-11-20"),
            ("24 Jul 2023", "2023-07-24"),
            ("July 4th, 2025", "2025-07-04"),
            ("31/1/2026", "2026-01-31"),
        ] {
            assert_eq!(read(text, Order::MonthFirst).map(|day| day.to_string()).as_deref(), Some(day), "{text}");
        }
        for text in ["", "soon", "13/13/2026", "2026", "1/1/1", "99999/1/1"] {
            assert_eq!(read(text, Order::MonthFirst), None, "{text}");
        }
    }

    #[test]
    fn all_days_of_a_table_say_which_number_is_the_month() {
        let of = |cells: &[&str]| Order::of(cells.iter().copied());
        assert_eq!(of(&["03/04/2026", "15/04/2026"]), Order::DayFirst);
        assert_eq!(of(&["03/04/2026", "04/15/2026"]), Order::MonthFirst);
        assert_eq!(of(&["03/04/2026"]), Order::Unclear);
        assert_eq!(of(&["2026-03-04", "04.03.2026", "later"]), Order::MonthFirst);
        assert_eq!(read("03/04/2026", Order::DayFirst).map(|day| day.month()), Some(4));
    }
}
