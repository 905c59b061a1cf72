//! What the memory holds, and what each method makes of it.

use std::collections::BTreeMap;
use std::sync::Arc;

use career::id::{AccountId, CircleId, DocumentId};
use jiff::{SignedDuration, Timestamp};
use uuid::Uuid;

use crate::account::Account;
use crate::job::{Job, JobId, JobState};
use crate::record::{Kind, Stored};
use crate::session::{Session, SessionId, Token, TokenId};
use crate::{Kept, Put, Result, Revision, Trouble};

/// Everything.
#[derive(Clone, Default)]
pub struct State {
    pub accounts: BTreeMap<AccountId, Kept<Account>>,
    pub sessions: BTreeMap<SessionId, Session>,
    pub tokens: BTreeMap<TokenId, Token>,
    pub noted: Vec<(String, Timestamp)>,
    /// One for each account, so that copying the state copies no body.
    pub shelves: BTreeMap<AccountId, Arc<Shelf>>,
    pub jobs: BTreeMap<JobId, Job>,
    pub market: super::market::Shelf,
    /// One for each circle, so that copying the state copies no body.
    pub circles: BTreeMap<CircleId, Arc<super::circles::Table>>,
    pub shared_places: super::shared_places::Shelf,
    pub pooled: super::pooled::Shelf,
    pub change: u64,
}

/// What one person keeps.
#[derive(Clone, Default)]
pub struct Shelf {
    pub records: BTreeMap<(Kind, Uuid), Stored>,
    pub originals: BTreeMap<DocumentId, Arc<[u8]>>,
    pub mark: u64,
}

/// Accounts.
impl State {
    pub fn accounts_by_email(&self, email: &str) -> Vec<Kept<Account>> {
        let mut found: Vec<_> =
            self.accounts.values().filter(|kept| kept.value.email() == Some(email)).cloned().collect();
        found.sort_by_key(|kept| (kept.value.made, kept.value.id));
        found
    }

    pub fn put_account(&mut self, account: &Account, over: Revision) -> Put {
        let stands = self.accounts.get(&account.id).map_or(Revision(0), |kept| kept.revision);
        if stands != over {
            return Put::Stale;
        }
        let revision = Revision(over.0 + 1);
        let value = Account {
            made: to_the_microsecond(account.made),
            expires: account.expires.map(to_the_microsecond),
            ..account.clone()
        };
        self.accounts.insert(account.id, Kept { revision, value });
        self.shelves.entry(account.id).or_default();
        Put::Written(revision)
    }

    pub fn erase_account(&mut self, id: AccountId) -> bool {
        self.shelves.remove(&id);
        self.sessions.retain(|_, session| session.account != id);
        self.tokens.retain(|_, token| token.account != Some(id));
        self.jobs.retain(|_, job| job.account != id);
        self.pooled.agreed.remove(&id);
        self.leave_circles(id);
        self.accounts.remove(&id).is_some()
    }

    pub fn erase_expired_guests(&mut self, now: Timestamp) -> u64 {
        let now = to_the_microsecond(now);
        let over = |kept: &&Kept<Account>| kept.value.is_guest() && kept.value.expires.is_some_and(|end| end <= now);
        let expired: Vec<AccountId> = self.accounts.values().filter(over).map(|kept| kept.value.id).collect();
        expired.iter().filter(|id| self.erase_account(**id)).count() as u64
    }

    pub(super) fn must_exist(&self, account: AccountId) -> Result<()> {
        if self.accounts.contains_key(&account) { Ok(()) } else { Err(Trouble::no_such_account()) }
    }
}

/// Sessions, tokens and attempts.
impl State {
    pub fn put_session(&mut self, session: &Session) -> Result<()> {
        self.must_exist(session.account)?;
        let session = Session {
            began: to_the_microsecond(session.began),
            seen: to_the_microsecond(session.seen),
            ends: to_the_microsecond(session.ends),
            ..session.clone()
        };
        self.sessions.insert(session.id, session);
        Ok(())
    }

    pub fn put_token(&mut self, token: &Token) -> Result<()> {
        token.account.map_or(Ok(()), |account| self.must_exist(account))?;
        let token = Token {
            made: to_the_microsecond(token.made),
            ends: to_the_microsecond(token.ends),
            used: token.used.map(to_the_microsecond),
            ..token.clone()
        };
        self.tokens.insert(token.id, token);
        Ok(())
    }

    pub fn tokens_about(&self, account: AccountId) -> Vec<Token> {
        let mut found: Vec<_> = self.tokens.values().filter(|token| token.account == Some(account)).cloned().collect();
        found.sort_by_key(|token| std::cmp::Reverse((token.made, token.id)));
        found
    }

    pub fn note_attempt(&mut self, key: &str, at: Timestamp) {
        self.noted.push((key.to_owned(), to_the_microsecond(at)));
    }

    pub fn attempts(&self, key: &str, since: Timestamp) -> u32 {
        let since = to_the_microsecond(since);
        self.noted.iter().filter(|(noted, at)| noted == key && *at >= since).count() as u32
    }

    pub fn sweep(&mut self, before: Timestamp) {
        let before = to_the_microsecond(before);
        self.sessions.retain(|_, session| session.ends >= before);
        self.tokens.retain(|_, token| token.ends >= before);
        self.noted.retain(|(_, at)| *at >= before);
        self.jobs.retain(|_, job| !job.state.is_over() || job.made >= before);
    }
}

/// Records and originals.
impl State {
    /// The shelf after one more change, if the account is there.
    fn changed_shelf(&mut self, account: AccountId) -> Option<&mut Shelf> {
        let shelf = Arc::make_mut(self.shelves.get_mut(&account)?);
        shelf.mark += 1;
        Some(shelf)
    }

    pub fn put_record(&mut self, account: AccountId, kind: Kind, id: Uuid, body: &str, over: Revision) -> Put {
        let shelf = self.shelves.get(&account);
        let stands = shelf.and_then(|shelf| shelf.records.get(&(kind, id))).map_or(Revision(0), |s| s.revision);
        if stands != over {
            return Put::Stale;
        }
        let Some(shelf) = self.changed_shelf(account) else { return Put::Stale };
        let revision = Revision(shelf.mark);
        shelf.records.insert((kind, id), Stored { id, revision, body: body.to_owned() });
        Put::Written(revision)
    }

    pub fn remove_record(&mut self, account: AccountId, kind: Kind, id: Uuid) -> bool {
        let there = self.shelves.get(&account).is_some_and(|shelf| shelf.records.contains_key(&(kind, id)));
        if there && let Some(shelf) = self.changed_shelf(account) {
            shelf.records.remove(&(kind, id));
        }
        there
    }

    pub fn put_original(&mut self, account: AccountId, document: DocumentId, bytes: &[u8]) -> Result<()> {
        let shelf = self.changed_shelf(account).ok_or_else(Trouble::no_such_account)?;
        shelf.originals.insert(document, bytes.into());
        Ok(())
    }

    pub fn remove_original(&mut self, account: AccountId, document: DocumentId) -> bool {
        let there = self.shelves.get(&account).is_some_and(|shelf| shelf.originals.contains_key(&document));
        if there && let Some(shelf) = self.changed_shelf(account) {
            shelf.originals.remove(&document);
        }
        there
    }
}

/// Jobs.
impl State {
    pub fn jobs_of(&self, account: AccountId) -> Vec<Job> {
        let mut found: Vec<_> = self.jobs.values().filter(|job| job.account == account).cloned().collect();
        found.sort_by_key(|job| std::cmp::Reverse((job.made, job.id)));
        found
    }

    pub fn add_job(&mut self, job: &Job) -> Result<(JobId, bool)> {
        if let Some(same) = self.jobs.values().find(|old| old.account == job.account && old.key == job.key) {
            return Ok((same.id, false));
        }
        if self.jobs.contains_key(&job.id) {
            return Err(Trouble::Broken("two jobs have one name".to_owned()));
        }
        self.must_exist(job.account)?;
        let made = to_the_microsecond(job.made);
        self.jobs.insert(job.id, Job { made, lease: job.lease.map(to_the_microsecond), ..job.clone() });
        Ok((job.id, true))
    }

    pub fn take_job(&mut self, outside: bool, now: Timestamp, until: Timestamp) -> Option<Job> {
        let open = self.jobs.values_mut().filter(|job| is_open(job, to_the_microsecond(now)));
        let open = open.filter(|job| job.kind.is_outside() == outside);
        let job = open.min_by_key(|job| (job.made, job.id))?;
        job.state = JobState::Working;
        job.attempts += 1;
        job.lease = Some(to_the_microsecond(until));
        Some(job.clone())
    }

    pub fn put_job(&mut self, job: &Job) -> bool {
        let Some(kept) = self.jobs.get_mut(&job.id) else { return false };
        kept.state = job.state;
        kept.words.clone_from(&job.words);
        kept.attempts = job.attempts;
        kept.lease = job.lease.map(to_the_microsecond);
        kept.due = job.due.map(to_the_microsecond);
        true
    }
}

fn is_open(job: &Job, now: Timestamp) -> bool {
    let longest = SignedDuration::from_secs(Job::LONGEST_LEASE);
    if job.due.is_some_and(|due| due > now) {
        return false;
    }
    match (job.state, job.lease) {
        (JobState::Waiting, _) | (JobState::Working, None) => true,
        (JobState::Working, Some(lease)) => lease <= now || lease.duration_since(now) > longest,
        (JobState::Done | JobState::GivenUp, _) => false,
    }
}

/// Every store keeps microseconds, so this one does, too.
pub(super) fn to_the_microsecond(at: Timestamp) -> Timestamp {
    Timestamp::from_microsecond(at.as_microsecond()).unwrap_or(at)
}
