//! The promise, check by check.

use std::panic::catch_unwind;

use store::Store;
use store_sqlite::SqliteStore;

use crate::place::Place;

#[test]
fn sqlite_keeps_the_promise() {
    let broken = store::conformance::all().iter().filter(|(name, check)| catch_unwind(|| kept(name, *check)).is_err());
    assert_eq!(broken.map(|(name, _)| *name).collect::<Vec<_>>(), Vec::<&str>::new(), "what each broke stands above");
}

fn kept(name: &str, check: fn(&dyn Store)) {
    let place = Place::new(&format!("promise-{}", name.replace("::", "-")));
    check(&SqliteStore::open(&place.file()).expect("a new store opens"));
}
