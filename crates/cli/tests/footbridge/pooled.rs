//! A host's release over a store of 200 people, with real noise.

use std::path::PathBuf;

use career::application::{Application, Channel, Stage, Step};
use career::id::AccountId;
use store::conformance::people::{id, person};
use store::kept::KeptApplication;
use store::pooled::Release;
use store::{Revision, Store as _, record};
use store_sqlite::SqliteStore;

use crate::run::{Ran, folder, footbridge};

/// A folder whose store has so many people who agree, each with an application of fifty days ago by a board.
fn agreeing(name: &str, people: u128) -> PathBuf {
    let folder = folder(name);
    for file in ["footbridge.db", "footbridge.db-wal", "footbridge.db-shm"] {
        let _ = std::fs::remove_file(folder.join(file));
    }
    let today = jiff::Zoned::now().date();
    let on = today.saturating_sub(jiff::Span::new().days(50));
    let mut sent = Application::to("Baker");
    sent.found = Some(Channel::Board);
    sent.step(Step { stage: Stage::Applied, on, day_known: true, words: String::new() }, today).expect("sent");
    let store = SqliteStore::open(&folder.join("footbridge.db")).expect("a store");
    let mut writing = store.writing().expect("a transaction");
    for number in 1..=people {
        let account = AccountId(id(number));
        let put = writing.put_account(&person(account, &format!("{number}@example.org")), Revision(0));
        assert!(put.expect("kept") != store::Put::Stale);
        let put = record::put(&mut *writing, account, id(7), &KeptApplication::new(sent.clone()), Revision(0));
        assert!(put.expect("kept") != store::Put::Stale);
        writing.agree(account, today).expect("noted");
    }
    writing.commit().expect("committed");
    folder
}

fn pooled(folder: &std::path::Path, what: &str) -> Ran {
    footbridge(&["pooled", what, "--data", &folder.display().to_string()])
}

#[test]
fn fewer_than_enough_are_told_as_that_and_nothing_is_released() {
    let folder = agreeing("pooled-few", 3);
    let status = pooled(&folder, "status");
    assert!(status.code == 0 && status.out.starts_with("Fewer than 200 people have agreed"), "{}", status.out);
    assert!(!status.out.contains(" 3 "), "no number that moves by one: {}", status.out);
    let refused = pooled(&folder, "release");
    assert_eq!((refused.code, refused.out.as_str()), (1, ""));
    assert!(refused.err.contains("Fewer than 200 people have agreed"), "{}", refused.err);
}

#[test]
fn a_release_is_made_once_a_month_and_its_numbers_are_not_the_exact_ones() {
    let folder = agreeing("pooled-enough", 200);
    assert!(pooled(&folder, "status").out.starts_with("200 people or more have agreed"));
    let made = pooled(&folder, "release");
    assert!(made.code == 0 && made.out.contains("1.0 of 3.0"), "{} {}", made.out, made.err);
    let again = pooled(&folder, "release");
    assert!(again.code == 1 && again.err.contains("The next release may be made from"), "{}", again.err);
    let store = SqliteStore::open(&folder.join("footbridge.db")).expect("a store");
    let rows = store.reading().and_then(|reading| reading.pooled_releases()).expect("rows");
    assert_eq!(rows.len(), 1);
    let release = Release::decode(&rows[0].body).expect("a release");
    let figure = &release.figures[0];
    assert_eq!((figure.group.as_deref(), figure.channel), (None, Channel::Board));
    // All five numbers exact at once: once in some twenty million releases.
    assert_ne!((figure.people, figure.endings), (200, [200, 0, 0, 0]));
    assert!((100..300).contains(&figure.people), "{}", figure.people);
}
