//! Accounts: a guest who looks, a person who keeps, and who may open the door.

mod change_password;
mod erase;
mod invite;
pub(crate) mod limits;
mod passwords;
mod recovery_words;
mod reset;
mod secret;
mod sessions;
mod settings;
mod sign_in;
mod sign_up;

pub use change_password::{PasswordRefused, change_password, recover};
pub use erase::erase_account;
pub use invite::{invitation_is_open, invite};
pub use limits::{TooMany, WINDOW};
pub use passwords::Passwords;
pub use recovery_words::WORDS;
pub use reset::{ResetRefused, issue_reset, reset_is_open, use_reset};
pub(crate) use secret::same;
pub use secret::{hash_of, parse_token, token_text};
pub(crate) use sessions::later;
pub use sessions::{Visitor, begin_guest, begin_session, end_session, end_sessions, still_here, visitor};
pub use settings::{SettingsRefused, accounts_of, change_settings, name_administrator};
pub use sign_in::digest;
pub use sign_in::{SignInRefused, sign_in};
pub use sign_up::{Policy, SHORTEST, SignUp, SignUpRefused, SignedUp, sign_up};

/// An e-mail address as it is looked up: trimmed, in lower case.
pub fn folded_email(email: &str) -> String {
    email.trim().to_lowercase()
}

/// Whether it can be an address at all. Nobody verifies it: it is a handle to sign in with.
pub fn is_email(email: &str) -> bool {
    let email = email.trim();
    let parts = email.split_once('@');
    email.len() <= 254
        && !email.chars().any(|c| c.is_whitespace() || c.is_control())
        && parts.is_some_and(|(name, host)| !name.is_empty() && !host.is_empty() && !host.contains('@'))
}
