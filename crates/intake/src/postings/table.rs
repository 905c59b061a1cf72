//! A table of postings: CSV with commas, semicolons, tabs or bars, known by its header.

use std::collections::BTreeMap;

use career::posting::pay::{PayFields, StatedPay};
use career::posting::{Apply, Posting, Workplace};
use csv::StringRecord;

use super::batch::{Batch, Raw};
use super::columns::Column;
use super::document::{Document, Shape};
use super::prose;
use crate::Refusal;
use crate::header::{self, names};

/// Signs between cells.
const SIGNS: [u8; 4] = [b',', b';', b'\t', b'|'];

pub(super) fn recognises(document: &Document) -> bool {
    let Shape::Text(text) = &document.shape else { return false };
    header_of(text).is_some() || looks_like_a_table(text)
}

/// Reads a table; it is what someone chose to bring, so nothing missing from it is gone.
///
/// # Errors
/// A [`Refusal`] where no line names a column for titles.
pub(super) fn read(document: &Document, batch: &mut Batch<'_>) -> Result<bool, Refusal> {
    let Shape::Text(text) = &document.shape else { return Ok(false) };
    let Some(header) = header_of(text) else { return Err(unknown_header(text)) };
    let mut reader = header.rows(text);
    let mut record = StringRecord::new();
    loop {
        match reader.read_record(&mut record) {
            Ok(false) => break,
            Ok(true) if batch.is_full() => break,
            Ok(true) if record.iter().all(|cell| cell.trim().is_empty()) => {}
            Ok(true) => batch.add(posting(&cells(&header, &record))),
            Err(_) => batch.unread("holds characters that are none and was left out."),
        }
    }
    if let Some(unread) = header.unread() {
        batch.note(unread);
    }
    Ok(false)
}

type Header = header::Header<Vec<Option<Column>>>;

/// The line that names a column for titles and one more.
fn header_of(text: &str) -> Option<Header> {
    header::find(text, &SIGNS, |names, _| {
        let columns: Vec<Option<Column>> = names.iter().map(|name| Column::of(name)).collect();
        let known = columns.iter().flatten().count();
        (known >= 2 && columns.contains(&Some(Column::Title))).then_some(columns)
    })
}

/// Whether the first lines have the same count of cells, three or more: a table, whatever its columns are.
fn looks_like_a_table(text: &str) -> bool {
    let lines: Vec<&str> = text.lines().filter(|line| !line.trim().is_empty()).take(4).collect();
    lines.len() >= 3
        && SIGNS.into_iter().any(|sign| {
            let counts: Vec<usize> = lines.iter().map(|line| names(line, sign).len()).collect();
            counts.first().is_some_and(|first| *first >= 3 && counts.iter().all(|count| count == first))
        })
}

fn unknown_header(text: &str) -> Refusal {
    let first = text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    let sign = SIGNS.into_iter().max_by_key(|sign| names(first, *sign).len()).unwrap_or(b',');
    let found: Vec<String> = names(first, sign).into_iter().filter(|name| !name.is_empty()).take(12).collect();
    let near: Vec<String> =
        found.iter().map(|name| format!("“{}”", name.chars().take(40).collect::<String>())).collect();
    Refusal::new(
        format!("This is a table, and its first line names no column for titles: it says {}.", near.join(", ")),
        "Name the columns in the first line: title, company, location, url, description, posted, salary; title and one \
         more are enough.",
    )
}

fn cells<'r>(header: &'r Header, record: &'r StringRecord) -> BTreeMap<Column, &'r str> {
    let mut cells = BTreeMap::new();
    for (column, cell) in header.cells(record).map(|(column, cell)| (column, cell.trim())) {
        if !cell.is_empty() {
            cells.entry(column).or_insert(cell);
        }
    }
    cells
}

/// A posting of named parts.
pub(super) fn posting(cells: &BTreeMap<Column, &str>) -> Raw {
    let cell = |column: Column| cells.get(&column).copied().unwrap_or_default().to_owned();
    let some = |column: Column| cells.get(&column).map(|cell| (*cell).to_owned());
    let posting = Posting {
        key: cell(Column::Key),
        url: some(Column::Url),
        apply: some(Column::Apply).map(|to| if to.contains("://") { Apply::At(to) } else { Apply::Write(to) }),
        title: cell(Column::Title),
        organisation: some(Column::Organisation),
        places: vec![cell(Column::Place)],
        workplace: workplace(&cell(Column::Workplace), &cell(Column::Place)),
        department: some(Column::Department),
        employment: some(Column::Employment),
        requisition: some(Column::Requisition),
        text: prose::of_any(&cell(Column::Text)),
        pay: pay(&cell),
        ..Posting::default()
    };
    Raw { posting, published: cell(Column::Published), closes: cell(Column::Closes), ..Raw::default() }
}

fn workplace(said: &str, place: &str) -> Option<Workplace> {
    match said.to_lowercase().as_str() {
        "yes" | "true" | "1" | "remote" | "fully remote" => Some(Workplace::Remote),
        "hybrid" => Some(Workplace::Hybrid),
        // "remote: no" leaves open whether some days are.
        "on-site" | "onsite" | "on site" | "office" => Some(Workplace::OnSite),
        _ if place.to_lowercase().starts_with("remote") => Some(Workplace::Remote),
        _ => None,
    }
}

fn pay(cell: &impl Fn(Column) -> String) -> Option<StatedPay> {
    let (low, high) = (cell(Column::PayLow), cell(Column::PayHigh));
    let words = cell(Column::Pay);
    if low.is_empty() && high.is_empty() {
        // "85,000" under "salary" with a column for the currency beside it is one amount, written in two cells.
        let beside = format!("{words} {} {}", cell(Column::PayCurrency), cell(Column::PayPeriod));
        return StatedPay::of_words(if words.is_empty() { "" } else { &beside });
    }
    let (currency, period) = (cell(Column::PayCurrency), cell(Column::PayPeriod));
    StatedPay::of_fields(&PayFields { low: &low, high: &high, currency: &currency, period: &period, words: &words })
}
