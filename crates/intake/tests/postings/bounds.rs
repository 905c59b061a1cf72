//! Bounds: whatever a document holds, what comes out of it is of a size that people and stores can bear.

use career::posting::Source;
use intake::Upload;
use intake::postings::{LONGEST_TEXT, MOST_POSTINGS, Parsed, read, read_answer};

use crate::shown::today;

fn brought(text: &str) -> Parsed {
    read(&Upload { name: None, bytes: text.as_bytes() }, today()).unwrap()
}

/// What holds for every answer.
pub fn hold(parsed: &Parsed) {
    assert!(parsed.postings.len() <= MOST_POSTINGS);
    assert!(parsed.notes.len() <= 201);
    assert!(parsed.notes.iter().all(|note| note.about.is_none_or(|at| at < parsed.postings.len())));
    for posting in &parsed.postings {
        assert!(!posting.title.is_empty() && posting.title.len() <= 300 && !posting.title.contains('\n'));
        assert!(posting.text.len() <= LONGEST_TEXT && posting.key.len() <= 300 && posting.places.len() <= 30);
        let lower = posting.text.to_lowercase();
        assert!(!lower.contains("<script") && !lower.contains("</p>"), "{}", posting.text);
        assert!(posting.url.iter().all(|url| url.starts_with("http") || url.starts_with("HTTP")));
        assert!(posting.published.is_none_or(|day| day <= today().today));
    }
}

#[test]
fn a_long_list_is_cut_with_a_note_and_proves_nothing() {
    let jobs: Vec<String> = (0..MOST_POSTINGS + 10)
        .map(|nth| format!(r#"{{"id":{nth},"title":"Cook {nth}","absolute_url":"https://a.example/{nth}"}}"#))
        .collect();
    let parsed =
        read_answer(Source::Greenhouse, format!(r#"{{"jobs":[{}]}}"#, jobs.join(",")).as_bytes(), today()).unwrap();
    hold(&parsed);
    assert_eq!(parsed.postings.len(), MOST_POSTINGS);
    assert!(!parsed.complete && parsed.notes[0].what.contains("the first 5000 postings are kept"));
}

#[test]
fn a_long_text_is_cut_with_a_note() {
    let content = "Stir the soup. ".repeat(20_000);
    let parsed = brought(&format!(
        r#"{{"jobs":[{{"id":1,"title":"Cook","absolute_url":"https://a.example/1","content":"{content}"}}]}}"#
    ));
    hold(&parsed);
    assert!(parsed.postings[0].text.len() > LONGEST_TEXT - 10);
    assert_eq!(parsed.notes[0].about, Some(0));
}

#[test]
fn deep_documents_end() {
    for text in [
        format!("{}1{}", "[".repeat(100_000), "]".repeat(100_000)),
        format!("<rss>{}", "<item>".repeat(100_000)),
        format!("<html>{}", "<div>".repeat(100_000)),
        format!("<script type='application/ld+json'>{}</script>", "{\"a\":".repeat(50_000)),
        "<script".repeat(100_000),
        format!("<html>{}", "<script type=application/ld+json>".repeat(50_000)),
        "&amp;lt;".repeat(100_000),
        "title,company\n".repeat(100_000),
        "{\"title\":\"a\"}\n".repeat(20_000),
    ] {
        if let Ok(parsed) = read(&Upload { name: None, bytes: text.as_bytes() }, today()) {
            hold(&parsed);
        }
    }
}

#[test]
fn markup_does_not_survive_however_it_is_escaped() {
    for content in [
        "<script>alert(1)</script><p>Cook</p>",
        "&lt;script&gt;alert(1)&lt;/script&gt;&lt;p&gt;Cook&lt;/p&gt;",
        "&amp;lt;script&amp;gt;alert(1)&amp;lt;/script&amp;gt;Cook",
        "&amp;amp;lt;script&amp;amp;gt;alert(1)",
        "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>",
        "<<script>script>alert(1)",
        "<img src=x onerror=alert(1)>Cook",
    ] {
        let value = serde_json::json!({"id": 1, "title": format!("Cook {content}"), "absolute_url": "javascript:alert(1)", "content": content});
        let parsed = brought(&value.to_string());
        hold(&parsed);
        let posting = &parsed.postings[0];
        assert!(!posting.title.contains("<script") && !posting.text.contains("onerror"), "{posting:?}");
        assert_eq!(posting.url, None);
    }
}

#[test]
fn tomorrow_in_another_zone_is_today_and_a_later_day_is_none() {
    let read = |day: &str| {
        let line = format!(r#"{{"title":"Cook","posted":"{day}"}}"#);
        let parsed = brought(&line);
        (parsed.postings[0].published.map(|day| day.to_string()), parsed.notes.len())
    };
    assert_eq!(read("2026-11-25"), (Some("2026-11-25".into()), 0));
    assert_eq!(read("2026-11-26T01:00:00Z"), (Some("2026-11-25".into()), 0));
    assert_eq!(read("2026-11-26"), (None, 1));
    assert_eq!(read("2027-01-01T01:00:00Z"), (None, 1));
}
