//! A hard end of a process at any moment loses nothing that was acknowledged, and keeps nothing by halves.

use store_postgres::PostgresStore;

use crate::every_engine::kills::{a_hard_end_loses_nothing, write_until_killed};
use crate::place::Place;

#[test]
fn a_hard_end_loses_nothing_acknowledged_and_keeps_nothing_by_halves() {
    let place = Place::new();
    // The server may still be busy with the end of the one that was killed; whoever waits for it is let in.
    a_hard_end_loses_nothing(place.url().as_ref(), 12_000, || {
        Box::new(PostgresStore::open(&place.address()).expect("it opens after a hard end"))
    });
}

#[test]
fn the_child_that_is_killed() {
    write_until_killed(|url| {
        Box::new(PostgresStore::open(&url.parse().expect("an address")).expect("the store opens"))
    });
}
