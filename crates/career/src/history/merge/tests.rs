//! Accepting, bringing again, correcting and taking back.

use proptest::prelude::*;
use uuid::Uuid;

use super::*;
use crate::history::{List, Origin};
use crate::id::DocumentId;
use crate::profile::{Engagement, Period};

fn job(title: &str, line: &str) -> RowBody {
    RowBody::Position {
        title: title.into(),
        organisation: Some("Harbor Foods".into()),
        place: None,
        period: Period::default(),
        engagement: Engagement::Work,
        lines: vec![line.into()],
    }
}

fn proposed(body: RowBody) -> Proposed {
    let origin = Origin { document: DocumentId(Uuid::nil()), heading: Vec::new(), lines: Vec::new() };
    Proposed { key: body.key(), body, origin }
}

fn bring(history: &mut History, rows: Vec<(RowBody, Decision)>) -> Changes {
    let mut next = history.rows.len() as u128 + 1;
    let decided = rows.into_iter().map(|(body, decision)| (proposed(body), decision)).collect();
    merge(history, decided, Person::default(), &mut || {
        next += 1;
        RowId(Uuid::from_u128(next))
    })
}

fn accepted(body: RowBody) -> (RowBody, Decision) {
    (body, Decision::Accept)
}

#[test]
fn bringing_the_same_again_changes_nothing() {
    let mut history = History::default();
    bring(&mut history, vec![accepted(job("Cook", "Cooked for 200")), accepted(job("Shift lead", "Ran the shift"))]);
    let before = history.clone();
    let changes = bring(
        &mut history,
        vec![accepted(job("Cook", "Cooked for 200")), accepted(job("Shift lead", "Ran the shift"))],
    );
    assert!(changes.is_empty());
    assert_eq!(history, before);
}

#[test]
fn a_row_mended_by_hand_survives_the_next_import() {
    let mut history = History::default();
    let mine = job("Kitchen lead", "Led a kitchen of nine");
    bring(&mut history, vec![(job("Cook", "Cooked"), Decision::Mend(mine.clone()))]);
    assert_eq!(news(&history, &proposed(job("Cook", "Cooked more"))), News::ByHand);
    bring(&mut history, vec![accepted(job("Cook", "Cooked more"))]);
    assert_eq!(history.rows[0].body(), Some(&mine));
    assert_eq!(history.rows[0].given, Some(job("Cook", "Cooked more")));
}

#[test]
fn what_was_left_out_stays_out_when_it_is_brought_again() {
    let mut history = History::default();
    bring(&mut history, vec![(job("Cook", "Cooked"), Decision::LeaveOut)]);
    bring(&mut history, vec![accepted(job("Cook", "Cooked"))]);
    assert!(history.rows[0].left_out);
}

#[test]
fn newer_words_of_a_document_take_the_place_of_its_older_ones() {
    let mut history = History::default();
    bring(&mut history, vec![accepted(job("Cook", "Cooked"))]);
    assert_eq!(news(&history, &proposed(job("Cook", "Cooked for 200"))), News::Differs);
    bring(&mut history, vec![accepted(job("Cook", "Cooked for 200"))]);
    assert_eq!(history.rows[0].body(), Some(&job("Cook", "Cooked for 200")));
}

#[test]
fn undoing_leaves_what_was_touched_since() {
    let mut history = History::default();
    let changes = bring(&mut history, vec![accepted(job("Cook", "Cooked")), accepted(job("Shift lead", "Ran it"))]);
    history.rows[0].mended = Some(job("Kitchen lead", "Led"));
    assert_eq!(undo(&mut history, &changes), Undone { removed: 1, restored: 0, left: 1 });
    assert_eq!(history.rows.len(), 1);
    assert_eq!(undo(&mut history, &changes), Undone { removed: 0, restored: 0, left: 1 });
}

#[test]
fn a_newer_contact_fills_up_and_is_taken_back() {
    let mut history = History { headline: Some("Cook".into()), ..History::default() };
    let contact = Contact { email: Some("robin@example.org".into()), ..Contact::default() };
    let changes = merge(&mut history, Vec::new(), Person { contact, headline: None }, &mut || RowId(Uuid::nil()));
    assert_eq!(history.headline.as_deref(), Some("Cook"));
    undo(&mut history, &changes);
    assert_eq!(history.contact, Contact::default());
}

fn bodies() -> impl Strategy<Value = RowBody> {
    prop_oneof![
        ("[abc]", "[xyz]{1,2}").prop_map(|(title, line)| job(&title, &line)),
        ("[abc]", proptest::option::of("[xy]")).prop_map(|(name, detail)| RowBody::Named {
            list: List::Skills,
            name,
            detail,
            date: None
        }),
    ]
}

fn decisions() -> impl Strategy<Value = (RowBody, Decision)> {
    (bodies(), bodies(), 0..3_u8).prop_map(|(body, other, choice)| match choice {
        0 => (body, Decision::LeaveOut),
        1 => (body, Decision::Mend(other)),
        _ => (body, Decision::Accept),
    })
}

/// A document never proposes one key twice.
fn unlike(mut rows: Vec<(RowBody, Decision)>) -> Vec<(RowBody, Decision)> {
    let mut seen = std::collections::BTreeSet::new();
    rows.retain(|(body, _)| seen.insert(body.key()));
    rows
}

proptest! {
    #[test]
    fn an_import_undone_at_once_leaves_no_trace(
        first in proptest::collection::vec(decisions(), 0..5),
        second in proptest::collection::vec(decisions(), 0..5),
    ) {
        let mut history = History::default();
        bring(&mut history, unlike(first));
        let before = history.clone();
        let changes = bring(&mut history, unlike(second));
        let undone = undo(&mut history, &changes);
        prop_assert_eq!(undone.left, 0);
        prop_assert_eq!(history, before);
    }

    #[test]
    fn corrections_always_win(
        first in proptest::collection::vec(decisions(), 0..5),
        second in proptest::collection::vec(bodies(), 0..5),
    ) {
        let mut history = History::default();
        bring(&mut history, unlike(first));
        let by_hand: Vec<Row> = history.rows.iter().filter(|row| row.is_touched()).cloned().collect();
        bring(&mut history, unlike(second.into_iter().map(accepted).collect()));
        for row in by_hand {
            let now = history.rows.iter().find(|r| r.id == row.id);
            prop_assert!(now.is_some_and(|now| now.mended == row.mended && now.left_out == row.left_out));
        }
    }
}
