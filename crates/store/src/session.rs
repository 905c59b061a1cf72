//! Sessions and tokens: opaque, `<id>.<secret>` in the hand of the person, the secret hashed at rest.

use career::id::AccountId;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// A session's name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct SessionId(pub Uuid);

/// A token's name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct TokenId(pub Uuid);

/// SHA-256 of a secret of 32 random bytes; such a secret needs no slow hash.
pub type SecretHash = [u8; 32];

/// One browser of one account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Session {
    /// Its name.
    pub id: SessionId,
    /// Whose.
    pub account: AccountId,
    /// The secret, hashed.
    pub secret: SecretHash,
    /// When it began.
    pub began: Timestamp,
    /// When it was seen last, to the minute.
    pub seen: Timestamp,
    /// When it ends at the latest.
    pub ends: Timestamp,
    /// Whether the computer is shared: then it ends after 15 minutes without a page.
    pub shared_computer: bool,
}

/// What a token is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Purpose {
    /// Set a new password, once.
    Reset,
    /// Sign up, once.
    Invitation,
}

/// A link that does one thing once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token {
    /// Its name.
    pub id: TokenId,
    /// What for.
    pub purpose: Purpose,
    /// Whose password it resets; `None` for an invitation.
    pub account: Option<AccountId>,
    /// Who issued it, as the person is told: an administrator's name, or "the owner of this computer".
    pub issued_by: String,
    /// The secret, hashed.
    pub secret: SecretHash,
    /// When it was made.
    pub made: Timestamp,
    /// When it ends.
    pub ends: Timestamp,
    /// When it was used.
    pub used: Option<Timestamp>,
}
