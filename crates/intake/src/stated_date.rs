//! Dates as exports state them: `Jan 2020`, `2018`, `24 Jul 2023`, `2020-05-01`, `8/15/26, 1:32 PM`,
//! `2026/08/01 10:00:00 UTC`.

use career::date::{MONTHS, PartialDate, month_named};

/// Reads a date; `None` where it is none of the known ways to write one.
pub(crate) fn parse(text: &str) -> Option<PartialDate> {
    let day = text.trim().split(['T', ',']).next().unwrap_or_default();
    let all: Vec<&str> = day.split([' ', '-', '/', '.']).filter(|part| !part.is_empty()).take(8).collect();
    // Words first: the month stands in letters, the year has four digits.
    if let Some(month) = all.iter().find_map(|part| month_named(part)) {
        // "Jan 24, 2023" has its year after the comma.
        let rest = text.split([' ', ',', '-', '/', '.']);
        return PartialDate::month(rest.into_iter().find_map(year_of)?, month);
    }
    match numbers(&all).as_slice() {
        [(year, 4)] => PartialDate::year(*year),
        [(year, 4), (month, 1 | 2), ..] => PartialDate::month(*year, u8::try_from(*month).ok()?),
        [(month, 1 | 2), (year, 4)] => PartialDate::month(*year, u8::try_from(*month).ok()?),
        [(first, 1 | 2), (second, 1 | 2), (year, 2 | 4), ..] => of_three(*first, *second, century(*year)),
        _ => None,
    }
}

/// Exports of American services put the month first; where that cannot be, the day stands first.
fn of_three(first: u16, second: u16, year: u16) -> Option<PartialDate> {
    let month = if first > 12 { second } else { first };
    PartialDate::month(year, u8::try_from(month).ok()?)
}

/// Two digits are a year of this century up to 2069, as spreadsheets read them.
fn century(year: u16) -> u16 {
    match year {
        0..=69 => 2000 + year,
        70..=99 => 1900 + year,
        _ => year,
    }
}

/// Each number with its count of digits; a part that is no number ends the list.
fn numbers(parts: &[&str]) -> Vec<(u16, usize)> {
    let digits = parts.iter().map_while(|part| Some((part.parse().ok()?, part.len())));
    digits.collect()
}

fn year_of(part: &str) -> Option<u16> {
    part.parse().ok().filter(|_| part.len() == 4)
}

/// "Jan 2020", or the year alone, as lines of the document show it.
pub(crate) fn words(date: PartialDate) -> String {
    let month = date.the_month().and_then(|month| MONTHS.get(usize::from(month).checked_sub(1)?)?.get(..3));
    month.map_or_else(|| date.the_year().to_string(), |month| format!("{month} {}", date.the_year()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_way_that_exports_write_dates_is_read() {
        let read = |text: &str| parse(text).map(|date| date.to_string());
        for (text, date) in [
            ("Jan 2020", "2020-01"),
            ("September 2019", "2019-09"),
            ("2018", "2018"),
            ("24 Jul 2023", "2023-07"),
            ("Jul 24, 2023", "2023-07"),
            ("2020-05", "2020-05"),
            ("2020-05-01", "2020-05"),
            ("2020-05-01T10:00:00Z", "2020-05"),
            ("8/15/26, 1:32 PM", "2026-08"),
            ("2026/08/01 10:00:00 UTC", "2026-08"),
            ("15/08/2021", "2021-08"),
            ("05/2018", "2018-05"),
            (" 2018 ", "2018"),
        ] {
            assert_eq!(read(text).as_deref(), Some(date), "{text}");
        }
        for text in ["", "soon", "13", "2020-13", "99999", "1/2", "May"] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
