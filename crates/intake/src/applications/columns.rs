//! The columns of a table of applications, by the names that people and programs give them.

use csv::{ReaderBuilder, StringRecord};

/// A part of an application.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Column {
    Title,
    Organisation,
    Place,
    Url,
    Stage,
    Saved,
    Applied,
    Changed,
    Found,
    Version,
    Notes,
    /// Of other people, or answers to questions: never read.
    Private,
}

/// Names in small letters.
const NAMES: &[(Column, &[&str])] = &[
    (Column::Title, &["title", "job title", "role", "position", "job", "opening", "position title", "role title"]),
    (Column::Organisation, &["company", "company name", "employer", "organization", "organisation", "firm"]),
    (Column::Place, &["location", "place", "city", "where"]),
    (Column::Url, &["url", "link", "job url", "job link", "posting", "listing"]),
    (Column::Stage, &["status", "stage", "state", "application status", "outcome", "result", "current status"]),
    (Column::Saved, &["saved date", "date saved", "saved", "bookmarked", "added", "date added", "created"]),
    (
        Column::Applied,
        &[
            "applied",
            "application date",
            "date applied",
            "applied date",
            "applied on",
            "date",
            "date of application",
            "sent",
            "date sent",
            "submitted",
            "date submitted",
        ],
    ),
    (
        Column::Changed,
        &[
            "updated",
            "last update",
            "last updated",
            "status date",
            "response date",
            "date of response",
            "heard back",
            "replied",
            "response",
            "last contact",
            "date of reply",
        ],
    ),
    (Column::Found, &["source", "channel", "found", "found via", "how", "how found", "via", "applied via", "method"]),
    (
        Column::Version,
        &["resume", "résumé", "cv", "resume name", "resume version", "cv version", "version", "document"],
    ),
    (Column::Notes, &["notes", "note", "comments", "comment", "remarks"]),
    (
        Column::Private,
        &["contact email", "contact phone number", "question and answers", "salary", "compensation", "tags", "contact"],
    ),
];

/// Lines at the beginning in which the header must stand.
const PREAMBLE: usize = 12;
const SIGNS: [u8; 3] = [b',', b';', b'\t'];
/// Names of columns that are listed as not read.
const LISTED: usize = 40;

impl Column {
    fn of(name: &str) -> Option<Column> {
        let plain: String = name.trim().to_lowercase().replace(['_', '-'], " ");
        NAMES.iter().find(|(_, names)| names.contains(&plain.as_str())).map(|(column, _)| *column)
    }

    pub fn is_a_day(self) -> bool {
        matches!(self, Column::Saved | Column::Applied | Column::Changed)
    }
}

/// The line that names the columns.
pub(super) struct Header {
    columns: Vec<Option<Column>>,
    /// Names of columns that nothing is known of.
    pub unknown: Vec<String>,
    pub sign: u8,
    /// Where the rows begin.
    pub rows_at: usize,
    names: Vec<String>,
}

impl Header {
    /// The first line that names a title or an organisation and something that tells of an application.
    pub fn of(text: &str) -> Option<Header> {
        let mut at = 0;
        for line in text.split_inclusive('\n').take(PREAMBLE) {
            at += line.len();
            for sign in SIGNS.into_iter().filter(|_| line.len() <= 8_000) {
                let names = names(line, sign);
                let columns: Vec<Option<Column>> = names.iter().map(|name| Column::of(name)).collect();
                let has = |any: &[Column]| columns.iter().flatten().any(|column| any.contains(column));
                let tells = [Column::Stage, Column::Applied, Column::Saved, Column::Found];
                if has(&[Column::Title, Column::Organisation]) && has(&tells) && columns.iter().flatten().count() >= 2 {
                    let unknown =
                        names.iter().zip(&columns).filter(|(name, column)| column.is_none() && !name.is_empty());
                    let unknown = unknown.take(LISTED).map(|(name, _)| name.clone()).collect();
                    return Some(Header { columns, unknown, sign, rows_at: at, names });
                }
            }
        }
        None
    }

    /// Whether it is LinkedIn's list of applications or of saved jobs.
    pub fn is_linkedins(&self) -> bool {
        let has = |name: &str| self.names.iter().any(|known| known == name);
        (has("Application Date") || has("Saved Date")) && has("Job Title") && has("Company Name")
    }

    /// The cells of a row whose column is known.
    pub fn cells<'a>(&'a self, record: &'a StringRecord) -> impl Iterator<Item = (Column, &'a str)> {
        self.columns.iter().zip(record.iter()).filter_map(|(column, cell)| Some(((*column)?, cell)))
    }
}

fn names(line: &str, sign: u8) -> Vec<String> {
    let mut reader = ReaderBuilder::new().delimiter(sign).has_headers(false).from_reader(line.as_bytes());
    let record = reader.records().next().and_then(Result::ok).unwrap_or_default();
    record.iter().map(|name| name.trim().trim_start_matches('\u{feff}').to_owned()).collect()
}
