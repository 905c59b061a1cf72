//! The plan in time: what has a day, in the order of days. Data for a picture; nothing here is late.

use jiff::civil::Date;

use super::{Plan, TaskState};
use crate::id::TaskId;

/// What happens on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    /// The plan was begun.
    Begun,
    /// A task was done.
    Done(TaskId),
    /// A task is meant for this day.
    Task(TaskId),
    /// A rule for stopping or changing is looked at.
    Stop,
    /// The whole plan is looked at.
    Review,
}

/// One point in time.
#[derive(Clone, Debug, PartialEq)]
pub struct Point {
    /// The day.
    pub on: Date,
    /// What it is.
    pub what: What,
    /// In words.
    pub words: String,
    /// The path it belongs to, by O*NET-SOC code.
    pub path: Option<String>,
}

/// A plan's days, the first first.
#[derive(Clone, Debug, PartialEq)]
pub struct Timeline {
    /// The first day.
    pub from: Date,
    /// The last day.
    pub to: Date,
    /// What happens.
    pub points: Vec<Point>,
}

/// Dated tasks, reviews and stop rules, in order; on one day in the order of [`What`]. Dropped tasks and tasks without
/// a day are not in it.
pub fn timeline(plan: &Plan) -> Timeline {
    let whole = |on, what, words: &str| Point { on, what, words: words.to_owned(), path: None };
    let mut points = vec![
        whole(plan.begun, What::Begun, "The plan begins"),
        whole(plan.review, What::Review, "Look at the whole plan again"),
    ];
    points.extend(plan.tasks.iter().filter_map(|task| {
        let (on, what) = match task.state {
            TaskState::Open => (task.day?, What::Task(task.id)),
            TaskState::Done(on) => (on, What::Done(task.id)),
            TaskState::Dropped(_) => return None,
        };
        Some(Point { on, what, words: task.title.clone(), path: task.path.clone() })
    }));
    for path in &plan.paths {
        let code = Some(path.to.code().to_owned());
        points.extend(path.stop_rules.iter().filter_map(|rule| {
            Some(Point { on: rule.on?, what: What::Stop, words: rule.words.clone(), path: code.clone() })
        }));
    }
    points.sort_by_key(|point| (point.on, rank(point.what)));
    let days = || points.iter().map(|point| point.on);
    let from = days().min().unwrap_or(plan.begun);
    let to = days().max().unwrap_or(plan.review);
    Timeline { from, to, points }
}

fn rank(what: What) -> u8 {
    match what {
        What::Begun => 0,
        What::Done(_) => 1,
        What::Task(_) => 2,
        What::Stop => 3,
        What::Review => 4,
    }
}
