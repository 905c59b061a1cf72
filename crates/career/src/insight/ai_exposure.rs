//! # AI exposure
//!
//! **What it says.** What two studies measured for the work held, side by side: how many of a hundred occupations each
//! finds less exposed, where the two disagree, and which neighbouring work both find less exposed. Never one blended
//! number.
//!
//! **How.** Per study, the rank of the work among all occupations with a figure. "Working with AI" (2025) counts for
//! which work activities people used one assistant, and how well it went; "GPTs are GPTs" (2023) had people judge for
//! each task whether a language model could halve its time. They are called to disagree when their ranks lie 20 or more
//! places of a hundred apart. A neighbour is less exposed when both ranks are at least 10 places lower.
//!
//! **When it is silent.** When the work held is not known or neither study has a figure. It leads the report for
//! a person who says that they worry, and for nobody else.
//!
//! **Sources.** Tomlinson et al. 2025; Eloundou et al. 2023.
//!
//! **Limits.** Exposure is not replacement: neither study measures jobs lost, and neither says what an employer will
//! do. One figure stands for everybody in an occupation.

use super::ways::likeness;
use super::words::list;
use super::{Facts, Finding, Findings, Room, Table};
use crate::answers::Reason;
use crate::atlas::{Atlas, Exposure, OccupationId};
use crate::evidence::{Because, Reasons, Source};
use crate::path::Path;

/// The insight's name.
pub const NAME: &str = "ai_exposure";

/// Two studies disagree from this many places of a hundred on.
pub(crate) const APART: i32 = 20;
/// Work is clearly less or more exposed from this many places of a hundred on.
pub(crate) const LOWER: i32 = 10;
const NEIGHBOURS: usize = 40;
const SHOWN: usize = 4;

/// How many of a hundred occupations are less exposed, per study: "Working with AI", "GPTs are GPTs".
pub(crate) type Ranks = (Option<i32>, Option<i32>);

/// See the module's page.
pub fn ai_exposure(findings: &mut Findings, facts: &Facts<'_>) -> Option<()> {
    let held = facts.held()?;
    let field = Field::of(facts.atlas);
    let ranks = field.ranks(held.id);
    if ranks == (None, None) {
        return None;
    }
    let because = Reasons::from_vec(reasons(facts, held.id, ranks))?;
    let title = format!("{}: {}.", held.title(), side_by_side(ranks));
    let neighbours = less_exposed(facts, &field, ranks);
    let mut finding = Finding::new(NAME, Room::WhatItIsWorth, title, because);
    finding.figure = Some(figure(ranks));
    finding.more.extend(disagreement(ranks));
    finding.more.extend(neighbour_words(facts, &neighbours));
    finding.more.push("Exposure is not replacement: neither study measures jobs lost.".to_owned());
    finding.table = Some(table(facts, &field, held.id, &neighbours));
    finding.confidence = facts.held_sure();
    finding.surprise = if facts.answers.reason == Some(Reason::Worried) { 0.9 } else { 0.2 };
    finding.mend = facts.held_lines();
    findings.add(finding);
    Some(())
}

/// All figures of both studies, sorted.
pub(crate) struct Field<'a> {
    atlas: &'a Atlas,
    working_with_ai: Vec<f32>,
    gpts_are_gpts: Vec<f32>,
}

impl<'a> Field<'a> {
    /// Sorts the figures of an atlas.
    pub fn of(atlas: &'a Atlas) -> Self {
        let sorted = |figure: fn(Exposure) -> Option<f32>| {
            let mut all: Vec<f32> = atlas.all_occupations().filter_map(|o| figure(o.exposure())).collect();
            all.sort_by(f32::total_cmp);
            all
        };
        Field { atlas, working_with_ai: sorted(|e| e.working_with_ai), gpts_are_gpts: sorted(|e| e.gpts_are_gpts) }
    }

    /// Where one occupation stands among all.
    pub fn ranks(&self, id: OccupationId) -> Ranks {
        let exposure = self.atlas.occupation(id).exposure();
        let rank = |all: &[f32], value: f32| {
            let below = all.partition_point(|other| *other < value);
            (below as f32 / all.len().max(1) as f32 * 100.0).round() as i32
        };
        (
            exposure.working_with_ai.map(|value| rank(&self.working_with_ai, value)),
            exposure.gpts_are_gpts.map(|value| rank(&self.gpts_are_gpts, value)),
        )
    }
}

fn side_by_side(ranks: Ranks) -> String {
    let first = match ranks.0 {
        Some(rank) => format!("one study finds this work more exposed to AI than {rank} of 100 occupations"),
        None => "one study has no figure for this work".to_owned(),
    };
    let second = match ranks.1 {
        Some(rank) if ranks.0.is_some() => format!("the other more than {rank}"),
        Some(rank) => format!("the other finds it more exposed to AI than {rank} of 100 occupations"),
        None => "the other has no figure for it".to_owned(),
    };
    format!("{first}, {second}")
}

fn figure(ranks: Ranks) -> String {
    let of = |rank: Option<i32>| rank.map_or("no figure".to_owned(), |rank| format!("{rank} of 100"));
    format!("Working with AI: {} · GPTs are GPTs: {}", of(ranks.0), of(ranks.1))
}

fn reasons(facts: &Facts<'_>, held: OccupationId, ranks: Ranks) -> Vec<Because> {
    let exposure = facts.atlas.occupation(held).exposure();
    let mut out = Vec::new();
    if let (Some(value), Some(rank)) = (exposure.working_with_ai, ranks.0) {
        let what = format!("applicability score {value:.2}, higher than in {rank} of 100 occupations");
        out.push(Because::figure(Source::WorkingWithAi, what));
    }
    if let (Some(value), Some(rank)) = (exposure.gpts_are_gpts, ranks.1) {
        let what = format!("exposed share of tasks {value:.2} of 1, higher than in {rank} of 100 occupations");
        out.push(Because::figure(Source::GptsAreGpts, what));
    }
    if facts.answers.reason == Some(Reason::Worried) {
        out.push(Because::Answer { what: "worried about this work".to_owned() });
    }
    out.extend(facts.held_reason());
    out
}

fn disagreement(ranks: Ranks) -> Option<String> {
    let (first, second) = (ranks.0?, ranks.1?);
    let apart = (first - second).abs();
    let higher = if first > second {
        "the one that watched people use an assistant (2025)"
    } else {
        "the one that judged tasks one by one (2023)"
    };
    Some(if apart >= APART {
        format!("They disagree: {apart} places of 100 lie between them, and {higher} puts this work higher.")
    } else {
        format!("They roughly agree: {apart} places of 100 lie between them.")
    })
}

/// Near work that both studies find clearly less exposed, nearest first.
fn less_exposed<'a>(facts: &Facts<'a>, field: &Field<'_>, ranks: Ranks) -> Vec<&'a Path> {
    let (Some(first), Some(second)) = ranks else { return Vec::new() };
    let lower = |path: &&Path| {
        let there = field.ranks(path.to);
        there.0.is_some_and(|rank| rank + LOWER <= first) && there.1.is_some_and(|rank| rank + LOWER <= second)
    };
    facts.paths.by_likeness.iter().filter(|p| p.fits()).take(NEIGHBOURS).filter(lower).take(SHOWN).collect()
}

fn neighbour_words(facts: &Facts<'_>, neighbours: &[&Path]) -> Option<String> {
    let names: Vec<String> = neighbours
        .iter()
        .map(|path| format!("{} (likeness {} in 100)", facts.title(path.to), likeness(path.transfer.score)))
        .collect();
    (!names.is_empty()).then(|| format!("Near work that both studies find less exposed: {}.", list(&names)))
}

fn table(facts: &Facts<'_>, field: &Field<'_>, held: OccupationId, neighbours: &[&Path]) -> Table {
    let mut table = Table::with(&[
        "Work",
        "Working with AI (2025): more exposed than, of 100",
        "GPTs are GPTs (2023): more exposed than, of 100",
    ]);
    for id in std::iter::once(held).chain(neighbours.iter().map(|path| path.to)) {
        let ranks = field.ranks(id);
        let cell = |rank: Option<i32>| rank.map_or("no figure".to_owned(), |rank| rank.to_string());
        table.row([facts.title(id).to_owned(), cell(ranks.0), cell(ranks.1)]);
    }
    table
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answers::Answers;
    use crate::testkit::{person, small_atlas};

    const BOOKKEEPER: &str = "# Bookkeeper | Harbor Foods | 2019-now | 43-3031.00 0.9";

    fn measured() -> Atlas {
        let mut atlas = small_atlas();
        atlas.occupations.working_with_ai = vec![0.2, 0.3, 0.1, 0.25, 0.05].into();
        atlas.occupations.gpts_are_gpts = vec![0.2, 0.4, 0.1, 0.7, 0.05].into();
        atlas
    }

    #[test]
    fn both_studies_stand_side_by_side_and_their_distance_is_named() {
        let atlas = measured();
        let said = person(&atlas, BOOKKEEPER).ask(&atlas, ai_exposure);
        assert!(said[0].title.contains("than 60 of 100 occupations, the other more than 80"), "{}", said[0].title);
        assert!(said[0].more[0].starts_with("They disagree: 20 places"), "{:?}", said[0].more);
        assert!(said[0].more.iter().any(|line| line.contains("neither study measures jobs lost")));
    }

    #[test]
    fn it_leads_for_those_who_worry_and_stays_behind_for_others() {
        let atlas = measured();
        let worried = Answers { reason: Some(Reason::Worried), ..Answers::default() };
        let calm = person(&atlas, BOOKKEEPER).ask(&atlas, ai_exposure);
        let worry = person(&atlas, BOOKKEEPER).answering(worried).ask(&atlas, ai_exposure);
        assert!(calm[0].surprise < 0.3 && worry[0].surprise > 0.8);
    }

    #[test]
    fn a_missing_study_is_said_and_never_filled() {
        let mut atlas = measured();
        atlas.occupations.working_with_ai = vec![f32::NAN; 5].into();
        let said = person(&atlas, BOOKKEEPER).ask(&atlas, ai_exposure);
        assert!(said[0].title.contains("one study has no figure"), "{}", said[0].title);
    }

    #[test]
    fn silent_when_neither_study_has_a_figure() {
        let atlas = small_atlas();
        assert!(person(&atlas, BOOKKEEPER).ask(&atlas, ai_exposure).is_empty());
    }
}
