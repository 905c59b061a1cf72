//! Records and originals: what a person keeps. Every key begins with the account.

use career::id::{AccountId, DocumentId};
use rusqlite::{Connection, OptionalExtension, Row, params};
use store::record::{Kind, Stored};
use store::{Put, Result, Revision, Trouble};
use uuid::Uuid;

use crate::columns::Id;
use crate::trouble::Told;

pub fn record(connection: &Connection, account: AccountId, kind: Kind, id: Uuid) -> Result<Option<Stored>> {
    let mut statement = connection
        .prepare_cached("SELECT id, revision, body FROM records WHERE account_id = ?1 AND kind = ?2 AND id = ?3")
        .told()?;
    statement.query_row(params![Id(account.0), kind.key(), Id(id)], read).optional().told()
}

pub fn records_from(connection: &Connection, account: AccountId, kind: Kind, from: Uuid) -> Result<Vec<Stored>> {
    let mut statement = connection
        .prepare_cached(
            "SELECT id, revision, body FROM records WHERE account_id = ?1 AND kind = ?2 AND id >= ?3 ORDER BY id",
        )
        .told()?;
    statement.query_map(params![Id(account.0), kind.key(), Id(from)], read).told()?.map(Told::told).collect()
}

pub fn put_record(
    connection: &Connection,
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
    let mut statement = connection
        .prepare_cached(
            "INSERT INTO records (account_id, kind, id, revision, body) VALUES (?1, ?2, ?3, ?4, ?5)
             ON CONFLICT (account_id, kind, id) DO UPDATE SET revision = ?4, body = ?5",
        )
        .told()?;
    statement.execute(params![Id(account.0), kind.key(), Id(id), mark, body]).told()?;
    Ok(Put::Written(Revision(mark as u64)))
}

/// Answers whether there was one.
pub fn remove_record(connection: &Connection, account: AccountId, kind: Kind, id: Uuid) -> Result<bool> {
    let mut statement =
        connection.prepare_cached("DELETE FROM records WHERE account_id = ?1 AND kind = ?2 AND id = ?3").told()?;
    let there = statement.execute(params![Id(account.0), kind.key(), Id(id)]).told()? > 0;
    if there {
        raise_mark(connection, account)?;
    }
    Ok(there)
}

pub fn mark(connection: &Connection, account: AccountId) -> Result<u64> {
    let mut statement = connection.prepare_cached("SELECT mark FROM marks WHERE account_id = ?1").told()?;
    let mark: Option<i64> = statement.query_row([Id(account.0)], |row| row.get(0)).optional().told()?;
    Ok(mark.unwrap_or(0) as u64)
}

pub fn original(connection: &Connection, account: AccountId, document: DocumentId) -> Result<Option<Vec<u8>>> {
    let mut statement =
        connection.prepare_cached("SELECT bytes FROM originals WHERE account_id = ?1 AND document_id = ?2").told()?;
    statement.query_row([Id(account.0), Id(document.0)], |row| row.get(0)).optional().told()
}

pub fn originals_size(connection: &Connection, account: AccountId) -> Result<u64> {
    let mut statement = connection
        .prepare_cached("SELECT coalesce(sum(length(bytes)), 0) FROM originals WHERE account_id = ?1")
        .told()?;
    let size: i64 = statement.query_row([Id(account.0)], |row| row.get(0)).told()?;
    Ok(size as u64)
}

pub fn put_original(connection: &Connection, account: AccountId, document: DocumentId, bytes: &[u8]) -> Result<()> {
    raise_mark(connection, account)?.ok_or_else(Trouble::no_such_account)?;
    let mut statement = connection
        .prepare_cached(
            "INSERT INTO originals (account_id, document_id, bytes) VALUES (?1, ?2, ?3)
             ON CONFLICT (account_id, document_id) DO UPDATE SET bytes = ?3",
        )
        .told()?;
    statement.execute(params![Id(account.0), Id(document.0), bytes]).told()?;
    Ok(())
}

/// Answers whether there was one.
pub fn remove_original(connection: &Connection, account: AccountId, document: DocumentId) -> Result<bool> {
    let mut statement =
        connection.prepare_cached("DELETE FROM originals WHERE account_id = ?1 AND document_id = ?2").told()?;
    let there = statement.execute([Id(account.0), Id(document.0)]).told()? > 0;
    if there {
        raise_mark(connection, account)?;
    }
    Ok(there)
}

fn revision(connection: &Connection, account: AccountId, kind: Kind, id: Uuid) -> Result<Revision> {
    let mut statement = connection
        .prepare_cached("SELECT revision FROM records WHERE account_id = ?1 AND kind = ?2 AND id = ?3")
        .told()?;
    let found: Option<i64> =
        statement.query_row(params![Id(account.0), kind.key(), Id(id)], |row| row.get(0)).optional().told()?;
    Ok(Revision(found.unwrap_or(0) as u64))
}

/// The account's mark after one more change; `None` where there is no such account.
fn raise_mark(connection: &Connection, account: AccountId) -> Result<Option<i64>> {
    let mut statement =
        connection.prepare_cached("UPDATE marks SET mark = mark + 1 WHERE account_id = ?1 RETURNING mark").told()?;
    statement.query_row([Id(account.0)], |row| row.get(0)).optional().told()
}

fn read(row: &Row<'_>) -> rusqlite::Result<Stored> {
    Ok(Stored { id: row.get::<_, Id>(0)?.0, revision: Revision(row.get::<_, i64>(1)? as u64), body: row.get(2)? })
}
