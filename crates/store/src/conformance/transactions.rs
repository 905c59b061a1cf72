//! All or nothing, one moment, one writer at a time.

use std::panic::{AssertUnwindSafe, catch_unwind};

use super::people::*;
use crate::record::Kind;
use crate::{Put, Revision, Store};

pub fn what_is_committed_is_there(store: &dyn Store) {
    move_in(store);
    let plan = write(store, |w| written(w.put_record(MARIA, Kind::Plan, id(0), "{}", Revision(0))));
    let found = look(store, |r| r.record(MARIA, Kind::Plan, id(0))).expect("it can be looked at");
    assert_eq!(found.map(|stored| (stored.body, stored.revision)), Some(("{}".to_owned(), plan)));
}

pub fn dropping_changes_nothing(store: &dyn Store) {
    move_in(store);
    let before = look(store, |r| r.change());
    let mut writing = store.writing().expect("a transaction begins");
    written(writing.put_record(MARIA, Kind::Plan, id(0), "{}", Revision(0)));
    written(writing.put_account(&guest(NOBODY), Revision(0)));
    writing.erase_account(DEREK).expect("it is erased, for the time being");
    drop(writing);
    look(store, |r| {
        assert_eq!(r.record(MARIA, Kind::Plan, id(0)), Ok(None));
        assert_eq!(r.account(NOBODY), Ok(None));
        assert!(r.account(DEREK).is_ok_and(|account| account.is_some()));
        assert_eq!(r.change(), before);
    });
}

pub fn a_writer_sees_its_own_changes(store: &dyn Store) {
    move_in(store);
    write(store, |w| {
        let first = written(w.put_record(MARIA, Kind::Week, id(7), "1", Revision(0)));
        assert_eq!(w.put_record(MARIA, Kind::Week, id(7), "2", Revision(0)), Ok(Put::Stale));
        written(w.put_record(MARIA, Kind::Week, id(7), "3", first));
        assert_eq!(w.records(MARIA, Kind::Week).map(|all| all.len()), Ok(1));
        assert_eq!(w.record(MARIA, Kind::Week, id(7)).map(|r| r.map(|r| r.body)), Ok(Some("3".to_owned())));
    });
}

pub fn a_reader_sees_one_moment(store: &dyn Store) {
    move_in(store);
    let before = store.reading().expect("a look begins");
    let mut writing = store.writing().expect("a transaction begins while somebody looks");
    written(writing.put_record(MARIA, Kind::Plan, id(0), "{}", Revision(0)));
    let during = store.reading().expect("a look begins while somebody writes");
    assert_eq!(during.record(MARIA, Kind::Plan, id(0)), Ok(None));
    writing.commit().expect("it is committed while two look");
    assert_eq!(before.record(MARIA, Kind::Plan, id(0)), Ok(None));
    assert_eq!(during.record(MARIA, Kind::Plan, id(0)), Ok(None));
    assert_eq!(during.mark(MARIA), Ok(0));
    assert!(look(store, |r| r.record(MARIA, Kind::Plan, id(0))).is_ok_and(|record| record.is_some()));
}

pub fn a_panic_changes_nothing_and_blocks_nobody(store: &dyn Store) {
    move_in(store);
    let panicked = catch_unwind(AssertUnwindSafe(|| {
        write(store, |w| {
            written(w.put_record(MARIA, Kind::Plan, id(0), "{}", Revision(0)));
            // Unlike `panic!`, this prints nothing.
            std::panic::resume_unwind(Box::new("in the middle of a transaction"));
        });
    }));
    assert!(panicked.is_err());
    assert_eq!(look(store, |r| r.record(MARIA, Kind::Plan, id(0))), Ok(None));
    write(store, |w| written(w.put_record(MARIA, Kind::Plan, id(0), "{}", Revision(0))));
}

pub fn a_transaction_that_met_trouble_changes_nothing(store: &dyn Store) {
    move_in(store);
    let mut writing = store.writing().expect("a transaction begins");
    written(writing.put_record(MARIA, Kind::Plan, id(0), "{}", Revision(0)));
    assert!(writing.put_session(&session(5, NOBODY)).is_err());
    assert!(writing.put_record(MARIA, Kind::Week, id(1), "{}", Revision(0)).is_err());
    assert!(writing.commit().is_err());
    assert_eq!(look(store, |r| r.mark(MARIA)), Ok(0));
    write(store, |w| written(w.put_record(MARIA, Kind::Plan, id(0), "{}", Revision(0))));
}

pub fn writers_come_one_after_the_other(store: &dyn Store) {
    const EACH: u64 = 20;
    move_in(store);
    // Two tabs count in one record. Whoever reads and writes in one transaction is never stale, and nothing is lost.
    let count = || {
        for _ in 0..EACH {
            write(store, |w| {
                let kept = w.record(MARIA, Kind::Settings, id(0)).expect("it can be looked at");
                let (count, over) =
                    kept.map_or((0, Revision(0)), |k| (k.body.parse::<u64>().expect("it counts"), k.revision));
                written(w.put_record(MARIA, Kind::Settings, id(0), &(count + 1).to_string(), over));
            });
        }
    };
    std::thread::scope(|scope| {
        scope.spawn(count);
        scope.spawn(count);
    });
    let body = look(store, |r| r.record(MARIA, Kind::Settings, id(0))).map(|r| r.map(|r| r.body));
    assert_eq!(body, Ok(Some((2 * EACH).to_string())));
}
