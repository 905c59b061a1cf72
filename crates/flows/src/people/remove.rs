//! Somebody is removed, and can be brought back; or erased at once.

use career::id::{AccountId, PersonId};
use jiff::civil::Date;
use store::kept::KeptPerson;
use store::record::{self, Kind};

use super::change::{PersonRefused, put, there};
use super::spoken_of::erase_with;
use crate::Desk;

/// Removes somebody. They are known again when a list brings them, and stay away; they can be brought back, or erased.
///
/// # Errors
/// [`PersonRefused`] says what to do; then nothing was changed.
pub fn remove_person(desk: &Desk, account: AccountId, id: PersonId, today: Date) -> Result<(), PersonRefused> {
    let mut writing = desk.store.writing()?;
    let (kept, over) = there(writing.as_ref(), account, id)?;
    put(writing.as_mut(), account, id, &KeptPerson { removed: Some(today), ..kept }, over)?;
    Ok(writing.commit()?)
}

/// Brings somebody back as they were; one who is there stays.
///
/// # Errors
/// [`PersonRefused`] says what to do; then nothing was changed.
pub fn bring_person_back(desk: &Desk, account: AccountId, id: PersonId) -> Result<(), PersonRefused> {
    let mut writing = desk.store.writing()?;
    let kept = record::one::<KeptPerson>(&*writing, account, id.0)?.ok_or(PersonRefused::NotThere)?;
    if kept.value.removed.is_some() {
        put(writing.as_mut(), account, id, &KeptPerson { removed: None, ..kept.value }, kept.revision)?;
        writing.commit()?;
    }
    Ok(())
}

/// Erases somebody who was removed, for good, with every conversation and help that went between; one who was not removed
/// stays. A list that holds them brings them as new.
///
/// # Errors
/// [`PersonRefused`] says what to do; then nothing was changed.
pub fn erase_person(desk: &Desk, account: AccountId, id: PersonId) -> Result<(), PersonRefused> {
    let mut writing = desk.store.writing()?;
    let kept = record::one::<KeptPerson>(&*writing, account, id.0)?.ok_or(PersonRefused::NotThere)?;
    if kept.value.removed.is_some() {
        let all: Vec<PersonId> = std::iter::once(id).chain(kept.value.person.all_joined()).collect();
        erase_with(writing.as_mut(), account, &all)?;
        writing.remove_record(account, Kind::Person, id.0)?;
        writing.commit()?;
    }
    Ok(())
}
