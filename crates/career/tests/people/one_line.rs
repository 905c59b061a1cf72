//! Somebody in one line.

use career::people::quick_add::{Field, understand};
use proptest::prelude::*;

use crate::small::*;

fn is_title(words: &str) -> bool {
    ["analyst", "data analyst", "baker", "head baker", "nurse", "recruiter"].contains(&words.to_lowercase().as_str())
}

/// What was understood, as `field: words` lines.
fn said(line: &str) -> Vec<String> {
    let understood = understand(line, TODAY, is_title);
    let facts = &understood.facts;
    let words = [
        ("name", &facts.name),
        ("does", &facts.does),
        ("organisation", &facts.organisation),
        ("met", &facts.met),
        ("cares", &facts.cares_about),
        ("notes", &facts.notes),
    ];
    let mut out: Vec<String> =
        words.iter().filter_map(|(name, said)| said.as_ref().map(|said| format!("{name}: {said}"))).collect();
    out.extend(facts.met_on.map(|day| format!("on: {day}")));
    out.extend(facts.addresses().iter().map(|address| format!("address: {}", address.words())));
    out.extend(understood.closeness.map(|closeness| format!("closeness: {closeness:?}")));
    out
}

#[test]
fn a_line_is_understood_as_people_write_it() {
    for (line, wanted) in [
        (
            "Ana Ruiz, met at the Columbus data meetup, analyst at Kline Depot",
            &["name: Ana Ruiz", "does: analyst", "organisation: Kline Depot", "met: at the Columbus data meetup"][..],
        ),
        (
            "Met Ana Ruiz at the Columbus data meetup yesterday, analyst at Kline Depot, Inc.",
            &[
                "name: Ana Ruiz",
                "does: analyst",
                "organisation: Kline Depot, Inc.",
                "met: at the Columbus data meetup",
                "on: 2026-11-24",
            ],
        ),
        (
            "Ana Ruiz from Kline Depot - head baker",
            &["name: Ana Ruiz", "does: head baker", "organisation: Kline Depot"],
        ),
        ("Ana from the gym; likes old maps", &["name: Ana", "met: from the gym", "cares: old maps"]),
        (
            "Ana Ruiz (Kline Depot) ana@example.org, 614 555 0100, https://www.linkedin.com/in/ana-ruiz, close friend",
            &[
                "name: Ana Ruiz",
                "organisation: Kline Depot",
                "address: ana@example.org",
                "address: linkedin.com/in/ana-ruiz",
                "address: 614 555 0100",
                "closeness: Close",
            ],
        ),
        ("Ana Ruiz is a nurse at Mercy Hospital", &["name: Ana Ruiz", "does: nurse", "organisation: Mercy Hospital"]),
        (
            "ana ruiz, works at the mill, two children",
            &["name: ana ruiz", "organisation: the mill", "notes: two children"],
        ),
        (
            "Talked to Ben Okafor on 3 March in the library",
            &["name: Ben Okafor", "met: in the library", "on: 2026-03-03"],
        ),
        ("ana@example.org", &["address: ana@example.org"]),
        ("Ana Ruiz, tel: (614) 555-0100", &["name: Ana Ruiz", "address: (614) 555-0100"]),
        ("", &[]),
    ] {
        let mut found = said(line);
        let mut wanted: Vec<String> = wanted.iter().map(|said| (*said).to_owned()).collect();
        found.sort();
        wanted.sort();
        assert_eq!(found, wanted, "{line}");
    }
}

#[test]
fn what_is_understood_points_at_its_words() {
    let line = "Ana Ruiz, met at the meetup yesterday, analyst at Kline Depot, left-handed";
    let parts = understand(line, TODAY, is_title).parts;
    let shown: Vec<(Field, &str)> = parts.iter().map(|part| (part.field, &line[part.words.clone()])).collect();
    assert_eq!(
        shown,
        [
            (Field::Name, "Ana Ruiz"),
            (Field::Met, "met "),
            (Field::Met, "at the meetup"),
            (Field::MetOn, "yesterday"),
            (Field::Does, "analyst"),
            (Field::Organisation, "at Kline Depot"),
            (Field::Notes, "left-handed"),
        ]
    );
}

proptest! {
    #[test]
    fn no_word_is_lost(
        line in prop::collection::vec(
            prop::sample::select(vec![
                "Ana", "Ruiz", "met", "at", "the", "analyst", "Kline", "Depot,", "from", "yesterday", "likes", "is", "a",
                "(he/him)", "ana@example.org", "614 555 0100", "-", ";", "close", "in", "two weeks ago", "é", "x" ,"with,"
            ]),
            0..14,
        )
    ) {
        let line = line.join(" ");
        let parts = understand(&line, TODAY, is_title).parts;
        for (at, c) in line.char_indices().filter(|(_, c)| c.is_alphanumeric()) {
            prop_assert!(parts.iter().any(|part| part.words.contains(&at)), "{c} at {at} of {line:?}: {parts:?}");
        }
        prop_assert!(parts.windows(2).all(|two| two[0].words.end <= two[1].words.start), "{line:?}: {parts:?}");
    }

    #[test]
    fn nothing_that_is_written_stops_it(line in "\\PC{0,200}", many in 0_usize..3) {
        let line = line.repeat(1 + many * 20);
        for part in understand(&line, TODAY, |_| true).parts {
            prop_assert!(line.get(part.words).is_some());
        }
    }
}
