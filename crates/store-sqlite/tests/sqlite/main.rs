//! The store in one SQLite file: the promise, and what a file can meet besides.
#![allow(clippy::disallowed_methods)] // The tests look at the files themselves.

mod place;
mod promise;
