//! `footbridge fold`: postings of a file, each real opening once.

use serde_json::{Value, json};

use crate::run::{Ran, brought, footbridge, with_input};

const DUTIES: &str = "You keep the ledgers of three plants and close the books each month. Reconcile bank accounts and \
    supplier statements. Prepare the monthly report for the plant managers. Pay invoices on time and chase those that \
    are missing. Help the auditors in spring.";

fn lines(items: &[Value]) -> String {
    items.iter().map(|item| format!("{item}\n")).collect()
}

fn folded(ran: &Ran) -> Vec<(Value, Value)> {
    let answers = ran.out.lines().map(|line| serde_json::from_str::<Value>(line).expect("one JSON object a line"));
    answers.map(|answer| (answer["id"].clone(), answer["opening"].clone())).collect()
}

fn three() -> [Value; 3] {
    [
        json!({"id": "a", "title": "Bookkeeper", "company": "Acme, Inc.", "location": "Columbus, OH", "description": DUTIES}),
        json!({"id": "b", "title": "Bookkeeper", "company": "Acme", "location": "Cleveland, OH", "description": DUTIES}),
        json!({"id": "c", "title": "Bookkeeper (m/f/d)", "company": "ACME", "location": "Columbus, Ohio, United States",
            "description": format!("<p>{DUTIES}</p>"), "url": "https://board.example/j/17?utm_source=x", "posted": "2026-03-01"}),
    ]
}

#[test]
fn a_file_is_folded_in_its_own_order() {
    let file = brought("three.jsonl", lines(&three()).as_bytes());
    let ran = footbridge(&["fold", &file]);
    assert_eq!((ran.code, ran.err.as_str()), (0, ""));
    assert_eq!(folded(&ran), [("a", "a"), ("b", "b"), ("c", "a")].map(|(id, opening)| (json!(id), json!(opening))));
}

#[test]
fn a_broken_line_is_named_and_the_rest_goes_on() {
    let [a, b, c] = three();
    let ran = with_input(&["fold", "-"], format!("{a}\n{{\"id\": \n\n[1]\n{b}\n{c}").as_bytes());
    assert_eq!(ran.code, 2);
    assert!(ran.err.contains("Line 2 was left out") && ran.err.contains("Line 4 was left out"), "{}", ran.err);
    assert_eq!(folded(&ran).len(), 3);
}

#[test]
fn without_an_id_the_line_stands_for_it_and_numbers_stay_numbers() {
    let items =
        [json!({"title": "Cook"}), json!({"id": 7, "title": null, "company": 3, "location": ["Boise, ID"]}), json!({})];
    let ran = with_input(&["fold", "-"], lines(&items).as_bytes());
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert_eq!(folded(&ran), [(json!(1), json!(1)), (json!(7), json!(7)), (json!(3), json!(3))]);
}

#[test]
fn an_id_that_names_two_openings_is_told_apart_by_its_line() {
    let [a, mut b, _] = three();
    b["id"] = json!("a");
    let ran = with_input(&["fold", "-"], lines(&[a, b]).as_bytes());
    assert_eq!(folded(&ran), [(json!("a"), json!("a")), (json!("a"), json!("a#2"))]);
}

#[test]
fn what_cannot_be_opened_is_refused() {
    for file in ["nowhere.jsonl", "."] {
        let ran = footbridge(&["fold", file]);
        assert_eq!((ran.code, ran.out.as_str()), (2, ""));
    }
    assert_eq!(with_input(&["fold", "-"], b"").code, 0);
}
