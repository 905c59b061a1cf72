//! Jobs, and the change sequence that workers and live pages listen to.

use career::id::AccountId;
use jiff::{SignedDuration, Timestamp};
use rusqlite::{Connection, OptionalExtension, Row, params};
use store::job::{Job, JobId};
use store::{Result, Trouble};

use crate::columns::{At, Id, Word};
use crate::trouble::Told;

pub fn job(connection: &Connection, id: JobId) -> Result<Option<Job>> {
    let mut statement = connection
        .prepare_cached(
            "SELECT id, kind, account_id, key, state, words, attempts, lease, due, made FROM jobs WHERE id = ?1",
        )
        .told()?;
    statement.query_row([Id(id.0)], read).optional().told()
}

pub fn jobs_of(connection: &Connection, account: AccountId) -> Result<Vec<Job>> {
    let mut statement = connection
        .prepare_cached(
            "SELECT id, kind, account_id, key, state, words, attempts, lease, due, made FROM jobs
             WHERE account_id = ?1 ORDER BY made DESC, id DESC",
        )
        .told()?;
    statement.query_map([Id(account.0)], read).told()?.map(Told::told).collect()
}

/// Answers the job with this key that is there now, and whether it is this one.
pub fn add_job(connection: &Connection, job: &Job) -> Result<(JobId, bool)> {
    let mut statement = connection
        .prepare_cached(
            "INSERT INTO jobs (id, kind, account_id, key, state, words, attempts, lease, due, made)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10) ON CONFLICT DO NOTHING",
        )
        .told()?;
    let (id, account, lease, made) = (Id(job.id.0), Id(job.account.0), job.lease.map(At), At(job.made));
    let due = job.due.map(At);
    let (kind, state) = (Word(job.kind), Word(job.state));
    let with = params![id, kind, account, job.key, state, job.words, job.attempts, lease, due, made];
    let added = statement.execute(with).told()?;
    if added > 0 {
        return Ok((job.id, true));
    }
    let mut statement = connection.prepare_cached("SELECT id FROM jobs WHERE account_id = ?1 AND key = ?2").told()?;
    let same = statement.query_row(params![account, job.key], |row| row.get::<_, Id>(0)).optional().told()?;
    let same = same.ok_or_else(|| Trouble::Broken("two jobs have one name".to_owned()))?;
    Ok((JobId(same.0), false))
}

pub fn take_job(connection: &Connection, outside: bool, now: Timestamp, until: Timestamp) -> Result<Option<Job>> {
    let longest = now.saturating_add(SignedDuration::from_secs(Job::LONGEST_LEASE)).unwrap_or(Timestamp::MAX);
    let mut statement = connection
        .prepare_cached(
            "SELECT id FROM jobs
             WHERE state IN ('waiting', 'working') AND (kind IN ('look_at_board', 'look_at_calendar')) = ?3
               AND (due IS NULL OR due <= ?1)
               AND (state = 'waiting' OR lease IS NULL OR lease <= ?1 OR lease > ?2)
             ORDER BY made, id LIMIT 1",
        )
        .told()?;
    let oldest =
        statement.query_row(params![At(now), At(longest), outside], |row| row.get::<_, Id>(0)).optional().told()?;
    let Some(id) = oldest else { return Ok(None) };
    let mut statement = connection
        .prepare_cached("UPDATE jobs SET state = 'working', attempts = attempts + 1, lease = ?2 WHERE id = ?1")
        .told()?;
    statement.execute(params![id, At(until)]).told()?;
    job(connection, JobId(id.0))
}

/// Answers whether it is there.
pub fn put_job(connection: &Connection, job: &Job) -> Result<bool> {
    let mut statement = connection
        .prepare_cached("UPDATE jobs SET state = ?2, words = ?3, attempts = ?4, lease = ?5, due = ?6 WHERE id = ?1")
        .told()?;
    let (lease, due) = (job.lease.map(At), job.due.map(At));
    Ok(statement.execute(params![Id(job.id.0), Word(job.state), job.words, job.attempts, lease, due]).told()? > 0)
}

/// Answers whether there was one.
pub fn remove_job(connection: &Connection, id: JobId) -> Result<bool> {
    Ok(connection.prepare_cached("DELETE FROM jobs WHERE id = ?1").told()?.execute([Id(id.0)]).told()? > 0)
}

/// Where the change sequence stands.
pub fn change(connection: &Connection) -> Result<u64> {
    let mut statement = connection.prepare_cached("SELECT sequence FROM changes WHERE one = 1").told()?;
    let sequence: i64 = statement.query_row([], |row| row.get(0)).told()?;
    Ok(sequence as u64)
}

/// Raises the change sequence by one.
pub fn raise_change(connection: &Connection) -> Result<u64> {
    let mut statement = connection
        .prepare_cached("UPDATE changes SET sequence = sequence + 1 WHERE one = 1 RETURNING sequence")
        .told()?;
    let sequence: i64 = statement.query_row([], |row| row.get(0)).told()?;
    Ok(sequence as u64)
}

fn read(row: &Row<'_>) -> rusqlite::Result<Job> {
    Ok(Job {
        id: JobId(row.get::<_, Id>(0)?.0),
        kind: row.get::<_, Word<_>>(1)?.0,
        account: AccountId(row.get::<_, Id>(2)?.0),
        key: row.get(3)?,
        state: row.get::<_, Word<_>>(4)?.0,
        words: row.get(5)?,
        attempts: row.get(6)?,
        lease: row.get::<_, Option<At>>(7)?.map(|at| at.0),
        due: row.get::<_, Option<At>>(8)?.map(|at| at.0),
        made: row.get::<_, At>(9)?.0,
    })
}
