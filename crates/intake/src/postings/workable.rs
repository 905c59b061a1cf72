//! Workable's public widget: `jobs[]`. An opening in several places is listed once for each of them.

use career::posting::{Apply, Posting, Workplace};
use serde_json::Value;

use super::batch::{Batch, Raw};
use super::document::Document;
use super::fields::{first, is, list, place, some, words};
use super::prose;
use crate::Refusal;

pub(super) fn recognises(document: &Document) -> bool {
    let Some(value) = document.json() else { return false };
    match value.get("jobs").and_then(Value::as_array).map(Vec::as_slice) {
        Some([]) => value.get("name").is_some() && value.get("description").is_some(),
        Some(jobs) => jobs.iter().any(|job| job.get("shortcode").is_some()),
        None => false,
    }
}

/// Reads an account; it is always the whole of it.
pub(super) fn read(document: &Document, batch: &mut Batch<'_>) -> Result<bool, Refusal> {
    let Some(value) = document.json() else { return Ok(false) };
    let organisation = some(value, &["name"]);
    for value in list(value, "jobs") {
        if batch.is_full() {
            break;
        }
        batch.add(job(value, organisation.clone()));
    }
    Ok(true)
}

fn job(value: &Value, organisation: Option<String>) -> Raw {
    let parts = ["description", "requirements", "benefits"].map(|name| prose::of_any(&words(value, &[name])));
    let posting = Posting {
        key: first(value, &[&["shortcode"], &["code"]]),
        url: Some(first(value, &[&["url"], &["shortlink"]])),
        apply: some(value, &["application_url"]).map(Apply::At),
        title: words(value, &["title"]),
        organisation,
        places: places(value),
        workplace: is(value, "telecommuting").then_some(Workplace::Remote),
        department: Some(first(value, &[&["department"], &["function"]])),
        employment: some(value, &["employment_type"]),
        requisition: some(value, &["code"]),
        text: prose::joined(&parts),
        ..Posting::default()
    };
    Raw { posting, published: first(value, &[&["published_on"], &["created_at"]]), ..Raw::default() }
}

fn places(value: &Value) -> Vec<String> {
    let at = |value: &Value, region: &str| {
        place(&[words(value, &["city"]), words(value, &[region]), words(value, &["country"])])
    };
    let shown = list(value, "locations").iter().filter(|place| !is(place, "hidden"));
    let mut places: Vec<String> = shown.map(|place| at(place, "region")).collect();
    if places.is_empty() {
        places.push(at(value, "state"));
    }
    places
}
