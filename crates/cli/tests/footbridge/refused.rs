//! Documents that cannot be read say so, with a next step, within bounds, and never become a made-up person.

#![expect(clippy::disallowed_methods, reason = "tests read their own documents")]

use crate::run::{Ran, brought, document, footbridge, with_input};

/// Refused with exit code 2, a message and a next step; no insights.
fn is_refused(ran: &Ran) {
    assert_eq!(ran.code, 2, "{}\n{}", ran.out, ran.err);
    assert!(ran.err.lines().count() >= 2, "a message and a next step: {:?}", ran.err);
    assert!(!ran.err.contains("panicked"), "{}", ran.err);
    assert_eq!(ran.out, "");
}

fn insights(name: &str, bytes: &[u8]) -> Ran {
    footbridge(&["insights", &brought(name, bytes)])
}

#[test]
fn an_empty_document_is_refused() {
    is_refused(&insights("nothing.pdf", b""));
    is_refused(&insights("nothing.txt", b""));
    is_refused(&insights("blank.txt", b" \n\n\t\n"));
}

#[test]
fn a_document_cut_off_is_refused() {
    is_refused(&insights("cut.pdf", b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Ty"));
    is_refused(&insights("cut.docx", b"PK\x03\x04\x14\x00\x00\x00\x08\x00word/document.xml"));
}

#[test]
fn a_picture_that_calls_itself_a_pdf_is_refused() {
    is_refused(&insights("picture.pdf", b"\x89PNG\r\n\x1a\n\x00\x00\x00\x0dIHDR\x00\x00\x00\x01"));
}

#[test]
fn a_program_that_calls_itself_a_text_is_refused() {
    let mut bytes = b"\x7fELF\x02\x01\x01\x00".to_vec();
    bytes.extend((0..4096_u32).map(|i| (i % 251) as u8));
    is_refused(&insights("program.txt", &bytes));
}

#[test]
fn an_archive_that_grows_without_end_is_refused() {
    is_refused(&insights("bomb.docx", &bomb("word/document.xml")));
    is_refused(&insights("bomb.zip", &bomb("Positions.csv")));
}

/// An archive whose one file is 200 MB of blanks.
fn bomb(name: &str) -> Vec<u8> {
    use std::io::Write;
    let mut archive = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    archive.start_file(name, zip::write::SimpleFileOptions::default()).expect("a file in the archive");
    let blanks = vec![b' '; 1 << 20];
    for _ in 0..200 {
        archive.write_all(&blanks).expect("the archive takes it");
    }
    archive.finish().expect("the archive is complete").into_inner()
}

#[test]
fn nesting_without_end_harms_nothing() {
    let deep = "[".repeat(2_000_000);
    is_refused(&insights("deep.json", deep.as_bytes()));
    let ran = insights("deep.html", "<div>".repeat(400_000).as_bytes());
    assert!(ran.code == 0 || ran.code == 2, "{}", ran.err);
}

#[test]
fn a_file_that_is_not_there_is_refused_with_a_next_step() {
    is_refused(&footbridge(&["insights", "/no/such/resume.pdf"]));
    is_refused(&footbridge(&["insights", env!("CARGO_MANIFEST_DIR")]));
}

#[test]
fn programs_get_the_refusal_as_an_object() {
    let ran = footbridge(&["insights", &brought("nothing.docx", b""), "--json"]);
    assert_eq!(ran.code, 2);
    let error = &ran.json()["error"];
    assert!(error["what"].is_string() && error["next"].is_string(), "{error}");
}

#[test]
fn pasted_text_is_as_good_as_a_file() {
    let text = std::fs::read(document("bookkeeper.txt")).expect("a document of our own");
    let ran = with_input(&["insights", "-"], &text);
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert!(ran.out.contains("pasted text"), "{}", ran.out);
    is_refused(&with_input(&["insights", "-"], b""));
}

#[test]
fn nothing_in_a_document_steers_the_terminal() {
    let text = std::fs::read_to_string(document("bookkeeper.txt")).expect("a document of our own");
    let hostile = text.replace("Bookkeeper", "Bookkeeper\u{1b}[2J\u{1b}]0;gone\u{7}");
    let ran = with_input(&["insights", "-", "--all"], hostile.as_bytes());
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert!(!ran.out.contains('\u{1b}') && !ran.out.contains('\u{7}'));
}
