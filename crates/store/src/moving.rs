//! Moving a whole instance from one engine to another: table by table in the order of their keys, in bounded memory, and
//! going on where it was interrupted.
//!
//! An engine lends itself row by row ([`Rows`]); what is carried, in which order, and how it is checked is said here, once
//! for all engines.

mod carry;
mod digest;
mod tables;
mod value;

pub use carry::{Moved, NotMoved, Told, carry};
pub use digest::{Digest, digest};
pub use tables::{Column, Shape, TABLES, Table, table};
pub use value::{Row, Value};

use crate::Result;

/// A store lent row by row, to nobody else meanwhile.
pub trait Rows {
    /// The next rows of a table in the order of their keys, after a key; none at the end. At most [`Table::page`].
    fn page(&mut self, table: &Table, after: Option<&[Value]>) -> Result<Vec<Row>>;

    /// How many rows a table has.
    fn count(&mut self, table: &Table) -> Result<u64>;
}

/// A store that rows are carried into.
pub trait Target: Rows {
    /// What was noted with the last rows that were kept; nothing where no move is under way.
    fn note(&mut self) -> Result<Option<String>>;

    /// Keeps rows and a note in one transaction. While there is a note, the store does not open for anything else.
    fn keep(&mut self, table: &Table, rows: &[Row], note: &str) -> Result<()>;

    /// Removes every row of every table, and keeps a note, in one transaction.
    fn clear(&mut self, note: &str) -> Result<()>;

    /// Removes the note: the move is complete.
    fn complete(&mut self) -> Result<()>;
}
