//! A new password: by the old one, or by the recovery words. Every other session ends with the old one.

use career::id::AccountId;
use store::{Put, Trouble};

use crate::Desk;
use crate::account::sign_up::{fitting, salt};
use crate::account::{SignInRefused, SignUpRefused, Visitor, folded_email, recovery_words, sessions, sign_in};

/// Why the password stays as it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PasswordRefused {
    /// The old one, or the words, are not right.
    DoNotMatch,
    /// Ten characters are the least.
    TooShort,
    /// A thousand bytes are the most.
    TooLong,
    /// Too many attempts: wait a quarter of an hour.
    TooMany,
    /// The store.
    Store(Trouble),
}

impl From<Trouble> for PasswordRefused {
    fn from(trouble: Trouble) -> Self {
        PasswordRefused::Store(trouble)
    }
}

impl From<SignUpRefused> for PasswordRefused {
    fn from(refused: SignUpRefused) -> Self {
        match refused {
            SignUpRefused::TooShort => PasswordRefused::TooShort,
            SignUpRefused::Store(trouble) => PasswordRefused::Store(trouble),
            _ => PasswordRefused::TooLong,
        }
    }
}

impl From<SignInRefused> for PasswordRefused {
    fn from(refused: SignInRefused) -> Self {
        match refused {
            SignInRefused::DoNotMatch => PasswordRefused::DoNotMatch,
            SignInRefused::TooMany => PasswordRefused::TooMany,
            SignInRefused::Store(trouble) => PasswordRefused::Store(trouble),
        }
    }
}

/// Changes the password of whoever is here. All other sessions end; this one goes on.
///
/// # Errors
/// [`PasswordRefused`] says what to do.
pub fn change_password(desk: &Desk, visitor: &Visitor, old: &str, new: &str) -> Result<(), PasswordRefused> {
    fitting(new)?;
    let Some(credentials) = &visitor.account.credentials else { return Err(PasswordRefused::DoNotMatch) };
    sign_in::note(desk, "change", &credentials.email, &visitor.account.id.to_string())?;
    if !desk.passwords.is(old, Some(&credentials.password)) {
        return Err(PasswordRefused::DoNotMatch);
    }
    let mut writing = desk.store.writing()?;
    set(desk, writing.as_mut(), visitor.account.id, new)?;
    writing.end_sessions(visitor.account.id, Some(visitor.session))?;
    writing.commit()?;
    Ok(())
}

/// Opens an account by its recovery words and sets a new password; answers the cookie's text. The words stay what they
/// are: the paper they are on is the person's own.
///
/// # Errors
/// [`PasswordRefused`] says what to do; it never tells whether the address has an account.
pub fn recover(
    desk: &Desk,
    email: &str,
    words: &str,
    new: &str,
    shared_computer: bool,
    from: &str,
) -> Result<String, PasswordRefused> {
    fitting(new)?;
    let email = folded_email(email);
    sign_in::note(desk, "recover", &email, from)?;
    let known = desk.store.reading()?.accounts_by_email(&email)?;
    let words = recovery_words::folded(words);
    let mut opened = None;
    for nth in 0..crate::account::sign_up::OF_ONE_ADDRESS {
        let account = known.get(nth).map(|kept| &kept.value);
        let hash = account.and_then(|a| a.credentials.as_ref()).map(|c| c.recovery.as_str());
        if desk.passwords.is(&words, hash) && opened.is_none() {
            opened = account.map(|account| account.id);
        }
    }
    let Some(account) = opened else { return Err(PasswordRefused::DoNotMatch) };
    let mut writing = desk.store.writing()?;
    set(desk, writing.as_mut(), account, new)?;
    writing.end_sessions(account, None)?;
    let session = sessions::open(desk, writing.as_mut(), account, shared_computer)?;
    writing.commit()?;
    Ok(session)
}

/// Sets a password within a transaction.
pub(crate) fn set(desk: &Desk, writing: &mut dyn store::Writing, account: AccountId, new: &str) -> Result<(), Trouble> {
    let Some(mut kept) = writing.account(account)? else { return Ok(()) };
    if let Some(credentials) = &mut kept.value.credentials {
        credentials.password = desk.passwords.hash(new, &salt(desk));
    }
    match writing.put_account(&kept.value, kept.revision)? {
        Put::Written(_) => Ok(()),
        Put::Stale => Err(Trouble::Busy),
    }
}
