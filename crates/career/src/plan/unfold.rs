//! The rest of a plan, part by part, when it is asked for.

use uuid::Uuid;

use super::apply_for::{applications, titles};
use super::bridge::bridge_work;
use super::conversations::conversations;
use super::doubts::doubts;
use super::experiments::experiments;
use super::gaps::{Gap, learning};
use super::ground::{Ground, Time, View};
use super::idea::{Place, add};
use super::stop_rules::stop_rules;
use super::{Assumption, ChosenPath, Plan, Refused, Standing, Topic};
use crate::id::AssumptionId;

/// A part of a path's page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Part {
    /// What must be true for it to be worth it.
    Assumptions,
    /// Cheap ways to try.
    Experiments,
    /// Whom to talk to, and what to ask.
    Conversations,
    /// What the work asks that no line shows.
    Gaps,
    /// Titles to look for.
    ApplyFor,
    /// Near work that pays soon.
    BridgeWork,
    /// When to stop or change.
    StopRules,
}

impl Part {
    /// The parts in the order in which they are offered: with little time, work that pays soon comes first.
    pub fn in_order(ground: &Ground<'_>) -> [Part; 7] {
        use Part::{ApplyFor, Assumptions, BridgeWork, Conversations, Experiments, Gaps, StopRules};
        match ground.time() {
            Time::Short => [BridgeWork, Assumptions, Conversations, Experiments, ApplyFor, Gaps, StopRules],
            Time::Enough => [Assumptions, Experiments, Conversations, Gaps, ApplyFor, BridgeWork, StopRules],
        }
    }
}

/// Adds what belongs to one part of a path and is not there yet. What is there stays as it is: nothing is changed,
/// reordered or taken up again, and the same part unfolded twice adds nothing the second time.
pub fn unfold(
    plan: &mut Plan,
    ground: &Ground<'_>,
    code: &str,
    part: Part,
    ids: &mut dyn FnMut() -> Uuid,
) -> Result<(), Refused> {
    let path = plan.path(code).ok_or(Refused::NoSuchPath)?;
    let view = ground.view(&path.to)?;
    match part {
        Part::Assumptions => assumptions(find(plan, code)?, &view, ids),
        Part::StopRules => rules(plan, code, &view)?,
        Part::Gaps => {
            let gap = Gap::of(&view);
            merge(&mut find(plan, code)?.gaps, &gap.words(&view));
            for idea in learning(&view, &gap) {
                add(plan, code, idea, Place::Last, ids);
            }
        }
        Part::ApplyFor => {
            let titles = titles(&view);
            merge(&mut find(plan, code)?.apply_for, &titles);
            if let Some(idea) = applications(&view, &titles) {
                add(plan, code, idea, Place::Last, ids);
            }
        }
        Part::Experiments | Part::Conversations | Part::BridgeWork => tasks(plan, code, &view, part, ids),
    }
    Ok(())
}

fn tasks(plan: &mut Plan, code: &str, view: &View<'_>, part: Part, ids: &mut dyn FnMut() -> Uuid) {
    let in_plan: Vec<String> = plan.paths.iter().map(|path| path.to.code().to_owned()).collect();
    let in_plan: Vec<&str> = in_plan.iter().map(String::as_str).collect();
    let short = view.ground.time() == Time::Short;
    let (ideas, place) = match part {
        Part::Experiments => (experiments(view, &Gap::of(view)), Place::Last),
        Part::Conversations => (conversations(view, &doubts(view)), Place::Last),
        _ => (bridge_work(view, &in_plan), if short { Place::First } else { Place::Last }),
    };
    for idea in ideas {
        add(plan, code, idea, place, ids);
    }
}

/// One question per thing, so that a new year's figure does not ask the same again.
fn assumptions(path: &mut ChosenPath, view: &View<'_>, ids: &mut dyn FnMut() -> Uuid) {
    for doubt in doubts(view) {
        if !path.assumptions.iter().any(|known| known.topic == doubt.topic && known.topic != Topic::Own) {
            path.assumptions.push(Assumption {
                id: AssumptionId(ids()),
                topic: doubt.topic,
                question: doubt.question,
                because: doubt.because,
                standing: Standing::Open,
            });
        }
    }
}

fn rules(plan: &mut Plan, code: &str, view: &View<'_>) -> Result<(), Refused> {
    let review = plan.review;
    let path = find(plan, code)?;
    for rule in stop_rules(view, review) {
        if !path.stop_rules.iter().any(|known| known.topic == rule.topic) {
            path.stop_rules.push(rule);
        }
    }
    Ok(())
}

/// Adds what is not there yet, whatever its case.
fn merge(known: &mut Vec<String>, new: &[String]) {
    for words in new {
        if !known.iter().any(|k| k.to_lowercase() == words.to_lowercase()) {
            known.push(words.clone());
        }
    }
}

fn find<'a>(plan: &'a mut Plan, code: &str) -> Result<&'a mut ChosenPath, Refused> {
    plan.paths.iter_mut().find(|path| path.to.code() == code).ok_or(Refused::NoSuchPath)
}
