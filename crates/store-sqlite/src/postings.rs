//! The market: public postings, the words that they are found by, and the keys under which they are compared.

use career::id::PostingId;
use rusqlite::{Connection, OptionalExtension, Row, params};
use store::Result;
use store::market::{Found, PostingRow};

use crate::columns::Id;
use crate::trouble::Told;

const COLUMNS: &str = "number, id, name, board, opening, there, body";

pub fn posting(connection: &Connection, id: PostingId) -> Result<Option<PostingRow>> {
    let sql = format!("SELECT {COLUMNS} FROM postings WHERE id = ?1");
    connection.prepare_cached(&sql).told()?.query_row([Id(id.0)], read).optional().told()
}

/// Those with one of these values in a column: a JSON array of numbers or texts.
fn those_with(connection: &Connection, column: &str, values: &serde_json::Value) -> Result<Vec<PostingRow>> {
    let sql =
        format!("SELECT {COLUMNS} FROM postings WHERE {column} IN (SELECT value FROM json_each(?1)) ORDER BY number");
    let mut statement = connection.prepare_cached(&sql).told()?;
    statement.query_map([values.to_string()], read).told()?.map(Told::told).collect()
}

pub fn postings(connection: &Connection, numbers: &[i64]) -> Result<Vec<PostingRow>> {
    those_with(connection, "number", &serde_json::json!(numbers))
}

pub fn postings_of(connection: &Connection, openings: &[i64]) -> Result<Vec<PostingRow>> {
    those_with(connection, "opening", &serde_json::json!(openings))
}

pub fn postings_named(connection: &Connection, names: &[&str]) -> Result<Vec<PostingRow>> {
    // A JSON text holds no NUL for `json_each`, and names may: one by one.
    let sql = format!("SELECT {COLUMNS} FROM postings WHERE name = ?1");
    let mut statement = connection.prepare_cached(&sql).told()?;
    let mut found = Vec::new();
    for name in names {
        found.extend(statement.query_row([name], read).optional().told()?);
    }
    found.sort_by_key(|row: &PostingRow| row.number);
    found.dedup_by_key(|row| row.number);
    Ok(found)
}

pub fn postings_on(connection: &Connection, board: &str) -> Result<Vec<(i64, String)>> {
    let sql = "SELECT number, name FROM postings WHERE board = ?1 AND board IS NOT NULL AND there = 1 ORDER BY number";
    let mut statement = connection.prepare_cached(sql).told()?;
    statement.query_map([board], |row| Ok((row.get(0)?, row.get(1)?))).told()?.map(Told::told).collect()
}

pub fn postings_under(connection: &Connection, keys: &[i64], most: usize) -> Result<Vec<(i64, i64)>> {
    let sql = "SELECT number FROM posting_keys WHERE key = ?1 ORDER BY number DESC LIMIT ?2";
    let mut statement = connection.prepare_cached(sql).told()?;
    let mut found = Vec::new();
    for key in keys {
        for number in statement.query_map(params![key, most as i64], |row| row.get(0)).told()? {
            found.push((*key, number.told()?));
        }
    }
    Ok(found)
}

pub fn newest_postings(connection: &Connection, before: Option<i64>, most: usize) -> Result<Vec<Found>> {
    let sql = "SELECT number, opening, words FROM posting_words WHERE number < ?1 ORDER BY number DESC LIMIT ?2";
    let mut statement = connection.prepare_cached(sql).told()?;
    let most = params![before.unwrap_or(i64::MAX), most as i64];
    statement.query_map(most, found).told()?.map(Told::told).collect()
}

pub fn search_postings(
    connection: &Connection,
    words: &[String],
    before: Option<i64>,
    most: usize,
) -> Result<Vec<Found>> {
    // A word in quotes is a word, whatever it looks like.
    let wanted: Vec<String> = words.iter().map(|word| format!("\"{}\"", word.replace('"', ""))).collect();
    if wanted.is_empty() {
        return Ok(Vec::new());
    }
    // The index walks from the last number on and stops where it has enough.
    let sql = "SELECT number, opening, posting_words.words FROM
                 (SELECT rowid AS at FROM posting_search WHERE posting_search MATCH ?1 AND rowid < ?2
                  ORDER BY rowid DESC LIMIT ?3)
               JOIN posting_words ON number = at ORDER BY number DESC";
    let mut statement = connection.prepare_cached(sql).told()?;
    let with = params![wanted.join(" "), before.unwrap_or(i64::MAX), most as i64];
    statement.query_map(with, found).told()?.map(Told::told).collect()
}

pub fn board(connection: &Connection, name: &str) -> Result<Option<String>> {
    let mut statement = connection.prepare_cached("SELECT body FROM boards WHERE name = ?1").told()?;
    statement.query_row([name], |row| row.get(0)).optional().told()
}

pub fn last_number(connection: &Connection) -> Result<i64> {
    let mut statement = connection.prepare_cached("SELECT coalesce(max(number), 0) FROM postings").told()?;
    statement.query_row([], |row| row.get(0)).told()
}

pub fn put_posting(connection: &Connection, row: &PostingRow) -> Result<()> {
    let sql = "INSERT INTO postings (number, id, name, board, opening, there, body) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
               ON CONFLICT (number) DO UPDATE SET board = ?4, opening = ?5, there = ?6, body = ?7";
    let mut statement = connection.prepare_cached(sql).told()?;
    let with = params![row.number, Id(row.id.0), row.name, row.board, row.opening, row.there, row.body];
    statement.execute(with).told().map(drop)
}

pub fn put_posting_words(connection: &Connection, number: i64, opening: i64, words: Option<&str>) -> Result<()> {
    let Some(words) = words else {
        let mut statement = connection.prepare_cached("DELETE FROM posting_words WHERE number = ?1").told()?;
        return statement.execute([number]).told().map(drop);
    };
    let sql = "INSERT INTO posting_words (number, opening, words) VALUES (?1, ?2, ?3)
               ON CONFLICT (number) DO UPDATE SET opening = ?2, words = ?3 WHERE opening <> ?2 OR words <> ?3";
    connection.prepare_cached(sql).told()?.execute(params![number, opening, words]).told().map(drop)
}

pub fn put_posting_keys(connection: &Connection, number: i64, keys: &[i64]) -> Result<()> {
    let sql = "INSERT INTO posting_keys (key, number) VALUES (?1, ?2) ON CONFLICT DO NOTHING";
    let mut statement = connection.prepare_cached(sql).told()?;
    for key in keys {
        statement.execute([*key, number]).told()?;
    }
    Ok(())
}

pub fn put_board(connection: &Connection, name: &str, body: &str) -> Result<()> {
    let sql = "INSERT INTO boards (name, body) VALUES (?1, ?2) ON CONFLICT (name) DO UPDATE SET body = ?2";
    connection.prepare_cached(sql).told()?.execute([name, body]).told().map(drop)
}

fn read(row: &Row<'_>) -> rusqlite::Result<PostingRow> {
    Ok(PostingRow {
        number: row.get(0)?,
        id: PostingId(row.get::<_, Id>(1)?.0),
        name: row.get(2)?,
        board: row.get(3)?,
        opening: row.get(4)?,
        there: row.get(5)?,
        body: row.get(6)?,
    })
}

fn found(row: &Row<'_>) -> rusqlite::Result<Found> {
    Ok(Found { number: row.get(0)?, opening: row.get(1)?, words: row.get(2)? })
}
