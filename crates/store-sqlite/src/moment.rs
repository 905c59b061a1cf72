//! One moment of the store: a snapshot to look at or, with the turn, a transaction to write in.

use career::id::{AccountId, CircleId, DocumentId, PostingId, SeatId, ThingId};
use jiff::Timestamp;
use jiff::civil::Date;
use rusqlite::Connection;
use store::account::Account;
use store::circles::{CircleRow, Circles, CirclesWriting, SeatRow, ThingRow};
use store::job::{Job, JobId};
use store::market::{Found, Market, MarketWriting, PostingRow};
use store::pooled::{Pooled, PooledWriting, ReleaseRow};
use store::record::{Kind, Stored};
use store::session::{Session, SessionId, Token, TokenId};
use store::shared_places::{SharedPlaces, SharedPlacesWriting, SharedRow};
use store::turns::Turn;
use store::{Kept, Put, Reading, Result, Revision, Trouble, Writing};
use uuid::Uuid;

use crate::sqlite_store::SqliteStore;
use crate::trouble::Told;
use crate::{accounts, attempts, circles, jobs, pooled, postings, records, sessions, shared_places, tokens};

/// What a transaction removes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Gone {
    Nothing,
    /// A record or a document.
    Something,
    /// An account.
    Somebody,
}

/// A connection with an open transaction; dropping it takes the transaction back and gives the connection back.
pub struct Moment<'a> {
    store: &'a SqliteStore,
    /// There until it is dropped.
    connection: Option<Connection>,
    /// Held by the one who writes. Given back after the connection.
    turn: Option<Turn<'a>>,
    /// Whether something changed that a page or a worker waits for.
    touched: bool,
    /// What went with it.
    gone: Gone,
    /// What went wrong first. SQLite may have taken the whole transaction back by itself, after which every further
    /// statement would stand alone: so nothing is written after it, and it is not committed.
    trouble: Option<Trouble>,
}

impl<'a> Moment<'a> {
    pub fn reading(store: &'a SqliteStore, connection: Connection) -> Self {
        let connection = Some(connection);
        Moment { store, connection, turn: None, touched: false, gone: Gone::Nothing, trouble: None }
    }

    pub fn writing(store: &'a SqliteStore, connection: Connection, turn: Turn<'a>) -> Self {
        let mut moment = Moment::reading(store, connection);
        moment.turn = Some(turn);
        moment
    }

    pub fn connection(&self) -> &Connection {
        self.connection.as_ref().expect("the connection leaves when the moment ends")
    }

    fn apply<T>(&mut self, work: impl FnOnce(&Connection) -> Result<T>) -> Result<T> {
        if let Some(trouble) = &self.trouble {
            return Err(trouble.clone());
        }
        let done = work(self.connection());
        self.trouble = done.as_ref().err().cloned();
        done
    }

    /// Removing: if there was something, it is heard of, and the log is emptied afterwards.
    fn remove(&mut self, gone: Gone, work: impl FnOnce(&Connection) -> Result<bool>) -> Result<()> {
        if self.apply(work)? {
            self.touched = true;
            self.gone = self.gone.max(gone);
        }
        Ok(())
    }
}

impl Drop for Moment<'_> {
    fn drop(&mut self) {
        let Some(connection) = self.connection.take() else { return };
        // A connection that cannot leave its transaction is closed, which leaves it.
        let usable = connection.is_autocommit() || connection.execute_batch("ROLLBACK").is_ok();
        match (usable, &self.turn) {
            (true, Some(_)) => self.store.keep_writer(connection),
            (false, Some(_)) => {}
            (true, None) => self.store.readers.give_back(Some(connection)),
            (false, None) => self.store.readers.give_back(None),
        }
    }
}

impl Reading for Moment<'_> {
    fn account(&self, id: AccountId) -> Result<Option<Kept<Account>>> {
        accounts::account(self.connection(), id)
    }

    fn accounts_by_email(&self, email: &str) -> Result<Vec<Kept<Account>>> {
        accounts::accounts_by_email(self.connection(), email)
    }

    fn accounts(&self, after: Option<AccountId>, most: usize) -> Result<Vec<Kept<Account>>> {
        accounts::accounts(self.connection(), after, most)
    }

    fn session(&self, id: SessionId) -> Result<Option<Session>> {
        sessions::session(self.connection(), id)
    }

    fn token(&self, id: TokenId) -> Result<Option<Token>> {
        tokens::token(self.connection(), id)
    }

    fn tokens_about(&self, account: AccountId) -> Result<Vec<Token>> {
        tokens::tokens_about(self.connection(), account)
    }

    fn attempts(&self, key: &str, since: Timestamp) -> Result<u32> {
        attempts::attempts(self.connection(), key, since)
    }

    fn record(&self, account: AccountId, kind: Kind, id: Uuid) -> Result<Option<Stored>> {
        records::record(self.connection(), account, kind, id)
    }

    fn records_from(&self, account: AccountId, kind: Kind, from: Uuid) -> Result<Vec<Stored>> {
        records::records_from(self.connection(), account, kind, from)
    }

    fn mark(&self, account: AccountId) -> Result<u64> {
        records::mark(self.connection(), account)
    }

    fn original(&self, account: AccountId, document: DocumentId) -> Result<Option<Vec<u8>>> {
        records::original(self.connection(), account, document)
    }

    fn originals_size(&self, account: AccountId) -> Result<u64> {
        records::originals_size(self.connection(), account)
    }

    fn job(&self, id: JobId) -> Result<Option<Job>> {
        jobs::job(self.connection(), id)
    }

    fn jobs_of(&self, account: AccountId) -> Result<Vec<Job>> {
        jobs::jobs_of(self.connection(), account)
    }

    fn change(&self) -> Result<u64> {
        jobs::change(self.connection())
    }
}

impl Market for Moment<'_> {
    fn posting(&self, id: PostingId) -> Result<Option<PostingRow>> {
        postings::posting(self.connection(), id)
    }

    fn postings(&self, numbers: &[i64]) -> Result<Vec<PostingRow>> {
        postings::postings(self.connection(), numbers)
    }

    fn postings_of(&self, openings: &[i64]) -> Result<Vec<PostingRow>> {
        postings::postings_of(self.connection(), openings)
    }

    fn postings_named(&self, names: &[&str]) -> Result<Vec<PostingRow>> {
        postings::postings_named(self.connection(), names)
    }

    fn postings_on(&self, board: &str) -> Result<Vec<(i64, String)>> {
        postings::postings_on(self.connection(), board)
    }

    fn postings_under(&self, keys: &[i64], most: usize) -> Result<Vec<(i64, i64)>> {
        postings::postings_under(self.connection(), keys, most)
    }

    fn newest_postings(&self, before: Option<i64>, most: usize) -> Result<Vec<Found>> {
        postings::newest_postings(self.connection(), before, most)
    }

    fn search_postings(&self, words: &[String], before: Option<i64>, most: usize) -> Result<Vec<Found>> {
        postings::search_postings(self.connection(), words, before, most)
    }

    fn board(&self, name: &str) -> Result<Option<String>> {
        postings::board(self.connection(), name)
    }
}

impl MarketWriting for Moment<'_> {
    fn hold_market(&mut self) -> Result<i64> {
        // Whoever writes has the whole file.
        self.apply(postings::last_number)
    }

    fn put_posting(&mut self, posting: &PostingRow) -> Result<()> {
        self.touched = true;
        self.apply(|c| postings::put_posting(c, posting))
    }

    fn put_posting_words(&mut self, number: i64, opening: i64, words: Option<&str>) -> Result<()> {
        self.apply(|c| postings::put_posting_words(c, number, opening, words))
    }

    fn put_posting_keys(&mut self, number: i64, keys: &[i64]) -> Result<()> {
        self.apply(|c| postings::put_posting_keys(c, number, keys))
    }

    fn put_board(&mut self, name: &str, body: &str) -> Result<()> {
        self.apply(|c| postings::put_board(c, name, body))
    }
}

impl Circles for Moment<'_> {
    fn circle(&self, id: CircleId) -> Result<Option<CircleRow>> {
        circles::circle(self.connection(), id)
    }

    fn circle_marks(&self, ids: &[CircleId]) -> Result<Vec<(CircleId, u64)>> {
        circles::circle_marks(self.connection(), ids)
    }

    fn seats(&self, circle: CircleId) -> Result<Vec<SeatRow>> {
        circles::seats(self.connection(), circle)
    }

    fn seats_of(&self, account: AccountId) -> Result<Vec<SeatRow>> {
        circles::seats_of(self.connection(), account)
    }

    fn things(&self, circle: CircleId) -> Result<Vec<ThingRow>> {
        circles::things(self.connection(), circle)
    }

    fn thing(&self, circle: CircleId, id: ThingId) -> Result<Option<ThingRow>> {
        circles::thing(self.connection(), circle, id)
    }
}

impl CirclesWriting for Moment<'_> {
    fn put_circle(&mut self, id: CircleId, body: &str, over: Revision) -> Result<Put> {
        let put = self.apply(|c| circles::put_circle(c, id, body, over))?;
        self.touched |= put != Put::Stale;
        Ok(put)
    }

    fn put_seat(&mut self, seat: &SeatRow) -> Result<()> {
        self.touched = true;
        self.apply(|c| circles::put_seat(c, seat))
    }

    fn remove_seat(&mut self, circle: CircleId, seat: SeatId) -> Result<()> {
        self.remove(Gone::Something, |c| circles::remove_seat(c, circle, seat))
    }

    fn clear_seat(&mut self, circle: CircleId, seat: SeatId) -> Result<()> {
        self.remove(Gone::Something, |c| circles::clear_seat(c, circle, seat))
    }

    fn put_thing(&mut self, thing: &ThingRow) -> Result<Put> {
        let put = self.apply(|c| circles::put_thing(c, thing))?;
        self.touched |= put != Put::Stale;
        Ok(put)
    }

    fn remove_thing(&mut self, circle: CircleId, id: ThingId) -> Result<()> {
        self.remove(Gone::Something, |c| circles::remove_thing(c, circle, id))
    }

    fn erase_circle(&mut self, id: CircleId) -> Result<()> {
        self.remove(Gone::Something, |c| circles::erase_circle(c, id))
    }
}

impl SharedPlaces for Moment<'_> {
    fn shared_place(&self, id: Uuid) -> Result<Option<SharedRow>> {
        shared_places::shared_place(self.connection(), id)
    }

    fn shared_places(&self) -> Result<Vec<SharedRow>> {
        shared_places::shared_places(self.connection())
    }

    fn place_deeds(&self, id: Uuid) -> Result<Vec<String>> {
        shared_places::place_deeds(self.connection(), id)
    }
}

impl SharedPlacesWriting for Moment<'_> {
    fn put_shared_place(&mut self, row: &SharedRow, deed: &str) -> Result<Put> {
        self.apply(|c| shared_places::put_shared_place(c, row, deed))
    }
}

impl Pooled for Moment<'_> {
    fn agreed(&self, account: AccountId) -> Result<Option<Date>> {
        pooled::agreed(self.connection(), account)
    }

    fn agreements(&self) -> Result<Vec<AccountId>> {
        pooled::agreements(self.connection())
    }

    fn pooled_releases(&self) -> Result<Vec<ReleaseRow>> {
        pooled::pooled_releases(self.connection())
    }
}

impl PooledWriting for Moment<'_> {
    fn agree(&mut self, account: AccountId, on: Date) -> Result<()> {
        self.touched |= self.apply(|c| pooled::agree(c, account, on))?;
        Ok(())
    }

    fn disagree(&mut self, account: AccountId) -> Result<()> {
        self.remove(Gone::Something, |c| pooled::disagree(c, account))
    }

    fn put_pooled_release(&mut self, row: &ReleaseRow) -> Result<Put> {
        self.apply(|c| pooled::put_pooled_release(c, row))
    }
}

impl Writing for Moment<'_> {
    fn put_account(&mut self, account: &Account, over: Revision) -> Result<Put> {
        let put = self.apply(|c| accounts::put_account(c, account, over))?;
        self.touched |= put != Put::Stale;
        Ok(put)
    }

    fn erase_account(&mut self, id: AccountId) -> Result<()> {
        self.remove(Gone::Somebody, |c| Ok(accounts::erase_account(c, id)? > 0))
    }

    fn erase_expired_guests(&mut self, now: Timestamp) -> Result<u64> {
        let mut erased = 0;
        self.remove(Gone::Somebody, |c| {
            erased = accounts::erase_expired_guests(c, now)?;
            Ok(erased > 0)
        })?;
        Ok(erased)
    }

    fn put_session(&mut self, session: &Session) -> Result<()> {
        self.apply(|c| sessions::put_session(c, session))
    }

    fn end_session(&mut self, id: SessionId) -> Result<()> {
        self.apply(|c| sessions::end_session(c, id))
    }

    fn end_sessions(&mut self, account: AccountId, except: Option<SessionId>) -> Result<()> {
        self.apply(|c| sessions::end_sessions(c, account, except))
    }

    fn put_token(&mut self, token: &Token) -> Result<()> {
        self.apply(|c| tokens::put_token(c, token))
    }

    fn sweep(&mut self, before: Timestamp) -> Result<()> {
        self.apply(|c| attempts::sweep(c, before))
    }

    fn note_attempt(&mut self, key: &str, at: Timestamp) -> Result<()> {
        self.apply(|c| attempts::note_attempt(c, key, at))
    }

    fn put_record(&mut self, account: AccountId, kind: Kind, id: Uuid, body: &str, over: Revision) -> Result<Put> {
        let put = self.apply(|c| records::put_record(c, account, kind, id, body, over))?;
        self.touched |= put != Put::Stale;
        Ok(put)
    }

    fn remove_record(&mut self, account: AccountId, kind: Kind, id: Uuid) -> Result<()> {
        self.remove(Gone::Something, |c| records::remove_record(c, account, kind, id))
    }

    fn put_original(&mut self, account: AccountId, document: DocumentId, bytes: &[u8]) -> Result<()> {
        self.apply(|c| records::put_original(c, account, document, bytes))?;
        self.touched = true;
        Ok(())
    }

    fn remove_original(&mut self, account: AccountId, document: DocumentId) -> Result<()> {
        self.remove(Gone::Something, |c| records::remove_original(c, account, document))
    }

    fn add_job(&mut self, job: &Job) -> Result<JobId> {
        let (id, added) = self.apply(|c| jobs::add_job(c, job))?;
        self.touched |= added;
        Ok(id)
    }

    fn take_job(&mut self, outside: bool, now: Timestamp, until: Timestamp) -> Result<Option<Job>> {
        let taken = self.apply(|c| jobs::take_job(c, outside, now, until))?;
        self.touched |= taken.is_some();
        Ok(taken)
    }

    fn put_job(&mut self, job: &Job) -> Result<()> {
        self.touched |= self.apply(|c| jobs::put_job(c, job))?;
        Ok(())
    }

    fn remove_job(&mut self, id: JobId) -> Result<()> {
        self.touched |= self.apply(|c| jobs::remove_job(c, id))?;
        Ok(())
    }

    fn commit(mut self: Box<Self>) -> Result<()> {
        let touched = self.touched;
        let sequence = self.apply(|c| if touched { jobs::raise_change(c).map(Some) } else { Ok(None) })?;
        self.connection().execute_batch("COMMIT").told()?;
        if let Some(sequence) = sequence {
            self.store.bell.ring(sequence);
        }
        self.store.empty_log(self.connection(), self.gone);
        Ok(())
    }
}
