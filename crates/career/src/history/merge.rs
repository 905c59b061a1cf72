//! Accepting what a document proposes, and taking it back. Corrections by hand always win.

use serde::{Deserialize, Serialize};

use crate::history::{History, Proposed, Row, RowBody};
use crate::id::RowId;
use crate::profile::Contact;

/// What a proposed row is beside what the person has already.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum News {
    /// Not there yet.
    New,
    /// There already, in the same words.
    Same,
    /// There already, in other words: the document's newer words take the place of its older ones.
    Differs,
    /// There already and changed or left out by hand: the hand stands.
    ByHand,
}

/// What the person decides about a proposed row.
#[derive(Clone, Debug, PartialEq)]
pub enum Decision {
    /// As it stands.
    Accept,
    /// In these words instead.
    Mend(RowBody),
    /// Not at all, now and whenever it is brought again.
    LeaveOut,
}

/// What an import changed, kept so that it can be undone.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Changes {
    /// Rows that were added, as they were then.
    pub added: Vec<Row>,
    /// Rows that were changed: before and after.
    pub changed: Vec<(Row, Row)>,
    /// Contact and headline, before and after, where they changed.
    pub person: Option<(Person, Person)>,
}

/// How to reach the person, and the line under their name.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Person {
    /// How to reach them.
    pub contact: Contact,
    /// The line under the name.
    pub headline: Option<String>,
}

/// What undoing did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Undone {
    /// Rows that are gone again.
    pub removed: usize,
    /// Rows that are as they were before.
    pub restored: usize,
    /// Rows that were changed since, and stay as they are.
    pub left: usize,
}

impl Changes {
    /// Whether nothing was changed.
    pub fn is_empty(&self) -> bool {
        self.added.is_empty() && self.changed.is_empty() && self.person.is_none()
    }
}

/// What a proposed row is beside what is there.
pub fn news(history: &History, row: &Proposed) -> News {
    match history.rows.iter().find(|known| known.key == row.key) {
        None => News::New,
        Some(known) if known.given.as_ref() == Some(&row.body) => News::Same,
        Some(known) if known.is_touched() => News::ByHand,
        Some(_) => News::Differs,
    }
}

/// Takes in what the person decided. What was accepted before and is brought again in the same words changes nothing;
/// a row mended or left out by hand keeps its correction, and only what the document gave is renewed beneath it.
pub fn merge(
    history: &mut History,
    decided: Vec<(Proposed, Decision)>,
    person: Person,
    new_id: &mut dyn FnMut() -> RowId,
) -> Changes {
    let mut changes = Changes::default();
    for (proposed, decision) in decided {
        match history.rows.iter_mut().find(|known| known.key == proposed.key) {
            Some(known) => {
                let before = known.clone();
                renew(known, proposed, decision);
                if *known != before {
                    changes.changed.push((before, known.clone()));
                }
            }
            None => {
                let row = begin(proposed, decision, new_id());
                changes.added.push(row.clone());
                history.rows.push(row);
            }
        }
    }
    let before = Person { contact: history.contact.clone(), headline: history.headline.clone() };
    let after = Person {
        headline: person.headline.or(before.headline.clone()),
        contact: newer(&before.contact, person.contact),
    };
    if before != after {
        history.contact = after.contact.clone();
        history.headline.clone_from(&after.headline);
        changes.person = Some((before, after));
    }
    changes
}

fn begin(proposed: Proposed, decision: Decision, id: RowId) -> Row {
    let mut row = Row {
        id,
        key: proposed.key,
        given: Some(proposed.body),
        origin: Some(proposed.origin),
        mended: None,
        left_out: false,
    };
    decide(&mut row, decision);
    row
}

fn renew(known: &mut Row, proposed: Proposed, decision: Decision) {
    if known.given.as_ref() != Some(&proposed.body) {
        known.given = Some(proposed.body);
        known.origin = Some(proposed.origin);
    }
    decide(known, decision);
}

fn decide(row: &mut Row, decision: Decision) {
    match decision {
        Decision::Accept => {}
        Decision::Mend(body) if row.body() == Some(&body) => {}
        Decision::Mend(body) => (row.mended, row.left_out) = (Some(body), false),
        Decision::LeaveOut => row.left_out = true,
    }
}

/// A newer document's contact, filled up from the older one where it is silent.
fn newer(old: &Contact, new: Contact) -> Contact {
    Contact {
        name: new.name.or_else(|| old.name.clone()),
        email: new.email.or_else(|| old.email.clone()),
        phone: new.phone.or_else(|| old.phone.clone()),
        place: new.place.or_else(|| old.place.clone()),
        links: if new.links.is_empty() { old.links.clone() } else { new.links },
    }
}

/// Takes an import back. What was touched since stays as it is, and is counted.
pub fn undo(history: &mut History, changes: &Changes) -> Undone {
    let mut undone = Undone::default();
    for added in &changes.added {
        match history.rows.iter().position(|row| row.id == added.id) {
            Some(at) if history.rows[at] == *added => {
                history.rows.remove(at);
                undone.removed += 1;
            }
            Some(_) => undone.left += 1,
            None => {}
        }
    }
    for (before, after) in &changes.changed {
        match history.rows.iter_mut().find(|row| row.id == after.id) {
            Some(row) if row == after => {
                *row = before.clone();
                undone.restored += 1;
            }
            Some(_) => undone.left += 1,
            None => {}
        }
    }
    if let Some((before, after)) = &changes.person {
        let now = Person { contact: history.contact.clone(), headline: history.headline.clone() };
        if now == *after {
            history.contact = before.contact.clone();
            history.headline.clone_from(&before.headline);
        }
    }
    undone
}

#[cfg(test)]
mod tests;
