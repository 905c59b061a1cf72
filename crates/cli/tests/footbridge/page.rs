//! The page: one file, nothing loaded, everything escaped, never written over something else.

#![expect(clippy::disallowed_methods, reason = "tests read what they wrote")]

use crate::run::{brought, document, folder, footbridge, with_input};

#[test]
fn the_page_stands_for_itself() {
    let ran = footbridge(&["insights", &document("shift-lead.md"), "--html"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    let page = ran.out;
    assert!(page.starts_with("<!doctype html>"));
    assert!(page.contains("Content-Security-Policy") && page.contains("default-src 'none'"));
    for loaded in ["<script", "<link", "<img", "<iframe", "@import", "url(", "src=\"http", "href=\"http"] {
        assert!(!page.contains(loaded), "the page loads something: {loaded}");
    }
    for heading in ["Three things first", "Where it leads", "What it is worth", "Stay, and change one thing"] {
        assert!(page.contains(heading), "{heading}");
    }
    assert!(page.contains("Because") && page.contains("Trained 30 new hires"));
}

#[test]
fn whatever_a_document_holds_is_escaped() {
    let resume = b"Robin Example\n\nEXPERIENCE\n\nBookkeeper <script>alert(1)</script>\nA & B \"Quoted\" <b>Ltd</b>\n\
        2015 - 2020\n- Kept the books & <img src=x onerror=alert(2)> prepared payroll\n- Prepared invoices\n";
    let ran = with_input(&["insights", "-", "--html"], resume);
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert!(!ran.out.contains("<script") && !ran.out.contains("<img"), "{}", ran.out);
    assert!(ran.out.contains("&#60;") || ran.out.contains("&lt;"), "the words are shown, escaped");
}

#[test]
fn the_page_goes_where_it_is_told_and_may_be_written_again() {
    let out = folder("pages").join("report.html");
    let there = format!("--html={}", out.display());
    for _ in 0..2 {
        let ran = footbridge(&["insights", &document("bookkeeper.txt"), &there]);
        assert_eq!(ran.code, 0, "{}", ran.err);
        assert!(ran.out.contains("report.html"), "{}", ran.out);
    }
    assert!(std::fs::read_to_string(&out).expect("the page is there").starts_with("<!doctype html>"));
}

#[test]
fn a_file_that_is_no_page_of_ours_is_never_written_over() {
    let mine = brought("my-own.html", b"<p>my own page</p>");
    let ran = footbridge(&["insights", &document("bookkeeper.txt"), &format!("--html={mine}")]);
    assert_eq!(ran.code, 64);
    assert!(ran.err.contains("stays as it is"), "{}", ran.err);
    assert_eq!(std::fs::read_to_string(&mine).expect("it is still there"), "<p>my own page</p>");
}

#[test]
fn a_document_after_the_option_is_a_document() {
    let ran = footbridge(&["insights", "--html", &document("bookkeeper.txt")]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert!(ran.out.starts_with("<!doctype html>"));
}

#[test]
fn a_page_tells_of_one_document() {
    let ran = footbridge(&["insights", &document("bookkeeper.txt"), &document("shift-lead.md"), "--html"]);
    assert_eq!(ran.code, 64);
    assert!(ran.err.contains("one document"), "{}", ran.err);
}
