//! `footbridge applications`: a tracker's table, counted.

use crate::run::{brought, document, footbridge};

/// Thirty applications as a person keeps them: most to one title, few answers.
fn tracker() -> String {
    let mut table = String::from("Company,Role,Status,Date applied,Response date,Source\n");
    for nth in 0..30 {
        let day = nth % 28 + 1;
        let (status, answer) = match nth {
            0..=2 => ("Rejected", format!("2026-06-{day:02}")),
            3 => ("Interview", "2026-06-20".to_owned()),
            _ => ("Applied", String::new()),
        };
        let title = if nth < 26 { "Forklift Operator" } else { "Cashier" };
        let source = if nth % 2 == 0 { "Indeed" } else { "Company website" };
        table.push_str(&format!("Firm {nth},{title},{status},2026-06-{day:02},{answer},{source}\n"));
    }
    table
}

#[test]
fn a_tracker_says_where_they_went_and_what_came_back() {
    let file = brought("tracker.csv", tracker().as_bytes());
    let ran = footbridge(&["applications", &file]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    let words = ran.words();
    for told in [
        "26 of 30 applications went to one title: Industrial Truck and Tractor Operators.",
        "Answered, a no included: 4 of 30 (13 %",
        "26 of 30 heard nothing. That is how this market works",
        "A job board: answered",
        "Not in order of success: that takes 20 of each.",
        "Nothing here says why an application got no answer",
    ] {
        assert!(words.contains(told), "{told}\n{}", ran.out);
    }
}

#[test]
fn with_a_resume_it_names_work_that_fits_as_well() {
    let file = brought("tracker-2.csv", tracker().as_bytes());
    let ran = footbridge(&["applications", &file, "--resume", &document("shift-lead.md")]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert!(ran.words().contains("fit as well, by what your document shows; none went there"), "{}", ran.out);
}

#[test]
fn where_most_titles_are_not_understood_nothing_is_said_of_where_they_went() {
    let titles = ["Shift Lead", "Zephyr Wrangler", "Team Lead", "Blorple II"];
    let mut table = String::from("Company,Role,Status,Date applied\n");
    for nth in 0..36 {
        table.push_str(&format!("Firm {nth},{},Applied,2026-06-{:02}\n", titles[nth % 4], nth % 28 + 1));
    }
    let file = brought("tracker-3.csv", table.as_bytes());
    let ran = footbridge(&["applications", &file, "--resume", &document("shift-lead.md")]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    let words = ran.words();
    assert!(words.contains("of your 36 titles, so nothing is said here of where they went."), "{}", ran.out);
    assert!(!words.contains("fit as well") && !words.contains("By kind of work"), "{}", ran.out);
}

#[test]
fn a_table_without_a_header_is_refused_with_what_is_looked_for() {
    let ran = footbridge(&["applications", &brought("no-header.csv", b"1,2,3\n4,5,6\n")]);
    assert_eq!(ran.code, 2);
    assert!(ran.err.contains("The first line has to name the columns"), "{}", ran.err);
}
