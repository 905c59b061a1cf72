//! Which application of a table is one that is kept already, so that bringing a table again changes nothing and a later
//! stage in it adds its step.
//!
//! The same is: the same opening, or the same page and title; else the same title, organisation and day on which it was
//! sent; else the same title and organisation where one of the two has no day. One that is kept is the same as one of a
//! table at most, the surest pair first: what a new step cannot change comes before what it can.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::{Application, Stage, Step};

/// What an application of a table is to those that are kept.
#[derive(Clone, Debug, PartialEq)]
pub enum News {
    /// None that is kept.
    New,
    /// One that is kept (its place in the list), and nothing is new about it.
    Same(usize),
    /// One that is kept, with steps that it lacks.
    Later(usize, Vec<Step>),
    /// It stands further up in the same table (that place).
    Twice(usize),
}

/// What each application of a table is to those that are kept.
pub fn news(kept: &[Application], brought: &[Application]) -> Vec<News> {
    let mut out: Vec<Option<News>> = twice(brought);
    let mut taken: BTreeSet<usize> = BTreeSet::new();
    for key in [by_all, by_opening, by_page, by_day, by_name] {
        let mut known: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        for (at, application) in kept.iter().enumerate().rev().filter(|(at, _)| !taken.contains(at)) {
            known.entry(key(application).unwrap_or_default()).or_default().push(at);
        }
        for (application, said) in brought.iter().zip(&mut out).filter(|(_, said)| said.is_none()) {
            let Some(key) = key(application) else { continue };
            let Some(places) = known.get_mut(&key) else { continue };
            // The last of the list is the first that is kept.
            let Some(nth) = places.iter().rposition(|at| may_be_one(&kept[*at], application)) else { continue };
            let at = places.remove(nth);
            taken.insert(at);
            let steps = later(&kept[at], application);
            *said = Some(if steps.is_empty() { News::Same(at) } else { News::Later(at, steps) });
        }
    }
    out.into_iter().map(|said| said.unwrap_or(News::New)).collect()
}

/// Rows that stand further up already: the same title, organisation and day, and no other page.
fn twice(brought: &[Application]) -> Vec<Option<News>> {
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    let row = |(at, application): (usize, &Application)| {
        day(application)?;
        let key = format!("{}\n{}", by_day(application)?, application.url.as_deref().map(page).unwrap_or_default());
        let first = *seen.entry(key).or_insert(at);
        (first != at).then_some(News::Twice(first))
    };
    brought.iter().enumerate().map(row).collect()
}

/// Days that are both known and differ are two applications, whatever else is the same.
fn may_be_one(kept: &Application, brought: &Application) -> bool {
    match (day(kept), day(brought)) {
        (Some(one), Some(other)) => one == other || kept.opening.is_some() && kept.opening == brought.opening,
        _ => true,
    }
}

/// The day it was sent, where that is known.
fn day(application: &Application) -> Option<Date> {
    application.applied_step().filter(|step| step.day_known).map(|step| step.on)
}

/// Untouched since it came from the same row.
fn by_all(application: &Application) -> Option<String> {
    let page = application.url.as_deref().map(page).unwrap_or_default();
    Some(format!("{}\n{page}\n{:?}", by_name(application)?, application.steps()))
}

fn by_name(application: &Application) -> Option<String> {
    let organisation = application.organisation.as_deref().unwrap_or_default();
    let key = format!("{}\n{}", folded(&application.title), folded(organisation));
    (key.len() > 1).then_some(key)
}

fn by_day(application: &Application) -> Option<String> {
    let day = day(application).map(|day| day.to_string()).unwrap_or_default();
    Some(format!("{}\n{day}", by_name(application)?))
}

fn by_opening(application: &Application) -> Option<String> {
    application.opening.map(|opening| opening.to_string())
}

fn by_page(application: &Application) -> Option<String> {
    let page = page(application.url.as_deref()?);
    (!page.is_empty()).then(|| format!("{}\n{page}", folded(&application.title)))
}

/// The page without what says how it was reached.
fn page(url: &str) -> String {
    let url = url.split('#').next().unwrap_or_default().trim();
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    rest.trim_start_matches("www.").trim_end_matches('/').to_lowercase()
}

/// Words in small letters, with nothing between them but one space.
fn folded(words: &str) -> String {
    let small = words.to_lowercase();
    let words: Vec<&str> = small.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    words.join(" ")
}

/// Steps that one which is kept lacks: later stages than the one it is at. What came to its end goes on only with a day
/// after that end.
fn later(kept: &Application, brought: &Application) -> Vec<Step> {
    let mut known = kept.clone();
    let mut out = Vec::new();
    for step in brought.steps() {
        let last = known.steps().last().map(|step| step.on);
        let is_later = match known.ended() {
            Some(end) => step.day_known && step.on > end,
            None => step.stage > known.stage(),
        };
        if step.stage == Stage::Saved || known.reached(step.stage) || !is_later {
            continue;
        }
        // A stage without its day stands on the last day that is known.
        let on = if step.day_known { step.on } else { last.map_or(step.on, |last| last.max(step.on)) };
        let step = Step { on, ..step.clone() };
        if known.step(step.clone(), on).is_ok() {
            out.push(step);
        }
    }
    out
}

#[cfg(test)]
mod tests;
