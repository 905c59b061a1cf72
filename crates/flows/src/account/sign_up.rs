//! Signing up: a name, an address, a password. A guest keeps what they brought.
//!
//! No answer tells whether an address has an account. Nobody verifies addresses, so two accounts may go by the same one;
//! the password decides which of them is meant. Signing up with an address and a password that open an account already is
//! signing in to it.

use career::id::AccountId;
use store::account::{Account, Credentials, Role};
use store::session::Purpose;
use store::{Reading, Revision, Trouble};

use crate::Desk;
use crate::account::limits::{TooMany, attempt};
use crate::account::{Visitor, folded_email, invite, is_email, recovery_words, sessions, sign_in};

/// What was asked for.
#[derive(Clone, Debug, Default)]
pub struct SignUp {
    /// What to be called; may be empty.
    pub name: String,
    /// The address to sign in with.
    pub email: String,
    /// The password.
    pub password: String,
    /// An invitation's text, where sign-up needs one.
    pub invitation: Option<String>,
    /// Whether the computer is shared.
    pub shared_computer: bool,
}

/// The account is there, and this browser is signed in.
#[derive(Clone, Debug)]
pub struct SignedUp {
    /// The account.
    pub account: AccountId,
    /// The cookie's text.
    pub session: String,
    /// The recovery words, to print now; they are shown never again. `None` where the password opened an account that
    /// was there.
    pub recovery: Option<String>,
}

/// Why there is no account yet. Nothing was changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SignUpRefused {
    /// That is no address.
    NotAnAddress,
    /// Ten characters are the least.
    TooShort,
    /// A thousand bytes are the most; names 200.
    TooLong,
    /// Here one signs up by invitation, and this is none, or was used.
    ByInvitation,
    /// Nobody signs up here now.
    Closed,
    /// Too many attempts from here.
    TooMany,
    /// The store.
    Store(Trouble),
}

impl From<Trouble> for SignUpRefused {
    fn from(trouble: Trouble) -> Self {
        SignUpRefused::Store(trouble)
    }
}

/// Who may sign up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Policy {
    /// Whoever comes.
    Open,
    /// Whoever brings an invitation.
    ByInvitation,
    /// Nobody.
    Closed,
}

/// The least that a password has, in characters.
pub const SHORTEST: usize = 10;
const LONGEST: usize = 1000;
const LONGEST_NAME: usize = 200;
/// At most so many sign-ups from one place in a quarter of an hour.
const FROM_ONE_PLACE: u32 = 20;
/// At most so many accounts go by one address.
pub(crate) const OF_ONE_ADDRESS: usize = 3;

/// Whether a password may be used.
pub(crate) fn fitting(password: &str) -> Result<(), SignUpRefused> {
    if password.chars().count() < SHORTEST {
        return Err(SignUpRefused::TooShort);
    }
    if password.len() > LONGEST { Err(SignUpRefused::TooLong) } else { Ok(()) }
}

/// Signs up, or keeps what a guest brought. `from` is a key for where the attempt comes from, hashed.
///
/// # Errors
/// [`SignUpRefused`] says what to do.
pub fn sign_up(
    desk: &Desk,
    policy: Policy,
    guest: Option<&Visitor>,
    asked: &SignUp,
    from: &str,
) -> Result<SignedUp, SignUpRefused> {
    if !is_email(&asked.email) {
        return Err(SignUpRefused::NotAnAddress);
    }
    fitting(&asked.password)?;
    if asked.name.len() > LONGEST_NAME {
        return Err(SignUpRefused::TooLong);
    }
    let now = desk.now();
    let mut noting = desk.store.writing()?;
    if attempt(noting.as_mut(), &[(format!("sign-up {from}"), FROM_ONE_PLACE)], now)? == Err(TooMany) {
        return Err(SignUpRefused::TooMany);
    }
    noting.commit()?;
    let email = folded_email(&asked.email);
    // Looked at before anything is written, always at the same cost, whatever is there.
    let known = {
        let reading = desk.store.reading()?;
        check_policy(desk, policy, reading.as_ref(), asked)?;
        reading.accounts_by_email(&email)?
    };
    if let Some(account) = sign_in::opened_by(desk, &known, &asked.password) {
        let session = sessions::begin_session(desk, account, asked.shared_computer)?;
        return Ok(SignedUp { account, session, recovery: None });
    }
    if known.len() >= OF_ONE_ADDRESS {
        return Err(SignUpRefused::TooMany);
    }
    create(desk, policy, guest, asked, email)
}

fn check_policy(desk: &Desk, policy: Policy, reading: &dyn Reading, asked: &SignUp) -> Result<(), SignUpRefused> {
    match policy {
        Policy::Open => Ok(()),
        Policy::Closed => Err(SignUpRefused::Closed),
        Policy::ByInvitation => {
            let open = invite::open_token(desk, reading, asked.invitation.as_deref(), Purpose::Invitation)?;
            open.map(|_| ()).ok_or(SignUpRefused::ByInvitation)
        }
    }
}

fn create(
    desk: &Desk,
    policy: Policy,
    guest: Option<&Visitor>,
    asked: &SignUp,
    email: String,
) -> Result<SignedUp, SignUpRefused> {
    let now = desk.now();
    let recovery = recovery_words::draw(desk);
    let credentials = Credentials {
        email,
        password: desk.passwords.hash(&asked.password, &salt(desk)),
        recovery: desk.passwords.hash(&recovery, &salt(desk)),
    };
    let mut writing = desk.store.writing()?;
    if policy == Policy::ByInvitation {
        let token = invite::open_token(desk, &*writing, asked.invitation.as_deref(), Purpose::Invitation)?;
        let mut token = token.ok_or(SignUpRefused::ByInvitation)?;
        token.used = Some(now);
        writing.put_token(&token)?;
    }
    // A guest's account becomes the person's own; its id stays, and so does everything under it.
    let kept = match guest.filter(|visitor| visitor.account.is_guest()) {
        Some(visitor) => writing.account(visitor.account.id)?,
        None => None,
    };
    let over = kept.as_ref().map_or(Revision(0), |kept| kept.revision);
    let id = kept.as_ref().map_or_else(|| AccountId(desk.id()), |kept| kept.value.id);
    let account = Account {
        id,
        name: asked.name.trim().to_owned(),
        credentials: Some(credentials),
        role: Role::Person,
        made: kept.as_ref().map_or(now, |kept| kept.value.made),
        expires: None,
        zone: kept.as_ref().and_then(|kept| kept.value.zone.clone()),
        week_starts_on_sunday: kept.as_ref().is_some_and(|kept| kept.value.week_starts_on_sunday),
    };
    if writing.put_account(&account, over)? == store::Put::Stale {
        return Err(SignUpRefused::Store(Trouble::Busy));
    }
    // The guest's session ends: what was known before the password opens nothing after it.
    writing.end_sessions(id, None)?;
    let session = sessions::open(desk, writing.as_mut(), id, asked.shared_computer)?;
    writing.commit()?;
    Ok(SignedUp { account: id, session, recovery: Some(recovery) })
}

pub(crate) fn salt(desk: &Desk) -> [u8; 16] {
    let mut salt = [0; 16];
    desk.random.fill(&mut salt);
    salt
}
