//! The store lent row by row, to carry a whole instance into it or out of it. Nobody else uses it meanwhile.

use postgres::Row as Line;
use postgres::types::{ToSql, Type};
use store::moving::{Column, Row, Rows, Shape, TABLES, Table, Target, Value};
use store::{Result, Trouble};

use crate::address::Address;
use crate::columns::{self, Columns};
use crate::connection::Connection;
use crate::postgres_store::Settings;
use crate::trouble::Told;
use crate::{migrations, schema};

/// A store that this program has alone.
pub struct Alone(Connection);

impl Alone {
    /// To carry out of it: nothing of it can be changed. Its tables must be today's.
    ///
    /// # Errors
    /// [`Trouble::Busy`] while a program runs on it; otherwise as for opening it.
    pub fn to_read(address: &Address, settings: &Settings) -> Result<Alone> {
        let mut connection = Connection::bare(address, settings)?;
        schema::alone(&mut connection)?;
        match schema::version(&mut connection)? {
            0 => return Err(Trouble::Broken("there is no Footbridge store in this database".to_owned())),
            found if found < migrations::KNOWN => {
                return Err(Trouble::Broken(format!(
                    "its tables have version {found}; start this Footbridge on it once, so that they are brought up to date"
                )));
            }
            _ => {}
        }
        if schema::is_being_moved_into(&mut connection)? {
            return Err(Trouble::Broken("a move into it was interrupted, so it is not whole".to_owned()));
        }
        connection.batch(
            "SET default_transaction_read_only = on; SET statement_timeout = 0;
             SET idle_in_transaction_session_timeout = 0; BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY",
        )?;
        Ok(Alone(connection))
    }

    /// To carry into it: its tables are made, or brought up to date.
    ///
    /// # Errors
    /// As [`Alone::to_read`].
    pub fn to_fill(address: &Address, settings: &Settings) -> Result<Alone> {
        let mut connection = Connection::bare(address, settings)?;
        schema::alone(&mut connection)?;
        migrations::run(&mut connection)?;
        connection.batch("SET statement_timeout = 0")?;
        Ok(Alone(connection))
    }

    fn transaction(&mut self, work: impl FnOnce(&mut Connection) -> Result<()>) -> Result<()> {
        self.0.batch("BEGIN")?;
        let done = work(&mut self.0);
        let ended = self.0.batch(if done.is_ok() { "COMMIT" } else { "ROLLBACK" });
        done.and(ended)
    }
}

impl Rows for Alone {
    fn page(&mut self, table: &Table, after: Option<&[Value]>) -> Result<Vec<Row>> {
        page(&mut self.0, table, after)
    }

    fn count(&mut self, table: &Table) -> Result<u64> {
        let sql = match table.name {
            "changes" => "SELECT 1::bigint".to_owned(),
            name => format!("SELECT count(*) FROM {name}"),
        };
        self.0.the_row(&sql, &[])?.number(0)
    }
}

impl Target for Alone {
    fn note(&mut self) -> Result<Option<String>> {
        if !schema::is_being_moved_into(&mut self.0)? {
            return Ok(None);
        }
        let row = self.0.row("SELECT note FROM moving", &[])?;
        row.map(|row| row.body(0)).transpose()
    }

    fn keep(&mut self, table: &Table, rows: &[Row], note: &str) -> Result<()> {
        self.transaction(|connection| {
            put(connection, table, rows)?;
            set_note(connection, note)
        })
    }

    fn clear(&mut self, note: &str) -> Result<()> {
        self.transaction(|connection| {
            connection.batch("CREATE TABLE IF NOT EXISTS moving (one integer PRIMARY KEY, note bytea NOT NULL)")?;
            let names: Vec<&str> = TABLES.iter().map(|table| table.name).filter(|name| *name != "changes").collect();
            connection.batch(&format!("TRUNCATE {}; UPDATE changes SET sequence = 0", names.join(", ")))?;
            // Made once over all words, the index takes a quarter of the time that it takes word by word.
            connection.batch("DROP INDEX IF EXISTS posting_search")?;
            set_note(connection, note)
        })
    }

    fn complete(&mut self) -> Result<()> {
        // Whoever looks something up first would wait for what the database learns by counting.
        self.0.batch(&format!(
            "SET maintenance_work_mem = '256MB'; {POSTING_SEARCH}; DROP TABLE IF EXISTS moving; ANALYZE"
        ))
    }
}

/// As the step 0002_market has it.
const POSTING_SEARCH: &str = "CREATE INDEX IF NOT EXISTS posting_search ON posting_words
     USING gin (posting_terms(number, words)) WITH (gin_pending_list_limit = 256)";

fn set_note(connection: &mut Connection, note: &str) -> Result<()> {
    let sql = "INSERT INTO moving (one, note) VALUES (1, $1) ON CONFLICT (one) DO UPDATE SET note = excluded.note";
    connection.change(sql, &[&note.as_bytes()]).map(drop)
}

/// The next rows of a table in the order of their keys.
pub fn page(connection: &mut Connection, table: &Table, after: Option<&[Value]>) -> Result<Vec<Row>> {
    let names: Vec<&str> = table.columns.iter().map(|column| column.name).collect();
    let key = names.get(..table.key).unwrap_or_default().join(", ");
    let from = match table.name {
        "changes" => "(SELECT 1 AS one, sum(sequence)::bigint AS sequence FROM changes) AS changes",
        name => name,
    };
    let places: Vec<String> = (1..=table.key).map(|place| format!("${place}")).collect();
    let beyond = after.map(|_| format!("WHERE ({key}) > ({})", places.join(", "))).unwrap_or_default();
    let sql = format!("SELECT {} FROM {from} {beyond} ORDER BY {key} LIMIT {}", names.join(", "), table.page);
    let sent: Vec<Sent> =
        after.unwrap_or_default().iter().zip(table.columns).map(|(v, c)| sent(c, v)).collect::<Result<_>>()?;
    let with: Vec<&(dyn ToSql + Sync)> = sent.iter().map(Sent::as_sql).collect();
    let lines = connection.rows(&sql, &with)?;
    lines.iter().map(|line| read(line, table)).collect()
}

fn put(connection: &mut Connection, table: &Table, rows: &[Row]) -> Result<()> {
    if rows.is_empty() {
        return Ok(());
    }
    if table.name == "changes" {
        let Some(Row(values)) = rows.first() else { return Ok(()) };
        let Some(Value::Number(sequence)) = values.last() else { return Err(strange(table)) };
        return connection.change("UPDATE changes SET sequence = $1 WHERE one = 0", &[sequence]).map(drop);
    }
    let names: Vec<&str> = table.columns.iter().map(|column| column.name).collect();
    let types: Vec<Type> = table.columns.iter().map(|column| kind(table, column)).collect();
    let sql = format!("COPY {} ({}) FROM STDIN (FORMAT binary)", table.name, names.join(", "));
    let copy = connection.statement(&sql)?;
    let writer = connection.client().copy_in(&copy).told()?;
    let mut writer = postgres::binary_copy::BinaryCopyInWriter::new(writer, &types);
    for Row(values) in rows {
        let sent: Vec<Sent> = values.iter().zip(table.columns).map(|(v, c)| sent(c, v)).collect::<Result<_>>()?;
        let with: Vec<&(dyn ToSql + Sync)> = sent.iter().map(Sent::as_sql).collect();
        writer.write(&with).told()?;
    }
    writer.finish().told().map(drop)
}

/// How a column stands in these tables.
fn kind(table: &Table, column: &Column) -> Type {
    match column.shape {
        Shape::Id => Type::UUID,
        Shape::Number if table.name == "changes" => Type::INT4,
        Shape::Number => Type::INT8,
        Shape::Flag => Type::BOOL,
        Shape::Text => Type::TEXT,
        Shape::Body | Shape::Bytes => Type::BYTEA,
    }
}

fn read(line: &Line, table: &Table) -> Result<Row> {
    let value = |(place, column): (usize, &Column)| -> Result<Value> {
        let value = match column.shape {
            Shape::Id => line.of::<Option<uuid::Uuid>>(place)?.map(Value::Id),
            Shape::Number if table.name == "changes" && place == 0 => {
                line.of::<Option<i32>>(place)?.map(|number| Value::Number(number.into()))
            }
            Shape::Number => line.of::<Option<i64>>(place)?.map(Value::Number),
            Shape::Flag => line.of::<Option<bool>>(place)?.map(|flag| Value::Number(flag.into())),
            Shape::Text => line.of::<Option<String>>(place)?.map(columns::read).map(Value::Text),
            Shape::Body => line.of::<Option<&[u8]>>(place)?.map(|_| line.body(place).map(Value::Text)).transpose()?,
            Shape::Bytes => line.of::<Option<Vec<u8>>>(place)?.map(Value::Bytes),
        };
        Ok(value.unwrap_or(Value::Nothing))
    };
    table.columns.iter().enumerate().map(value).collect::<Result<_>>().map(Row)
}

/// A value in the shape that the client takes.
enum Sent<'a> {
    Id(Option<uuid::Uuid>),
    Number(Option<i64>),
    Small(i32),
    Flag(Option<bool>),
    Text(Option<std::borrow::Cow<'a, str>>),
    Bytes(Option<&'a [u8]>),
}

impl Sent<'_> {
    fn as_sql(&self) -> &(dyn ToSql + Sync) {
        match self {
            Sent::Id(id) => id,
            Sent::Number(number) => number,
            Sent::Small(number) => number,
            Sent::Flag(flag) => flag,
            Sent::Text(text) => text,
            Sent::Bytes(bytes) => bytes,
        }
    }
}

fn sent<'a>(column: &Column, value: &'a Value) -> Result<Sent<'a>> {
    Ok(match (column.shape, value) {
        (Shape::Number, Value::Number(number)) if column.name == "one" => {
            Sent::Small(i32::try_from(*number).map_err(|_| Trouble::Broken("a number is too large".to_owned()))?)
        }
        (Shape::Id, Value::Id(id)) => Sent::Id(Some(*id)),
        (Shape::Id, Value::Nothing) => Sent::Id(None),
        (Shape::Number, Value::Number(number)) => Sent::Number(Some(*number)),
        (Shape::Number, Value::Nothing) => Sent::Number(None),
        (Shape::Flag, Value::Number(flag)) => Sent::Flag(Some(*flag != 0)),
        (Shape::Text, Value::Text(text)) => Sent::Text(Some(columns::written(text))),
        (Shape::Text, Value::Nothing) => Sent::Text(None),
        (Shape::Body, Value::Text(text)) => Sent::Bytes(Some(text.as_bytes())),
        (Shape::Bytes, Value::Bytes(bytes)) => Sent::Bytes(Some(bytes)),
        (Shape::Body | Shape::Bytes, Value::Nothing) => Sent::Bytes(None),
        _ => return Err(Trouble::Broken(format!("a value does not fit the column {}", column.name))),
    })
}

fn strange(table: &Table) -> Trouble {
    Trouble::Broken(format!("a row of {} is not as this program writes it", table.name))
}
