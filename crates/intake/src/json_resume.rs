//! JSON Resume v1.0.0, tolerant of what is missing, empty, extra or of another type.

use career::profile::{Draft, Engagement, LineId, Named};
use serde_json::Value;

use crate::sheet::{Job, Sheet, Study, filled};
use crate::text::{encoding, html};
use crate::{Refusal, Upload};

/// Most entries that are read of one list.
const MOST: usize = 500;

/// Whether a JSON document is a résumé in this format.
pub(crate) fn is_resume(value: &Value) -> bool {
    let entries =
        |name: &str| value.get(name).and_then(Value::as_array).is_some_and(|all| all.iter().any(Value::is_object));
    let basics = value.get("basics").is_some_and(|basics| basics.get("name").or(basics.get("label")).is_some());
    basics || (entries("work") && (entries("education") || entries("skills")))
}

/// Reads a résumé.
///
/// # Errors
/// A [`Refusal`] when the JSON breaks off, or holds nothing about a person.
pub(crate) fn read(upload: &Upload<'_>) -> Result<Draft, Refusal> {
    let decoding = encoding::decode(upload.bytes);
    let value: Value = serde_json::from_str(decoding.text.trim_start()).map_err(|error| {
        Refusal::new(
            format!("This JSON file breaks off or has a mistake in line {}.", error.line()),
            "Export it again, or correct that line.",
        )
    })?;
    let mut sheet = Sheet::default();
    if let Some(doubt) = decoding.doubt {
        sheet.note(doubt.what, doubt.line);
    }
    basics(&mut sheet, value.get("basics").unwrap_or(&Value::Null));
    jobs(&mut sheet, entries(&value, "work"), Engagement::Work);
    jobs(&mut sheet, entries(&value, "volunteer"), Engagement::Volunteering);
    studies(&mut sheet, &value);
    things(&mut sheet, &value);
    projects(&mut sheet, &value);
    sheet.into_draft("JSON Resume")
}

/// A field as words; numbers are words too, anything else is none.
fn field(value: &Value, names: &[&str]) -> String {
    for name in names {
        match value.get(name) {
            Some(Value::String(text)) if !text.trim().is_empty() => return plain(text),
            Some(Value::Number(number)) => return number.to_string(),
            _ => {}
        }
    }
    String::new()
}

/// Some editors write their summaries as HTML.
fn plain(text: &str) -> String {
    let tagged = ["</p>", "</li>", "<br", "</strong>"].iter().any(|tag| text.contains(tag));
    if !tagged {
        return text.to_owned();
    }
    let lines = html::lines_of(text).lines;
    lines.iter().map(|line| line.to_line().text).collect::<Vec<_>>().join("\n")
}

fn entries<'v>(value: &'v Value, name: &str) -> impl Iterator<Item = &'v Value> {
    value.get(name).and_then(Value::as_array).into_iter().flatten().take(MOST)
}

/// A list of words; a single word stands for a list of one, and objects give their names.
fn list(value: &Value, names: &[&str]) -> Vec<String> {
    let Some(found) = names.iter().find_map(|name| value.get(name)) else { return Vec::new() };
    let word = |value: &Value| match value {
        Value::String(text) => Some(plain(text)),
        Value::Object(_) => Some(field(value, &["name", "title", "summary"])),
        _ => None,
    };
    match found {
        Value::Array(all) => all.iter().take(MOST).filter_map(word).filter(|text| !text.trim().is_empty()).collect(),
        one => word(one).into_iter().filter(|text| !text.trim().is_empty()).collect(),
    }
}

fn basics(sheet: &mut Sheet, basics: &Value) {
    let name = field(basics, &["name"]);
    let label = field(basics, &["label"]);
    sheet.line(&name);
    sheet.line(&label);
    let location = basics.get("location").unwrap_or(&Value::Null);
    let parts = [field(location, &["city"]), field(location, &["region"]), field(location, &["countryCode"])];
    let place = parts.iter().filter(|part| !part.is_empty()).cloned().collect::<Vec<_>>().join(", ");
    let place = if place.is_empty() { field(basics, &["location"]) } else { place };
    let (email, phone) = (field(basics, &["email"]), field(basics, &["phone"]));
    sheet.parts(" · ", &[&place, &email, &phone]);
    let mut links = vec![field(basics, &["url", "website"])];
    links.extend(entries(basics, "profiles").map(|profile| field(profile, &["url", "username"])));
    links.retain(|link| !link.trim().is_empty());
    for link in &links {
        sheet.line(link);
    }
    sheet.profile.summary = sheet.text(&field(basics, &["summary"]));
    sheet.profile.headline = filled(&label);
    let contact = &mut sheet.profile.contact;
    (contact.name, contact.email, contact.phone) = (filled(&name), filled(&email), filled(&phone));
    contact.place = filled(&place);
    contact.links = links;
}

fn jobs<'v>(sheet: &mut Sheet, all: impl Iterator<Item = &'v Value>, engagement: Engagement) {
    for job in all {
        let title = field(job, &["position", "title"]);
        let organisation = field(job, &["name", "company", "organization", "organisation"]);
        let place = field(job, &["location"]);
        let (from, to) = (field(job, &["startDate"]), field(job, &["endDate"]));
        let told = [vec![field(job, &["summary"])], list(job, &["highlights"])].concat();
        // The schema has no word for "goes on": a beginning without an end means it.
        let current = !from.is_empty();
        sheet.job(&Job {
            title: &title,
            organisation: &organisation,
            place: &place,
            from: &from,
            to: &to,
            current,
            engagement,
            told: told.iter().map(String::as_str).collect(),
        });
    }
}

fn studies(sheet: &mut Sheet, value: &Value) {
    for study in entries(value, "education") {
        let (degree, area) = (field(study, &["studyType", "degree"]), field(study, &["area"]));
        let institution = field(study, &["institution", "school"]);
        let (from, to) = (field(study, &["startDate"]), field(study, &["endDate"]));
        let told = [list(study, &["courses"]), vec![field(study, &["score", "gpa"])]].concat();
        sheet.study(&Study {
            degree: &degree,
            field: &area,
            institution: &institution,
            from: &from,
            to: &to,
            current: false,
            told: told.iter().map(String::as_str).collect(),
        });
    }
}

fn things(sheet: &mut Sheet, value: &Value) {
    sheet.profile.skills = entries(value, "skills").flat_map(|skill| skills(sheet, skill)).collect();
    sheet.profile.languages = named(sheet, value, "languages", &["language", "name"], &["fluency", "level"]);
    sheet.profile.certificates = named(sheet, value, "certificates", &["name", "title"], &["issuer"]);
    sheet.profile.awards = named(sheet, value, "awards", &["title", "name"], &["awarder"]);
    sheet.profile.interests = entries(value, "interests").flat_map(|interest| skills(sheet, interest)).collect();
}

/// A group of skills: its keywords, each a skill of the same line; without keywords the group is the skill.
fn skills(sheet: &mut Sheet, group: &Value) -> Vec<Named> {
    let name = group.as_str().map_or_else(|| field(group, &["name"]), str::to_owned);
    let level = field(group, &["level"]);
    let keywords = list(group, &["keywords"]);
    let sign = if name.is_empty() || keywords.is_empty() { "" } else { ": " };
    let level_words = if level.is_empty() { String::new() } else { format!(" ({level})") };
    let line = sheet.line(&format!("{name}{level_words}{sign}{}", keywords.join(", ")));
    let single = |name: &String| skill(name, &level, line);
    if keywords.is_empty() {
        skill(&name, &level, line).into_iter().collect()
    } else {
        keywords.iter().filter_map(single).collect()
    }
}

fn skill(name: &str, level: &str, line: Option<LineId>) -> Option<Named> {
    Some(Named { name: filled(name)?, detail: filled(level), date: None, line: Some(line?) })
}

fn named(sheet: &mut Sheet, value: &Value, list: &str, names: &[&str], details: &[&str]) -> Vec<Named> {
    let all = entries(value, list);
    all.filter_map(|thing| {
        let name = thing.as_str().map_or_else(|| field(thing, names), str::to_owned);
        sheet.named(&name, &field(thing, details), &field(thing, &["date"]))
    })
    .collect()
}

fn projects(sheet: &mut Sheet, value: &Value) {
    for project in entries(value, "projects") {
        let told = [vec![field(project, &["description", "summary"])], list(project, &["highlights"])].concat();
        let told: Vec<&str> = told.iter().map(String::as_str).collect();
        let (from, to) = (field(project, &["startDate"]), field(project, &["endDate"]));
        sheet.project(&field(project, &["name", "title"]), &from, &to, &told);
    }
    for publication in entries(value, "publications") {
        let told = [field(publication, &["publisher"]), field(publication, &["summary"])];
        let told: Vec<&str> = told.iter().map(String::as_str).collect();
        sheet.project(&field(publication, &["name", "title"]), &field(publication, &["releaseDate"]), "", &told);
    }
}
