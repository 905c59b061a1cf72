//! One line of a file of postings, as a posting to compare.

use career::posting::duplicate::{Features, MOST_TEXT};
use career::posting::{Posting, Source};
use intake::text::html::bare;
use jiff::civil::Date;
use serde_json::{Map, Value};

/// What came of a line.
pub enum Read {
    /// An empty line.
    Nothing,
    /// No posting, and why.
    Broken { line: u64, why: String },
    /// A posting: its id as JSON, and what is remembered of it.
    Posting { line: u64, id: Box<str>, features: Box<Features> },
}

/// Longest id, in bytes of JSON.
const LONGEST_ID: usize = 1_000;
/// HTML is longer than what it says: so many bytes are looked at for each that is kept.
const DRESS: usize = 4;

/// Reads a line.
pub fn read(line: u64, bytes: &[u8]) -> Read {
    if bytes.iter().all(u8::is_ascii_whitespace) {
        return Read::Nothing;
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let fields = match serde_json::from_slice::<Value>(bytes) {
        Ok(Value::Object(fields)) => fields,
        Ok(_) => return Read::Broken { line, why: "it is no JSON object".to_owned() },
        Err(error) => return Read::Broken { line, why: format!("it is no JSON from column {} on", error.column()) },
    };
    let id = match fields.get("id") {
        Some(id @ (Value::String(_) | Value::Number(_))) => id.to_string(),
        _ => line.to_string(),
    };
    if id.len() > LONGEST_ID {
        return Read::Broken { line, why: format!("its id is longer than {LONGEST_ID} bytes") };
    }
    Read::Posting { line, id: id.into(), features: Box::new(Features::of(&posting(&fields))) }
}

fn posting(fields: &Map<String, Value>) -> Posting {
    let text = |name: &str| fields.get(name).and_then(Value::as_str).unwrap_or_default();
    let posted = text("posted");
    Posting {
        source: Source::Jsonl,
        title: bare(text("title"), 4_096).into_owned(),
        organisation: fields.get("company").and_then(named).map(str::to_owned),
        places: fields.get("location").map(places).unwrap_or_default(),
        text: bare(text("description"), MOST_TEXT * DRESS).into_owned(),
        url: Some(text("url")).filter(|url| !url.is_empty()).map(str::to_owned),
        published: posted.get(..10).and_then(|day| day.parse::<Date>().ok()),
        ..Posting::default()
    }
}

/// A name, or an object that has one.
fn named(value: &Value) -> Option<&str> {
    value.as_str().or_else(|| value.get("name")?.as_str()).filter(|name| !name.trim().is_empty())
}

/// One place, or a list of them.
fn places(value: &Value) -> Vec<String> {
    match value {
        Value::Array(all) => all.iter().filter_map(named).take(16).map(str::to_owned).collect(),
        one => named(one).into_iter().map(str::to_owned).collect(),
    }
}
