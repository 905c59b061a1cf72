//! Accounts: what is looked up has a column, the rest is their body.

use career::id::AccountId;
use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension, Row, params};
use store::account::{Account, AccountRow};
use store::{Kept, Put, Result, Revision};

use crate::circles;
use crate::columns::{At, Id};
use crate::trouble::Told;

pub fn account(connection: &Connection, id: AccountId) -> Result<Option<Kept<Account>>> {
    let mut statement = connection
        .prepare_cached("SELECT id, revision, email, made, expires, body FROM accounts WHERE id = ?1")
        .told()?;
    statement.query_row([Id(id.0)], line).optional().told()?.map(kept).transpose()
}

pub fn accounts_by_email(connection: &Connection, email: &str) -> Result<Vec<Kept<Account>>> {
    let mut statement = connection
        .prepare_cached(
            "SELECT id, revision, email, made, expires, body FROM accounts WHERE email = ?1 ORDER BY made, id",
        )
        .told()?;
    statement.query_map([email], line).told()?.map(|line| kept(line.told()?)).collect()
}

pub fn accounts(connection: &Connection, after: Option<AccountId>, most: usize) -> Result<Vec<Kept<Account>>> {
    let mut statement = connection
        .prepare_cached(
            "SELECT id, revision, email, made, expires, body FROM accounts
             WHERE ?1 IS NULL OR id > ?1 ORDER BY id LIMIT ?2",
        )
        .told()?;
    let most = i64::try_from(most).unwrap_or(i64::MAX);
    let lines = statement.query_map(params![after.map(|id| Id(id.0)), most], line).told()?;
    lines.map(|line| kept(line.told()?)).collect()
}

pub fn put_account(connection: &Connection, account: &Account, over: Revision) -> Result<Put> {
    // A revision comes from a form, so it may be any number.
    let Some(revision) = i64::try_from(over.0).ok().and_then(|over| over.checked_add(1)) else { return Ok(Put::Stale) };
    let body = account.body()?;
    let (id, made, expires) = (Id(account.id.0), At(account.made), account.expires.map(At));
    let written = if over == Revision(0) {
        let mut statement = connection
            .prepare_cached(
                "INSERT INTO accounts (id, revision, email, made, expires, body) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
                 ON CONFLICT (id) DO NOTHING",
            )
            .told()?;
        statement.execute(params![id, revision, account.email(), made, expires, body]).told()?
    } else {
        let mut statement = connection
            .prepare_cached(
                "UPDATE accounts SET revision = ?2, email = ?3, made = ?4, expires = ?5, body = ?6
                 WHERE id = ?1 AND revision = ?2 - 1",
            )
            .told()?;
        statement.execute(params![id, revision, account.email(), made, expires, body]).told()?
    };
    if written == 0 {
        return Ok(Put::Stale);
    }
    if over == Revision(0) {
        connection
            .prepare_cached("INSERT INTO marks (account_id, mark) VALUES (?1, 0)")
            .told()?
            .execute([id])
            .told()?;
    }
    Ok(Put::Written(Revision(over.0 + 1)))
}

/// Everything else of theirs goes with the row: every table that names an account cascades.
pub fn erase_account(connection: &Connection, id: AccountId) -> Result<u64> {
    circles::leave_circles(connection, id)?;
    let erased = connection.prepare_cached("DELETE FROM accounts WHERE id = ?1").told()?.execute([Id(id.0)]).told()?;
    Ok(erased as u64)
}

pub fn erase_expired_guests(connection: &Connection, now: Timestamp) -> Result<u64> {
    let mut statement =
        connection.prepare_cached("DELETE FROM accounts WHERE email IS NULL AND expires <= ?1").told()?;
    Ok(statement.execute([At(now)]).told()? as u64)
}

fn line(row: &Row<'_>) -> rusqlite::Result<(i64, AccountRow)> {
    let account = AccountRow {
        id: AccountId(row.get::<_, Id>(0)?.0),
        email: row.get(2)?,
        made: row.get::<_, At>(3)?.0,
        expires: row.get::<_, Option<At>>(4)?.map(|at| at.0),
        body: row.get(5)?,
    };
    Ok((row.get(1)?, account))
}

fn kept((revision, row): (i64, AccountRow)) -> Result<Kept<Account>> {
    Ok(Kept { revision: Revision(revision as u64), value: Account::of_row(row)? })
}
