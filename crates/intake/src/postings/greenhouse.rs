//! Greenhouse's public board: `jobs[]`, or one job. The content is HTML-escaped, and age counts from `first_published`.

use career::posting::pay::{PayFields, StatedPay};
use career::posting::{Posting, Workplace};
use serde_json::Value;

use super::batch::{Batch, Raw};
use super::document::Document;
use super::fields::{first, list, some, words};
use super::prose;
use crate::Refusal;

pub(super) fn recognises(document: &Document) -> bool {
    let Some(value) = document.json() else { return false };
    let is_job = |job: &Value| job.get("absolute_url").is_some();
    let empty_board = value.get("meta").and_then(|meta| meta.get("total")).is_some();
    match value.get("jobs").and_then(Value::as_array).map(Vec::as_slice) {
        Some([]) => empty_board,
        Some(jobs) => jobs.iter().any(is_job),
        None => is_job(value) && value.get("title").is_some(),
    }
}

/// Reads a board; answers whether it is the whole of it.
pub(super) fn read(document: &Document, batch: &mut Batch<'_>) -> Result<bool, Refusal> {
    let Some(value) = document.json() else { return Ok(false) };
    if value.get("jobs").is_none() {
        batch.add(job(value));
        return Ok(false);
    }
    for value in list(value, "jobs") {
        if batch.is_full() {
            break;
        }
        batch.add(job(value));
    }
    Ok(true)
}

fn job(value: &Value) -> Raw {
    let place = words(value, &["location", "name"]);
    let posting = Posting {
        key: words(value, &["id"]),
        url: some(value, &["absolute_url"]),
        title: words(value, &["title"]),
        organisation: some(value, &["company_name"]),
        workplace: place.to_lowercase().starts_with("remote").then_some(Workplace::Remote),
        places: places(place, value),
        department: list(value, "departments").iter().find_map(|department| some(department, &["name"])),
        requisition: some(value, &["requisition_id"]),
        text: prose::of_any(&words(value, &["content"])),
        pay: pay(value),
        ..Posting::default()
    };
    Raw {
        posting,
        published: words(value, &["first_published"]),
        touched: words(value, &["updated_at"]),
        closes: first(value, &[&["application_deadline"]]),
        ..Raw::default()
    }
}

/// Offices are where the organisation sits; they stand in where the job itself names no place.
fn places(place: String, value: &Value) -> Vec<String> {
    if !place.is_empty() {
        return vec![place];
    }
    list(value, "offices").iter().filter_map(first_name).collect()
}

fn first_name(office: &Value) -> Option<String> {
    Some(first(office, &[&["location"], &["location", "name"], &["name"]])).filter(|name| !name.is_empty())
}

/// One range in cents; several are for several places, and none of them is this job's for certain.
fn pay(value: &Value) -> Option<StatedPay> {
    let [range] = list(value, "pay_input_ranges") else { return None };
    let whole = |name: &str| range.get(name).and_then(Value::as_f64).map(|cents| format!("{:.2}", cents / 100.0));
    let (low, high) = (whole("min_cents").unwrap_or_default(), whole("max_cents").unwrap_or_default());
    StatedPay::of_fields(&PayFields {
        low: &low,
        high: &high,
        currency: &words(range, &["currency_type"]),
        period: &words(range, &["title"]),
        words: "",
    })
}
