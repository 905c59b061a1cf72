//! # The gap
//!
//! **What it says.** What one path asks for that neither the lines nor the work held bring: skills, knowledge and
//! technology, ordered by what each opens, that is, by how many of the fifty nearest fitting paths ask for it too.
//!
//! **How.** The path is the one that the person chose, else the first direction. A skill is missing when the linked
//! ESCO occupations ask for it (the forty most telling) and neither the person's lines nor the work held name it.
//! Knowledge is missing when O*NET rates it important there (3 of 5 or more) and its level at least one step (of
//! seven) above that of the work held. Technology is missing when O*NET calls it in demand there and neither
//! the lines nor the work held list it.
//!
//! **When it is silent.** Without a path, or when nothing is missing.
//!
//! **Sources.** ESCO and the crosswalk; O*NET.
//!
//! **Limits.** What no line mentions may be there all the same; the person's own word counts more than this list. What
//! people in the work held usually bring is taken as brought.

use super::ways::{door, likeness};
use super::{Facts, Finding, Findings, Room, Table};
use crate::atlas::{ElementKind, OccupationId, SkillId, TechnologyId};
use crate::evidence::{Because, Confidence, Reasons, Source};
use crate::path::Terrain;

/// The insight's name.
pub const NAME: &str = "the_gap";

/// How many paths count for what a thing opens.
const OPENS: usize = 50;
const MOST_TELLING: usize = 40;
const SHOWN_PER_KIND: usize = 5;
const IMPORTANT: f32 = 3.0;

/// One missing thing.
struct Missing {
    what: String,
    kind: &'static str,
    source: Source,
    opens: usize,
}

/// See the module's page.
pub fn the_gap(findings: &mut Findings, facts: &Facts<'_>) -> Option<()> {
    let path = match facts.chosen {
        Some(chosen) => facts.paths.to(chosen)?,
        None => facts.paths.first(1).next()?,
    };
    let near: Vec<OccupationId> =
        facts.paths.by_likeness.iter().filter(|p| p.fits()).map(|p| p.to).take(OPENS).collect();
    let terrain = Terrain::of(facts.atlas);
    let mut missing = skills(facts, &terrain, path.to, &near);
    missing.extend(knowledge(facts, path.to, &near));
    missing.extend(technology(facts, &terrain, path.to, &near));
    missing.sort_by_key(|m| std::cmp::Reverse(m.opens));
    let first = missing.first()?;
    let end = facts.title(path.to);
    let mut because = Reasons::new(Because::figure(first.source, asked(first, near.len())));
    for next in missing.iter().skip(1).take(3) {
        because = because.and(Because::figure(next.source, asked(next, near.len())));
    }
    let because = facts.held_reason().into_iter().fold(because, Reasons::and);
    let title = format!(
        "Towards {end}, what opens most is {}: {} of the {} nearest paths ask for it too.",
        first.what,
        first.opens,
        near.len()
    );
    let mut finding = Finding::new(NAME, Room::WhereItLeads, title, because);
    finding.figure = Some(format!("{} things that no line shows yet", missing.len()));
    let usual = if facts.home.is_abroad() { ", as usual in the United States" } else { "" };
    finding.more = vec![
        format!(
            "The door of {end}{usual}: {}. Likeness of the work today: {} in 100.",
            door(path),
            likeness(path.transfer.score)
        ),
        "What stands in no line may be there all the same: then a line about it closes the gap.".to_owned(),
    ];
    finding.table = Some(table(&missing, near.len()));
    finding.confidence = Confidence::new(0.5);
    finding.surprise = if facts.chosen.is_some() { 0.55 } else { 0.3 };
    findings.add(finding);
    Some(())
}

fn asked(missing: &Missing, of: usize) -> String {
    format!("{} ({}): asked for in {} of the {of} nearest paths", missing.what, missing.kind, missing.opens)
}

fn skills(facts: &Facts<'_>, terrain: &Terrain<'_>, to: OccupationId, near: &[OccupationId]) -> Vec<Missing> {
    let held: Vec<SkillId> =
        facts.origin.occupations.iter().flat_map(|(id, _)| terrain.asked(*id)).map(|(skill, _)| skill).collect();
    let near: Vec<Vec<(SkillId, f32)>> = near.iter().map(|id| terrain.asked(*id)).collect();
    let opens = |skill: SkillId| near.iter().filter(|asked| asked.iter().any(|(s, _)| *s == skill)).count();
    let all = terrain.asked(to).into_iter().take(MOST_TELLING).map(|(skill, _)| skill);
    let all = all.filter(|skill| !held.contains(skill) && !facts.origin.skills.iter().any(|(own, _)| own == skill));
    most_opening(all.map(|skill| Missing {
        what: facts.atlas.skills.label(skill).to_owned(),
        kind: "skill",
        source: Source::Esco,
        opens: opens(skill),
    }))
}

fn knowledge(facts: &Facts<'_>, to: OccupationId, near: &[OccupationId]) -> Vec<Missing> {
    let atlas = facts.atlas;
    let all = atlas.elements.of(ElementKind::Knowledge).filter_map(|element| {
        let there = atlas.occupation(to).rating(element).filter(|rating| rating.importance >= IMPORTANT)?;
        let held = facts.origin.occupations.iter().filter_map(|(id, _)| atlas.occupation(*id).rating(element));
        let brought = held.map(|rating| rating.level).reduce(f32::max)?;
        let asks = |id: &&OccupationId| {
            let rating = atlas.occupation(**id).rating(element);
            rating.is_some_and(|r| r.importance >= IMPORTANT && r.level > brought)
        };
        (there.level >= brought + 1.0).then(|| Missing {
            what: atlas.elements.get(element).name.to_owned(),
            kind: "knowledge",
            source: Source::Onet,
            opens: near.iter().filter(asks).count(),
        })
    });
    most_opening(all)
}

fn technology(facts: &Facts<'_>, terrain: &Terrain<'_>, to: OccupationId, near: &[OccupationId]) -> Vec<Missing> {
    let atlas = facts.atlas;
    let wanted = |technology: &TechnologyId| {
        let there = atlas.occupation(to).technologies();
        there.iter().any(|tool| tool.technology == *technology && tool.in_demand())
    };
    let uses = |id: &&OccupationId, technology: TechnologyId| {
        atlas.occupation(**id).technologies().iter().any(|tool| tool.technology == technology)
    };
    most_opening(terrain.missing_technology(facts.origin, to).into_iter().filter(wanted).map(|technology| Missing {
        what: atlas.technologies.name(technology).to_owned(),
        kind: "technology",
        source: Source::Onet,
        opens: near.iter().filter(|id| uses(id, technology)).count(),
    }))
}

fn most_opening(all: impl Iterator<Item = Missing>) -> Vec<Missing> {
    let mut all: Vec<Missing> = all.collect();
    all.sort_by_key(|missing| std::cmp::Reverse(missing.opens));
    all.truncate(SHOWN_PER_KIND);
    all
}

fn table(missing: &[Missing], of: usize) -> Table {
    let opens = format!("Asked for in, of the {of} nearest paths");
    let mut table = Table::with(&["What", "Kind", &opens]);
    for m in missing {
        table.row([m.what.clone(), m.kind.to_owned(), m.opens.to_string()]);
    }
    table
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testkit::{person, small_atlas};

    const CREW: &str = "
        # Crew member | Harbor Foods | 2019-now | 35-3023.00 0.9
        Took payments @process payments";

    #[test]
    fn what_the_chosen_path_asks_and_no_line_shows_is_named() {
        let atlas = small_atlas();
        let mut person = person(&atlas, CREW);
        person.chosen = atlas.occupation_by_code("25-3041.00");
        let said = person.ask(&atlas, the_gap);
        let rows = &said[0].table.as_ref().expect("a table").rows;
        assert!(rows.iter().any(|row| row[0].contains("adapt teaching")), "{rows:?}");
    }

    #[test]
    fn a_skill_that_a_line_shows_is_no_gap() {
        let atlas = small_atlas();
        let taught = format!("{CREW}\nTaught each by their pace @adapt teaching to student's capabilities");
        let mut person = person(&atlas, &taught);
        person.chosen = atlas.occupation_by_code("25-3041.00");
        let said = person.ask(&atlas, the_gap);
        let rows: Vec<_> = said.iter().filter_map(|f| f.table.as_ref()).flat_map(|t| &t.rows).collect();
        assert!(!rows.iter().any(|row| row[0].contains("adapt teaching")), "{rows:?}");
    }

    #[test]
    fn silent_without_a_path() {
        let atlas = small_atlas();
        assert!(person(&atlas, "# Something | Somewhere | 2019-now").ask(&atlas, the_gap).is_empty());
    }
}
