//! Somebody else has what is wanted, or nobody is in the way after all.

use std::time::Duration;

use store::conformance::people::{self, DEREK, MARIA, at, id, job, look, session, write, written};
use store::record::Kind;
use store::session::SessionId;
use store::{Put, Revision, Store, Trouble};
use store_postgres::{PostgresStore, Settings};

use crate::place::{Place, hurried, plan, with_a_plan};

fn briefly(place: &Place) -> PostgresStore {
    let settings = Settings { wait: Duration::from_millis(200), ..hurried() };
    PostgresStore::open_with(&place.address(), &settings).expect("the store opens")
}

#[test]
fn two_accounts_are_written_side_by_side() {
    let place = Place::new();
    let store = briefly(&place);
    people::move_in(&store);
    let mut hers = store.writing().expect("a transaction begins");
    written(hers.put_record(MARIA, Kind::Plan, id(0), "hers", Revision(0)));
    write(&store, |w| written(w.put_record(DEREK, Kind::Plan, id(0), "his", Revision(0))));
    hers.commit().expect("it is committed");
    assert_eq!(plan(&store).as_deref(), Some("hers"));
}

#[test]
fn whoever_looked_at_an_account_has_it_until_the_end() {
    let place = Place::new();
    let store = briefly(&place);
    people::move_in(&store);
    let first = store.writing().expect("a transaction begins");
    first.mark(MARIA).expect("it is looked at");
    let mut second = store.writing().expect("another begins");
    assert_eq!(second.put_record(MARIA, Kind::Plan, id(0), "{}", Revision(0)), Err(Trouble::Busy));
    assert_eq!(second.commit(), Err(Trouble::Busy));
    assert_eq!(look(&store, |r| r.mark(MARIA)), Ok(0), "who looks waits for nobody");
    drop(first);
    write(&store, |w| written(w.put_record(MARIA, Kind::Plan, id(0), "{}", Revision(0))));
}

#[test]
fn what_is_looked_at_by_another_name_is_had_as_well() {
    let place = Place::new();
    let store = briefly(&place);
    people::move_in(&store);
    write(&store, |w| w.put_session(&session(10, MARIA))).expect("it is kept");
    let first = store.writing().expect("a transaction begins");
    first.attempts("sign-in", at(0)).expect("it is looked at");
    first.session(SessionId(id(10))).expect("it is looked at");
    first.accounts_by_email("maria@example.org").expect("they are looked at");
    let busy = |look: &dyn Fn(&dyn store::Writing) -> bool| look(&*store.writing().expect("another begins"));
    assert!(busy(&|w| w.attempts("sign-in", at(0)) == Err(Trouble::Busy)));
    assert!(busy(&|w| w.session(SessionId(id(10))) == Err(Trouble::Busy)));
    assert!(busy(&|w| w.accounts_by_email("maria@example.org") == Err(Trouble::Busy)));
    assert!(!busy(&|w| w.attempts("sign-up", at(0)) == Err(Trouble::Busy)));
}

#[test]
fn more_transactions_than_allowed_hear_busy() {
    let place = Place::new();
    let settings = Settings { connections: 2, wait: Duration::from_millis(50), ..hurried() };
    let store = PostgresStore::open_with(&place.address(), &settings).expect("the store opens");
    let held = (store.reading(), store.writing());
    assert!(held.0.is_ok() && held.1.is_ok());
    assert_eq!(store.reading().err(), Some(Trouble::Busy));
    drop(held);
    assert!(store.reading().is_ok());
}

#[test]
fn a_guest_who_writes_at_this_moment_is_not_erased_under_their_hands() {
    let place = Place::new();
    let store = briefly(&place);
    people::move_in(&store);
    let guest = people::guest(people::NOBODY);
    let over = write(&store, |w| written(w.put_account(&guest, Revision(0))));
    let mut stays = store.writing().expect("a transaction begins");
    let kept = store::account::Account { expires: None, ..people::person(guest.id, "new@example.org") };
    written(stays.put_account(&kept, over));
    assert_eq!(write(&store, |w| w.erase_expired_guests(at(3600))), Ok(0));
    stays.commit().expect("it is committed");
    assert_eq!(write(&store, |w| w.erase_expired_guests(at(3600))), Ok(0), "they are no guest any more");
    assert!(look(&store, |r| r.account(guest.id)).is_ok_and(|account| account.is_some()));
}

#[test]
fn two_who_erase_and_write_the_same_account_come_one_after_the_other() {
    let place = Place::new();
    let store = place.open();
    with_a_plan(&store, "1");
    std::thread::scope(|scope| {
        let erasing = scope.spawn(|| write(&store, |w| w.erase_account(MARIA)));
        let writing = scope.spawn(|| {
            write(&store, |w| {
                let over = w.record(MARIA, Kind::Plan, id(0)).expect("it answers").map_or(Revision(0), |r| r.revision);
                w.put_record(MARIA, Kind::Plan, id(0), "2", over).expect("it answers") != Put::Stale
            })
        });
        assert_eq!(erasing.join().expect("no panic"), Ok(()));
        writing.join().expect("no panic");
    });
    assert_eq!(plan(&store), None);
}

#[test]
fn a_job_that_somebody_is_taking_is_not_taken_by_another() {
    let place = Place::new();
    let store = briefly(&place);
    people::move_in(&store);
    write(&store, |w| {
        w.add_job(&job(40, MARIA, "a")).expect("it is added");
        w.add_job(&job(41, MARIA, "b")).expect("it is added");
    });
    let mut first = store.writing().expect("a transaction begins");
    let taken = first.take_job(false, at(100), at(130)).expect("it answers").map(|job| job.id.0);
    let other = write(&store, |w| w.take_job(false, at(100), at(130))).expect("it answers").map(|job| job.id.0);
    assert_eq!((taken, other), (Some(id(40)), Some(id(41))));
    drop(first);
    let again = write(&store, |w| w.take_job(false, at(100), at(130))).expect("it answers").map(|job| job.id.0);
    assert_eq!(again, Some(id(40)), "what was not committed was not taken");
}
