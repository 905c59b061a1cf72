//! The change sequence: what pages and workers wait for is heard, and nothing else.

use std::time::Duration;

use career::id::DocumentId;

use super::people::*;
use crate::job::Job;
use crate::record::Kind;
use crate::{Put, Revision, Store, Writing};

/// Longer than any commit takes, so that a test that waits for it is one that found a mistake.
const LONG: Duration = Duration::from_secs(30);

fn sequence(store: &dyn Store) -> u64 {
    look(store, |r| r.change()).expect("it can be looked at")
}

pub fn the_sequence_grows_with_what_others_wait_for(store: &dyn Store) {
    let mut before = sequence(store);
    let mut grows = |what: &str, work: &dyn Fn(&mut dyn Writing)| {
        write(store, |w| work(w));
        let after = sequence(store);
        assert!(after > before, "{what} is heard");
        before = after;
    };
    let first = job(40, MARIA, "a");
    let done = Job { words: "Half of it is read.".to_owned(), ..first.clone() };
    grows("an account", &|w| {
        written(w.put_account(&guest(MARIA), Revision(0)));
    });
    grows("a record", &|w| {
        written(w.put_record(MARIA, Kind::Plan, id(0), "{}", Revision(0)));
    });
    grows("its removal", &|w| w.remove_record(MARIA, Kind::Plan, id(0)).expect("it is removed"));
    grows("an original", &|w| w.put_original(MARIA, DocumentId(id(5)), b"1").expect("it is kept"));
    grows("its removal", &|w| w.remove_original(MARIA, DocumentId(id(5))).expect("it is removed"));
    grows("a job", &|w| {
        w.add_job(&first).expect("it is added");
    });
    grows("taking it", &|w| assert!(w.take_job(false, at(100), at(130)).is_ok_and(|job| job.is_some())));
    grows("its progress", &|w| w.put_job(&done).expect("it is kept"));
    grows("erasing", &|w| w.erase_account(MARIA).expect("it is erased"));
}

pub fn what_nobody_waits_for_is_not_announced(store: &dyn Store) {
    move_in(store);
    write(store, |w| {
        w.add_job(&job(40, MARIA, "a")).expect("it is added");
    });
    let before = sequence(store);
    write(store, |_| ());
    write(store, |w| {
        assert_eq!(w.put_record(MARIA, Kind::Plan, id(0), "{}", Revision(7)), Ok(Put::Stale));
        assert_eq!(w.put_account(&guest(MARIA), Revision(0)), Ok(Put::Stale));
        w.remove_record(MARIA, Kind::Plan, id(0)).expect("nothing happens where there is none");
        w.put_session(&session(10, MARIA)).expect("it is kept");
        w.note_attempt("a", at(0)).expect("it is noted");
        w.add_job(&job(41, MARIA, "a")).expect("it is there already");
        w.put_job(&job(42, MARIA, "b")).expect("nothing happens where there is none");
        w.end_sessions(MARIA, None).expect("they are ended");
        assert_eq!(w.erase_expired_guests(at(0)), Ok(0));
    });
    assert_eq!(sequence(store), before);
}

pub fn who_waits_is_woken(store: &dyn Store) {
    move_in(store);
    let seen = sequence(store);
    std::thread::scope(|scope| {
        let waiting = scope.spawn(|| store.wait_for_change(seen, LONG));
        let as_well = scope.spawn(|| store.wait_for_change(seen, LONG));
        write(store, |w| {
            written(w.put_record(MARIA, Kind::Plan, id(0), "{}", Revision(0)));
        });
        for waiting in [waiting, as_well] {
            assert!(waiting.join().is_ok_and(|stands| stands > seen));
        }
    });
    // What happened before is told at once.
    assert_eq!(store.wait_for_change(seen, LONG), sequence(store));
}

pub fn who_waits_in_vain_gets_an_answer(store: &dyn Store) {
    move_in(store);
    let seen = sequence(store);
    assert_eq!(store.wait_for_change(seen, Duration::ZERO), seen);
    assert_eq!(store.wait_for_change(seen, Duration::from_millis(2)), seen);
    // A number from another store, beyond ours, is waited for, but not forever.
    assert_eq!(store.wait_for_change(u64::MAX, Duration::from_millis(2)), seen);
}
