//! # Strengths that carry
//!
//! **What it says.** A doing that the person's lines show well, that is less usual in their present work, and
//! usual in many kinds of work that grow or pay more.
//!
//! **How.** Doings come from the same table as the thread. One counts when at least two lines show it, and when
//! it is not typical of the present occupation. Of all occupations for which it is typical, those are counted that are
//! projected to grow, and those whose median pay (the person's state, else the nation) is above that of the present
//! occupation. At most two are told, the ones with the most such occupations, weighed by how unusual they are here.
//!
//! **When it is silent.** When no present occupation was understood, no doing has two lines, or nothing that the lines
//! show is less usual in this work and usual in at least 25 kinds of work that grow or pay more.
//!
//! **Sources.** The person's own lines; O*NET (importance of work activities); ESCO (essential skills); the crosswalk;
//! BLS projections and wages.
//!
//! **Limits.** Being usual there says that the doing is wanted, not that it is enough: what else such work asks stands
//! with each path. Projections are national. To somebody who lives abroad neither growth nor pay is told: the strength
//! is then one that is usual in at least 25 kinds of work.

use std::collections::{BTreeMap, BTreeSet};

use super::doing::{DoingId, Doings, Shown, TYPICAL, Usual, scale, shown};
use super::place::{Place, places};
use super::words::{list, sentence};
use super::{Facts, Finding, Findings, Room};
use crate::atlas::OccupationId;
use crate::evidence::{Because, Confidence, Reasons, Source};
use crate::profile::{LineId, latest};

/// The insight's name.
pub const NAME: &str = "strengths_that_carry";

const MOST: usize = 2;

/// Below this many growing or better-paid kinds of work a strength is not said to carry.
const FEWEST: usize = 25;

/// One doing, its lines, and where it is wanted.
struct Strength {
    doing: DoingId,
    lines: BTreeSet<LineId>,
    sure: f32,
    here: f32,
    reach: Reach,
}

/// Kinds of work for which a doing is typical.
#[derive(Clone, Copy, Default)]
struct Reach {
    all: usize,
    growing: usize,
    better_paid: usize,
    either: usize,
}

impl Strength {
    /// How many kinds of work it carries to: those that grow or pay more; abroad, where neither is known, all.
    fn carries(&self, facts: &Facts<'_>) -> usize {
        if facts.home.is_abroad() { self.reach.all } else { self.reach.either }
    }

    fn worth(&self, facts: &Facts<'_>) -> f32 {
        self.carries(facts) as f32 * (1.0 - self.here) * self.sure
    }
}

/// See the module's page.
pub fn strengths_that_carry(findings: &mut Findings, facts: &Facts<'_>) -> Option<()> {
    let position = latest(facts.profile, facts.today)?;
    let present = facts.readings.occupation(position)?.occupation;
    let doings = Doings::of(facts.atlas);
    let mut strengths: Vec<Strength> = by_doing(facts, &doings)
        .into_iter()
        .filter(|(_, (lines, _))| lines.len() >= 2)
        .filter_map(|(doing, (lines, sure))| {
            let usual = Usual::of(&doings, doing);
            let here = usual.within(present).filter(|here| *here < TYPICAL)?;
            Some(Strength { doing, lines, sure, here, reach: reach(facts, present, &usual) })
        })
        .filter(|s| s.carries(facts) >= FEWEST)
        .collect();
    strengths.sort_by(|a, b| b.worth(facts).total_cmp(&a.worth(facts)));
    for strength in strengths.iter().take(MOST) {
        findings.add(tell(facts, present, strength)?);
    }
    Some(())
}

/// Per doing, the lines that show it and how sure the surest is.
fn by_doing(facts: &Facts<'_>, doings: &Doings<'_>) -> BTreeMap<DoingId, (BTreeSet<LineId>, f32)> {
    let mut out: BTreeMap<DoingId, (BTreeSet<LineId>, f32)> = BTreeMap::new();
    for Shown { doing, line, sure, .. } in shown(facts, doings) {
        let (lines, surest) = out.entry(doing).or_default();
        lines.insert(line);
        *surest = surest.max(sure);
    }
    out
}

fn reach(facts: &Facts<'_>, present: OccupationId, usual: &Usual<'_>) -> Reach {
    let pay_here = median(facts, present);
    let mut reach = Reach::default();
    for occupation in facts.atlas.all_occupations().filter(|o| o.id != present && o.is_rated()) {
        if usual.within(occupation.id).is_none_or(|u| u < TYPICAL) {
            continue;
        }
        let growing = facts.home.demand(occupation).and_then(|o| o.change()).is_some_and(|change| change > 0.0);
        let better = median(facts, occupation.id).zip(pay_here).is_some_and(|(there, here)| there > here);
        reach.all += 1;
        reach.growing += usize::from(growing);
        reach.better_paid += usize::from(better);
        reach.either += usize::from(growing || better);
    }
    reach
}

fn median(facts: &Facts<'_>, occupation: OccupationId) -> Option<u32> {
    facts.home.pay(facts.atlas.occupation(occupation))?.annual()[2]
}

fn tell(facts: &Facts<'_>, present: OccupationId, strength: &Strength) -> Option<Finding> {
    let row = strength.doing.row();
    let places = places(facts);
    let at: Vec<&Place<'_>> =
        places.iter().filter(|place| place.lines.iter().any(|line| strength.lines.contains(line))).collect();
    let mut names: Vec<String> = at.iter().map(|place| place.words()).filter(|words| !words.is_empty()).collect();
    names.dedup();
    names.truncate(3);
    let here = facts.atlas.occupation(present).title();
    let all = strength.reach.all;
    let at = if names.is_empty() { String::new() } else { format!(" ({})", list(&names)) };
    let title = format!("{}{at} is usual in {all} kinds of work, more than for {here}.", sentence(row.noun));
    let because = Reasons::from_vec(because(facts, here, strength))?;
    let mut finding = Finding::new(NAME, Room::WhatItIsWorth, title, because);
    if let Some((figure, sentence)) = worth(facts, here, strength.reach) {
        finding.figure = Some(figure);
        finding.more.push(sentence);
    }
    finding.more.push("Usual there means wanted, not sufficient: each path shows what else it asks.".to_owned());
    finding.confidence = Confidence::new(strength.sure * 0.85);
    finding.surprise = 0.3 + 0.25 * (1.0 - strength.here) + 0.1 * (strength.carries(facts) as f32 / 300.0).min(1.0);
    finding.mend = strength.lines.iter().copied().collect();
    finding.about = Some(strength.doing.about());
    Some(finding)
}

/// How much of it grows or pays more; nothing for somebody abroad, whose pay and demand are not known.
fn worth(facts: &Facts<'_>, here: &str, reach: Reach) -> Option<(String, String)> {
    let Reach { all, growing, better_paid, either } = reach;
    let figure = format!("{either} kinds of work grow or pay more");
    let sentence = format!(
        "Of these {all}, {either} grow or pay more ({growing} are projected to grow, \
         {better_paid} have a median above that of {here})."
    );
    (!facts.home.is_abroad()).then_some((figure, sentence))
}

fn because(facts: &Facts<'_>, here: &str, strength: &Strength) -> Vec<Because> {
    let Reach { all, growing, better_paid, .. } = strength.reach;
    let noun = strength.doing.row().noun;
    let place = facts.place_name();
    let mut out: Vec<Because> = strength.lines.iter().take(4).map(|line| facts.quote(*line)).collect();
    out.push(Because::figure(Source::Onet, format!("how usual {noun} is for {here}: {}", scale(strength.here))));
    if !facts.home.is_abroad() {
        let what = format!("{growing} of the {all} are projected to grow by 2034, nationally");
        out.push(Because::figure(Source::Projections, what));
    }
    if better_paid > 0 {
        let what = format!("{better_paid} of the {all} have a median pay above that of {here} in {place}");
        out.push(Because::figure(Source::Wages, what));
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::atlas::Atlas;
    use crate::testkit::{Person, person, small_atlas};

    /// The small atlas with its counter work written large, so that a strength can carry far enough.
    fn told(text: &str) -> Vec<Finding> {
        let atlas = small_atlas();
        told_to(&atlas, &person(&atlas, text))
    }

    fn told_to(atlas: &Atlas, person: &Person) -> Vec<Finding> {
        person
            .with_facts(atlas, |facts| {
                let doings = Doings::of(facts.atlas);
                let present = facts.readings.occupation(latest(facts.profile, facts.today)?)?.occupation;
                let by_doing = by_doing(facts, &doings);
                let (doing, (lines, sure)) = by_doing.into_iter().find(|(_, (lines, _))| lines.len() >= 2)?;
                let usual = Usual::of(&doings, doing);
                let here = usual.within(present).filter(|here| *here < TYPICAL)?;
                tell(facts, present, &Strength { doing, lines, sure, here, reach: reach(facts, present, &usual) })
            })
            .into_iter()
            .collect()
    }

    const BOOKS: &str = "
        # Crew member | Harbor Foods | 2021-now | 35-3023.00 0.8
        Led the crew of the late shift ~manage staff
        #unpaid Captain | Rowing club | 2015-2020
        Captained a boat of nine ~manage staff";

    #[test]
    fn says_where_it_is_usual_and_that_it_is_less_so_in_the_present_work() {
        let found = told(BOOKS);
        assert_eq!(
            found[0].title,
            "Leading people (at Harbor Foods and at Rowing club) is usual in 1 kinds of work, more than for Fast Food and Counter Workers."
        );
        assert!(found[0].more[0].starts_with("Of these 1, "), "{:?}", found[0].more);
        let sources = found[0].because.sources();
        assert!(sources.contains(&Source::Document) && sources.contains(&Source::Projections));
    }

    #[test]
    fn abroad_it_is_told_without_growth_and_pay() {
        let atlas = small_atlas();
        let mut abroad = person(&atlas, BOOKS);
        abroad.home = crate::home::Home::Abroad;
        let found = told_to(&atlas, &abroad);
        assert_eq!(found[0].figure, None);
        assert!(!found[0].more.concat().contains("grow"), "{:?}", found[0].more);
        let sources = found[0].because.sources();
        assert!(!sources.contains(&Source::Projections) && !sources.contains(&Source::Wages), "{sources:?}");
    }

    #[test]
    fn silent_when_the_work_is_known_for_it() {
        assert!(told(&BOOKS.replace("35-3023.00", "11-9051.00")).is_empty());
    }

    #[test]
    fn silent_where_it_carries_to_few_kinds_of_work() {
        let atlas = small_atlas();
        assert!(
            person(&atlas, BOOKS).ask(&atlas, strengths_that_carry).is_empty(),
            "the small atlas has five kinds of work"
        );
    }
}
