//! Experiments that are cheap: an hour, an evening, one lesson. Made concrete by what the path asks for and no line
//! shows yet.

use super::TaskKind::Experiment;
use super::apply_for::one_title;
use super::gaps::{Gap, is_a_doing};
use super::ground::View;
use super::idea::Idea;
use super::stay;
use super::words::from;
use crate::atlas::SkillId;
use crate::evidence::Source;
use crate::insight::words::quoted;
use crate::path::Licensing;

/// All experiments for a path; the first is the one that a first plan takes.
pub(super) fn experiments(view: &View<'_>, gap: &Gap) -> Vec<Idea> {
    if view.stays {
        return stay::experiments(view);
    }
    let mut all = vec![an_hour(view, gap), advertisements(view), an_evening(view)];
    all.extend(a_lesson(gap));
    if view.door.licensing == Licensing::NotInOurTable {
        all.push(two_hours_of_help(view));
    }
    all
}

/// Trying a piece where that is harmless, else watching one.
fn an_hour(view: &View<'_>, gap: &Gap) -> Idea {
    let Some(Piece { skill, tried, shown }) = piece(view, gap) else {
        let title = format!("Watch an hour of this work where it is done ({})", view.title());
        return Idea::new("hour", Experiment, 60, title, "An hour shows what no figure does.");
    };
    let label = quoted(view.ground.facts.atlas.skills.label(skill));
    let title = match tried {
        true => format!("Try one piece of this work for an hour: {label}"),
        false => format!("Watch an hour of this work, in a real place or on film: {label}"),
    };
    let why = match shown {
        false => "People in this work are asked for it, and no line shows it yet",
        true => "It is among the most telling things that people in this work are asked for",
    };
    Idea::new("hour", Experiment, 60, title, format!("{why} ({}). An hour shows how it feels.", from(Source::Esco)))
}

/// One piece of a kind of work.
struct Piece {
    skill: SkillId,
    /// Whether it is tried; else it is watched.
    tried: bool,
    /// Whether the lines or the work held bring it already.
    shown: bool,
}

/// Of what no line shows (else of what the work asks for) the first that can be tried, else the first that can be seen.
fn piece(view: &View<'_>, gap: &Gap) -> Option<Piece> {
    let shown = gap.skills.is_empty();
    let doings = match shown {
        true => view.asked().into_iter().filter(|skill| is_a_doing(view, *skill)).collect(),
        false => gap.skills.clone(),
    };
    if let Some(skill) = doings.iter().copied().find(|skill| can_be_tried(view, *skill)) {
        return Some(Piece { skill, tried: true, shown });
    }
    let seen = doings.iter().copied().find(|skill| is_of(view, *skill, &["S3", "S6", "S7", "S8"]));
    let skill = seen.or(doings.first().copied())?;
    Some(Piece { skill, tried: false, shown })
}

fn is_of(view: &View<'_>, skill: SkillId, codes: &[&str]) -> bool {
    let atlas = view.ground.facts.atlas;
    atlas.groups_above(skill).into_iter().any(|group| codes.contains(&atlas.groups.code(group)))
}

/// Talking, teaching, writing, finding out and working with a computer harm nobody in an hour. Handling, caring,
/// building, driving and advising may, and so may licensed work: that is watched.
fn can_be_tried(view: &View<'_>, skill: SkillId) -> bool {
    let harmless = is_of(view, skill, &["S1", "S2", "S5"]) && !is_of(view, skill, &["S1.5", "S2.1.2"]);
    harmless && view.door.licensing == Licensing::NotInOurTable
}

fn advertisements(view: &View<'_>) -> Idea {
    Idea::new(
        "read",
        Experiment,
        45,
        format!("Read five advertisements for {} and count what comes up in most of them", quoted(&one_title(view))),
        "What most of them ask is the door. What one of them asks is a wish.",
    )
}

fn an_evening(view: &View<'_>) -> Idea {
    Idea::new(
        "evening",
        Experiment,
        120,
        format!("Spend an evening where people from this work meet ({}): an open day, a talk, a class", view.title()),
        "A room full of people says more than a list of duties.",
    )
}

fn a_lesson(gap: &Gap) -> Option<Idea> {
    let what = gap.to_learn.first()?;
    Some(Idea::new(
        "lesson",
        Experiment,
        60,
        format!("Do the first hour of a free course on {}", quoted(what)),
        format!("It is asked for in this work ({}). One hour shows whether more is worth it.", from(Source::Onet)),
    ))
}

fn two_hours_of_help(view: &View<'_>) -> Idea {
    Idea::new(
        "help",
        Experiment,
        120,
        format!("Offer two hours of help to somebody who does this work ({})", view.title()),
        "Helping shows the work from the inside, and gives before it asks.",
    )
}
