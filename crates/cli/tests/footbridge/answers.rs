//! What the person answers changes what is shown.

use crate::run::{brought, document, footbridge};

#[test]
fn wishes_order_the_paths_and_both_orders_are_visible() {
    let answers = brought("more.json", br#"{ "marks": [{ "line": "Trained 30 new hires", "mark": "more" }] }"#);
    let ran = footbridge(&["insights", &document("shift-lead.md"), "--answers", &answers]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert!(ran.words().contains("Ordered by what you want more of"), "{}", ran.out);
    assert!(ran.words().contains("by how alike the work is"), "{}", ran.out);
}

#[test]
fn a_path_that_does_not_fit_stands_under_not_now_with_its_reason() {
    let answers = brought("least.json", br#"{ "constraints": { "pay_at_least": 60000 } }"#);
    let ran = footbridge(&["insights", &document("shift-lead.md"), "--answers", &answers, "--all"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert!(ran.words().contains("Not now") && ran.words().contains("newcomers are usually paid less"), "{}", ran.out);
    let ran = footbridge(&["insights", &document("shift-lead.md"), "--answers", &answers, "--json"]);
    let first: Vec<bool> = ran.json()["paths"]
        .as_array()
        .into_iter()
        .flatten()
        .take(3)
        .map(|p| p["not_now"] == serde_json::json!([]))
        .collect();
    assert_eq!(first, [true, true, true]);
}

#[test]
fn work_that_is_hardly_counted_in_the_states_named_stands_apart_with_its_count() {
    let answers = brought("region.json", br#"{ "constraints": { "work_in": ["Vermont"] } }"#);
    let report = footbridge(&["insights", &document("shift-lead.md"), "--answers", &answers, "--all", "--json"]).json();
    let apart: Vec<_> = report["paths"]
        .as_array()
        .into_iter()
        .flatten()
        .filter(|path| path["not_now"] == serde_json::json!(["region"]))
        .collect();
    assert!(!apart.is_empty());
    assert!(apart.iter().all(|path| path["jobs_where_wanted"].as_u64().is_some_and(|jobs| jobs < 100)), "{apart:?}");
    let ran = footbridge(&["insights", &document("shift-lead.md"), "--answers", &answers, "--all"]);
    assert!(ran.words().contains("hardly any of this work is counted in Vermont ("), "{}", ran.out);
}

#[test]
fn heavy_work_is_named_with_what_the_warning_is_made_of() {
    let answers = brought("heavy.json", br#"{ "constraints": { "avoid_physical": true } }"#);
    let ran = footbridge(&["insights", &document("shift-lead.md"), "--answers", &answers, "--all"]);
    let words = ran.words();
    assert!(words.contains("Likely heavy on the body"), "{words}");
    assert!(words.contains("a stand-in: O*NET has no direct rating of how heavy the work is here"), "{words}");
}

#[test]
fn hours_and_remote_work_are_said_to_choose_among_openings() {
    let said = "Hours and remote work choose among openings.";
    let answers = brought("hours.json", br#"{ "constraints": { "hours_a_week_at_most": 20, "remote_only": true } }"#);
    let ran = footbridge(&["insights", &document("shift-lead.md"), "--answers", &answers]);
    assert!(ran.words().contains(said), "{}", ran.out);
    assert!(!footbridge(&["insights", &document("shift-lead.md")]).words().contains(said));
}

#[test]
fn a_state_that_is_none_is_refused_and_not_taken_for_silence() {
    let answers = brought("nowhere.json", br#"{ "constraints": { "work_in": ["OH", "Atlantis"] } }"#);
    let ran = footbridge(&["insights", &document("shift-lead.md"), "--answers", &answers]);
    assert_eq!(ran.code, 64);
    assert!(ran.err.contains("Atlantis") && ran.err.contains("work_in"), "{}", ran.err);
}

#[test]
fn an_answers_file_that_is_not_understood_says_where() {
    for text in [&b"{ \"reasn\": \"worried\" }"[..], b"{", b"\xff\xfe"] {
        let answers = brought("wrong.json", text);
        let ran = footbridge(&["insights", &document("shift-lead.md"), "--answers", &answers]);
        assert_eq!(ran.code, 64, "{}", ran.out);
        assert!(ran.err.contains("answers file"), "{}", ran.err);
    }
}
