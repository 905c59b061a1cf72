//! How a store is doing, for `footbridge doctor`. Numbers and settings, never what is in a row.

use store::Result;
use store::health::Counts;

use crate::columns::Columns;
use crate::connection::Connection;
use crate::postgres_store::PostgresStore;
use crate::schema;

/// How a store is doing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Health {
    /// The version of its tables.
    pub schema: u32,
    /// The server's release, such as `16.4`.
    pub server: String,
    /// What is in it.
    pub counts: Counts,
    /// Bytes of the whole database.
    pub bytes: u64,
    /// Connections to the server, of all programs.
    pub connections: u64,
    /// How many there may be.
    pub most_connections: u64,
    /// Whether a commit is on the disk when it is acknowledged: `fsync` and `full_page_writes` are on.
    pub is_durable: bool,
    /// Whether the server's log may hold what people write: statements are logged together with their values.
    pub logs_values: bool,
}

impl PostgresStore {
    /// Looks how the database is set up, and counts.
    ///
    /// # Errors
    /// When the store does not let itself be looked at.
    pub fn check(&self) -> Result<Health> {
        self.moment()?.with(look)
    }
}

fn look(connection: &mut Connection) -> Result<Health> {
    let schema = schema::version(connection)?;
    let counts = counts(connection)?;
    // Statements are logged when all are, or when they take long; their values with them unless their length is 0.
    let row = connection.the_row(
        "SELECT split_part(current_setting('server_version'), ' ', 1), pg_database_size(current_database()),
           (SELECT count(*) FROM pg_stat_activity WHERE backend_type = 'client backend'),
           current_setting('max_connections')::bigint,
           current_setting('fsync') = 'on' AND current_setting('full_page_writes') = 'on',
           (current_setting('log_statement') IN ('mod', 'all')
             OR current_setting('log_min_duration_statement') <> '-1'
             OR current_setting('log_min_duration_sample') <> '-1')
             AND current_setting('log_parameter_max_length') <> '0'
             OR current_setting('log_parameter_max_length_on_error') <> '0'",
        &[],
    )?;
    Ok(Health {
        schema,
        server: row.of(0)?,
        counts,
        bytes: row.number(1)?,
        connections: row.number(2)?,
        most_connections: row.number(3)?,
        is_durable: row.of(4)?,
        logs_values: row.of(5)?,
    })
}

fn counts(connection: &mut Connection) -> Result<Counts> {
    let row = connection.the_row(
        "SELECT (SELECT count(*) FROM accounts), (SELECT count(*) FROM accounts WHERE email IS NULL),
           (SELECT count(*) FROM records), (SELECT count(*) FROM originals),
           (SELECT coalesce(sum(octet_length(bytes)), 0)::bigint FROM originals),
           (SELECT count(*) FROM jobs WHERE state IN ('waiting', 'working'))",
        &[],
    )?;
    Ok(Counts {
        accounts: row.number(0)?,
        guests: row.number(1)?,
        records: row.number(2)?,
        originals: row.number(3)?,
        originals_bytes: row.number(4)?,
        open_jobs: row.number(5)?,
    })
}
