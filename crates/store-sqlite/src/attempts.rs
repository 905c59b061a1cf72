//! Attempts, counted so that guessing becomes slow; and sweeping up what is over.

use jiff::Timestamp;
use rusqlite::{Connection, params};
use store::Result;

use crate::columns::At;
use crate::trouble::Told;

pub fn attempts(connection: &Connection, key: &str, since: Timestamp) -> Result<u32> {
    let mut statement =
        connection.prepare_cached("SELECT count(*) FROM attempts WHERE key = ?1 AND at >= ?2").told()?;
    statement.query_row(params![key, At(since)], |row| row.get(0)).told()
}

pub fn note_attempt(connection: &Connection, key: &str, at: Timestamp) -> Result<()> {
    let mut statement = connection.prepare_cached("INSERT INTO attempts (key, at) VALUES (?1, ?2)").told()?;
    statement.execute(params![key, At(at)]).told()?;
    Ok(())
}

pub fn sweep(connection: &Connection, before: Timestamp) -> Result<()> {
    for sql in [
        "DELETE FROM sessions WHERE ends < ?1",
        "DELETE FROM tokens WHERE ends < ?1",
        "DELETE FROM attempts WHERE at < ?1",
        "DELETE FROM jobs WHERE state NOT IN ('waiting', 'working') AND made < ?1",
    ] {
        connection.prepare_cached(sql).told()?.execute([At(before)]).told()?;
    }
    Ok(())
}
