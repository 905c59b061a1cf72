//! Sessions.

use career::id::AccountId;
use postgres::Row;
use store::session::{Session, SessionId};
use store::{Result, Trouble};

use crate::columns::{Columns, at};
use crate::connection::Connection;

pub fn session(connection: &mut Connection, id: SessionId) -> Result<Option<Session>> {
    let row = connection.row(
        "SELECT id, account_id, secret, began, seen, ends, shared_computer FROM sessions WHERE id = $1",
        &[&id.0],
    )?;
    row.as_ref().map(read).transpose()
}

/// Asked for by its account first: a refusal of PostgreSQL's own would end the transaction for looking, too.
pub fn put_session(connection: &mut Connection, session: &Session) -> Result<()> {
    let (began, seen, ends) = (at(session.began), at(session.seen), at(session.ends));
    let kept = connection.change(
        "INSERT INTO sessions (id, account_id, secret, began, seen, ends, shared_computer)
         SELECT $1, id, $3, $4, $5, $6, $7 FROM accounts WHERE id = $2
         ON CONFLICT (id) DO UPDATE SET account_id = excluded.account_id, secret = excluded.secret,
           began = excluded.began, seen = excluded.seen, ends = excluded.ends,
           shared_computer = excluded.shared_computer",
        &[
            &session.id.0,
            &session.account.0,
            &session.secret.as_slice(),
            &began,
            &seen,
            &ends,
            &session.shared_computer,
        ],
    )?;
    if kept == 0 { Err(Trouble::no_such_account()) } else { Ok(()) }
}

pub fn end_session(connection: &mut Connection, id: SessionId) -> Result<()> {
    connection.change("DELETE FROM sessions WHERE id = $1", &[&id.0])?;
    Ok(())
}

pub fn end_sessions(connection: &mut Connection, account: AccountId, except: Option<SessionId>) -> Result<()> {
    connection.change(
        "DELETE FROM sessions WHERE account_id = $1 AND id IS DISTINCT FROM $2",
        &[&account.0, &except.map(|id| id.0)],
    )?;
    Ok(())
}

fn read(row: &Row) -> Result<Session> {
    Ok(Session {
        id: SessionId(row.of(0)?),
        account: AccountId(row.of(1)?),
        secret: row.secret(2)?,
        began: row.at(3)?,
        seen: row.at(4)?,
        ends: row.at(5)?,
        shared_computer: row.of(6)?,
    })
}
