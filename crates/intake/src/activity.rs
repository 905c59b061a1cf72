//! Dates and counts out of a LinkedIn export: searches, reactions, applications. What was searched for, what was reacted to
//! and where somebody applied is passed over: not a word of it leaves this file.

use std::collections::BTreeMap;

use csv::{ReaderBuilder, StringRecord};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::archive::Archive;
use crate::day::{self, Order};
use crate::header;
use crate::text::encoding;
use crate::{LARGEST_UPLOAD, Refusal, Upload};

/// Rows of one table that are counted.
const MOST_ROWS: usize = 200_000;
/// Bytes at the beginning of a file in which its header must stand.
const LOOK: u64 = 4_000;

/// What is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Counted {
    /// Searches.
    Searches,
    /// Reactions to what others wrote.
    Reactions,
    /// Applications.
    Applications,
}

/// Columns that tell a table; the first holds the day.
const TABLES: [(Counted, &[&str]); 3] = [
    (Counted::Searches, &["time", "search query"]),
    (Counted::Reactions, &["date", "type", "link"]),
    (Counted::Applications, &["application date", "job title"]),
];

/// Counts by month.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Activity {
    /// The first day of a month, what, and how often.
    pub months: BTreeMap<Date, BTreeMap<Counted, u32>>,
    /// Rows whose day could not be read; they are in no month.
    pub without_a_day: u32,
}

/// Reads an export, or one of its tables.
///
/// # Errors
/// A [`Refusal`] where it is too large, damaged, or has none of the three tables.
pub fn read(upload: &Upload<'_>) -> Result<Activity, Refusal> {
    if upload.bytes.len() > LARGEST_UPLOAD {
        return Err(Refusal::too_large(upload.bytes.len()));
    }
    let mut activity = Activity::default();
    let mut found = false;
    if upload.bytes.starts_with(b"PK") {
        let mut archive = Archive::open(upload.bytes)?;
        let is_table = |name: &&String| name.to_ascii_lowercase().ends_with(".csv") && !name.contains("__MACOSX");
        for name in archive.names().to_vec().iter().filter(is_table) {
            if table_of(&encoding::decode(&archive.beginning(name, LOOK)).text).is_some() {
                let bytes = archive.file(name)?.unwrap_or_default();
                found |= activity.count(&encoding::decode(&bytes).text);
            }
        }
    } else {
        found = activity.count(&encoding::decode(upload.bytes).text);
    }
    if found {
        return Ok(activity);
    }
    Err(Refusal::new(
        "There are no searches, reactions or applications in this file.",
        "Bring the whole export as LinkedIn sent it, a ZIP; the small one of the first minutes may come without them.",
    ))
}

/// Which table begins so, and in which column its days stand.
fn table_of(text: &str) -> Option<(Counted, usize)> {
    let head = text.trim_start_matches('\u{feff}').lines().find(|line| !line.trim().is_empty())?;
    let names: Vec<String> = header::names(head, b',').iter().map(|name| name.to_lowercase()).collect();
    TABLES.iter().find_map(|(counted, columns)| {
        let all = columns.iter().all(|column| names.iter().any(|name| name == column));
        let at = names.iter().position(|name| name == columns[0])?;
        all.then_some((*counted, at))
    })
}

impl Activity {
    /// Counts the rows of a table, and answers whether it was one.
    fn count(&mut self, text: &str) -> bool {
        let Some((counted, at)) = table_of(text) else { return false };
        let mut reader = ReaderBuilder::new().flexible(true).from_reader(text.trim_start().as_bytes());
        let records = reader.records().take(MOST_ROWS).filter_map(Result::ok);
        let days: Vec<String> = records.filter_map(|row: StringRecord| row.get(at).map(str::to_owned)).collect();
        let order = match Order::of(days.iter().map(String::as_str)) {
            // An export writes months first, as its country does.
            Order::Either => Order::MonthFirst,
            told => told,
        };
        for cell in &days {
            // "2026/11/20 10:00:00 UTC": the day is what counts.
            let plain =
                cell.split_once(' ').map_or(cell.as_str(), |(day, _)| day).trim_end_matches(',').replace('/', "-");
            let iso = plain.parse::<Date>().ok().filter(|date| (1990..=2100).contains(&date.year()));
            match iso.or_else(|| day::read(cell, order).map(|day| day.date)) {
                Some(date) => *self.months.entry(date.first_of_month()).or_default().entry(counted).or_default() += 1,
                None => self.without_a_day += 1,
            }
        }
        true
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use proptest::prelude::*;

    use super::*;

    fn of(text: &str) -> Result<Activity, Refusal> {
        read(&Upload { name: None, bytes: text.as_bytes() })
    }

    #[test]
    fn searches_and_reactions_are_counted_by_month_and_nothing_else_is_taken() {
        let searches = "Time,Search Query\n2026/11/20 10:00:00 UTC,nurse educator\n2026/11/02 09:00:00 UTC,\"clinic, nights\"\n2026/10/01 09:00:00 UTC,x\n";
        let read = of(searches).expect("a table");
        assert_eq!(read.months[&date(2026, 11, 1)][&Counted::Searches], 2);
        assert_eq!(read.months[&date(2026, 10, 1)][&Counted::Searches], 1);
        let written = serde_json::to_string(&read).expect("written");
        assert!(!written.contains("nurse") && !written.contains("clinic"), "{written}");
        let reactions =
            of("Date,Type,Link\n2026-11-20 10:00:00,LIKE,https://example.org\nsoon,LIKE,x\n").expect("a table");
        assert_eq!((reactions.months[&date(2026, 11, 1)][&Counted::Reactions], reactions.without_a_day), (1, 1));
        let applied = "Application Date,Contact Email,Company Name,Job Title\n\"11/20/26, 1:32 PM\",a@b.c,Firm,Nurse\n";
        assert_eq!(of(applied).expect("a table").months[&date(2026, 11, 1)][&Counted::Applications], 1);
    }

    #[test]
    fn what_is_no_such_table_says_what_to_bring() {
        assert!(of("First Name,Last Name,Connected On\nAna,B,1 Jan 2026\n").expect_err("no").next.contains("ZIP"));
        assert!(of("").is_err());
    }

    proptest! {
        #[test]
        fn any_bytes_are_counted_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..400), head in any::<bool>()) {
            let text = [if head { b"Time,Search Query\n".as_slice() } else { b"" }, &bytes].concat();
            let _ = read(&Upload { name: None, bytes: &text });
        }
    }
}
