//! Files that are not ours, newer than we are, damaged, or not there yet.

use rusqlite::Connection;
use store::Trouble;
use store::conformance::people;
use store_sqlite::SqliteStore;

use crate::place::{Place, hurried, plan, with_a_plan};

fn refusal(place: &Place) -> Trouble {
    SqliteStore::open_with(&place.file(), &hurried()).err().expect("it is refused")
}

#[test]
fn a_file_that_is_not_ours_is_refused_and_not_touched() {
    let database = Place::new("foreign");
    let other = Connection::open(database.file()).expect("another program makes a file");
    other.execute_batch("PRAGMA journal_mode = WAL; CREATE TABLE recipes (title TEXT);").expect("and keeps recipes");
    drop(other);
    let résumé = Place::new("foreign-text");
    std::fs::write(résumé.file(), "Maria Alvarez\nWarehouse lead").expect("it is written");
    let short = Place::new("foreign-short");
    std::fs::write(short.file(), "x").expect("it is written");
    for place in [database, résumé, short] {
        let before = std::fs::read(place.file()).expect("it may be read");
        let trouble = refusal(&place);
        assert!(matches!(&trouble, Trouble::Broken(why) if why.contains("no Footbridge store")), "{trouble}");
        assert_eq!(std::fs::read(place.file()).expect("it may be read"), before);
        assert_eq!(place.names(), ["footbridge.sqlite"]);
    }
}

#[test]
fn a_store_of_a_newer_program_is_refused_and_not_touched() {
    let place = Place::new("newer");
    with_a_plan(&place.open(), "kept");
    let newer = Connection::open(place.file()).expect("a newer program opens it");
    newer.execute_batch("PRAGMA user_version = 4000; CREATE TABLE more (id BLOB);").expect("and brings it up");
    newer.execute_batch("PRAGMA wal_checkpoint(TRUNCATE)").expect("and ends");
    drop(newer);
    let before = std::fs::read(place.file()).expect("it may be read");
    assert!(matches!(refusal(&place), Trouble::Newer { found: 4000, known } if known < 4000));
    assert_eq!(std::fs::read(place.file()).expect("it may be read"), before);
}

#[test]
fn an_empty_file_becomes_a_store() {
    let place = Place::new("empty");
    std::fs::write(place.file(), "").expect("it is written");
    people::move_in(&place.open());
}

#[test]
fn a_folder_that_is_not_there_is_not_made_up() {
    let place = Place::new("no-folder");
    let trouble = SqliteStore::open(&place.named("nowhere/footbridge.sqlite")).err();
    assert!(matches!(trouble, Some(Trouble::Broken(_))), "{trouble:?}");
    assert_eq!(place.names(), Vec::<String>::new());
}

#[cfg(unix)]
#[test]
fn nobody_but_the_owner_may_read_any_of_the_files() {
    use std::os::unix::fs::PermissionsExt;
    let place = Place::new("owner");
    let store = place.open();
    with_a_plan(&store, "mine");
    let backup = place.named("backup.sqlite");
    store.backup_to(&backup, store_sqlite::Existing::Keep).expect("it is backed up");
    assert!(place.names().len() >= 5, "{:?}", place.names());
    for name in place.names() {
        let mode = std::fs::metadata(place.named(&name)).expect("it is there").permissions().mode();
        assert_eq!(mode & 0o077, 0, "{name}");
    }
    assert!(store.check().is_ok_and(|health| !health.others_may_read));
    std::fs::set_permissions(place.file(), PermissionsExt::from_mode(0o644)).expect("the owner may");
    assert!(store.check().is_ok_and(|health| health.others_may_read));
}

#[test]
fn a_damaged_beginning_is_told_and_nothing_is_made_worse() {
    let place = Place::new("damaged-beginning");
    with_a_plan(&place.open(), "kept");
    let mut bytes = std::fs::read(place.file()).expect("it may be read");
    bytes[..64].fill(0xff);
    std::fs::write(place.file(), &bytes).expect("it is damaged");
    assert!(matches!(refusal(&place), Trouble::Broken(why) if why.contains("damaged")));
    assert_eq!(std::fs::read(place.file()).expect("it may be read"), bytes);
}

#[test]
fn a_damaged_middle_is_told_without_a_word_of_what_was_kept() {
    const WORDS: &str = "forklift in Waukegan ";
    let place = Place::new("damaged-middle");
    with_a_plan(&place.open(), &WORDS.repeat(2000));
    let mut bytes = std::fs::read(place.file()).expect("it may be read");
    // Everything but the first page, and but half of each other page, so that words of theirs stay in between.
    for page in bytes.chunks_mut(4096).skip(1) {
        page[..2048].fill(0x5a);
    }
    std::fs::write(place.file(), &bytes).expect("it is damaged");
    let mut told = Vec::new();
    match SqliteStore::open_with(&place.file(), &hurried()) {
        Err(trouble) => told.push(trouble.to_string()),
        Ok(store) => {
            let health = store.check().expect("a damaged store can be checked");
            assert!(!health.complaints.is_empty());
            told.extend(health.complaints);
        }
    }
    assert!(told.iter().all(|line| !line.contains("forklift") && !line.contains("maria")), "{told:?}");
}

#[test]
fn one_damaged_row_does_not_take_the_others_with_it() {
    let place = Place::new("damaged-row");
    with_a_plan(&place.open(), "kept");
    let meddler = Connection::open(place.file()).expect("somebody meddles");
    meddler.execute("UPDATE accounts SET body = 'Maria, 555-0100' WHERE email LIKE 'maria%'", []).expect("with a row");
    drop(meddler);
    let store = place.open();
    let trouble = people::look(&store, |r| r.account(people::MARIA)).expect_err("it is not readable");
    assert!(matches!(&trouble, Trouble::Broken(why) if !why.contains("555")), "{trouble}");
    assert!(people::look(&store, |r| r.account(people::DEREK)).is_ok_and(|account| account.is_some()));
    assert_eq!(plan(&store).as_deref(), Some("kept"));
}

#[test]
fn a_healthy_store_says_what_is_in_it() {
    let place = Place::new("healthy");
    let store = place.open();
    with_a_plan(&store, "kept");
    people::write(&store, |w| {
        people::written(w.put_account(&people::guest(people::NOBODY), store::Revision(0)));
        w.put_original(people::MARIA, career::id::DocumentId(people::id(5)), &[1; 1000]).expect("it is kept");
        w.add_job(&people::job(40, people::MARIA, "a")).expect("it is added");
    });
    let health = store.check().expect("it can be checked");
    assert_eq!(health.complaints, Vec::<String>::new());
    let counts = health.counts.expect("it can be counted");
    assert_eq!((counts.accounts, counts.guests, counts.records), (3, 1, 1));
    assert_eq!((counts.originals, counts.originals_bytes, counts.open_jobs), (1, 1000, 1));
    assert!(health.bytes > 4096 && health.log_bytes > 0);
    assert!(cfg!(not(unix)) || health.free_bytes.is_some_and(|free| free > 0));
}
