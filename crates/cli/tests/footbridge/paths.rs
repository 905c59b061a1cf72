//! `footbridge paths`.

use crate::run::footbridge;

#[test]
fn a_title_is_enough_to_begin_with() {
    let ran = footbridge(&["paths", "--from", "bookkeeper", "--state", "OH"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert!(ran.out.starts_with("From Bookkeeping"), "{}", ran.out);
    assert!(ran.words().contains("Stay, and change one thing") && ran.words().contains("in Ohio"), "{}", ran.out);
}

#[test]
fn a_code_and_a_limit_are_kept_to() {
    let paths = footbridge(&["paths", "--from", "29-1141.00", "--json", "--limit", "7"]).json();
    assert_eq!(paths["from"]["title"], "Registered Nurses");
    assert_eq!(paths["paths"].as_array().map(Vec::len), Some(7));
    assert!(paths["paths"].as_array().into_iter().flatten().all(|path| path["code"] != "29-1141.00"));
}

#[test]
fn one_path_can_be_looked_at_alone() {
    let paths = footbridge(&["paths", "--from", "29-1141.00", "--to", "25-1072.00", "--json"]).json();
    let codes: Vec<&str> = paths["paths"].as_array().into_iter().flatten().filter_map(|p| p["code"].as_str()).collect();
    assert_eq!(codes, ["25-1072.00"]);
}

#[test]
fn what_is_not_clear_is_asked() {
    let ran = footbridge(&["paths", "--from", "xqzzy wvrbt"]);
    assert_eq!(ran.code, 64);
    assert!(ran.err.contains("xqzzy wvrbt"), "{}", ran.err);
    let ran = footbridge(&["paths", "--from", "29-1141.00", "--state", "Atlantis"]);
    assert_eq!(ran.code, 64);
    assert!(ran.err.contains("Atlantis") && ran.err.contains("--state CA"), "{}", ran.err);
}
