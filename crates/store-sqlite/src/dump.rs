//! Everything in a store as one canonical text, for comparing two of them byte for byte.

use rusqlite::Connection;
use store::Result;

use crate::migrations;
use crate::sqlite_store::SqliteStore;
use crate::trouble::Told;

impl SqliteStore {
    /// Every row of every table, tables by name and rows by their values, each value as SQL writes it. Two stores that say
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
    let quoted: Vec<String> = columns.iter().map(|column| format!("quote(\"{column}\")")).collect();
    let order: Vec<String> = columns.iter().map(|column| format!("\"{column}\"")).collect();
    let sql = format!("SELECT {} FROM \"{table}\" ORDER BY {}", quoted.join(" || ' ' || "), order.join(", "));
    text.push_str(&format!("\n{table} ({})\n", columns.join(" ")));
    let mut statement = connection.prepare(&sql).told()?;
    let mut rows = statement.query([]).told()?;
    while let Some(row) = rows.next().told()? {
        text.push_str(row.get_ref(0).told()?.as_str().unwrap_or_default());
        text.push('\n');
    }
    Ok(())
}

fn names(connection: &Connection, sql: &str) -> Result<Vec<String>> {
    let mut statement = connection.prepare(sql).told()?;
    let mut names: Vec<String> =
        statement.query_map([], |row| row.get(0)).told()?.collect::<rusqlite::Result<_>>().told()?;
    names.sort();
    Ok(names)
}
