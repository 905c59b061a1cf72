//! Agreeing that one's applications are summed with those of others, and not agreeing any more.

use career::id::AccountId;
use jiff::civil::Date;
use store::{Result, Trouble};

use crate::Desk;

/// Why nothing was noted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AgreeRefused {
    /// A guest, or the sample person: who is gone tomorrow cannot take it back.
    NotForGuests,
    /// The store.
    Store(Trouble),
}

impl From<Trouble> for AgreeRefused {
    fn from(trouble: Trouble) -> Self {
        AgreeRefused::Store(trouble)
    }
}

/// Since which day a person agrees; `None` where they do not.
///
/// # Errors
/// What the store says.
pub fn agreed(desk: &Desk, account: AccountId) -> Result<Option<Date>> {
    desk.store.reading()?.agreed(account)
}

/// Notes that a person agrees. Sent twice, it is noted once.
///
/// # Errors
/// [`AgreeRefused`] says why nothing was noted.
pub fn agree(desk: &Desk, account: AccountId) -> std::result::Result<(), AgreeRefused> {
    let mut writing = desk.store.writing()?;
    let Some(kept) = writing.account(account)? else { return Err(Trouble::no_such_account().into()) };
    if kept.value.is_guest() || kept.value.expires.is_some() {
        return Err(AgreeRefused::NotForGuests);
    }
    writing.agree(account, desk.today(&kept.value))?;
    writing.commit()?;
    Ok(())
}

/// Takes it back at once: the next figures are made without this person.
///
/// # Errors
/// What the store says; then they still agree.
pub fn disagree(desk: &Desk, account: AccountId) -> Result<()> {
    let mut writing = desk.store.writing()?;
    writing.disagree(account)?;
    writing.commit()
}
