//! # Pay where you live
//!
//! **What it says.** What people in the work held, and newcomers in the first directions, are paid in the person's
//! state: the range from the 10th to the 90th percentile, never one number alone. What the person earns now stands
//! beside it where they said so. Other states appear for those who said that they would move.
//!
//! **How.** Wages as published, by state and occupation. A newcomer is the 10th to the 25th percentile; the median is
//! "later, for many". A cell without a figure is shown as such and never filled from elsewhere. Where hourly
//! figures alone are published, they are shown by the hour. Without a state the figures are those of the United States.
//!
//! **When it is silent.** When the work held is not known, or no figure is published for it anywhere; for whoever lives
//! outside the United States.
//!
//! **Sources.** BLS Occupational Employment and Wage Statistics.
//!
//! **Limits.** Employees; the self-employed are not counted. Prices differ between states and are not counted in.
//! Where BLS publishes a broader group, the figure is that group's and says so. Footbridge has no pay from other
//! countries and shows none.

use super::ways::{newcomer, pay};
use super::{Facts, Finding, Findings, Room, Table};
use crate::atlas::{AreaId, Occupation, Pay};
use crate::evidence::{Because, Reasons, Source};
use crate::figures::dollars;
use crate::home::Home;

/// The insight's name.
pub const NAME: &str = "pay_where_you_live";

const DIRECTIONS: usize = 3;

/// See the module's page.
pub fn pay_where_you_live(findings: &mut Findings, facts: &Facts<'_>) -> Option<()> {
    let held = facts.held()?;
    let area = facts.home.area()?;
    let there = held.pay(area).filter(has_a_figure);
    let nation = held.pay(AreaId::NATION).filter(has_a_figure);
    let (title, shown) = match (there, nation) {
        (Some(there), _) => (half_earn(facts.place_name(), held, there), there),
        (None, Some(nation)) => {
            let missing = format!("No pay is published for {} in {}. ", held.title(), facts.place_name());
            (missing + &half_earn("the United States", held, nation), nation)
        }
        (None, None) => return None,
    };
    let where_shown = if shown.area == AreaId::NATION { "the United States" } else { facts.place_name() };
    let mut because = Reasons::new(Because::figure(Source::Wages, range(where_shown, held, shown)));
    if let Some(now) = facts.answers.pay_now {
        because = because.and(Because::Answer { what: format!("earns {} a year now", dollars(now)) });
    }
    let because = facts.held_reason().into_iter().fold(because, Reasons::and);
    let mut finding = Finding::new(NAME, Room::WhatItIsWorth, title, because);
    finding.figure = middle(shown);
    finding.more = more(facts, shown);
    finding.table = Some(table(facts, held, area));
    finding.confidence = facts.held_sure();
    finding.surprise = 0.3;
    finding.mend = facts.held_lines();
    findings.add(finding);
    Some(())
}

fn has_a_figure(pay: &Pay<'_>) -> bool {
    pay.annual().iter().chain(pay.hourly().iter()).any(Option::is_some)
}

/// "In California, half of the people in this work (Cooks, Restaurant) are paid between $35,000 and $44,000 a year."
fn half_earn(place: &str, held: Occupation<'_>, pay: Pay<'_>) -> String {
    let work = held.title();
    match middle(pay) {
        Some(middle) => format!("In {place}, the middle half of people in this work ({work}) are paid {middle}."),
        None => format!("In {place}, part of the pay range of people in this work ({work}) is published."),
    }
}

/// The 25th to the 75th percentile, by the year where published, else by the hour.
fn middle(pay: Pay<'_>) -> Option<String> {
    let (year, hour) = (pay.annual(), pay.hourly());
    match (year[1], year[3], hour[1], hour[3]) {
        (Some(low), Some(high), ..) => Some(format!("{} to {} a year", dollars(low), dollars(high))),
        (_, _, Some(low), Some(high)) => Some(format!("{} to {} an hour", cents(low), cents(high))),
        _ => None,
    }
}

fn cents(cents: u32) -> String {
    format!("${}.{:02}", cents / 100, cents % 100)
}

fn range(place: &str, held: Occupation<'_>, shown: Pay<'_>) -> String {
    let by_year = shown.annual().iter().any(Option::is_some);
    let cell = |i: usize| match by_year {
        true => pay(shown.annual()[i]),
        false => shown.hourly()[i].map_or("not published".to_owned(), cents),
    };
    let unit = if by_year { "a year" } else { "an hour" };
    let group = if shown.is_of_broader_group() { ", figures of the broader group" } else { "" };
    format!(
        "{} in {place}, {unit}: 10th percentile {}, 25th {}, median {}, 75th {}, 90th {}{group}",
        held.title(),
        cell(0),
        cell(1),
        cell(2),
        cell(3),
        cell(4)
    )
}

fn more(facts: &Facts<'_>, shown: Pay<'_>) -> Vec<String> {
    let mut out = vec![
        "A newcomer is likely to start between the 10th and the 25th percentile; the median is for later, for many."
            .to_owned(),
    ];
    if let Some(now) = facts.answers.pay_now {
        out.extend(stands(now, shown.annual()));
    }
    if facts.home == Home::NotSaid {
        out.push("These are figures of the whole United States. With a state given, they are that state's.".to_owned());
    }
    if facts.answers.constraints.would_move {
        out.push("Prices differ between states, and these figures do not know that.".to_owned());
    }
    out
}

/// Where the stated pay stands in the range.
fn stands(now: u32, annual: [Option<u32>; 5]) -> Option<String> {
    const NAMES: [&str; 5] = ["10th percentile", "25th percentile", "median", "75th percentile", "90th percentile"];
    let known: Vec<(u32, &str)> = annual.iter().zip(NAMES).filter_map(|(pay, name)| Some(((*pay)?, name))).collect();
    let below = known.iter().rfind(|(pay, _)| *pay <= now);
    let above = known.iter().find(|(pay, _)| *pay > now);
    let now = dollars(now);
    Some(match (below, above) {
        (Some((_, low)), Some((_, high))) => format!("You earn {now} now: between the {low} and the {high}."),
        (None, Some((_, high))) => format!("You earn {now} now: below the {high}."),
        (Some((_, low)), None) => format!("You earn {now} now: above the {low}."),
        (None, None) => return None,
    })
}

fn table(facts: &Facts<'_>, held: Occupation<'_>, area: AreaId) -> Table {
    let mut table = Table::with(&["Work, dollars a year", "Where", "P10", "P25", "Median", "P75", "P90"]);
    let mut add = |name: String, place: &str, pays: [Option<u32>; 5]| {
        table.row([name, place.to_owned()].into_iter().chain(pays.map(pay)));
    };
    let annual = |occupation: Occupation<'_>, area| occupation.pay(area).map_or([None; 5], |pay| pay.annual());
    add(held.title().to_owned(), facts.place_name(), annual(held, area));
    for path in facts.paths.first(DIRECTIONS) {
        let name = format!("{} (newcomer: {})", facts.title(path.to), newcomer(&path.deltas));
        add(name, facts.place_name(), path.deltas.pay);
    }
    for elsewhere in facts.paths.stay.iter().flat_map(|stay| &stay.elsewhere) {
        add(held.title().to_owned(), facts.atlas.pay.name(elsewhere.area), elsewhere.pay);
    }
    table
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answers::Answers;
    use crate::testkit::{person, small_atlas};

    const CREW: &str = "# Crew member | Harbor Foods | 2019-now | 35-3023.00 0.9";

    #[test]
    fn pay_is_a_range_with_its_place_and_the_newcomers_part() {
        let atlas = small_atlas();
        let said = person(&atlas, CREW).ask(&atlas, pay_where_you_live);
        assert!(said[0].title.starts_with("In the United States, the middle half"), "{}", said[0].title);
        assert!(said[0].title.contains("$24,800 to $37,200"), "{}", said[0].title);
        assert!(said[0].more.iter().any(|line| line.contains("newcomer")));
    }

    #[test]
    fn what_they_earn_stands_in_the_range() {
        let atlas = small_atlas();
        let answers = Answers { pay_now: Some(30_000), ..Answers::default() };
        let said = person(&atlas, CREW).answering(answers).ask(&atlas, pay_where_you_live);
        assert!(said[0].more.iter().any(|line| line.contains("between the 25th percentile and the median")));
    }

    #[test]
    fn a_state_without_a_figure_says_so() {
        let mut atlas = small_atlas();
        atlas.pay.codes.push("CA");
        atlas.pay.names.push("California");
        let end = atlas.pay.ends[0];
        atlas.pay.ends.to_mut().push(end);
        let mut person = person(&atlas, CREW);
        person.home = Home::In(atlas.pay.area("CA").expect("California"));
        let said = person.ask(&atlas, pay_where_you_live);
        assert!(said[0].title.starts_with("No pay is published"), "{}", said[0].title);
        let table = said[0].table.as_ref().expect("a table");
        assert!(table.rows[0][2..].iter().all(|cell| cell == "not published"));
    }

    #[test]
    fn whoever_lives_abroad_is_shown_no_pay_of_the_united_states() {
        let atlas = small_atlas();
        let mut person = person(&atlas, CREW);
        person.home = Home::Abroad;
        assert!(person.ask(&atlas, pay_where_you_live).is_empty());
    }

    #[test]
    fn silent_when_the_work_is_not_known() {
        let atlas = small_atlas();
        assert!(person(&atlas, "# Something | Somewhere | 2019-now").ask(&atlas, pay_where_you_live).is_empty());
    }
}
