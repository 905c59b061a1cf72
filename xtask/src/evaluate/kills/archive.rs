//! What somebody's archive holds, as far as marks can stand in it.

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use serde_json::Value;

/// An archive, sorted by what its texts belong to.
pub(super) struct Archive {
    rows: Vec<String>,
    papers: Vec<String>,
    plans: Vec<String>,
}

impl Archive {
    /// Reads the JSON that a person is given.
    pub(super) fn read(bytes: &[u8]) -> Result<Self, serde_json::Error> {
        let archive: Value = serde_json::from_slice(bytes)?;
        let each = |key: &str| archive[key].as_array().cloned().unwrap_or_default();
        let records = each("records");
        let of = |kind: &str| records.iter().filter(|record| record["kind"] == kind).flat_map(texts).collect();
        // A document is there when both its bytes and what is said of it are: one without the other is nothing.
        let is_known = |original: &Value| {
            records.iter().any(|record| record["kind"] == "document" && record["id"] == original["document"])
        };
        let papers = each("originals").iter().filter(|original| is_known(original)).filter_map(brought).collect();
        Ok(Archive { rows: of("history"), papers, plans: of("plan") })
    }

    /// Texts of the history.
    pub(super) fn rows(&self) -> impl Iterator<Item = &str> {
        self.rows.iter().map(String::as_str)
    }

    /// Documents as they were brought.
    pub(super) fn papers(&self) -> impl Iterator<Item = &str> {
        self.papers.iter().map(String::as_str)
    }

    /// Texts of the plan.
    pub(super) fn plans(&self) -> impl Iterator<Item = &str> {
        self.plans.iter().map(String::as_str)
    }
}

/// The bytes of a document, as text.
fn brought(original: &Value) -> Option<String> {
    let bytes = BASE64_STANDARD.decode(original["bytes"].as_str()?).ok()?;
    String::from_utf8(bytes).ok()
}

/// All texts within a value.
fn texts(value: &Value) -> Vec<String> {
    match value {
        Value::String(text) => vec![text.clone()],
        Value::Array(all) => all.iter().flat_map(texts).collect(),
        Value::Object(all) => all.values().flat_map(texts).collect(),
        _ => Vec::new(),
    }
}
