//! # Too ordinary to write
//!
//! **What it says.** Something that people in the person's present work nearly all do and that no line mentions. It is
//! asked, never assumed: three questions at most. A yes becomes a line in the person's own words and counts from then
//! on like any other line; what was answered, yes or no, is not asked again.
//!
//! **How.** For the latest position whose title was understood: skills that ESCO calls essential in at least two thirds
//! of the linked occupations (closer links weigh more). Left out are skills that a line shows, skills of a branch that
//! a line shows, skills whose words stand in the document, knowledge, languages, and what is in everybody's work
//! (following instructions, working in teams). Those that matter in the most other occupations are asked first, one
//! per branch.
//!
//! **When it is silent.** Without a position whose title was understood; when nothing is left to ask; for occupations
//! that the crosswalk does not link.
//!
//! **Sources.** ESCO (essential skills); the O*NET–ESCO crosswalk; the person's own lines and answers.
//!
//! **Limits.** ESCO describes European work, and "essential" is the judgement of its editors, not a count of people.

use std::collections::{BTreeMap, BTreeSet};

use super::doing::closeness;
use super::place::places;
use super::words::list;
use super::{Facts, Finding, Findings, Room};
use crate::atlas::{EscoOccupationId, SkillGroupId, SkillId, SkillKind};
use crate::evidence::{Because, Confidence, Reasons, Source};
use crate::ordinary::was_asked;
use crate::profile::latest;

/// The insight's name.
pub const NAME: &str = "too_ordinary_to_write";

/// At most this many questions.
const MOST: usize = 3;

/// The share of linked occupations in which a skill must be essential.
const NEARLY_ALL: f32 = 0.66;

/// Branches that are in everybody's work: working with others, following procedures, keeping up, self-management.
const EVERYBODYS: [&str; 7] = ["S1.8", "S1.0", "S2.9", "S3.3.3", "S4.9", "T3", "T6"];

/// See the module's page.
pub fn too_ordinary_to_write(findings: &mut Findings, facts: &Facts<'_>) -> Option<()> {
    let position = latest(facts.profile, facts.today)?;
    let title = facts.readings.occupation(position)?;
    let linked: Vec<(EscoOccupationId, f32)> = match title.esco {
        Some(esco) => vec![(esco, 1.0)],
        None => facts.atlas.occupation(title.occupation).esco().map(|(id, kind)| (id, closeness(kind))).collect(),
    };
    let shown = Shown::of(facts);
    let uses = uses(facts);
    let mut candidates: Vec<SkillId> =
        agreed(facts, &linked).into_iter().filter(|skill| shown.leaves_open(facts, *skill)).collect();
    candidates.sort_by_key(|skill| (std::cmp::Reverse(uses.get(skill).copied().unwrap_or(0)), *skill));
    let mut branches: BTreeSet<SkillGroupId> = BTreeSet::new();
    candidates.retain(|skill| facts.atlas.skills.groups(*skill).iter().all(|group| branches.insert(*group)));
    for (i, skill) in candidates.into_iter().take(MOST).enumerate() {
        let mut finding = question(facts, position, skill, &linked, uses.get(&skill).copied().unwrap_or(0))?;
        finding.confidence = Confidence::new(0.6 * title.confidence.share());
        finding.surprise = 0.42 - 0.06 * i as f32;
        findings.add(finding);
    }
    Some(())
}

/// Skills that nearly all linked occupations call essential.
fn agreed(facts: &Facts<'_>, linked: &[(EscoOccupationId, f32)]) -> Vec<SkillId> {
    let all: f32 = linked.iter().map(|(_, weight)| weight).sum();
    let mut with: BTreeMap<SkillId, f32> = BTreeMap::new();
    for (esco, weight) in linked {
        for skill in facts.atlas.esco.essential(*esco) {
            *with.entry(*skill).or_default() += weight;
        }
    }
    with.into_iter().filter(|(_, weight)| *weight >= NEARLY_ALL * all).map(|(skill, _)| skill).collect()
}

/// In how many ESCO occupations each skill is essential or optional.
fn uses(facts: &Facts<'_>) -> BTreeMap<SkillId, u32> {
    let esco = &facts.atlas.esco;
    let mut out = BTreeMap::new();
    for skill in esco.ids().flat_map(|id| esco.essential(id).iter().chain(esco.optional(id))) {
        *out.entry(*skill).or_default() += 1;
    }
    out
}

/// What the document shows already.
struct Shown {
    skills: BTreeSet<SkillId>,
    branches: BTreeSet<SkillGroupId>,
    words: BTreeSet<String>,
}

impl Shown {
    fn of(facts: &Facts<'_>) -> Self {
        let skills: BTreeSet<SkillId> = facts.readings.skills().map(|(skill, _)| skill).collect();
        let branches = skills.iter().flat_map(|skill| facts.atlas.skills.groups(*skill)).copied().collect();
        let words = facts.document.lines.iter().flat_map(|line| stems(&line.text)).collect();
        Shown { skills, branches, words }
    }

    fn leaves_open(&self, facts: &Facts<'_>, skill: SkillId) -> bool {
        let skills = &facts.atlas.skills;
        let groups = skills.groups(skill);
        let everybodys =
            facts.atlas.groups_above(skill).iter().any(|g| EVERYBODYS.contains(&facts.atlas.groups.code(*g)));
        skills.kind(skill) == SkillKind::Skill
            && !skills.is_language(skill)
            && !everybodys
            && !self.skills.contains(&skill)
            && !groups.iter().any(|group| self.branches.contains(group))
            && !stems(skills.label(skill)).all(|stem| self.words.contains(&stem))
            && !was_asked(facts.answers, facts.atlas, skill)
    }
}

/// Words of four letters and more, cut to six, so that "payments" and "payment" are one.
fn stems(text: &str) -> impl Iterator<Item = String> {
    text.split(|c: char| !c.is_alphanumeric())
        .filter(|word| word.chars().count() >= 4)
        .map(|word| word.to_lowercase().chars().take(6).collect())
}

fn question(
    facts: &Facts<'_>,
    position: usize,
    skill: SkillId,
    linked: &[(EscoOccupationId, f32)],
    uses: u32,
) -> Option<Finding> {
    let label = facts.atlas.skills.label(skill);
    let essential: Vec<String> = linked
        .iter()
        .filter(|(esco, _)| facts.atlas.esco.essential(*esco).contains(&skill))
        .map(|(esco, _)| facts.atlas.esco.label(*esco).to_owned())
        .collect();
    let what = format!(
        "“{label}” is essential for {} of {} linked occupations ({})",
        essential.len(),
        linked.len(),
        list(&essential.iter().take(4).cloned().collect::<Vec<_>>())
    );
    let because = Reasons::new(Because::figure(Source::Esco, what))
        .and(Because::figure(Source::Esco, format!("it is essential or optional in {uses} kinds of work in all")));
    let place = places(facts).get(position).map(|place| place.words()).unwrap_or_default();
    let title = format!("People in this work usually {label}, and no line of this document says so.");
    let mut finding = Finding::new(NAME, Room::You, title, because);
    finding.ask = Some(match place.as_str() {
        "" => "Was that part of the work, and what would a line about it say?".to_owned(),
        place => format!("Was that part of the work {place}, and what would a line about it say?"),
    });
    finding.about = Some(format!("ordinary:{label}"));
    Some(finding)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answers::{Answers, Ordinary};
    use crate::ordinary::write_in;
    use crate::testkit::{Person, person, small_atlas, today};

    const COUNTER: &str = "# Crew member | Harbor Foods | 2021-now | 35-3023.00 0.8
                           Made the coffee of four hundred guests a day @maintain customer service";

    fn titles(person: &Person) -> Vec<String> {
        let atlas = small_atlas();
        person.ask(&atlas, too_ordinary_to_write).into_iter().map(|f| f.title).collect()
    }

    fn no(skill: &str) -> Ordinary {
        Ordinary { skill: skill.into(), line: None }
    }

    #[test]
    fn asks_what_no_line_mentions_and_asserts_nothing() {
        let person = person(&small_atlas(), COUNTER);
        let found = person.ask(&small_atlas(), too_ordinary_to_write);
        assert!(found.len() <= 3 && found.iter().all(|f| f.ask.is_some()));
        assert!(found.iter().all(|f| !f.title.contains("you ") && f.title.starts_with("People in this work")));
        assert!(titles(&person).iter().any(|t| t.contains("process payments")));
        assert_eq!(
            found[0].ask.as_deref(),
            Some("Was that part of the work at Harbor Foods, and what would a line about it say?")
        );
    }

    #[test]
    fn what_a_line_shows_or_says_is_not_asked() {
        let shown = format!("{COUNTER}\nRan the till ~process payments\nThe surfaces were clean when I left");
        assert!(
            titles(&person(&small_atlas(), &shown)).iter().all(|t| !t.contains("payments") && !t.contains("surfaces"))
        );
    }

    #[test]
    fn a_no_is_not_asked_again() {
        let answers = Answers { ordinary: vec![no("process payments"), no("clean surfaces")], ..Answers::default() };
        let person = person(&small_atlas(), COUNTER).answering(answers);
        assert!(titles(&person).iter().all(|t| !t.contains("payments") && !t.contains("surfaces")));
    }

    #[test]
    fn a_yes_becomes_a_line_of_their_own() {
        let atlas = small_atlas();
        let yes = Ordinary { skill: "process payments".into(), line: Some("Counted the till every night".into()) };
        let mut person = person(&atlas, COUNTER).answering(Answers { ordinary: vec![yes], ..Answers::default() });
        write_in(&person.answers, &atlas, &mut person.document, &mut person.profile, &mut person.readings, today());
        assert!(titles(&person).iter().all(|t| !t.contains("payments")));
        let line = *person.profile.positions[0].lines.last().unwrap();
        assert_eq!(person.document.text(line), "Counted the till every night");
        let quoted = person.with_facts(&atlas, |facts| facts.quote(line));
        assert!(matches!(quoted, Because::Answer { .. }), "it stands in no document");
    }

    #[test]
    fn silent_when_the_title_is_not_understood() {
        assert!(titles(&person(&small_atlas(), &COUNTER.replace("0.8", "0.3"))).is_empty());
        assert!(titles(&person(&small_atlas(), "")).is_empty());
    }
}
