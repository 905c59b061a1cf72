//! Sessions.

use career::id::AccountId;
use rusqlite::{Connection, OptionalExtension, Row, params};
use store::Result;
use store::session::{Session, SessionId};

use crate::columns::{At, Id};
use crate::trouble::Told;

pub fn session(connection: &Connection, id: SessionId) -> Result<Option<Session>> {
    let mut statement = connection
        .prepare_cached("SELECT id, account_id, secret, began, seen, ends, shared_computer FROM sessions WHERE id = ?1")
        .told()?;
    statement.query_row([Id(id.0)], read).optional().told()
}

pub fn put_session(connection: &Connection, session: &Session) -> Result<()> {
    let mut statement = connection
        .prepare_cached(
            "INSERT INTO sessions (id, account_id, secret, began, seen, ends, shared_computer)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
             ON CONFLICT (id) DO UPDATE SET account_id = ?2, secret = ?3, began = ?4, seen = ?5, ends = ?6,
               shared_computer = ?7",
        )
        .told()?;
    let (id, account, secret) = (Id(session.id.0), Id(session.account.0), session.secret.as_slice());
    let (began, seen, ends) = (At(session.began), At(session.seen), At(session.ends));
    statement.execute(params![id, account, secret, began, seen, ends, session.shared_computer]).told()?;
    Ok(())
}

pub fn end_session(connection: &Connection, id: SessionId) -> Result<()> {
    connection.prepare_cached("DELETE FROM sessions WHERE id = ?1").told()?.execute([Id(id.0)]).told()?;
    Ok(())
}

pub fn end_sessions(connection: &Connection, account: AccountId, except: Option<SessionId>) -> Result<()> {
    let mut statement =
        connection.prepare_cached("DELETE FROM sessions WHERE account_id = ?1 AND id IS NOT ?2").told()?;
    statement.execute(params![Id(account.0), except.map(|id| Id(id.0))]).told()?;
    Ok(())
}

fn read(row: &Row<'_>) -> rusqlite::Result<Session> {
    Ok(Session {
        id: SessionId(row.get::<_, Id>(0)?.0),
        account: AccountId(row.get::<_, Id>(1)?.0),
        secret: row.get(2)?,
        began: row.get::<_, At>(3)?.0,
        seen: row.get::<_, At>(4)?.0,
        ends: row.get::<_, At>(5)?.0,
        shared_computer: row.get(6)?,
    })
}
