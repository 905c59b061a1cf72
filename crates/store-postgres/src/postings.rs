//! The market: public postings, the words that they are found by, and the keys under which they are compared.

use career::id::PostingId;
use postgres::Row;
use postgres::types::ToSql;
use store::Result;
use store::market::{Found, PostingRow};

use crate::columns::{self, Columns, written};
use crate::connection::Connection;

const COLUMNS: &str = "number, id, name, board, opening, there, body";
/// Numbers of one block of the index, as a power of two; as `posting_terms` has it.
const BLOCK: i64 = 14;
/// Most blocks that are asked at once; from the newest on, each step asks twice as many.
const MOST_BLOCKS: i64 = 32;

pub fn posting(connection: &mut Connection, id: PostingId) -> Result<Option<PostingRow>> {
    let row = connection.row(&format!("SELECT {COLUMNS} FROM postings WHERE id = $1"), &[&id.0])?;
    row.as_ref().map(read).transpose()
}

pub fn postings(connection: &mut Connection, numbers: &[i64]) -> Result<Vec<PostingRow>> {
    let sql = format!("SELECT {COLUMNS} FROM postings WHERE number = ANY($1) ORDER BY number");
    connection.rows(&sql, &[&numbers])?.iter().map(read).collect()
}

pub fn postings_of(connection: &mut Connection, openings: &[i64]) -> Result<Vec<PostingRow>> {
    let sql = format!("SELECT {COLUMNS} FROM postings WHERE opening = ANY($1) ORDER BY number");
    connection.rows(&sql, &[&openings])?.iter().map(read).collect()
}

pub fn postings_named(connection: &mut Connection, names: &[&str]) -> Result<Vec<PostingRow>> {
    let names: Vec<String> = names.iter().map(|name| written(name).into_owned()).collect();
    let sql = format!("SELECT {COLUMNS} FROM postings WHERE name = ANY($1) ORDER BY number");
    connection.rows(&sql, &[&names])?.iter().map(read).collect()
}

pub fn postings_on(connection: &mut Connection, board: &str) -> Result<Vec<(i64, String)>> {
    let sql = "SELECT number, name FROM postings WHERE board = $1 AND board IS NOT NULL AND there ORDER BY number";
    let rows = connection.rows(sql, &[&written(board)])?;
    rows.iter().map(|row| Ok((row.of(0)?, row.text(1)?))).collect()
}

pub fn postings_under(connection: &mut Connection, keys: &[i64], most: usize) -> Result<Vec<(i64, i64)>> {
    let sql = "SELECT wanted.key, under.number FROM unnest($1::bigint[]) AS wanted (key), LATERAL
                 (SELECT number FROM posting_keys WHERE posting_keys.key = wanted.key ORDER BY number DESC LIMIT $2) AS under";
    let rows = connection.rows(sql, &[&keys, &(most as i64)])?;
    rows.iter().map(|row| Ok((row.of(0)?, row.of(1)?))).collect()
}

pub fn newest_postings(connection: &mut Connection, before: Option<i64>, most: usize) -> Result<Vec<Found>> {
    let sql = "SELECT number, opening, words FROM posting_words WHERE number < $1 ORDER BY number DESC LIMIT $2";
    connection.rows(sql, &[&before.unwrap_or(i64::MAX), &(most as i64)])?.iter().map(found).collect()
}

/// From the newest block on, until there are enough.
pub fn search_postings(
    connection: &mut Connection,
    words: &[String],
    before: Option<i64>,
    most: usize,
) -> Result<Vec<Found>> {
    let words: Vec<String> = words.iter().map(|word| written(word).into_owned()).collect();
    let last = last_number(connection)?.saturating_add(1).min(before.unwrap_or(i64::MAX));
    let mut all = Vec::new();
    if words.is_empty() || last <= 0 {
        return Ok(all);
    }
    // What a block holds is found by the index alone; without statistics of it the whole table would seem as good.
    connection.batch("SET LOCAL enable_seqscan = off")?;
    let (mut upper, mut blocks) = ((last - 1) >> BLOCK, 1);
    while upper >= 0 && all.len() < most {
        let lower = (upper - blocks + 1).max(0);
        let left = most - all.len();
        all.extend(in_blocks(connection, &words, (lower, upper), last, left)?);
        upper = lower - 1;
        blocks = (blocks * 2).min(MOST_BLOCKS);
    }
    Ok(all)
}

fn in_blocks(
    connection: &mut Connection,
    words: &[String],
    (lower, upper): (i64, i64),
    before: i64,
    most: usize,
) -> Result<Vec<Found>> {
    let terms = "SELECT array_agg(hashtextextended(word, block)) FROM generate_series($1::bigint, $2) AS block,
                   unnest($3::text[]) AS word GROUP BY block";
    let terms: Vec<Vec<i64>> =
        connection.rows(terms, &[&lower, &upper, &words])?.iter().map(|row| row.of(0)).collect::<Result<_>>()?;
    let any: Vec<String> =
        (0..terms.len()).map(|nth| format!("posting_terms(number, words) @> ${}", nth + 3)).collect();
    // Found first and put in order then: the order alone would read the table from its end.
    let sql = format!(
        "WITH there AS MATERIALIZED (SELECT number, opening, words FROM posting_words WHERE {})
         SELECT number, opening, words FROM there WHERE number < $1 ORDER BY number DESC LIMIT $2",
        any.join(" OR ")
    );
    let most = most as i64;
    let mut with: Vec<&(dyn ToSql + Sync)> = vec![&before, &most];
    with.extend(terms.iter().map(|terms| terms as &(dyn ToSql + Sync)));
    connection.rows(&sql, &with)?.iter().map(found).collect()
}

pub fn board(connection: &mut Connection, name: &str) -> Result<Option<String>> {
    let row = connection.row("SELECT body FROM boards WHERE name = $1", &[&written(name)])?;
    row.map(|row| row.body(0)).transpose()
}

pub fn last_number(connection: &mut Connection) -> Result<i64> {
    connection.the_row("SELECT coalesce(max(number), 0) FROM postings", &[])?.of(0)
}

pub fn put_posting(connection: &mut Connection, row: &PostingRow) -> Result<()> {
    let sql = "INSERT INTO postings (number, id, name, board, opening, there, body) VALUES ($1, $2, $3, $4, $5, $6, $7)
               ON CONFLICT (number) DO UPDATE
               SET board = excluded.board, opening = excluded.opening, there = excluded.there, body = excluded.body";
    let (name, board, body) = (written(&row.name), row.board.as_deref().map(written), row.body.as_bytes());
    let with: [&(dyn ToSql + Sync); 7] = [&row.number, &row.id.0, &name, &board, &row.opening, &row.there, &body];
    connection.change(sql, &with).map(drop)
}

pub fn put_posting_words(connection: &mut Connection, number: i64, opening: i64, words: Option<&str>) -> Result<()> {
    let Some(words) = words else {
        return connection.change("DELETE FROM posting_words WHERE number = $1", &[&number]).map(drop);
    };
    let sql = "INSERT INTO posting_words AS kept (number, opening, words) VALUES ($1, $2, $3)
               ON CONFLICT (number) DO UPDATE SET opening = excluded.opening, words = excluded.words
               WHERE kept.opening <> excluded.opening OR kept.words <> excluded.words";
    connection.change(sql, &[&number, &opening, &written(words)]).map(drop)
}

pub fn put_posting_keys(connection: &mut Connection, number: i64, keys: &[i64]) -> Result<()> {
    let sql =
        "INSERT INTO posting_keys (key, number) SELECT key, $2 FROM unnest($1::bigint[]) AS key ON CONFLICT DO NOTHING";
    connection.change(sql, &[&keys, &number]).map(drop)
}

pub fn put_board(connection: &mut Connection, name: &str, body: &str) -> Result<()> {
    let sql = "INSERT INTO boards (name, body) VALUES ($1, $2) ON CONFLICT (name) DO UPDATE SET body = excluded.body";
    connection.change(sql, &[&written(name), &body.as_bytes()]).map(drop)
}

fn read(row: &Row) -> Result<PostingRow> {
    Ok(PostingRow {
        number: row.of(0)?,
        id: PostingId(row.of(1)?),
        name: row.text(2)?,
        board: row.of::<Option<String>>(3)?.map(columns::read),
        opening: row.of(4)?,
        there: row.of(5)?,
        body: row.body(6)?,
    })
}

fn found(row: &Row) -> Result<Found> {
    Ok(Found { number: row.of(0)?, opening: row.of(1)?, words: row.text(2)? })
}
