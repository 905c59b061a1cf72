//! The promise, in domain words.

use career::id::{AccountId, DocumentId};
use jiff::Timestamp;
use uuid::Uuid;

#[cfg(doc)]
use crate::Trouble;
use crate::account::Account;
use crate::circles::{Circles, CirclesWriting};
use crate::job::{Job, JobId};
use crate::market::{Market, MarketWriting};
use crate::pooled::{Pooled, PooledWriting};
use crate::record::{Kind, Stored};
use crate::session::{Session, SessionId, Token, TokenId};
use crate::shared_places::{SharedPlaces, SharedPlacesWriting};
use crate::{Kept, Result};

/// Which writing of something this is: grows with every write, and never comes back, also not after the thing was removed
/// and made anew. 0 is "not there yet".
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Revision(pub u64);

/// What became of a write.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[must_use = "a stale write was not written"]
pub enum Put {
    /// Written; it has this revision now.
    Written(Revision),
    /// Somebody wrote in between, or erased the account; nothing was changed. Read and think once more.
    Stale,
}

/// Where things are kept. Instants are kept to the microsecond.
pub trait Store: Send + Sync {
    /// One moment to look at. Takes no lock that a writer would wait for.
    fn reading(&self) -> Result<Box<dyn Reading + '_>>;

    /// One transaction. Two that look at or change the same thing come one after the other, and the second sees what the
    /// first did: an account with what is its own, a circle, an address, a key of attempts, a session, a token, a job. Others may go
    /// side by side, or wait as well: an engine in one file has one at a time, an engine for many processes does not. The
    /// list of accounts is not such a thing; what was thought out over it may be old when it is written.
    ///
    /// Whoever waits does so at most for some seconds, here or when they come to the thing, and hears [`Trouble::Busy`]
    /// then. So does a thread that asks for a second transaction over a thing while it has one.
    ///
    /// Let go of a reading before: while one is held, an engine may be unable to clear what the transaction erases out of
    /// its log.
    fn writing(&self) -> Result<Box<dyn Writing + '_>>;

    /// Waits until the change sequence is beyond `seen`, or until `at_most` has passed; answers where it stands.
    fn wait_for_change(&self, seen: u64, at_most: std::time::Duration) -> u64;
}

/// Looking.
pub trait Reading: Market + Circles + SharedPlaces + Pooled {
    /// One account.
    fn account(&self, id: AccountId) -> Result<Option<Kept<Account>>>;

    /// The accounts that go by this address, oldest first. An address is a handle that nobody verified, so several may.
    /// Compared byte by byte: whoever asks folds it first.
    fn accounts_by_email(&self, email: &str) -> Result<Vec<Kept<Account>>>;

    /// Accounts in the order of their ids, after one, at most so many.
    fn accounts(&self, after: Option<AccountId>, most: usize) -> Result<Vec<Kept<Account>>>;

    /// A session by its name.
    fn session(&self, id: SessionId) -> Result<Option<Session>>;

    /// A token by its name.
    fn token(&self, id: TokenId) -> Result<Option<Token>>;

    /// Tokens that concern one account, newest first.
    fn tokens_about(&self, account: AccountId) -> Result<Vec<Token>>;

    /// How many attempts were noted under this key then or later.
    fn attempts(&self, key: &str, since: Timestamp) -> Result<u32>;

    /// One record.
    fn record(&self, account: AccountId, kind: Kind, id: Uuid) -> Result<Option<Stored>>;

    /// The records of one kind, in the order of their ids.
    fn records(&self, account: AccountId, kind: Kind) -> Result<Vec<Stored>> {
        self.records_from(account, kind, Uuid::nil())
    }

    /// The records of one kind whose ids are not below `from`, in the order of their ids. Of what is named by its day it
    /// reads no more than is asked for, however many years stand before.
    fn records_from(&self, account: AccountId, kind: Kind, from: Uuid) -> Result<Vec<Stored>>;

    /// Grows with every change of the account's records and originals; 0 before the first.
    fn mark(&self, account: AccountId) -> Result<u64>;

    /// The bytes of a document as it was brought.
    fn original(&self, account: AccountId, document: DocumentId) -> Result<Option<Vec<u8>>>;

    /// Bytes of originals that an account keeps.
    fn originals_size(&self, account: AccountId) -> Result<u64>;

    /// A job by its name.
    fn job(&self, id: JobId) -> Result<Option<Job>>;

    /// Jobs of one account, newest first.
    fn jobs_of(&self, account: AccountId) -> Result<Vec<Job>>;

    /// Where the change sequence stands. Grows with every commit that changed accounts, records, originals, circles, jobs or
    /// who agrees; what
    /// concerns sessions, tokens and attempts alone is not announced.
    fn change(&self) -> Result<u64>;
}

/// Looking and changing, in one transaction. After an error from a method that changes, nothing more is changed and
/// [`Writing::commit`] answers the same error: half of a transaction is never kept.
///
/// What belongs to an account that is not there is refused: [`Put::Stale`] for a record, [`Trouble::no_such_account`] for
/// the rest.
pub trait Writing: Reading + MarketWriting + CirclesWriting + SharedPlacesWriting + PooledWriting {
    /// Keeps an account thought out over `over`; [`Revision`] 0 for a new one.
    fn put_account(&mut self, account: &Account, over: Revision) -> Result<Put>;

    /// Removes an account and everything that is its own: records, originals, sessions, tokens about it, jobs, its
    /// agreement, its seats with what stands in their name. A circle in which nobody is left goes, too.
    fn erase_account(&mut self, id: AccountId) -> Result<()>;

    /// Erases guests whose time is over at this moment; answers how many.
    fn erase_expired_guests(&mut self, now: Timestamp) -> Result<u64>;

    /// Keeps a session, new or seen again.
    fn put_session(&mut self, session: &Session) -> Result<()>;

    /// Ends a session.
    fn end_session(&mut self, id: SessionId) -> Result<()>;

    /// Ends all sessions of an account, except one if named.
    fn end_sessions(&mut self, account: AccountId, except: Option<SessionId>) -> Result<()>;

    /// Keeps a token, new or used.
    fn put_token(&mut self, token: &Token) -> Result<()>;

    /// Removes sessions and tokens that ended before, attempts noted before, and jobs that are over and were made before.
    fn sweep(&mut self, before: Timestamp) -> Result<()>;

    /// Notes an attempt under a key.
    fn note_attempt(&mut self, key: &str, at: Timestamp) -> Result<()>;

    /// Keeps a record thought out over `over`; [`Revision`] 0 for a new one.
    fn put_record(&mut self, account: AccountId, kind: Kind, id: Uuid, body: &str, over: Revision) -> Result<Put>;

    /// Removes a record; nothing happens where there is none.
    fn remove_record(&mut self, account: AccountId, kind: Kind, id: Uuid) -> Result<()>;

    /// Keeps the bytes of a document as it was brought.
    fn put_original(&mut self, account: AccountId, document: DocumentId, bytes: &[u8]) -> Result<()>;

    /// Removes the bytes of a document.
    fn remove_original(&mut self, account: AccountId, document: DocumentId) -> Result<()>;

    /// Adds a job, unless the account has one with its key already, also a finished one; answers the name of the one that
    /// is there now.
    fn add_job(&mut self, job: &Job) -> Result<JobId>;

    /// Of those that ask outside, or of the others, takes the oldest job that waits and is due, or whose lease ran out (or lies further ahead than a lease can be, after a clock
    /// was set back): its lease then runs until `until`, and its attempts have grown by one.
    fn take_job(&mut self, outside: bool, now: Timestamp, until: Timestamp) -> Result<Option<Job>>;

    /// Keeps what a job says of itself: state, words, attempts, lease and when it is due. Nothing happens where there is none: its account
    /// was erased in the meantime.
    fn put_job(&mut self, job: &Job) -> Result<()>;

    /// Removes a job; nothing happens where there is none.
    fn remove_job(&mut self, id: JobId) -> Result<()>;

    /// Makes all of it true. On the disk when this returns.
    fn commit(self: Box<Self>) -> Result<()>;
}
