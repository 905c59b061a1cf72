//! One connection to the database, set up so that it keeps the promise.

use std::collections::HashMap;

use postgres::types::ToSql;
use postgres::{Client, NoTls, Row, Statement};
use store::{Result, Trouble};

use crate::address::Address;
use crate::postgres_store::Settings;
use crate::schema;
use crate::tls::Tls;
use crate::trouble::Told;

/// What goes into a statement.
pub type With<'a> = &'a [&'a (dyn ToSql + Sync)];

/// A connection, and the statements that it knows by now.
pub struct Connection {
    client: Client,
    known: HashMap<String, Statement>,
}

impl Connection {
    /// Connects to tables that are today's, and keeps them so: while it is open, no newer program changes them.
    pub fn open(address: &Address, settings: &Settings) -> Result<Connection> {
        let mut connection = Connection::bare(address, settings)?;
        schema::share(&mut connection)?;
        Ok(connection)
    }

    /// Connects, whatever the tables are.
    pub fn bare(address: &Address, settings: &Settings) -> Result<Connection> {
        let client = match address.is_encrypted() {
            true => address.config.connect(Tls::trusting(address.authority.as_deref())?),
            false => address.config.connect(NoTls),
        };
        let mut connection = Connection { client: client.told()?, known: HashMap::new() };
        connection.batch(&set_up(settings))?;
        Ok(connection)
    }

    /// The rows that a statement answers with.
    pub fn rows(&mut self, sql: &str, with: With<'_>) -> Result<Vec<Row>> {
        let statement = self.statement(sql)?;
        self.client.query(&statement, with).told()
    }

    /// The first row, if there is one.
    pub fn row(&mut self, sql: &str, with: With<'_>) -> Result<Option<Row>> {
        Ok(self.rows(sql, with)?.into_iter().next())
    }

    /// The one row that a statement always answers with.
    pub fn the_row(&mut self, sql: &str, with: With<'_>) -> Result<Row> {
        self.row(sql, with)?.ok_or_else(|| Trouble::Broken("a row is missing".to_owned()))
    }

    /// How many rows a statement changed.
    pub fn change(&mut self, sql: &str, with: With<'_>) -> Result<u64> {
        let statement = self.statement(sql)?;
        self.client.execute(&statement, with).told()
    }

    /// Several statements at once, without answers.
    pub fn batch(&mut self, sql: &str) -> Result<()> {
        self.client.batch_execute(sql).told()
    }

    /// The client itself, for what is done seldom.
    pub fn client(&mut self) -> &mut Client {
        &mut self.client
    }

    /// Whether it can still be used.
    pub fn is_open(&self) -> bool {
        !self.client.is_closed()
    }

    /// A statement, prepared once. There are as many as are written in this program.
    pub fn statement(&mut self, sql: &str) -> Result<Statement> {
        if let Some(known) = self.known.get(sql) {
            return Ok(known.clone());
        }
        let statement = self.client.prepare(sql).told()?;
        self.known.insert(sql.to_owned(), statement.clone());
        Ok(statement)
    }
}

/// What every connection is told. A database may be set to acknowledge before the disk has it; ours is not.
fn set_up(settings: &Settings) -> String {
    let (wait, longest) = (settings.wait.as_millis(), settings.longest.as_millis());
    format!(
        "SET search_path = {};
         SET lock_timeout = {wait};
         SET statement_timeout = {longest};
         SET idle_in_transaction_session_timeout = {longest};
         SET client_min_messages = 'error';
         SELECT set_config('synchronous_commit', 'on', false) WHERE current_setting('synchronous_commit') = 'off';",
        schema::NAME
    )
}

/// Lets connections go on a thread of their own: closing one waits, and whoever drops a store may be where nobody may wait.
pub fn close(connections: Vec<Connection>) {
    if !connections.is_empty() {
        let closing = std::thread::spawn(move || drop(connections));
        // A connection that cannot be closed is closed by the server.
        let _ = closing.join();
    }
}
