//! Attempts, counted so that guessing becomes slow; and sweeping up what is over.

use jiff::Timestamp;
use store::Result;

use crate::columns::{Columns, at, written};
use crate::connection::Connection;

pub fn attempts(connection: &mut Connection, key: &str, since: Timestamp) -> Result<u32> {
    let row = connection.the_row(
        "SELECT coalesce(sum(times), 0)::bigint FROM attempts WHERE key = $1 AND at >= $2",
        &[&written(key), &at(since)],
    )?;
    Ok(u32::try_from(row.number(0)?).unwrap_or(u32::MAX))
}

pub fn note_attempt(connection: &mut Connection, key: &str, when: Timestamp) -> Result<()> {
    connection.change(
        "INSERT INTO attempts AS a (key, at, times) VALUES ($1, $2, 1)
         ON CONFLICT (key, at) DO UPDATE SET times = a.times + 1",
        &[&written(key), &at(when)],
    )?;
    Ok(())
}

pub fn sweep(connection: &mut Connection, before: Timestamp) -> Result<()> {
    for sql in [
        "DELETE FROM sessions WHERE ends < $1",
        "DELETE FROM tokens WHERE ends < $1",
        "DELETE FROM attempts WHERE at < $1",
        "DELETE FROM jobs WHERE state NOT IN ('waiting', 'working') AND made < $1",
    ] {
        connection.change(sql, &[&at(before)])?;
    }
    Ok(())
}
