//! Accounts: what is looked up has a column, the rest is their body.

use career::id::AccountId;
use jiff::Timestamp;
use postgres::Row;
use store::account::{Account, AccountRow};
use store::{Kept, Put, Result, Revision};

use crate::circles;
use crate::columns::{Columns, at, read, written};
use crate::connection::Connection;

pub fn account(connection: &mut Connection, id: AccountId) -> Result<Option<Kept<Account>>> {
    let row =
        connection.row("SELECT id, revision, email, made, expires, body FROM accounts WHERE id = $1", &[&id.0])?;
    row.as_ref().map(kept).transpose()
}

pub fn accounts_by_email(connection: &mut Connection, email: &str) -> Result<Vec<Kept<Account>>> {
    let rows = connection.rows(
        "SELECT id, revision, email, made, expires, body FROM accounts WHERE email = $1 ORDER BY made, id",
        &[&written(email)],
    )?;
    rows.iter().map(kept).collect()
}

pub fn accounts(connection: &mut Connection, after: Option<AccountId>, most: usize) -> Result<Vec<Kept<Account>>> {
    let most = i64::try_from(most).unwrap_or(i64::MAX);
    let rows = connection.rows(
        "SELECT id, revision, email, made, expires, body FROM accounts
         WHERE $1::uuid IS NULL OR id > $1 ORDER BY id LIMIT $2",
        &[&after.map(|id| id.0), &most],
    )?;
    rows.iter().map(kept).collect()
}

pub fn put_account(connection: &mut Connection, account: &Account, over: Revision) -> Result<Put> {
    // A revision comes from a form, so it may be any number.
    let Some(revision) = i64::try_from(over.0).ok().and_then(|over| over.checked_add(1)) else { return Ok(Put::Stale) };
    let body = account.body()?.into_bytes();
    let (id, made, expires) = (account.id.0, at(account.made), account.expires.map(at));
    let email = account.email().map(written);
    let sql = if over == Revision(0) {
        "INSERT INTO accounts (id, revision, email, made, expires, body) VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (id) DO NOTHING"
    } else {
        "UPDATE accounts SET revision = $2::bigint, email = $3, made = $4, expires = $5, body = $6
         WHERE id = $1 AND revision = $2::bigint - 1"
    };
    if connection.change(sql, &[&id, &revision, &email, &made, &expires, &body])? == 0 {
        return Ok(Put::Stale);
    }
    if over == Revision(0) {
        connection.change("INSERT INTO marks (account_id, mark) VALUES ($1, 0)", &[&id])?;
    }
    Ok(Put::Written(Revision(over.0 + 1)))
}

/// Everything else of theirs goes with the row: every table that names an account cascades.
pub fn erase_account(connection: &mut Connection, id: AccountId) -> Result<u64> {
    circles::leave_circles(connection, id)?;
    connection.change("DELETE FROM accounts WHERE id = $1", &[&id.0])
}

/// A guest who does something in this moment is left for the next time: they may be about to stay.
pub fn erase_expired_guests(connection: &mut Connection, now: Timestamp) -> Result<u64> {
    connection.change(
        "DELETE FROM accounts WHERE id IN
           (SELECT id FROM accounts WHERE email IS NULL AND expires <= $1 FOR UPDATE SKIP LOCKED)",
        &[&at(now)],
    )
}

fn kept(row: &Row) -> Result<Kept<Account>> {
    let account = AccountRow {
        id: AccountId(row.of(0)?),
        email: row.of::<Option<String>>(2)?.map(read),
        made: row.at(3)?,
        expires: row.maybe_at(4)?,
        body: row.body(5)?,
    };
    Ok(Kept { revision: Revision(row.number(1)?), value: Account::of_row(account)? })
}
