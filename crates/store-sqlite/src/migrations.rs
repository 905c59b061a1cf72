//! The numbered steps from an empty file to today's tables. They grow at the end and are never edited once released.

use rusqlite::{Connection, TransactionBehavior};
use store::{Result, Trouble};

use crate::trouble::Told;

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

/// The version a file stands at.
///
/// # Errors
/// [`Trouble::Newer`] for one that this program does not know.
pub fn version(connection: &Connection) -> Result<u32> {
    let found: u32 = connection.query_row("PRAGMA user_version", [], |row| row.get(0)).told()?;
    if found > KNOWN { Err(Trouble::Newer { found, known: KNOWN }) } else { Ok(found) }
}

/// Takes the steps that are missing.
pub fn run(connection: &mut Connection) -> Result<()> {
    take(connection, &STEPS)
}

/// All in one transaction: whoever looks sees the old tables or the new ones.
fn take(connection: &mut Connection, steps: &[Step]) -> Result<()> {
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate).told()?;
    let taken = version(&transaction)? as usize;
    for (name, sql) in steps.iter().skip(taken) {
        transaction.execute_batch(sql).told().map_err(|trouble| named(name, trouble))?;
    }
    if taken < steps.len() {
        transaction.pragma_update(None, "user_version", steps.len() as u32).told()?;
    }
    transaction.commit().told()
}

fn named(step: &str, trouble: Trouble) -> Trouble {
    match trouble {
        Trouble::Broken(why) => Trouble::Broken(format!("the step {step} did not go through: {why}")),
        other => other,
    }
}

#[cfg(test)]
mod tests;
