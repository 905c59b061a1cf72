//! An account: a person who kept what they brought, or a guest who has not yet.

use career::id::AccountId;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::record::{unwrap, wrap};
use crate::{Result, Trouble};

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

/// An account as a row: what is looked up by, and a versioned JSON body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AccountRow {
    /// Its name.
    pub id: AccountId,
    /// The address it goes by, as folded for looking up; `None` for a guest.
    pub email: Option<String>,
    /// When it was made.
    pub made: Timestamp,
    /// When it is erased unless kept.
    pub expires: Option<Timestamp>,
    /// `{"v": version, "body": …}`.
    pub body: String,
}

/// What is not looked up. Grows by fields with a default; another shape is another version.
#[derive(Serialize, Deserialize)]
struct Body {
    name: String,
    password: Option<String>,
    recovery: Option<String>,
    role: Role,
    zone: Option<String>,
    week_starts_on_sunday: bool,
}

const VERSION: u32 = 1;

impl Account {
    /// The text that is kept of what no engine looks up.
    ///
    /// # Errors
    /// When it cannot be written as JSON.
    pub fn body(&self) -> Result<String> {
        let credentials = self.credentials.as_ref();
        let body = Body {
            name: self.name.clone(),
            password: credentials.map(|c| c.password.clone()),
            recovery: credentials.map(|c| c.recovery.clone()),
            role: self.role,
            zone: self.zone.clone(),
            week_starts_on_sunday: self.week_starts_on_sunday,
        };
        wrap(VERSION, &body).map_err(|_| unreadable())
    }

    /// The account that was kept in a row.
    ///
    /// # Errors
    /// [`Trouble::Newer`] for a body of a version that this program does not know, [`Trouble::Broken`] for a text that is
    /// none.
    pub fn of_row(row: AccountRow) -> Result<Account> {
        let (v, body) = unwrap(&row.body).map_err(|_| unreadable())?;
        if v > VERSION {
            return Err(Trouble::Newer { found: v, known: VERSION });
        }
        let body: Body = serde_json::from_value(body).map_err(|_| unreadable())?;
        let credentials = match (row.email, body.password, body.recovery) {
            (Some(email), Some(password), Some(recovery)) => Some(Credentials { email, password, recovery }),
            _ => None,
        };
        Ok(Account {
            id: row.id,
            name: body.name,
            credentials,
            role: body.role,
            made: row.made,
            expires: row.expires,
            zone: body.zone,
            week_starts_on_sunday: body.week_starts_on_sunday,
        })
    }
}

fn unreadable() -> Trouble {
    Trouble::Broken("the body of an account is not as this program writes it".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::conformance::people::{MARIA, guest, person};

    fn row_of(account: &Account) -> AccountRow {
        AccountRow {
            id: account.id,
            email: account.email().map(str::to_owned),
            made: account.made,
            expires: account.expires,
            body: account.body().expect("it can be written"),
        }
    }

    #[test]
    fn an_account_comes_back_from_its_row() {
        for account in [person(MARIA, "maria@example.org"), guest(MARIA)] {
            assert_eq!(Account::of_row(row_of(&account)), Ok(account));
        }
    }

    #[test]
    fn the_body_is_as_it_was_always_written() {
        let written = concat!(
            r#"{"v":1,"body":{"name":"","password":null,"recovery":null,"role":"person","zone":null,"#,
            r#""week_starts_on_sunday":false}}"#
        );
        assert_eq!(guest(MARIA).body().as_deref(), Ok(written));
    }

    #[test]
    fn a_newer_body_is_refused_and_a_broken_one_is_told() {
        let with = |body: &str| Account::of_row(AccountRow { body: body.to_owned(), ..row_of(&guest(MARIA)) });
        assert_eq!(with(r#"{"v":2,"body":"another shape"}"#), Err(Trouble::Newer { found: 2, known: 1 }));
        for body in ["", "{}", r#"{"v":1,"body":{}}"#] {
            assert_eq!(with(body), Err(unreadable()), "{body}");
        }
    }
}
