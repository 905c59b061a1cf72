//! One table of an export: known by its header, read row by row, also where a quote is broken.

use csv::{ReaderBuilder, StringRecord};

use crate::header;

/// Longest line above a table, in bytes; Connections has some sentences there.
const LONGEST_LINE: usize = 4_000;
/// Signs between cells.
const SIGNS: [u8; 3] = [b',', b';', b'\t'];
/// Most rows that are read of one table.
const MOST_ROWS: usize = 5_000;
/// Broken quotes after which the rest of a table is left.
const MOST_BROKEN: usize = 20;

/// Which table it is; in the order in which a person is described.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Kind {
    Profile,
    Positions,
    Volunteering,
    Education,
    Certifications,
    Courses,
    Skills,
    Languages,
    Projects,
    Publications,
    Connections,
    Applications,
    SavedJobs,
    Other,
}

impl Kind {
    /// Whether it tells about the person's work and learning.
    pub fn is_read(self) -> bool {
        self < Kind::Connections
    }

    /// Whether another part of Footbridge will want it.
    pub fn is_for_later(self) -> bool {
        matches!(self, Kind::Connections | Kind::Applications | Kind::SavedJobs)
    }
}

/// Columns that tell a table, most telling first.
const SIGNATURES: &[(Kind, &[&str])] = &[
    (Kind::Connections, &["first name", "last name", "connected on"]),
    (Kind::Profile, &["first name", "last name", "headline"]),
    (Kind::Positions, &["company name", "title", "started on"]),
    (Kind::Volunteering, &["company name", "role"]),
    (Kind::Education, &["school name", "degree name"]),
    (Kind::Education, &["school name", "start date"]),
    (Kind::Certifications, &["name", "authority"]),
    (Kind::Publications, &["name", "published on"]),
    (Kind::Languages, &["name", "proficiency"]),
    (Kind::Courses, &["name", "number"]),
    (Kind::Projects, &["title", "description", "started on"]),
    (Kind::Applications, &["application date", "job title"]),
    (Kind::SavedJobs, &["saved date", "job title"]),
    (Kind::Other, &["time", "search query"]),
    (Kind::Other, &["date", "type", "link"]),
    (Kind::Other, &["conversation id", "from"]),
];

/// A table as read.
#[derive(Debug)]
pub(super) struct Table {
    pub kind: Kind,
    columns: Vec<String>,
    rows: Vec<StringRecord>,
    /// What could not be read, in sentences.
    pub doubts: Vec<String>,
}

/// One row of a table.
#[derive(Clone, Copy)]
pub(super) struct Row<'t> {
    columns: &'t [String],
    record: &'t StringRecord,
}

impl<'t> Row<'t> {
    /// The words in a column; empty where there are none.
    pub fn get(self, column: &str) -> &'t str {
        let at = self.columns.iter().position(|there| there == column);
        at.and_then(|at| self.record.get(at)).unwrap_or_default().trim()
    }
}

/// Which table begins here; `None` when none does.
pub(super) fn kind(text: &str) -> Option<Kind> {
    header_of(text).map(|header| header.columns.0)
}

/// Which table, and its columns in small letters.
type Header = header::Header<(Kind, Vec<String>)>;

fn header_of(text: &str) -> Option<Header> {
    // Prose stands above no table.
    let near = text.split_inclusive('\n').take_while(|line| line.len() <= LONGEST_LINE).map(str::len).sum();
    header::find(text.get(..near)?, &SIGNS, |names, above| {
        let columns: Vec<String> = names.iter().map(|name| name.to_lowercase()).collect();
        Some((kind_of(&columns, above)?, columns))
    })
}

fn kind_of(columns: &[String], nth: usize) -> Option<Kind> {
    let has = |name: &&str| columns.iter().any(|column| column == name);
    let known = SIGNATURES.iter().find(|(_, names)| names.iter().all(has)).map(|(kind, _)| *kind);
    known.or((nth == 0 && matches!(columns, [only] if only == "name")).then_some(Kind::Skills))
}

impl Table {
    /// Reads a table; `None` where its header is not known.
    pub fn read(text: &str) -> Option<Table> {
        let header = header_of(text)?;
        let (kind, columns) = header.columns;
        let mut table = Table { kind, columns, rows: Vec::new(), doubts: Vec::new() };
        if kind.is_read() {
            table.read_rows(text.get(header.rows_at..).unwrap_or_default(), header.sign, header.line);
        }
        Some(table)
    }

    /// The rows that say something.
    pub fn rows(&self) -> impl Iterator<Item = Row<'_>> {
        self.rows.iter().map(|record| Row { columns: &self.columns, record })
    }

    /// Reads rows; begins anew on the next line after a quote that is never closed.
    fn read_rows(&mut self, mut text: &str, delimiter: u8, mut line: usize) {
        for _ in 0..MOST_BROKEN {
            let Some(broken) = self.read_until_broken(text, delimiter) else { return };
            let rest = text.get(broken..).unwrap_or_default();
            line += text.get(..broken).unwrap_or_default().matches('\n').count();
            let end = rest.find('\n').map_or(rest.len(), |at| at + 1);
            self.repair(rest.get(..end).unwrap_or_default(), delimiter, line);
            text = rest.get(end..).unwrap_or_default();
            line += 1;
        }
        self.doubts.push(format!(
            "more than {MOST_BROKEN} quotes are never closed; the rest from line {line} on was left out."
        ));
    }

    /// Reads rows up to the first with a broken quote, and gives the byte where it begins.
    fn read_until_broken(&mut self, text: &str, delimiter: u8) -> Option<usize> {
        let mut reader =
            ReaderBuilder::new().has_headers(false).flexible(true).delimiter(delimiter).from_reader(text.as_bytes());
        let mut record = StringRecord::new();
        loop {
            let begin = usize::try_from(reader.position().byte()).ok()?;
            if !reader.read_record(&mut record).ok()? {
                return None;
            }
            // A row over several lines with another number of columns swallowed what follows its quote.
            if record.len() != self.columns.len() && record.iter().any(|field| field.contains('\n')) {
                return Some(begin);
            }
            if self.rows.len() >= MOST_ROWS {
                self.doubts.push(format!("only the first {MOST_ROWS} rows were read."));
                return None;
            }
            if record.iter().any(|field| !field.trim().is_empty()) {
                self.rows.push(record.clone());
            }
        }
    }

    /// Reads one line without minding its quotes, where that gives every column its words.
    fn repair(&mut self, text: &str, delimiter: u8, line: usize) {
        let mut reader = ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .quoting(false)
            .delimiter(delimiter)
            .from_reader(text.trim_end().as_bytes());
        let mut record = StringRecord::new();
        let whole = reader.read_record(&mut record).unwrap_or(false) && record.len() == self.columns.len();
        if whole {
            self.rows.push(record.iter().map(|field| field.trim_matches('"')).collect());
            self.doubts.push(format!("line {line} has a quote that is never closed; it was read without it."));
        } else {
            self.doubts.push(format!("line {line} has a quote that is never closed; it was left out."));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn titles(text: &str) -> (Vec<String>, Vec<String>) {
        let table = Table::read(text).unwrap();
        (table.rows().map(|row| row.get("title").to_owned()).collect(), table.doubts)
    }

    const HEADER: &str = "Company Name,Title,Description,Location,Started On,Finished On\n";

    #[test]
    fn lines_inside_quotes_belong_to_their_row() {
        let (titles, doubts) =
            titles(&format!("\u{feff}{HEADER}Blue Door,Cook,\"One\nTwo, \"\"three\"\"\",,Jan 2020,\n"));
        assert_eq!((titles, doubts), (vec!["Cook".to_owned()], vec![]));
    }

    #[test]
    fn a_broken_quote_costs_its_own_line_only() {
        let rows = "Blue Door,Cook,\"Taught newcomers,Oakland,Jan 2020,\nOak,Baker,,,2018,2019\nElm,\"Server,with a comma,,,2015,2016\nAsh,Host,,,2014,2015\n";
        let (titles, doubts) = titles(&format!("{HEADER}{rows}"));
        assert_eq!(titles, ["Cook", "Baker", "Host"]);
        assert_eq!(
            doubts,
            [
                "line 2 has a quote that is never closed; it was read without it.",
                "line 4 has a quote that is never closed; it was left out.",
            ]
        );
    }

    #[test]
    fn tables_are_known_by_their_headers_below_a_preamble_and_with_other_signs() {
        assert_eq!(
            kind(
                "Notes:\n\"Some sentences\"\n\nFirst Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
            ),
            Some(Kind::Connections)
        );
        assert_eq!(kind("Name;Proficiency\nSpanish;Native\n"), Some(Kind::Languages));
        assert_eq!(kind("Name\nCooking\n"), Some(Kind::Skills));
        assert_eq!(kind("Company Name,Role,Cause,Started On,Finished On,Description\n"), Some(Kind::Volunteering));
        assert_eq!(kind("Dear reader,\nI am a cook.\n"), None);
    }
}
