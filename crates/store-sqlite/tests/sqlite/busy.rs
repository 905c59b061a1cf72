//! Somebody else has the file.

use std::time::Duration;

use rusqlite::Connection;
use store::conformance::people::{self, MARIA, id, look, write, written};
use store::record::Kind;
use store::{Revision, Store, Trouble};
use store_sqlite::{Settings, SqliteStore};

use crate::place::{Place, hurried, plan, with_a_plan};

#[test]
fn a_store_locked_by_another_program_says_busy_and_can_still_be_looked_at() {
    let place = Place::new("locked");
    let store = place.open();
    with_a_plan(&store, "mine");
    let other = Connection::open(place.file()).expect("another program opens the file");
    other.execute_batch("BEGIN IMMEDIATE").expect("and locks it");

    assert_eq!(store.writing().err(), Some(Trouble::Busy));
    assert_eq!(plan(&store).as_deref(), Some("mine"));

    other.execute_batch("ROLLBACK").expect("it lets go");
    write(&store, |w| written(w.put_record(MARIA, Kind::Week, id(7), "{}", Revision(0))));
}

#[test]
fn who_writes_already_hears_busy_instead_of_waiting_for_themselves() {
    let place = Place::new("twice");
    let store = place.open();
    let first = store.writing().expect("a transaction begins");
    assert_eq!(store.writing().err(), Some(Trouble::Busy));
    drop(first);
    assert!(store.writing().is_ok());
}

#[test]
fn more_readers_than_allowed_hear_busy() {
    let place = Place::new("readers");
    let settings = Settings { readers: 2, ..hurried() };
    let store = SqliteStore::open_with(&place.file(), &settings).expect("the store opens");
    let looks = (store.reading(), store.reading());
    assert!(looks.0.is_ok() && looks.1.is_ok());
    assert_eq!(store.reading().err(), Some(Trouble::Busy));
    drop(looks);
    assert!(store.reading().is_ok());
}

#[test]
fn two_programs_write_to_one_store_and_nothing_is_lost() {
    let place = Place::new("two-programs");
    let settings = Settings::default();
    let open = || SqliteStore::open_with(&place.file(), &settings).expect("the store opens");
    people::move_in(&open());
    std::thread::scope(|scope| {
        for program in 0..2 {
            let open = &open;
            scope.spawn(move || {
                let store = open();
                for number in 0..50 {
                    let id = id(program * 1000 + number);
                    write(&store, |w| written(w.put_record(MARIA, Kind::Document, id, "{}", Revision(0))));
                }
            });
        }
    });
    assert_eq!(look(&open(), |r| r.records(MARIA, Kind::Document)).map(|all| all.len()), Ok(100));
}

#[test]
fn two_programs_that_start_at_once_make_one_store() {
    let place = Place::new("two-starts");
    std::thread::scope(|scope| {
        for number in 0..4 {
            let place = &place;
            scope.spawn(move || {
                let store = SqliteStore::open(&place.file()).expect("the store opens");
                let account = people::guest(career::id::AccountId(id(number)));
                write(&store, |w| written(w.put_account(&account, Revision(0))));
            });
        }
    });
    assert_eq!(look(&place.open(), |r| r.accounts(None, 10)).map(|all| all.len()), Ok(4));
}

#[test]
fn a_change_by_another_program_is_heard() {
    let place = Place::new("heard");
    let (here, there) = (place.open(), place.open());
    people::move_in(&there);
    let seen = look(&here, |r| r.change()).expect("it can be looked at");
    std::thread::scope(|scope| {
        let waiting = scope.spawn(|| here.wait_for_change(seen, Duration::from_secs(30)));
        write(&there, |w| written(w.put_record(MARIA, Kind::Plan, id(0), "{}", Revision(0))));
        assert!(waiting.join().is_ok_and(|stands| stands > seen));
    });
}
