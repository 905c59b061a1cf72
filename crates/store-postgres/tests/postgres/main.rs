//! The store in PostgreSQL: the promise, and what a database can meet besides. Each test has a database of its own.
#![allow(clippy::disallowed_methods)] // The tests look at files themselves.

mod busy;
// The file itself, not the room: testkit brings every room with it, and an engine needs none of them.
#[path = "../../../testkit/src/postgres.rs"]
mod cluster;
#[path = "../../../store/tests/every_engine/mod.rs"]
mod every_engine;
mod kills;
mod lost;
mod model;
mod moving;
mod place;
mod promise;
mod tables;
mod tls;
mod together;
