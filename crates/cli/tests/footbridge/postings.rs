//! `footbridge postings`: what is open in a file or at an address.

use std::io::{Read, Write};
use std::net::TcpListener;

use crate::run::{brought, footbridge, with_input};

const PAGE: &str = r#"<html><head><title>Baker</title><script>alert(1)</script>
<script type="application/ld+json">{"@context": "https://schema.org", "@type": "JobPosting", "title": "Baker",
 "description": "<p>Bake bread &amp; rolls from four in the morning.</p>", "datePosted": "2026-10-02",
 "hiringOrganization": {"@type": "Organization", "name": "Mill Lane Bakery"},
 "jobLocation": {"@type": "Place", "address": {"addressLocality": "Boise", "addressRegion": "ID"}},
 "baseSalary": {"@type": "MonetaryAmount", "currency": "USD", "value": {"minValue": 21, "maxValue": 25, "unitText": "HOUR"}}
}</script></head><body>Come and bake.</body></html>"#;

/// Answers one question with a page, then is gone; gives its address.
fn answering(page: &'static str) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    let address = format!("http://{}/jobs/1", listener.local_addr().expect("an address"));
    std::thread::spawn(move || {
        let (mut stream, _) = listener.accept().expect("somebody asks");
        let mut asked = [0u8; 4096];
        let _ = stream.read(&mut asked);
        let head = format!(
            "HTTP/1.1 200 OK\r\ncontent-type: text/html\r\ncontent-length: {}\r\nconnection: close\r\n\r\n",
            page.len()
        );
        let _ = stream.write_all(head.as_bytes()).and_then(|()| stream.write_all(page.as_bytes()));
    });
    address
}

#[test]
fn a_saved_page_gives_its_posting_and_goes_on_to_fold() {
    let file = brought("baker.html", PAGE.as_bytes());
    let ran = footbridge(&["postings", &file]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    for words in ["Baker", "Mill Lane Bakery", "Boise, ID", "published 2 October 2026", "1 posting."] {
        assert!(ran.words().contains(words), "{words}: {}", ran.out);
    }
    let lines = footbridge(&["postings", &file, "--jsonl"]);
    let one: serde_json::Value = serde_json::from_str(lines.out.trim()).expect("one line");
    assert_eq!(one["posted"], "2026-10-02");
    assert!(!lines.out.contains("alert"), "{}", lines.out);
    let folded = with_input(&["fold", "-"], lines.out.as_bytes());
    assert_eq!((folded.code, folded.out.lines().count()), (0, 1), "{}", folded.err);
}

#[test]
fn a_private_address_is_asked_only_where_it_is_allowed() {
    let address = answering(PAGE);
    let refused = footbridge(&["postings", &address]);
    assert_eq!(refused.code, 2);
    assert!(refused.out.is_empty() && !refused.err.is_empty(), "{}", refused.err);
    let allowed = footbridge(&["postings", &address, "--allow", "127.0.0.0/8"]);
    assert_eq!(allowed.code, 0, "{}", allowed.err);
    assert!(allowed.out.contains("Mill Lane Bakery"), "{}", allowed.out);
}

#[test]
fn what_holds_no_posting_says_so_with_a_next_step() {
    let empty = footbridge(&["postings", &brought("empty.csv", b"")]);
    assert_eq!(empty.code, 2);
    let behind_a_login = footbridge(&["postings", "https://www.linkedin.com/jobs/view/1"]);
    assert_eq!(behind_a_login.code, 2);
    assert!(behind_a_login.err.contains("save the page or copy its text"), "{}", behind_a_login.err);
}
