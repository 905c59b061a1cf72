//! `footbridge postings --keep`: a file of postings into the store, also when it is killed or runs twice at once.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{BufRead, BufReader, Lines};
use std::process::{Child, ChildStderr, Command, Stdio};

use store::market::{PostingRow, PublicPosting};
use store::{Reading, Store};
use testkit::postgres::Cluster;

use crate::run::{brought, folder, footbridge};

/// Postings of the file: two sightings of every opening.
const POSTINGS: usize = 3_000;

fn word(number: usize) -> String {
    const PARTS: [&str; 10] = ["ba", "kel", "lin", "mor", "nu", "rad", "sev", "tir", "vox", "zan"];
    [1_000, 100, 10, 1].iter().map(|place| PARTS[number / place % 10]).collect()
}

/// A file in which posting `n` and posting `n + POSTINGS / 2` are one opening.
fn file(name: &str) -> String {
    let line = |nth: usize| {
        let opening = nth % (POSTINGS / 2);
        let again = nth >= POSTINGS / 2;
        let duties: Vec<String> = (0..14)
            .map(|line| format!("- {} the {}", word(opening * 7 + line), word(opening * 3 + line * line)))
            .collect();
        let line = serde_json::json!({
            "title": if again { "BAKER (m/f/d)" } else { "Baker" },
            "company": format!("{}{}", word(opening), if again { " Inc." } else { "" }),
            "location": "Columbus, OH",
            "description": duties.join("\n"),
            "url": format!("https://board{}.example/jobs/{}", usize::from(again), 100_000 + nth),
        });
        format!("{line}\n")
    };
    brought(name, (0..POSTINGS).map(line).collect::<String>().as_bytes())
}

/// Where postings are kept, and how it is looked into.
struct Place {
    data: String,
    open: fn(&str) -> Box<dyn Store>,
}

fn in_a_file(name: &str) -> Place {
    let folder = folder(name);
    // What an earlier run of the tests left.
    let _ = std::fs::remove_dir_all(&folder);
    let open = |data: &str| -> Box<dyn Store> {
        let file = std::path::Path::new(data).join("footbridge.db");
        Box::new(store_sqlite::SqliteStore::open(&file).expect("it opens"))
    };
    Place { data: folder.display().to_string(), open }
}

fn in_a_database(name: &str) -> Place {
    let open = |data: &str| -> Box<dyn Store> {
        Box::new(store_postgres::PostgresStore::open(&data.parse().expect("an address")).expect("it opens"))
    };
    Place { data: Cluster::shared().database(name), open }
}

/// The command on its way, with what it says of how far it is.
fn begin(file: &str, place: &Place) -> (Child, Lines<BufReader<ChildStderr>>) {
    let mut child = Command::new(env!("CARGO_BIN_EXE_footbridge"))
        .args(["postings", file, "--keep", "--data", &place.data])
        .env("FOOTBRIDGE_DATA", folder("nothing-installed"))
        .env_remove("FOOTBRIDGE_STORE")
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the binary starts");
    let said = BufReader::new(child.stderr.take().expect("standard error is a pipe")).lines();
    (child, said)
}

/// Every posting is there once, and every opening has its two sightings.
fn is_whole(place: &Place) {
    let store = (place.open)(&place.data);
    let reading = store.reading().expect("it can be looked at");
    let rows = all(reading.as_ref());
    assert_eq!(rows.len(), POSTINGS);
    let names: BTreeSet<&str> = rows.iter().map(|row| row.name.as_str()).collect();
    assert_eq!(names.len(), POSTINGS);
    let mut openings: BTreeMap<i64, BTreeSet<String>> = BTreeMap::new();
    for row in &rows {
        let kept = PublicPosting::decode(&row.body).expect("it is readable");
        let name = kept.sighting.posting.organisation.unwrap_or_default();
        openings.entry(row.opening).or_default().insert(name.trim_end_matches(" Inc.").to_owned());
    }
    assert_eq!(openings.len(), POSTINGS / 2);
    assert!(openings.values().all(|names| names.len() == 1), "an opening is of one organisation");
    let listed = reading.newest_postings(None, 2 * POSTINGS).expect("it can be listed");
    assert_eq!(listed.len(), POSTINGS, "all are found");
}

fn all(reading: &dyn Reading) -> Vec<PostingRow> {
    let numbers: Vec<i64> = (1..=POSTINGS as i64 + 1_000).collect();
    reading.postings(&numbers).expect("they can be looked at")
}

fn killed_and_taken_up(place: &Place, file: &str) {
    for reached in ["1000 postings", "2000 postings"] {
        let (mut child, said) = begin(file, place);
        let there = said.map_while(Result::ok).any(|line| line.contains(reached));
        child.kill().expect("it is killed");
        child.wait().expect("it is gone");
        assert!(there, "it was killed in the middle");
    }
    let kept = all((place.open)(&place.data).reading().expect("it can be looked at").as_ref()).len();
    assert!((2_000..=POSTINGS).contains(&kept), "{kept}");
    let ran = footbridge(&["postings", file, "--keep", "--data", &place.data]);
    assert_eq!(ran.out, format!("{} came, {kept} were here.\n", POSTINGS - kept), "{}", ran.err);
    is_whole(place);
    let again = footbridge(&["postings", file, "--keep", "--data", &place.data]);
    assert_eq!(again.out, format!("0 came, {POSTINGS} were here.\n"));
    is_whole(place);
}

fn twice_at_once(place: &Place, file: &str) {
    let (one, other) = (begin(file, place), begin(file, place));
    for (mut child, said) in [one, other] {
        let said: Vec<String> = said.map_while(Result::ok).collect();
        assert!(child.wait().expect("it ends").success(), "{said:?}");
    }
    is_whole(place);
}

#[test]
fn a_file_that_was_killed_goes_on_and_doubles_nothing_in_a_file() {
    killed_and_taken_up(&in_a_file("keep-killed"), &file("keep-killed.jsonl"));
}

#[test]
fn a_file_that_was_killed_goes_on_and_doubles_nothing_in_a_database() {
    killed_and_taken_up(&in_a_database("keep_killed"), &file("keep-killed-too.jsonl"));
}

#[test]
fn a_file_brought_twice_at_once_is_there_once_in_a_file() {
    twice_at_once(&in_a_file("keep-twice"), &file("keep-twice.jsonl"));
}

#[test]
fn a_file_brought_twice_at_once_is_there_once_in_a_database() {
    twice_at_once(&in_a_database("keep_twice"), &file("keep-twice-too.jsonl"));
}
