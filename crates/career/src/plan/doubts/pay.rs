//! Whether a newcomer's pay is enough.

use super::Doubt;
use crate::atlas::Pay;
use crate::evidence::Source;
use crate::figures::dollars;
use crate::plan::Topic;
use crate::plan::ground::View;
use crate::plan::words::from;

pub(super) fn pay(view: &View<'_>) -> Doubt {
    let facts = view.ground.facts;
    let (now, least) = (facts.answers.pay_now, facts.answers.constraints.pay_at_least);
    let newcomer = view.pay().and_then(|pay| pay.newcomer());
    let weight = match newcomer {
        Some((low, _)) if least.is_some_and(|least| low < least) => 75,
        Some((low, _)) if now.is_some_and(|now| low < now / 10 * 9) => 70,
        Some(_) => 30,
        None => 35,
    };
    let because = pay_figure(view) + &own_pay(now, least);
    let ask = "What is somebody new paid here, roughly?";
    Doubt::new(Topic::Pay, weight, "Is what a newcomer is paid there enough to live on?", because, ask)
}

/// "Newcomers are paid $28,700 to $32,800 a year in California (10th to 25th percentile, …)."
fn pay_figure(view: &View<'_>) -> String {
    let (place, source) = (view.ground.facts.place_name(), from(Source::Wages));
    if let Some(place) = view.ground.abroad() {
        return format!("Pay in “{place}” is not known here, and American figures say nothing about it.");
    }
    let group = |pay: Pay<'_>| if pay.is_of_broader_group() { ", figures of the broader group" } else { "" };
    let Some(pay) = view.pay() else {
        return format!("No pay is published for this work in {place} ({source}), so somebody has to be asked.");
    };
    let hour = |cents: u32| format!("${}.{:02}", cents / 100, cents % 100);
    let range = match (pay.newcomer(), pay.hourly()) {
        (Some((low, high)), _) => format!("{} to {} a year", dollars(low), dollars(high)),
        (None, [Some(low), Some(high), ..]) => format!("{} to {} an hour", hour(low), hour(high)),
        _ => return format!("What newcomers are paid in {place} is not published ({source})."),
    };
    format!("Newcomers are likely to be paid {range} in {place} (10th to 25th percentile, {source}{}).", group(pay))
}

/// What the person said about pay, as a further reason.
pub(in crate::plan) fn own_pay(now: Option<u32>, least: Option<u32>) -> String {
    let now = now.map(|now| format!(" You said you earn {} a year now.", dollars(now)));
    let least = least.map(|least| format!(" You said a path needs at least {} a year.", dollars(least)));
    now.into_iter().chain(least).collect()
}
