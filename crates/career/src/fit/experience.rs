//! Experience asked for beside the dated positions of the document. Unpaid work counts like paid work.

use std::ops::Range;

use super::own::stems;
use super::{Facts, Kind, Row, Standing, closes, skills};
use crate::atlas::OccupationId;
use crate::evidence::{Confidence, Reasons};
use crate::posting::requirements::{Ask, What};
use crate::profile::{End, LineId, Position};
use crate::reading::{Concept, SURE_ENOUGH};

/// One row per figure of experience asked for.
pub(super) fn rows(facts: &Facts<'_>) -> Vec<Row> {
    let each = facts.asks.asks.iter().filter_map(|ask| match &ask.what {
        What::Experience { months, in_what } => Some(row(facts, ask, u32::from(*months), in_what.as_ref())),
        _ => None,
    });
    each.collect()
}

fn row(facts: &Facts<'_>, ask: &Ask, months: u32, in_what: Option<&Range<usize>>) -> Row {
    let thing = in_what.map(|span| facts.words(span).to_owned());
    let (standing, sure) = standing(facts, months, in_what);
    let long = if months == 0 { "experience".to_owned() } else { format!("{} of experience", long(months)) };
    let name = match &thing {
        Some(thing) => format!("{long} ({thing})"),
        None => format!("{long} in such work"),
    };
    let mut row = Row {
        kind: Kind::Experience,
        name,
        asked: facts.words(&ask.span).to_owned(),
        weight: ask.weight,
        standing,
        because: Reasons::new(facts.says(ask.sentence)),
        confidence: Confidence::new(sure),
    };
    if let Some(line) = row.line() {
        row.because = row.because.and(facts.quote(line));
    }
    row
}

fn standing(facts: &Facts<'_>, months: u32, in_what: Option<&Range<usize>>) -> (Standing, f32) {
    let kind = positions_of_the_kind(facts);
    let Some(span) = in_what else {
        if facts.occupation().is_none() {
            let why = "It names no kind of work that was understood; you know whether yours is meant.".to_owned();
            return (Standing::NotSaid { why }, 0.5);
        }
        return measured(facts, &kind, months, 0.7);
    };
    let thing = Thing::of(facts, span);
    let doing = thing.positions(facts);
    if total(facts, &doing) > 0 {
        return measured(facts, &doing, months, 0.75);
    }
    // Nobody names in each line what a whole kind of work consists of; a technology is named or not.
    if total(facts, &kind) > 0 && !thing.is_technology() {
        let (standing, _) = measured(facts, &kind, months, 0.55);
        return (standing, 0.55);
    }
    let named = thing.concepts.iter().find_map(|concept| skills::line_of(facts, *concept));
    match named {
        Some(line) => {
            let what = "your line names it, and none of your dated positions does".to_owned();
            (Standing::Partly { line: Some(line), what }, 0.6)
        }
        None => (Standing::Missing { closes: closes::experience() }, 0.6),
    }
}

/// Met where the positions come to as many months, in part where they come to fewer.
fn measured(facts: &Facts<'_>, positions: &[usize], months: u32, sure: f32) -> (Standing, f32) {
    let there = total(facts, positions);
    let line = longest(facts, positions);
    if there >= months.max(1) {
        (Standing::Met { line }, sure)
    } else if there > 0 {
        (Standing::Partly { line, what: format!("your dated lines come to {}", long(there)) }, sure)
    } else {
        (Standing::Missing { closes: closes::experience() }, sure)
    }
}

/// What experience is asked in.
struct Thing<'a> {
    concepts: Vec<Concept>,
    kinds: Vec<OccupationId>,
    stems: Vec<String>,
    words: &'a str,
}

impl<'a> Thing<'a> {
    fn of(facts: &Facts<'a>, span: &Range<usize>) -> Self {
        let within = |other: &Range<usize>| span.start < other.end && other.start < span.end;
        let concepts =
            skills::mentions(facts).filter(|(_, mention, at)| within(at) && mention.confidence.share() >= SURE_ENOUGH);
        let kinds = facts.understood.kinds.iter().filter(|(at, _)| at == span).flat_map(|(_, titles)| titles.first());
        let words = facts.posting.text.get(span.clone()).unwrap_or("");
        Thing {
            concepts: concepts.map(|(_, mention, _)| mention.concept).collect(),
            kinds: kinds
                .filter(|title| title.confidence.share() >= SURE_ENOUGH)
                .map(|title| title.occupation)
                .collect(),
            stems: stems(words),
            words,
        }
    }

    fn is_technology(&self) -> bool {
        self.concepts.iter().any(|concept| matches!(concept, Concept::Technology(_)))
            && self.words.split_whitespace().count() <= 3
    }

    /// The positions whose readings, titles or words tell of it.
    fn positions(&self, facts: &Facts<'_>) -> Vec<usize> {
        let all = facts.profile.positions.iter().enumerate();
        all.filter(|(at, position)| self.is_told(facts, *at, position)).map(|(at, _)| at).collect()
    }

    fn is_told(&self, facts: &Facts<'_>, at: usize, position: &Position) -> bool {
        let mentioned = facts.readings.mentions.iter().any(|m| {
            m.position == Some(at)
                && m.mention.confidence.share() >= SURE_ENOUGH
                && self.concepts.contains(&m.mention.concept)
        });
        let held = facts.readings.occupation(at).map(|title| title.occupation);
        let of_kind = held.is_some_and(|held| self.kinds.iter().any(|kind| is_one_kind(facts, held, *kind)));
        let in_words = || {
            let title = stems(&position.title);
            let says = |own: &[String]| !self.stems.is_empty() && self.stems.iter().all(|stem| own.contains(stem));
            says(&title) || position.lines.iter().any(|line| says(&stems(facts.document.text(*line))))
        };
        mentioned || of_kind || in_words()
    }
}

/// Positions of the same kind of work as the posting's title.
fn positions_of_the_kind(facts: &Facts<'_>) -> Vec<usize> {
    let Some(wanted) = facts.occupation() else { return Vec::new() };
    let held = |at: &usize| facts.readings.occupation(*at).map(|title| title.occupation);
    let all = 0..facts.profile.positions.len();
    all.filter(|at| held(at).is_some_and(|held| is_one_kind(facts, held, wanted))).collect()
}

/// Months of the posting's kind of work.
pub(super) fn of_the_kind(facts: &Facts<'_>) -> u32 {
    total(facts, &positions_of_the_kind(facts))
}

/// The heading of the longest position of the posting's kind of work.
pub(super) fn longest_of_the_kind(facts: &Facts<'_>) -> Option<LineId> {
    longest(facts, &positions_of_the_kind(facts))
}

/// The same occupation, the same minor group of the classification (`29-1`), or closely related by O*NET's experts.
fn is_one_kind(facts: &Facts<'_>, one: OccupationId, other: OccupationId) -> bool {
    let (a, b) = (facts.atlas.occupation(one), facts.atlas.occupation(other));
    let minor = |code: &'_ str| code.get(..4).map(str::to_owned);
    let related = |from: crate::atlas::Occupation<'_>, to: OccupationId| from.related().take(5).any(|(id, _)| id == to);
    one == other || minor(a.code()) == minor(b.code()) || related(a, other) || related(b, one)
}

/// Months covered by some positions; what overlaps counts once.
fn total(facts: &Facts<'_>, positions: &[usize]) -> u32 {
    let mut spans: Vec<(i32, i32)> = positions.iter().filter_map(|at| months_of(facts, *at)).collect();
    spans.sort_unstable();
    let (mut sum, mut end) = (0_u32, i32::MIN);
    for (from, to) in spans {
        let from = from.max(end);
        if to > from {
            sum = sum.saturating_add(u32::try_from(to - from).unwrap_or(0));
            end = to;
        }
    }
    sum
}

/// From the first month of a position to the one after its last.
fn months_of(facts: &Facts<'_>, at: usize) -> Option<(i32, i32)> {
    let period = facts.profile.positions.get(at)?.period;
    let from = period.from?.months(1);
    let to = match period.to? {
        End::Current => facts.today.months(12),
        End::On(date) => date.months(12).min(facts.today.months(12)),
    };
    (to >= from).then_some((from, to + 1))
}

fn longest(facts: &Facts<'_>, positions: &[usize]) -> Option<LineId> {
    let length = |at: &usize| months_of(facts, *at).map(|(from, to)| to - from);
    let best = positions.iter().rev().max_by_key(|at| length(at))?;
    facts.heading(*best)
}

/// "8 months", "2 years", "2½ years".
fn long(months: u32) -> String {
    match (months / 12, months % 12) {
        (0, 1) => "1 month".to_owned(),
        (0, m) => format!("{m} months"),
        (1, 0..=5) => "1 year".to_owned(),
        (y, 0..=5) => format!("{y} years"),
        (y, _) => format!("{y}½ years"),
    }
}
