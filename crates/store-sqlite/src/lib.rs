//! The promise kept in one SQLite file.
//!
//! A commit is on the disk when it returns (WAL, `synchronous=FULL`), readers see one moment and never wait for the
//! writer, and what is erased is overwritten. `docs/design/store.md` says why it is built like this.

mod accounts;
mod attempts;
mod columns;
mod connection;
mod header;
mod jobs;
mod lock;
mod migrations;
mod moment;
mod open;
mod readers;
mod records;
mod sessions;
mod sqlite_store;
mod tokens;
mod trouble;

pub use open::Settings;
pub use sqlite_store::SqliteStore;
