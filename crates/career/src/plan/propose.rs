//! The first plan: one path, one doubt, one experiment, one conversation, one date.

use jiff::civil::Date;
use uuid::Uuid;

use super::bridge::bridge_work;
use super::conversations::conversations;
use super::doubts::doubts;
use super::experiments::experiments;
use super::gaps::Gap;
use super::ground::{Ground, Time, View};
use super::idea::{Place, add};
use super::paths::{fresh, in_order};
use super::small_steps::ideas;
use super::tasks::{day, title};
use super::{Aim, Assumption, Destination, Plan, Refused, Standing, Task, TaskKind, TaskState};
use crate::id::{AssumptionId, TaskId};

/// What was chosen. The first is worked out; a second and a back-up stand by name until they are asked about.
#[derive(Clone, Debug, PartialEq)]
pub struct Chosen {
    /// The path to try first.
    pub first: Destination,
    /// One beside it.
    pub second: Option<Destination>,
    /// What to turn to if the first does not hold.
    pub back_up: Option<Destination>,
}

/// A step of at most 30 minutes that the person chose, with its day.
#[derive(Clone, Debug, PartialEq)]
pub struct FirstStep {
    /// What to do.
    pub title: String,
    /// When.
    pub day: Date,
}

/// Minutes of a first step in the person's own words.
const STEP: u32 = 30;

/// A first plan: one path with one doubt, one experiment, one conversation, and the date of a review. A chosen step
/// becomes the first task. Where little time is left and the path does not pay soon, one look at work that does stands
/// before the rest.
pub fn propose(
    ground: &Ground<'_>,
    chosen: &Chosen,
    step: Option<&FirstStep>,
    ids: &mut dyn FnMut() -> Uuid,
) -> Result<Plan, Refused> {
    let days = if ground.time() == Time::Short { 14 } else { 28 };
    let mut plan = Plan {
        begun: ground.today,
        review: ground.in_days(days),
        paths: Vec::new(),
        tasks: Vec::new(),
        set_aside: Vec::new(),
    };
    let aims = [
        (Aim::First, Some(&chosen.first)),
        (Aim::Second, chosen.second.as_ref()),
        (Aim::BackUp, chosen.back_up.as_ref()),
    ];
    for (aim, to) in aims {
        if let Some(to) = to.filter(|to| plan.path(to.code()).is_none()) {
            plan.paths.push(fresh(&ground.view(to)?, to, aim));
        }
    }
    in_order(&mut plan);
    if let Some(step) = step {
        let task = first_task(&ground.view(&chosen.first)?, step, TaskId(ids()))?;
        plan.tasks.push(task);
    }
    let step = plan.tasks.first().and_then(|task| task.proposed_as.clone());
    begin(&mut plan, ground, step.as_deref(), ids);
    Ok(plan)
}

/// Sets the day on which to look at the whole plan again.
pub fn set_review(plan: &mut Plan, review: Date) -> Result<(), Refused> {
    day(review)?;
    plan.review = review;
    Ok(())
}

/// The chosen step as a task. One that was offered keeps its kind and its why.
fn first_task(view: &View<'_>, step: &FirstStep, id: TaskId) -> Result<Task, Refused> {
    let title = title(&step.title)?;
    day(step.day)?;
    let code = view.to.code();
    let offered = ideas(view, &Gap::of(view)).into_iter().find(|idea| idea.title == title);
    Ok(Task {
        id,
        kind: offered.as_ref().and_then(|idea| idea.kind).unwrap_or(TaskKind::Other),
        title,
        why: offered.as_ref().map_or_else(String::new, |idea| idea.why.clone()),
        path: Some(code.to_owned()),
        day: Some(step.day),
        minutes: offered.as_ref().map_or(STEP, |idea| idea.minutes),
        state: TaskState::Open,
        by_hand: true,
        ask: Vec::new(),
        proposed_as: offered.map(|idea| idea.proposed_as(code)),
    })
}

/// Gives the first path its doubt, its conversation and its experiment, another one than the step, where it has none yet.
/// A path that this atlas does not know (any more) is left as it is.
pub(super) fn begin(plan: &mut Plan, ground: &Ground<'_>, step: Option<&str>, ids: &mut dyn FnMut() -> Uuid) {
    let Some(first) = plan.of(Aim::First).map(|path| path.to.clone()) else { return };
    let Ok(view) = ground.view(&first) else { return };
    let (code, doubts) = (first.code(), doubts(&view));
    if let Some(path) = plan.paths.iter_mut().find(|path| path.to == first && path.assumptions.is_empty()) {
        path.assumptions.extend(doubts.first().map(|doubt| Assumption {
            id: AssumptionId(ids()),
            topic: doubt.topic,
            question: doubt.question.clone(),
            because: doubt.because.clone(),
            standing: Standing::Open,
        }));
    }
    let gap = Gap::of(&view);
    // Both lie in the coming seven days, so that the first week has them.
    let (talk, try_out) = if ground.time() == Time::Short { (3, 5) } else { (4, 6) };
    let conversation = conversations(&view, &doubts).into_iter().next().map(|idea| idea.on(ground.in_days(talk)));
    let experiments = experiments(&view, &gap).into_iter().map(|idea| idea.on(ground.in_days(try_out)));
    let experiment = experiments.into_iter().find(|idea| step != Some(idea.proposed_as(code).as_str()));
    for idea in conversation.into_iter().chain(experiment) {
        add(plan, code, idea, Place::Last, ids);
    }
    if ground.time() == Time::Short && !view.pays_soon() {
        let in_plan: Vec<String> = plan.paths.iter().map(|path| path.to.code().to_owned()).collect();
        let in_plan: Vec<&str> = in_plan.iter().map(String::as_str).collect();
        if let Some(idea) = bridge_work(&view, &in_plan).into_iter().next() {
            add(plan, code, idea, Place::First, ids);
        }
    }
}
