//! An account: a person who kept what they brought, or a guest who has not yet.

use career::id::AccountId;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// What an account may do for the instance. Neither sees what another person keeps.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// A person.
    #[default]
    Person,
    /// Manages accounts, never content.
    Administrator,
}

/// How a person signs in. A guest has none.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Credentials {
    /// The address, as folded for looking up: trimmed, lower case.
    pub email: String,
    /// The password, hashed (a PHC string).
    pub password: String,
    /// The recovery words, hashed (a PHC string).
    pub recovery: String,
}

/// One account.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Account {
    /// Its name.
    pub id: AccountId,
    /// What the person wants to be called; may be empty.
    pub name: String,
    /// How they sign in; `None` for a guest.
    pub credentials: Option<Credentials>,
    /// What they may do.
    pub role: Role,
    /// When it was made.
    pub made: Timestamp,
    /// When it is erased unless kept: guests, and the sample person.
    pub expires: Option<Timestamp>,
    /// IANA time zone, such as `America/Chicago`.
    pub zone: Option<String>,
    /// Whether the week starts on Sunday (else on Monday).
    pub week_starts_on_sunday: bool,
}

impl Account {
    /// Whether it is a guest's.
    pub fn is_guest(&self) -> bool {
        self.credentials.is_none()
    }

    /// The address it goes by.
    pub fn email(&self) -> Option<&str> {
        self.credentials.as_ref().map(|credentials| credentials.email.as_str())
    }
}
