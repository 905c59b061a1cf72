//! Lever's public postings: a list, or one of them. The prose is split over a description, lists and a closing.

use career::posting::pay::{PayFields, StatedPay};
use career::posting::{Apply, Posting, Workplace};
use serde_json::Value;

use super::batch::{Batch, Raw};
use super::document::Document;
use super::fields::{first, list, some, words};
use super::prose;
use crate::Refusal;

pub(super) fn recognises(document: &Document) -> bool {
    let is_posting = |value: &Value| value.get("hostedUrl").is_some() && value.get("text").is_some();
    match document.json() {
        Some(Value::Array(all)) => all.iter().any(is_posting),
        Some(value) => is_posting(value),
        None => false,
    }
}

/// An empty list is an empty board, as long as someone knows that it comes from Lever.
pub(super) fn read(document: &Document, batch: &mut Batch<'_>) -> Result<bool, Refusal> {
    match document.json() {
        Some(Value::Array(all)) => {
            for value in all {
                if batch.is_full() {
                    break;
                }
                batch.add(posting(value));
            }
            // Pages are asked for with `skip` and `limit`; an address without them lists everything.
            let paged = batch.context.from.is_some_and(|from| from.contains("skip=") || from.contains("limit="));
            Ok(!paged)
        }
        Some(value) => {
            batch.add(posting(value));
            Ok(false)
        }
        None => Ok(false),
    }
}

fn posting(value: &Value) -> Raw {
    let posting = Posting {
        key: words(value, &["id"]),
        url: some(value, &["hostedUrl"]),
        apply: some(value, &["applyUrl"]).map(Apply::At),
        title: words(value, &["text"]),
        places: places(value),
        workplace: workplace(&words(value, &["workplaceType"])),
        department: Some(first(value, &[&["categories", "department"], &["categories", "team"]])),
        employment: some(value, &["categories", "commitment"]),
        text: text(value),
        pay: pay(value),
        ..Posting::default()
    };
    Raw { posting, published: words(value, &["createdAt"]), ..Raw::default() }
}

fn places(value: &Value) -> Vec<String> {
    let categories = value.get("categories").unwrap_or(&Value::Null);
    let mut places = vec![words(categories, &["location"])];
    places.extend(list(categories, "allLocations").iter().map(super::fields::as_words));
    places
}

/// `on-site`, `remote`, `hybrid`; "unspecified" says nothing.
pub(super) fn workplace(kind: &str) -> Option<Workplace> {
    let letters: String = kind.chars().filter(|c| c.is_alphabetic()).collect::<String>().to_lowercase();
    match letters.as_str() {
        "onsite" => Some(Workplace::OnSite),
        "hybrid" => Some(Workplace::Hybrid),
        "remote" => Some(Workplace::Remote),
        _ => None,
    }
}

fn text(value: &Value) -> String {
    let mut parts = vec![prose::of_any(&first(value, &[&["descriptionPlain"], &["description"]]))];
    for part in list(value, "lists").iter().take(100) {
        parts.push(prose::of_any(&words(part, &["text"])));
        parts.push(prose::of_any(&words(part, &["content"])));
    }
    parts.push(prose::of_any(&first(value, &[&["salaryDescriptionPlain"], &["salaryDescription"]])));
    parts.push(prose::of_any(&first(value, &[&["additionalPlain"], &["additional"]])));
    prose::joined(&parts)
}

fn pay(value: &Value) -> Option<StatedPay> {
    let range = value.get("salaryRange")?;
    StatedPay::of_fields(&PayFields {
        low: &words(range, &["min"]),
        high: &words(range, &["max"]),
        currency: &words(range, &["currency"]),
        period: &words(range, &["interval"]),
        words: "",
    })
}
