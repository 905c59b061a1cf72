//! Which places of the starter list fit the paths that a person chose: a handful, each with its why.
//!
//! A place for the very occupation stands before one for its whole group; of equals, one of a kind that is not there yet
//! comes first, so that a handful is not five associations; then the order of the table. Paths take turns. Nobody rates
//! places, and no place pays to be here.

use jiff::civil::Date;

use super::{Kind, Starter, Work, group_name};
use crate::card::Id;
use crate::evidence::{Because, Reasons, Source};

/// Suggestions at once.
pub const MOST_SUGGESTED: usize = 5;

/// A path that a person chose.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Chosen<'a> {
    /// Its O*NET-SOC code.
    pub code: &'a str,
    /// Its title.
    pub title: &'a str,
}

impl Suggestion<'_> {
    /// What the advice to go there stands on.
    pub const CARD: Id = Id::PlacesToGo;
}

/// A place that fits.
#[derive(Clone, Debug, PartialEq)]
pub struct Suggestion<'a> {
    /// Which.
    pub starter: &'a Starter,
    /// For which path: its code.
    pub path: String,
    /// Why, in a sentence.
    pub why: String,
    /// What that rests on.
    pub because: Reasons,
}

/// Every place of the list that fits one path and is not over, the closest first.
pub fn fitting<'a>(starters: &'a [Starter], path: Chosen<'_>, today: Date) -> Vec<Suggestion<'a>> {
    let mut found: Vec<(usize, &'a Starter, &'a Work)> = starters
        .iter()
        .filter(|starter| !starter.is_over(today))
        .filter_map(|starter| {
            let work = closest(starter, path.code)?;
            Some((work.code().len(), starter, work))
        })
        .collect();
    // Stable: of equals, the order of the table.
    found.sort_by_key(|(close, _, _)| std::cmp::Reverse(*close));
    found.into_iter().map(|(_, starter, work)| suggestion(starter, work, path)).collect()
}

/// A handful for the paths that were chosen, without those that are kept already.
pub fn suggest<'a>(
    starters: &'a [Starter],
    paths: &[Chosen<'_>],
    today: Date,
    is_kept: impl Fn(&Starter) -> bool,
) -> Vec<Suggestion<'a>> {
    let mut open: Vec<Vec<Suggestion<'a>>> = paths
        .iter()
        .map(|path| fitting(starters, *path, today).into_iter().filter(|one| !is_kept(one.starter)).collect())
        .collect();
    let mut out: Vec<Suggestion<'a>> = Vec::new();
    while out.len() < MOST_SUGGESTED && open.iter().any(|of_path| !of_path.is_empty()) {
        for of_path in &mut open {
            of_path.retain(|one| !out.iter().any(|taken| std::ptr::eq(taken.starter, one.starter)));
            if out.len() < MOST_SUGGESTED && !of_path.is_empty() {
                let at = next(of_path, &out);
                out.push(of_path.remove(at));
            }
        }
    }
    out
}

/// Among those as close as the closest, one of the kind that is there least.
fn next(open: &[Suggestion<'_>], taken: &[Suggestion<'_>]) -> usize {
    let close = |one: &Suggestion<'_>| closest(one.starter, &one.path).map_or(0, |work| work.code().len());
    let of_kind = |kind: Kind| taken.iter().filter(|one| one.starter.kind == kind).count();
    // Two of one kind that fit the occupation are enough before another kind of its group has its turn.
    let rank = |one: &Suggestion<'_>| {
        (of_kind(one.starter.kind) / 2, std::cmp::Reverse(close(one)), of_kind(one.starter.kind))
    };
    (0..open.len()).min_by_key(|at| rank(&open[*at])).unwrap_or(0)
}

fn closest<'a>(starter: &'a Starter, code: &str) -> Option<&'a Work> {
    starter.work.iter().filter(|work| work.covers(code)).max_by_key(|work| work.code().len())
}

fn suggestion<'a>(starter: &'a Starter, work: &Work, path: Chosen<'_>) -> Suggestion<'a> {
    let why = match work.is_group() {
        true => format!(
            "For people in {} at large; {} is among them.",
            group_name(path.code).unwrap_or("this work"),
            path.title
        ),
        false => format!("For people in this very work: {}.", path.title),
    };
    let what = format!("the list names it for {}; where that comes from: {}", work.code(), starter.source);
    let because = Reasons::new(Because::Answer { what: format!("You chose {}", path.title) })
        .and(Because::figure(Source::Places, what));
    Suggestion { starter, path: path.code.to_owned(), why, because }
}
