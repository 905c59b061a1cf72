//! Backing up and restoring.

use rusqlite::Connection;
use store::conformance::people::{MARIA, id, write, written};
use store::record::Kind;
use store::{Revision, Store, Trouble};
use store_sqlite::{Existing, NotBackedUp, NotRestored, restore_from};

use crate::place::{Place, plan, with_a_plan};

fn bytes(path: &std::path::Path) -> Vec<u8> {
    std::fs::read(path).expect("it may be read")
}

#[test]
fn a_restored_backup_is_the_same_byte_for_byte() {
    let place = Place::new("restored");
    let store = place.open();
    with_a_plan(&store, &"é “🌉”\n".repeat(3000));
    let before = store.dump().expect("it can be dumped");
    let backup = place.named("backup.sqlite");
    let size = store.backup_to(&backup, Existing::Keep).expect("it is backed up");
    assert_eq!(size, bytes(&backup).len() as u64);
    let saved = bytes(&backup);

    write(&store, |w| w.erase_account(MARIA)).expect("a mishap");
    drop(store);
    let restored = restore_from(&backup, &place.file()).expect("it is restored");
    assert_eq!(bytes(&place.file()), saved);
    assert_eq!(bytes(&backup), saved, "the backup is not touched");

    let store = place.open();
    assert_eq!(store.dump().expect("it can be dumped"), before);
    assert_eq!(
        restored.previous,
        Some(place.file().canonicalize().expect("it is there").with_file_name("footbridge.sqlite.before-restore-1"))
    );
    // And once more, through another backup.
    let again = place.named("again.sqlite");
    store.backup_to(&again, Existing::Keep).expect("it is backed up");
    drop(store);
    let elsewhere = Place::new("restored-elsewhere");
    assert_eq!(restore_from(&again, &elsewhere.file()).expect("it is restored").previous, None);
    assert_eq!(elsewhere.open().dump().expect("it can be dumped"), before);
}

#[test]
fn a_backup_is_one_file_and_leaves_nothing_else_behind() {
    let place = Place::new("one-file");
    let store = place.open();
    with_a_plan(&store, "kept");
    store.backup_to(&place.named("backup.sqlite"), Existing::Keep).expect("it is backed up");
    drop(store);
    assert_eq!(place.names(), ["backup.sqlite", "footbridge.sqlite", "footbridge.sqlite.lock"]);
    // In the place that says how a file is kept: 1 is "without a log".
    assert_eq!(bytes(&place.named("backup.sqlite"))[18..20], [1, 1]);
}

#[test]
fn what_was_there_before_is_kept_aside_whole() {
    let place = Place::new("aside");
    let store = place.open();
    with_a_plan(&store, "old");
    store.backup_to(&place.named("backup.sqlite"), Existing::Keep).expect("it is backed up");
    write(&store, |w| written(w.put_record(MARIA, Kind::Plan, id(0), "new", Revision(1))));
    drop(store);
    for _ in 0..2 {
        restore_from(&place.named("backup.sqlite"), &place.file()).expect("it is restored");
        assert_eq!(plan(&place.open()).as_deref(), Some("old"));
    }
    let aside = ["footbridge.sqlite.before-restore-1", "footbridge.sqlite.before-restore-2"];
    assert!(aside.iter().all(|name| place.names().contains(&(*name).to_owned())));
    // It can be put back.
    restore_from(&place.named(aside[0]), &place.file()).expect("it is restored");
    assert_eq!(plan(&place.open()).as_deref(), Some("new"));
}

#[test]
fn a_store_in_use_is_not_replaced() {
    let place = Place::new("in-use");
    let store = place.open();
    with_a_plan(&store, "kept");
    let backup = place.named("backup.sqlite");
    store.backup_to(&backup, Existing::Keep).expect("it is backed up");
    write(&store, |w| written(w.put_record(MARIA, Kind::Plan, id(0), "newer", Revision(1))));

    assert_eq!(restore_from(&backup, &place.file()), Err(NotRestored::InUse));
    for existing in [Existing::Keep, Existing::Replace] {
        assert_eq!(store.backup_to(&place.file(), existing), Err(NotBackedUp::AlreadyThere));
    }
    assert_eq!(plan(&store).as_deref(), Some("newer"));
    drop(store);
    restore_from(&backup, &place.file()).expect("nobody has it any more");
}

#[test]
fn a_file_of_this_name_stays_unless_told() {
    let place = Place::new("existing");
    let store = place.open();
    with_a_plan(&store, "kept");
    let taken = place.named("photo.jpeg");
    std::fs::write(&taken, "a photo").expect("it is written");
    assert_eq!(store.backup_to(&taken, Existing::Keep), Err(NotBackedUp::AlreadyThere));
    assert_eq!(bytes(&taken), b"a photo");
    store.backup_to(&taken, Existing::Replace).expect("it was told");
    restore_from(&taken, &place.named("other.sqlite")).expect("it is a backup now");

    std::fs::write(place.named("new.sqlite-wal"), "the log of another file").expect("it is written");
    for existing in [Existing::Keep, Existing::Replace] {
        assert_eq!(store.backup_to(&place.named("new.sqlite"), existing), Err(NotBackedUp::AlreadyThere));
    }
    assert!(place.names().iter().all(|name| !name.contains(".part")));
}

#[test]
fn a_backup_is_one_moment_while_others_write() {
    let place = Place::new("meanwhile");
    let store = place.open();
    with_a_plan(&store, "kept");
    std::thread::scope(|scope| {
        let (stop, stopped) = std::sync::mpsc::channel::<()>();
        let writer = scope.spawn({
            let store = &store;
            move || {
                let mut number = 1;
                // Two records in one transaction, until told to stop.
                while stopped.try_recv() == Err(std::sync::mpsc::TryRecvError::Empty) {
                    write(store, |w| {
                        written(w.put_record(MARIA, Kind::Week, id(number), &"x".repeat(20_000), Revision(0)));
                        written(w.put_record(MARIA, Kind::Document, id(number), "{}", Revision(0)));
                    });
                    number += 1;
                }
                number
            }
        });
        for backup in 0..5 {
            let path = place.named(&format!("backup-{backup}.sqlite"));
            store.backup_to(&path, Existing::Keep).expect("it is backed up while somebody writes");
        }
        drop(stop);
        assert!(writer.join().is_ok_and(|written| written > 1));
    });
    for backup in 0..5 {
        let restored = Place::new(&format!("meanwhile-{backup}"));
        restore_from(&place.named(&format!("backup-{backup}.sqlite")), &restored.file()).expect("it is restored");
        let store = restored.open();
        let look = store.reading().expect("a look begins");
        let ids = |kind| -> Vec<_> {
            let found = look.records(MARIA, kind).expect("they can be looked at");
            found.into_iter().map(|stored| stored.id).collect()
        };
        assert_eq!(ids(Kind::Week), ids(Kind::Document));
    }
}

#[test]
fn a_backup_that_does_not_fit_leaves_nothing() {
    let place = Place::new("nowhere");
    let store = place.open();
    let trouble = store.backup_to(&place.named("nowhere/backup.sqlite"), Existing::Keep);
    assert!(matches!(trouble, Err(NotBackedUp::Store(Trouble::Broken(_)))));
}

#[test]
fn what_is_no_backup_is_refused_and_the_store_stays() {
    let place = Place::new("no-backup");
    with_a_plan(&place.open(), "kept");
    let before = bytes(&place.file());
    let refused = |name: &str, bytes: &[u8]| {
        let path = place.named(name);
        std::fs::write(&path, bytes).expect("it is written");
        restore_from(&path, &place.file()).expect_err("it is refused")
    };
    assert_eq!(restore_from(&place.named("missing"), &place.file()), Err(NotRestored::NoBackup));
    assert_eq!(refused("empty", b""), NotRestored::NoBackup);
    assert_eq!(refused("résumé.txt", b"Maria Alvarez"), NotRestored::NotABackup);

    let half = refused("half.sqlite", &before[..before.len() / 2]);
    assert!(matches!(half, NotRestored::Damaged(_)), "{half}");
    let mut meddled = before.clone();
    for page in meddled.chunks_mut(4096).skip(2) {
        page[..100].fill(0x5a);
    }
    let meddled = refused("meddled.sqlite", &meddled);
    assert!(matches!(&meddled, NotRestored::Damaged(how) if !how.is_empty()), "{meddled}");

    let newer = place.named("newer.sqlite");
    std::fs::write(&newer, &before).expect("it is written");
    Connection::open(&newer).and_then(|newer| newer.execute_batch("PRAGMA user_version = 4000")).expect("it is newer");
    let trouble = restore_from(&newer, &place.file());
    assert!(matches!(trouble, Err(NotRestored::Store(Trouble::Newer { found: 4000, .. }))), "{trouble:?}");

    assert_eq!(bytes(&place.file()), before);
    assert_eq!(plan(&place.open()).as_deref(), Some("kept"));
    assert!(place.names().iter().all(|name| !name.contains(".part") && !name.contains("before-restore")));
}

#[test]
fn a_damaged_store_can_be_replaced_and_is_kept_aside_with_its_log() {
    let place = Place::new("replaced");
    let store = place.open();
    with_a_plan(&store, "kept");
    store.backup_to(&place.named("backup.sqlite"), Existing::Keep).expect("it is backed up");
    drop(store);
    std::fs::write(place.file(), "nothing but noise").expect("a mishap");
    std::fs::write(place.named("footbridge.sqlite-wal"), "noise").expect("a mishap");
    restore_from(&place.named("backup.sqlite"), &place.file()).expect("it is restored");
    assert_eq!(plan(&place.open()).as_deref(), Some("kept"));
    let aside = "footbridge.sqlite.before-restore-1";
    assert_eq!(bytes(&place.named(aside)), b"nothing but noise");
    assert_eq!(bytes(&place.named(&format!("{aside}-wal"))), b"noise");
}

#[test]
fn a_copy_of_the_files_as_a_hard_end_leaves_them_is_a_backup_too() {
    let place = Place::new("copied");
    let store = place.open();
    with_a_plan(&store, "kept");
    for ending in ["", "-wal"] {
        let from = place.named(&format!("footbridge.sqlite{ending}"));
        std::fs::copy(from, place.named(&format!("copy.sqlite{ending}"))).expect("it is copied");
    }
    let elsewhere = Place::new("copied-elsewhere");
    restore_from(&place.named("copy.sqlite"), &elsewhere.file()).expect("it is restored");
    assert_eq!(elsewhere.open().dump(), store.dump());
}
