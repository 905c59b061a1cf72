//! One table of a release, read by header. Headers are compared by their letters and digits alone.

use std::borrow::Cow;

/// Rows that are read of a table; the largest official one has 175,000.
const MOST_ROWS: usize = 500_000;

/// A table.
pub struct Sheet {
    /// File name, without folders.
    pub name: String,
    header: Vec<String>,
    rows: Vec<csv::StringRecord>,
}

impl Sheet {
    /// Splits by tabs where the header has tabs, else by commas with quotes; `None` where there is no header and row.
    pub fn parse(name: &str, bytes: &[u8]) -> Option<Self> {
        let text = decoded(bytes);
        let text = text.trim_start_matches('\u{feff}');
        let first = text.lines().next()?;
        let mut builder = csv::ReaderBuilder::new();
        builder.has_headers(false).flexible(true);
        if first.contains('\t') {
            builder.delimiter(b'\t').quoting(false);
        }
        let mut reader = builder.from_reader(text.as_bytes());
        let mut records = reader.records().map_while(Result::ok);
        let header: Vec<String> = records.next()?.iter().map(letters).collect();
        if header.len() < 2 {
            return None;
        }
        let rows = records.take(MOST_ROWS).collect();
        let name = name.rsplit(['/', '\\']).next().unwrap_or(name).to_owned();
        Some(Sheet { name, header, rows })
    }

    /// Whether there is a column of this name (letters and digits, lower case).
    pub fn has(&self, name: &str) -> bool {
        self.column(&[name]).is_some()
    }

    /// The first column that bears one of these names.
    pub fn column(&self, names: &[&str]) -> Option<usize> {
        names.iter().find_map(|name| self.header.iter().position(|cell| cell == name))
    }

    /// The first column whose name fits.
    pub fn column_where(&self, fits: impl Fn(&str) -> bool) -> Option<usize> {
        self.header.iter().position(|name| fits(name))
    }

    /// All rows.
    pub fn rows(&self) -> impl Iterator<Item = &csv::StringRecord> {
        self.rows.iter()
    }
}

/// A cell with its white space in order; empty where the row is short.
pub fn cell(row: &csv::StringRecord, column: Option<usize>) -> String {
    let text = column.and_then(|at| row.get(at)).unwrap_or("");
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The lines of a cell that hold something, in order of the alphabet, each once.
pub fn lines(row: &csv::StringRecord, column: Option<usize>) -> Vec<String> {
    let text = column.and_then(|at| row.get(at)).unwrap_or("");
    let mut out: Vec<String> = text.lines().map(|line| line.split_whitespace().collect::<Vec<_>>().join(" ")).collect();
    out.retain(|line| !line.is_empty());
    out.sort();
    out.dedup();
    out
}

fn letters(header: &str) -> String {
    header.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// UTF-8, or else one character a byte, as older releases were written.
fn decoded(bytes: &[u8]) -> Cow<'_, str> {
    match std::str::from_utf8(bytes) {
        Ok(text) => Cow::Borrowed(text),
        Err(_) => Cow::Owned(bytes.iter().map(|byte| char::from(*byte)).collect()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headers_count_by_their_letters() {
        let sheet = Sheet::parse("a/Occupation Data.txt", b"O*NET-SOC Code\tTitle\n11-1011.00\tX  \"Y\n").unwrap();
        assert_eq!((sheet.name.as_str(), sheet.rows().count()), ("Occupation Data.txt", 1));
        let row = sheet.rows().next().unwrap();
        assert_eq!(cell(row, sheet.column(&["title"])), "X \"Y");
        assert_eq!(cell(row, sheet.column(&["nothing"])), "");
    }

    #[test]
    fn a_text_without_columns_is_no_table() {
        assert!(Sheet::parse("Read Me.txt", b"Hello\nthere\n").is_none());
        assert!(Sheet::parse("empty.csv", b"").is_none());
    }
}
