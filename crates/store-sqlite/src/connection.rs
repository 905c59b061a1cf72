//! One connection to the file, set up so that it keeps the promise.

use std::path::Path;
use std::time::Duration;

use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags};
use store::{Result, Trouble};

use crate::header::APPLICATION_ID;
use crate::trouble::Told;

/// What every connection is told. Nothing spills to temporary files, where erasing would not reach it. The file is not
/// mapped into memory: reading gains a few percent, and a disk that goes away would end the program.
const EVERY: &str = "
    PRAGMA foreign_keys = ON;
    PRAGMA synchronous = FULL;
    PRAGMA secure_delete = ON;
    PRAGMA temp_store = MEMORY;
    PRAGMA cache_size = -2048;
    PRAGMA mmap_size = 0;
    PRAGMA journal_size_limit = 8388608;
    PRAGMA trusted_schema = OFF;";

/// A connection that writes.
pub fn writer(path: &Path, wait: Duration) -> Result<Connection> {
    let connection = open(path, wait)?;
    connection.execute_batch(EVERY).told()?;
    Ok(connection)
}

/// A connection that looks.
pub fn reader(path: &Path, wait: Duration) -> Result<Connection> {
    let connection = writer(path, wait)?;
    connection.execute_batch("PRAGMA query_only = ON;").told()?;
    Ok(connection)
}

/// Marks an empty file as ours and makes it a write-ahead one. The mark is in the file itself before anything else is.
pub fn set_up(connection: &Connection) -> Result<()> {
    let found: u32 = connection.query_row("PRAGMA application_id", [], |row| row.get(0)).told()?;
    if found == 0 {
        connection.pragma_update(None, "application_id", APPLICATION_ID).told()?;
    }
    let mode: String = connection.query_row("PRAGMA journal_mode = WAL", [], |row| row.get(0)).told()?;
    if mode == "wal" {
        return Ok(());
    }
    Err(Trouble::Broken(format!("the folder does not allow a write-ahead log (SQLite chose \"{mode}\")")))
}

/// Brings what the log holds into the file and empties the log. `false` if somebody still reads from it.
pub fn empty_log(connection: &Connection) -> Result<bool> {
    let busy: bool = connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get(0)).told()?;
    Ok(!busy)
}

fn open(path: &Path, wait: Duration) -> Result<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(path, flags).told()?;
    connection.busy_timeout(wait).told()?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true).told()?;
    connection.set_prepared_statement_cache_capacity(64);
    Ok(connection)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_connection_is_told_what_the_promise_needs() {
        let connection = Connection::open_in_memory().expect("there is memory");
        connection.execute_batch(EVERY).expect("SQLite understands");
        let ask = |pragma: &str| connection.query_row(&format!("PRAGMA {pragma}"), [], |row| row.get::<_, i64>(0));
        // 2 is FULL: a commit is on the disk, also when the power goes.
        let told = ["synchronous", "foreign_keys", "secure_delete", "temp_store", "trusted_schema"].map(ask);
        assert_eq!(told, [Ok(2), Ok(1), Ok(1), Ok(2), Ok(0)]);
    }
}
