//! What somebody's archive holds, as far as marks can stand in it.

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use serde_json::Value;

/// An archive, as a person is given it.
pub(super) struct Archive {
    records: Vec<Value>,
    originals: Vec<Value>,
}

impl Archive {
    /// Reads the JSON.
    pub(super) fn read(bytes: &[u8]) -> Result<Self, serde_json::Error> {
        let archive: Value = serde_json::from_slice(bytes)?;
        let each = |key: &str| archive[key].as_array().cloned().unwrap_or_default();
        Ok(Archive { records: each("records"), originals: each("originals") })
    }

    /// The texts in which marks of a kind can stand.
    pub(super) fn texts(&self, kind: &str) -> Vec<String> {
        match kind {
            "row" => self.of("history").flat_map(texts).collect(),
            "doc" => self.papers(),
            "note" => self.of("plan").flat_map(|plan| texts(&plan["body"])).collect(),
            "task" => self.of("plan").flat_map(tasks).flat_map(task).collect(),
            _ => self.of("week").flat_map(texts).collect(),
        }
    }

    fn of(&self, kind: &str) -> impl Iterator<Item = &Value> {
        self.records.iter().filter(move |record| record["kind"] == kind)
    }

    /// A document is there when both its bytes and what is said of it are: one without the other is nothing.
    fn papers(&self) -> Vec<String> {
        let is_known = |original: &&Value| self.of("document").any(|document| document["id"] == original["document"]);
        self.originals.iter().filter(is_known).filter_map(brought).collect()
    }
}

/// The bytes of a document, as text.
fn brought(original: &Value) -> Option<String> {
    let bytes = BASE64_STANDARD.decode(original["bytes"].as_str()?).ok()?;
    String::from_utf8(bytes).ok()
}

fn tasks(plan: &Value) -> Vec<Value> {
    plan["body"]["body"]["tasks"].as_array().cloned().unwrap_or_default()
}

/// A task's title; where it is done, once more with the mark of the part that says so.
fn task(task: Value) -> Vec<String> {
    let title = task["title"].as_str().unwrap_or_default().to_owned();
    match task["state"].get("done") {
        Some(_) => vec![title.replace("p0", "p1"), title],
        None => vec![title],
    }
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

#[cfg(test)]
mod tests {
    use super::Archive;

    #[test]
    fn an_archive_is_read_by_what_its_texts_belong_to() {
        let json = br#"{"records": [
            {"kind": "history", "id": "1", "body": {"v": 1, "body": {"rows": [{"title": "row0v1p0", "lines": ["row0v1p1"]}]}}},
            {"kind": "plan", "id": "0", "body": {"v": 1, "body": {"tasks": [
                {"title": "Ask task0v2p0", "state": {"done": "2026-11-25"}}, {"title": "task1v1p0", "state": "open"}]}}},
            {"kind": "document", "id": "7", "body": {"v": 1, "body": {"draft": "row9v9p9"}}}],
          "originals": [{"document": "7", "bytes": "ZG9jMHYxcDA="}, {"document": "8", "bytes": "ZG9jMXYxcDA="}]}"#;
        let archive = Archive::read(json).unwrap();
        let rows: Vec<String> = archive.texts("row").into_iter().filter(|text| text.starts_with("row")).collect();
        assert_eq!(rows, ["row0v1p1", "row0v1p0"]);
        assert_eq!(archive.texts("task"), ["Ask task0v2p1", "Ask task0v2p0", "task1v1p0"]);
        assert_eq!(archive.texts("doc"), ["doc0v1p0"], "the other one is bytes that nobody knows of");
    }
}
