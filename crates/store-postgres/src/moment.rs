//! One moment of the store: a snapshot to look at, or a transaction to write in.

use std::cell::RefCell;

use career::id::{AccountId, CircleId, DocumentId, PostingId, SeatId, ThingId};
use jiff::Timestamp;
use jiff::civil::Date;
use store::account::Account;
use store::circles::{CircleRow, Circles, CirclesWriting, SeatRow, ThingRow};
use store::job::{Job, JobId};
use store::market::{Found, Market, MarketWriting, PostingRow};
use store::pooled::{Pooled, PooledWriting, ReleaseRow};
use store::record::{Kind, Stored};
use store::session::{Session, SessionId, Token, TokenId};
use store::shared_places::{SharedPlaces, SharedPlacesWriting, SharedRow};
use store::{Kept, Put, Reading, Result, Revision, Trouble, Writing};
use uuid::Uuid;

use crate::connection::Connection;
use crate::locks::{Held, Thing};
use crate::postgres_store::PostgresStore;
use crate::{
    accounts, attempts, circles, ear, jobs, outcome, pooled, postings, records, sessions, shared_places, tokens,
};

/// A connection with an open transaction; dropping it takes the transaction back and gives the connection back.
pub struct Moment<'a> {
    store: &'a PostgresStore,
    /// There until it is dropped. Looking needs it whole, too, but nothing looks twice at once.
    connection: RefCell<Option<Connection>>,
    /// The locks of what was looked at; none for one that does not write.
    held: Option<RefCell<Held>>,
    /// Whether something changed that a page or a worker waits for.
    touched: bool,
    /// What went wrong first. PostgreSQL takes nothing more in such a transaction, and it is not committed.
    trouble: Option<Trouble>,
}

impl<'a> Moment<'a> {
    pub fn reading(store: &'a PostgresStore, connection: Connection) -> Self {
        Moment { store, connection: RefCell::new(Some(connection)), held: None, touched: false, trouble: None }
    }

    pub fn writing(store: &'a PostgresStore, connection: Connection) -> Self {
        let mut moment = Moment::reading(store, connection);
        moment.held = Some(RefCell::default());
        moment
    }

    /// Something with the connection.
    pub fn with<T>(&self, work: impl FnOnce(&mut Connection) -> Result<T>) -> Result<T> {
        match self.connection.borrow_mut().as_mut() {
            Some(connection) => work(connection),
            None => Err(Trouble::Away("the connection was cut".to_owned())),
        }
    }

    /// Looks at a thing; a transaction that may change it has it to itself from here on.
    fn look<T>(&self, thing: Thing<'_>, work: impl FnOnce(&mut Connection) -> Result<T>) -> Result<T> {
        self.with(|connection| {
            if let Some(held) = &self.held {
                held.borrow_mut().take(connection, thing)?;
            }
            work(connection)
        })
    }

    fn apply<T>(&mut self, work: impl FnOnce(&mut Connection) -> Result<T>) -> Result<T> {
        if let Some(trouble) = &self.trouble {
            return Err(trouble.clone());
        }
        let done = self.with(work);
        self.trouble = done.as_ref().err().cloned();
        done
    }

    /// Changes something of a person's own.
    fn apply_to<T>(&mut self, account: AccountId, work: impl FnOnce(&mut Connection) -> Result<T>) -> Result<T> {
        self.apply_to_thing(Thing::Account(account.0), work)
    }

    /// Changes a thing that this transaction has to itself from here on.
    fn apply_to_thing<T>(&mut self, thing: Thing<'_>, work: impl FnOnce(&mut Connection) -> Result<T>) -> Result<T> {
        if let Some(trouble) = &self.trouble {
            return Err(trouble.clone());
        }
        let done = self.look(thing, work);
        self.trouble = done.as_ref().err().cloned();
        done
    }
}

impl Drop for Moment<'_> {
    fn drop(&mut self) {
        let Some(mut connection) = self.connection.get_mut().take() else { return };
        // A connection that cannot leave its transaction is closed, which leaves it.
        let usable = connection.batch("ROLLBACK").is_ok();
        self.store.connections.give_back(usable.then_some(connection));
    }
}

impl Reading for Moment<'_> {
    fn account(&self, id: AccountId) -> Result<Option<Kept<Account>>> {
        self.look(Thing::Account(id.0), |c| accounts::account(c, id))
    }

    fn accounts_by_email(&self, email: &str) -> Result<Vec<Kept<Account>>> {
        self.look(Thing::Email(email), |c| accounts::accounts_by_email(c, email))
    }

    fn accounts(&self, after: Option<AccountId>, most: usize) -> Result<Vec<Kept<Account>>> {
        self.with(|c| accounts::accounts(c, after, most))
    }

    fn session(&self, id: SessionId) -> Result<Option<Session>> {
        self.look(Thing::Session(id.0), |c| sessions::session(c, id))
    }

    fn token(&self, id: TokenId) -> Result<Option<Token>> {
        self.look(Thing::Token(id.0), |c| tokens::token(c, id))
    }

    fn tokens_about(&self, account: AccountId) -> Result<Vec<Token>> {
        self.look(Thing::Account(account.0), |c| tokens::tokens_about(c, account))
    }

    fn attempts(&self, key: &str, since: Timestamp) -> Result<u32> {
        self.look(Thing::Attempts(key), |c| attempts::attempts(c, key, since))
    }

    fn record(&self, account: AccountId, kind: Kind, id: Uuid) -> Result<Option<Stored>> {
        self.look(Thing::Account(account.0), |c| records::record(c, account, kind, id))
    }

    fn records_from(&self, account: AccountId, kind: Kind, from: Uuid) -> Result<Vec<Stored>> {
        self.look(Thing::Account(account.0), |c| records::records_from(c, account, kind, from))
    }

    fn mark(&self, account: AccountId) -> Result<u64> {
        self.look(Thing::Account(account.0), |c| records::mark(c, account))
    }

    fn original(&self, account: AccountId, document: DocumentId) -> Result<Option<Vec<u8>>> {
        self.look(Thing::Account(account.0), |c| records::original(c, account, document))
    }

    fn originals_size(&self, account: AccountId) -> Result<u64> {
        self.look(Thing::Account(account.0), |c| records::originals_size(c, account))
    }

    fn job(&self, id: JobId) -> Result<Option<Job>> {
        self.look(Thing::Job(id.0), |c| jobs::job(c, id))
    }

    fn jobs_of(&self, account: AccountId) -> Result<Vec<Job>> {
        self.look(Thing::Account(account.0), |c| jobs::jobs_of(c, account))
    }

    fn change(&self) -> Result<u64> {
        self.with(jobs::change)
    }
}

impl Market for Moment<'_> {
    fn posting(&self, id: PostingId) -> Result<Option<PostingRow>> {
        self.with(|c| postings::posting(c, id))
    }

    fn postings(&self, numbers: &[i64]) -> Result<Vec<PostingRow>> {
        self.with(|c| postings::postings(c, numbers))
    }

    fn postings_of(&self, openings: &[i64]) -> Result<Vec<PostingRow>> {
        self.with(|c| postings::postings_of(c, openings))
    }

    fn postings_named(&self, names: &[&str]) -> Result<Vec<PostingRow>> {
        self.with(|c| postings::postings_named(c, names))
    }

    fn postings_on(&self, board: &str) -> Result<Vec<(i64, String)>> {
        self.with(|c| postings::postings_on(c, board))
    }

    fn postings_under(&self, keys: &[i64], most: usize) -> Result<Vec<(i64, i64)>> {
        self.with(|c| postings::postings_under(c, keys, most))
    }

    fn newest_postings(&self, before: Option<i64>, most: usize) -> Result<Vec<Found>> {
        self.with(|c| postings::newest_postings(c, before, most))
    }

    fn search_postings(&self, words: &[String], before: Option<i64>, most: usize) -> Result<Vec<Found>> {
        self.with(|c| postings::search_postings(c, words, before, most))
    }

    fn board(&self, name: &str) -> Result<Option<String>> {
        self.with(|c| postings::board(c, name))
    }
}

impl MarketWriting for Moment<'_> {
    fn hold_market(&mut self) -> Result<i64> {
        let held = self.look(Thing::Market, postings::last_number);
        self.apply(|_| held)
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
        self.look(Thing::Circle(id.0), |c| circles::circle(c, id))
    }

    fn circle_marks(&self, ids: &[CircleId]) -> Result<Vec<(CircleId, u64)>> {
        self.with(|c| circles::circle_marks(c, ids))
    }

    fn seats(&self, circle: CircleId) -> Result<Vec<SeatRow>> {
        self.look(Thing::Circle(circle.0), |c| circles::seats(c, circle))
    }

    fn seats_of(&self, account: AccountId) -> Result<Vec<SeatRow>> {
        self.look(Thing::Account(account.0), |c| circles::seats_of(c, account))
    }

    fn things(&self, circle: CircleId) -> Result<Vec<ThingRow>> {
        self.look(Thing::Circle(circle.0), |c| circles::things(c, circle))
    }

    fn thing(&self, circle: CircleId, id: ThingId) -> Result<Option<ThingRow>> {
        self.look(Thing::Circle(circle.0), |c| circles::thing(c, circle, id))
    }
}

impl CirclesWriting for Moment<'_> {
    fn put_circle(&mut self, id: CircleId, body: &str, over: Revision) -> Result<Put> {
        let put = self.apply_to_thing(Thing::Circle(id.0), |c| circles::put_circle(c, id, body, over))?;
        self.touched |= put != Put::Stale;
        Ok(put)
    }

    fn put_seat(&mut self, seat: &SeatRow) -> Result<()> {
        self.apply_to_thing(Thing::Circle(seat.circle.0), |c| circles::put_seat(c, seat))?;
        self.touched = true;
        Ok(())
    }

    fn remove_seat(&mut self, circle: CircleId, seat: SeatId) -> Result<()> {
        self.touched |= self.apply_to_thing(Thing::Circle(circle.0), |c| circles::remove_seat(c, circle, seat))?;
        Ok(())
    }

    fn clear_seat(&mut self, circle: CircleId, seat: SeatId) -> Result<()> {
        self.touched |= self.apply_to_thing(Thing::Circle(circle.0), |c| circles::clear_seat(c, circle, seat))?;
        Ok(())
    }

    fn put_thing(&mut self, thing: &ThingRow) -> Result<Put> {
        let put = self.apply_to_thing(Thing::Circle(thing.circle.0), |c| circles::put_thing(c, thing))?;
        self.touched |= put != Put::Stale;
        Ok(put)
    }

    fn remove_thing(&mut self, circle: CircleId, id: ThingId) -> Result<()> {
        self.touched |= self.apply_to_thing(Thing::Circle(circle.0), |c| circles::remove_thing(c, circle, id))?;
        Ok(())
    }

    fn erase_circle(&mut self, id: CircleId) -> Result<()> {
        self.touched |= self.apply_to_thing(Thing::Circle(id.0), |c| circles::erase_circle(c, id))?;
        Ok(())
    }
}

impl SharedPlaces for Moment<'_> {
    fn shared_place(&self, id: Uuid) -> Result<Option<SharedRow>> {
        self.with(|c| shared_places::shared_place(c, id))
    }

    fn shared_places(&self) -> Result<Vec<SharedRow>> {
        self.with(shared_places::shared_places)
    }

    fn place_deeds(&self, id: Uuid) -> Result<Vec<String>> {
        self.with(|c| shared_places::place_deeds(c, id))
    }
}

impl SharedPlacesWriting for Moment<'_> {
    fn put_shared_place(&mut self, row: &SharedRow, deed: &str) -> Result<Put> {
        self.apply(|c| shared_places::put_shared_place(c, row, deed))
    }
}

impl Pooled for Moment<'_> {
    fn agreed(&self, account: AccountId) -> Result<Option<Date>> {
        self.look(Thing::Account(account.0), |c| pooled::agreed(c, account))
    }

    fn agreements(&self) -> Result<Vec<AccountId>> {
        self.with(pooled::agreements)
    }

    fn pooled_releases(&self) -> Result<Vec<ReleaseRow>> {
        self.with(pooled::pooled_releases)
    }
}

impl PooledWriting for Moment<'_> {
    fn agree(&mut self, account: AccountId, on: Date) -> Result<()> {
        self.touched |= self.apply_to(account, |c| pooled::agree(c, account, on))?;
        Ok(())
    }

    fn disagree(&mut self, account: AccountId) -> Result<()> {
        self.touched |= self.apply_to(account, |c| pooled::disagree(c, account))?;
        Ok(())
    }

    fn put_pooled_release(&mut self, row: &ReleaseRow) -> Result<Put> {
        self.apply(|c| pooled::put_pooled_release(c, row))
    }
}

impl Writing for Moment<'_> {
    fn put_account(&mut self, account: &Account, over: Revision) -> Result<Put> {
        let put = self.apply_to(account.id, |c| accounts::put_account(c, account, over))?;
        self.touched |= put != Put::Stale;
        Ok(put)
    }

    fn erase_account(&mut self, id: AccountId) -> Result<()> {
        // Whoever changes one of their circles comes before or after, never in between.
        for seat in self.seats_of(id)? {
            self.look(Thing::Circle(seat.circle.0), |_| Ok(()))?;
        }
        self.touched |= self.apply_to(id, |c| accounts::erase_account(c, id))? > 0;
        Ok(())
    }

    fn erase_expired_guests(&mut self, now: Timestamp) -> Result<u64> {
        let erased = self.apply(|c| accounts::erase_expired_guests(c, now))?;
        self.touched |= erased > 0;
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
        let put = self.apply_to(account, |c| records::put_record(c, account, kind, id, body, over))?;
        self.touched |= put != Put::Stale;
        Ok(put)
    }

    fn remove_record(&mut self, account: AccountId, kind: Kind, id: Uuid) -> Result<()> {
        self.touched |= self.apply_to(account, |c| records::remove_record(c, account, kind, id))?;
        Ok(())
    }

    fn put_original(&mut self, account: AccountId, document: DocumentId, bytes: &[u8]) -> Result<()> {
        self.apply_to(account, |c| records::put_original(c, account, document, bytes))?;
        self.touched = true;
        Ok(())
    }

    fn remove_original(&mut self, account: AccountId, document: DocumentId) -> Result<()> {
        self.touched |= self.apply_to(account, |c| records::remove_original(c, account, document))?;
        Ok(())
    }

    fn add_job(&mut self, job: &Job) -> Result<JobId> {
        let (id, added) = self.apply_to(job.account, |c| jobs::add_job(c, job))?;
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
        let name = self.apply(|c| if touched { jobs::raise_change(c).map(Some) } else { Ok(None) })?;
        let committed = self.with(|c| c.batch("COMMIT"));
        if let (Err(Trouble::Away(why)), Some(name)) = (&committed, name) {
            outcome::of_a_commit_cut_off(&self.store.connections, self.store.settings.wait, &name, why)?;
        } else {
            committed?;
        }
        if touched {
            // Those who wait in vain for a call ask by themselves.
            let _ = self.with(|c| c.batch(ear::CALL));
        }
        Ok(())
    }
}
