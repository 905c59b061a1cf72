//! A one-time link that sets a new password. The person sees who issued it.

use career::id::AccountId;
use jiff::SignedDuration;
use store::Trouble;
use store::session::Purpose;

use crate::Desk;
use crate::account::change_password::{PasswordRefused, set};
use crate::account::invite::{issue, open_token};
use crate::account::sessions;
use crate::account::sign_up::fitting;

/// A reset link is good for one hour.
const RESET: SignedDuration = SignedDuration::from_hours(1);

/// Why no password was set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ResetRefused {
    /// The link was used, is over, or never was one.
    NotOpen,
    /// Ten characters are the least.
    TooShort,
    /// A thousand bytes are the most.
    TooLong,
    /// The store.
    Store(Trouble),
}

impl From<Trouble> for ResetRefused {
    fn from(trouble: Trouble) -> Self {
        ResetRefused::Store(trouble)
    }
}

/// Makes a link for one account; answers its text. `issued_by` is what the person will read.
///
/// # Errors
/// What the store says.
pub fn issue_reset(desk: &Desk, account: AccountId, issued_by: &str) -> store::Result<String> {
    issue(desk, Purpose::Reset, Some(account), issued_by, RESET)
}

/// Who issued this link, if it is open.
///
/// # Errors
/// What the store says.
pub fn reset_is_open(desk: &Desk, text: &str) -> store::Result<Option<String>> {
    let reading = desk.store.reading()?;
    Ok(open_token(desk, reading.as_ref(), Some(text), Purpose::Reset)?.map(|token| token.issued_by))
}

/// Sets a new password, once. All sessions end; answers a new one's cookie text.
///
/// # Errors
/// [`ResetRefused`] says what to do.
pub fn use_reset(desk: &Desk, text: &str, new: &str, shared_computer: bool) -> Result<String, ResetRefused> {
    fitting(new).map_err(PasswordRefused::from).map_err(|refused| match refused {
        PasswordRefused::TooShort => ResetRefused::TooShort,
        _ => ResetRefused::TooLong,
    })?;
    let mut writing = desk.store.writing()?;
    let token = open_token(desk, &*writing, Some(text), Purpose::Reset)?;
    let Some(mut token) = token else { return Err(ResetRefused::NotOpen) };
    let Some(account) = token.account else { return Err(ResetRefused::NotOpen) };
    token.used = Some(desk.now());
    writing.put_token(&token)?;
    set(desk, writing.as_mut(), account, new)?;
    writing.end_sessions(account, None)?;
    let session = sessions::open(desk, writing.as_mut(), account, shared_computer)?;
    writing.commit()?;
    Ok(session)
}
