//! The store lent row by row, to carry a whole instance into it or out of it. Nobody else uses it meanwhile.

use std::path::Path;

use rusqlite::types::{ToSqlOutput, ValueRef};
use rusqlite::{Connection, OptionalExtension, ToSql, params_from_iter};
use store::moving::{Column, Row, Rows, Shape, TABLES, Table, Target, Value};
use store::{Result, Trouble};
use uuid::Uuid;

use crate::lock::Lock;
use crate::open::{self, Settings};
use crate::trouble::Told;
use crate::{connection, header, migrations};

/// A store that this program has alone.
pub struct Alone {
    connection: Connection,
    /// Last, so that it is let go after the connection is closed.
    _lock: Lock,
}

impl Alone {
    /// To carry out of it: nothing of it is changed. Its tables must be today's.
    ///
    /// # Errors
    /// [`Trouble::Busy`] while a program runs on it; otherwise as for opening it.
    pub fn to_read(path: &Path, settings: &Settings) -> Result<Alone> {
        let path = open::real(path)?;
        if !path.is_file() {
            return Err(Trouble::Broken("there is no file of this name".to_owned()));
        }
        let lock = Lock::alone(&path)?.ok_or(Trouble::Busy)?;
        if header::look(&path)? != header::Found::Store {
            return Err(header::foreign());
        }
        let connection = connection::reader(&path, settings.wait)?;
        match migrations::version(&connection)? {
            found if found < migrations::KNOWN => {
                return Err(Trouble::Broken(format!(
                    "its tables have version {found}; start this Footbridge on it once, so that they are brought up to date"
                )));
            }
            _ => {}
        }
        open::must_be_whole(&connection)?;
        Ok(Alone { connection, _lock: lock })
    }

    /// To carry into it: the file is made, or its tables brought up to date. The folder must be there.
    ///
    /// # Errors
    /// As [`Alone::to_read`].
    pub fn to_fill(path: &Path, settings: &Settings) -> Result<Alone> {
        let path = open::real(path)?;
        let lock = Lock::alone(&path)?.ok_or(Trouble::Busy)?;
        open::prepare(&path, settings, &lock)?;
        Ok(Alone { connection: open::writer(&path, settings)?, _lock: lock })
    }
}

impl Rows for Alone {
    fn page(&mut self, table: &Table, after: Option<&[Value]>) -> Result<Vec<Row>> {
        let names: Vec<&str> = table.columns.iter().map(|column| column.name).collect();
        let key = names.get(..table.key).unwrap_or_default().join(", ");
        let places: Vec<String> = (1..=table.key).map(|place| format!("?{place}")).collect();
        let beyond = after.map(|_| format!("WHERE ({key}) > ({})", places.join(", "))).unwrap_or_default();
        let sql =
            format!("SELECT {} FROM {} {beyond} ORDER BY {key} LIMIT {}", names.join(", "), from(table), table.page);
        let mut statement = self.connection.prepare_cached(&sql).told()?;
        let mut lines = statement.query(params_from_iter(after.unwrap_or_default().iter().map(Sent))).told()?;
        let mut rows = Vec::new();
        while let Some(line) = lines.next().told()? {
            let value = |(place, column): (usize, &Column)| read(column, line.get_ref(place).told()?);
            rows.push(Row(table.columns.iter().enumerate().map(value).collect::<Result<_>>()?));
        }
        Ok(rows)
    }

    fn count(&mut self, table: &Table) -> Result<u64> {
        let sql = format!("SELECT count(*) FROM {}", from(table));
        self.connection.query_row(&sql, [], |row| row.get::<_, i64>(0)).told().map(|count| count as u64)
    }
}

impl Target for Alone {
    fn note(&mut self) -> Result<Option<String>> {
        if !is_being_moved_into(&self.connection)? {
            return Ok(None);
        }
        self.connection.query_row("SELECT note FROM moving", [], |row| row.get(0)).optional().told()
    }

    fn keep(&mut self, table: &Table, rows: &[Row], note: &str) -> Result<()> {
        let transaction = self.connection.transaction().told()?;
        put(&transaction, table, rows)?;
        set_note(&transaction, note)?;
        transaction.commit().told()
    }

    fn clear(&mut self, note: &str) -> Result<()> {
        let transaction = self.connection.transaction().told()?;
        transaction
            .execute_batch("CREATE TABLE IF NOT EXISTS moving (one INTEGER PRIMARY KEY, note TEXT NOT NULL) STRICT")
            .told()?;
        // What others refer to goes last.
        for table in TABLES.iter().rev() {
            let sql = match table.name {
                "changes" => "UPDATE changes SET sequence = 0".to_owned(),
                name => format!("DELETE FROM {name}"),
            };
            transaction.execute_batch(&sql).told()?;
        }
        set_note(&transaction, note)?;
        transaction.commit().told()
    }

    fn complete(&mut self) -> Result<()> {
        self.connection.execute_batch("DROP TABLE IF EXISTS moving").told()?;
        connection::empty_log(&self.connection).map(drop)
    }
}

/// Whether rows were carried into this file and the move did not come to its end.
pub fn is_being_moved_into(connection: &Connection) -> Result<bool> {
    let sql = "SELECT count(*) > 0 FROM sqlite_schema WHERE type = 'table' AND name = 'moving'";
    connection.query_row(sql, [], |row| row.get(0)).told()
}

/// Where the rows of a table come from: attempts have no key here, so those of one key and instant are one row.
fn from(table: &Table) -> &'static str {
    match table.name {
        "attempts" => "(SELECT key, at, count(*) AS times FROM attempts GROUP BY key, at)",
        _ => TABLES.iter().find(|known| known.name == table.name).map_or("", |known| known.name),
    }
}

fn set_note(connection: &Connection, note: &str) -> Result<()> {
    let sql = "INSERT INTO moving (one, note) VALUES (1, ?1) ON CONFLICT (one) DO UPDATE SET note = ?1";
    connection.execute(sql, [note]).told().map(drop)
}

fn put(connection: &Connection, table: &Table, rows: &[Row]) -> Result<()> {
    let names: Vec<&str> = table.columns.iter().map(|column| column.name).collect();
    let places: Vec<String> = (1..=names.len()).map(|place| format!("?{place}")).collect();
    let sql = match table.name {
        "changes" => "UPDATE changes SET sequence = ?2 WHERE one = ?1".to_owned(),
        "attempts" => "WITH RECURSIVE n (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM n WHERE n < ?3)
                       INSERT INTO attempts (key, at) SELECT ?1, ?2 FROM n"
            .to_owned(),
        name => format!("INSERT INTO {name} ({}) VALUES ({})", names.join(", "), places.join(", ")),
    };
    let mut statement = connection.prepare_cached(&sql).told()?;
    for Row(values) in rows {
        statement.execute(params_from_iter(values.iter().map(Sent))).told()?;
    }
    Ok(())
}

fn read(column: &Column, value: ValueRef<'_>) -> Result<Value> {
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).map_err(|_| strange(column));
    Ok(match (column.shape, value) {
        (_, ValueRef::Null) => Value::Nothing,
        (Shape::Id, ValueRef::Blob(bytes)) => Value::Id(Uuid::from_slice(bytes).map_err(|_| strange(column))?),
        (Shape::Number | Shape::Flag, ValueRef::Integer(number)) => Value::Number(number),
        (Shape::Text | Shape::Body, ValueRef::Text(bytes)) => Value::Text(text(bytes)?),
        (Shape::Bytes, ValueRef::Blob(bytes)) => Value::Bytes(bytes.to_vec()),
        _ => return Err(strange(column)),
    })
}

fn strange(column: &Column) -> Trouble {
    Trouble::Broken(format!("a row is not as this program writes it, in the column {}", column.name))
}

/// A value as SQLite takes it.
struct Sent<'a>(&'a Value);

impl ToSql for Sent<'_> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::Borrowed(match self.0 {
            Value::Nothing => ValueRef::Null,
            Value::Number(number) => ValueRef::Integer(*number),
            Value::Text(text) => ValueRef::Text(text.as_bytes()),
            Value::Bytes(bytes) => ValueRef::Blob(bytes),
            Value::Id(id) => ValueRef::Blob(id.as_bytes()),
        }))
    }
}
