//! People, sessions and jobs for the checks, and a transaction in one call.

use career::id::AccountId;
use jiff::{SignedDuration, Timestamp};
use uuid::Uuid;

use crate::account::{Account, Credentials, Role};
use crate::job::{Job, JobId, JobKind, JobState};
use crate::session::{Purpose, Session, SessionId, Token, TokenId};
use crate::{Reading, Revision, Store, Writing};

/// A person.
pub const MARIA: AccountId = AccountId(id(1));
/// Another person.
pub const DEREK: AccountId = AccountId(id(2));
/// An account that is not there.
pub const NOBODY: AccountId = AccountId(id(99));

/// An id made of a number.
pub const fn id(number: u128) -> Uuid {
    Uuid::from_u128(number)
}

/// So many seconds after a noon in May; negative ones are before.
pub fn at(seconds: i64) -> Timestamp {
    Timestamp::constant(1_778_846_400, 0) + SignedDuration::from_secs(seconds)
}

/// A guest whose time is over an hour after that noon.
pub fn guest(account: AccountId) -> Account {
    Account {
        id: account,
        name: String::new(),
        credentials: None,
        role: Role::Person,
        made: at(0),
        expires: Some(at(3600)),
        zone: None,
        week_starts_on_sunday: false,
    }
}

/// Somebody who kept their account.
pub fn person(account: AccountId, email: &str) -> Account {
    Account {
        name: "María Álvarez".to_owned(),
        credentials: Some(credentials(email)),
        expires: None,
        zone: Some("America/Chicago".to_owned()),
        week_starts_on_sunday: true,
        ..guest(account)
    }
}

/// How they sign in.
pub fn credentials(email: &str) -> Credentials {
    Credentials {
        email: email.to_owned(),
        password: "$argon2id$of-a-password".to_owned(),
        recovery: "$argon2id$of-words".to_owned(),
    }
}

/// A session on a shared computer.
pub fn session(number: u128, account: AccountId) -> Session {
    Session {
        id: SessionId(id(number)),
        account,
        secret: [number as u8; 32],
        began: at(0),
        seen: at(60),
        ends: at(900),
        shared_computer: true,
    }
}

/// A reset of somebody's password, or an invitation.
pub fn token(number: u128, account: Option<AccountId>) -> Token {
    Token {
        id: TokenId(id(number)),
        purpose: if account.is_some() { Purpose::Reset } else { Purpose::Invitation },
        account,
        issued_by: "the owner of this computer".to_owned(),
        secret: [number as u8; 32],
        made: at(0),
        ends: at(3600),
        used: None,
    }
}

/// A job that waits, so many seconds younger than that noon.
pub fn job(number: u128, account: AccountId, key: &str) -> Job {
    Job {
        id: JobId(id(number)),
        kind: JobKind::ReadDocument,
        account,
        key: key.to_owned(),
        state: JobState::Waiting,
        words: "Your document waits to be read.".to_owned(),
        attempts: 0,
        lease: None,
        due: None,
        made: at(number as i64),
    }
}

/// One committed transaction.
pub fn write<T>(store: &dyn Store, work: impl FnOnce(&mut dyn Writing) -> T) -> T {
    let mut writing = store.writing().expect("a transaction begins");
    let answer = work(&mut *writing);
    writing.commit().expect("a transaction is committed");
    answer
}

/// One look.
pub fn look<T>(store: &dyn Store, work: impl FnOnce(&dyn Reading) -> T) -> T {
    work(&*store.reading().expect("a look begins"))
}

/// Two people who keep what they bring.
pub fn move_in(store: &dyn Store) {
    write(store, |w| {
        for account in [person(MARIA, "maria@example.org"), person(DEREK, "derek@example.org")] {
            written(w.put_account(&account, Revision(0)));
        }
    });
}

/// The revision of a write that was to be written.
pub fn written(put: crate::Result<crate::Put>) -> Revision {
    match put.expect("a write is answered") {
        crate::Put::Written(revision) => revision,
        crate::Put::Stale => panic!("a write over the newest revision was called stale"),
    }
}
