//! Europass CVs as XML: the `Candidate` of today's Europass, and the older `SkillsPassport` with its `LearnerInfo`.

mod candidate;
mod learner;
mod tongue;

use career::profile::Draft;

use crate::sheet::Sheet;
use crate::text::{encoding, html};
use crate::xml::{Node, Step, Walk};
use crate::{Refusal, Upload};

/// Most elements and attributes that are read of one document.
const MOST: usize = 200_000;
/// Elements of the beginning among which the sign of a Europass must stand.
const LOOK: usize = 40;

/// Whether a text begins as a Europass does.
pub(crate) fn is_europass(text: &str) -> bool {
    for step in Walk::of(text).take(LOOK) {
        if let Step::Start(element) = step {
            let known = ["SkillsPassport", "LearnerInfo", "Europass", "CandidatePerson", "CandidateProfile"];
            let space = element.attribute("xmlns").is_some_and(|space| space.contains("europass"));
            if known.contains(&element.name()) || (element.name() == "Candidate" && space) {
                return true;
            }
        }
    }
    false
}

/// Reads a Europass CV.
///
/// # Errors
/// A [`Refusal`] when the XML has no person in it.
pub(crate) fn read(upload: &Upload<'_>) -> Result<Draft, Refusal> {
    let decoding = encoding::decode(upload.bytes);
    let root = Node::read(&decoding.text, MOST).unwrap_or_default();
    let mut sheet = Sheet::default();
    if let Some(doubt) = decoding.doubt {
        sheet.note(doubt.what, doubt.line);
    }
    match (root.name.as_str(), root.child("LearnerInfo")) {
        (_, Some(learner)) => learner::add(&mut sheet, learner),
        ("LearnerInfo", None) => learner::add(&mut sheet, &root),
        _ => candidate::add(&mut sheet, &root),
    }
    sheet.into_draft("Europass")
}

/// The words at the end of a path; descriptions are HTML inside XML and become lines.
fn told(node: &Node, path: &[&str]) -> String {
    let Some(words) = node.words(path) else { return String::new() };
    if !words.contains('<') && !words.contains('&') {
        return words.to_owned();
    }
    let lines = html::lines_of(words).lines;
    lines.iter().map(|line| line.to_line().text).collect::<Vec<_>>().join("\n")
}

/// The words at the end of a path, on one line.
fn words(node: &Node, path: &[&str]) -> String {
    told(node, path).replace('\n', " ")
}

/// The first of several paths with words.
fn first(node: &Node, paths: &[&[&str]]) -> String {
    paths.iter().map(|path| words(node, path)).find(|words| !words.is_empty()).unwrap_or_default()
}

/// The filled ones of some words, joined.
fn joined(parts: &[String]) -> String {
    parts.iter().filter(|part| !part.is_empty()).cloned().collect::<Vec<_>>().join(", ")
}
