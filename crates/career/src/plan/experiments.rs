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
    let skills = &view.ground.facts.atlas.skills;
    let (skill, why) = match telling_skill(view, gap) {
        Some((skill, true)) => (skill, "People in this work are asked for it, and no line shows it yet"),
        Some((skill, false)) => (skill, "It is among the most telling things that people in this work are asked for"),
        None => {
            let title = format!("Watch an hour of this work where it is done ({})", view.title());
            return Idea::new("hour", Experiment, 60, title, "An hour shows what no figure does.");
        }
    };
    let label = quoted(skills.label(skill));
    let title = match can_be_tried(view, skill) {
        true => format!("Try one piece of this work for an hour: {label}"),
        false => format!("Watch an hour of this work, in a real place or on film: {label}"),
    };
    Idea::new("hour", Experiment, 60, title, format!("{why} ({}). An hour shows how it feels.", from(Source::Esco)))
}

/// A doing that the path asks for: one that no line shows where there is one (`true`), else the most telling.
fn telling_skill(view: &View<'_>, gap: &Gap) -> Option<(SkillId, bool)> {
    let missing = gap.skills.first().map(|skill| (*skill, true));
    missing.or_else(|| view.asked().into_iter().find(|skill| is_a_doing(view, *skill)).map(|skill| (skill, false)))
}

/// Talking, teaching, writing, finding out and working with a computer harm nobody in an hour. Handling, caring,
/// building, driving and advising may, and so may licensed work: that is watched.
fn can_be_tried(view: &View<'_>, skill: SkillId) -> bool {
    let atlas = view.ground.facts.atlas;
    let codes = || atlas.groups_above(skill).into_iter().map(|group| atlas.groups.code(group));
    let harmless = codes().any(|code| ["S1", "S2", "S5"].contains(&code));
    let advises = codes().any(|code| code == "S1.5" || code == "S2.1.2");
    harmless && !advises && view.door.licensing == Licensing::NotInOurTable
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
