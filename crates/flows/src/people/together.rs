//! Two who are one: joined by hand, and parted again as they were.

use career::id::{AccountId, PersonId};
use career::people::Facts;
use store::Revision;
use store::kept::KeptPerson;
use store::record::{self, Kind};

use super::add::like_whom;
use super::change::{PersonRefused, put, there};
use super::everybody::everybody;
use super::work::understand;
use crate::Desk;

/// Makes two people one: the other goes into the first, whole. Sent twice, the second changes nothing.
///
/// # Errors
/// [`PersonRefused`] says what to do; then nothing was changed.
pub fn join_people(desk: &Desk, account: AccountId, first: PersonId, other: PersonId) -> Result<(), PersonRefused> {
    let mut writing = desk.store.writing()?;
    let (mut kept, over) = there(writing.as_ref(), account, first)?;
    if first == other || kept.person.all_joined().contains(&other) {
        return Ok(());
    }
    let (gone, _) = there(writing.as_ref(), account, other)?;
    kept.person.join(other, gone.person, None);
    kept.changes = kept.changes.saturating_add(1);
    understand(desk, &mut kept);
    writing.remove_record(account, Kind::Person, other.0)?;
    put(writing.as_mut(), account, first, &kept, over)?;
    Ok(writing.commit()?)
}

/// Parts somebody who was joined: they are two again, as they were.
///
/// # Errors
/// [`PersonRefused`] says what to do; then nothing was changed.
pub fn part_people(desk: &Desk, account: AccountId, first: PersonId, joined: PersonId) -> Result<(), PersonRefused> {
    let mut writing = desk.store.writing()?;
    let (mut kept, over) = there(writing.as_ref(), account, first)?;
    // Parted already, in another window.
    let Some(person) = kept.person.part(joined) else { return Ok(()) };
    let mut back = KeptPerson::new(person);
    for one in [&mut kept, &mut back] {
        one.changes = one.changes.saturating_add(1);
        understand(desk, one);
    }
    if record::one::<KeptPerson>(&*writing, account, joined.0)?.is_none() {
        put(writing.as_mut(), account, joined, &back, Revision(0))?;
    }
    put(writing.as_mut(), account, first, &kept, over)?;
    Ok(writing.commit()?)
}

/// Who may be the same as somebody who is kept: those who share an address with them, or their name.
///
/// # Errors
/// What the store says.
pub fn maybe_the_same(desk: &Desk, account: AccountId, id: PersonId) -> store::Result<Vec<PersonId>> {
    let all = everybody(desk, account)?;
    let Some((person, _)) = all.one(id) else { return Ok(Vec::new()) };
    let mut facts = Facts::named(person.name());
    person.addresses().into_iter().for_each(|address| facts.add(address.clone()));
    let mut like = like_whom(desk, account, &facts)?;
    like.retain(|other| *other != id);
    Ok(like)
}
