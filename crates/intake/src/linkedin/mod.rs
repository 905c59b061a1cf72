//! LinkedIn's export of one's own data: the ZIP as it was downloaded, or single CSV files out of it.
//!
//! File names follow the language of the person, headers are English: tables are known by their headers. Only the
//! tables about the person's work and learning are read; everything else is named to them as skipped.

mod person;
mod table;

use career::profile::Draft;

use crate::archive::Archive;
use crate::sheet::Sheet;
use crate::text::encoding;
use crate::{Refusal, Upload};

use table::{Kind, Table};

/// Bytes at the beginning of a file in which its header must stand.
const LOOK: u64 = 16 * 1024;
/// Names of skipped files that are listed.
const LISTED: usize = 40;

/// Whether an archive is an export: one of its tables has a known header.
pub(crate) fn is_export(archive: &mut Archive<'_>) -> bool {
    let names: Vec<String> = archive.names().iter().filter(|name| is_csv(name)).cloned().collect();
    names.iter().any(|name| kind_of(archive, name).is_some())
}

/// Whether a text is one of the tables.
pub(crate) fn is_table(name: Option<&str>, text: &str) -> bool {
    match table::kind(text) {
        // A column called "Name" alone is no sign; the file's name must help.
        Some(Kind::Skills) => name.is_some_and(|name| name.to_ascii_lowercase().ends_with(".csv")),
        other => other.is_some(),
    }
}

/// Reads an export or a single table.
///
/// # Errors
/// A [`Refusal`] for an archive that is damaged or beyond its bounds, and where nothing about a person is in it.
pub(crate) fn read(upload: &Upload<'_>) -> Result<Draft, Refusal> {
    let mut found = Found::default();
    if upload.bytes.starts_with(b"PK") {
        found.archive(Archive::open(upload.bytes)?)?;
    } else {
        found.bytes(upload.name.unwrap_or("this table"), upload.bytes);
    }
    found.into_draft()
}

fn is_csv(name: &str) -> bool {
    name.to_ascii_lowercase().ends_with(".csv") && !name.contains("__MACOSX")
}

fn kind_of(archive: &mut Archive<'_>, name: &str) -> Option<Kind> {
    table::kind(&encoding::decode(&archive.beginning(name, LOOK)).text)
}

/// What was found in an export.
#[derive(Default)]
struct Found {
    tables: Vec<Table>,
    later: Vec<String>,
    skipped: Vec<String>,
    doubts: Vec<String>,
}

impl Found {
    fn archive(&mut self, mut archive: Archive<'_>) -> Result<(), Refusal> {
        for name in archive.names().to_vec() {
            if name.is_empty() || name.ends_with('/') || name.contains("__MACOSX") {
                continue;
            }
            let kind = if is_csv(&name) { kind_of(&mut archive, &name) } else { None };
            match kind {
                Some(kind) if kind.is_read() => {
                    let bytes = archive.file(&name)?.unwrap_or_default();
                    self.bytes(&name, &bytes);
                }
                Some(kind) if kind.is_for_later() => self.later.push(name),
                _ => self.skipped.push(name),
            }
        }
        Ok(())
    }

    fn bytes(&mut self, name: &str, bytes: &[u8]) {
        let decoding = encoding::decode(bytes);
        match Table::read(&decoding.text) {
            Some(table) if table.kind.is_read() => {
                self.doubts.extend(decoding.doubt.map(|doubt| format!("{name}: {}", doubt.what)));
                self.doubts.extend(table.doubts.iter().map(|doubt| format!("{name}: {doubt}")));
                self.tables.push(table);
            }
            Some(table) if table.kind.is_for_later() => self.later.push(name.to_owned()),
            _ => self.skipped.push(name.to_owned()),
        }
    }

    fn into_draft(mut self) -> Result<Draft, Refusal> {
        if self.tables.is_empty() {
            return Err(self.nothing());
        }
        self.tables.sort_by_key(|table| table.kind);
        let mut sheet = Sheet::default();
        for table in &self.tables {
            person::add(&mut sheet, table);
        }
        for doubt in self.doubts {
            sheet.note(doubt, None);
        }
        if !self.later.is_empty() {
            sheet.note(format!("For later, not read here: {}.", listed(&self.later)), None);
        }
        if !self.skipped.is_empty() {
            sheet.note(format!("Skipped, not read: {}.", listed(&self.skipped)), None);
        }
        sheet.into_draft("LinkedIn export")
    }

    fn nothing(&self) -> Refusal {
        let all = [self.later.as_slice(), self.skipped.as_slice()].concat();
        Refusal::new(
            format!("This part of a LinkedIn export tells nothing about your own work ({}).", listed(&all)),
            "Bring the whole ZIP file as LinkedIn gave it, or the tables Profile, Positions, Education and Skills.",
        )
    }
}

fn listed(names: &[String]) -> String {
    let shown = names.iter().take(LISTED).map(String::as_str).collect::<Vec<_>>().join(", ");
    match names.len().saturating_sub(LISTED) {
        0 => shown,
        more => format!("{shown} and {more} more"),
    }
}
