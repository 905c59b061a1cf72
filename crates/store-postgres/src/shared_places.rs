//! The list of places that an instance shares, and its record.

use postgres::Row;
use store::shared_places::SharedRow;
use store::{Put, Result, Revision};
use uuid::Uuid;

use crate::columns::{Columns, word};
use crate::connection::Connection;

pub fn shared_place(connection: &mut Connection, id: Uuid) -> Result<Option<SharedRow>> {
    let row = connection.row("SELECT id, revision, state, body FROM shared_places WHERE id = $1", &[&id])?;
    row.as_ref().map(read).transpose()
}

pub fn shared_places(connection: &mut Connection) -> Result<Vec<SharedRow>> {
    connection.rows("SELECT id, revision, state, body FROM shared_places ORDER BY id", &[])?.iter().map(read).collect()
}

pub fn place_deeds(connection: &mut Connection, id: Uuid) -> Result<Vec<String>> {
    let rows = connection.rows("SELECT body FROM place_deeds WHERE place_id = $1 ORDER BY number", &[&id])?;
    rows.iter().map(|row| row.body(0)).collect()
}

/// Of two who write at once, the second waits for the first and finds another revision.
pub fn put_shared_place(connection: &mut Connection, row: &SharedRow, deed: &str) -> Result<Put> {
    let (over, state, body) = (row.revision.0 as i64, word(row.showing)?, row.body.as_bytes());
    let sql = if over == 0 {
        "INSERT INTO shared_places (id, revision, state, body) VALUES ($1, $2::bigint + 1, $3, $4) ON CONFLICT DO NOTHING"
    } else {
        "UPDATE shared_places SET revision = $2::bigint + 1, state = $3, body = $4 WHERE id = $1 AND revision = $2::bigint"
    };
    if connection.change(sql, &[&row.id, &over, &state, &body])? == 0 {
        return Ok(Put::Stale);
    }
    let number = over + 1;
    let sql = "INSERT INTO place_deeds (place_id, number, body) VALUES ($1, $2, $3)";
    connection.change(sql, &[&row.id, &number, &deed.as_bytes()])?;
    Ok(Put::Written(Revision(row.revision.0 + 1)))
}

fn read(row: &Row) -> Result<SharedRow> {
    Ok(SharedRow { id: row.of(0)?, revision: Revision(row.number(1)?), showing: row.word(2)?, body: row.body(3)? })
}
