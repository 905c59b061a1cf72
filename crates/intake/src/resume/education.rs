//! Education: degrees, fields, schools and dates.

use career::profile::{Education, End, Period};

use super::cues::{self, Cues, Degree};
use super::entries::{self, Entry};
use super::roles::Weights;
use super::rows::Row;
use super::sections::Section;
use super::when::Shape;

/// Reads a section's degrees and schools.
pub(super) fn read(section: &Section<'_>, cues: &Cues<'_>) -> Vec<Education> {
    let rows = &section.rows;
    let weigh = |phrase: &str| cues.study(phrase);
    let weights = Weights { weigh: &weigh, without_organisation: 0.6 };
    let entries = entries::cut(rows, &weights);
    let mut out: Vec<Education> = Vec::new();
    let mut school: Option<String> = None;
    for entry in &entries {
        let mut education = one(entry, rows);
        if education.degree.is_none() && education.institution.is_none() {
            continue;
        }
        match &education.institution {
            Some(name) => school = Some(name.clone()),
            None => education.institution = school.clone(),
        }
        out.push(education);
    }
    out
}

fn one(entry: &Entry, rows: &[Row<'_>]) -> Education {
    let reading = &entry.reading;
    // "PhD" in the margin and "PhD in Physics" in the line: the longer one tells more.
    let fuller = reading.rest.iter().find(|rest| cues::degree(rest) > 0.8);
    let title = reading.title.as_ref().map(|title| fuller.filter(|rest| rest.len() > title.len()).unwrap_or(title));
    let Degree { name, mut field } = title.map(|title| cues::split_degree(title)).unwrap_or_default();
    if field.is_none() && !name.is_empty() {
        field = reading.rest.iter().find(|rest| is_field(rest)).cloned();
    }
    let mut institution = reading.organisation.clone();
    // "Ridgemont University, Mechanical Engineering" without a degree between them.
    if let Some((school, subject)) = reading.organisation.as_deref().and_then(|name| name.rsplit_once(", "))
        && field.is_none()
        && cues::is_subject(subject)
    {
        (institution, field) = (Some(school.to_owned()), Some(subject.to_owned()));
    }
    Education {
        degree: Some(name).filter(|name| !name.is_empty()),
        field,
        institution,
        period: period(entry),
        lines: rows[entry.heading.start..entry.body.end]
            .iter()
            .filter(|row| !row.is_noise())
            .map(|row| row.id)
            .collect(),
    }
}

/// One date beside a degree is when it ended.
fn period(entry: &Entry) -> Period {
    let Some(found) = &entry.date else { return Period::default() };
    if found.shape == Shape::Span {
        return found.period;
    }
    let end = match found.period.to {
        Some(End::On(date)) => Some(date),
        _ => found.period.from,
    };
    Period { from: None, to: end.map(End::On) }
}

/// Words beside a degree that may be its field: no grades, no figures.
fn is_field(text: &str) -> bool {
    let lower = text.to_lowercase();
    text.chars().next().is_some_and(char::is_uppercase)
        && !text.chars().any(|c| c.is_ascii_digit())
        && !["gpa", "honors", "honours", "laude", "dean", "minor", "expected"].iter().any(|word| lower.contains(word))
}
