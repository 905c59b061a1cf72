//! Records and originals: what a person keeps.

use career::id::DocumentId;
use uuid::Uuid;

use super::people::*;
use crate::record::Kind;
use crate::{Put, Revision, Store, Trouble};

pub fn a_record_comes_back_as_it_was_kept(store: &dyn Store) {
    move_in(store);
    let long = "é\u{0}“🌉”\n".repeat(20_000);
    for (number, body) in [(1, ""), (2, r#"{"v":1,"body":null}"#), (3, long.as_str())] {
        let revision = write(store, |w| written(w.put_record(MARIA, Kind::Document, id(number), body, Revision(0))));
        let stored = look(store, |r| r.record(MARIA, Kind::Document, id(number))).expect("it can be looked at");
        let stored = stored.expect("it is there");
        assert_eq!((stored.id, stored.revision, stored.body.as_str()), (id(number), revision, body));
    }
    write(store, |w| w.remove_record(MARIA, Kind::Document, id(2))).expect("it is removed");
    assert_eq!(look(store, |r| r.record(MARIA, Kind::Document, id(2))), Ok(None));
    write(store, |w| w.remove_record(MARIA, Kind::Document, id(2))).expect("nothing happens where there is none");
}

pub fn a_stale_record_is_refused(store: &dyn Store) {
    move_in(store);
    let first = write(store, |w| written(w.put_record(MARIA, Kind::Plan, id(0), "first", Revision(0))));
    let second = write(store, |w| written(w.put_record(MARIA, Kind::Plan, id(0), "second", first)));
    assert!(second > first && first > Revision(0));
    for over in [Revision(0), first, Revision(second.0 + 1)] {
        assert_eq!(write(store, |w| w.put_record(MARIA, Kind::Plan, id(0), "late", over)), Ok(Put::Stale));
    }
    let kept = look(store, |r| r.record(MARIA, Kind::Plan, id(0))).map(|r| r.map(|r| (r.body, r.revision)));
    assert_eq!(kept, Ok(Some(("second".to_owned(), second))));
}

pub fn a_record_made_anew_is_not_the_old_one(store: &dyn Store) {
    move_in(store);
    let old = write(store, |w| written(w.put_record(MARIA, Kind::Plan, id(0), "old", Revision(0))));
    write(store, |w| w.remove_record(MARIA, Kind::Plan, id(0))).expect("it is removed");
    assert_eq!(write(store, |w| w.put_record(MARIA, Kind::Plan, id(0), "late", old)), Ok(Put::Stale));
    let new = write(store, |w| written(w.put_record(MARIA, Kind::Plan, id(0), "new", Revision(0))));
    // A tab that still shows the old plan must not write over the new one.
    assert!(new > old);
    assert_eq!(write(store, |w| w.put_record(MARIA, Kind::Plan, id(0), "late", old)), Ok(Put::Stale));
}

pub fn records_are_listed_by_kind_in_the_order_of_their_ids(store: &dyn Store) {
    move_in(store);
    let last = Uuid::max().as_u128();
    write(store, |w| {
        for kind in Kind::ALL {
            for number in [3, last, 1, 0, 2] {
                written(w.put_record(MARIA, kind, id(number), kind.key(), Revision(0)));
            }
        }
    });
    for kind in Kind::ALL {
        let found = look(store, |r| r.records(MARIA, kind)).expect("they can be looked at");
        assert!(found.iter().all(|stored| stored.body == kind.key()));
        let found: Vec<u128> = found.iter().map(|stored| stored.id.as_u128()).collect();
        assert_eq!(found, [0, 1, 2, 3, last]);
        for (from, expected) in [(0, 5), (2, 3), (4, 1), (last, 1)] {
            let found = look(store, |r| r.records_from(MARIA, kind, id(from))).expect("they can be looked at");
            assert_eq!(found.len(), expected, "from {from} on");
            assert!(found.iter().all(|stored| stored.id >= id(from)));
        }
    }
}

pub fn nobody_sees_the_records_of_another(store: &dyn Store) {
    move_in(store);
    let document = DocumentId(id(5));
    write(store, |w| {
        written(w.put_record(MARIA, Kind::Plan, id(0), "hers", Revision(0)));
        written(w.put_record(DEREK, Kind::Plan, id(0), "his", Revision(0)));
        w.put_original(MARIA, document, b"hers").expect("it is kept");
    });
    look(store, |r| {
        assert_eq!(r.record(DEREK, Kind::Plan, id(0)).map(|r| r.map(|r| r.body)), Ok(Some("his".to_owned())));
        assert_eq!(r.original(DEREK, document), Ok(None));
        assert_eq!(r.originals_size(DEREK), Ok(0));
        assert_eq!(r.record(NOBODY, Kind::Plan, id(0)), Ok(None));
        assert_eq!(r.records(NOBODY, Kind::Plan), Ok(Vec::new()));
    });
    write(store, |w| {
        w.remove_original(DEREK, document).expect("nothing happens where there is none");
        w.remove_record(DEREK, Kind::Plan, id(0)).expect("his is removed");
    });
    look(store, |r| {
        assert_eq!(r.original(MARIA, document), Ok(Some(b"hers".to_vec())));
        assert!(r.record(MARIA, Kind::Plan, id(0)).is_ok_and(|record| record.is_some()));
    });
}

pub fn a_record_of_nobody_is_stale(store: &dyn Store) {
    // The account was erased in another tab: reading once more shows that, so it is no trouble.
    let put = write(store, |w| w.put_record(NOBODY, Kind::Plan, id(0), "{}", Revision(0)));
    assert_eq!(put, Ok(Put::Stale));
    assert_eq!(look(store, |r| r.record(NOBODY, Kind::Plan, id(0))), Ok(None));
}

pub fn the_mark_grows_with_every_change(store: &dyn Store) {
    move_in(store);
    let document = DocumentId(id(5));
    let mark = || look(store, |r| r.mark(MARIA)).expect("it can be looked at");
    assert_eq!(mark(), 0);
    let first = write(store, |w| written(w.put_record(MARIA, Kind::Plan, id(0), "{}", Revision(0))));
    let mut before = mark();
    assert!(before > 0);
    let mut grows = |what: &str, work: &dyn Fn(&mut dyn crate::Writing)| {
        write(store, |w| work(w));
        assert!(mark() > before, "{what} raises the mark");
        before = mark();
    };
    grows("writing again", &|w| {
        written(w.put_record(MARIA, Kind::Plan, id(0), "{}", first));
    });
    grows("another record", &|w| {
        written(w.put_record(MARIA, Kind::Week, id(7), "{}", Revision(0)));
    });
    grows("an original", &|w| w.put_original(MARIA, document, b"1").expect("it is kept"));
    grows("removing an original", &|w| w.remove_original(MARIA, document).expect("it is removed"));
    grows("removing a record", &|w| w.remove_record(MARIA, Kind::Week, id(7)).expect("it is removed"));

    write(store, |w| {
        assert_eq!(w.put_record(MARIA, Kind::Plan, id(0), "{}", first), Ok(Put::Stale));
        w.remove_record(MARIA, Kind::Week, id(7)).expect("nothing happens where there is none");
        w.remove_original(MARIA, document).expect("nothing happens where there is none");
        written(w.put_record(DEREK, Kind::Plan, id(0), "{}", Revision(0)));
        w.put_session(&session(10, MARIA)).expect("it is kept");
    });
    assert_eq!(mark(), before);
    assert_eq!(look(store, |r| r.mark(NOBODY)), Ok(0));
}

pub fn originals_come_back_byte_for_byte(store: &dyn Store) {
    move_in(store);
    let every_byte: Vec<u8> = (0..=255).cycle().take(300_000).collect();
    let (resume, empty) = (DocumentId(id(5)), DocumentId(id(6)));
    write(store, |w| {
        w.put_original(MARIA, resume, b"first").expect("it is kept");
        w.put_original(MARIA, resume, &every_byte).expect("it is kept instead");
        w.put_original(MARIA, empty, b"").expect("it is kept");
    });
    look(store, |r| {
        assert_eq!(r.original(MARIA, resume), Ok(Some(every_byte.clone())));
        assert_eq!(r.original(MARIA, empty), Ok(Some(Vec::new())));
        assert_eq!(r.originals_size(MARIA), Ok(300_000));
    });
    write(store, |w| w.remove_original(MARIA, resume)).expect("it is removed");
    look(store, |r| {
        assert_eq!(r.original(MARIA, resume), Ok(None));
        assert_eq!(r.originals_size(MARIA), Ok(0));
    });
}

pub fn an_original_of_nobody_is_refused(store: &dyn Store) {
    let mut writing = store.writing().expect("a transaction begins");
    let put = writing.put_original(NOBODY, DocumentId(id(5)), b"1");
    assert_eq!(put, Err(Trouble::no_such_account()));
}
