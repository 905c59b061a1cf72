//! Content decides what a file is; its name is a hint.

use intake::{Upload, read, readers};

use crate::nobody::Nobody;
use crate::packed;

fn all() -> Vec<(&'static str, Vec<u8>)> {
    vec![
        ("PDF", b"%PDF-1.7\n".to_vec()),
        ("Word (DOCX)", packed::docx_with("<w:p><w:r><w:t>Ana</w:t></w:r></w:p>", &[])),
        ("Rich Text (RTF)", include_bytes!("../../samples/richtext.rtf").to_vec()),
        ("HTML", include_bytes!("../../samples/page.html").to_vec()),
        ("Markdown", include_bytes!("../../samples/markdown.md").to_vec()),
        ("plain text", include_bytes!("../../samples/plain.txt").to_vec()),
        ("LinkedIn export", packed::linkedin()),
        ("LinkedIn export", include_bytes!("../../samples/linkedin/Positions.csv").to_vec()),
        ("JSON Resume", include_bytes!("../../samples/json-resume.json").to_vec()),
        ("Europass", include_bytes!("../../samples/europass-candidate.xml").to_vec()),
        ("Europass", include_bytes!("../../samples/europass-learner.xml").to_vec()),
    ]
}

#[test]
fn nobody_else_claims_the_bytes_of_a_sample() {
    for (name, bytes) in all() {
        let upload = Upload { name: None, bytes: &bytes };
        let claims: Vec<&str> = readers().iter().filter(|r| (r.recognises)(&upload)).map(|r| r.name).collect();
        assert_eq!(claims, [name]);
    }
}

#[test]
fn a_wrong_ending_is_read_all_the_same_and_told() {
    for (name, bytes) in all().into_iter().skip(1) {
        let draft = read(&Upload { name: Some("my résumé.pdf"), bytes: &bytes }, &Nobody).unwrap();
        assert!(!draft.document.lines.is_empty());
        let told = format!("The file's name ends in .pdf, and its content is {name}; it was read as that.");
        assert!(draft.notes.iter().any(|note| note.what.starts_with(&told)), "{name}: {:?}", draft.notes);
    }
}

#[test]
fn a_right_ending_is_not_worth_a_word() {
    let bytes = include_bytes!("../../samples/markdown.md");
    for name in ["cv.md", "CV.MD", "cv.txt", "cv", "cv.final"] {
        let draft = read(&Upload { name: Some(name), bytes }, &Nobody).unwrap();
        assert!(!draft.notes.iter().any(|note| note.what.contains("ends in")), "{name}");
    }
}
