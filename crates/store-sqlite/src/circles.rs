//! Circles: who is in, and what stands in them. Every key begins with the circle.

use career::id::{AccountId, CircleId, SeatId, ThingId};
use rusqlite::{Connection, OptionalExtension, Row, params};
use store::circles::{CircleRow, SeatRow, ThingRow};
use store::{Put, Result, Revision, Trouble};

use crate::columns::{At, Id, Word};
use crate::trouble::Told;

const SEAT: &str = "circle_id, seat, account_id, role, name, joined, ended";
const THING: &str = "circle_id, id, seat, about, revision, body";

pub fn circle(connection: &Connection, id: CircleId) -> Result<Option<CircleRow>> {
    let mut statement =
        connection.prepare_cached("SELECT circle_id, revision, mark, body FROM circles WHERE circle_id = ?1").told()?;
    let read = |row: &Row<'_>| {
        Ok(CircleRow {
            id: CircleId(row.get::<_, Id>(0)?.0),
            revision: Revision(row.get::<_, i64>(1)? as u64),
            mark: row.get::<_, i64>(2)? as u64,
            body: row.get(3)?,
        })
    };
    statement.query_row([Id(id.0)], read).optional().told()
}

pub fn circle_marks(connection: &Connection, ids: &[CircleId]) -> Result<Vec<(CircleId, u64)>> {
    let mut ids = ids.to_vec();
    ids.sort_unstable();
    ids.dedup();
    let mut statement = connection.prepare_cached("SELECT mark FROM circles WHERE circle_id = ?1").told()?;
    let mut marks = Vec::with_capacity(ids.len());
    for id in ids {
        let mark: Option<i64> = statement.query_row([Id(id.0)], |row| row.get(0)).optional().told()?;
        marks.extend(mark.map(|mark| (id, mark as u64)));
    }
    Ok(marks)
}

pub fn seats(connection: &Connection, circle: CircleId) -> Result<Vec<SeatRow>> {
    let sql = format!("SELECT {SEAT} FROM circle_seats WHERE circle_id = ?1 ORDER BY seat");
    let mut statement = connection.prepare_cached(&sql).told()?;
    statement.query_map([Id(circle.0)], seat).told()?.map(Told::told).collect()
}

pub fn seats_of(connection: &Connection, account: AccountId) -> Result<Vec<SeatRow>> {
    let sql = format!("SELECT {SEAT} FROM circle_seats WHERE account_id = ?1 ORDER BY circle_id, seat");
    let mut statement = connection.prepare_cached(&sql).told()?;
    statement.query_map([Id(account.0)], seat).told()?.map(Told::told).collect()
}

pub fn things(connection: &Connection, circle: CircleId) -> Result<Vec<ThingRow>> {
    let sql = format!("SELECT {THING} FROM circle_things WHERE circle_id = ?1 ORDER BY id");
    let mut statement = connection.prepare_cached(&sql).told()?;
    statement.query_map([Id(circle.0)], read).told()?.map(Told::told).collect()
}

pub fn thing(connection: &Connection, circle: CircleId, id: ThingId) -> Result<Option<ThingRow>> {
    let sql = format!("SELECT {THING} FROM circle_things WHERE circle_id = ?1 AND id = ?2");
    let mut statement = connection.prepare_cached(&sql).told()?;
    statement.query_row([Id(circle.0), Id(id.0)], read).optional().told()
}

pub fn put_circle(connection: &Connection, id: CircleId, body: &str, over: Revision) -> Result<Put> {
    let sql = if over == Revision(0) {
        "INSERT INTO circles (circle_id, revision, mark, body) VALUES (?1, 1, 1, ?2)
         ON CONFLICT (circle_id) DO NOTHING RETURNING revision"
    } else {
        "UPDATE circles SET revision = mark + 1, mark = mark + 1, body = ?2 WHERE circle_id = ?1 AND revision = ?3
         RETURNING revision"
    };
    let mut statement = connection.prepare_cached(sql).told()?;
    // A revision comes from a form, so it may be any number.
    let Ok(stands) = i64::try_from(over.0) else { return Ok(Put::Stale) };
    let revision: Option<i64> = if over == Revision(0) {
        statement.query_row(params![Id(id.0), body], |row| row.get(0)).optional().told()?
    } else {
        statement.query_row(params![Id(id.0), body, stands], |row| row.get(0)).optional().told()?
    };
    Ok(revision.map_or(Put::Stale, |revision| Put::Written(Revision(revision as u64))))
}

pub fn put_seat(connection: &Connection, seat: &SeatRow) -> Result<()> {
    raise_mark(connection, seat.circle)?.ok_or_else(Trouble::no_such_circle)?;
    let mut statement = connection
        .prepare_cached(
            "INSERT INTO circle_seats (circle_id, seat, account_id, role, name, joined, ended)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
             ON CONFLICT (circle_id, seat) DO UPDATE SET role = ?4, name = ?5, joined = ?6, ended = ?7",
        )
        .told()?;
    let (circle, id, account) = (Id(seat.circle.0), Id(seat.seat.0), Id(seat.account.0));
    let (joined, ended) = (At(seat.joined), seat.left.map(At));
    statement.execute(params![circle, id, account, Word(seat.role), seat.name, joined, ended]).told()?;
    Ok(())
}

/// Answers whether there was one.
pub fn remove_seat(connection: &Connection, circle: CircleId, seat: SeatId) -> Result<bool> {
    let mut statement =
        connection.prepare_cached("DELETE FROM circle_seats WHERE circle_id = ?1 AND seat = ?2").told()?;
    let there = statement.execute([Id(circle.0), Id(seat.0)]).told()? > 0;
    if there {
        raise_mark(connection, circle)?;
    }
    Ok(there)
}

/// Answers whether there was anything.
pub fn clear_seat(connection: &Connection, circle: CircleId, seat: SeatId) -> Result<bool> {
    let mut statement = connection
        .prepare_cached("DELETE FROM circle_things WHERE circle_id = ?1 AND (seat = ?2 OR about = ?2)")
        .told()?;
    let there = statement.execute([Id(circle.0), Id(seat.0)]).told()? > 0;
    if there {
        raise_mark(connection, circle)?;
    }
    Ok(there)
}

pub fn put_thing(connection: &Connection, row: &ThingRow) -> Result<Put> {
    let known = thing(connection, row.circle, row.id)?.map_or(Revision(0), |known| known.revision);
    let has = |seat: SeatId| has_seat(connection, row.circle, seat);
    if known != row.revision || !has(row.seat)? || !row.about.map_or(Ok(true), has)? {
        return Ok(Put::Stale);
    }
    let Some(mark) = raise_mark(connection, row.circle)? else { return Ok(Put::Stale) };
    let mut statement = connection
        .prepare_cached(
            "INSERT INTO circle_things (circle_id, id, seat, about, revision, body) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
             ON CONFLICT (circle_id, id) DO UPDATE SET seat = ?3, about = ?4, revision = ?5, body = ?6",
        )
        .told()?;
    let about = row.about.map(|about| Id(about.0));
    statement.execute(params![Id(row.circle.0), Id(row.id.0), Id(row.seat.0), about, mark, row.body]).told()?;
    Ok(Put::Written(Revision(mark as u64)))
}

/// Answers whether there was one.
pub fn remove_thing(connection: &Connection, circle: CircleId, id: ThingId) -> Result<bool> {
    let mut statement =
        connection.prepare_cached("DELETE FROM circle_things WHERE circle_id = ?1 AND id = ?2").told()?;
    let there = statement.execute([Id(circle.0), Id(id.0)]).told()? > 0;
    if there {
        raise_mark(connection, circle)?;
    }
    Ok(there)
}

/// Answers whether there was one.
pub fn erase_circle(connection: &Connection, id: CircleId) -> Result<bool> {
    let mut statement = connection.prepare_cached("DELETE FROM circles WHERE circle_id = ?1").told()?;
    Ok(statement.execute([Id(id.0)]).told()? > 0)
}

/// What is left behind by an account that goes: circles in which nobody is left go before it, the others have changed.
pub fn leave_circles(connection: &Connection, account: AccountId) -> Result<()> {
    let sql = "DELETE FROM circles WHERE circle_id IN (SELECT circle_id FROM circle_seats WHERE account_id = ?1)
               AND NOT EXISTS (SELECT 1 FROM circle_seats AS other WHERE other.circle_id = circles.circle_id
                               AND other.ended IS NULL AND other.account_id <> ?1)";
    connection.prepare_cached(sql).told()?.execute([Id(account.0)]).told()?;
    let sql = "UPDATE circles SET mark = mark + 1
               WHERE circle_id IN (SELECT circle_id FROM circle_seats WHERE account_id = ?1)";
    connection.prepare_cached(sql).told()?.execute([Id(account.0)]).told()?;
    Ok(())
}

fn has_seat(connection: &Connection, circle: CircleId, seat: SeatId) -> Result<bool> {
    let mut statement =
        connection.prepare_cached("SELECT count(*) FROM circle_seats WHERE circle_id = ?1 AND seat = ?2").told()?;
    let there: i64 = statement.query_row([Id(circle.0), Id(seat.0)], |row| row.get(0)).told()?;
    Ok(there > 0)
}

/// The circle's mark after one more change; `None` where there is no such circle.
fn raise_mark(connection: &Connection, circle: CircleId) -> Result<Option<i64>> {
    let mut statement =
        connection.prepare_cached("UPDATE circles SET mark = mark + 1 WHERE circle_id = ?1 RETURNING mark").told()?;
    statement.query_row([Id(circle.0)], |row| row.get(0)).optional().told()
}

fn seat(row: &Row<'_>) -> rusqlite::Result<SeatRow> {
    Ok(SeatRow {
        circle: CircleId(row.get::<_, Id>(0)?.0),
        seat: SeatId(row.get::<_, Id>(1)?.0),
        account: AccountId(row.get::<_, Id>(2)?.0),
        role: row.get::<_, Word<_>>(3)?.0,
        name: row.get(4)?,
        joined: row.get::<_, At>(5)?.0,
        left: row.get::<_, Option<At>>(6)?.map(|at| at.0),
    })
}

fn read(row: &Row<'_>) -> rusqlite::Result<ThingRow> {
    Ok(ThingRow {
        circle: CircleId(row.get::<_, Id>(0)?.0),
        id: ThingId(row.get::<_, Id>(1)?.0),
        seat: SeatId(row.get::<_, Id>(2)?.0),
        about: row.get::<_, Option<Id>>(3)?.map(|about| SeatId(about.0)),
        revision: Revision(row.get::<_, i64>(4)? as u64),
        body: row.get(5)?,
    })
}
