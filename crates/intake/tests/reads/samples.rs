//! The samples of structured formats, read whole; snapshots are checked against the sample by eye.

use intake::{Upload, read};

use crate::nobody::Nobody;
use crate::packed;
use crate::shown::shown;

fn text_of(name: &str, bytes: &[u8]) -> String {
    shown(&read(&Upload { name: Some(name), bytes }, &Nobody).unwrap())
}

#[test]
fn a_linkedin_export_is_read_and_the_rest_is_named() {
    insta::assert_snapshot!(text_of("Basic_LinkedInDataExport.zip", &packed::linkedin()));
}

#[test]
fn a_single_table_is_enough() {
    let positions = include_bytes!("../../samples/linkedin/Positions.csv");
    let draft = read(&Upload { name: Some("Positions.csv"), bytes: positions }, &Nobody).unwrap();
    assert_eq!(draft.profile.positions.len(), 2);
    assert_eq!(draft.profile.positions[0].organisation.as_deref(), Some("Riverbend Food Shelf"));
}

#[test]
fn a_table_saved_in_an_older_encoding_keeps_its_letters() {
    let table = b"Company Name;Title;Description;Location;Started On;Finished On\nCaf\xe9 Zo\xeb;Ober\xe4rztin;;;M\xe4r 2019;2020\n";
    let draft = read(&Upload { name: Some("Positions.csv"), bytes: table }, &Nobody).unwrap();
    assert_eq!(draft.profile.positions[0].title, "Oberärztin");
    assert!(draft.notes.iter().any(|note| note.what.contains("Windows-1252")));
    assert!(draft.notes.iter().any(|note| note.what == "The date “Mär 2019” could not be read."));
}

#[test]
fn a_json_resume_is_read() {
    insta::assert_snapshot!(text_of("resume.json", include_bytes!("../../samples/json-resume.json")));
}

#[test]
fn a_json_resume_of_odd_types_is_read_as_far_as_it_goes() {
    let json = br#"{"basics":{"name":"Ana","location":"Oakland","email":null,"summary":"<p>Cook</p><p>Teacher</p>"},
        "work":[null,{"position":"Cook","startDate":2019,"endDate":"","highlights":"One line"},[],{"name":7}],
        "skills":["Baking",{"keywords":["SQL",null,3]}],"education":{},"languages":[{"language":"Spanish"}]}"#;
    insta::assert_snapshot!(text_of("resume.json", json));
}

#[test]
fn a_europass_of_today_is_read() {
    insta::assert_snapshot!(text_of("cv.xml", include_bytes!("../../samples/europass-candidate.xml")));
}

#[test]
fn an_older_europass_is_read() {
    insta::assert_snapshot!(text_of("cv.xml", include_bytes!("../../samples/europass-learner.xml")));
}

#[test]
fn every_line_of_a_structured_format_belongs_to_something() {
    let files: [(&str, &[u8]); 3] = [
        ("resume.json", include_bytes!("../../samples/json-resume.json")),
        ("cv.xml", include_bytes!("../../samples/europass-candidate.xml")),
        ("cv.xml", include_bytes!("../../samples/europass-learner.xml")),
    ];
    for (name, bytes) in files {
        let draft = read(&Upload { name: Some(name), bytes }, &Nobody).unwrap();
        let count = draft.document.lines.len() as u32;
        let jobs = draft.profile.positions.iter().flat_map(|job| job.heading.iter().chain(&job.lines));
        let named = draft.profile.skills.iter().chain(&draft.profile.languages).filter_map(|named| named.line.as_ref());
        assert!(jobs.chain(named).all(|line| line.0 < count));
        assert!(draft.profile.positions.iter().all(|job| !job.heading.is_empty()));
    }
}

/// The lines of text formats, without what the résumé room makes of them.
fn lines(name: &str, bytes: &[u8]) -> Vec<String> {
    let draft = read(&Upload { name: Some(name), bytes }, &Nobody).unwrap();
    draft.document.lines.into_iter().map(|line| line.text).collect()
}

#[test]
fn plain_text_is_read() {
    insta::assert_debug_snapshot!(lines("cv.txt", include_bytes!("../../samples/plain.txt")));
}

#[test]
fn markdown_is_read() {
    insta::assert_debug_snapshot!(lines("cv.md", include_bytes!("../../samples/markdown.md")));
}

#[test]
fn a_web_page_is_read_and_nothing_in_it_is_run() {
    let lines = lines("cv.html", include_bytes!("../../samples/page.html"));
    assert!(!lines.iter().any(|line| line.contains("Made Up Inc")));
    insta::assert_debug_snapshot!(lines);
}

#[test]
fn rich_text_is_read() {
    insta::assert_debug_snapshot!(lines("cv.rtf", include_bytes!("../../samples/richtext.rtf")));
}

#[test]
fn pasted_text_needs_no_name() {
    let draft =
        read(&Upload { name: None, bytes: b"Cook, Blue Door, 2019 - 2021\n- Taught newcomers" }, &Nobody).unwrap();
    assert_eq!(draft.document.lines.len(), 2);
    assert_eq!(draft.document.format, "plain text");
}
