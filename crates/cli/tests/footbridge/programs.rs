//! What programs get: one object, stable names, exit codes they can tell apart.

use serde_json::Value;

use crate::run::{brought, document, footbridge, with_input};

fn report(name: &str) -> Value {
    let ran = footbridge(&["insights", &document(name), "--json"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    ran.json()
}

fn texts<'a>(of: &'a Value, key: &str) -> Vec<&'a str> {
    of.as_array().into_iter().flatten().filter_map(|one| one[key].as_str()).collect()
}

#[test]
fn positions_carry_title_organisation_dates_and_occupation() {
    let report = report("bookkeeper.txt");
    let positions = report["profile"]["positions"].as_array().expect("a list of positions");
    let first = &positions[0];
    assert_eq!(first["title"], "Bookkeeper");
    assert_eq!(first["organisation"], "Millstone Dental Care");
    assert_eq!((&first["start"], &first["end"]), (&"2016-04".into(), &"2023-08".into()));
    assert_eq!(first["current"], false);
    assert_eq!(first["occupation"]["code"], "43-3031.00");
    assert!(first["occupation"]["confidence"].as_f64().is_some_and(|share| (0.5..=1.0).contains(&share)));
    assert_eq!((&positions[1]["start"], &positions[1]["end"]), (&"2013".into(), &"2016".into()));
}

#[test]
fn what_goes_on_is_current_and_has_no_end() {
    let resume = b"Robin Example\n\nEXPERIENCE\n\nBus driver, City Lines\nMay 2020 - Present\n- Drive a bus\n";
    let ran = with_input(&["insights", "-", "--json"], resume);
    let report = ran.json();
    let position = &report["profile"]["positions"][0];
    assert_eq!((&position["current"], &position["end"]), (&true.into(), &Value::Null), "{}", ran.out);
}

#[test]
fn skills_are_named_by_their_esco_address_with_the_lines_that_show_them() {
    let report = report("shift-lead.md");
    let skills = report["profile"]["skills"].as_array().expect("a list of skills");
    assert!(!skills.is_empty());
    for skill in skills {
        assert!(skill["id"].as_str().is_some_and(|id| id.starts_with("http://data.europa.eu/esco/skill/")), "{skill}");
        assert!(skill["label"].as_str().is_some_and(|label| !label.is_empty()), "{skill}");
        assert!(skill["lines"].as_array().is_some_and(|lines| !lines.is_empty()), "{skill}");
    }
}

#[test]
fn every_insight_says_why() {
    let report = report("shift-lead.md");
    let insights = report["insights"].as_array().expect("a list of insights");
    assert!(insights.len() >= 3);
    for insight in insights {
        assert!(insight["name"].is_string() && insight["title"].is_string(), "{insight}");
        assert!(insight["because"].as_array().is_some_and(|because| !because.is_empty()), "{insight}");
        for because in insight["because"].as_array().into_iter().flatten() {
            assert!(because["text"].is_string() && because["source"].is_string(), "{because}");
        }
    }
}

#[test]
fn every_path_has_a_code_a_score_its_parts_and_its_door() {
    let report = report("shift-lead.md");
    let paths = report["paths"].as_array().expect("a list of paths");
    assert!(paths.len() >= 20);
    for path in paths {
        let score = path["score"].as_f64().expect("a score");
        assert!((0.0..=1.0).contains(&score), "{path}");
        assert!(path["code"].as_str().is_some_and(|code| code.len() == 10), "{path}");
        assert!(path["parts"].as_object().is_some_and(|parts| parts.contains_key("skills")), "{path}");
        assert!(path["door"]["words"].as_array().is_some_and(|words| !words.is_empty()), "{path}");
    }
    assert!(report["stay"]["code"].is_string(), "staying is always one of the paths compared");
}

#[test]
fn several_documents_give_one_line_each_with_their_file() {
    let refused = brought("empty.pdf", b"");
    let ran = footbridge(&["insights", &document("bookkeeper.txt"), &refused, &document("shift-lead.md"), "--json"]);
    assert_eq!(ran.code, 2, "one of them is refused");
    let lines: Vec<Value> = ran.out.lines().map(|line| serde_json::from_str(line).expect("a line of JSON")).collect();
    let files: Vec<&str> = lines.iter().filter_map(|line| line["file"].as_str()).collect();
    assert_eq!(files, ["bookkeeper.txt", "empty.pdf", "shift-lead.md"]);
    assert!(lines[1]["error"]["next"].is_string());
    assert!(lines[2]["profile"]["positions"].is_array());
    assert!(ran.err.contains("empty.pdf: "), "{}", ran.err);
}

#[test]
fn a_state_and_a_path_can_be_asked_for() {
    let name = document("bookkeeper.txt");
    let ran = footbridge(&["insights", &name, "--json", "--state", "CA", "--to", "29-1141.00"]);
    let report = ran.json();
    assert_eq!(report["state"], "CA");
    assert_eq!(report["paths"][0]["pay"]["place"], "CA");
    assert!(texts(&report["insights"], "name").contains(&"the_gap"), "{:?}", texts(&report["insights"], "name"));
}

#[test]
fn the_place_in_the_document_says_where_pay_is_looked_up() {
    assert_eq!(report("bookkeeper.txt")["state"], "OH");
}

#[test]
fn the_same_document_gives_the_same_answer() {
    let name = document("shift-lead.md");
    let first = footbridge(&["insights", &name, "--json"]);
    assert_eq!(first.out, footbridge(&["insights", &name, "--json"]).out);
}
