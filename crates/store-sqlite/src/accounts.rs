//! Accounts: what is looked up has a column, the rest is a versioned body.

use career::id::AccountId;
use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension, Row, params};
use serde::{Deserialize, Serialize};
use store::account::{Account, Credentials, Role};
use store::{Kept, Put, Result, Revision, Trouble};

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
    let body = body(account)?;
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
    let erased = connection.prepare_cached("DELETE FROM accounts WHERE id = ?1").told()?.execute([Id(id.0)]).told()?;
    Ok(erased as u64)
}

pub fn erase_expired_guests(connection: &Connection, now: Timestamp) -> Result<u64> {
    let mut statement =
        connection.prepare_cached("DELETE FROM accounts WHERE email IS NULL AND expires <= ?1").told()?;
    Ok(statement.execute([At(now)]).told()? as u64)
}

/// What is not looked up. Grows by fields with a default; another shape is another version.
#[derive(Serialize, Deserialize)]
struct Body {
    name: String,
    password: Option<String>,
    recovery: Option<String>,
    role: Role,
    zone: Option<String>,
    week_starts_on_sunday: bool,
}

#[derive(Serialize, Deserialize)]
struct Versioned<B> {
    v: u32,
    body: B,
}

const VERSION: u32 = 1;

fn body(account: &Account) -> Result<String> {
    let credentials = account.credentials.as_ref();
    let body = Body {
        name: account.name.clone(),
        password: credentials.map(|c| c.password.clone()),
        recovery: credentials.map(|c| c.recovery.clone()),
        role: account.role,
        zone: account.zone.clone(),
        week_starts_on_sunday: account.week_starts_on_sunday,
    };
    serde_json::to_string(&Versioned { v: VERSION, body }).map_err(|_| unreadable())
}

struct Line {
    id: AccountId,
    revision: i64,
    email: Option<String>,
    made: Timestamp,
    expires: Option<Timestamp>,
    body: String,
}

fn line(row: &Row<'_>) -> rusqlite::Result<Line> {
    Ok(Line {
        id: AccountId(row.get::<_, Id>(0)?.0),
        revision: row.get(1)?,
        email: row.get(2)?,
        made: row.get::<_, At>(3)?.0,
        expires: row.get::<_, Option<At>>(4)?.map(|at| at.0),
        body: row.get(5)?,
    })
}

fn kept(line: Line) -> Result<Kept<Account>> {
    let Versioned { v, body } =
        serde_json::from_str::<Versioned<serde_json::Value>>(&line.body).map_err(|_| unreadable())?;
    if v > VERSION {
        return Err(Trouble::Newer { found: v, known: VERSION });
    }
    let body: Body = serde_json::from_value(body).map_err(|_| unreadable())?;
    let credentials = match (line.email, body.password, body.recovery) {
        (Some(email), Some(password), Some(recovery)) => Some(Credentials { email, password, recovery }),
        _ => None,
    };
    let value = Account {
        id: line.id,
        name: body.name,
        credentials,
        role: body.role,
        made: line.made,
        expires: line.expires,
        zone: body.zone,
        week_starts_on_sunday: body.week_starts_on_sunday,
    };
    Ok(Kept { revision: Revision(line.revision as u64), value })
}

fn unreadable() -> Trouble {
    Trouble::Broken("the body of an account is not as this program writes it".to_owned())
}
