//! The line of a table that names its columns: wherever it stands in the first lines, whatever sign parts its cells.

use csv::{Reader, ReaderBuilder, StringRecord};

use crate::wording;

/// Lines at the beginning in which the header must stand; some exports have sentences above it.
const PREAMBLE: usize = 12;
/// A longer line is no header, in bytes.
const LONGEST_LINE: usize = 8_000;
/// Names of one line that are looked at.
const MOST_NAMES: usize = 1_000;
/// Names of columns that are listed as not read.
const LISTED: usize = 40;

/// A header, and what its reader made of the names.
#[derive(Debug)]
pub(crate) struct Header<T> {
    /// What was made of them.
    pub columns: T,
    /// The names as they stand, white space folded.
    pub names: Vec<String>,
    /// The sign between cells.
    pub sign: u8,
    /// The byte where the rows begin.
    pub rows_at: usize,
    /// The line where the rows begin, from 1.
    pub line: usize,
}

/// The first line whose names `make` can make something of, with the first of these signs between them. `make` is told how
/// many lines stand above.
pub(crate) fn find<T>(text: &str, signs: &[u8], make: impl Fn(&[String], usize) -> Option<T>) -> Option<Header<T>> {
    let mut rows_at = 0;
    for (above, line) in text.split_inclusive('\n').take(PREAMBLE).enumerate() {
        rows_at += line.len();
        for sign in signs.iter().copied().filter(|_| line.len() <= LONGEST_LINE) {
            let names = names(line, sign);
            if let Some(columns) = make(&names, above) {
                return Some(Header { columns, names, sign, rows_at, line: above + 2 });
            }
        }
    }
    None
}

/// The cells of one line.
pub(crate) fn names(line: &str, sign: u8) -> Vec<String> {
    // A quote behind a byte-order mark would be none.
    let line = line.trim_start_matches('\u{feff}');
    let mut reader = ReaderBuilder::new().delimiter(sign).has_headers(false).from_reader(line.as_bytes());
    let record = reader.records().next().and_then(Result::ok).unwrap_or_default();
    record.iter().take(MOST_NAMES).map(wording::folded).collect()
}

impl<T> Header<T> {
    /// The rows below it, whatever their length.
    pub fn rows<'t>(&self, text: &'t str) -> Reader<&'t [u8]> {
        let rows = text.get(self.rows_at..).unwrap_or_default();
        ReaderBuilder::new().delimiter(self.sign).has_headers(false).flexible(true).from_reader(rows.as_bytes())
    }
}

impl<C: Copy> Header<Vec<Option<C>>> {
    /// The cells of a row whose column is known.
    pub fn cells<'a>(&'a self, record: &'a StringRecord) -> impl Iterator<Item = (C, &'a str)> {
        self.columns.iter().zip(record.iter()).filter_map(|(column, cell)| Some(((*column)?, cell)))
    }

    /// Which columns nothing is known of, in a sentence.
    pub fn unread(&self) -> Option<String> {
        let unread = self.names.iter().zip(&self.columns).filter(|(name, column)| column.is_none() && !name.is_empty());
        let unread: Vec<&str> = unread.take(LISTED).map(|(name, _)| name.as_str()).collect();
        (!unread.is_empty()).then(|| format!("These columns were not read: {}.", unread.join(", ")))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of_letters(names: &[String], _: usize) -> Option<Vec<Option<char>>> {
        let columns: Vec<Option<char>> =
            names.iter().map(|name| name.chars().next().filter(|_| name.len() == 1)).collect();
        (columns.iter().flatten().count() >= 2).then_some(columns)
    }

    #[test]
    fn a_header_stands_below_sentences_and_says_which_sign_parts_its_cells() {
        let text = "Notes:\n\u{feff}\"A\"; B ;\"and a;nother\";\n1;2;3;4\n5;6\n";
        let header = find(text, b",;", of_letters).expect("it is found");
        assert_eq!((header.sign, header.line), (b';', 3));
        assert_eq!(header.unread().as_deref(), Some("These columns were not read: and a;nother."));
        let rows: Vec<StringRecord> = header.rows(text).into_records().filter_map(Result::ok).collect();
        let cells: Vec<Vec<(char, &str)>> = rows.iter().map(|row| header.cells(row).collect()).collect();
        assert_eq!(cells, [vec![('A', "1"), ('B', "2")], vec![('A', "5"), ('B', "6")]]);
    }

    #[test]
    fn a_header_that_stands_too_low_or_is_too_long_is_none() {
        assert!(find(&format!("{}A,B\n", "\n".repeat(12)), b",", of_letters).is_none());
        assert!(find(&format!("A,B{}\n", ",".repeat(8_000)), b",", of_letters).is_none());
    }
}
