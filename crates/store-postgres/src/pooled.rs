//! Who agreed to be summed with others, and what was released.

use career::id::AccountId;
use jiff::civil::Date;
use store::pooled::ReleaseRow;
use store::{Put, Result, Revision, Trouble};

use crate::columns::{Columns, word};
use crate::connection::Connection;

pub fn agreed(connection: &mut Connection, account: AccountId) -> Result<Option<Date>> {
    let row = connection.row("SELECT day FROM pooled_agreements WHERE account_id = $1", &[&account.0])?;
    row.as_ref().map(|row| row.word(0)).transpose()
}

pub fn agreements(connection: &mut Connection) -> Result<Vec<AccountId>> {
    let rows = connection.rows("SELECT account_id FROM pooled_agreements ORDER BY account_id", &[])?;
    rows.iter().map(|row| row.of(0).map(AccountId)).collect()
}

/// Answers whether that is new. Asked for by its account first, as a session is.
pub fn agree(connection: &mut Connection, account: AccountId, on: Date) -> Result<bool> {
    if connection.row("SELECT 1 FROM accounts WHERE id = $1", &[&account.0])?.is_none() {
        return Err(Trouble::no_such_account());
    }
    let sql = "INSERT INTO pooled_agreements (account_id, day) VALUES ($1, $2) ON CONFLICT DO NOTHING";
    Ok(connection.change(sql, &[&account.0, &word(on)?])? > 0)
}

pub fn disagree(connection: &mut Connection, account: AccountId) -> Result<bool> {
    Ok(connection.change("DELETE FROM pooled_agreements WHERE account_id = $1", &[&account.0])? > 0)
}

pub fn pooled_releases(connection: &mut Connection) -> Result<Vec<ReleaseRow>> {
    let rows = connection.rows("SELECT number, body FROM pooled_releases ORDER BY number", &[])?;
    rows.iter().map(|row| Ok(ReleaseRow { number: row.number(0)?, body: row.body(1)? })).collect()
}

/// Of two who write at once, the second waits for the first and finds the number taken. Who agrees is held still until the
/// transaction ends, so that a release and whoever takes it back come one after the other.
pub fn put_pooled_release(connection: &mut Connection, row: &ReleaseRow) -> Result<Put> {
    let Ok(number) = i64::try_from(row.number) else { return Ok(Put::Stale) };
    connection.change("LOCK TABLE pooled_agreements IN SHARE MODE", &[])?;
    let sql = "INSERT INTO pooled_releases (number, body)
               SELECT $1::bigint, $2 WHERE $1::bigint = (SELECT coalesce(max(number), 0) + 1 FROM pooled_releases)
               ON CONFLICT DO NOTHING";
    if connection.change(sql, &[&number, &row.body.as_bytes()])? == 0 {
        return Ok(Put::Stale);
    }
    Ok(Put::Written(Revision(row.number)))
}
