//! JSON lines, and other JSON with postings in it: the same names as the columns of a table.

use std::collections::BTreeMap;

use serde_json::Value;

use super::batch::Batch;
use super::columns::Column;
use super::document::{Document, Shape};
use super::fields::{as_words, first};
use super::table;
use crate::Refusal;

pub(super) fn recognises(document: &Document) -> bool {
    matches!(&document.shape, Shape::Json(_) | Shape::JsonLines { .. })
}

/// Reads lines or one value; it is what someone chose to bring, so nothing missing from it is gone.
///
/// # Errors
/// A [`Refusal`] where no object has a title.
pub(super) fn read(document: &Document, batch: &mut Batch<'_>) -> Result<bool, Refusal> {
    match &document.shape {
        Shape::JsonLines { values, broken } => {
            for line in broken.iter().take(20) {
                batch.unread_at(&format!("Line {line}"), "is no JSON object and was left out.");
            }
            values.iter().for_each(|(_, value)| add(value, batch));
        }
        Shape::Json(Value::Array(all)) => all.iter().for_each(|value| add(value, batch)),
        Shape::Json(value) => match list_in(value) {
            Some(all) => all.iter().for_each(|value| add(value, batch)),
            None => add(value, batch),
        },
        _ => {}
    }
    if batch.len() == 0 && !batch.is_untouched() {
        return Err(Refusal::new(
            "This is JSON, and nothing in it has a title.",
            "Bring one object a line with title, company, location, description, url and posted; title is enough.",
        ));
    }
    Ok(false)
}

/// The list inside an answer: `{"jobs": […]}` and its kin.
fn list_in(value: &Value) -> Option<&Vec<Value>> {
    ["jobs", "postings", "results", "data", "items", "openings", "vacancies"]
        .iter()
        .find_map(|name| value.get(name).and_then(Value::as_array))
}

fn add(value: &Value, batch: &mut Batch<'_>) {
    if batch.is_full() {
        return;
    }
    let Value::Object(fields) = value else {
        batch.unread("is no object and was left out.");
        return;
    };
    let named: Vec<(Column, String)> = fields
        .iter()
        .take(200)
        .filter_map(|(name, value)| Some((Column::of(name)?, flat(value))))
        .filter(|(_, words)| !words.is_empty())
        .collect();
    let mut cells: BTreeMap<Column, &str> = BTreeMap::new();
    for (column, words) in &named {
        cells.entry(*column).or_insert(words);
    }
    batch.add(table::posting(&cells));
}

/// A field as words: objects give their names, lists are put side by side.
fn flat(value: &Value) -> String {
    match value {
        Value::Array(all) => {
            let parts: Vec<String> = all.iter().take(30).map(one).filter(|part| !part.is_empty()).collect();
            parts.join("; ")
        }
        value => one(value),
    }
}

fn one(value: &Value) -> String {
    match value {
        Value::Object(_) => {
            first(value, &[&["name"], &["label"], &["display_name"], &["title"], &["city"], &["value"]])
        }
        Value::Bool(flag) => flag.to_string(),
        value => as_words(value),
    }
}
