//! What a page costs the store: reading what one person keeps, and one small write.

use std::path::PathBuf;
use std::sync::atomic::{AtomicU64, Ordering};

use career::id::AccountId;
use divan::Bencher;
use store::conformance::people::{at, id, person, session, write, written};
use store::record::Kind;
use store::session::SessionId;
use store::{Revision, Store};
use store_sqlite::SqliteStore;

/// Enough people that one of them is not all there is in the cache.
const PEOPLE: u128 = 2000;
const SOMEBODY: AccountId = AccountId(id(1000));

fn main() {
    divan::main();
}

/// A store in which everybody keeps a history of some kilobytes, readings, a plan, some weeks and two documents.
fn store() -> &'static SqliteStore {
    static STORE: std::sync::OnceLock<SqliteStore> = std::sync::OnceLock::new();
    STORE.get_or_init(|| {
        let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("bench");
        let _ = std::fs::remove_dir_all(&folder);
        std::fs::create_dir_all(&folder).expect("the folder of build outputs may be written to");
        let store = SqliteStore::open(&folder.join("footbridge.sqlite")).expect("the store opens");
        for first in (1..=PEOPLE).step_by(100) {
            write(&store, |w| (first..first + 100).for_each(|number| move_in(w, number)));
        }
        store
    })
}

fn move_in(w: &mut dyn store::Writing, number: u128) {
    let account = AccountId(id(number));
    written(w.put_account(&person(account, &format!("{number}@example.org")), Revision(0)));
    w.put_session(&session(number, account)).expect("it is kept");
    let mut keep = |kind, record, bytes: usize| {
        let body = format!(r#"{{"v":1,"body":"{}"}}"#, "word ".repeat(bytes / 5));
        written(w.put_record(account, kind, id(record), &body, Revision(0)));
    };
    keep(Kind::History, 0, 12_000);
    keep(Kind::Readings, 0, 8_000);
    keep(Kind::Reflection, 0, 2_000);
    keep(Kind::Plan, 0, 6_000);
    keep(Kind::Settings, 0, 300);
    (1..=4).for_each(|week| keep(Kind::Week, week, 1_500));
    (1..=2).for_each(|document| keep(Kind::Document, document, 15_000));
}

/// Session, account, and all that a page of the person's own shows.
#[divan::bench(threads = [1, 2])]
fn read_what_a_page_needs(bencher: Bencher) {
    let store = store();
    bencher.bench(|| {
        let look = store.reading().expect("a look begins");
        let session = look.session(SessionId(id(1000))).expect("it answers");
        let account = look.account(SOMEBODY).expect("it answers");
        let kinds = [Kind::History, Kind::Readings, Kind::Reflection, Kind::Plan, Kind::Settings, Kind::Week];
        let records = kinds.map(|kind| look.records(SOMEBODY, kind).expect("it answers"));
        (session, account, records, look.mark(SOMEBODY).expect("it answers"))
    });
}

/// The same of somebody else each time, so that the cache does not help.
#[divan::bench]
fn read_what_a_page_of_anybody_needs(bencher: Bencher) {
    let (store, turn) = (store(), AtomicU64::new(0));
    bencher.bench(|| {
        let number = u128::from(turn.fetch_add(997, Ordering::Relaxed)) % PEOPLE + 1;
        let (account, look) = (AccountId(id(number)), store.reading().expect("a look begins"));
        let kinds = [Kind::History, Kind::Readings, Kind::Reflection, Kind::Plan, Kind::Settings, Kind::Week];
        kinds.map(|kind| look.records(account, kind).expect("it answers"))
    });
}

/// Whether a session is there: what every request asks.
#[divan::bench]
fn look_up_a_session(bencher: Bencher) {
    let store = store();
    bencher.bench(|| store.reading().expect("a look begins").session(SessionId(id(1000))).expect("it answers"));
}

/// One record of some kilobytes, on the disk.
#[divan::bench]
fn write_a_plan(bencher: Bencher) {
    let store = store();
    let body = "word ".repeat(1200);
    bencher.bench(|| {
        write(store, |w| {
            let over = w.record(SOMEBODY, Kind::Plan, id(0)).expect("it answers").map_or(Revision(0), |r| r.revision);
            written(w.put_record(SOMEBODY, Kind::Plan, id(0), &body, over))
        })
    });
}

/// A session seen again.
#[divan::bench]
fn see_a_session_again(bencher: Bencher) {
    let (store, turn) = (store(), AtomicU64::new(0));
    bencher.bench(|| {
        let seen = at(turn.fetch_add(60, Ordering::Relaxed) as i64);
        let session = store::session::Session { seen, ..session(1000, SOMEBODY) };
        write(store, |w| w.put_session(&session)).expect("it is kept");
    });
}
