//! # Demand as doors
//!
//! **What it says.** How many openings a year the work held has, and why there are openings at all: "this work shrinks
//! by 6 % in ten years and still has 170,000 openings a year, because people leave." How many of a hundred leave for
//! another occupation each year, which is how many make such a change.
//!
//! **How.** Figures as published: change of employment 2024–34, yearly openings, and the yearly rates of leaving the
//! labour force and of moving to another occupation.
//!
//! **When it is silent.** When the work held is not known or has no projection; for whoever lives outside the United
//! States, whose demand these figures do not tell.
//!
//! **Sources.** BLS Employment Projections.
//!
//! **Limits.** National; a projection, not a promise; states and towns differ. An opening is counted when someone new
//! enters the occupation, whatever the posting says. Where the matrix has a broader group, the figure is that group's
//! and says so.

use super::ways::openings;
use super::{Facts, Finding, Findings, Room, Table};
use crate::atlas::{Occupation, Outlook};
use crate::evidence::{Because, Reasons, Source};
use crate::figures::{percent, thousands};

/// The insight's name.
pub const NAME: &str = "demand_as_doors";

const DIRECTIONS: usize = 5;

/// See the module's page.
pub fn demand_as_doors(findings: &mut Findings, facts: &Facts<'_>) -> Option<()> {
    let held = facts.held()?;
    let outlook = facts.home.demand(held)?;
    let (change, open) = (outlook.change()?, outlook.openings()?);
    let broader = held.code().get(..7) != Some(outlook.code());
    let group = if broader { format!(" (figures of the group {})", outlook.title()) } else { String::new() };
    let figure = format!(
        "{}: employment {} in ten years, {} openings a year, United States{group}",
        held.title(),
        signed(change),
        thousands(u64::from(open))
    );
    let mut because = Reasons::new(Because::figure(Source::Projections, figure));
    if let Some(leaving) = leaving(outlook) {
        because = because.and(Because::figure(Source::Projections, leaving));
    }
    let because = facts.held_reason().into_iter().fold(because, Reasons::and);
    let mut finding = Finding::new(NAME, Room::WhatItIsWorth, sentence(held, change, open), because);
    finding.figure = Some(format!("{} openings a year", thousands(u64::from(open))));
    finding.more = move_on(outlook).into_iter().collect();
    finding.more.push("All of this is for the whole United States; no projection for one state is used.".to_owned());
    finding.table = Some(table(facts, held));
    finding.confidence = facts.held_sure();
    finding.surprise = if change < 0.0 { 0.45 } else { 0.25 };
    finding.mend = facts.held_lines();
    findings.add(finding);
    Some(())
}

/// The headline: direction, openings, and why there are any.
fn sentence(held: Occupation<'_>, change: f32, open: u32) -> String {
    let (work, open) = (held.title(), thousands(u64::from(open)));
    let by = percent(change.abs());
    if change <= -0.005 {
        format!(
            "{work}: this work shrinks by {by} in ten years and still has {open} openings a year, because people leave."
        )
    } else if change < 0.005 {
        format!(
            "{work}: this work stays as large as it is for ten years and has {open} openings a year, because people leave."
        )
    } else {
        format!(
            "{work}: this work grows by {by} in ten years and has {open} openings a year, most of them because people leave."
        )
    }
}

fn signed(change: f32) -> String {
    if change < 0.0 { format!("−{}", percent(change.abs())) } else { format!("+{}", percent(change)) }
}

fn leaving(outlook: Outlook<'_>) -> Option<String> {
    let (exits, transfers) = (outlook.exits()?, outlook.transfers()?);
    Some(format!(
        "of a hundred people in this work, each year {} leave working life and {} move to another occupation",
        per_hundred(exits),
        per_hundred(transfers)
    ))
}

fn move_on(outlook: Outlook<'_>) -> Option<String> {
    let transfers = outlook.transfers()?;
    Some(format!("Each year {} of a hundred people in this work move to another occupation.", per_hundred(transfers)))
}

/// A rate as a count of people: `6`, `5.9`.
fn per_hundred(share: f32) -> String {
    let value = (share * 1000.0).round() / 10.0;
    if (value - value.round()).abs() < 0.05 { format!("{value:.0}") } else { format!("{value:.1}") }
}

fn table(facts: &Facts<'_>, held: Occupation<'_>) -> Table {
    let mut table = Table::with(&[
        "Work (United States)",
        "Change in ten years",
        "Openings a year",
        "Of a hundred, leave working life each year",
        "Of a hundred, move to another occupation each year",
    ]);
    let missing = || "not published".to_owned();
    let rate = |share: Option<f32>| share.map_or_else(missing, per_hundred);
    let here = held.outlook();
    table.row([
        held.title().to_owned(),
        here.and_then(|o| o.change()).map_or_else(missing, signed),
        here.and_then(|o| o.openings()).map_or_else(missing, |n| thousands(u64::from(n))),
        rate(here.and_then(|o| o.exits())),
        rate(here.and_then(|o| o.transfers())),
    ]);
    for path in facts.paths.first(DIRECTIONS) {
        let deltas = &path.deltas;
        table.row([
            facts.title(path.to).to_owned(),
            deltas.change.map_or_else(missing, signed),
            openings(deltas),
            rate(deltas.exits),
            rate(deltas.transfers),
        ]);
    }
    table
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testkit::{person, small_atlas};

    #[test]
    fn shrinking_work_still_has_doors_and_says_why() {
        let atlas = small_atlas();
        let said =
            person(&atlas, "# Bookkeeper | Harbor Foods | 2019-now | 43-3031.00 0.9").ask(&atlas, demand_as_doors);
        assert!(said[0].title.contains("shrinks by 5 %"), "{}", said[0].title);
        assert!(
            said[0].title.ends_with("still has 12,000 openings a year, because people leave."),
            "{}",
            said[0].title
        );
        assert!(said[0].more[0].contains("8 of a hundred"), "{:?}", said[0].more);
    }

    #[test]
    fn growing_work_is_told_the_same_way() {
        let atlas = small_atlas();
        let said = person(&atlas, "# Tutor | Own | 2019-now | 25-3041.00 0.9").ask(&atlas, demand_as_doors);
        assert!(said[0].title.contains("grows by 8 %"), "{}", said[0].title);
    }

    #[test]
    fn whoever_lives_abroad_is_shown_no_demand_of_the_united_states() {
        let atlas = small_atlas();
        let mut tutor = person(&atlas, "# Tutor | Own | 2019-now | 25-3041.00 0.9");
        tutor.home = crate::home::Home::Abroad;
        assert!(tutor.ask(&atlas, demand_as_doors).is_empty());
    }

    #[test]
    fn silent_where_nothing_is_projected() {
        let mut atlas = small_atlas();
        atlas.occupations.outlook = vec![u16::MAX; 5].into();
        let tutor = "# Tutor | Own | 2019-now | 25-3041.00 0.9";
        assert!(person(&atlas, tutor).ask(&atlas, demand_as_doors).is_empty());
    }
}
