//! Whose tables these are, which version they have, and who may change them.
//!
//! Every connection of a running program shares one lock; whoever brings the tables up to date, or carries a whole store,
//! has it alone. So an older program never runs on tables that were changed under it.

use store::{Result, Trouble};

use crate::columns::Columns;
use crate::connection::Connection;
use crate::migrations;

/// The schema that everything stands in, so that a database may hold other things beside it.
pub const NAME: &str = "footbridge";

/// "FBdg", and 0 for the tables. Two numbers: locks of one number are those of things.
const LOCK: &str = "(1178756199, 0)";

/// What stands in a database.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Found {
    /// Nothing of this name.
    Nothing,
    /// Our tables, at a version.
    Version(u32),
    /// A schema of our name without our tables.
    Foreign,
}

/// Looks what is there.
pub fn look(connection: &mut Connection) -> Result<Found> {
    let row = connection.the_row(
        "SELECT to_regnamespace('footbridge') IS NOT NULL, to_regclass('footbridge.schema_version') IS NOT NULL,
           EXISTS (SELECT 1 FROM pg_class WHERE relnamespace = to_regnamespace('footbridge'))",
        &[],
    )?;
    match (row.of(0)?, row.of(1)?, row.of(2)?) {
        (_, true, _) => {
            let row = connection.the_row("SELECT version FROM footbridge.schema_version WHERE one = 1", &[])?;
            Ok(Found::Version(row.of::<i32>(0)? as u32))
        }
        (true, false, true) => Ok(Found::Foreign),
        // An empty schema is one that somebody with the right to do so made for us.
        (_, false, _) => Ok(Found::Nothing),
    }
}

/// The version that tables stand at; 0 where there are none.
///
/// # Errors
/// [`Trouble::Newer`] for one that this program does not know, [`Trouble::Broken`] for a schema that is not ours.
pub fn version(connection: &mut Connection) -> Result<u32> {
    match look(connection)? {
        Found::Nothing => Ok(0),
        Found::Version(found) if found > migrations::KNOWN => Err(Trouble::Newer { found, known: migrations::KNOWN }),
        Found::Version(found) => Ok(found),
        Found::Foreign => Err(Trouble::Broken(
            "the schema `footbridge` in this database belongs to something else; it was left as it is".to_owned(),
        )),
    }
}

/// Shares the lock for as long as the connection is open, and makes sure that the tables are today's.
pub fn share(connection: &mut Connection) -> Result<()> {
    connection.batch(&format!("SELECT pg_advisory_lock_shared{LOCK}"))?;
    let found = version(connection)?;
    if found != migrations::KNOWN {
        return Err(Trouble::Broken(format!("the tables have version {found}; start this program once more")));
    }
    match is_being_moved_into(connection)? {
        false => Ok(()),
        true => Err(Trouble::Broken(
            "it is not whole: a move into it was interrupted; run the same `footbridge move` once more".to_owned(),
        )),
    }
}

/// Has the lock alone until the transaction ends.
pub fn alone_in_transaction(connection: &mut Connection) -> Result<()> {
    connection.batch(&format!("SELECT pg_advisory_xact_lock{LOCK}"))
}

/// Has the lock alone for as long as the connection is open. [`Trouble::Busy`] while a program runs.
pub fn alone(connection: &mut Connection) -> Result<()> {
    connection.batch(&format!("SELECT pg_advisory_lock{LOCK}"))
}

/// Whether rows were carried into these tables and the move did not come to its end.
pub fn is_being_moved_into(connection: &mut Connection) -> Result<bool> {
    connection.the_row("SELECT to_regclass('footbridge.moving') IS NOT NULL", &[])?.of(0)
}
