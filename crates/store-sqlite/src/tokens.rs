//! Tokens: links that do one thing once.

use career::id::AccountId;
use rusqlite::{Connection, OptionalExtension, Row, params};
use store::Result;
use store::session::{Token, TokenId};

use crate::columns::{At, Id, Word};
use crate::trouble::Told;

pub fn token(connection: &Connection, id: TokenId) -> Result<Option<Token>> {
    let mut statement = connection
        .prepare_cached("SELECT id, purpose, account_id, issued_by, secret, made, ends, used FROM tokens WHERE id = ?1")
        .told()?;
    statement.query_row([Id(id.0)], read).optional().told()
}

pub fn tokens_about(connection: &Connection, account: AccountId) -> Result<Vec<Token>> {
    let mut statement = connection
        .prepare_cached(
            "SELECT id, purpose, account_id, issued_by, secret, made, ends, used FROM tokens
             WHERE account_id = ?1 ORDER BY made DESC, id DESC",
        )
        .told()?;
    statement.query_map([Id(account.0)], read).told()?.map(Told::told).collect()
}

pub fn put_token(connection: &Connection, token: &Token) -> Result<()> {
    let mut statement = connection
        .prepare_cached(
            "INSERT INTO tokens (id, purpose, account_id, issued_by, secret, made, ends, used)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
             ON CONFLICT (id) DO UPDATE SET purpose = ?2, account_id = ?3, issued_by = ?4, secret = ?5, made = ?6,
               ends = ?7, used = ?8",
        )
        .told()?;
    let (id, account, secret) = (Id(token.id.0), token.account.map(|id| Id(id.0)), token.secret.as_slice());
    let (made, ends, used) = (At(token.made), At(token.ends), token.used.map(At));
    statement.execute(params![id, Word(token.purpose), account, token.issued_by, secret, made, ends, used]).told()?;
    Ok(())
}

fn read(row: &Row<'_>) -> rusqlite::Result<Token> {
    Ok(Token {
        id: TokenId(row.get::<_, Id>(0)?.0),
        purpose: row.get::<_, Word<_>>(1)?.0,
        account: row.get::<_, Option<Id>>(2)?.map(|id| AccountId(id.0)),
        issued_by: row.get(3)?,
        secret: row.get(4)?,
        made: row.get::<_, At>(5)?.0,
        ends: row.get::<_, At>(6)?.0,
        used: row.get::<_, Option<At>>(7)?.map(|at| at.0),
    })
}
