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
fn an_answers_file_that_is_not_understood_says_where() {
    for text in [&b"{ \"reasn\": \"worried\" }"[..], b"{", b"\xff\xfe"] {
        let answers = brought("wrong.json", text);
        let ran = footbridge(&["insights", &document("shift-lead.md"), "--answers", &answers]);
        assert_eq!(ran.code, 64, "{}", ran.out);
        assert!(ran.err.contains("answers file"), "{}", ran.err);
    }
}
