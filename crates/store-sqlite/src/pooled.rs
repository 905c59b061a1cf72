//! Who agreed to be summed with others, and what was released.

use career::id::AccountId;
use jiff::civil::Date;
use rusqlite::{Connection, OptionalExtension, params};
use store::pooled::ReleaseRow;
use store::{Put, Result, Revision, Trouble};

use crate::columns::{Id, Word};
use crate::trouble::Told;

pub fn agreed(connection: &Connection, account: AccountId) -> Result<Option<Date>> {
    let sql = "SELECT day FROM pooled_agreements WHERE account_id = ?1";
    let mut statement = connection.prepare_cached(sql).told()?;
    let day: Option<Word<Date>> = statement.query_row([Id(account.0)], |row| row.get(0)).optional().told()?;
    Ok(day.map(|day| day.0))
}

pub fn agreements(connection: &Connection) -> Result<Vec<AccountId>> {
    let mut statement =
        connection.prepare_cached("SELECT account_id FROM pooled_agreements ORDER BY account_id").told()?;
    let rows = statement.query_map([], |row| Ok(AccountId(row.get::<_, Id>(0)?.0))).told()?;
    rows.map(Told::told).collect()
}

/// Answers whether that is new.
pub fn agree(connection: &Connection, account: AccountId, on: Date) -> Result<bool> {
    let there =
        connection.prepare_cached("SELECT 1 FROM accounts WHERE id = ?1").told()?.exists([Id(account.0)]).told()?;
    if !there {
        return Err(Trouble::no_such_account());
    }
    let sql = "INSERT INTO pooled_agreements (account_id, day) VALUES (?1, ?2) ON CONFLICT DO NOTHING";
    Ok(connection.prepare_cached(sql).told()?.execute(params![Id(account.0), Word(on)]).told()? > 0)
}

pub fn disagree(connection: &Connection, account: AccountId) -> Result<bool> {
    let mut statement = connection.prepare_cached("DELETE FROM pooled_agreements WHERE account_id = ?1").told()?;
    Ok(statement.execute([Id(account.0)]).told()? > 0)
}

pub fn pooled_releases(connection: &Connection) -> Result<Vec<ReleaseRow>> {
    let mut statement = connection.prepare_cached("SELECT number, body FROM pooled_releases ORDER BY number").told()?;
    let rows = statement
        .query_map([], |row| Ok(ReleaseRow { number: row.get::<_, i64>(0)? as u64, body: row.get(1)? }))
        .told()?;
    rows.map(Told::told).collect()
}

pub fn put_pooled_release(connection: &Connection, row: &ReleaseRow) -> Result<Put> {
    let Ok(number) = i64::try_from(row.number) else { return Ok(Put::Stale) };
    let sql = "INSERT INTO pooled_releases (number, body)
               SELECT ?1, ?2 WHERE ?1 = (SELECT coalesce(max(number), 0) + 1 FROM pooled_releases)";
    if connection.prepare_cached(sql).told()?.execute(params![number, row.body]).told()? == 0 {
        return Ok(Put::Stale);
    }
    Ok(Put::Written(Revision(row.number)))
}
