//! A facts table as it lies in git: tab-separated, a header, a row per thing, sorted, `|` between the items of a list.

use std::collections::BTreeMap;

/// What separates the items of a list within a cell.
const LIST: char = '|';

/// One table.
pub struct Facts {
    /// File name without its ending.
    pub name: &'static str,
    columns: Vec<String>,
    rows: Vec<Vec<String>>,
}

impl Facts {
    /// An empty table with these columns; the first is the key.
    pub fn new(name: &'static str, columns: impl IntoIterator<Item = impl Into<String>>) -> Self {
        Facts { name, columns: columns.into_iter().map(Into::into).collect(), rows: Vec::new() }
    }

    /// Adds a row. Rows are written in the order in which they come.
    pub fn push(&mut self, row: Vec<String>) {
        self.rows.push(row);
    }

    /// Puts the rows in order of their first cell.
    pub fn sorted(mut self) -> Self {
        self.rows.sort();
        self
    }

    /// How many rows.
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// The text of the table; an error where a cell would break it.
    pub fn text(&self) -> Result<String, String> {
        let mut out = self.columns.join("\t");
        out.push('\n');
        for row in &self.rows {
            if row.len() != self.columns.len() {
                return Err(format!(
                    "{}: {} cells under {} columns: {row:?}",
                    self.name,
                    row.len(),
                    self.columns.len()
                ));
            }
            if let Some(cell) = row.iter().find(|cell| cell.contains(['\t', '\n', '\r'])) {
                return Err(format!("{}: a cell holds a tab or a line break: {cell:?}", self.name));
            }
            out.push_str(&row.join("\t"));
            out.push('\n');
        }
        Ok(out)
    }
}

/// Joins the items of a list; an error where an item holds the separator.
pub fn list<S: AsRef<str>>(items: impl IntoIterator<Item = S>) -> Result<String, String> {
    let mut out = String::new();
    for item in items {
        let item = item.as_ref();
        if item.contains(LIST) {
            return Err(format!("a list item holds the separator {LIST:?}: {item:?}"));
        }
        if !out.is_empty() {
            out.push(LIST);
        }
        out.push_str(item);
    }
    Ok(out)
}

/// A name or label: inner runs of white space become one space, ends are trimmed, HTML's apostrophe is written out.
pub fn label(text: &str) -> String {
    let text = text.replace("&apos;", "'");
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Labels of one concept: cleaned, sorted, each once, without `known` ones.
pub fn labels<'a>(texts: impl IntoIterator<Item = &'a str>, known: &[&str]) -> Vec<String> {
    let mut out: Vec<String> = texts.into_iter().map(label).filter(|text| !text.is_empty()).collect();
    out.sort();
    out.dedup();
    out.retain(|text| !known.contains(&text.as_str()));
    out
}

/// What was taken, dropped and missing, by name, for `SOURCES.md`.
#[derive(Default)]
pub struct Tally(BTreeMap<&'static str, usize>);

impl Tally {
    /// Notes a count.
    pub fn set(&mut self, what: &'static str, count: usize) {
        self.0.insert(what, count);
    }

    /// A count, if it was taken.
    pub fn get(&self, what: &str) -> Option<usize> {
        self.0.get(what).copied()
    }
}

/// `12345` as `12,345`.
pub fn thousands(count: usize) -> String {
    let digits = count.to_string();
    let mut out = String::new();
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_are_cleaned_sorted_and_given_once() {
        assert_eq!(labels(["b  c ", "a", "b c", "", "known"], &["known"]), ["a", "b c"]);
    }

    #[test]
    fn a_cell_that_would_break_the_table_is_named() {
        let mut facts = Facts::new("t", ["a"]);
        facts.push(vec!["x\ty".into()]);
        assert!(facts.text().unwrap_err().contains("tab"));
        assert!(list(["a|b"]).is_err());
    }

    #[test]
    fn counts_read_well() {
        assert_eq!([thousands(7), thousands(123_855)], ["7", "123,855"]);
    }
}
