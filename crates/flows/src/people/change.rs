//! One of those whom a person knows, changed in one transaction, within bounds.

use career::id::{AccountId, PersonId};
use career::people::{Facts, NotNoted};
use store::kept::KeptPerson;
use store::{Put, Reading, Revision, Trouble, Writing, record};

use super::work::understand;
use crate::Desk;

/// Why somebody stays as they were.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PersonRefused {
    /// There is nobody of that name, or they were removed.
    NotThere,
    /// Neither a name nor an address.
    Nameless,
    /// Something is longer than is kept.
    TooLong,
    /// One person keeps at most [`MOST_PEOPLE`].
    TooMany,
    /// A line that should be an address is none.
    NoAddress(String),
    /// No cadence: 1 day or more, the longest gap not below the ideal one, ten years at most.
    NoCadence,
    /// No kind of work is called that.
    NoSuchWork,
    /// The day lies ahead.
    InTheFuture,
    /// A day on which to be reminded again that does not lie ahead.
    NotAhead,
    /// The same words stand on that day.
    Twice,
    /// They were changed in another window since the form was opened.
    ChangedSince,
    /// The store.
    Store(Trouble),
}

impl From<Trouble> for PersonRefused {
    fn from(trouble: Trouble) -> Self {
        PersonRefused::Store(trouble)
    }
}

impl From<NotNoted> for PersonRefused {
    fn from(not_noted: NotNoted) -> Self {
        match not_noted {
            NotNoted::InTheFuture => PersonRefused::InTheFuture,
            NotNoted::Twice => PersonRefused::Twice,
        }
    }
}

/// People that one person may keep, those removed included.
pub const MOST_PEOPLE: usize = 25_000;
const LONGEST_FIELD: usize = 1_000;
const LONGEST_NOTES: usize = 10_000;
const MOST_CONTACTS: usize = 1_000;

/// Whether what was written by hand may be kept.
pub(super) fn check(facts: &Facts) -> Result<(), PersonRefused> {
    let fields = [&facts.name, &facts.does, &facts.organisation, &facts.met, &facts.cares_about];
    let fits = fields.into_iter().flatten().all(|text| text.len() <= LONGEST_FIELD)
        && facts.notes.as_ref().is_none_or(|notes| notes.len() <= LONGEST_NOTES);
    if fits { Ok(()) } else { Err(PersonRefused::TooLong) }
}

/// Changes one who is there; a change that leaves them as they were writes nothing. Where `seen` is given, they must not
/// have changed since.
pub(super) fn change(
    desk: &Desk,
    account: AccountId,
    id: PersonId,
    seen: Option<u32>,
    how: impl FnOnce(&mut KeptPerson) -> Result<(), PersonRefused>,
) -> Result<(), PersonRefused> {
    let mut writing = desk.store.writing()?;
    change_in(desk, writing.as_mut(), account, id, seen, how)?;
    Ok(writing.commit()?)
}

/// The same within a transaction that does more.
pub(crate) fn change_in(
    desk: &Desk,
    writing: &mut dyn Writing,
    account: AccountId,
    id: PersonId,
    seen: Option<u32>,
    how: impl FnOnce(&mut KeptPerson) -> Result<(), PersonRefused>,
) -> Result<(), PersonRefused> {
    let (before, over) = there(writing, account, id)?;
    let mut kept = before.clone();
    how(&mut kept)?;
    if kept == before {
        return Ok(());
    }
    if seen.is_some_and(|seen| seen != before.changes) {
        return Err(PersonRefused::ChangedSince);
    }
    check(&kept.person.by_hand)?;
    let says_who = !kept.person.name().trim().is_empty();
    if !says_who {
        return Err(PersonRefused::Nameless);
    }
    let contacts = kept.person.contacts();
    if contacts.len() > MOST_CONTACTS || contacts.iter().any(|contact| contact.words.len() > LONGEST_FIELD) {
        return Err(PersonRefused::TooLong);
    }
    kept.changes = before.changes.saturating_add(1);
    understand(desk, &mut kept);
    Ok(put(writing, account, id, &kept, over)?)
}

/// One who is there and was not removed.
pub(super) fn there(
    reading: &(impl Reading + ?Sized),
    account: AccountId,
    id: PersonId,
) -> Result<(KeptPerson, Revision), PersonRefused> {
    let kept = record::one::<KeptPerson>(reading, account, id.0)?.ok_or(PersonRefused::NotThere)?;
    match kept.value.removed {
        None => Ok((kept.value, kept.revision)),
        Some(_) => Err(PersonRefused::NotThere),
    }
}

pub(super) fn put(
    writing: &mut dyn Writing,
    account: AccountId,
    id: PersonId,
    kept: &KeptPerson,
    over: Revision,
) -> Result<(), Trouble> {
    match record::put(writing, account, id.0, kept, over)? {
        Put::Written(_) => Ok(()),
        Put::Stale => Err(Trouble::Busy),
    }
}
