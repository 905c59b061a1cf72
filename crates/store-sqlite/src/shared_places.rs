//! The list of places that an instance shares, and its record.

use rusqlite::{Connection, OptionalExtension, Row, params};
use store::shared_places::SharedRow;
use store::{Put, Result, Revision};
use uuid::Uuid;

use crate::columns::{Id, Word};
use crate::trouble::Told;

pub fn shared_place(connection: &Connection, id: Uuid) -> Result<Option<SharedRow>> {
    let sql = "SELECT id, revision, state, body FROM shared_places WHERE id = ?1";
    connection.prepare_cached(sql).told()?.query_row([Id(id)], read).optional().told()
}

pub fn shared_places(connection: &Connection) -> Result<Vec<SharedRow>> {
    let sql = "SELECT id, revision, state, body FROM shared_places ORDER BY id";
    let mut statement = connection.prepare_cached(sql).told()?;
    statement.query_map([], read).told()?.map(Told::told).collect()
}

pub fn place_deeds(connection: &Connection, id: Uuid) -> Result<Vec<String>> {
    let sql = "SELECT body FROM place_deeds WHERE place_id = ?1 ORDER BY number";
    let mut statement = connection.prepare_cached(sql).told()?;
    statement.query_map([Id(id)], |row| row.get(0)).told()?.map(Told::told).collect()
}

pub fn put_shared_place(connection: &Connection, row: &SharedRow, deed: &str) -> Result<Put> {
    let over = row.revision.0 as i64;
    let sql = if over == 0 {
        "INSERT INTO shared_places (id, revision, state, body) VALUES (?1, ?2 + 1, ?3, ?4) ON CONFLICT DO NOTHING"
    } else {
        "UPDATE shared_places SET revision = ?2 + 1, state = ?3, body = ?4 WHERE id = ?1 AND revision = ?2"
    };
    let mut statement = connection.prepare_cached(sql).told()?;
    if statement.execute(params![Id(row.id), over, Word(row.showing), row.body]).told()? == 0 {
        return Ok(Put::Stale);
    }
    let sql = "INSERT INTO place_deeds (place_id, number, body) VALUES (?1, ?2, ?3)";
    connection.prepare_cached(sql).told()?.execute(params![Id(row.id), over + 1, deed]).told()?;
    Ok(Put::Written(Revision(row.revision.0 + 1)))
}

fn read(row: &Row<'_>) -> rusqlite::Result<SharedRow> {
    let revision: i64 = row.get(1)?;
    Ok(SharedRow {
        id: row.get::<_, Id>(0)?.0,
        revision: Revision(revision as u64),
        showing: row.get::<_, Word<_>>(2)?.0,
        body: row.get(3)?,
    })
}
