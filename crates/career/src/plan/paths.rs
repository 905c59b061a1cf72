//! The paths of a plan: chosen, put in another's place, removed. What was found out about a path is kept.

use jiff::civil::Date;
use uuid::Uuid;

use super::ground::{Ground, View};
use super::propose::begin;
use super::words::{from, in_quotes};
use super::{Aim, ChosenPath, Destination, Plan, Refused, TaskState, stay};
use crate::evidence::Source;
use crate::insight::words::quoted;

/// Puts a path in the place of an aim. A path that has another aim in the plan changes places with the one here;
/// otherwise the one here is removed first. The first path is given a doubt, an experiment and a conversation.
pub fn choose(
    plan: &mut Plan,
    ground: &Ground<'_>,
    aim: Aim,
    to: &Destination,
    ids: &mut dyn FnMut() -> Uuid,
) -> Result<(), Refused> {
    let view = ground.view(to)?;
    match plan.path(to.code()).map(|path| path.aim) {
        Some(here) if here == aim => return Ok(()),
        Some(there) => swap(plan, aim, there),
        None => {
            // A place that nobody holds needs no clearing.
            let _ = remove(plan, aim, ground.today);
            let kept = plan.set_aside.iter().position(|path| path.to == *to).map(|at| plan.set_aside.remove(at));
            let path = kept.map_or_else(|| fresh(&view, to, aim), |kept| ChosenPath { aim, ..kept });
            plan.paths.push(path);
        }
    }
    in_order(plan);
    begin(plan, ground, None, ids);
    Ok(())
}

/// Takes the path of an aim out of the plan and drops its open tasks. What was found out is kept; the tasks can be taken
/// up again.
pub fn remove(plan: &mut Plan, aim: Aim, today: Date) -> Result<(), Refused> {
    let at = plan.paths.iter().position(|path| path.aim == aim).ok_or(Refused::NoSuchPath)?;
    let path = plan.paths.remove(at);
    for task in plan.tasks.iter_mut().filter(|task| task.is_open() && task.path.as_deref() == Some(path.to.code())) {
        task.state = TaskState::Dropped(today);
    }
    plan.set_aside.retain(|known| known.to != path.to);
    plan.set_aside.push(path);
    Ok(())
}

fn swap(plan: &mut Plan, one: Aim, other: Aim) {
    for path in &mut plan.paths {
        path.aim = match path.aim {
            aim if aim == one => other,
            aim if aim == other => one,
            aim => aim,
        };
    }
}

pub(super) fn in_order(plan: &mut Plan) {
    plan.paths.sort_by_key(|path| path.aim);
}

/// A path as it is chosen: with its why, and everything else to be unfolded.
pub(super) fn fresh(view: &View<'_>, to: &Destination, aim: Aim) -> ChosenPath {
    ChosenPath {
        to: to.clone(),
        aim,
        why: why(view),
        assumptions: Vec::new(),
        gaps: Vec::new(),
        apply_for: Vec::new(),
        stop_rules: Vec::new(),
        notes: Vec::new(),
    }
}

/// Why this one: a line of the person's own that the work asks for, else how alike the work is.
fn why(view: &View<'_>) -> String {
    let ground = view.ground;
    let facts = ground.facts;
    if view.stays {
        let middle = stay::middle(view).map_or_else(String::new, |middle| format!(" {middle}"));
        return format!("The work is known, no new door stands in the way, and one thing about it can change.{middle}");
    }
    let shown = |skill| Some((ground.line_of(skill)?, facts.atlas.skills.label(skill)));
    if let Some((line, skill)) = view.terrain.shared(facts.origin, view.to.id).into_iter().find_map(shown) {
        return format!(
            "Your line {} is {} in the market’s words, and people in this work are asked for that ({}).",
            quoted(line),
            quoted(skill),
            from(Source::Esco)
        );
    }
    match (view.path, facts.held()) {
        (Some(path), Some(held)) => format!(
            "The work is {:.0} in 100 alike to {} ({}). That is likeness of work, and no chance of being hired.",
            path.transfer.score * 100.0,
            held.title(),
            from(Source::Onet)
        ),
        _ => {
            let asked: Vec<&str> =
                view.asked().into_iter().take(2).map(|skill| facts.atlas.skills.label(skill)).collect();
            match asked.is_empty() {
                true => format!("Chosen by its name: {}.", view.title()),
                false => format!("What it asks for: {} ({}).", in_quotes(asked), from(Source::Esco)),
            }
        }
    }
}
