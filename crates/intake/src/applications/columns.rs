//! The columns of a table of applications, by the names that people and programs give them.

use crate::header;

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

/// Signs between cells.
const SIGNS: [u8; 3] = [b',', b';', b'\t'];

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
pub(super) type Header = header::Header<Vec<Option<Column>>>;

/// The first line that names a title or an organisation and something that tells of an application.
pub(super) fn header(text: &str) -> Option<Header> {
    header::find(text, &SIGNS, |names, _| {
        let columns: Vec<Option<Column>> = names.iter().map(|name| Column::of(name)).collect();
        let has = |any: &[Column]| columns.iter().flatten().any(|column| any.contains(column));
        let tells = [Column::Stage, Column::Applied, Column::Saved, Column::Found];
        let is_one = has(&[Column::Title, Column::Organisation]) && has(&tells);
        (is_one && columns.iter().flatten().count() >= 2).then_some(columns)
    })
}

/// Whether it is LinkedIn's list of applications or of saved jobs.
pub(super) fn is_linkedins(header: &Header) -> bool {
    let has = |name: &str| header.names.iter().any(|known| known == name);
    (has("Application Date") || has("Saved Date")) && has("Job Title") && has("Company Name")
}
