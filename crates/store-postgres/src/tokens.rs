//! Tokens: links that do one thing once.

use career::id::AccountId;
use postgres::Row;
use store::session::{Token, TokenId};
use store::{Result, Trouble};

use crate::columns::{Columns, at, word, written};
use crate::connection::Connection;

pub fn token(connection: &mut Connection, id: TokenId) -> Result<Option<Token>> {
    let row = connection.row(
        "SELECT id, purpose, account_id, issued_by, secret, made, ends, used FROM tokens WHERE id = $1",
        &[&id.0],
    )?;
    row.as_ref().map(read).transpose()
}

pub fn tokens_about(connection: &mut Connection, account: AccountId) -> Result<Vec<Token>> {
    let rows = connection.rows(
        "SELECT id, purpose, account_id, issued_by, secret, made, ends, used FROM tokens
         WHERE account_id = $1 ORDER BY made DESC, id DESC",
        &[&account.0],
    )?;
    rows.iter().map(read).collect()
}

pub fn put_token(connection: &mut Connection, token: &Token) -> Result<()> {
    let (purpose, account, issued_by) =
        (word(token.purpose)?, token.account.map(|account| account.0), written(&token.issued_by));
    let (made, ends, used) = (at(token.made), at(token.ends), token.used.map(at));
    let kept = connection.change(
        "INSERT INTO tokens (id, purpose, account_id, issued_by, secret, made, ends, used)
         SELECT $1, $2, $3, $4, $5, $6, $7, $8 WHERE $3::uuid IS NULL OR EXISTS (SELECT 1 FROM accounts WHERE id = $3)
         ON CONFLICT (id) DO UPDATE SET purpose = excluded.purpose, account_id = excluded.account_id,
           issued_by = excluded.issued_by, secret = excluded.secret, made = excluded.made, ends = excluded.ends,
           used = excluded.used",
        &[&token.id.0, &purpose, &account, &issued_by, &token.secret.as_slice(), &made, &ends, &used],
    )?;
    if kept == 0 { Err(Trouble::no_such_account()) } else { Ok(()) }
}

fn read(row: &Row) -> Result<Token> {
    Ok(Token {
        id: TokenId(row.of(0)?),
        purpose: row.word(1)?,
        account: row.of::<Option<uuid::Uuid>>(2)?.map(AccountId),
        issued_by: row.text(3)?,
        secret: row.secret(4)?,
        made: row.at(5)?,
        ends: row.at(6)?,
        used: row.maybe_at(7)?,
    })
}
