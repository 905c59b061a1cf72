//! What a page costs the store, in the database beside the file: reading what one person keeps, small writes of one person
//! and of several at once, and carrying an instance over. The server of the tests does not wait for the disk.

#[path = "../../testkit/src/postgres.rs"]
#[allow(dead_code)]
mod cluster;
#[path = "../../store/benches/every_engine/mod.rs"]
mod every_engine;

use std::path::PathBuf;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU64, Ordering};

use career::id::AccountId;
use divan::Bencher;
use divan::counter::ItemsCount;
use every_engine::{furnish, put_a_plan};
use store::Store;
use store::conformance::people::id;
use store::moving::carry;
use store::record::Kind;
use store::session::SessionId;
use store_postgres::{Alone, PostgresStore};
use store_sqlite::SqliteStore;

const PEOPLE: u128 = 500;
const ENGINES: [&str; 2] = ["sqlite", "postgres"];

fn main() {
    divan::main();
}

fn file() -> PathBuf {
    static FOLDER: OnceLock<PathBuf> = OnceLock::new();
    let folder = FOLDER.get_or_init(|| {
        let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("bench-postgres");
        let _ = std::fs::remove_dir_all(&folder);
        std::fs::create_dir_all(&folder).expect("the folder of build outputs may be written to");
        folder
    });
    folder.join("footbridge.db")
}

fn stores() -> &'static [Box<dyn Store>; 2] {
    static STORES: OnceLock<[Box<dyn Store>; 2]> = OnceLock::new();
    STORES.get_or_init(|| {
        let url = cluster::Cluster::shared().database("bench");
        let stores: [Box<dyn Store>; 2] = [
            Box::new(SqliteStore::open(&file()).expect("the store opens")),
            Box::new(PostgresStore::open(&url.parse().expect("an address")).expect("the store opens")),
        ];
        stores.iter().for_each(|store| furnish(&**store, PEOPLE, &[]));
        stores
    })
}

fn engine(name: &str) -> &'static dyn Store {
    &*stores()[usize::from(name == "postgres")]
}

/// Session, account, and all that a page of the person's own shows.
#[divan::bench(args = ENGINES)]
fn read_what_a_page_needs(bencher: Bencher, name: &str) {
    let (store, turn) = (engine(name), AtomicU64::new(0));
    bencher.bench(|| {
        let number = u128::from(turn.fetch_add(97, Ordering::Relaxed)) % PEOPLE + 1;
        let (account, look) = (AccountId(id(number)), store.reading().expect("a look begins"));
        let session = look.session(SessionId(id(number))).expect("it answers");
        let kept = look.account(account).expect("it answers");
        let kinds = [Kind::History, Kind::Readings, Kind::Plan, Kind::Week];
        (session, kept, kinds.map(|kind| look.records(account, kind).expect("it answers")))
    });
}

/// Whether a session is there: what every request asks.
#[divan::bench(args = ENGINES)]
fn look_up_a_session(bencher: Bencher, name: &str) {
    let store = engine(name);
    bencher.bench(|| store.reading().expect("a look begins").session(SessionId(id(100))).expect("it answers"));
}

/// One record of some kilobytes of one person after the other, by several people at once.
#[divan::bench(args = ENGINES, threads = [1, 4])]
fn write_a_plan(bencher: Bencher, name: &str) {
    static TURN: AtomicU64 = AtomicU64::new(0);
    let (store, body) = (engine(name), "word ".repeat(1200));
    bencher.bench(|| {
        let account = AccountId(id(u128::from(TURN.fetch_add(1, Ordering::Relaxed)) % PEOPLE + 1));
        put_a_plan(store, account, &body);
    });
}

/// A whole instance, compared at the end; items are rows.
#[divan::bench(sample_count = 3, sample_size = 1)]
fn carry_from_the_file_into_the_database(bencher: Bencher) {
    static MADE: AtomicU64 = AtomicU64::new(0);
    let from = file().with_file_name("carried.db");
    if !from.exists() {
        furnish(&SqliteStore::open(&from).expect("the store opens"), PEOPLE, &[]);
    }
    let rows = PEOPLE as u64 * 12 + 1;
    bencher.counter(ItemsCount::new(rows)).bench(|| {
        let name = format!("carried{}", MADE.fetch_add(1, Ordering::Relaxed));
        let url = cluster::Cluster::shared().database(&name);
        let mut source =
            store_sqlite::Alone::to_read(&from, &store_sqlite::Settings::default()).expect("nobody has it");
        let mut target = Alone::to_fill(&url.parse().expect("an address"), &store_postgres::Settings::default())
            .expect("nobody has it");
        carry(&mut source, &mut target, &mut |_| true).expect("it moves")
    });
}
