//! Recruitee's public offers: `offers[]`.

use career::posting::pay::{PayFields, StatedPay};
use career::posting::{Apply, Posting, Workplace};
use serde_json::Value;

use super::batch::{Batch, Raw};
use super::document::Document;
use super::fields::{first, is, list, place, some, words};
use super::prose;
use crate::Refusal;

pub(super) fn recognises(document: &Document) -> bool {
    document.json().and_then(|value| value.get("offers")).is_some_and(Value::is_array)
}

/// Reads a company's offers; it is always the whole of them.
pub(super) fn read(document: &Document, batch: &mut Batch<'_>) -> Result<bool, Refusal> {
    let Some(value) = document.json() else { return Ok(false) };
    for value in list(value, "offers") {
        if batch.is_full() {
            break;
        }
        batch.add(offer(value));
    }
    Ok(true)
}

fn offer(value: &Value) -> Raw {
    let parts = ["description", "requirements"].map(|name| prose::of_any(&words(value, &[name])));
    let posting = Posting {
        key: words(value, &["id"]),
        url: some(value, &["careers_url"]),
        apply: some(value, &["careers_apply_url"]).map(Apply::At),
        title: words(value, &["title"]),
        organisation: some(value, &["company_name"]),
        places: places(value),
        workplace: workplace(value),
        department: some(value, &["department"]),
        employment: some(value, &["employment_type_code"]).map(|code| code.replace('_', " ")),
        text: prose::joined(&parts),
        pay: pay(value),
        ..Posting::default()
    };
    Raw {
        posting,
        published: first(value, &[&["published_at"], &["created_at"]]),
        touched: words(value, &["updated_at"]),
        closes: words(value, &["close_at"]),
        ..Raw::default()
    }
}

fn places(value: &Value) -> Vec<String> {
    let at = |value: &Value| {
        place(&[words(value, &["city"]), first(value, &[&["state_name"], &["state"]]), words(value, &["country"])])
    };
    let mut places: Vec<String> = list(value, "locations").iter().map(at).filter(|place| !place.is_empty()).collect();
    if places.is_empty() {
        let own = at(value);
        places.push(if own.is_empty() { words(value, &["location"]) } else { own });
    }
    places
}

/// Several may be set; the freest that excludes the others is not known then.
fn workplace(value: &Value) -> Option<Workplace> {
    match (is(value, "remote"), is(value, "hybrid"), is(value, "on_site")) {
        (true, false, false) => Some(Workplace::Remote),
        (_, true, _) => Some(Workplace::Hybrid),
        (false, false, true) => Some(Workplace::OnSite),
        _ => None,
    }
}

fn pay(value: &Value) -> Option<StatedPay> {
    let salary = value.get("salary")?;
    StatedPay::of_fields(&PayFields {
        low: &words(salary, &["min"]),
        high: &words(salary, &["max"]),
        currency: &words(salary, &["currency"]),
        period: &words(salary, &["period"]),
        words: "",
    })
}
