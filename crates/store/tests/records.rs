//! Bodies of records: versions are upgraded on read, newer ones refused, and no error quotes what a person wrote.

use career::id::AccountId;
use proptest::prelude::*;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use store::memory::MemoryStore;
use store::record::{self, Kind, Record};
use store::{Put, Revision, Store, Trouble};
use uuid::Uuid;

/// Version 1 had one string, version 2 a list, version 3 calls it by another name.
#[derive(Debug, PartialEq, Serialize, Deserialize)]
struct Hours {
    evenings: Vec<String>,
}

impl Record for Hours {
    const KIND: Kind = Kind::Settings;
    const VERSION: u32 = 3;

    fn upgrade(from: u32, body: Value) -> store::Result<Value> {
        match from {
            1 => Ok(json!({ "hours": [body["hour"]] })),
            2 => Ok(json!({ "evenings": body["hours"] })),
            _ => Err(Trouble::Broken(format!("there was no version {from}"))),
        }
    }
}

/// A record that never had another version.
#[derive(Debug, PartialEq, Serialize, Deserialize)]
struct Plain {
    words: String,
}

impl Record for Plain {
    const KIND: Kind = Kind::Plan;
}

fn hours(text: &str) -> store::Result<Hours> {
    record::decode(text)
}

#[test]
fn every_earlier_version_is_read_as_todays() {
    let today = Hours { evenings: vec!["Tuesday".to_owned()] };
    let texts = [
        r#"{"v":1,"body":{"hour":"Tuesday"}}"#,
        r#"{"v":2,"body":{"hours":["Tuesday"]}}"#,
        r#"{"v":3,"body":{"evenings":["Tuesday"]}}"#,
    ];
    for text in texts {
        assert_eq!(hours(text).as_ref(), Ok(&today));
    }
    assert_eq!(record::encode(&today).as_deref(), Ok(texts[2]));
}

#[test]
fn a_newer_version_is_refused_as_newer() {
    // Its body may be anything.
    assert_eq!(hours(r#"{"v":4,"body":[]}"#), Err(Trouble::Newer { found: 4, known: 3 }));
}

#[test]
fn a_version_that_never_was_is_broken() {
    assert!(matches!(hours(r#"{"v":0,"body":{}}"#), Err(Trouble::Broken(_))));
    assert!(matches!(record::decode::<Plain>(r#"{"v":0,"body":{}}"#), Err(Trouble::Broken(_))));
}

#[test]
fn records_are_kept_and_found_by_their_type() {
    let (store, account) = (MemoryStore::default(), AccountId(Uuid::from_u128(1)));
    let mut writing = store.writing().expect("a transaction begins");
    let person = store::conformance::people::guest(account);
    let kept = [
        writing.put_account(&person, Revision(0)),
        record::put_the(&mut *writing, account, &Plain { words: "the one".to_owned() }, Revision(0)),
        record::put(&mut *writing, account, Uuid::max(), &Plain { words: "another".to_owned() }, Revision(0)),
    ];
    assert!(kept.iter().all(|put| matches!(put, Ok(Put::Written(_)))));
    writing.commit().expect("it is committed");

    let reading = store.reading().expect("a look begins");
    let words = |kept: store::Kept<Plain>| kept.value.words;
    assert_eq!(record::the(&*reading, account).map(|found| found.map(words)), Ok(Some("the one".to_owned())));
    assert_eq!(
        record::one(&*reading, account, Uuid::max()).map(|found| found.map(words)),
        Ok(Some("another".to_owned()))
    );
    assert_eq!(record::the::<Hours>(&*reading, account), Ok(None));
    let all = record::all::<Plain>(&*reading, account).expect("all are readable");
    assert_eq!(
        all.into_iter().map(|(id, kept)| (id, kept.value.words)).collect::<Vec<_>>(),
        [(Uuid::nil(), "the one".to_owned()), (Uuid::max(), "another".to_owned()),]
    );
}

/// What nobody but the person may read.
const WORDS: &str = "Waukegan";

fn told(trouble: &Trouble) -> String {
    format!("{trouble} {trouble:?}")
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_kept_comes_back(words in any::<String>()) {
        let kept = Plain { words };
        prop_assert_eq!(record::encode(&kept).and_then(|text| record::decode(&text)), Ok(kept));
    }

    #[test]
    fn no_text_is_too_strange_and_no_error_quotes_it(before in ".{0,40}", after in ".{0,40}") {
        for text in [format!("{before}{WORDS}{after}"), format!(r#"{{"v":1,"body":{before}"{WORDS}"{after}}}"#)] {
            if let Err(trouble) = record::decode::<Plain>(&text) {
                prop_assert!(!told(&trouble).contains(WORDS));
            }
        }
    }

    #[test]
    fn a_damaged_text_is_never_quoted(at in 0_usize..60, with in any::<char>(), version in 0_u32..5) {
        let whole = format!(r#"{{"v":{version},"body":{{"evenings":["{WORDS}","{WORDS}"]}}}}"#);
        let damaged: String = whole.chars().enumerate().map(|(i, c)| if i == at { with } else { c }).collect();
        if let Err(trouble) = hours(&damaged) {
            prop_assert!(!told(&trouble).contains(WORDS));
        }
    }
}
