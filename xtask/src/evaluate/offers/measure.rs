//! Looks at a half and counts: signs seen, signs there, and both.

use std::collections::{BTreeMap, BTreeSet};

use career::offer::{Kind, look};

use super::labelled::Labelled;

/// Counts of one sign, or of all.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Counts {
    /// Seen and there.
    pub(super) right: usize,
    /// Seen.
    pub(super) seen: usize,
    /// There.
    pub(super) there: usize,
}

impl Counts {
    pub(super) fn precision(self) -> f64 {
        self.right as f64 / self.seen.max(1) as f64
    }

    pub(super) fn recall(self) -> f64 {
        self.right as f64 / self.there.max(1) as f64
    }

    fn add(&mut self, seen: bool, there: bool) {
        self.right += usize::from(seen && there);
        self.seen += usize::from(seen);
        self.there += usize::from(there);
    }
}

/// What came of a half.
#[derive(Debug, Default)]
pub(super) struct Measured {
    /// Over all signs of all texts.
    pub(super) all: Counts,
    /// Per sign.
    pub(super) of: BTreeMap<Kind, Counts>,
    /// Honest offers in which a sign was seen that is not there.
    pub(super) honest_with_a_wrong_sign: usize,
    /// What was judged otherwise than it is labelled.
    pub(super) mistakes: Vec<String>,
}

/// Looks at every text.
pub(super) fn measure(half: &[Labelled]) -> Measured {
    let mut measured = Measured::default();
    for one in half {
        let offer = look(&one.text);
        let seen: BTreeSet<Kind> = offer.signs.iter().map(|sign| sign.kind).collect();
        for kind in Kind::ALL {
            let (seen, there) = (seen.contains(&kind), one.signs.contains(&kind));
            measured.all.add(seen, there);
            measured.of.entry(kind).or_default().add(seen, there);
            if seen != there {
                let sign = offer.signs.iter().find(|sign| sign.kind == kind);
                let words = sign.and_then(|sign| one.text.get(sign.first.span.clone())).unwrap_or("nothing");
                let what = if seen { "seen" } else { "not seen" };
                measured.mistakes.push(format!("{} {what} {}: {words}", one.id, kind.name()));
            }
        }
        measured.honest_with_a_wrong_sign += usize::from(one.honest && seen.difference(&one.signs).next().is_some());
    }
    measured
}
