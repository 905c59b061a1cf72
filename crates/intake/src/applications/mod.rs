//! Applications as a person kept them: a tracker's table, or LinkedIn's lists of applications and saved jobs.
//!
//! A table is known by its header, wherever it stands in the first lines. What the table does not say stays unsaid: a
//! stage without its day is kept as that.

mod columns;
pub(crate) mod day;
mod words;

use career::application::{Application, Channel, Sent, Stage, Step};
use csv::{ReaderBuilder, StringRecord};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::archive::Archive;
use crate::text::encoding;
use crate::wording::folded;
use crate::{LARGEST_UPLOAD, Refusal, Upload};
use columns::{Column, Header};

/// Rows that are read of one table.
pub const MOST_ROWS: usize = 20_000;
/// Notes about single rows; the rest is counted.
const MOST_NOTES: usize = 20;
/// Bytes of one cell that are kept.
const LONGEST_CELL: usize = 2_000;

/// What was read.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Tracked {
    /// The applications, in the order of the table.
    pub applications: Vec<Application>,
    /// What is in doubt, or could not be read.
    pub notes: Vec<String>,
}

/// Reads a tracker's table (CSV with commas, semicolons or tabs), LinkedIn's `Job Applications.csv` or `Saved Jobs.csv`,
/// or the whole LinkedIn export that holds them.
///
/// # Errors
/// A [`Refusal`] where no table of applications is in it.
pub fn read(upload: &Upload<'_>, today: Date) -> Result<Tracked, Refusal> {
    if upload.bytes.len() > LARGEST_UPLOAD {
        return Err(Refusal::too_large(upload.bytes.len()));
    }
    let mut out = Tracked::default();
    if !upload.bytes.starts_with(b"PK") {
        let text = encoding::decode(upload.bytes).text;
        let Some(header) = Header::of(&text) else { return Err(unknown(&text)) };
        table(&text, &header, today, &mut out);
        return Ok(out);
    }
    let mut archive = Archive::open(upload.bytes)?;
    let names = archive.names().to_vec();
    for name in names.iter().filter(|name| name.to_ascii_lowercase().ends_with(".csv") && !name.contains("__MACOSX")) {
        let text = encoding::decode(&archive.file(name)?.unwrap_or_default()).text;
        // Other tables of an export have titles and companies as well: only those that say when it was sent are read.
        if let Some(header) = Header::of(&text).filter(Header::is_linkedins) {
            table(&text, &header, today, &mut out);
        }
    }
    if out.applications.is_empty() {
        return Err(Refusal::new(
            "This archive holds no list of applications.",
            "In LinkedIn's export the list is called Job Applications.csv; ask for the larger export, or bring a table of \
             your own with a column for the title and one for the day.",
        ));
    }
    Ok(out)
}

fn table(text: &str, header: &Header, today: Date, out: &mut Tracked) {
    let rows = text.get(header.rows_at..).unwrap_or_default();
    let mut reader =
        ReaderBuilder::new().delimiter(header.sign).has_headers(false).flexible(true).from_reader(rows.as_bytes());
    let mut records: Vec<StringRecord> = Vec::new();
    let mut unread = 0usize;
    for record in reader.records() {
        match record {
            Ok(record) if record.iter().all(|cell| cell.trim().is_empty()) => {}
            Ok(record) if records.len() < MOST_ROWS => records.push(record),
            Ok(_) | Err(_) => unread += 1,
        }
    }
    let days = records.iter().flat_map(|record| header.cells(record)).filter(|(column, _)| column.is_a_day());
    let order = day::Order::of(days.map(|(_, cell)| cell));
    if order == day::Order::Unclear {
        out.notes.push("Days such as 03/04/2026 are read with the month first.".to_owned());
    }
    let mut noted = 0usize;
    for (nth, record) in records.iter().enumerate() {
        let mut doubts = Vec::new();
        out.applications.extend(application(header, record, order, today, &mut doubts));
        for doubt in doubts {
            noted += 1;
            if noted <= MOST_NOTES {
                out.notes.push(format!("Row {}: {doubt}", nth + 1));
            }
        }
    }
    if noted > MOST_NOTES {
        out.notes.push(format!("{} further rows have doubts of the same kinds.", noted - MOST_NOTES));
    }
    if unread > 0 {
        out.notes.push(format!("{unread} rows could not be read and were left out."));
    }
    if !header.unknown.is_empty() {
        out.notes.push(format!("These columns were not read: {}.", header.unknown.join(", ")));
    }
}

fn application(
    header: &Header,
    record: &StringRecord,
    order: day::Order,
    today: Date,
    doubts: &mut Vec<String>,
) -> Option<Application> {
    let cell = |wanted: Column| {
        let found = header.cells(record).find(|(column, cell)| *column == wanted && !cell.trim().is_empty());
        found.map(|(_, cell)| folded(cut(cell, LONGEST_CELL)))
    };
    let mut read_day = |wanted: Column| {
        let cell = cell(wanted)?;
        let day = day::read(&cell, order);
        if day.is_none() {
            doubts.push(format!("“{}” is no day that could be read.", cut(&cell, 40)));
        }
        match day.filter(|day| *day > today) {
            Some(day) => {
                doubts.push(format!("{day} lies ahead and was left out."));
                None
            }
            None => day,
        }
    };
    let (saved, applied, changed) = (read_day(Column::Saved), read_day(Column::Applied), read_day(Column::Changed));
    let title = cell(Column::Title).unwrap_or_default();
    let organisation = cell(Column::Organisation);
    if title.is_empty() && organisation.is_none() {
        doubts.push("It names neither a title nor an organisation, and was left out.".to_owned());
        return None;
    }
    let stage = match cell(Column::Stage) {
        None if applied.is_some() => Stage::Applied,
        None => Stage::Saved,
        Some(words) => words::stage(&words).unwrap_or_else(|| {
            doubts.push(format!("“{}” is no stage that is known here; it counts as sent.", cut(&words, 40)));
            Stage::Applied
        }),
    };
    let linkedins = header.is_linkedins() && applied.is_some();
    let found = cell(Column::Found).and_then(|words| words::channel(&words));
    let mut out = Application::to(title);
    out.organisation = organisation;
    out.place = cell(Column::Place);
    out.url = cell(Column::Url);
    out.found = found.or(linkedins.then_some(Channel::QuickApply));
    out.sent = cell(Column::Version).map(|version| Sent { document: None, version });
    out.notes = cell(Column::Notes).unwrap_or_default();
    steps(&mut out, stage, [saved, applied, changed], today, doubts);
    Some(out)
}

/// The steps that a row tells of. The day on which it came to its stage is often missing: then the stage stands on the
/// last day that is known, marked as that.
fn steps(out: &mut Application, stage: Stage, days: [Option<Date>; 3], today: Date, doubts: &mut Vec<String>) {
    let [saved, applied, changed] = days;
    let mut note = |stage, on: Option<Date>, is_its_day| {
        let Some(on) = on else { return };
        // Twice the same tells nothing new.
        let _ = out.step(Step { stage, on, day_known: is_its_day, words: String::new() }, today);
    };
    note(Stage::Saved, saved, true);
    if stage == Stage::Saved {
        return;
    }
    let sent = applied.or(saved).or(changed);
    if sent.is_none() {
        doubts.push(
            "It has no day on which it was sent; today stands in, and it counts in no rate before it ends.".to_owned(),
        );
    }
    let sent_on = sent.unwrap_or(today);
    note(Stage::Applied, Some(sent_on), applied.is_some());
    if stage != Stage::Applied {
        note(stage, Some(changed.unwrap_or(sent_on).max(sent_on)), changed.is_some());
    }
}

fn cut(text: &str, most: usize) -> &str {
    let mut end = text.len().min(most);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    &text[..end]
}

fn unknown(text: &str) -> Refusal {
    let first = folded(cut(text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default(), 200));
    let what = match first.is_empty() {
        true => "This file is empty.".to_owned(),
        false => format!("No list of applications was found. The first line is “{first}”."),
    };
    Refusal::new(
        what,
        "The first line has to name the columns: title (or role, position), company, date applied, and if you have them \
         status, source, link, notes.",
    )
}

#[cfg(test)]
mod tests;
