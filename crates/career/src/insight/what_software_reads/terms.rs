//! Standard terms that stand nowhere although a line proves them.

use std::collections::BTreeSet;

use super::NAME;
use crate::atlas::{SkillId, SkillKind};
use crate::evidence::{Because, Confidence, Reasons, Source};
use crate::insight::words::{counted, quoted};
use crate::insight::{Facts, Finding, Room, Table};
use crate::profile::LineId;

/// Terms to add, at most.
const TERMS: usize = 5;

/// Knowledge that a line shows under another name or in other words, with the term and the line. Verb phrases
/// ("prepare lesson content") are no terms that anybody searches for.
pub(super) fn missing_terms(facts: &Facts<'_>) -> Option<Finding> {
    let skills = &facts.atlas.skills;
    let wanted = wanted(facts);
    let words: BTreeSet<String> = facts.document.lines.iter().flat_map(|line| stems(&line.text)).collect();
    let absent = |skill: SkillId| stems(term(skills.label(skill))).any(|stem| !words.contains(&stem));
    let mut terms: Vec<(SkillId, LineId, f32)> = Vec::new();
    for (skill, m) in facts.readings.skills() {
        let sure = m.mention.confidence.share();
        let is_term = skills.kind(skill) == SkillKind::Knowledge && term(skills.label(skill)).split(' ').count() <= 3;
        if sure < 0.6 || !is_term || !wanted.contains(&skill) || !absent(skill) {
            continue;
        }
        match terms.iter_mut().find(|(known, ..)| *known == skill) {
            Some(known) if known.2 >= sure => {}
            Some(known) => *known = (skill, m.line, sure),
            None => terms.push((skill, m.line, sure)),
        }
    }
    terms.sort_by(|a, b| b.2.total_cmp(&a.2).then(a.0.cmp(&b.0)));
    terms.truncate(TERMS);
    terms_finding(facts, &terms)
}

/// A label without what it says in brackets: "Python (computer programming)" is searched for as "Python".
fn term(label: &str) -> &str {
    label.split(" (").next().unwrap_or(label).trim()
}

fn terms_finding(facts: &Facts<'_>, terms: &[(SkillId, LineId, f32)]) -> Option<Finding> {
    let (skill, line, _) = terms.first()?;
    let label = |skill: SkillId| term(facts.atlas.skills.label(skill));
    let mut because: Vec<Because> = terms.iter().map(|(_, line, _)| facts.quote(*line)).collect();
    because.push(Because::figure(Source::Esco, format!("the standard term is “{}”", label(*skill))));
    let title = format!(
        "{} shows “{}”, and that term stands nowhere in this document.",
        quoted(facts.document.text(*line)),
        label(*skill)
    );
    let mut finding = Finding::new(NAME, Room::You, title, Reasons::from_vec(because)?);
    finding.figure = Some(counted(terms.len(), "term", "terms") + " to add");
    finding.more.push(
        "A search for the term passes over this document; written beside the line that proves it, it is found."
            .to_owned(),
    );
    let mut table = Table::with(&["Term to add", "Beside this line"]);
    for (skill, line, _) in terms {
        table.row([label(*skill).to_owned(), quoted(facts.document.text(*line))]);
    }
    finding.table = Some(table);
    finding.confidence = Confidence::new(terms.iter().map(|t| t.2).sum::<f32>() / terms.len() as f32);
    finding.surprise = 0.35 + 0.03 * terms.len() as f32;
    finding.mend = terms.iter().map(|(_, line, _)| *line).collect();
    finding.about = Some("terms".to_owned());
    Some(finding)
}

/// Skills that the person's own occupations call essential or optional.
fn wanted(facts: &Facts<'_>) -> BTreeSet<SkillId> {
    let esco = &facts.atlas.esco;
    let occupations = facts.origin.occupations.iter().map(|(id, _)| facts.atlas.occupation(*id));
    occupations
        .flat_map(|occupation| occupation.esco().map(|(id, _)| id).collect::<Vec<_>>())
        .flat_map(|id| esco.essential(id).iter().chain(esco.optional(id)).copied())
        .collect()
}

/// Words of four letters and more, cut to six.
fn stems(text: &str) -> impl Iterator<Item = String> {
    text.split(|c: char| !c.is_alphanumeric())
        .filter(|word| word.chars().count() >= 4)
        .map(|word| word.to_lowercase().chars().take(6).collect())
}
