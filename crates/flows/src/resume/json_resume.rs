//! JSON Resume v1.0.0, as `intake` reads it.
//!
//! Unpaid work of every kind stands under `volunteer`. A position that began and of whose end nothing is known reads as
//! one that goes on, and a school that goes on as one whose end is unknown: the format has no words for either.

use career::profile::{Document, Education, End, Engagement, Named, Period, Position, Profile};
use serde_json::{Map, Value, json};

use super::{told, words};

const SCHEMA: &str = "https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json";

/// Writes a profile with the words of its document.
pub fn json_resume(document: &Document, profile: &Profile) -> Value {
    let paid = |position: &&Position| matches!(position.engagement, Engagement::Work | Engagement::Service);
    let work = profile.positions.iter().filter(paid);
    let unpaid = profile.positions.iter().filter(|position| !paid(position));
    let mut out = Map::new();
    out.insert("$schema".into(), SCHEMA.into());
    out.insert("basics".into(), basics(document, profile));
    let lists = [
        ("work", work.map(|p| position(document, p, "name")).collect::<Vec<_>>()),
        ("volunteer", unpaid.map(|p| position(document, p, "organization")).collect()),
        ("education", profile.education.iter().map(school).collect()),
        ("certificates", profile.certificates.iter().map(|n| named(n, "name", "issuer", "date")).collect()),
        ("skills", profile.skills.iter().map(|n| named(n, "name", "level", "")).collect()),
        ("languages", profile.languages.iter().map(|n| named(n, "language", "fluency", "")).collect()),
        ("awards", profile.awards.iter().map(|n| named(n, "title", "awarder", "date")).collect()),
        ("projects", profile.projects.iter().map(|p| project(document, p)).collect()),
        ("interests", profile.interests.iter().map(|n| named(n, "name", "", "")).collect()),
    ];
    for (name, list) in lists {
        if !list.is_empty() {
            out.insert(name.into(), Value::Array(list));
        }
    }
    out.insert("meta".into(), json!({ "version": "v1.0.0" }));
    Value::Object(out)
}

/// Fields that hold something.
fn filled(fields: impl IntoIterator<Item = (&'static str, Option<String>)>) -> Map<String, Value> {
    let full = fields.into_iter().filter_map(|(name, value)| Some((name, value.filter(|v| !v.trim().is_empty())?)));
    full.filter(|(name, _)| !name.is_empty()).map(|(name, value)| (name.to_owned(), Value::String(value))).collect()
}

fn basics(document: &Document, profile: &Profile) -> Value {
    let contact = &profile.contact;
    let summary: Vec<&str> = words(document, &profile.summary).collect();
    let mut links = contact.links.iter().cloned();
    let mut out = filled([
        ("name", contact.name.clone()),
        ("label", profile.headline.clone()),
        ("email", contact.email.clone()),
        ("phone", contact.phone.clone()),
        ("url", links.next()),
        ("summary", Some(summary.join("\n"))),
    ]);
    if let Some(place) = &contact.place {
        // "Oakland, CA" is a town and its region; anything else is kept whole.
        let location = match place.split_once(", ") {
            Some((city, region)) if !region.contains(',') => {
                filled([("city", Some(city.to_owned())), ("region", Some(region.to_owned()))])
            }
            _ => filled([("city", Some(place.clone()))]),
        };
        out.insert("location".into(), Value::Object(location));
    }
    let profiles: Vec<Value> = links.map(|url| json!({ "url": url })).collect();
    if !profiles.is_empty() {
        out.insert("profiles".into(), Value::Array(profiles));
    }
    Value::Object(out)
}

fn dates(period: &Period) -> [(&'static str, Option<String>); 2] {
    let to = match period.to {
        Some(End::On(date)) => Some(date.to_string()),
        Some(End::Current) | None => None,
    };
    [("startDate", period.from.map(|from| from.to_string())), ("endDate", to)]
}

fn position(document: &Document, position: &Position, organisation: &'static str) -> Value {
    let mut out = filled([
        ("position", Some(position.title.clone())),
        (organisation, position.organisation.clone()),
        ("location", position.place.clone()),
    ]);
    out.extend(filled(dates(&position.period)));
    add_highlights(&mut out, words(document, &position.lines));
    Value::Object(out)
}

fn add_highlights<'a>(to: &mut Map<String, Value>, lines: impl Iterator<Item = &'a str>) {
    let lines: Vec<Value> = lines.map(Value::from).collect();
    if !lines.is_empty() {
        to.insert("highlights".into(), Value::Array(lines));
    }
}

fn school(education: &Education) -> Value {
    let mut out = filled([
        ("studyType", education.degree.clone()),
        ("area", education.field.clone()),
        ("institution", education.institution.clone()),
    ]);
    out.extend(filled(dates(&education.period)));
    Value::Object(out)
}

fn project(document: &Document, project: &career::profile::Project) -> Value {
    let mut out = filled([("name", Some(project.name.clone()))]);
    out.extend(filled(dates(&project.period)));
    add_highlights(&mut out, told(document, project).into_iter());
    Value::Object(out)
}

fn named(named: &Named, name: &'static str, detail: &'static str, date: &'static str) -> Value {
    Value::Object(filled([
        (name, Some(named.name.clone())),
        (detail, named.detail.clone()),
        (date, named.date.map(|date| date.to_string())),
    ]))
}
