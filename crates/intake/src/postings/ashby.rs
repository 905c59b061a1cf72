//! Ashby's public board: `jobs[]`. What is not listed there is not meant for the public and is left out.

use career::posting::pay::{PayFields, StatedPay};
use career::posting::{Apply, Posting, Workplace};
use serde_json::Value;

use super::batch::{Batch, Raw};
use super::document::Document;
use super::fields::{first, is, list, some, words};
use super::{lever, prose};
use crate::Refusal;

pub(super) fn recognises(document: &Document) -> bool {
    let Some(value) = document.json() else { return false };
    let is_job = |job: &Value| job.get("jobUrl").is_some() || job.get("isListed").is_some();
    match value.get("jobs").and_then(Value::as_array).map(Vec::as_slice) {
        Some([]) => value.get("apiVersion").is_some(),
        Some(jobs) => jobs.iter().any(is_job),
        None => false,
    }
}

/// Reads a board; it is always the whole of it.
pub(super) fn read(document: &Document, batch: &mut Batch<'_>) -> Result<bool, Refusal> {
    let Some(value) = document.json() else { return Ok(false) };
    let unlisted = |job: &Value| job.get("isListed").and_then(Value::as_bool) == Some(false);
    let all = list(value, "jobs");
    let left_out = all.iter().filter(|job| unlisted(job)).count();
    for value in all.iter().filter(|job| !unlisted(job)) {
        if batch.is_full() {
            break;
        }
        batch.add(job(value));
    }
    if left_out > 0 {
        batch.note(format!("{left_out} of the openings are not listed for the public and were left out."));
    }
    Ok(true)
}

fn job(value: &Value) -> Raw {
    let kind = lever::workplace(&words(value, &["workplaceType"]));
    let mut places = vec![words(value, &["location"])];
    places.extend(list(value, "secondaryLocations").iter().map(|place| first(place, &[&["location"]])));
    let html = words(value, &["descriptionHtml"]);
    let posting = Posting {
        key: first(value, &[&["id"], &["jobUrl"]]),
        url: some(value, &["jobUrl"]),
        apply: some(value, &["applyUrl"]).map(Apply::At),
        title: words(value, &["title"]),
        places,
        workplace: kind.or(is(value, "isRemote").then_some(Workplace::Remote)),
        department: Some(first(value, &[&["department"], &["team"]])),
        employment: some(value, &["employmentType"]).map(|kind| apart(&kind)),
        text: prose::of_any(if html.is_empty() { words(value, &["descriptionPlain"]) } else { html }.as_str()),
        pay: value.get("compensation").and_then(pay),
        ..Posting::default()
    };
    Raw { posting, published: words(value, &["publishedAt"]), touched: words(value, &["updatedAt"]), ..Raw::default() }
}

/// `FullTime` → "Full time".
pub(super) fn apart(kind: &str) -> String {
    let mut out = String::new();
    for (nth, c) in kind.chars().enumerate() {
        if nth > 0 && c.is_uppercase() && !out.ends_with([' ', '-']) {
            out.push(' ');
            out.extend(c.to_lowercase());
        } else {
            out.push(c);
        }
    }
    out
}

/// The summary is what people read ("$150K – $180K • Offers Equity"); the number comes from the one salary in it.
fn pay(value: &Value) -> Option<StatedPay> {
    let summary = first(value, &[&["compensationTierSummary"], &["scrapeableCompensationSalarySummary"]]);
    let is_salary = |part: &&Value| words(part, &["compensationType"]).eq_ignore_ascii_case("salary");
    let salaries: Vec<&Value> = list(value, "summaryComponents").iter().filter(is_salary).collect();
    let [salary] = salaries.as_slice() else {
        return StatedPay::of_words(&summary).map(|pay| StatedPay { range: None, ..pay });
    };
    StatedPay::of_fields(&PayFields {
        low: &words(salary, &["minValue"]),
        high: &words(salary, &["maxValue"]),
        currency: &words(salary, &["currencyCode"]),
        period: &words(salary, &["interval"]),
        words: &summary,
    })
}
