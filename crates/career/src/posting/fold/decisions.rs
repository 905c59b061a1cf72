//! What a person decided about pairs of postings.

use std::collections::HashMap;

use super::Name;

/// What a person said about two postings.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Decision {
    /// Two openings: never fold these.
    Apart,
    /// One opening.
    Together,
}

/// All decisions, found from either side.
#[derive(Debug, Default)]
pub(super) struct Decisions {
    by_name: HashMap<Name, Vec<(Name, Decision)>>,
}

impl Decisions {
    /// Keeps a decision in place of an earlier one about the same two.
    pub(super) fn keep(&mut self, one: Name, other: Name, decision: Decision) {
        for (from, to) in [(one, other), (other, one)] {
            let about = self.by_name.entry(from).or_default();
            about.retain(|(known, _)| *known != to);
            about.push((to, decision));
        }
    }

    /// The postings that this one is set apart from.
    pub(super) fn apart_from(&self, name: Name) -> impl Iterator<Item = Name> {
        self.about(name, Decision::Apart)
    }

    /// The postings that this one was joined with.
    pub(super) fn together_with(&self, name: Name) -> Vec<Name> {
        self.about(name, Decision::Together).collect()
    }

    /// Whether nothing was decided.
    pub(super) fn is_empty(&self) -> bool {
        self.by_name.is_empty()
    }

    fn about(&self, name: Name, wanted: Decision) -> impl Iterator<Item = Name> {
        let all = self.by_name.get(&name).map(Vec::as_slice).unwrap_or_default();
        all.iter().filter(move |(_, decision)| *decision == wanted).map(|(other, _)| *other)
    }
}
