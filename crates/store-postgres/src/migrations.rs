//! The numbered steps from an empty database to today's tables. They grow at the end, under the same names as in the other
//! engine, and are never edited once released.

use store::{Result, Trouble};

use crate::connection::Connection;
use crate::schema;

type Step = (&'static str, &'static str);

/// Name and SQL of every step; the schema's version is how many were taken.
const STEPS: [Step; 5] = [
    ("0001_first", include_str!("migrations/0001_first.sql")),
    ("0002_market", include_str!("migrations/0002_market.sql")),
    ("0003_circles", include_str!("migrations/0003_circles.sql")),
    ("0004_shared_places", include_str!("migrations/0004_shared_places.sql")),
    ("0005_pooled", include_str!("migrations/0005_pooled.sql")),
];

/// The schema version that this program knows.
pub const KNOWN: u32 = STEPS.len() as u32;

/// Takes the steps that are missing, unless a running program knows older tables: then it is [`Trouble::Busy`].
pub fn run(connection: &mut Connection) -> Result<()> {
    take(connection, &STEPS)
}

/// All in one transaction: whoever looks sees the old tables or the new ones.
fn take(connection: &mut Connection, steps: &[Step]) -> Result<()> {
    if schema::version(connection)? as usize >= steps.len() {
        return Ok(());
    }
    connection.batch("BEGIN; SET LOCAL statement_timeout = 0")?;
    let taken = missing(connection, steps);
    let ended = connection.batch(if taken.is_ok() { "COMMIT" } else { "ROLLBACK" });
    taken.and(ended)
}

fn missing(connection: &mut Connection, steps: &[Step]) -> Result<()> {
    schema::alone_in_transaction(connection)?;
    // Somebody else may have taken them while this one waited.
    let taken = schema::version(connection)? as usize;
    if taken == 0 {
        begin(connection)?;
    }
    for (name, sql) in steps.iter().skip(taken) {
        connection.batch(sql).map_err(|trouble| named(name, trouble))?;
    }
    connection.batch(&format!("UPDATE schema_version SET version = {} WHERE one = 1", steps.len()))
}

/// The schema, unless somebody made an empty one for us, and the table that says how far it is.
fn begin(connection: &mut Connection) -> Result<()> {
    let there: bool = {
        use crate::columns::Columns;
        connection.the_row("SELECT to_regnamespace('footbridge') IS NOT NULL", &[])?.of(0)?
    };
    if !there {
        connection.batch(&format!("CREATE SCHEMA {}", schema::NAME))?;
    }
    connection.batch(
        "CREATE TABLE schema_version (one integer PRIMARY KEY CHECK (one = 1), version integer NOT NULL);
         INSERT INTO schema_version VALUES (1, 0);",
    )
}

fn named(step: &str, trouble: Trouble) -> Trouble {
    match trouble {
        Trouble::Broken(why) => Trouble::Broken(format!("the step {step} did not go through: {why}")),
        other => other,
    }
}
