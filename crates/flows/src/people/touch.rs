//! Being in touch: a contact is noted or taken out, and what is said about being reminded.

use career::id::{AccountId, PersonId};
use career::people::{Closeness, Contact, Standing};
use jiff::civil::Date;

use super::change::{PersonRefused, change};
use crate::Desk;

/// Notes a contact. A snooze ends with it.
///
/// # Errors
/// [`PersonRefused`] says what to do; then nothing was changed.
pub fn note_contact(
    desk: &Desk,
    account: AccountId,
    id: PersonId,
    contact: Contact,
    today: Date,
) -> Result<(), PersonRefused> {
    change(desk, account, id, None, |kept| Ok(kept.person.note(contact, today)?))
}

/// Takes a contact out again; one that is not there was taken out already.
///
/// # Errors
/// [`PersonRefused`] says what to do; then nothing was changed.
pub fn take_contact_out(desk: &Desk, account: AccountId, id: PersonId, contact: &Contact) -> Result<(), PersonRefused> {
    change(desk, account, id, None, |kept| {
        kept.person.take_back(contact);
        Ok(())
    })
}

/// Says that somebody is kept in touch with, put off until a day, paused, or let go.
///
/// # Errors
/// [`PersonRefused`] says what to do; then nothing was changed.
pub fn say_standing(
    desk: &Desk,
    account: AccountId,
    id: PersonId,
    standing: Standing,
    today: Date,
) -> Result<(), PersonRefused> {
    if matches!(standing, Standing::Snoozed(until) if until <= today) {
        return Err(PersonRefused::NotAhead);
    }
    change(desk, account, id, None, |kept| {
        kept.person.standing = Some(standing);
        Ok(())
    })
}

/// Says how close somebody is.
///
/// # Errors
/// [`PersonRefused`] says what to do; then nothing was changed.
pub fn say_closeness(desk: &Desk, account: AccountId, id: PersonId, closeness: Closeness) -> Result<(), PersonRefused> {
    change(desk, account, id, None, |kept| {
        kept.person.closeness = Some(closeness);
        Ok(())
    })
}
