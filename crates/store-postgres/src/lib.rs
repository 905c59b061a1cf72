//! The promise kept with PostgreSQL, for many server processes over one database.
//!
//! A commit is on the disk when it returns (`synchronous_commit`), a look is one snapshot (REPEATABLE READ) that waits for
//! nobody, and transactions over one account come one after the other while others go side by side. `docs/howto/scale.md`
//! says how to run it, `docs/design/store.md` why it is built like this.

mod accounts;
mod address;
mod attempts;
mod circles;
mod columns;
mod connection;
mod connections;
mod dump;
mod ear;
mod health;
mod jobs;
mod locks;
mod migrations;
mod moment;
mod moving;
mod outcome;
mod pooled;
mod postgres_store;
mod postings;
mod records;
mod schema;
mod sessions;
mod shared_places;
mod tls;
mod tokens;
mod trouble;

pub use address::Address;
pub use health::Health;
pub use moving::Alone;
pub use postgres_store::{PostgresStore, Settings};
