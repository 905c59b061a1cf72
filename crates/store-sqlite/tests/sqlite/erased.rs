//! What is erased is not in the files any more.

use std::path::Path;

use career::id::DocumentId;
use store::Revision;
use store::account::Account;
use store::conformance::people::{self, DEREK, MARIA, at, id, look, write, written};
use store::record::Kind;

use crate::place::Place;

const SECRET: &str = "forklift-certified in Waukegan";

/// Whether a text stands in any file of the folder.
fn found(folder: &Path, text: &str) -> bool {
    let entries = std::fs::read_dir(folder).expect("the folder may be read");
    let mut files = entries.map(|entry| std::fs::read(entry.expect("it is there").path()).expect("it may be read"));
    files.any(|bytes| bytes.windows(text.len()).any(|window| window == text.as_bytes()))
}

/// Something of everything that may carry a person's words, short and long, written over and removed in between.
fn tell(store: &dyn store::Store, account: career::id::AccountId, over: Revision) {
    write(store, |w| {
        let name = Account { name: SECRET.to_owned(), ..people::person(account, SECRET) };
        written(w.put_account(&name, over));
        let first = written(w.put_record(account, Kind::Plan, id(0), SECRET, Revision(0)));
        written(w.put_record(account, Kind::Plan, id(0), &SECRET.repeat(1000), first));
        written(w.put_record(account, Kind::Week, id(7), SECRET, Revision(0)));
        w.put_original(account, DocumentId(id(5)), SECRET.repeat(5000).as_bytes()).expect("it is kept");
        let job = people::job(40, account, SECRET);
        w.add_job(&store::job::Job { words: SECRET.to_owned(), ..job }).expect("it is added");
    });
    write(store, |w| w.remove_record(account, Kind::Week, id(7))).expect("it is removed");
}

#[test]
fn what_is_erased_is_not_in_the_files_any_more() {
    let place = Place::new("erased");
    let store = place.open();
    people::move_in(&store);
    tell(&store, MARIA, Revision(1));
    assert!(found(place.folder(), SECRET), "this way of looking finds what is there");
    write(&store, |w| w.erase_account(MARIA)).expect("it is erased");
    assert!(!found(place.folder(), SECRET), "with the store still open");
    drop(store);
    assert!(!found(place.folder(), SECRET));
    assert!(look(&place.open(), |r| r.account(DEREK)).is_ok_and(|other| other.is_some()));
}

#[test]
fn a_guest_who_leaves_nothing_leaves_nothing() {
    let place = Place::new("guest");
    let store = place.open();
    people::move_in(&store);
    write(&store, |w| {
        written(w.put_account(&people::guest(people::NOBODY), Revision(0)));
        written(w.put_record(people::NOBODY, Kind::History, id(0), &SECRET.repeat(300), Revision(0)));
    });
    assert_eq!(write(&store, |w| w.erase_expired_guests(at(3600))), Ok(1));
    assert!(!found(place.folder(), SECRET));
}

#[test]
fn a_removed_document_is_not_in_the_files_any_more() {
    let place = Place::new("removed");
    let store = place.open();
    people::move_in(&store);
    let document = DocumentId(id(5));
    write(&store, |w| {
        w.put_original(MARIA, document, SECRET.repeat(5000).as_bytes()).expect("it is kept");
        written(w.put_record(MARIA, Kind::Document, id(5), SECRET, Revision(0)));
    });
    write(&store, |w| {
        w.remove_original(MARIA, document).expect("it is removed");
        w.remove_record(MARIA, Kind::Document, id(5)).expect("it is removed");
    });
    assert!(!found(place.folder(), SECRET));
}

#[test]
fn somebody_who_still_looks_delays_it_to_a_later_write() {
    let place = Place::new("delayed");
    let store = place.open();
    people::move_in(&store);
    tell(&store, MARIA, Revision(1));
    let looking = store::Store::reading(&store).expect("a look begins");
    write(&store, |w| w.erase_account(MARIA)).expect("it is erased");
    assert!(found(place.folder(), SECRET), "the one who looks still needs it");
    assert!(looking.account(MARIA).is_ok_and(|account| account.is_some()));
    drop(looking);
    write(&store, |w| w.note_attempt("a", at(0))).expect("another write");
    assert!(!found(place.folder(), SECRET));
}

#[test]
fn a_hard_end_after_erasing_leaves_nothing_beyond_the_next_start() {
    let place = Place::new("hard-end");
    let store = place.open();
    people::move_in(&store);
    tell(&store, MARIA, Revision(1));
    let looking = store::Store::reading(&store).expect("a look begins");
    write(&store, |w| w.erase_account(MARIA)).expect("it is erased");
    assert!(found(place.folder(), SECRET));
    // The files as a hard end leaves them.
    let after = Place::new("hard-end-after");
    for name in ["footbridge.sqlite", "footbridge.sqlite-wal"] {
        std::fs::copy(place.named(name), after.named(name)).expect("it is copied");
    }
    drop(looking);
    let store = after.open();
    assert!(!found(after.folder(), SECRET));
    assert_eq!(look(&store, |r| r.account(MARIA)), Ok(None));
}
