//! Weeks, as somebody lives them who has other things to do, too.

mod anew;
mod by_hand;
mod energy;
mod lessons;
mod properties;
mod proposals;
mod ways;

use jiff::ToSpan;
use jiff::civil::{Date, Weekday, date};
use uuid::Uuid;

use super::*;
use crate::plan::{Plan, Task, TaskState};

/// A Wednesday.
pub(super) const TODAY: Date = date(2026, 11, 25);

pub(super) fn task(number: u128, kind: TaskKind, minutes: u32) -> Task {
    Task {
        id: TaskId(Uuid::from_u128(number)),
        kind,
        title: format!("Task {number}"),
        why: String::new(),
        path: None,
        day: None,
        minutes,
        state: TaskState::Open,
        by_hand: false,
        ask: Vec::new(),
        proposed_as: None,
    }
}

/// A plan with these tasks and a review far away.
pub(super) fn plan(tasks: Vec<Task>) -> Plan {
    Plan { begun: TODAY, review: date(2027, 3, 1), paths: Vec::new(), tasks, set_aside: Vec::new() }
}

/// One task of each kind.
pub(super) fn mixed() -> Plan {
    use TaskKind::*;
    let kinds = [Application, Application, Conversation, Experiment, Learning, BridgeWork, Other];
    plan(kinds.into_iter().zip(1..).map(|(kind, number)| task(number, kind, 45)).collect())
}

pub(super) fn ids() -> impl FnMut() -> Uuid {
    let mut next = 10_000;
    move || {
        next += 1;
        Uuid::from_u128(next)
    }
}

/// A look back.
pub(super) fn said(learned: &str, felt: Option<Felt>) -> LookBack {
    LookBack { learned: learned.to_owned(), felt, ..LookBack::default() }
}

/// The week from today on.
pub(super) fn week(plan: &Plan, minutes: u32, earlier: &[Week]) -> Week {
    let energy = Energy::of(minutes);
    propose(&Asked { earlier, ..Asked::of(plan, &energy, TODAY, TODAY) }, &mut ids())
}

/// The week that many weeks ago, from the same plan and hours.
pub(super) fn week_ago(plan: &Plan, minutes: u32, weeks: i64) -> Week {
    let starts = TODAY.saturating_sub(weeks.weeks());
    let energy = Energy::of(minutes);
    let asked = Asked::of(plan, &energy, starts, starts);
    propose(&asked, &mut ids())
}

/// The same week, looked back at.
pub(super) fn felt(mut week: Week, felt: Felt) -> Week {
    let on = week.starts.saturating_add(6.days());
    review(&mut week, &said("", Some(felt)), on).expect("looked back at");
    week
}

pub(super) fn total(week: &Week) -> u32 {
    week.blocks.iter().map(|block| block.minutes).sum()
}

pub(super) fn minutes_of(week: &Week, kind: Option<TaskKind>) -> u32 {
    week.blocks.iter().filter(|block| block.kind == kind).map(|block| block.minutes).sum()
}

pub(super) fn numbered(number: u128) -> TaskId {
    TaskId(Uuid::from_u128(number))
}
