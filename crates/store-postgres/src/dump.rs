//! Everything in a store as one canonical text, for comparing two of them byte for byte.

use store::Result;
use store::moving::TABLES;

use crate::connection::Connection;
use crate::postgres_store::PostgresStore;
use crate::{moving, schema};

impl PostgresStore {
    /// Every row of every table in the order of their keys, each on a line. It contains everything that people keep: treat
    /// it as the store itself.
    ///
    /// # Errors
    /// What the store says.
    pub fn dump(&self) -> Result<String> {
        self.moment()?.with(text)
    }
}

/// The dump of today's tables.
pub fn text(connection: &mut Connection) -> Result<String> {
    let mut text = format!("schema {}\n", schema::version(connection)?);
    for table in TABLES {
        let columns: Vec<&str> = table.columns.iter().map(|column| column.name).collect();
        text.push_str(&format!("\n{} ({})\n", table.name, columns.join(" ")));
        let mut after = None;
        loop {
            let page = moving::page(connection, table, after.as_deref())?;
            let Some(last) = page.last() else { break };
            after = Some(table.key_of(last).to_vec());
            page.iter().for_each(|row| text.push_str(&format!("{row}\n")));
        }
    }
    Ok(text)
}
