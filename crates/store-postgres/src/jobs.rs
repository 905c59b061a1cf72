//! Jobs, and the change sequence that workers and live pages listen to.

use career::id::AccountId;
use jiff::{SignedDuration, Timestamp};
use postgres::Row;
use store::job::{Job, JobId};
use store::{Result, Trouble};

use crate::columns::{Columns, at, word, written};
use crate::connection::Connection;

pub fn job(connection: &mut Connection, id: JobId) -> Result<Option<Job>> {
    let row = connection.row(
        "SELECT id, kind, account_id, key, state, words, attempts, lease, due, made FROM jobs WHERE id = $1",
        &[&id.0],
    )?;
    row.as_ref().map(read).transpose()
}

pub fn jobs_of(connection: &mut Connection, account: AccountId) -> Result<Vec<Job>> {
    let rows = connection.rows(
        "SELECT id, kind, account_id, key, state, words, attempts, lease, due, made FROM jobs
         WHERE account_id = $1 ORDER BY made DESC, id DESC",
        &[&account.0],
    )?;
    rows.iter().map(read).collect()
}

/// Answers the job with this key that is there now, and whether it is this one.
pub fn add_job(connection: &mut Connection, job: &Job) -> Result<(JobId, bool)> {
    let (kind, state, key, words) = (word(job.kind)?, word(job.state)?, written(&job.key), written(&job.words));
    let (attempts, lease, due, made) = (i64::from(job.attempts), job.lease.map(at), job.due.map(at), at(job.made));
    let added = connection.change(
        "INSERT INTO jobs (id, kind, account_id, key, state, words, attempts, lease, due, made)
         SELECT $1, $2, id, $4, $5, $6, $7, $8, $9, $10 FROM accounts WHERE id = $3 ON CONFLICT DO NOTHING",
        &[&job.id.0, &kind, &job.account.0, &key, &state, &words, &attempts, &lease, &due, &made],
    )?;
    if added > 0 {
        return Ok((job.id, true));
    }
    let same = connection.row("SELECT id FROM jobs WHERE account_id = $1 AND key = $2", &[&job.account.0, &key])?;
    if let Some(same) = same {
        return Ok((JobId(same.of(0)?), false));
    }
    let named = connection.row("SELECT 1 FROM jobs WHERE id = $1", &[&job.id.0])?;
    Err(named.map_or_else(Trouble::no_such_account, |_| Trouble::Broken("two jobs have one name".to_owned())))
}

/// Whoever asks at the same moment takes the next one.
pub fn take_job(connection: &mut Connection, outside: bool, now: Timestamp, until: Timestamp) -> Result<Option<Job>> {
    let longest = now.saturating_add(SignedDuration::from_secs(Job::LONGEST_LEASE)).unwrap_or(Timestamp::MAX);
    let row = connection.row(
        "UPDATE jobs SET state = 'working', attempts = attempts + 1, lease = $3 WHERE id =
           (SELECT id FROM jobs
            WHERE state IN ('waiting', 'working') AND (kind IN ('look_at_board', 'look_at_calendar')) = $4
              AND (due IS NULL OR due <= $1)
              AND (state = 'waiting' OR lease IS NULL OR lease <= $1 OR lease > $2)
            ORDER BY made, id LIMIT 1 FOR UPDATE SKIP LOCKED)
         RETURNING id, kind, account_id, key, state, words, attempts, lease, due, made",
        &[&at(now), &at(longest), &at(until), &outside],
    )?;
    row.as_ref().map(read).transpose()
}

/// Answers whether it is there.
pub fn put_job(connection: &mut Connection, job: &Job) -> Result<bool> {
    let (state, words, attempts) = (word(job.state)?, written(&job.words), i64::from(job.attempts));
    let kept = connection.change(
        "UPDATE jobs SET state = $2, words = $3, attempts = $4, lease = $5, due = $6 WHERE id = $1",
        &[&job.id.0, &state, &words, &attempts, &job.lease.map(at), &job.due.map(at)],
    )?;
    Ok(kept > 0)
}

/// Answers whether there was one.
pub fn remove_job(connection: &mut Connection, id: JobId) -> Result<bool> {
    Ok(connection.change("DELETE FROM jobs WHERE id = $1", &[&id.0])? > 0)
}

/// Where the change sequence stands.
pub fn change(connection: &mut Connection) -> Result<u64> {
    connection.the_row("SELECT sum(sequence)::bigint FROM changes", &[])?.number(0)
}

/// Raises the change sequence by one, last before a commit: whoever raises the same row waits that long. Answers the
/// transaction's name.
pub fn raise_change(connection: &mut Connection) -> Result<String> {
    connection
        .the_row(
            "UPDATE changes SET sequence = sequence + 1 WHERE one = pg_backend_pid() % 16
             RETURNING pg_current_xact_id()::text",
            &[],
        )?
        .of(0)
}

fn read(row: &Row) -> Result<Job> {
    Ok(Job {
        id: JobId(row.of(0)?),
        kind: row.word(1)?,
        account: AccountId(row.of(2)?),
        key: row.text(3)?,
        state: row.word(4)?,
        words: row.text(5)?,
        attempts: row.number(6)? as u32,
        lease: row.maybe_at(7)?,
        due: row.maybe_at(8)?,
        made: row.at(9)?,
    })
}
