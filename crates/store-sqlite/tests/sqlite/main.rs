//! The store in one SQLite file: the promise, and what a file can meet besides.
#![allow(clippy::disallowed_methods)] // The tests look at the files themselves.

mod backups;
mod busy;
mod erased;
#[path = "../../../store/tests/every_engine/mod.rs"]
mod every_engine;
mod files;
mod full;
mod kills;
mod model;
mod place;
mod promise;
