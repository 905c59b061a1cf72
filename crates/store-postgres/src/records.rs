//! Records and originals: what a person keeps. Every key begins with the account.

use career::id::{AccountId, DocumentId};
use postgres::Row;
use store::record::{Kind, Stored};
use store::{Put, Result, Revision, Trouble};
use uuid::Uuid;

use crate::columns::Columns;
use crate::connection::Connection;

pub fn record(connection: &mut Connection, account: AccountId, kind: Kind, id: Uuid) -> Result<Option<Stored>> {
    let row = connection.row(
        "SELECT id, revision, body FROM records WHERE account_id = $1 AND kind = $2 AND id = $3",
        &[&account.0, &kind.key(), &id],
    )?;
    row.as_ref().map(read).transpose()
}

pub fn records_from(connection: &mut Connection, account: AccountId, kind: Kind, from: Uuid) -> Result<Vec<Stored>> {
    let rows = connection.rows(
        "SELECT id, revision, body FROM records WHERE account_id = $1 AND kind = $2 AND id >= $3 ORDER BY id",
        &[&account.0, &kind.key(), &from],
    )?;
    rows.iter().map(read).collect()
}

pub fn put_record(
    connection: &mut Connection,
    account: AccountId,
    kind: Kind,
    id: Uuid,
    body: &str,
    over: Revision,
) -> Result<Put> {
    if revision(connection, account, kind, id)? != over {
        return Ok(Put::Stale);
    }
    let Some(mark) = raise_mark(connection, account)? else { return Ok(Put::Stale) };
    let (stands, body) = (over.0 as i64, body.as_bytes());
    let sql = if over == Revision(0) {
        "INSERT INTO records (account_id, kind, id, revision, body) SELECT $1, $2, $3, $4, $5 WHERE $6 = 0::bigint
         ON CONFLICT (account_id, kind, id) DO NOTHING"
    } else {
        "UPDATE records SET revision = $4, body = $5 WHERE account_id = $1 AND kind = $2 AND id = $3 AND revision = $6"
    };
    // The account's lock keeps others away. Where a database knows no such lock, this does.
    match connection.change(sql, &[&account.0, &kind.key(), &id, &mark, &body, &stands])? {
        0 => Err(Trouble::Busy),
        _ => Ok(Put::Written(Revision(mark as u64))),
    }
}

/// Answers whether there was one.
pub fn remove_record(connection: &mut Connection, account: AccountId, kind: Kind, id: Uuid) -> Result<bool> {
    let removed = connection.change(
        "DELETE FROM records WHERE account_id = $1 AND kind = $2 AND id = $3",
        &[&account.0, &kind.key(), &id],
    )?;
    if removed > 0 {
        raise_mark(connection, account)?;
    }
    Ok(removed > 0)
}

pub fn mark(connection: &mut Connection, account: AccountId) -> Result<u64> {
    let row = connection.row("SELECT mark FROM marks WHERE account_id = $1", &[&account.0])?;
    row.map_or(Ok(0), |row| row.number(0))
}

pub fn original(connection: &mut Connection, account: AccountId, document: DocumentId) -> Result<Option<Vec<u8>>> {
    let row = connection
        .row("SELECT bytes FROM originals WHERE account_id = $1 AND document_id = $2", &[&account.0, &document.0])?;
    row.map(|row| row.of(0)).transpose()
}

pub fn originals_size(connection: &mut Connection, account: AccountId) -> Result<u64> {
    connection
        .the_row(
            "SELECT coalesce(sum(octet_length(bytes)), 0)::bigint FROM originals WHERE account_id = $1",
            &[&account.0],
        )?
        .number(0)
}

pub fn put_original(connection: &mut Connection, account: AccountId, document: DocumentId, bytes: &[u8]) -> Result<()> {
    raise_mark(connection, account)?.ok_or_else(Trouble::no_such_account)?;
    connection.change(
        "INSERT INTO originals (account_id, document_id, bytes) VALUES ($1, $2, $3)
         ON CONFLICT (account_id, document_id) DO UPDATE SET bytes = excluded.bytes",
        &[&account.0, &document.0, &bytes],
    )?;
    Ok(())
}

/// Answers whether there was one.
pub fn remove_original(connection: &mut Connection, account: AccountId, document: DocumentId) -> Result<bool> {
    let removed = connection
        .change("DELETE FROM originals WHERE account_id = $1 AND document_id = $2", &[&account.0, &document.0])?;
    if removed > 0 {
        raise_mark(connection, account)?;
    }
    Ok(removed > 0)
}

fn revision(connection: &mut Connection, account: AccountId, kind: Kind, id: Uuid) -> Result<Revision> {
    let row = connection.row(
        "SELECT revision FROM records WHERE account_id = $1 AND kind = $2 AND id = $3",
        &[&account.0, &kind.key(), &id],
    )?;
    row.map_or(Ok(Revision(0)), |row| row.number(0).map(Revision))
}

/// The account's mark after one more change; `None` where there is no such account.
fn raise_mark(connection: &mut Connection, account: AccountId) -> Result<Option<i64>> {
    let row = connection.row("UPDATE marks SET mark = mark + 1 WHERE account_id = $1 RETURNING mark", &[&account.0])?;
    row.map(|row| row.of(0)).transpose()
}

fn read(row: &Row) -> Result<Stored> {
    Ok(Stored { id: row.of(0)?, revision: Revision(row.number(1)?), body: row.body(2)? })
}
