//! A whole instance moves from one engine to the other and back.

use career::id::{AccountId, DocumentId, PostingId};
use store::conformance::people::{self, DEREK, MARIA, NOBODY, at, id, job, session, token, write, written};
use store::market::PostingRow;
use store::moving::{NotMoved, Told, carry};
use store::record::Kind;
use store::session::Token;
use store::{Revision, Store, Trouble};
use store_postgres::{Alone, PostgresStore};
use store_sqlite::SqliteStore;

use crate::place::{Place, hurried};

/// A file of its own.
struct File(std::path::PathBuf);

impl File {
    fn new(name: &str) -> File {
        let folder = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join("moving").join(name);
        let _ = std::fs::remove_dir_all(&folder);
        std::fs::create_dir_all(&folder).expect("the folder of build outputs may be written to");
        File(folder.join("footbridge.db"))
    }

    fn open(&self) -> SqliteStore {
        SqliteStore::open(&self.0).expect("the store opens")
    }

    fn alone(&self) -> store_sqlite::Alone {
        store_sqlite::Alone::to_read(&self.0, &store_sqlite::Settings::default()).expect("nobody has it")
    }

    fn to_fill(&self) -> store_sqlite::Alone {
        store_sqlite::Alone::to_fill(&self.0, &store_sqlite::Settings::default()).expect("nobody has it")
    }
}

/// Something in every table, more than one page of records, and texts that need care.
fn furnish(store: &dyn Store) {
    people::move_in(store);
    write(store, |w| {
        written(w.put_account(&people::guest(NOBODY), Revision(0)));
        for number in 100..900 {
            written(w.put_account(&people::guest(AccountId(id(number))), Revision(0)));
        }
        for number in 0..200 {
            let body = format!("é\u{0}\\0“🌉” {}", "word ".repeat(number as usize));
            written(w.put_record(MARIA, Kind::Week, id(number), &body, Revision(0)));
        }
        written(w.put_record(DEREK, Kind::Plan, id(0), "his", Revision(0)));
        w.remove_record(MARIA, Kind::Week, id(7)).expect("it is removed");
        w.put_original(MARIA, DocumentId(id(5)), &(0..=255).cycle().take(300_000).collect::<Vec<u8>>())
            .expect("it is kept");
        w.put_original(DEREK, DocumentId(id(6)), b"").expect("it is kept");
        w.put_session(&session(10, MARIA)).expect("it is kept");
        w.put_token(&token(30, Some(MARIA))).expect("it is kept");
        w.put_token(&Token { issued_by: "a\\b\0".to_owned(), ..token(31, None) }).expect("it is kept");
        w.hold_market().expect("nobody else has it");
        for number in 1..=700 {
            let posting = PostingRow {
                number,
                id: PostingId(id(number as u128)),
                name: format!("mill\\\0 {number}"),
                board: (number % 2 == 0).then(|| "mill é".to_owned()),
                opening: number - number % 3,
                there: number % 5 > 0,
                body: format!("{{\"v\":1,\"body\":\"é\0 {number}\"}}"),
            };
            w.put_posting(&posting).expect("it is kept");
            let words = format!("baker | mill | nth{number}");
            w.put_posting_words(number, posting.opening, posting.there.then_some(&words)).expect("they are kept");
            w.put_posting_keys(number, &[-number, 7]).expect("they are kept");
        }
        w.put_board("mill é", "{\"v\":1}").expect("it is kept");
        for key in ["a", "a", "a\\\0", "B", "é"] {
            w.note_attempt(key, at(0)).expect("it is noted");
        }
        w.add_job(&job(40, MARIA, "read")).expect("it is added");
    });
}

fn to_read(place: &Place) -> Alone {
    Alone::to_read(&place.address(), &hurried()).expect("nobody has it")
}

fn to_fill(place: &Place) -> Alone {
    Alone::to_fill(&place.address(), &hurried()).expect("nobody has it")
}

#[test]
fn there_and_back_it_is_the_same() {
    let (from, back, place) = (File::new("from"), File::new("back"), Place::new());
    furnish(&from.open());
    let before = from.open().dump().expect("it can be dumped");
    let there = carry(&mut from.alone(), &mut to_fill(&place), &mut |_| true).expect("it moves");
    let again = carry(&mut to_read(&place), &mut back.to_fill(), &mut |_| true).expect("it moves back");
    assert!(there.rows > 1000 && there == again, "{there:?} {again:?}");
    assert_eq!(back.open().dump().as_ref(), Ok(&before));
    assert_eq!(from.open().dump().as_ref(), Ok(&before), "the source is as it was");
    // It lives on: marks and the sequence go on where they stood.
    let (file, database) = (from.open(), place.open());
    let after = |store: &dyn Store| {
        let put = write(store, |w| written(w.put_record(MARIA, Kind::Week, id(7), "new", Revision(0))));
        (put, people::look(store, |r| r.change()))
    };
    assert_eq!(after(&file), after(&database));
}

#[test]
fn what_arrived_is_found_by_its_words_as_where_it_came_from() {
    let (from, place, back) = (File::new("words"), Place::new(), File::new("words-back"));
    furnish(&from.open());
    let index = "SELECT indexdef FROM pg_indexes WHERE indexname = 'posting_search'";
    drop(place.open());
    let made = place.ask(index);
    carry(&mut from.alone(), &mut to_fill(&place), &mut |_| true).expect("it moves");
    assert_eq!(place.ask(index), made);
    carry(&mut to_read(&place), &mut back.to_fill(), &mut |_| true).expect("it moves back");
    let words = [vec!["baker".to_owned()], vec!["mill".to_owned(), "nth42".to_owned()], vec!["nth5".to_owned()]];
    for store in [&from.open() as &dyn Store, &place.open(), &back.open()] {
        let found = words.each_ref().map(|words| {
            let found = people::look(store, |r| r.search_postings(words, None, 1_000)).expect("it can be searched");
            (found.len(), found.first().map(|first| first.number))
        });
        assert_eq!(found, [(560, Some(699)), (1, Some(42)), (0, None)]);
    }
}

#[test]
fn interrupted_anywhere_it_goes_on_where_it_was() {
    let (from, place) = (File::new("interrupted"), Place::new());
    furnish(&from.open());
    let whole = Place::new();
    let moved = carry(&mut from.alone(), &mut to_fill(&whole), &mut |_| true).expect("it moves");
    let (mut stops, mut carried) = (0, 0);
    let done = loop {
        let mut pages = 0;
        let mut went_on = None;
        let outcome = carry(&mut from.alone(), &mut to_fill(&place), &mut |told| {
            match told {
                Told::GoesOn(rows) => went_on = Some(rows),
                Told::Anew => panic!("nothing has changed"),
                Told::Carried(..) => pages += 1,
                Told::Compares(_) => {}
            }
            pages < 3
        });
        assert_eq!(went_on.is_some(), stops > 0);
        match outcome {
            Ok(done) => break done,
            Err(why) => assert_eq!(why, NotMoved::Stopped),
        }
        carried = carried.max(went_on.unwrap_or(0));
        stops += 1;
        assert!(
            matches!(PostgresStore::open(&place.address()), Err(Trouble::Broken(why)) if why.contains("interrupted"))
        );
        assert!(stops < 100);
    };
    assert!(stops > 3 && carried > 0);
    assert_eq!((done.rows, done.carried < moved.carried), (moved.rows, true));
    assert_eq!(place.open().dump(), whole.open().dump());
}

#[test]
fn a_source_that_changed_in_between_is_carried_anew() {
    let (from, place) = (File::new("changed"), Place::new());
    furnish(&from.open());
    let mut pages = 0;
    let stopped = carry(&mut from.alone(), &mut to_fill(&place), &mut |_| {
        pages += 1;
        pages < 8
    });
    assert_eq!(stopped, Err(NotMoved::Stopped));
    write(&from.open(), |w| w.erase_account(AccountId(id(100)))).expect("somebody leaves");
    let mut anew = false;
    let moved = carry(&mut from.alone(), &mut to_fill(&place), &mut |told| {
        anew |= told == Told::Anew;
        true
    });
    assert!(moved.is_ok() && anew);
    let back = File::new("changed-back");
    carry(&mut to_read(&place), &mut back.to_fill(), &mut |_| true).expect("it moves back");
    assert_eq!(back.open().dump(), from.open().dump());
}

#[test]
fn a_target_that_holds_something_and_a_store_in_use_are_refused() {
    let (from, place) = (File::new("refused"), Place::new());
    furnish(&from.open());
    people::move_in(&place.open());
    let before = place.open().dump();
    let refused = carry(&mut from.alone(), &mut to_fill(&place), &mut |_| true);
    assert_eq!(refused, Err(NotMoved::NotEmpty));
    assert_eq!(place.open().dump(), before);

    let (running, serving) = (place.open(), from.open());
    assert!(matches!(Alone::to_fill(&place.address(), &hurried()), Err(Trouble::Busy)));
    assert!(matches!(Alone::to_read(&place.address(), &hurried()), Err(Trouble::Busy)));
    assert!(matches!(store_sqlite::Alone::to_read(&from.0, &store_sqlite::Settings::default()), Err(Trouble::Busy)));
    drop((running, serving));
}

#[test]
fn what_does_not_arrive_whole_is_found_and_not_called_done() {
    let (from, place) = (File::new("meddled"), Place::new());
    furnish(&from.open());
    let mut meddled = false;
    let differs = carry(&mut from.alone(), &mut to_fill(&place), &mut |told| {
        if matches!(told, Told::Compares(_)) && !std::mem::replace(&mut meddled, true) {
            place.ask("UPDATE footbridge.records SET body = 'x' WHERE kind = 'plan'");
        }
        true
    });
    assert_eq!(differs, Err(NotMoved::Differs("records")));
    assert!(PostgresStore::open(&place.address()).is_err());
    assert!(carry(&mut from.alone(), &mut to_fill(&place), &mut |_| true).is_ok(), "the next attempt begins anew");
}
