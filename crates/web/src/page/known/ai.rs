//! Language models in a search, soberly: for each kind of task where they help, where they hurt, what to check, and what
//! not to paste.

use askama::Template;
use career::card::{Card, Grade, Topic, WithAModel, table};

use crate::answer::{Answered, page};
use crate::asked::Asked;
use crate::layout::Layout;
use crate::site::Site;

#[derive(Template)]
#[template(path = "known/ai.html")]
struct Page {
    layout: Layout,
    /// What was tried.
    tried: Vec<Task>,
    /// Everything else, task by task.
    tasks: Vec<Task>,
}

/// One kind of task.
struct Task {
    card: &'static Card,
    model: &'static WithAModel,
}

/// The page.
pub fn show(_: &Site, asked: &Asked) -> Answered {
    let of = |card: &'static Card| Some(Task { card, model: card.with_a_model.as_ref()? });
    let all = table().all().iter().filter(|card| card.topic == Topic::Ai).filter_map(of);
    let (tasks, tried): (Vec<Task>, Vec<Task>) = all.partition(|task| task.card.grade == Grade::D);
    page(&Page { layout: Layout::of(asked, "Language models in a search"), tried, tasks })
}
