//! # Further paths
//!
//! **What it says.** Work that is far today and near from a stepping stone, which is itself near: two steps instead of
//! a leap.
//!
//! **How.** Both steps are scored as in `docs/methods/paths.md`; each is at least 0.6, and their product beats the
//! direct score. The end pays no less in the median than the work held (or holds more of what the person marked as
//! wanted), and asks for at most five years of study. Among paths alike in length the better paid one comes first.
//!
//! **When it is silent.** When no such pair exists.
//!
//! **Sources.** As for the nearest paths.
//!
//! **Limits.** How long one works at the stone is not known. The second step is counted from the stone's work alone.

use super::ways::{NOT_A_CHANCE, door, likeness, newcomer};
use super::{Facts, Finding, Findings, Room, Table};
use crate::evidence::{Because, Confidence, Reasons, Source};
use crate::path::Path;

/// The insight's name.
pub const NAME: &str = "further_paths";

const IN_TABLE: usize = 5;

/// See the module's page.
pub fn further_paths(findings: &mut Findings, facts: &Facts<'_>) -> Option<()> {
    let shown = unlike_each_other(facts);
    let best = shown.first()?;
    let (end, stone) = (facts.title(best.to), facts.title(best.via?));
    let steps = best.steps?;
    let held = facts.held_reason()?;
    let figure = format!(
        "likeness in 100: to {stone} {}, from there to {end} {}, the direct way {}",
        likeness(steps.first),
        likeness(steps.second),
        likeness(best.transfer.score)
    );
    let because = Reasons::new(held).and(Because::figure(Source::Onet, figure));
    let title = format!("Two steps away: {end}, by way of {stone}.");
    let mut finding = Finding::new(NAME, Room::WhereItLeads, title, because);
    finding.figure = Some(format!(
        "{} and {} in 100 instead of {}",
        likeness(steps.first),
        likeness(steps.second),
        likeness(best.transfer.score)
    ));
    finding.more = vec![NOT_A_CHANCE.to_owned()];
    finding.table = Some(table(facts, &shown));
    finding.confidence = Confidence::new(facts.held_sure().share() * 0.8);
    finding.surprise = 0.4;
    finding.mend = facts.held_lines();
    findings.add(finding);
    Some(())
}

/// The best path per stone first, then further ones, so that one stone does not fill the list.
fn unlike_each_other<'a>(facts: &Facts<'a>) -> Vec<&'a Path> {
    let all = &facts.paths.over_stepping_stones;
    let is_first = |i: usize| all[..i].iter().all(|earlier| earlier.via != all[i].via);
    let (first, rest): (Vec<usize>, Vec<usize>) = (0..all.len()).partition(|i| is_first(*i));
    first.into_iter().chain(rest).take(IN_TABLE).map(|i| &all[i]).collect()
}

fn table(facts: &Facts<'_>, paths: &[&Path]) -> Table {
    let newcomers = facts.newcomer_heading();
    let door_at_the_end =
        if facts.home.is_abroad() { "Door at the end, as usual in the United States" } else { "Door at the end" };
    let columns = ["To", "By way of", door_at_the_end, "First step (in 100)", "Second step (in 100)"];
    // Rows are cut to the width of the headings: abroad there is no column of pay.
    let mut table = Table::with(&columns.into_iter().chain(newcomers.as_deref()).collect::<Vec<_>>());
    for path in paths {
        let steps = path.steps.map(|s| (likeness(s.first), likeness(s.second))).unwrap_or_default();
        let via = path.via.map_or("", |id| facts.title(id));
        table.row([
            facts.title(path.to).to_owned(),
            via.to_owned(),
            door(path),
            steps.0,
            steps.1,
            newcomer(&path.deltas),
        ]);
    }
    table
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::path::{Ranking, Steps};
    use crate::testkit::{person, small_atlas};

    const CREW: &str = "# Crew member | Harbor Foods | 2019-now | 35-3023.00 0.9";

    #[test]
    fn two_steps_are_told_with_the_stone_between() {
        let atlas = small_atlas();
        let person = person(&atlas, CREW);
        person.with_facts(&atlas, |facts| {
            let direct = facts.paths.by_likeness[1].clone();
            let via = Some(facts.paths.by_likeness[0].to);
            let far = Path { via, steps: Some(Steps { first: 0.7, second: 0.6 }), ..direct };
            let paths = Ranking { over_stepping_stones: vec![far], ..facts.paths.clone() };
            let mut findings = Findings::default();
            further_paths(&mut findings, &Facts { paths: &paths, ..*facts }).expect("two steps");
            let said = findings.into_sorted();
            assert!(said[0].title.contains("by way of"), "{}", said[0].title);
        });
    }

    #[test]
    fn silent_without_a_stone() {
        let atlas = small_atlas();
        assert!(person(&atlas, "# Something | Somewhere | 2019-now").ask(&atlas, further_paths).is_empty());
    }
}
