//! Signing in. The answer is the same, and takes as long, whether the address has an account or not.

use career::id::AccountId;
use store::account::Account;
use store::{Kept, Trouble};

use crate::Desk;
use crate::account::limits::{TooMany, attempt};
use crate::account::sign_up::OF_ONE_ADDRESS;
use crate::account::{folded_email, sessions};

/// Why nobody was signed in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SignInRefused {
    /// Address and password do not go together.
    DoNotMatch,
    /// Too many attempts: wait a quarter of an hour.
    TooMany,
    /// The store.
    Store(Trouble),
}

impl From<Trouble> for SignInRefused {
    fn from(trouble: Trouble) -> Self {
        SignInRefused::Store(trouble)
    }
}

/// At most so many attempts on one address in a quarter of an hour, and from one place.
const ON_ONE_ADDRESS: u32 = 10;
const FROM_ONE_PLACE: u32 = 40;

/// Signs in; answers whose account it is and the cookie's text. `from` is a key for where the attempt comes from, hashed.
///
/// # Errors
/// [`SignInRefused`] says what to do.
pub fn sign_in(
    desk: &Desk,
    email: &str,
    password: &str,
    shared_computer: bool,
    from: &str,
) -> Result<(AccountId, String), SignInRefused> {
    let email = folded_email(email);
    note(desk, "sign-in", &email, from)?;
    let known = desk.store.reading()?.accounts_by_email(&email)?;
    let Some(account) = opened_by(desk, &known, password) else { return Err(SignInRefused::DoNotMatch) };
    Ok((account, sessions::begin_session(desk, account, shared_computer)?))
}

/// Notes one attempt on an address and from a place.
pub(crate) fn note(desk: &Desk, door: &str, email: &str, from: &str) -> Result<(), SignInRefused> {
    let keys =
        [(format!("{door} on {}", digest(email)), ON_ONE_ADDRESS), (format!("{door} from {from}"), FROM_ONE_PLACE)];
    let mut writing = desk.store.writing()?;
    if attempt(writing.as_mut(), &keys, desk.now())? == Err(TooMany) {
        return Err(SignInRefused::TooMany);
    }
    writing.commit()?;
    Ok(())
}

/// Which of these accounts the password opens. As many hashes are computed as one address may have accounts, whatever is
/// there, so that time tells nothing.
pub(crate) fn opened_by(desk: &Desk, known: &[Kept<Account>], password: &str) -> Option<AccountId> {
    let mut opened = None;
    for nth in 0..OF_ONE_ADDRESS {
        let account = known.get(nth).map(|kept| &kept.value);
        let hash = account.and_then(|a| a.credentials.as_ref()).map(|c| c.password.as_str());
        if desk.passwords.is(password, hash) && opened.is_none() {
            opened = account.map(|account| account.id);
        }
    }
    opened
}

/// A key that tells nobody the address.
pub fn digest(text: &str) -> String {
    use sha2::{Digest, Sha256};
    use std::fmt::Write;
    let mut out = String::with_capacity(32);
    for byte in Sha256::digest(text.as_bytes()).iter().take(16) {
        write!(out, "{byte:02x}").expect("a string takes text");
    }
    out
}
