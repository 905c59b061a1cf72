//! How a store is doing, for `footbridge doctor`. Numbers and what SQLite complains of, never what is in a row.

use rusqlite::Connection;
use store::Result;
use store::health::Counts;

use crate::beside;
use crate::migrations;
use crate::sqlite_store::SqliteStore;
use crate::trouble::Told;

/// How a store is doing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Health {
    /// The version of its tables.
    pub schema: u32,
    /// What SQLite complains of, one line each; none if the file is whole.
    pub complaints: Vec<String>,
    /// What is in it, unless it is too damaged to count.
    pub counts: Option<Counts>,
    /// Bytes of the file.
    pub bytes: u64,
    /// Bytes of its write-ahead log.
    pub log_bytes: u64,
    /// Bytes that are free on its disk, where the system says so.
    pub free_bytes: Option<u64>,
    /// Whether others than its owner may read the file.
    pub others_may_read: bool,
}

impl SqliteStore {
    /// Looks through the whole file. Takes a moment for each gigabyte; others go on meanwhile.
    ///
    /// # Errors
    /// When the store does not let itself be looked at.
    pub fn check(&self) -> Result<Health> {
        let moment = self.moment()?;
        let size = |path| std::fs::metadata(path).map_or(0, |metadata| metadata.len());
        Ok(Health {
            schema: migrations::version(moment.connection())?,
            complaints: complaints(moment.connection(), "integrity_check"),
            counts: counts(moment.connection()).ok(),
            bytes: size(self.path.clone()),
            log_bytes: size(beside::named(&self.path, "-wal")),
            free_bytes: free_bytes(&self.path),
            others_may_read: others_may_read(&self.path),
        })
    }
}

/// What SQLite complains of, by `integrity_check` or the shorter `quick_check`; at most some lines.
pub fn complaints(connection: &Connection, how: &str) -> Vec<String> {
    let ask = || -> rusqlite::Result<Vec<String>> {
        let mut statement = connection.prepare(&format!("PRAGMA {how}(20)"))?;
        let mut found: Vec<String> = statement.query_map([], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
        let mut orphans = connection.prepare("SELECT DISTINCT \"table\" FROM pragma_foreign_key_check ORDER BY 1")?;
        for table in orphans.query_map([], |row| row.get::<_, String>(0))? {
            found.push(format!("rows of {} belong to an account that is not there", table?));
        }
        Ok(found)
    };
    match ask().told() {
        Ok(found) => found.into_iter().filter(|line| line != "ok").collect(),
        Err(trouble) => vec![trouble.to_string()],
    }
}

fn counts(connection: &Connection) -> Result<Counts> {
    let count = |sql: &str| connection.query_row(sql, [], |row| row.get::<_, i64>(0)).told().map(|count| count as u64);
    Ok(Counts {
        accounts: count("SELECT count(*) FROM accounts")?,
        guests: count("SELECT count(*) FROM accounts WHERE email IS NULL")?,
        records: count("SELECT count(*) FROM records")?,
        originals: count("SELECT count(*) FROM originals")?,
        originals_bytes: count("SELECT coalesce(sum(length(bytes)), 0) FROM originals")?,
        open_jobs: count("SELECT count(*) FROM jobs WHERE state IN ('waiting', 'working')")?,
    })
}

#[cfg(unix)]
fn free_bytes(path: &std::path::Path) -> Option<u64> {
    let disk = rustix::fs::statvfs(path).ok()?;
    disk.f_bavail.checked_mul(disk.f_frsize)
}

#[cfg(not(unix))]
fn free_bytes(_: &std::path::Path) -> Option<u64> {
    None
}

#[cfg(unix)]
fn others_may_read(path: &std::path::Path) -> bool {
    use std::os::unix::fs::PermissionsExt;
    std::fs::metadata(path).is_ok_and(|metadata| metadata.permissions().mode() & 0o077 != 0)
}

#[cfg(not(unix))]
fn others_may_read(_: &std::path::Path) -> bool {
    false
}
