//! What somebody's archive holds, as far as marks can stand in it.

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
        let under = |key: &str| texts(&archive[key]);
        Ok(Archive { rows: under("history"), papers: under("documents"), plans: under("plan") })
    }

    /// Texts of the history.
    pub(super) fn rows(&self) -> impl Iterator<Item = &str> {
        self.rows.iter().map(String::as_str)
    }

    /// Texts of documents.
    pub(super) fn papers(&self) -> impl Iterator<Item = &str> {
        self.papers.iter().map(String::as_str)
    }

    /// Texts of the plan.
    pub(super) fn plans(&self) -> impl Iterator<Item = &str> {
        self.plans.iter().map(String::as_str)
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
