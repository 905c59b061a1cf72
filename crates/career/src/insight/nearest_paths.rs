//! # Nearest paths
//!
//! **What it says.** Three directions in which the work stays much the same, each with its door first, then how alike
//! the work is, what a newcomer is paid and how many openings a year there are; beside them "stay, and change one
//! thing". Directions that do not fit what the person asked for are named with the reason, after those that fit.
//!
//! **How.** The transfer score of `docs/methods/paths.md`. So that the three are not one occupation under three titles,
//! each pick is charged for how near it stands in the official classification to the work held and to earlier picks,
//! for much lower pay, long study and few openings.
//!
//! **When it is silent.** When neither a title nor a skill was understood, or nothing fits.
//!
//! **Sources.** O*NET ratings, technology and related occupations; ESCO skills through the crosswalk; wages of the
//! person's state (else the United States), 10th to 25th percentile for a newcomer; national projections.
//! Somebody who lives outside the United States is shown neither pay nor openings, and doors as usual there.
//!
//! **Limits.** Likeness of work is not a chance of being hired. Ratings describe people in an occupation on average.

use super::ways::{NOT_A_CHANCE, door, likeness, newcomer, openings, pay};
use super::words::list;
use super::{Facts, Finding, Findings, Room, Table};
use crate::evidence::{Because, Confidence, Reasons, Source};
use crate::path::Path;

/// The insight's name.
pub const NAME: &str = "nearest_paths";

const SHOWN: usize = 3;
const IN_TABLE: usize = 6;

/// See the module's page.
pub fn nearest_paths(findings: &mut Findings, facts: &Facts<'_>) -> Option<()> {
    let first: Vec<&Path> = facts.paths.first(IN_TABLE).collect();
    let best = first.first()?;
    let names: Vec<String> = first.iter().take(SHOWN).map(|path| facts.title(path.to).to_owned()).collect();
    let mut because = Reasons::new(facts.held_reason().unwrap_or_else(|| shown_skills(facts)));
    for path in first.iter().take(SHOWN) {
        because = because.and(Because::figure(Source::Onet, parts(facts, path)));
    }
    let title = match facts.held() {
        Some(held) => {
            format!("From {}, near and in different directions: {}.", held.title(), join(&names))
        }
        None => format!("What these lines show is asked for in these directions: {}.", join(&names)),
    };
    let mut finding = Finding::new(NAME, Room::WhereItLeads, title, because);
    finding.figure = Some(format!("likeness {} in 100", likeness(best.transfer.score)));
    finding.more = vec![NOT_A_CHANCE.to_owned()];
    finding.more.extend(not_now(facts));
    finding.table = Some(table(facts, &first));
    finding.confidence = Confidence::new(facts.held_sure().share());
    finding.surprise = 0.35;
    finding.mend = facts.held_lines();
    findings.add(finding);
    Some(())
}

fn join(names: &[String]) -> String {
    // Titles carry commas of their own.
    if names.iter().any(|name| name.contains(',')) { names.join("; ") } else { list(names) }
}

fn shown_skills(facts: &Facts<'_>) -> Because {
    let line = facts.readings.mentions.first().map(|mention| mention.line);
    line.map_or(Because::figure(Source::Esco, "skills read in the document"), |line| facts.quote(line))
}

/// "Bakers, in 100: skills 66, knowledge 67, …".
fn parts(facts: &Facts<'_>, path: &Path) -> String {
    let figure = |value: Option<f32>| value.map_or("no figure".to_owned(), likeness);
    let parts: Vec<String> =
        path.transfer.parts.iter().map(|part| format!("{} {}", part.name.key(), figure(part.value))).collect();
    let borrowed = if path.transfer.borrowed { " (ratings of the nearest rated family)" } else { "" };
    format!("{}, in 100: {}{borrowed}", facts.title(path.to), parts.join(", "))
}

/// The nearest one that does not fit, with its reason.
fn not_now(facts: &Facts<'_>) -> Option<String> {
    let path = facts.paths.by_likeness.iter().find(|path| !path.fits())?;
    Some(format!("Not now: {}, because {}.", facts.title(path.to), list(&path.reasons(facts.atlas))))
}

fn table(facts: &Facts<'_>, paths: &[&Path]) -> Table {
    let newcomers = facts.newcomer_heading();
    let mut columns = vec!["To", facts.door_heading(), "Likeness (in 100)"];
    if let Some(newcomers) = &newcomers {
        columns.extend([newcomers.as_str(), "Openings a year, United States"]);
    }
    // Rows are cut to the width of the headings: without these two, no pay and no demand is shown.
    let mut table = Table::with(&columns);
    for path in paths {
        table.row([
            facts.title(path.to).to_owned(),
            door(path),
            likeness(path.transfer.score),
            newcomer(&path.deltas),
            openings(&path.deltas),
        ]);
    }
    if let Some(stay) = &facts.paths.stay {
        let levels: Vec<String> = stay.next_levels.iter().map(|id| facts.title(*id).to_owned()).collect();
        let levels = if levels.is_empty() { String::new() } else { format!("; next level: {}", join(&levels)) };
        table.row([
            "Stay, and change one thing".to_owned(),
            format!("place, level, hours or employer{levels}"),
            "100".to_owned(),
            format!("middle half now: {}–{}", pay(stay.pay[1]), pay(stay.pay[3])),
            facts
                .held()
                .and_then(|o| o.outlook()?.openings())
                .map_or("not published".to_owned(), |n| crate::figures::thousands(u64::from(n))),
        ]);
    }
    table
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answers::{Answers, Constraints};
    use crate::testkit::{person, small_atlas};

    const CREW: &str = "
        # Crew member | Harbor Foods | 2019-now | 35-3023.00 0.9
        Took orders and payments @process payments";

    #[test]
    fn directions_come_with_door_pay_and_the_path_of_staying() {
        let atlas = small_atlas();
        let said = person(&atlas, CREW).ask(&atlas, nearest_paths);
        let table = said[0].table.as_ref().expect("a table");
        assert!(said[0].title.starts_with("From Fast Food and Counter Workers"));
        assert!(table.rows.iter().any(|row| row[0] == "Stay, and change one thing"));
        assert!(table.rows[0][1].contains("high school"), "{:?}", table.rows[0]);
        assert!(said[0].more.iter().any(|line| line.contains("not a chance")));
    }

    #[test]
    fn what_does_not_fit_is_named_with_its_reason_and_not_among_the_first() {
        let atlas = small_atlas();
        let constraints = Constraints { pay_at_least: Some(50_000), ..Constraints::default() };
        let person = person(&atlas, CREW).answering(Answers { constraints, ..Answers::default() });
        let said = person.ask(&atlas, nearest_paths);
        assert!(said[0].title.contains("Food Service Managers"), "{}", said[0].title);
        assert!(!said[0].title.contains("Stockers"), "{}", said[0].title);
        assert!(said[0].more.iter().any(|line| line.starts_with("Not now:")), "{:?}", said[0].more);
    }

    #[test]
    fn silent_when_nothing_was_understood() {
        let atlas = small_atlas();
        assert!(person(&atlas, "# Something | Somewhere | 2019-now").ask(&atlas, nearest_paths).is_empty());
    }
}
