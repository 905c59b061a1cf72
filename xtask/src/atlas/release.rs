//! A publisher's table, read by header.

use std::fs;
use std::path::{Path, PathBuf};

/// The folder that holds the releases.
pub struct Releases {
    root: PathBuf,
}

/// One table of a release: columns by name, rows as they come.
pub struct Sheet {
    name: String,
    header: Vec<String>,
    rows: Vec<Vec<String>>,
}

/// A column of a [`Sheet`], found by its header.
#[derive(Clone, Copy)]
pub struct ColumnAt(usize);

/// What went wrong with a release, for the person who runs this.
pub type Broken = Box<dyn std::error::Error>;

impl Releases {
    /// The releases in this folder.
    pub fn at(root: &Path) -> Self {
        Releases { root: root.to_owned() }
    }

    /// A file's bytes.
    pub fn bytes(&self, path: &str) -> Result<Vec<u8>, Broken> {
        fs::read(self.root.join(path)).map_err(|why| format!("{}/{path}: {why}", self.root.display()).into())
    }

    /// A tab-separated table without quoting (O*NET, BLS, OpenAI).
    pub fn tsv(&self, path: &str) -> Result<Sheet, Broken> {
        self.delimited(path, csv::ReaderBuilder::new().delimiter(b'\t').quoting(false), |_| true)
    }

    /// A comma-separated table with quotes (ESCO, Microsoft).
    pub fn csv(&self, path: &str) -> Result<Sheet, Broken> {
        self.delimited(path, &mut csv::ReaderBuilder::new(), |_| true)
    }

    /// A comma-separated table whose header is the first row that has `column`; what stands above is about the file.
    pub fn csv_under(&self, path: &str, column: &str) -> Result<Sheet, Broken> {
        self.delimited(path, &mut csv::ReaderBuilder::new(), |row| row.iter().any(|cell| cell == column))
    }

    fn delimited(
        &self,
        path: &str,
        builder: &mut csv::ReaderBuilder,
        is_header: impl Fn(&[String]) -> bool,
    ) -> Result<Sheet, Broken> {
        let bytes = self.bytes(path)?;
        let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(&bytes);
        let mut records = builder.has_headers(false).flexible(true).from_reader(bytes).into_records();
        let mut next = || -> Result<Option<Vec<String>>, Broken> {
            let record = records.next().transpose().map_err(|why| format!("{path}: {why}"))?;
            Ok(record.map(|record| record.iter().map(str::to_owned).collect()))
        };
        let header = loop {
            let row = next()?.ok_or_else(|| format!("{path} has no header"))?;
            if is_header(&row) {
                break row;
            }
        };
        let mut rows = Vec::new();
        while let Some(row) = next()? {
            if row.iter().any(|cell| !cell.is_empty()) {
                rows.push(row);
            }
        }
        Ok(Sheet { name: path.to_owned(), header, rows })
    }
}

impl Sheet {
    /// A table from parts (a worksheet).
    pub fn new(name: String, header: Vec<String>, rows: Vec<Vec<String>>) -> Self {
        Sheet { name, header, rows }
    }

    /// The column with this header; an error that names what is there.
    pub fn column(&self, name: &str) -> Result<ColumnAt, Broken> {
        let at = self.header.iter().position(|cell| cell.trim() == name);
        at.map(ColumnAt).ok_or_else(|| format!("{} has no column {name:?}; it has {:?}", self.name, self.header).into())
    }

    /// All rows.
    pub fn rows(&self) -> impl Iterator<Item = Row<'_>> {
        self.rows.iter().map(|cells| Row { cells })
    }

    /// How many rows.
    pub fn len(&self) -> usize {
        self.rows.len()
    }
}

/// One row.
#[derive(Clone, Copy)]
pub struct Row<'a> {
    cells: &'a [String],
}

impl<'a> Row<'a> {
    /// A cell, trimmed; empty where the row is short.
    pub fn get(self, column: ColumnAt) -> &'a str {
        self.cells.get(column.0).map_or("", |cell| cell.trim())
    }
}
