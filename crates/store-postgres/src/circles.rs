//! Circles: who is in, and what stands in them. Every key begins with the circle.

use career::id::{AccountId, CircleId, SeatId, ThingId};
use postgres::Row;
use store::circles::{CircleRow, SeatRow, ThingRow};
use store::{Put, Result, Revision, Trouble};

use crate::columns::{Columns, at, word, written};
use crate::connection::Connection;

const SEAT: &str = "circle_id, seat, account_id, role, name, joined, ended";
const THING: &str = "circle_id, id, seat, about, revision, body";

pub fn circle(connection: &mut Connection, id: CircleId) -> Result<Option<CircleRow>> {
    let row = connection.row("SELECT circle_id, revision, mark, body FROM circles WHERE circle_id = $1", &[&id.0])?;
    let read = |row: Row| {
        let (revision, mark) = (Revision(row.number(1)?), row.number(2)?);
        Ok(CircleRow { id: CircleId(row.of(0)?), revision, mark, body: row.body(3)? })
    };
    row.map(read).transpose()
}

pub fn circle_marks(connection: &mut Connection, ids: &[CircleId]) -> Result<Vec<(CircleId, u64)>> {
    let ids: Vec<uuid::Uuid> = ids.iter().map(|id| id.0).collect();
    let sql = "SELECT circle_id, mark FROM circles WHERE circle_id = ANY($1) ORDER BY circle_id";
    let rows = connection.rows(sql, &[&ids])?;
    rows.iter().map(|row| Ok((CircleId(row.of(0)?), row.number(1)?))).collect()
}

pub fn seats(connection: &mut Connection, circle: CircleId) -> Result<Vec<SeatRow>> {
    let sql = format!("SELECT {SEAT} FROM circle_seats WHERE circle_id = $1 ORDER BY seat");
    connection.rows(&sql, &[&circle.0])?.iter().map(seat).collect()
}

pub fn seats_of(connection: &mut Connection, account: AccountId) -> Result<Vec<SeatRow>> {
    let sql = format!("SELECT {SEAT} FROM circle_seats WHERE account_id = $1 ORDER BY circle_id, seat");
    connection.rows(&sql, &[&account.0])?.iter().map(seat).collect()
}

pub fn things(connection: &mut Connection, circle: CircleId) -> Result<Vec<ThingRow>> {
    let sql = format!("SELECT {THING} FROM circle_things WHERE circle_id = $1 ORDER BY id");
    connection.rows(&sql, &[&circle.0])?.iter().map(read).collect()
}

pub fn thing(connection: &mut Connection, circle: CircleId, id: ThingId) -> Result<Option<ThingRow>> {
    let sql = format!("SELECT {THING} FROM circle_things WHERE circle_id = $1 AND id = $2");
    connection.row(&sql, &[&circle.0, &id.0])?.as_ref().map(read).transpose()
}

pub fn put_circle(connection: &mut Connection, id: CircleId, body: &str, over: Revision) -> Result<Put> {
    // A revision comes from a form, so it may be any number.
    let Ok(stands) = i64::try_from(over.0) else { return Ok(Put::Stale) };
    let sql = if over == Revision(0) {
        "INSERT INTO circles (circle_id, revision, mark, body) SELECT $1, 1, 1, $2 WHERE $3 = 0::bigint
         ON CONFLICT (circle_id) DO NOTHING RETURNING revision"
    } else {
        "UPDATE circles SET revision = mark + 1, mark = mark + 1, body = $2 WHERE circle_id = $1 AND revision = $3
         RETURNING revision"
    };
    let row = connection.row(sql, &[&id.0, &body.as_bytes(), &stands])?;
    row.map_or(Ok(Put::Stale), |row| Ok(Put::Written(Revision(row.number(0)?))))
}

pub fn put_seat(connection: &mut Connection, seat: &SeatRow) -> Result<()> {
    raise_mark(connection, seat.circle)?.ok_or_else(Trouble::no_such_circle)?;
    let (circle, id, account, role) = (seat.circle.0, seat.seat.0, seat.account.0, word(seat.role)?);
    let (name, joined, ended) = (written(&seat.name), at(seat.joined), seat.left.map(at));
    connection.change(
        "INSERT INTO circle_seats (circle_id, seat, account_id, role, name, joined, ended)
         VALUES ($1, $2, $3, $4, $5, $6, $7)
         ON CONFLICT (circle_id, seat) DO UPDATE
         SET role = excluded.role, name = excluded.name, joined = excluded.joined, ended = excluded.ended",
        &[&circle, &id, &account, &role, &name, &joined, &ended],
    )?;
    Ok(())
}

/// Answers whether there was one.
pub fn remove_seat(connection: &mut Connection, circle: CircleId, seat: SeatId) -> Result<bool> {
    let sql = "DELETE FROM circle_seats WHERE circle_id = $1 AND seat = $2";
    let removed = connection.change(sql, &[&circle.0, &seat.0])?;
    raise_if(connection, circle, removed)
}

/// Answers whether there was anything.
pub fn clear_seat(connection: &mut Connection, circle: CircleId, seat: SeatId) -> Result<bool> {
    let sql = "DELETE FROM circle_things WHERE circle_id = $1 AND (seat = $2 OR about = $2)";
    let removed = connection.change(sql, &[&circle.0, &seat.0])?;
    raise_if(connection, circle, removed)
}

pub fn put_thing(connection: &mut Connection, row: &ThingRow) -> Result<Put> {
    let known = thing(connection, row.circle, row.id)?.map_or(Revision(0), |known| known.revision);
    if known != row.revision || !has_seat(connection, row.circle, row.seat)? {
        return Ok(Put::Stale);
    }
    if let Some(about) = row.about
        && !has_seat(connection, row.circle, about)?
    {
        return Ok(Put::Stale);
    }
    let Some(mark) = raise_mark(connection, row.circle)? else { return Ok(Put::Stale) };
    let about = row.about.map(|about| about.0);
    connection.change(
        "INSERT INTO circle_things (circle_id, id, seat, about, revision, body) VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (circle_id, id) DO UPDATE
         SET seat = excluded.seat, about = excluded.about, revision = excluded.revision, body = excluded.body",
        &[&row.circle.0, &row.id.0, &row.seat.0, &about, &mark, &row.body.as_bytes()],
    )?;
    Ok(Put::Written(Revision(mark as u64)))
}

/// Answers whether there was one.
pub fn remove_thing(connection: &mut Connection, circle: CircleId, id: ThingId) -> Result<bool> {
    let removed =
        connection.change("DELETE FROM circle_things WHERE circle_id = $1 AND id = $2", &[&circle.0, &id.0])?;
    raise_if(connection, circle, removed)
}

/// Answers whether there was one.
pub fn erase_circle(connection: &mut Connection, id: CircleId) -> Result<bool> {
    Ok(connection.change("DELETE FROM circles WHERE circle_id = $1", &[&id.0])? > 0)
}

/// What is left behind by an account that goes: circles in which nobody is left go before it, the others have changed.
pub fn leave_circles(connection: &mut Connection, account: AccountId) -> Result<()> {
    connection.change(
        "DELETE FROM circles WHERE circle_id IN (SELECT circle_id FROM circle_seats WHERE account_id = $1)
         AND NOT EXISTS (SELECT 1 FROM circle_seats AS other WHERE other.circle_id = circles.circle_id
                         AND other.ended IS NULL AND other.account_id <> $1)",
        &[&account.0],
    )?;
    connection.change(
        "UPDATE circles SET mark = mark + 1
         WHERE circle_id IN (SELECT circle_id FROM circle_seats WHERE account_id = $1)",
        &[&account.0],
    )?;
    Ok(())
}

fn has_seat(connection: &mut Connection, circle: CircleId, seat: SeatId) -> Result<bool> {
    let sql = "SELECT 1 FROM circle_seats WHERE circle_id = $1 AND seat = $2";
    Ok(connection.row(sql, &[&circle.0, &seat.0])?.is_some())
}

/// Answers whether anything was removed; then the circle has changed.
fn raise_if(connection: &mut Connection, circle: CircleId, removed: u64) -> Result<bool> {
    if removed > 0 {
        raise_mark(connection, circle)?;
    }
    Ok(removed > 0)
}

/// The circle's mark after one more change; `None` where there is no such circle.
fn raise_mark(connection: &mut Connection, circle: CircleId) -> Result<Option<i64>> {
    let sql = "UPDATE circles SET mark = mark + 1 WHERE circle_id = $1 RETURNING mark";
    connection.row(sql, &[&circle.0])?.map(|row| row.of(0)).transpose()
}

fn seat(row: &Row) -> Result<SeatRow> {
    Ok(SeatRow {
        circle: CircleId(row.of(0)?),
        seat: SeatId(row.of(1)?),
        account: AccountId(row.of(2)?),
        role: row.word(3)?,
        name: row.text(4)?,
        joined: row.at(5)?,
        left: row.maybe_at(6)?,
    })
}

fn read(row: &Row) -> Result<ThingRow> {
    Ok(ThingRow {
        circle: CircleId(row.of(0)?),
        id: ThingId(row.of(1)?),
        seat: SeatId(row.of(2)?),
        about: row.of::<Option<uuid::Uuid>>(3)?.map(SeatId),
        revision: Revision(row.number(4)?),
        body: row.body(5)?,
    })
}
