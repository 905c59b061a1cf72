//! What must be true for a path to be worth it, as questions that can be tested. Each stands on a figure with its
//! source, or on a line or answer of the person's own.

mod demand;
mod doing;
mod door;
mod exposure;
mod pay;
mod physical;

pub(super) use pay::own_pay;

use super::ground::View;
use super::{Topic, stay};
use crate::atlas::OccupationId;

/// One question about a path.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Doubt {
    pub topic: Topic,
    pub question: String,
    pub because: String,
    /// The same, as one asks somebody who does the work.
    pub ask: &'static str,
    /// How much hangs on it: the first plan takes the weightiest.
    pub weight: u8,
}

impl Doubt {
    pub fn new(topic: Topic, weight: u8, question: impl Into<String>, because: String, ask: &'static str) -> Self {
        Doubt { topic, question: question.into(), because, ask, weight }
    }
}

/// All questions about a path, the weightiest first.
pub(super) fn doubts(view: &View<'_>) -> Vec<Doubt> {
    let mut all = if view.stays { stay::doubts(view) } else { vec![doing::doing(view), pay::pay(view)] };
    if !view.stays {
        all.extend(door::schooling(view));
        all.push(door::licence(view));
    }
    all.push(demand::demand(view));
    all.extend(exposure::exposure(view));
    all.extend(physical::physical(view));
    all.sort_by_key(|doubt| std::cmp::Reverse(doubt.weight));
    all
}

/// The title of an occupation.
pub(super) fn title_of(view: &View<'_>, id: OccupationId) -> String {
    view.ground.facts.title(id).to_owned()
}
