//! SmartRecruiters' public postings: pages of `content[]` without descriptions, and one posting with its `jobAd`.
//!
//! A company that it does not know gets the same answer as one without openings, so an empty list proves nothing.

use career::posting::{Apply, Posting, Workplace};
use serde_json::Value;

use super::address;
use super::batch::{Batch, Raw};
use super::document::Document;
use super::fields::{first, is, list, place, some, words};
use super::prose;
use crate::Refusal;

pub(super) fn recognises(document: &Document) -> bool {
    let Some(value) = document.json() else { return false };
    let page = value.get("content").is_some_and(Value::is_array) && value.get("totalFound").is_some();
    page || (value.get("jobAd").is_some() && value.get("name").is_some())
}

/// Reads a page or a posting; a page that has everything is the whole, unless it is empty.
pub(super) fn read(document: &Document, batch: &mut Batch<'_>) -> Result<bool, Refusal> {
    let Some(value) = document.json() else { return Ok(false) };
    if value.get("content").is_none() {
        batch.add(posting(value));
        return Ok(false);
    }
    let all = list(value, "content");
    for value in all {
        if batch.is_full() {
            break;
        }
        batch.add(posting(value));
    }
    let count = |name: &str| value.get(name).and_then(Value::as_u64).unwrap_or_default();
    let (offset, total) = (count("offset"), count("totalFound"));
    let reached = offset.saturating_add(all.len() as u64);
    if all.is_empty() {
        batch.note(
            "SmartRecruiters lists nothing here. It answers the same for a company that it does not know, so this \
             proves nothing.",
        );
    } else {
        batch.note("The list has no descriptions; each opening is asked for by itself.");
    }
    if !all.is_empty() && reached < total {
        let company = all.iter().find_map(|item| some(item, &["company", "identifier"]));
        let next = company.and_then(|company| address::smart_recruiters_page(&company, reached));
        if let Some(next) = next {
            batch.goes_on_at(next);
        }
    }
    Ok(offset == 0 && !all.is_empty() && reached >= total)
}

fn posting(value: &Value) -> Raw {
    let (id, company) = (words(value, &["id"]), words(value, &["company", "identifier"]));
    let shown = some(value, &["postingUrl"]);
    let page =
        (!company.is_empty() && !id.is_empty()).then(|| format!("https://jobs.smartrecruiters.com/{company}/{id}"));
    let location = value.get("location").unwrap_or(&Value::Null);
    let posting = Posting {
        key: id,
        url: shown.or(page),
        apply: some(value, &["applyUrl"]).map(Apply::At),
        title: words(value, &["name"]),
        organisation: some(value, &["company", "name"]),
        places: vec![where_it_is(location)],
        workplace: workplace(location),
        department: Some(first(value, &[&["department", "label"], &["function", "label"]])),
        employment: some(value, &["typeOfEmployment", "label"]),
        requisition: some(value, &["refNumber"]),
        text: text(value),
        ..Posting::default()
    };
    Raw { posting, published: words(value, &["releasedDate"]), ..Raw::default() }
}

fn where_it_is(location: &Value) -> String {
    let full = words(location, &["fullLocation"]);
    // Countries come as "us"; capitals read better.
    let country = words(location, &["country"]);
    let country = if country.len() == 2 { country.to_uppercase() } else { country };
    if full.is_empty() { place(&[words(location, &["city"]), words(location, &["region"]), country]) } else { full }
}

fn workplace(location: &Value) -> Option<Workplace> {
    if is(location, "remote") { Some(Workplace::Remote) } else { is(location, "hybrid").then_some(Workplace::Hybrid) }
}

fn text(value: &Value) -> String {
    let sections = value.get("jobAd").and_then(|ad| ad.get("sections")).unwrap_or(&Value::Null);
    let mut parts = Vec::new();
    for name in ["jobDescription", "qualifications", "additionalInformation", "companyDescription"] {
        let body = prose::of_any(&words(sections, &[name, "text"]));
        if !body.is_empty() {
            parts.push(prose::of_any(&words(sections, &[name, "title"])));
            parts.push(body);
        }
    }
    prose::joined(&parts)
}
