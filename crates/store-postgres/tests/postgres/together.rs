//! Several server processes over one database: each store here is one of them.

use std::collections::BTreeSet;
use std::time::Duration;

use store::conformance::people::{self, MARIA, at, id, job, look, write, written};
use store::pooled::ReleaseRow;
use store::record::Kind;
use store::{Put, Revision, Store};
use store_postgres::PostgresStore;

use crate::place::Place;

#[test]
fn two_that_start_at_once_make_one_store() {
    let place = Place::new();
    std::thread::scope(|scope| {
        for number in 0..4 {
            let place = &place;
            scope.spawn(move || {
                let store = PostgresStore::open(&place.address()).expect("the store opens");
                let account = people::guest(career::id::AccountId(id(number)));
                write(&store, |w| written(w.put_account(&account, Revision(0))));
            });
        }
    });
    assert_eq!(look(&place.open(), |r| r.accounts(None, 10)).map(|all| all.len()), Ok(4));
}

#[test]
fn two_write_to_one_account_and_nothing_is_lost() {
    const EACH: u64 = 40;
    let place = Place::new();
    people::move_in(&place.open());
    std::thread::scope(|scope| {
        for _ in 0..2 {
            let place = &place;
            scope.spawn(move || {
                let store = place.open();
                for _ in 0..EACH {
                    write(&store, |w| {
                        let kept = w.record(MARIA, Kind::Settings, id(0)).expect("it can be looked at");
                        let (count, over) =
                            kept.map_or((0, Revision(0)), |k| (k.body.parse::<u64>().expect("it counts"), k.revision));
                        written(w.put_record(MARIA, Kind::Settings, id(0), &(count + 1).to_string(), over));
                    });
                }
            });
        }
    });
    let store = place.open();
    let body = look(&store, |r| r.record(MARIA, Kind::Settings, id(0))).map(|r| r.map(|r| r.body));
    assert_eq!(body, Ok(Some((2 * EACH).to_string())));
    assert_eq!(look(&store, |r| r.change()), Ok(2 + 2 * EACH - 1), "every commit was counted once");
}

#[test]
fn every_job_is_done_by_one_of_two_workers() {
    const JOBS: u128 = 60;
    let place = Place::new();
    let store = place.open();
    people::move_in(&store);
    write(&store, |w| {
        for number in 1..=JOBS {
            w.add_job(&job(number, MARIA, &number.to_string())).expect("it is added");
        }
    });
    let work = || {
        let store = place.open();
        let take = || {
            write(&store, |w| w.take_job(false, at(1000), at(1030))).expect("it answers").map(|job| job.id.0.as_u128())
        };
        std::iter::from_fn(take).collect::<Vec<_>>()
    };
    let done = std::thread::scope(|scope| {
        let workers = [scope.spawn(work), scope.spawn(work)];
        workers.map(|worker| worker.join().expect("no panic")).concat()
    });
    assert_eq!(done.len(), JOBS as usize, "none is done twice");
    assert_eq!(done.into_iter().collect::<BTreeSet<_>>(), (1..=JOBS).collect());
}

#[test]
fn a_change_by_another_process_is_heard() {
    let place = Place::new();
    let (here, there) = (place.open(), place.open());
    people::move_in(&there);
    let seen = look(&here, |r| r.change()).expect("it can be looked at");
    std::thread::scope(|scope| {
        let waiting: Vec<_> =
            (0..3).map(|_| scope.spawn(|| here.wait_for_change(seen, Duration::from_secs(30)))).collect();
        write(&there, |w| written(w.put_record(MARIA, Kind::Plan, id(0), "{}", Revision(0))));
        assert!(waiting.into_iter().all(|waiting| waiting.join().is_ok_and(|stands| stands > seen)));
    });
}

#[test]
fn whoever_takes_it_back_while_figures_are_kept_comes_before_or_after_them() {
    let place = Place::new();
    let store = place.open();
    people::move_in(&store);
    write(&store, |w| w.agree(MARIA, jiff::civil::date(2026, 11, 25)).expect("agreed"));
    let mut writing = store.writing().expect("a transaction");
    let row = ReleaseRow { number: 1, body: "{}".to_owned() };
    assert_eq!(writing.put_pooled_release(&row), Ok(Put::Written(Revision(1))));
    let mut other = postgres::Client::connect(place.url(), postgres::NoTls).expect("another one connects");
    other.batch_execute("SET lock_timeout = '100ms'").expect("set");
    let take_back = "DELETE FROM footbridge.pooled_agreements";
    let waits = other.batch_execute(take_back).expect_err("it waits for what is being kept");
    assert_eq!(waits.code(), Some(&postgres::error::SqlState::LOCK_NOT_AVAILABLE));
    assert_eq!(writing.agreements().map(|all| all.len()), Ok(1));
    writing.commit().expect("kept");
    other.batch_execute(take_back).expect("then its turn comes");
    assert_eq!(look(&store, |r| r.agreements()), Ok(Vec::new()));
}
