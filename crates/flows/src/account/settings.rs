//! What a person may change about their account, and who administers an instance.

use career::id::AccountId;
use jiff::tz::TimeZone;
use store::account::{Account, Role};
use store::{Put, Trouble};

use crate::Desk;
use crate::account::folded_email;

/// Why the settings stay as they were.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SettingsRefused {
    /// No such time zone.
    NoSuchZone,
    /// Names have at most 200 bytes.
    TooLong,
    /// The store.
    Store(Trouble),
}

impl From<Trouble> for SettingsRefused {
    fn from(trouble: Trouble) -> Self {
        SettingsRefused::Store(trouble)
    }
}

/// Changes what a person is called, their time zone and the first day of their week.
///
/// # Errors
/// [`SettingsRefused`] says what to do.
pub fn change_settings(
    desk: &Desk,
    account: AccountId,
    name: &str,
    zone: Option<&str>,
    week_starts_on_sunday: bool,
) -> Result<(), SettingsRefused> {
    if name.len() > 200 {
        return Err(SettingsRefused::TooLong);
    }
    if zone.is_some_and(|zone| TimeZone::get(zone).is_err()) {
        return Err(SettingsRefused::NoSuchZone);
    }
    change(desk, account, |account| {
        name.trim().clone_into(&mut account.name);
        account.zone = zone.map(str::to_owned);
        account.week_starts_on_sunday = week_starts_on_sunday;
    })?;
    Ok(())
}

/// The accounts that go by this address, oldest first. Nobody verifies addresses, so whoever means one of several has to
/// look which.
///
/// # Errors
/// What the store says.
pub fn accounts_of(desk: &Desk, email: &str) -> store::Result<Vec<Account>> {
    let found = desk.store.reading()?.accounts_by_email(&folded_email(email))?;
    Ok(found.into_iter().map(|kept| kept.value).collect())
}

/// Names an administrator, or takes the role back.
///
/// # Errors
/// What the store says.
pub fn name_administrator(desk: &Desk, account: AccountId, role: Role) -> store::Result<()> {
    change(desk, account, |account| account.role = role)
}

fn change(desk: &Desk, account: AccountId, edit: impl Fn(&mut Account)) -> store::Result<()> {
    let mut writing = desk.store.writing()?;
    let Some(mut kept) = writing.account(account)? else { return Ok(()) };
    edit(&mut kept.value);
    match writing.put_account(&kept.value, kept.revision)? {
        Put::Written(_) => writing.commit(),
        Put::Stale => Err(Trouble::Busy),
    }
}
