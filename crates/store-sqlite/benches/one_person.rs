//! What a page costs the store: reading what one person keeps, and one small write.

#[path = "../../store/benches/every_engine/mod.rs"]
mod every_engine;

use std::path::PathBuf;
use std::sync::atomic::{AtomicU64, Ordering};

use career::id::AccountId;
use divan::Bencher;
use every_engine::{furnish, put_a_plan};
use store::Store;
use store::conformance::people::{at, id, session, write};
use store::record::Kind;
use store::session::SessionId;
use store_sqlite::SqliteStore;

/// Enough people that one of them is not all there is in the cache.
const PEOPLE: u128 = 2000;
const SOMEBODY: AccountId = AccountId(id(1000));

fn main() {
    divan::main();
}

/// The store in which they all are.
fn store() -> &'static SqliteStore {
    static STORE: std::sync::OnceLock<SqliteStore> = std::sync::OnceLock::new();
    STORE.get_or_init(|| {
        let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("bench");
        let _ = std::fs::remove_dir_all(&folder);
        std::fs::create_dir_all(&folder).expect("the folder of build outputs may be written to");
        let store = SqliteStore::open(&folder.join("footbridge.sqlite")).expect("the store opens");
        furnish(&store, PEOPLE, &[(Kind::Reflection, 2_000), (Kind::Settings, 300)]);
        store
    })
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
    bencher.bench(|| put_a_plan(store, SOMEBODY, &body));
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
