//! # Too ordinary to write
//!
//! **What it says.** Something that people in the person's present work nearly all do and that no line mentions. It is
//! asked, never assumed: three questions at most. A yes becomes a line in the person's own words and counts from then
//! on like any other line; what was answered, yes or no, is not asked again.
//!
//! **How.** For the latest position whose title was understood: doings of Footbridge's table for which ESCO calls a
//! skill essential in at least two thirds of the linked occupations (closer links weigh more), and whose work
//! activities O*NET rates more important here than in two thirds of all occupations. Left out is every doing that a line
//! or the title shows or hints at, in whatever words, or a doing measured by the same work activity, and whatever was answered. The most usual doings are asked about first.
//!
//! **When it is silent.** Without a position whose title was understood; when nothing is left to ask; for occupations
//! that the crosswalk does not link.
//!
//! **Sources.** ESCO (essential skills); the O*NET–ESCO crosswalk; the person's own lines and answers.
//!
//! **Limits.** ESCO describes European work, and "essential" is the judgement of its editors, not a count of people.

use std::collections::BTreeSet;

use super::doing::{DoingId, Doings, Usual, closeness, scale, shown};
use super::place::places;
use super::words::{list, sentence};
use super::{Facts, Finding, Findings, Room};
use crate::atlas::{EscoOccupationId, SkillId, SkillKind};
use crate::evidence::{Because, Confidence, Reasons, Source};
use crate::ordinary::was_asked;
use crate::profile::latest;
use crate::reading::TitleMatch;

/// The insight's name.
pub const NAME: &str = "too_ordinary_to_write";

/// At most this many questions.
const MOST: usize = 3;

/// The share of linked occupations in which a skill of the doing must be essential.
const NEARLY_ALL: f32 = 0.66;

/// The share of occupations in which the doing must matter less.
const UPPER_THIRD: f32 = 0.66;

/// Linked ESCO occupations with how much each link says.
type Linked = Vec<(EscoOccupationId, f32)>;

/// A doing that nearly everybody in the work does, with the skill that stands for it.
struct Habit {
    doing: DoingId,
    skill: SkillId,
    usual: f32,
}

/// See the module's page.
pub fn too_ordinary_to_write(findings: &mut Findings, facts: &Facts<'_>) -> Option<()> {
    let position = latest(facts.profile, facts.today)?;
    let title = facts.readings.occupation(position)?;
    let linked = linked(facts, title);
    let doings = Doings::of(facts.atlas);
    let told = told(facts, &doings);
    let mut ordinary: Vec<Habit> = expected(&linked, &doings)
        .into_iter()
        .filter(|doing| !told.iter().any(|told| told.is_near(*doing)) && !answered(facts, &doings, *doing))
        .filter_map(|doing| {
            let usual = Usual::of(&doings, doing).by_activities(title.occupation).filter(|u| *u >= UPPER_THIRD)?;
            Some(Habit { doing, skill: standing_for(facts, &linked, &doings, doing)?, usual })
        })
        .collect();
    ordinary.sort_by(|a, b| b.usual.total_cmp(&a.usual).then(a.doing.cmp(&b.doing)));
    for (i, one) in ordinary.iter().take(MOST).enumerate() {
        let mut finding = question(facts, position, title, &linked, one);
        finding.confidence = Confidence::new(0.75 * title.confidence.share());
        finding.surprise = 0.42 - 0.06 * i as f32;
        findings.add(finding);
    }
    Some(())
}

fn linked(facts: &Facts<'_>, title: &TitleMatch) -> Linked {
    match title.esco {
        Some(esco) => vec![(esco, 1.0)],
        None => facts.atlas.occupation(title.occupation).esco().map(|(id, kind)| (id, closeness(kind))).collect(),
    }
}

/// Doings that any line shows or hints at: what may stand there is not asked.
fn told(facts: &Facts<'_>, doings: &Doings<'_>) -> BTreeSet<DoingId> {
    let read = facts.readings.skills().flat_map(|(skill, _)| doings.of_skill(skill).iter().collect::<Vec<_>>());
    let hinted = facts.document.lines.iter().flat_map(|line| doings.hinted_by(&line.text));
    read.chain(hinted).chain(shown(facts, doings).into_iter().map(|shown| shown.doing)).collect()
}

/// Doings of which nearly all linked occupations have an essential skill.
fn expected(linked: &Linked, doings: &Doings<'_>) -> Vec<DoingId> {
    let all: f32 = linked.iter().map(|(_, weight)| weight).sum();
    let share =
        |doing| linked.iter().filter(|(esco, _)| doings.essential(*esco).contains(doing)).map(|(_, w)| w).sum::<f32>();
    let any: BTreeSet<DoingId> =
        linked.iter().flat_map(|(esco, _)| doings.essential(*esco).iter().collect::<Vec<_>>()).collect();
    any.into_iter().filter(|doing| all > 0.0 && share(*doing) >= NEARLY_ALL * all).collect()
}

/// Whether the person answered about any skill of this doing.
fn answered(facts: &Facts<'_>, doings: &Doings<'_>, doing: DoingId) -> bool {
    let skills = facts.answers.ordinary.iter().filter_map(|answer| facts.atlas.skills.find(&answer.skill));
    skills
        .into_iter()
        .any(|skill| doings.of_skill(skill).contains(doing) && was_asked(facts.answers, facts.atlas, skill))
}

/// The essential skill of the doing on which most linked occupations agree; its label is the key of the answer.
fn standing_for(facts: &Facts<'_>, linked: &Linked, doings: &Doings<'_>, doing: DoingId) -> Option<SkillId> {
    let mut agreed: Vec<(SkillId, f32)> = Vec::new();
    for (esco, weight) in linked {
        for skill in facts.atlas.esco.essential(*esco).iter().filter(|skill| doings.of_skill(**skill).contains(doing)) {
            match agreed.iter_mut().find(|(known, _)| known == skill) {
                Some((_, sum)) => *sum += weight,
                None => agreed.push((*skill, *weight)),
            }
        }
    }
    agreed.retain(|(skill, _)| facts.atlas.skills.kind(*skill) == SkillKind::Skill);
    agreed.into_iter().max_by(|a, b| a.1.total_cmp(&b.1).then(b.0.cmp(&a.0))).map(|(skill, _)| skill)
}

fn question(facts: &Facts<'_>, position: usize, title: &TitleMatch, linked: &Linked, one: &Habit) -> Finding {
    let label = facts.atlas.skills.label(one.skill);
    let occupation = facts.atlas.occupation(title.occupation).title();
    let noun = one.doing.row().noun;
    let essential: Vec<String> = linked
        .iter()
        .filter(|(esco, _)| facts.atlas.esco.essential(*esco).contains(&one.skill))
        .map(|(esco, _)| facts.atlas.esco.label(*esco).to_owned())
        .collect();
    let what = format!(
        "“{label}” is essential for {} of {} linked occupations ({})",
        essential.len(),
        linked.len(),
        list(&essential.iter().take(3).cloned().collect::<Vec<_>>())
    );
    let because = Reasons::new(Because::figure(Source::Esco, what))
        .and(Because::figure(Source::Onet, format!("how usual {noun} is for {occupation}: {}", scale(one.usual))));
    let because = facts.heading(position).map_or(because.clone(), |line| because.and(facts.quote(line)));
    let title = format!("For people in this work {noun} is usual, and no line of this document tells of it.");
    let mut finding = Finding::new(NAME, Room::You, title, because);
    let place = places(facts).get(position).map(|place| place.words()).unwrap_or_default();
    finding.ask = Some(match place.as_str() {
        "" => format!("{} (“{label}”): was that part of the work, and what would a line about it say?", sentence(noun)),
        place => format!(
            "{} (“{label}”): was that part of the work {place}, and what would a line about it say?",
            sentence(noun)
        ),
    });
    finding.about = Some(format!("ordinary:{label}"));
    finding
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answers::{Answers, Ordinary};
    use crate::ordinary::write_in;
    use crate::testkit::{Person, person, small_atlas, today};

    const SHIFT: &str = "# Evening shift | Harbor Foods | 2021-now | 11-9051.00 0.8
                         Opened at noon and had the keys";

    fn titles(person: &Person) -> Vec<String> {
        let atlas = small_atlas();
        person.ask(&atlas, too_ordinary_to_write).into_iter().map(|f| f.title).collect()
    }

    fn no(skill: &str) -> Ordinary {
        Ordinary { skill: skill.into(), line: None }
    }

    #[test]
    fn asks_what_no_line_mentions_and_asserts_nothing() {
        let person = person(&small_atlas(), SHIFT);
        let found = person.ask(&small_atlas(), too_ordinary_to_write);
        assert!(!found.is_empty() && found.len() <= 3);
        assert!(found.iter().all(|f| f.ask.is_some() && !f.title.contains("you")));
        assert!(titles(&person).iter().any(|t| t.contains("leading people")), "{:?}", titles(&person));
        assert!(found[0].ask.as_ref().unwrap().contains("was that part of the work at Harbor Foods"));
    }

    #[test]
    fn what_a_line_shows_in_whatever_words_is_not_asked() {
        let shown = format!("{SHIFT}\nHeld the crew together ~manage staff:0.4\nKept to a budget of $400 a week");
        let titles = titles(&person(&small_atlas(), &shown));
        assert!(titles.iter().all(|t| !t.contains("leading people") && !t.contains("budgets")), "{titles:?}");
    }

    #[test]
    fn a_no_is_not_asked_again() {
        let answers = Answers { ordinary: vec![no("manage staff")], ..Answers::default() };
        let person = person(&small_atlas(), SHIFT).answering(answers);
        assert!(titles(&person).iter().all(|t| !t.contains("leading people")));
    }

    #[test]
    fn a_yes_becomes_a_line_of_their_own() {
        let atlas = small_atlas();
        let yes = Ordinary {
            skill: "manage staff".into(),
            line: Some("Eight of us on the late shift, and I had the keys".into()),
        };
        let mut person = person(&atlas, SHIFT).answering(Answers { ordinary: vec![yes], ..Answers::default() });
        write_in(&person.answers, &atlas, &mut person.document, &mut person.profile, &mut person.readings, today());
        assert!(titles(&person).iter().all(|t| !t.contains("leading people")));
        let line = *person.profile.positions[0].lines.last().unwrap();
        assert_eq!(person.document.text(line), "Eight of us on the late shift, and I had the keys");
        let quoted = person.with_facts(&atlas, |facts| facts.quote(line));
        assert!(matches!(quoted, Because::Answer { .. }), "it stands in no document");
    }

    #[test]
    fn silent_when_the_title_is_not_understood() {
        assert!(titles(&person(&small_atlas(), &SHIFT.replace("0.8", "0.3"))).is_empty());
        assert!(titles(&person(&small_atlas(), "")).is_empty());
    }
}
