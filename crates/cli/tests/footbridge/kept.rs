//! What a person keeps, by the terminal: plan and week, archive and backup, administrators and links.

use std::path::PathBuf;
use std::sync::Arc;

use flows::account::{Policy, SignUp, sign_up};
use flows::document::{accept, bring, look_over, work_once};
use store_sqlite::SqliteStore;

use crate::run::{Ran, folder, footbridge};

/// A folder with one person who brought a document and chose a path.
fn somebody(name: &str) -> PathBuf {
    let folder = folder(name);
    for file in ["footbridge.db", "footbridge.db-wal", "footbridge.db-shm", "mine.json", "backup.db"] {
        let _ = std::fs::remove_file(folder.join(file));
    }
    let store = SqliteStore::open(&folder.join("footbridge.db")).expect("a store");
    let (desk, _) = testkit::desk_over(Arc::new(store));
    let asked = SignUp { email: "robin@example.org".into(), password: "a long sentence".into(), ..SignUp::default() };
    let me = sign_up(&desk, Policy::Open, None, &asked, "here").expect("an account").account;
    let lines =
        b"EXPERIENCE\n\nStore Supervisor, Valley Home\n2019 - Present\n- Trained 14 new hires on the register\n";
    let document = bring(&desk, me, Some("me.txt"), lines).expect("brought").document();
    while work_once(&desk).expect("worked") {}
    let looked = look_over(&desk, me, document).expect("looked").expect("there");
    accept(&desk, me, document, looked.all_accepted()).expect("accepted");
    let today = jiff::civil::date(2026, 11, 25);
    flows::plan::choose_path(&desk, me, today, "43-1011.00", career::plan::Aim::First).expect("chosen");
    folder
}

fn run(folder: &std::path::Path, arguments: &[&str]) -> Ran {
    let data = folder.display().to_string();
    let all: Vec<&str> = arguments.iter().copied().chain(["--data", &data]).collect();
    footbridge(&all)
}

#[test]
fn the_plan_is_shown_and_a_task_ticked() {
    let folder = somebody("kept-plan");
    let plan = run(&folder, &["plan"]);
    assert_eq!(plan.code, 0, "{}", plan.err);
    assert!(plan.words().contains("What to do") && plan.words().contains(" 1 "), "{}", plan.out);
    let before = run(&folder, &["plan", "--json"]).json()["tasks"].as_array().map(Vec::len);
    assert_eq!(run(&folder, &["plan", "--done", "1"]).code, 0);
    let after = run(&folder, &["plan", "--json"]).json();
    assert_eq!(after["tasks"].as_array().map(Vec::len), before);
    assert!(after["tasks"].as_array().is_some_and(|tasks| tasks.iter().any(|task| task["state"]["done"].is_string())));
    assert_eq!(run(&folder, &["plan", "--done", "99"]).code, 64);
}

#[test]
fn a_week_fits_the_hours_that_are_there() {
    let folder = somebody("kept-week");
    let week = run(&folder, &["week", "--hours", "2"]);
    assert_eq!(week.code, 0, "{}", week.err);
    assert!(week.words().contains("Your week"));
    assert_eq!(run(&folder, &["week", "--hours", "100"]).code, 64);
}

#[test]
fn an_archive_goes_out_and_comes_in_and_writes_over_nothing() {
    let folder = somebody("kept-archive");
    let file = folder.join("mine.json").display().to_string();
    assert_eq!(run(&folder, &["export", &file]).code, 0);
    let again = run(&folder, &["export", &file]);
    assert_eq!(again.code, 1);
    assert!(again.err.contains("there already"), "{}", again.err);
    let read = run(&folder, &["import", &file]);
    assert!(read.out.starts_with("0 things were added"), "{}", read.out);
    let nonsense = crate::run::brought("no-archive.json", b"{}");
    assert_eq!(run(&folder, &["import", &nonsense]).code, 1);
}

#[test]
fn a_backup_restored_is_the_same_byte_for_byte() {
    let folder = somebody("kept-backup");
    let file = folder.join("backup.db");
    let backup = file.display().to_string();
    let dump = || SqliteStore::open(&folder.join("footbridge.db")).and_then(|store| store.dump()).expect("a dump");
    let before = dump();
    assert_eq!(run(&folder, &["backup", &backup]).code, 0);
    assert_eq!(run(&folder, &["backup", &backup]).code, 1, "a backup writes over nothing");
    run(&folder, &["plan", "--done", "1"]);
    assert!(dump() != before);
    let restored = run(&folder, &["restore", &backup]);
    assert_eq!(restored.code, 0, "{}", restored.err);
    assert!(restored.out.contains("before-restore"), "{}", restored.out);
    assert!(dump() == before, "the restored store has the same rows");
}

#[test]
fn a_link_is_printed_and_an_administrator_named() {
    let folder = somebody("kept-admin");
    let link = run(&folder, &["reset-link", "--account", "robin@example.org"]);
    assert!(link.out.starts_with("http://127.0.0.1:4747/reset/"), "{}", link.out);
    let named = run(&folder, &["admin"]);
    assert!(named.out.contains("is an administrator now"), "{}", named.out);
    assert!(run(&folder, &["invite"]).out.contains("/sign-up?invitation="));
    let nobody = run(&folder, &["admin", "--account", "nobody@example.org"]);
    assert_eq!(nobody.code, 64);
}

#[test]
fn an_empty_folder_says_how_to_begin() {
    let empty = folder("kept-nobody");
    let plan = run(&empty, &["plan"]);
    assert_eq!(plan.code, 64);
    assert!(plan.err.contains("Nobody has kept an account"), "{}", plan.err);
}
