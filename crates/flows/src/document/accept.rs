//! Accepting a document's rows, and taking that back.

use career::history::{Decision, History, Person, Proposed, Undone, merge, undo};
use career::id::{AccountId, DocumentId, RowId};
use store::kept::{Arrival, BroughtDocument, Import};
use store::{Put, Revision, Trouble, record};

use crate::Desk;
use crate::draw::put_history;

/// What accepting did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Accepted {
    /// Rows that are new.
    pub added: usize,
    /// Rows whose words changed.
    pub changed: usize,
}

/// Why nothing was accepted or taken back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AcceptRefused {
    /// There is no such document, or it is not read yet.
    NotThere,
    /// The store.
    Store(Trouble),
}

impl From<Trouble> for AcceptRefused {
    fn from(trouble: Trouble) -> Self {
        AcceptRefused::Store(trouble)
    }
}

/// Takes in what the person decided about a document's rows. Sent twice, the second changes nothing.
///
/// # Errors
/// [`AcceptRefused`] says what to do; then nothing was changed.
pub fn accept(
    desk: &Desk,
    account: AccountId,
    document: DocumentId,
    decided: Vec<(Proposed, Decision)>,
) -> Result<Accepted, AcceptRefused> {
    let mut writing = desk.store.writing()?;
    let kept = record::one::<BroughtDocument>(&*writing, account, document.0)?.ok_or(AcceptRefused::NotThere)?;
    let draft = kept.value.draft.as_ref().ok_or(AcceptRefused::NotThere)?;
    let person = Person { contact: draft.profile.contact.clone(), headline: draft.profile.headline.clone() };
    let history = record::the::<History>(&*writing, account)?;
    let over = history.as_ref().map_or(Revision(0), |kept| kept.revision);
    let mut history = history.map(|kept| kept.value).unwrap_or_default();
    let changes = merge(&mut history, decided, person, &mut || RowId(desk.id()));
    let accepted = Accepted { added: changes.added.len(), changed: changes.changed.len() };
    if !changes.is_empty() {
        settle(put_history(desk, writing.as_mut(), account, &history, over)?)?;
        keep_import(desk, writing.as_mut(), account, document, changes)?;
    }
    let read = BroughtDocument { arrival: Arrival::Accepted, ..kept.value };
    settle(record::put(writing.as_mut(), account, document.0, &read, kept.revision)?)?;
    writing.commit()?;
    Ok(accepted)
}

/// A second acceptance of one document adds to what can be undone.
fn keep_import(
    desk: &Desk,
    writing: &mut dyn store::Writing,
    account: AccountId,
    document: DocumentId,
    mut changes: career::history::Changes,
) -> Result<(), AcceptRefused> {
    let before = record::one::<Import>(writing, account, document.0)?;
    let over = before.as_ref().map_or(Revision(0), |kept| kept.revision);
    if let Some(before) = before {
        let mut all = before.value.changes;
        all.added.append(&mut changes.added);
        all.changed.append(&mut changes.changed);
        all.person = match (all.person, changes.person) {
            (Some((first, _)), Some((_, last))) => Some((first, last)),
            (one, other) => one.or(other),
        };
        changes = all;
    }
    settle(record::put(writing, account, document.0, &Import { on: desk.now(), changes }, over)?)
}

/// Takes an accepted document back. What was touched since stays, and is counted.
///
/// # Errors
/// [`AcceptRefused`] says what to do; then nothing was changed.
pub fn take_back(desk: &Desk, account: AccountId, document: DocumentId) -> Result<Undone, AcceptRefused> {
    let mut writing = desk.store.writing()?;
    let kept = record::one::<BroughtDocument>(&*writing, account, document.0)?.ok_or(AcceptRefused::NotThere)?;
    let import = record::one::<Import>(&*writing, account, document.0)?;
    let history = record::the::<History>(&*writing, account)?;
    let mut undone = Undone::default();
    if let (Some(import), Some(mut history)) = (import, history) {
        undone = undo(&mut history.value, &import.value.changes);
        settle(put_history(desk, writing.as_mut(), account, &history.value, history.revision)?)?;
        writing.remove_record(account, store::record::Kind::Import, document.0)?;
    }
    let read = BroughtDocument { arrival: Arrival::TakenBack, ..kept.value };
    settle(record::put(writing.as_mut(), account, document.0, &read, kept.revision)?)?;
    writing.commit()?;
    Ok(undone)
}

fn settle(put: Put) -> Result<(), AcceptRefused> {
    match put {
        Put::Written(_) => Ok(()),
        Put::Stale => Err(Trouble::Busy.into()),
    }
}
