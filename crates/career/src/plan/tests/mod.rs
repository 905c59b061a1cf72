//! Plans, as the people see them who make them.

mod by_hand;
mod first_plan;
mod paths;
mod properties;
mod time;
mod unfolding;
mod wording;

use jiff::civil::{Date, date};
use uuid::Uuid;

use super::*;
use crate::answers::Answers;
use crate::atlas::Atlas;
use crate::reflection::Lives;
use crate::testkit::{Person, person, small_atlas};

pub(super) const TUTOR: &str = "25-3041.00";
pub(super) const CREW: &str = "35-3023.00";
pub(super) const MANAGER: &str = "11-9051.00";
pub(super) const STOCKER: &str = "53-7065.00";

pub(super) const NADIA: &str = "
    # Crew member | Harbor Foods | 2019-now | 35-3023.00 0.9
    Took orders and payments @process payments
    Trained nine new crew members @train employees";

/// The day on which these plans are made.
pub(super) const TODAY: Date = date(2026, 11, 25);

/// Somebody with an atlas, and what a plan is made from.
pub(super) struct Someone {
    pub atlas: Atlas,
    pub person: Person,
    pub lives: Lives,
    pub weeks_to_look: Option<u16>,
    pub today: Date,
}

pub(super) fn someone(text: &str) -> Someone {
    let atlas = small_atlas();
    let person = person(&atlas, text);
    Someone { atlas, person, lives: Lives::NotSaid, weeks_to_look: None, today: TODAY }
}

impl Someone {
    pub fn answering(self, answers: Answers) -> Self {
        Someone { person: self.person.answering(answers), ..self }
    }

    pub fn with_weeks(self, weeks: u16) -> Self {
        Someone { weeks_to_look: Some(weeks), ..self }
    }

    /// Tutors, behind a bachelor's degree; the person states a high school diploma.
    pub fn where_tutors_have_a_degree(mut self) -> Self {
        let mut rows = self.atlas.outlook.rows.to_vec();
        rows[1].education = 6;
        rows[1].training = 1;
        self.atlas.outlook.rows = rows.into();
        self
    }

    /// Hands the ground to a function.
    pub fn on<T>(&self, f: impl FnOnce(&Ground<'_>) -> T) -> T {
        self.person.with_facts(&self.atlas, |facts| {
            f(&Ground { facts: *facts, lives: &self.lives, weeks_to_look: self.weeks_to_look, today: self.today })
        })
    }

    pub fn plan(&self, to: Destination) -> Plan {
        self.on(|ground| propose(ground, &first(to), None, &mut ids(1)).expect("an occupation of the small atlas"))
    }

    /// A plan with every part of its path unfolded.
    pub fn whole_plan(&self, to: Destination) -> Plan {
        let mut plan = self.plan(to.clone());
        self.on(|ground| {
            let mut ids = ids(1_000);
            for part in Part::in_order(ground) {
                unfold(&mut plan, ground, to.code(), part, &mut ids).expect("the path is there");
            }
        });
        plan
    }
}

pub(super) fn to(code: &str) -> Destination {
    Destination::Occupation(code.to_owned())
}

pub(super) fn first(to: Destination) -> Chosen {
    Chosen { first: to, second: None, back_up: None }
}

/// Ids that count up.
pub(super) fn ids(from: u128) -> impl FnMut() -> Uuid {
    let mut next = from;
    move || {
        next += 1;
        Uuid::from_u128(next)
    }
}

pub(super) fn id(number: u128) -> TaskId {
    TaskId(Uuid::from_u128(number))
}

pub(super) fn of_kind(plan: &Plan, kind: TaskKind) -> Vec<&Task> {
    plan.tasks.iter().filter(|task| task.kind == kind).collect()
}

/// A task as a person writes one.
pub(super) fn written(title: &str) -> NewTask {
    NewTask { title: title.to_owned(), kind: TaskKind::Other, path: None, day: None, minutes: 30 }
}

/// Every sentence of a plan that Footbridge wrote, questions to other people left aside.
pub(super) fn sentences(plan: &Plan) -> Vec<String> {
    let mut all = Vec::new();
    for path in plan.paths.iter().chain(&plan.set_aside) {
        all.push(path.why.clone());
        all.extend(path.assumptions.iter().flat_map(|a| [a.question.clone(), a.because.clone()]));
        all.extend(path.stop_rules.iter().map(|rule| rule.words.clone()));
    }
    all.extend(plan.tasks.iter().filter(|task| !task.by_hand).flat_map(|task| [task.title.clone(), task.why.clone()]));
    all
}
