//! # Your skills and the line that shows each
//!
//! **What it says.** Every skill and technology that was understood, grouped, with the line that shows it best, and
//! whether the line names it or tells it in other words.
//!
//! **How.** Of all lines with a skill the one is taken that tells of doing it before one that lists it, and the surest
//! first. Readings below half sure are left out. Skills are grouped by the upper branches of ESCO's hierarchy.
//!
//! **When it is silent.** When nothing was understood.
//!
//! **Sources.** The person's own lines; ESCO (skills, hierarchy); O*NET (technology skills).
//!
//! **Limits.** A skill without a line of its own is not here, however well it is mastered.

use std::collections::BTreeMap;

use super::words::{count, counted, list, quoted, sentence};
use super::{Facts, Finding, Findings, Room, Table};
use crate::atlas::{SkillId, SkillKind};
use crate::evidence::{Confidence, Reasons};
use crate::profile::LineId;
use crate::reading::{Concept, How, LineMention};

/// The insight's name.
pub const NAME: &str = "your_skills_and_their_lines";

const SURE: f32 = 0.5;

/// See the module's page.
pub fn your_skills_and_their_lines(findings: &mut Findings, facts: &Facts<'_>) -> Option<()> {
    let best = best_lines(facts);
    let (named, implied): (Vec<_>, Vec<_>) = best.values().partition(|m| m.mention.how == How::Named);
    let mut quoted: Vec<&&LineMention> = implied.iter().chain(&named).collect();
    quoted.sort_by(|a, b| {
        (b.mention.how == How::Implied)
            .cmp(&(a.mention.how == How::Implied))
            .then(b.mention.confidence.share().total_cmp(&a.mention.confidence.share()))
    });
    let lines: Vec<LineId> = distinct(quoted.iter().map(|m| m.line));
    let because = lines.iter().take(5).map(|line| facts.quote(*line)).collect();
    let mut finding = Finding::new(NAME, Room::You, title(facts, &best)?, Reasons::from_vec(because)?);
    finding.figure = (best.len() >= WORTH_COUNTING).then(|| counted(best.len(), "skill", "skills"));
    finding.table = Some(table(facts, &best));
    finding.surprise = 0.15 + 0.25 * implied.len() as f32 / best.len() as f32;
    let sum: f32 = best.values().map(|m| m.mention.confidence.share()).sum();
    finding.confidence = Confidence::new(sum / best.len() as f32);
    finding.mend = lines;
    findings.add(finding);
    Some(())
}

fn distinct(lines: impl Iterator<Item = LineId>) -> Vec<LineId> {
    let mut out = Vec::new();
    for line in lines {
        if !out.contains(&line) {
            out.push(line);
        }
    }
    out
}

/// Per concept the mention that shows it best: told in a position before listed, then the surest.
fn best_lines<'a>(facts: &Facts<'a>) -> BTreeMap<Concept, &'a LineMention> {
    let mut out: BTreeMap<Concept, &LineMention> = BTreeMap::new();
    let rank = |m: &LineMention| (m.position.is_some(), m.mention.confidence.share());
    for m in facts.readings.mentions.iter().filter(|m| m.mention.confidence.share() >= SURE) {
        match out.get(&m.mention.concept) {
            Some(known) if rank(known) >= rank(m) => {}
            _ => {
                out.insert(m.mention.concept, m);
            }
        }
    }
    out
}

/// A reading in other words must be this sure to be the headline.
const SURE_HEADLINE: f32 = 0.65;

/// Below this many skills their number is not told: it says more about our lists than about the person.
const WORTH_COUNTING: usize = 5;

fn title(facts: &Facts<'_>, best: &BTreeMap<Concept, &LineMention>) -> Option<String> {
    let surest = |how: How| {
        let of_it = best.values().filter(|m| m.mention.how == how && m.mention.confidence.share() >= SURE_HEADLINE);
        let shows = |m: &LineMention| (m.position.is_some(), m.mention.confidence.share());
        of_it.max_by(|a, b| shows(a).partial_cmp(&shows(b)).unwrap_or(std::cmp::Ordering::Equal)).copied()
    };
    if best.len() < WORTH_COUNTING {
        let names: Vec<String> = best.keys().map(|concept| name(facts, *concept)).collect();
        return (!names.is_empty()).then(|| format!("Recognised so far, each beside its line: {}.", list(&names)));
    }
    let m = surest(How::Implied).or(surest(How::Named)).or(best.values().next().copied())?;
    let (text, name) = (facts.document.text(m.line), name(facts, m.mention.concept));
    let is_there = text.to_lowercase().contains(&name.to_lowercase());
    let example = match is_there {
        true => format!("“{name}” stands in {}", quoted(text)),
        false => format!("the market calls {} “{name}”", quoted(text)),
    };
    let lines = distinct(best.values().map(|m| m.line)).len();
    let have = if lines == 1 { "has" } else { "have" };
    Some(sentence(&format!("{} of your lines {have} a name in the market. One: {example}.", count(lines))))
}

fn name(facts: &Facts<'_>, concept: Concept) -> String {
    match concept {
        Concept::Skill(skill) => facts.atlas.skills.label(skill).to_owned(),
        Concept::Technology(technology) => facts.atlas.technologies.name(technology).to_owned(),
    }
}

/// The upper branch that a concept is grouped under.
fn group(facts: &Facts<'_>, concept: Concept) -> String {
    match concept {
        Concept::Technology(_) => "Technology".to_owned(),
        Concept::Skill(skill) if facts.atlas.skills.is_language(skill) => "Languages".to_owned(),
        Concept::Skill(skill) if facts.atlas.skills.kind(skill) == SkillKind::Knowledge => "Knowledge".to_owned(),
        Concept::Skill(skill) => sentence(upper(facts, skill)),
    }
}

fn upper<'a>(facts: &Facts<'a>, skill: SkillId) -> &'a str {
    let groups = facts.atlas.groups_above(skill);
    let is_upper = |code: &str| code.len() >= 2 && !code.contains('.') && matches!(code.as_bytes()[0], b'S' | b'T');
    let found = groups.iter().find(|g| is_upper(facts.atlas.groups.code(**g)));
    found.map_or("other", |g| facts.atlas.groups.label(*g).trim())
}

fn table(facts: &Facts<'_>, best: &BTreeMap<Concept, &LineMention>) -> Table {
    let mut rows: Vec<[String; 4]> = best
        .values()
        .map(|m| {
            let how = if m.mention.how == How::Named { "named" } else { "in other words" };
            let concept = m.mention.concept;
            [group(facts, concept), name(facts, concept), quoted(facts.document.text(m.line)), how.to_owned()]
        })
        .collect();
    rows.sort();
    let mut table = Table::with(&["Kind", "Skill", "The line that shows it", "How"]);
    for row in rows {
        table.row(row);
    }
    table
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testkit::{person, small_atlas};

    fn told(text: &str) -> Vec<Finding> {
        let atlas = small_atlas();
        person(&atlas, text).ask(&atlas, your_skills_and_their_lines)
    }

    #[test]
    fn each_skill_stands_beside_the_line_that_tells_of_doing_it() {
        let found = told(
            "# Crew member | Harbor Foods | 2021-now | 35-3023.00 0.8
             Showed nine newcomers the till ~train employees:0.7
             Looked after a budget of $4,000 @manage budgets:0.9
             #school Courses | Evening school
             Training, budgets @train employees:0.95",
        );
        assert_eq!(found[0].title, "Recognised so far, each beside its line: train employees and manage budgets.");
        let rows = &found[0].table.as_ref().unwrap().rows;
        assert!(
            rows.iter()
                .any(|r| r[1] == "train employees" && r[2].contains("nine newcomers") && r[3] == "in other words")
        );
        assert!(rows.iter().any(|r| r[0] == "Management skills" && r[3] == "named"));
    }

    #[test]
    fn how_many_lines_have_a_name_is_said_without_pointing_elsewhere() {
        let found = told(
            "# Crew member | Harbor Foods | 2021-now | 35-3023.00 0.8
             Showed nine newcomers the till ~train employees:0.9
             Looked after a budget of $4,000 @manage budgets:0.8
             Kept the books @accounting:0.8
             Wiped tables @clean surfaces:0.8
             Filled shelves at night @stock shelves:0.8",
        );
        assert_eq!(
            found[0].title,
            "Five of your lines have a name in the market. One: the market calls “Showed nine newcomers the till” \
             “train employees”."
        );
    }

    #[test]
    fn silent_when_nothing_was_understood_or_only_guessed() {
        assert!(told("# Crew member | Harbor Foods | 2021-now").is_empty());
        assert!(told("# Crew member | Harbor Foods | 2021-now\nStood there ~clean surfaces:0.2").is_empty());
    }
}
