//! The known truth beside a document.

use std::path::{Path, PathBuf};

use serde_json::Value;

use super::facts::{Facts, Job, Study, degree, plain};
use super::yaml;

/// The truth of this document, when a file beside it holds one.
pub(super) fn beside(document: &Path, files: &[PathBuf]) -> Result<Option<Facts>, Box<dyn std::error::Error>> {
    let stem = stem(document);
    let near = files.iter().filter(|file| file.parent() == document.parent());
    for file in near {
        let name = file.file_name().and_then(|name| name.to_str()).unwrap_or("");
        if name.strip_suffix(".truth.json").is_some_and(|name| name == stem) {
            return Ok(Some(from_json(&serde_json::from_str(&std::fs::read_to_string(file)?)?)));
        }
        if name.strip_suffix(".yaml").is_some_and(|name| stem == name || stem.ends_with(&format!("__{name}"))) {
            return Ok(Some(from_yaml(&std::fs::read_to_string(file)?)));
        }
    }
    Ok(None)
}

fn stem(file: &Path) -> String {
    file.file_stem().and_then(|stem| stem.to_str()).unwrap_or("").to_owned()
}

fn from_json(truth: &Value) -> Facts {
    let text = |value: &Value, key: &str| value[key].as_str().unwrap_or("").to_owned();
    let list = |key: &str| truth[key].as_array().cloned().unwrap_or_default();
    let contact = &truth["contact"];
    Facts {
        name: plain(&text(contact, "full_name")),
        email: text(contact, "email").to_lowercase(),
        jobs: list("experience")
            .iter()
            .map(|job| {
                let (start, end) = span(&text(job, "dates"));
                let (title, organisation) = (plain(&text(job, "title")), plain(&text(job, "company")));
                Job { title, organisation, start, end }
            })
            .collect(),
        studies: list("education")
            .iter()
            .map(|study| Study {
                degree: degree(&text(study, "degree")),
                institution: plain(&text(study, "institution")),
            })
            .collect(),
        skills: list("skills").iter().filter_map(Value::as_str).map(plain).collect(),
    }
}

fn from_yaml(text: &str) -> Facts {
    let cv = yaml::read(text);
    let get = |entry: &yaml::Entry, key: &str| entry.get(key).cloned().unwrap_or_default();
    let entries =
        |section: &'static str| cv.sections.iter().filter(move |(name, _)| name == section).map(|(_, entry)| entry);
    Facts {
        name: plain(cv.top.get("name").map_or("", String::as_str)),
        email: cv.top.get("email").map_or(String::new(), |mail| mail.to_lowercase()),
        jobs: entries("experience")
            .map(|entry| Job {
                title: plain(&get(entry, "position")),
                organisation: plain(&get(entry, "company")),
                start: get(entry, "start_date"),
                end: get(entry, "end_date").replace("present", "current"),
            })
            .collect(),
        studies: entries("education")
            .map(|entry| Study {
                degree: degree(&format!("{} {}", get(entry, "degree"), get(entry, "area"))),
                institution: plain(&get(entry, "institution")),
            })
            .collect(),
        skills: entries("skills")
            .flat_map(|entry| get(entry, "details").split(", ").map(plain).collect::<Vec<_>>())
            .collect(),
    }
}

/// "Sep. 2025 – Apr. 2026" as start and end.
fn span(text: &str) -> (String, String) {
    let dash = text.replace(['–', '—'], "-");
    let Some((from, to)) = dash.split_once(" - ") else { return (date(text), date(text)) };
    (date(from), date(to))
}

fn date(text: &str) -> String {
    let lower = text.to_lowercase();
    if ["present", "current"].iter().any(|word| lower.contains(word)) {
        return "current".to_owned();
    }
    let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    let year = lower.split(|c: char| !c.is_ascii_digit()).find(|word| word.len() == 4);
    let month = months.iter().position(|month| lower.contains(month));
    match (year, month) {
        (Some(year), Some(month)) => format!("{year}-{:02}", month + 1),
        (Some(year), None) => year.to_owned(),
        (None, _) => String::new(),
    }
}
