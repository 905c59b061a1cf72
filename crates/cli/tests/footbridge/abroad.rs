//! Somebody who lives outside the United States: told at once what stays and what is missing, and never shown pay or
//! demand of the United States as theirs.

use crate::run::{Ran, brought, document, footbridge};

fn abroad(arguments: &[&str]) -> Ran {
    let name = document("shift-lead.md");
    let ran = footbridge(&[&["insights", &name, "--state", "Germany"][..], arguments].concat());
    assert_eq!(ran.code, 0, "{}", ran.err);
    ran
}

/// Whether dollars are named, or openings counted.
fn shows_pay_or_demand(text: &str) -> bool {
    text.contains('$') || text.contains("openings a year") || text.contains("state's board")
}

#[test]
fn what_stays_and_what_is_missing_is_told_before_anything_else() {
    let ran = abroad(&[]);
    let words = ran.words();
    let told = words.find("You said that you live in Germany. Your skills, the paths and the plan hold there too.");
    let first = words.find("Three things first").expect("three things");
    assert!(told.is_some_and(|told| told < first), "{words}");
    assert!(words.contains("Pay and demand are missing"), "{words}");
}

#[test]
fn no_pay_and_no_demand_of_the_united_states_is_shown_anywhere() {
    let out = abroad(&["--all"]).out;
    let shown: Vec<&str> = out.lines().filter(|line| shows_pay_or_demand(line)).collect();
    assert!(shown.is_empty(), "{shown:#?}");
    let paths = footbridge(&["paths", "--from", "bookkeeper", "--state", "Kenya"]);
    assert_eq!(paths.code, 0, "{}", paths.err);
    assert!(
        paths.words().starts_with("From Bookkeeping, Accounting, and Auditing Clerks You said that you live in Kenya")
    );
    assert!(!shows_pay_or_demand(&paths.out), "{}", paths.out);
    assert!(paths.words().contains("as usual in the United States"), "{}", paths.out);
}

#[test]
fn the_page_says_the_same() {
    let page = abroad(&["--html"]).out;
    assert!(page.contains("You said that you live in Germany."), "{page}");
    assert!(!shows_pay_or_demand(&page), "{page}");
}

#[test]
fn the_place_in_the_document_says_it_too_and_can_be_put_right() {
    let resume = "Robin Example\nBerlin, Germany\n\nEXPERIENCE\n\nBookkeeper, Kline Depot\nMay 2020 - Present\n- Keep the books\n";
    let name = brought("berlin.txt", resume.as_bytes());
    let report = footbridge(&["insights", &name, "--json"]).json();
    assert_eq!(report["state"], serde_json::Value::Null);
    assert_eq!(
        report["lives_in"],
        serde_json::json!({ "state": null, "abroad": true, "words": "Berlin, Germany", "told_by": "document" })
    );
    assert!(footbridge(&["insights", &name]).words().contains("The document says “Berlin, Germany”."));
    let ohio = footbridge(&["insights", &name, "--state", "OH", "--json"]).json();
    assert_eq!(
        ohio["lives_in"],
        serde_json::json!({ "state": "OH", "abroad": false, "words": null, "told_by": "person" })
    );
    assert_eq!(ohio["paths"][0]["pay"]["place"], "OH");
}

#[test]
fn programs_are_given_no_figures_that_are_not_theirs() {
    let report = abroad(&["--json"]).json();
    assert_eq!(report["lives_in"]["abroad"], true);
    assert_eq!(report["lives_in"]["words"], "Germany");
    let paths = report["paths"].as_array().expect("paths");
    assert!(paths.len() >= 20);
    for path in paths {
        for figure in ["place", "p10", "p25", "median", "p75", "p90", "newcomer", "median_of_work_held"] {
            assert!(path["pay"][figure].is_null(), "{figure}: {path}");
        }
        for figure in ["place", "openings_a_year", "change_2024_2034", "exits_a_year", "transfers_a_year"] {
            assert!(path["outlook"][figure].is_null(), "{figure}: {path}");
        }
        assert!(path["door"]["months_before_pay"].is_null(), "{path}");
        assert!(path["score"].as_f64().is_some_and(|score| score > 0.0), "{path}");
    }
    let named: Vec<&str> =
        report["insights"].as_array().into_iter().flatten().filter_map(|i| i["name"].as_str()).collect();
    assert!(!named.contains(&"pay_where_you_live") && !named.contains(&"demand_as_doors"), "{named:?}");
    assert!(named.contains(&"nearest_paths"), "{named:?}");
    let credits = report["credits"].to_string();
    assert!(!credits.contains("Wage Statistics") && credits.contains("O*NET"), "{credits}");
}

#[test]
fn a_place_that_is_neither_state_nor_country_is_refused_with_a_next_step() {
    let ran = footbridge(&["insights", &document("shift-lead.md"), "--state", "Atlantis"]);
    assert_eq!(ran.code, 64);
    assert!(ran.err.contains("“Atlantis” is neither a state") && ran.err.contains("--state Germany"), "{}", ran.err);
}
