//! Erase me: rows, originals and jobs, at once.

use career::id::AccountId;
use store::Result;

use crate::Desk;

/// Erases an account and everything that is its own.
///
/// # Errors
/// What the store says; then nothing was erased.
pub fn erase_account(desk: &Desk, account: AccountId) -> Result<()> {
    let mut writing = desk.store.writing()?;
    writing.erase_account(account)?;
    writing.commit()?;
    desk.drawn.forget(account);
    desk.people.forget(account);
    Ok(())
}
