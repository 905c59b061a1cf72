//! schema.org `JobPosting` as JSON-LD in a page that someone saved or pasted, or on its own.

use career::posting::pay::{PayFields, StatedPay};
use career::posting::{Posting, Workplace};
use serde_json::Value;

use super::batch::{Batch, Raw};
use super::document::Document;
use super::fields::{as_words, first, place, some, words};
use super::{ashby, page, prose};
use crate::Refusal;

/// Most script blocks that are looked at in one page.
const MOST_BLOCKS: usize = 200;
/// Values inside values beyond this depth are not looked at.
const DEEPEST: usize = 16;

pub(super) fn recognises(document: &Document) -> bool {
    match (document.page(), document.json()) {
        (Some(page), _) => blocks(page)
            .any(|block| value_of(block).map_or(block.contains("JobPosting"), |value| !found(&value).is_empty())),
        (None, Some(value)) => !found(value).is_empty(),
        (None, None) => false,
    }
}

/// Reads a page; it says nothing about other openings. A page whose every block is broken is read as text.
pub(super) fn read(document: &Document, batch: &mut Batch<'_>) -> Result<bool, Refusal> {
    if let Some(value) = document.json() {
        found(value).into_iter().for_each(|job| add(job, None, batch));
        return Ok(false);
    }
    let Some(text) = document.page() else { return Ok(false) };
    let values: Vec<Option<Value>> = blocks(text).map(value_of).collect();
    let broken = values.iter().filter(|value| value.is_none()).count();
    let jobs: Vec<&Value> = values.iter().flatten().flat_map(found).collect();
    // A page about one opening is its address; on a list each has its own or none.
    let own = page::address(text).or_else(|| batch.context.from.map(str::to_owned)).filter(|_| jobs.len() == 1);
    for job in jobs {
        add(job, own.as_deref(), batch);
    }
    if broken > 0 {
        let s = if broken == 1 { "One block of data in this page is" } else { "Some blocks of data in this page are" };
        batch.note(format!("{s} damaged and could not be read; the rest was."));
    }
    if batch.is_untouched() {
        super::pasted::read_page(text, batch);
    }
    Ok(false)
}

fn add(job: &Value, address: Option<&str>, batch: &mut Batch<'_>) {
    if !batch.is_full() {
        let mut raw = posting(job);
        raw.posting.url = raw.posting.url.or_else(|| address.map(str::to_owned));
        batch.add(raw);
    }
}

/// The contents of the blocks of JSON-LD of a page.
fn blocks(page: &str) -> impl Iterator<Item = &str> {
    page::scripts(page)
        .filter(|(attributes, _)| attributes.contains("ld+json"))
        .map(|(_, content)| content)
        .take(MOST_BLOCKS)
}

/// The value of a block, mended where it holds raw line breaks inside its words, as many pages do.
fn value_of(block: &str) -> Option<Value> {
    let block =
        block.trim().trim_start_matches("<!--").trim_start_matches("//<![CDATA[").trim_start_matches("<![CDATA[");
    let block = block
        .trim_end()
        .trim_end_matches("-->")
        .trim_end_matches("]]>")
        .trim_end_matches("//")
        .trim()
        .trim_end_matches(';');
    if let Ok(value) = serde_json::from_str(block) {
        return Some(value);
    }
    let mended: String = block.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    serde_json::from_str(&mended).ok()
}

/// Every posting in a value, in order: alone, in a list, in a graph, in a list of items.
fn found(value: &Value) -> Vec<&Value> {
    let mut all = Vec::new();
    look(value, 0, &mut all);
    all
}

fn look<'v>(value: &'v Value, depth: usize, all: &mut Vec<&'v Value>) {
    if depth > DEEPEST || all.len() > super::MOST_POSTINGS {
        return;
    }
    match value {
        Value::Array(values) => values.iter().for_each(|value| look(value, depth + 1, all)),
        Value::Object(_) if is_posting(value) => all.push(value),
        Value::Object(fields) => fields.values().for_each(|value| look(value, depth + 1, all)),
        _ => {}
    }
}

fn is_posting(value: &Value) -> bool {
    let named =
        |kind: &Value| kind.as_str().is_some_and(|kind| kind.rsplit(['/', ':', '#']).next() == Some("JobPosting"));
    match value.get("@type") {
        Some(Value::Array(kinds)) => kinds.iter().any(named),
        Some(kind) => named(kind),
        None => false,
    }
}

fn posting(job: &Value) -> Raw {
    let remote = words(job, &["jobLocationType"]).to_uppercase().contains("TELECOMMUTE");
    let identifier = first(job, &[&["identifier", "value"], &["identifier", "name"], &["identifier"]]);
    let url = some(job, &["url"]).or_else(|| some(job, &["@id"]).filter(|id| id.starts_with("http")));
    let key = if identifier.is_empty() { url.clone().unwrap_or_default() } else { identifier.clone() };
    let posting = Posting {
        key,
        url,
        title: first(job, &[&["title"], &["name"]]),
        organisation: organisation(job),
        places: places(job),
        workplace: remote.then_some(Workplace::Remote),
        department: some(job, &["employmentUnit", "name"]),
        employment: employment(job),
        requisition: Some(identifier),
        text: text(job),
        pay: pay(job),
        ..Posting::default()
    };
    Raw {
        posting,
        published: words(job, &["datePosted"]),
        touched: words(job, &["dateModified"]),
        closes: words(job, &["validThrough"]),
        ..Raw::default()
    }
}

fn organisation(job: &Value) -> Option<String> {
    let hiring = one_or_first(job.get("hiringOrganization")?);
    Some(first(hiring, &[&["name"], &["legalName"]])).filter(|name| !name.is_empty()).or_else(|| Some(as_words(hiring)))
}

fn one_or_first(value: &Value) -> &Value {
    value.as_array().and_then(|all| all.first()).unwrap_or(value)
}

/// A value as a list: itself, or what is in it.
fn each(value: Option<&Value>) -> &[Value] {
    match value {
        Some(Value::Array(all)) => all,
        Some(one) => std::slice::from_ref(one),
        None => &[],
    }
}

fn places(job: &Value) -> Vec<String> {
    let mut places: Vec<String> = each(job.get("jobLocation")).iter().flat_map(of_place).collect();
    if places.iter().all(String::is_empty) {
        // Remote work names the countries in which one may live.
        places =
            each(job.get("applicantLocationRequirements")).iter().map(|area| first(area, &[&["name"], &[]])).collect();
    }
    places
}

fn of_place(location: &Value) -> Vec<String> {
    let addresses = each(location.get("address"));
    if addresses.is_empty() {
        return vec![first(location, &[&["name"], &[]])];
    }
    let one = |address: &Value| {
        let country = first(address, &[&["addressCountry"], &["addressCountry", "name"]]);
        let parts = [words(address, &["addressLocality"]), words(address, &["addressRegion"]), country];
        let place = place(&parts);
        if place.is_empty() { first(address, &[&["name"], &[]]) } else { place }
    };
    addresses.iter().map(one).collect()
}

/// `FULL_TIME` → "Full time"; several are all said.
fn employment(job: &Value) -> Option<String> {
    let kinds: Vec<String> =
        each(job.get("employmentType")).iter().map(as_words).map(|kind| kind_in_words(&kind)).collect();
    Some(kinds.into_iter().filter(|kind| !kind.is_empty()).collect::<Vec<_>>().join(", "))
}

fn kind_in_words(kind: &str) -> String {
    if kind.contains(' ') {
        return kind.to_owned();
    }
    let lower =
        if kind.bytes().any(|byte| byte.is_ascii_lowercase()) { ashby::apart(kind) } else { kind.to_lowercase() };
    let spaced = lower.replace('_', " ");
    let mut letters = spaced.chars();
    letters.next().map(|first| first.to_uppercase().collect::<String>() + letters.as_str()).unwrap_or_default()
}

/// The description, and what stands in fields of its own and not in it.
fn text(job: &Value) -> String {
    let mut parts = vec![prose::of_any(&words(job, &["description"]))];
    for name in [
        "responsibilities",
        "qualifications",
        "skills",
        "experienceRequirements",
        "educationRequirements",
        "jobBenefits",
    ] {
        for value in each(job.get(name)) {
            let words = as_words(value);
            let part =
                prose::of_any(&if words.is_empty() { first(value, &[&["description"], &["name"]]) } else { words });
            if !part.is_empty() && !parts.iter().any(|there| there.contains(&part)) {
                parts.push(part);
            }
        }
    }
    prose::joined(&parts)
}

/// `baseSalary` as an amount of money, as a number, or as words.
fn pay(job: &Value) -> Option<StatedPay> {
    let salary = one_or_first(job.get("baseSalary")?);
    if let Some(words) = salary.as_str()
        && words.parse::<f64>().is_err()
    {
        return StatedPay::of_words(words);
    }
    let value = salary.get("value").map(one_or_first).unwrap_or(salary);
    if let Some(words) =
        value.as_str().filter(|words| words.contains(|c: char| c.is_alphabetic() || c == '–' || c == '-'))
    {
        return StatedPay::of_words(words);
    }
    let exact = first(value, &[&["value"], &[]]);
    let either = |name: &str| {
        Some(words(value, &[name])).filter(|end| !end.is_empty() || exact.is_empty()).unwrap_or(exact.clone())
    };
    let period = [words(value, &["unitText"]), words(salary, &["unitText"]), words(job, &["salaryUnit"])];
    let currency = first(salary, &[&["currency"], &["value", "currency"]]);
    StatedPay::of_fields(&PayFields {
        low: &either("minValue"),
        high: &either("maxValue"),
        currency: if currency.is_empty() { words(job, &["salaryCurrency"]) } else { currency }.as_str(),
        period: period.iter().find(|period| !period.is_empty()).map_or("", String::as_str),
        words: "",
    })
}
