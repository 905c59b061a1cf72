//! The server goes away, in between or in the middle.

use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::os::unix::net::UnixStream;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use crate::cluster::Cluster;
use store::conformance::people::{self, MARIA, id, look, write, written};
use store::record::Kind;
use store::{Revision, Store, Trouble};
use store_postgres::PostgresStore;

use crate::place::{Place, hurried, plan, with_a_plan};

#[test]
fn a_server_that_was_started_anew_is_not_noticed_between_two_pages() {
    let cluster = Cluster::start("-c listen_addresses= -c fsync=off");
    let store = PostgresStore::open(&cluster.database("restarted").parse().expect("an address")).expect("it opens");
    with_a_plan(&store, "kept");
    let held = store.reading().expect("a look begins");
    cluster.restart();
    assert!(matches!(held.mark(MARIA), Err(Trouble::Away(_))));
    drop(held);
    assert_eq!(plan(&store).as_deref(), Some("kept"));
    write(&store, |w| written(w.put_record(MARIA, Kind::Week, id(7), "{}", Revision(0))));
    let seen = look(&store, |r| r.change()).expect("it answers");
    assert_eq!(store.wait_for_change(seen, Duration::from_millis(1)), seen);
}

#[test]
fn a_transaction_that_was_cut_off_changes_nothing_and_the_next_one_works() {
    let place = Place::new();
    let store = place.open();
    with_a_plan(&store, "before");
    let mut writing = store.writing().expect("a transaction begins");
    written(writing.put_record(MARIA, Kind::Week, id(7), "{}", Revision(0)));
    place.ask("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()");
    let trouble = writing.put_record(MARIA, Kind::Week, id(8), "{}", Revision(0)).expect_err("it was cut off");
    assert!(matches!(&trouble, Trouble::Away(_)), "{trouble:?}");
    assert_eq!(writing.commit(), Err(trouble));
    assert_eq!(look(&store, |r| r.records(MARIA, Kind::Week)), Ok(Vec::new()));
    write(&store, |w| written(w.put_record(MARIA, Kind::Week, id(7), "{}", Revision(0))));
}

#[test]
fn a_commit_whose_answer_is_lost_is_told_as_what_became_of_it() {
    let place = Place::new();
    people::move_in(&place.open());
    let way = Way::to(Cluster::shared().folder().join(".s.PGSQL.5432"));
    let name = place.url().rsplit('/').next().expect("a name");
    let url = format!("postgres://footbridge@127.0.0.1:{}/{name}", way.port);
    let store = PostgresStore::open_with(&url.parse().expect("an address"), &hurried()).expect("it opens");
    let mut writing = store.writing().expect("a transaction begins");
    written(writing.put_record(MARIA, Kind::Plan, id(0), "kept", Revision(0)));
    way.loses_the_answer.store(true, Ordering::SeqCst);
    assert_eq!(writing.commit(), Ok(()), "the server has it, and says so when it is asked again");
    assert_eq!(plan(&place.open()).as_deref(), Some("kept"));
}

/// A way to the server that can lose the next commit's answer, and the connection with it.
struct Way {
    port: u16,
    loses_the_answer: Arc<AtomicBool>,
}

impl Way {
    fn to(socket: PathBuf) -> Way {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port is free");
        let port = listener.local_addr().expect("it has an address").port();
        let loses_the_answer = Arc::new(AtomicBool::new(false));
        let loses = Arc::clone(&loses_the_answer);
        std::thread::spawn(move || {
            for arrived in listener.incoming() {
                let (Ok(near), Ok(far)) = (arrived, UnixStream::connect(&socket)) else { return };
                let loses = Arc::clone(&loses);
                std::thread::spawn(move || pass(near, far, &loses));
            }
        });
        Way { port, loses_the_answer }
    }
}

/// Carries both ways until one side ends.
fn pass(near: TcpStream, far: UnixStream, loses: &Arc<AtomicBool>) {
    let (Ok(mut from_near), Ok(mut to_far)) = (near.try_clone(), far.try_clone()) else { return };
    let there = std::thread::spawn({
        let loses = Arc::clone(loses);
        move || {
            let mut buffer = [0; 8192];
            while let Ok(count @ 1..) = from_near.read(&mut buffer) {
                if to_far.write_all(&buffer[..count]).is_err() {
                    break;
                }
                // The commit is on its way; nothing comes back any more.
                if loses.load(Ordering::SeqCst) && buffer[..count].windows(6).any(|window| window == b"COMMIT") {
                    return;
                }
            }
        }
    });
    let (mut from_far, mut to_near) = (far, near);
    let mut buffer = [0; 8192];
    while let Ok(count @ 1..) = from_far.read(&mut buffer) {
        let is_of_the_commit = buffer[..count].windows(6).any(|window| window == b"COMMIT");
        if loses.load(Ordering::SeqCst) && is_of_the_commit {
            loses.store(false, Ordering::SeqCst);
            let _ = to_near.shutdown(std::net::Shutdown::Both);
            break;
        }
        if to_near.write_all(&buffer[..count]).is_err() {
            break;
        }
    }
    let _ = there.join();
}
