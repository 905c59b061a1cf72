//! How long a proposal for a week takes, from a year of one person's hours and applications and from ten.

use std::time::Instant;

use career::hours::{Log, Returns};
use career::id::TaskId;
use career::plan::{Plan, Task, TaskKind, TaskState};
use career::week::{Asked, Energy, propose};
use uuid::Uuid;

use super::history::{History, TODAY};
use super::person::Person;
use super::world::World;
use crate::evaluate::dice::Dice;

/// Times that each is measured; the median counts.
const TIMES: usize = 41;

/// Milliseconds for a year, and for so many times as much.
pub(super) fn milliseconds(years: usize, seed: u64) -> f64 {
    let mut person = Person::of(World::Base, 0, seed);
    person.weeks = 52 * years;
    person.hours = 15.0;
    let history = History::of(&person, &mut Dice::new(seed));
    let plan = plan();
    let energy = Energy::of(15 * 60);
    let mut took: Vec<f64> = (0..TIMES)
        .map(|_| {
            let begin = Instant::now();
            let returns = Returns::of(&Log::of(&history.entries), &history.applications, TODAY);
            let asked = Asked { returns: Some(&returns), ..Asked::of(&plan, &energy, TODAY, TODAY) };
            let mut next = 0;
            let week = propose(&asked, &mut || {
                next += 1;
                Uuid::from_u128(next)
            });
            assert!(!week.blocks.is_empty(), "something waits");
            begin.elapsed().as_secs_f64() * 1_000.0
        })
        .collect();
    took.sort_by(f64::total_cmp);
    took[TIMES / 2]
}

/// Forty open tasks of every kind.
pub(super) fn plan() -> Plan {
    let kinds =
        [TaskKind::Application, TaskKind::Conversation, TaskKind::Learning, TaskKind::Experiment, TaskKind::Other];
    let tasks = (1..=40_u128).zip(kinds.into_iter().cycle()).map(|(number, kind)| Task {
        id: TaskId(Uuid::from_u128(number)),
        kind,
        title: format!("Task {number}"),
        why: String::new(),
        path: None,
        day: None,
        minutes: 60,
        state: TaskState::Open,
        by_hand: false,
        ask: Vec::new(),
        proposed_as: None,
    });
    Plan { begun: TODAY, review: TODAY, paths: Vec::new(), tasks: tasks.collect(), set_aside: Vec::new() }
}
