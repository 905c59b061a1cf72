//! Columns as they lie in the pack, and keys that references are resolved by.

use std::collections::{BTreeSet, HashMap};

use super::table::{Cell, Table};
use crate::pack::Writer;

/// The rows of a table by key.
pub struct Keys {
    rows: HashMap<String, usize>,
}

impl Keys {
    /// The keys of a table, which must ascend.
    pub fn sorted(table: &Table, column: &str) -> Result<Self, String> {
        let column = table.column(column)?;
        let (mut rows, mut last) = (HashMap::new(), "");
        for (at, row) in table.rows().enumerate() {
            let key = row.cell(column).required()?;
            if at > 0 && key <= last {
                return Err(row.cell(column).broken("the rows are not in order"));
            }
            rows.insert(key.to_owned(), at);
            last = key;
        }
        Ok(Keys { rows })
    }

    /// Keys made of texts; an error where two are the same.
    pub fn of<'a>(texts: impl IntoIterator<Item = (Cell<'a>, String)>) -> Result<Self, String> {
        let mut rows = HashMap::new();
        for (at, (cell, text)) in texts.into_iter().enumerate() {
            if rows.insert(text, at).is_some() {
                return Err(cell.broken("two rows with this key"));
            }
        }
        Ok(Keys { rows })
    }

    /// How many.
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Which row `key` is; the cell is where it is named.
    pub fn find(&self, key: &str, cell: Cell<'_>) -> Result<u16, String> {
        let row = self.rows.get(key).ok_or_else(|| cell.broken(&format!("{key:?} is not known")))?;
        u16::try_from(*row).map_err(|_| cell.broken("a table outgrew its index type"))
    }
}

/// Adds texts: a buffer and where each ends.
pub fn texts<'a>(out: &mut Writer, name: &str, all: impl IntoIterator<Item = &'a str>) {
    let (mut buffer, mut ends) = (Vec::new(), Vec::new());
    for text in all {
        buffer.extend_from_slice(text.as_bytes());
        ends.push(buffer.len() as u32);
    }
    out.add(format!("{name}.bytes"), buffer);
    u32s(out, &format!("{name}.ends"), &ends);
}

/// Adds lists: items and where each list ends.
pub fn lists(out: &mut Writer, name: &str, all: &[Vec<u16>]) {
    let mut end = 0;
    let ends: Vec<u32> = all
        .iter()
        .map(|list| {
            end += list.len() as u32;
            end
        })
        .collect();
    u32s(out, &format!("{name}.ends"), &ends);
    u16s(out, &format!("{name}.items"), &all.concat());
}

/// Adds lists of texts: the texts once in order, and per row which.
pub fn text_lists(out: &mut Writer, lists: &str, pool: &str, all: &[Vec<&str>]) {
    let known: BTreeSet<&str> = all.iter().flatten().copied().collect();
    let at: HashMap<&str, u32> = known.iter().enumerate().map(|(at, text)| (*text, at as u32)).collect();
    let (mut ends, mut items) = (Vec::new(), Vec::new());
    for list in all {
        items.extend(list.iter().map(|text| at[text]));
        ends.push(items.len() as u32);
    }
    u32s(out, &format!("{lists}.ends"), &ends);
    u32s(out, &format!("{lists}.items"), &items);
    texts(out, pool, known);
}

/// Adds bytes.
pub fn u8s(out: &mut Writer, name: &str, all: &[u8]) {
    out.add(name, all.to_vec());
}

/// Adds 16-bit numbers.
pub fn u16s(out: &mut Writer, name: &str, all: &[u16]) {
    out.add(name, all.iter().flat_map(|value| value.to_le_bytes()).collect());
}

/// Adds 32-bit numbers.
pub fn u32s(out: &mut Writer, name: &str, all: &[u32]) {
    out.add(name, all.iter().flat_map(|value| value.to_le_bytes()).collect());
}

/// Adds figures; a missing one is NaN.
pub fn f32s(out: &mut Writer, name: &str, all: &[f32]) {
    out.add(name, all.iter().flat_map(|value| value.to_le_bytes()).collect());
}
