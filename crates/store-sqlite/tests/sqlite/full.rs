//! A full disk, played by a limit on the pages of the file.

use career::id::DocumentId;
use store::conformance::people::{self, MARIA, id, look, write, written};
use store::record::Kind;
use store::{Revision, Store, Trouble};
use store_sqlite::{Settings, SqliteStore};

use crate::place::{Place, hurried, plan, with_a_plan};

fn open(place: &Place, most_pages: u32) -> SqliteStore {
    let settings = Settings { most_pages: Some(most_pages), ..hurried() };
    SqliteStore::open_with(&place.file(), &settings).expect("the store opens")
}

#[test]
fn a_full_disk_keeps_nothing_by_halves_and_loses_nothing() {
    let place = Place::new("full");
    let store = open(&place, 60);
    with_a_plan(&store, "before");
    let before = store.dump().expect("it can be dumped");

    let mut writing = store.writing().expect("a transaction begins");
    let mut number = 1;
    let trouble = loop {
        let body = "x".repeat(8000);
        if let Err(trouble) = writing.put_record(MARIA, Kind::Document, id(number), &body, Revision(0)) {
            break trouble;
        }
        number += 1;
        assert!(number < 100, "the disk is full some time");
    };
    assert_eq!(trouble, Trouble::Full);
    assert!(number > 2, "some of it fitted");
    // Whoever overlooks the answer changes nothing more: SQLite may have ended the transaction by itself.
    assert_eq!(writing.put_record(MARIA, Kind::Week, id(7), "{}", Revision(0)), Err(Trouble::Full));
    assert_eq!(writing.note_attempt("a", people::at(0)), Err(Trouble::Full));
    assert_eq!(writing.commit(), Err(Trouble::Full));

    assert_eq!(store.dump().expect("it can be dumped"), before);
    // What still fits is kept.
    write(&store, |w| written(w.put_record(MARIA, Kind::Week, id(7), "{}", Revision(0))));
    assert_eq!(plan(&store).as_deref(), Some("before"));
}

#[test]
fn it_works_again_after_room_is_made() {
    let place = Place::new("room");
    let store = open(&place, 80);
    with_a_plan(&store, "before");
    let (large, document, another) = (vec![7; 100_000], DocumentId(id(5)), DocumentId(id(6)));
    write(&store, |w| w.put_original(MARIA, document, &large)).expect("it fits");

    let mut writing = store.writing().expect("a transaction begins");
    assert_eq!(writing.put_original(MARIA, another, &[7; 200_000]), Err(Trouble::Full));
    drop(writing);

    write(&store, |w| w.remove_original(MARIA, document)).expect("room is made");
    write(&store, |w| w.put_original(MARIA, another, &large)).expect("it fits now");
    assert_eq!(look(&store, |r| r.original(MARIA, another)), Ok(Some(large)));
    drop(store);
    let health = place.open().check().expect("it can be looked at");
    assert_eq!(health.complaints, Vec::<String>::new());
}

#[test]
fn a_store_that_does_not_fit_at_all_says_so_and_fits_later() {
    let place = Place::new("no-room");
    let settings = Settings { most_pages: Some(3), ..hurried() };
    assert_eq!(SqliteStore::open_with(&place.file(), &settings).err(), Some(Trouble::Full));
    people::move_in(&place.open());
}
