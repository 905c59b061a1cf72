//! Everything in a store as one canonical text, for comparing two of them byte for byte.

use rusqlite::Connection;
use rusqlite::types::ValueRef;
use store::Result;

use crate::migrations;
use crate::sqlite_store::SqliteStore;
use crate::trouble::Told;

impl SqliteStore {
    /// Every row of every table, tables by name and rows by their values, each row on a line. Two stores that say
    /// the same have the same dump, whatever their pages look like. It contains everything that people keep: treat it as
    /// the store itself.
    ///
    /// # Errors
    /// What the store says.
    pub fn dump(&self) -> Result<String> {
        let moment = self.moment()?;
        text(moment.connection())
    }
}

/// The dump of whatever tables there are.
pub fn text(connection: &Connection) -> Result<String> {
    let mut text = format!("schema {}\n", migrations::version(connection)?);
    for table in names(connection, "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table'")? {
        if !table.starts_with("sqlite_") {
            rows(connection, &table, &mut text)?;
        }
    }
    Ok(text)
}

fn rows(connection: &Connection, table: &str, text: &mut String) -> Result<()> {
    let columns = names(connection, &format!("SELECT name FROM pragma_table_info('{table}')"))?;
    let quoted: Vec<String> = columns.iter().map(|column| format!("\"{column}\"")).collect();
    let sql = format!("SELECT {0} FROM \"{table}\" ORDER BY {0}", quoted.join(", "));
    text.push_str(&format!("\n{table} ({})\n", columns.join(" ")));
    let mut statement = connection.prepare(&sql).told()?;
    let mut rows = statement.query([]).told()?;
    while let Some(row) = rows.next().told()? {
        let values = (0..columns.len()).map(|column| row.get_ref(column).map(value).told());
        text.push_str(&values.collect::<Result<Vec<_>>>()?.join(" "));
        text.push('\n');
    }
    Ok(())
}

/// A value in one line, and so that no two values look the same.
fn value(value: ValueRef<'_>) -> String {
    match value {
        ValueRef::Null => "-".to_owned(),
        ValueRef::Integer(number) => number.to_string(),
        ValueRef::Real(number) => format!("{number:e}"),
        ValueRef::Text(bytes) => {
            std::str::from_utf8(bytes).map_or_else(|_| hex("t", bytes), |text| format!("{text:?}"))
        }
        ValueRef::Blob(bytes) => hex("x", bytes),
    }
}

fn hex(sign: &str, bytes: &[u8]) -> String {
    let mut text = String::with_capacity(sign.len() + 2 * bytes.len());
    text.push_str(sign);
    for byte in bytes {
        text.extend([byte >> 4, byte & 15].map(|digit| char::from_digit(digit.into(), 16).unwrap_or('?')));
    }
    text
}

fn names(connection: &Connection, sql: &str) -> Result<Vec<String>> {
    let mut statement = connection.prepare(sql).told()?;
    let mut names: Vec<String> =
        statement.query_map([], |row| row.get(0)).told()?.collect::<rusqlite::Result<_>>().told()?;
    names.sort();
    Ok(names)
}
