//! An application is removed, and can be brought back for a while; or erased at once.

use career::id::{AccountId, ApplicationId};
use jiff::civil::Date;
use store::kept::KeptApplication;
use store::record::{self, Kind};

use super::change::{ApplicationRefused, put, there};
use crate::Desk;

/// Days for which what was removed can be brought back. After them it is erased, the next time something is removed.
pub const KEPT_AFTER_REMOVAL: i32 = 30;

/// Removes one. It can be brought back for [`KEPT_AFTER_REMOVAL`] days.
///
/// # Errors
/// [`ApplicationRefused`] says what to do; then nothing was changed.
pub fn remove_application(
    desk: &Desk,
    account: AccountId,
    id: ApplicationId,
    today: Date,
) -> Result<(), ApplicationRefused> {
    let mut writing = desk.store.writing()?;
    let (kept, over) = there(writing.as_ref(), account, id)?;
    put(writing.as_mut(), account, id, &KeptApplication { removed: Some(today), ..kept }, over)?;
    let is_over =
        |kept: &KeptApplication| kept.removed.is_some_and(|removed| (today - removed).get_days() > KEPT_AFTER_REMOVAL);
    for (old, kept) in record::all::<KeptApplication>(&*writing, account)? {
        if is_over(&kept.value) {
            writing.remove_record(account, Kind::Application, old)?;
        }
    }
    Ok(writing.commit()?)
}

/// Brings a removed one back as it was; one that is there stays.
///
/// # Errors
/// [`ApplicationRefused`] says what to do; then nothing was changed.
pub fn bring_back(desk: &Desk, account: AccountId, id: ApplicationId) -> Result<(), ApplicationRefused> {
    let mut writing = desk.store.writing()?;
    let kept = record::one::<KeptApplication>(&*writing, account, id.0)?.ok_or(ApplicationRefused::NotThere)?;
    if kept.value.removed.is_some() {
        put(writing.as_mut(), account, id, &KeptApplication { removed: None, ..kept.value }, kept.revision)?;
        writing.commit()?;
    }
    Ok(())
}

/// Erases one that was removed, for good; one that was not removed stays.
///
/// # Errors
/// [`ApplicationRefused`] says what to do; then nothing was changed.
pub fn erase_application(desk: &Desk, account: AccountId, id: ApplicationId) -> Result<(), ApplicationRefused> {
    let mut writing = desk.store.writing()?;
    let kept = record::one::<KeptApplication>(&*writing, account, id.0)?.ok_or(ApplicationRefused::NotThere)?;
    if kept.value.removed.is_some() {
        writing.remove_record(account, Kind::Application, id.0)?;
        writing.commit()?;
    }
    Ok(())
}
