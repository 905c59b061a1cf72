//! What is known about such things: evidence cards, the best first.

use super::sign::Sign;
use super::subject::Subject;
use crate::card::Id;

/// The cards that touch this text, the best evidence first.
pub(super) fn all(subjects: &[Subject], signs: &[Sign]) -> Vec<Id> {
    let by_subject = Subject::ALL.into_iter().filter(|subject| subjects.contains(subject)).flat_map(Subject::cards);
    let by_sign = signs.iter().map(|sign| sign.kind.card());
    let mut all: Vec<Id> = Vec::new();
    for id in by_subject.copied().chain(by_sign) {
        if !all.contains(&id) {
            all.push(id);
        }
    }
    all.sort_by_key(|id| id.card().grade);
    all
}
