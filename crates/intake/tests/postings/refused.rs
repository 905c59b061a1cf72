//! What bad input gets: a sentence that says what happened, and one that says what to do.

use career::posting::Source;
use intake::postings::{LARGEST, read, read_answer};
use intake::{Refusal, Upload};

use crate::shown::today;

fn in_words(refusal: Refusal) -> String {
    for sentence in [&refusal.what, &refusal.next] {
        assert!(sentence.ends_with('.') && !sentence.contains('!'), "{sentence}");
    }
    format!("{}\n  {}", refusal.what, refusal.next)
}

fn brought(bytes: &[u8]) -> String {
    in_words(read(&Upload { name: None, bytes }, today()).unwrap_err())
}

#[test]
fn what_holds_no_posting_is_refused_in_words() {
    let all: Vec<String> = [
        &b""[..],
        b" \n\t ",
        b"{}",
        b"[1,2]",
        b"{\"jobs\":[{\"title\":\"Cook",
        b"{\"name\":{\"x\":1}}",
        b"<?xml version=\"1.0\"?><invoice><total>7</total></invoice>",
        b"a,b,c\n1,2,3\n4,5,6\n",
        b"Artikel;Menge;Preis\nBrot;1;2\nMilch;3;4\n",
        b"<html><body><script>x()</script></body></html>",
    ]
    .into_iter()
    .map(|bytes| format!("{:?}\n  {}", String::from_utf8_lossy(bytes), brought(bytes)))
    .collect();
    insta::assert_snapshot!(all.join("\n"));
}

#[test]
fn pictures_and_programs_are_told_apart_from_words() {
    let picture = brought(b"\x89PNG\r\n\x1a\n0000");
    assert!(picture.starts_with("This is a picture") && picture.ends_with("paste it."), "{picture}");
    let program = brought(b"%!PS-Adobe\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0");
    assert!(program.starts_with("This file holds no text"), "{program}");
}

#[test]
fn a_source_that_answers_with_something_else_is_said() {
    let all: Vec<String> = [
        (Source::Greenhouse, &b"<!doctype html><html><body><h1>Be right back</h1></body></html>"[..]),
        (Source::Greenhouse, b"{\"status\":404,\"error\":\"Job board not found\"}"),
        (Source::Lever, b"{\"ok\":false,\"error\":\"Document not found\"}"),
        (Source::Ashby, b"{\"success\":false}"),
        (Source::SmartRecruiters, b"{\"message\":\"<b>Too many</b> requests\"}"),
        (Source::Personio, b"Too many requests"),
        (Source::Recruitee, b"[]"),
        (Source::Workable, b"{\"jobs\":[{\"absolute_url\":\"https://a.example\"}]}"),
    ]
    .into_iter()
    .map(|(source, bytes)| format!("{source:?}: {}", in_words(read_answer(source, bytes, today()).unwrap_err())))
    .collect();
    insta::assert_snapshot!(all.join("\n"));
}

#[test]
fn more_than_is_read_is_not_read() {
    let words = brought(&vec![b'a'; LARGEST + 1]);
    assert!(words.starts_with("This has 17 MB; documents with postings are read up to 16 MB."), "{words}");
}
