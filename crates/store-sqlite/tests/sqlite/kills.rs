//! A hard end at any moment loses nothing that was acknowledged, and keeps nothing by halves.

use store_sqlite::SqliteStore;

use crate::every_engine::kills::{a_hard_end_loses_nothing, write_until_killed};
use crate::place::Place;

#[test]
fn a_hard_end_loses_nothing_acknowledged_and_keeps_nothing_by_halves() {
    let place = Place::new("kills");
    a_hard_end_loses_nothing(place.file().as_os_str(), 3000, || {
        let store = SqliteStore::open(&place.file()).expect("it opens after a hard end");
        let health = store.check().expect("it can be checked");
        assert_eq!(health.complaints, Vec::<String>::new());
        Box::new(store)
    });
}

#[test]
fn the_child_that_is_killed() {
    write_until_killed(|file| Box::new(SqliteStore::open(file.as_ref()).expect("the store opens")));
}
