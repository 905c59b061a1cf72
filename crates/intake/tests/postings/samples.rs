//! The samples, read whole; snapshots are checked against the sample by eye.

use career::posting::Source;
use intake::Upload;
use intake::postings::{Context, Document, Parsed, read, read_answer, readers};

use crate::shown::{shown, today};

/// Every sample with the source that it comes from.
pub const SAMPLES: &[(Source, &[u8])] = &[
    (Source::Greenhouse, include_bytes!("samples/greenhouse.json")),
    (Source::Lever, include_bytes!("samples/lever.json")),
    (Source::Ashby, include_bytes!("samples/ashby.json")),
    (Source::Workable, include_bytes!("samples/workable.json")),
    (Source::SmartRecruiters, include_bytes!("samples/smart_recruiters.json")),
    (Source::SmartRecruiters, include_bytes!("samples/smart_recruiters_one.json")),
    (Source::Recruitee, include_bytes!("samples/recruitee.json")),
    (Source::Personio, include_bytes!("samples/personio.xml")),
    (Source::JsonLd, include_bytes!("samples/page_with_data.html")),
    (Source::Pasted, include_bytes!("samples/page_without_data.html")),
    (Source::Feed, include_bytes!("samples/feed.rss")),
    (Source::Feed, include_bytes!("samples/feed.atom")),
    (Source::Csv, include_bytes!("samples/table.csv")),
    (Source::Jsonl, include_bytes!("samples/lines.jsonl")),
    (Source::Pasted, include_bytes!("samples/pasted.txt")),
];

fn brought(bytes: &[u8]) -> Parsed {
    read(&Upload { name: None, bytes }, today()).unwrap()
}

#[test]
fn every_sample_is_told_by_its_content_and_read_the_same_way() {
    for (source, bytes) in SAMPLES {
        let parsed = brought(bytes);
        assert!(parsed.postings.iter().all(|posting| posting.source == *source), "{source:?}");
        assert!(!parsed.postings.is_empty(), "{source:?}");
        assert_eq!(read_answer(*source, bytes, today()).unwrap(), parsed, "{source:?}");
        let document = Document::of(&Upload { name: None, bytes }).unwrap();
        let exact: Vec<&str> = readers()
            .iter()
            .filter(|reader| !matches!(reader.source, Source::Jsonl | Source::Pasted))
            .filter(|reader| (reader.recognises)(&document))
            .map(|reader| reader.name)
            .collect();
        assert!(exact.len() <= 1, "{exact:?} all claim one document");
    }
}

macro_rules! sample {
    ($name:ident, $file:literal) => {
        #[test]
        fn $name() {
            insta::assert_snapshot!(shown(&brought(include_bytes!(concat!("samples/", $file)))));
        }
    };
}

sample!(a_greenhouse_board_is_read, "greenhouse.json");
sample!(a_lever_board_is_read, "lever.json");
sample!(an_ashby_board_is_read_without_what_is_not_listed, "ashby.json");
sample!(a_workable_account_is_read_and_places_of_one_opening_are_joined, "workable.json");
sample!(a_page_of_smart_recruiters_is_read_and_goes_on, "smart_recruiters.json");
sample!(one_posting_of_smart_recruiters_is_read, "smart_recruiters_one.json");
sample!(offers_of_recruitee_are_read, "recruitee.json");
sample!(data_in_a_page_is_read_and_a_damaged_block_is_passed_over, "page_with_data.html");
sample!(a_page_without_data_is_read_from_its_heading_on, "page_without_data.html");
sample!(a_feed_is_read, "feed.rss");
sample!(an_atom_feed_is_read, "feed.atom");
sample!(a_table_is_read, "table.csv");
sample!(json_lines_are_read, "lines.jsonl");
sample!(pasted_text_is_read_with_its_doubts, "pasted.txt");

#[test]
fn a_personio_feed_is_read_with_the_pages_of_its_host() {
    let context = Context { from: Some("https://blue-door.jobs.personio.de/xml"), ..today() };
    let parsed = read_answer(Source::Personio, include_bytes!("samples/personio.xml"), context).unwrap();
    insta::assert_snapshot!(shown(&parsed));
}

#[test]
fn whose_board_it_is_fills_in_where_the_source_does_not_say() {
    let context = Context { organisation: Some("Blue Door"), ..today() };
    let lever = read_answer(Source::Lever, include_bytes!("samples/lever.json"), context).unwrap();
    assert!(lever.postings.iter().all(|posting| posting.organisation.as_deref() == Some("Blue Door")));
    let greenhouse = read_answer(Source::Greenhouse, include_bytes!("samples/greenhouse.json"), context).unwrap();
    assert_eq!(greenhouse.postings[0].organisation.as_deref(), Some("Blue Door Kitchens"));
}

#[test]
fn a_board_without_openings_is_whole_and_says_so() {
    for (source, bytes) in [
        (Source::Greenhouse, &b"{\"jobs\":[],\"meta\":{\"total\":0}}"[..]),
        (Source::Lever, b"[]"),
        (Source::Ashby, b"{\"apiVersion\":\"1\",\"jobs\":[]}"),
        (Source::Workable, b"{\"name\":\"Blue Door\",\"description\":null,\"jobs\":[]}"),
        (Source::Recruitee, b"{\"offers\":[]}"),
        (Source::Personio, b"<?xml version=\"1.0\"?><workzag-jobs></workzag-jobs>"),
    ] {
        let parsed = read_answer(source, bytes, today()).unwrap();
        assert!(parsed.postings.is_empty() && parsed.complete, "{source:?}");
        assert!(parsed.notes.iter().any(|note| note.what.contains("nothing is open")), "{source:?}");
    }
}

#[test]
fn an_empty_answer_of_smart_recruiters_proves_nothing() {
    let parsed =
        read_answer(Source::SmartRecruiters, br#"{"offset":0,"limit":100,"totalFound":0,"content":[]}"#, today());
    let parsed = parsed.unwrap();
    assert!(parsed.postings.is_empty() && !parsed.complete && parsed.next.is_none());
    assert!(parsed.notes[0].what.contains("proves nothing"));
}

#[test]
fn the_last_page_of_smart_recruiters_ends() {
    let item = r#"{"id":"1","name":"Cook","company":{"identifier":"BlueDoor"}}"#;
    let page = format!(r#"{{"offset":100,"limit":100,"totalFound":101,"content":[{item}]}}"#);
    let parsed = read_answer(Source::SmartRecruiters, page.as_bytes(), today()).unwrap();
    assert!(parsed.next.is_none() && !parsed.complete, "a later page is not the whole");
    let page = format!(r#"{{"offset":0,"limit":100,"totalFound":1,"content":[{item}]}}"#);
    assert!(read_answer(Source::SmartRecruiters, page.as_bytes(), today()).unwrap().complete);
}
