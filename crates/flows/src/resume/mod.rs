//! A résumé as it leaves: as JSON Resume for programs, and as plain text to print. Both write a profile's own words and
//! nothing else.

mod json_resume;
mod plain;

use career::profile::{Document, LineId, Project};

pub use json_resume::json_resume;
pub use plain::plain;

/// The words of some lines.
fn words<'d>(document: &'d Document, lines: &'d [LineId]) -> impl Iterator<Item = &'d str> {
    lines.iter().map(|line| document.text(*line).trim()).filter(|text| !text.is_empty())
}

/// The lines of a project that are neither its name nor its dates.
fn told<'d>(document: &'d Document, project: &'d Project) -> Vec<&'d str> {
    let name = project.name.trim();
    let all = words(document, &project.lines).enumerate();
    let own = all.filter(|(nth, text)| {
        let heads = *nth == 0 && !name.is_empty() && text.contains(name);
        let dates = *nth <= 1
            && text.chars().filter(|c| c.is_alphabetic()).count() <= 14
            && text.contains(|c: char| c.is_ascii_digit());
        !heads && !dates
    });
    own.map(|(_, text)| text).collect()
}
