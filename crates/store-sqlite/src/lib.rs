//! The promise kept in one SQLite file.
//!
//! A commit is on the disk when it returns (WAL, `synchronous=FULL`), readers see one moment and never wait for the
//! writer, and what is erased is overwritten. `docs/design/store.md` says why it is built like this.

mod accounts;
mod attempts;
mod backup;
mod beside;
mod circles;
mod columns;
mod connection;
mod dump;
mod header;
mod health;
mod jobs;
mod lock;
mod migrations;
mod moment;
mod moving;
mod open;
mod pooled;
mod postings;
mod readers;
mod records;
mod restore;
mod sessions;
mod shared_places;
mod sqlite_store;
mod tokens;
mod trouble;

pub use backup::{Existing, NotBackedUp};
pub use health::Health;
pub use moving::Alone;
pub use open::Settings;
pub use restore::{NotRestored, Restored, restore_from};
pub use sqlite_store::SqliteStore;
