//! The promise kept in memory, for tests and for looking around: gone with the process.

mod circles;
mod market;
mod pooled;
mod shared_places;
mod state;

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use career::id::{AccountId, CircleId, DocumentId, PostingId, SeatId, ThingId};
use jiff::Timestamp;
use jiff::civil::Date;
use uuid::Uuid;

use crate::account::Account;
use crate::bell::Bell;
use crate::circles::{CircleRow, Circles, CirclesWriting, SeatRow, ThingRow};
use crate::job::{Job, JobId};
use crate::market::{Found, Market, MarketWriting, PostingRow};
use crate::pooled::{Pooled, PooledWriting, ReleaseRow};
use crate::record::{Kind, Stored};
use crate::session::{Session, SessionId, Token, TokenId};
use crate::shared_places::{SharedPlaces, SharedPlacesWriting, SharedRow};
use crate::turns::{Turn, Turns};
use crate::{Kept, Put, Reading, Result, Revision, Store, Trouble, Writing};
use state::State;

/// A store in memory. A transaction works on a copy that is made with its first change; committing swaps it in.
#[derive(Default)]
pub struct MemoryStore {
    state: Mutex<Arc<State>>,
    turns: Turns,
    bell: Bell,
}

impl MemoryStore {
    /// How long a writer waits for another.
    pub const WAIT: Duration = Duration::from_secs(5);

    fn moment<'a>(&'a self, turn: Option<Turn<'a>>) -> Moment<'a> {
        Moment { state: Arc::clone(&self.state()), store: self, turn, touched: false, trouble: None }
    }

    // The state is swapped whole, so a panic elsewhere leaves it whole.
    fn state(&self) -> MutexGuard<'_, Arc<State>> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Store for MemoryStore {
    fn reading(&self) -> Result<Box<dyn Reading + '_>> {
        Ok(Box::new(self.moment(None)))
    }

    fn writing(&self) -> Result<Box<dyn Writing + '_>> {
        let turn = self.turns.take(Self::WAIT).ok_or(Trouble::Busy)?;
        Ok(Box::new(self.moment(Some(turn))))
    }

    fn wait_for_change(&self, seen: u64, at_most: Duration) -> u64 {
        self.bell.wait(seen, at_most)
    }
}

/// The state at one moment; with a turn, it may be changed.
struct Moment<'a> {
    state: Arc<State>,
    store: &'a MemoryStore,
    turn: Option<Turn<'a>>,
    /// Whether something changed that a page or a worker waits for.
    touched: bool,
    /// What went wrong first: such a transaction is not committed.
    trouble: Option<Trouble>,
}

impl Moment<'_> {
    fn apply<T>(&mut self, work: impl FnOnce(&mut State) -> Result<T>) -> Result<T> {
        if let Some(trouble) = &self.trouble {
            return Err(trouble.clone());
        }
        let done = work(Arc::make_mut(&mut self.state));
        self.trouble = done.as_ref().err().cloned();
        done
    }

    /// The same, for what pages and workers wait for.
    fn apply_heard<T>(&mut self, work: impl FnOnce(&mut State) -> Result<(T, bool)>) -> Result<T> {
        let (answer, touched) = self.apply(work)?;
        self.touched |= touched;
        Ok(answer)
    }
}

impl Reading for Moment<'_> {
    fn account(&self, id: AccountId) -> Result<Option<Kept<Account>>> {
        Ok(self.state.accounts.get(&id).cloned())
    }

    fn accounts_by_email(&self, email: &str) -> Result<Vec<Kept<Account>>> {
        Ok(self.state.accounts_by_email(email))
    }

    fn accounts(&self, after: Option<AccountId>, most: usize) -> Result<Vec<Kept<Account>>> {
        let later = self.state.accounts.values().filter(|kept| after.is_none_or(|after| kept.value.id > after));
        Ok(later.take(most).cloned().collect())
    }

    fn session(&self, id: SessionId) -> Result<Option<Session>> {
        Ok(self.state.sessions.get(&id).cloned())
    }

    fn token(&self, id: TokenId) -> Result<Option<Token>> {
        Ok(self.state.tokens.get(&id).cloned())
    }

    fn tokens_about(&self, account: AccountId) -> Result<Vec<Token>> {
        Ok(self.state.tokens_about(account))
    }

    fn attempts(&self, key: &str, since: Timestamp) -> Result<u32> {
        Ok(self.state.attempts(key, since))
    }

    fn record(&self, account: AccountId, kind: Kind, id: Uuid) -> Result<Option<Stored>> {
        Ok(self.state.shelves.get(&account).and_then(|shelf| shelf.records.get(&(kind, id))).cloned())
    }

    fn records_from(&self, account: AccountId, kind: Kind, from: Uuid) -> Result<Vec<Stored>> {
        let Some(shelf) = self.state.shelves.get(&account) else { return Ok(Vec::new()) };
        Ok(shelf.records.range((kind, from)..=(kind, Uuid::max())).map(|(_, stored)| stored.clone()).collect())
    }

    fn mark(&self, account: AccountId) -> Result<u64> {
        Ok(self.state.shelves.get(&account).map_or(0, |shelf| shelf.mark))
    }

    fn original(&self, account: AccountId, document: DocumentId) -> Result<Option<Vec<u8>>> {
        let bytes = self.state.shelves.get(&account).and_then(|shelf| shelf.originals.get(&document));
        Ok(bytes.map(|bytes| bytes.to_vec()))
    }

    fn originals_size(&self, account: AccountId) -> Result<u64> {
        let shelf = self.state.shelves.get(&account);
        Ok(shelf.map_or(0, |shelf| shelf.originals.values().map(|bytes| bytes.len() as u64).sum()))
    }

    fn job(&self, id: JobId) -> Result<Option<Job>> {
        Ok(self.state.jobs.get(&id).cloned())
    }

    fn jobs_of(&self, account: AccountId) -> Result<Vec<Job>> {
        Ok(self.state.jobs_of(account))
    }

    fn change(&self) -> Result<u64> {
        Ok(self.state.change)
    }
}

impl Market for Moment<'_> {
    fn posting(&self, id: PostingId) -> Result<Option<PostingRow>> {
        Ok(self.state.market.posting(id))
    }

    fn postings(&self, numbers: &[i64]) -> Result<Vec<PostingRow>> {
        Ok(self.state.market.those(|row| numbers.contains(&row.number)))
    }

    fn postings_of(&self, openings: &[i64]) -> Result<Vec<PostingRow>> {
        Ok(self.state.market.those(|row| openings.contains(&row.opening)))
    }

    fn postings_named(&self, names: &[&str]) -> Result<Vec<PostingRow>> {
        Ok(self.state.market.those(|row| names.contains(&row.name.as_str())))
    }

    fn postings_on(&self, board: &str) -> Result<Vec<(i64, String)>> {
        let listed = self.state.market.those(|row| row.there && row.board.as_deref() == Some(board));
        Ok(listed.into_iter().map(|row| (row.number, row.name)).collect())
    }

    fn postings_under(&self, keys: &[i64], most: usize) -> Result<Vec<(i64, i64)>> {
        Ok(self.state.market.under(keys, most))
    }

    fn newest_postings(&self, before: Option<i64>, most: usize) -> Result<Vec<Found>> {
        Ok(self.state.market.found(&[], before, most))
    }

    fn search_postings(&self, words: &[String], before: Option<i64>, most: usize) -> Result<Vec<Found>> {
        Ok(if words.is_empty() { Vec::new() } else { self.state.market.found(words, before, most) })
    }

    fn board(&self, name: &str) -> Result<Option<String>> {
        Ok(self.state.market.boards.get(name).cloned())
    }
}

impl MarketWriting for Moment<'_> {
    fn hold_market(&mut self) -> Result<i64> {
        self.apply(|state| Ok(state.market.postings.keys().next_back().copied().unwrap_or(0)))
    }

    fn put_posting(&mut self, posting: &PostingRow) -> Result<()> {
        let known = self.state.market.those(|row| row.name == posting.name || row.id == posting.id);
        if known.iter().any(|row| row.number != posting.number) {
            return self.apply(|_| Err(Trouble::Broken("two postings have one name".to_owned())));
        }
        self.touched = true;
        self.apply(|state| {
            state.market.postings.insert(posting.number, Arc::new(posting.clone()));
            Ok(())
        })
    }

    fn put_posting_words(&mut self, number: i64, opening: i64, words: Option<&str>) -> Result<()> {
        self.apply(|state| {
            state.market.put_words(number, opening, words);
            Ok(())
        })
    }

    fn put_posting_keys(&mut self, number: i64, keys: &[i64]) -> Result<()> {
        self.apply(|state| {
            state.market.keys.extend(keys.iter().map(|key| (*key, number)));
            Ok(())
        })
    }

    fn put_board(&mut self, name: &str, body: &str) -> Result<()> {
        self.apply(|state| {
            state.market.boards.insert(name.to_owned(), body.to_owned());
            Ok(())
        })
    }
}

impl Circles for Moment<'_> {
    fn circle(&self, id: CircleId) -> Result<Option<CircleRow>> {
        Ok(self.state.circles.get(&id).map(|circle| circle.row.clone()))
    }

    fn circle_marks(&self, ids: &[CircleId]) -> Result<Vec<(CircleId, u64)>> {
        let mut ids = ids.to_vec();
        ids.sort_unstable();
        ids.dedup();
        Ok(ids.iter().filter_map(|id| Some((*id, self.state.circles.get(id)?.row.mark))).collect())
    }

    fn seats(&self, circle: CircleId) -> Result<Vec<SeatRow>> {
        Ok(self.state.circles.get(&circle).map(|circle| circle.seats.values().cloned().collect()).unwrap_or_default())
    }

    fn seats_of(&self, account: AccountId) -> Result<Vec<SeatRow>> {
        let all = self.state.circles.values().flat_map(|circle| circle.seats.values());
        Ok(all.filter(|seat| seat.account == account).cloned().collect())
    }

    fn things(&self, circle: CircleId) -> Result<Vec<ThingRow>> {
        Ok(self.state.circles.get(&circle).map(|circle| circle.things.values().cloned().collect()).unwrap_or_default())
    }

    fn thing(&self, circle: CircleId, id: ThingId) -> Result<Option<ThingRow>> {
        Ok(self.state.circles.get(&circle).and_then(|circle| circle.things.get(&id)).cloned())
    }
}

impl CirclesWriting for Moment<'_> {
    fn put_circle(&mut self, id: CircleId, body: &str, over: Revision) -> Result<Put> {
        self.apply_heard(|state| Ok(heard(state.put_circle(id, body, over))))
    }

    fn put_seat(&mut self, seat: &SeatRow) -> Result<()> {
        self.apply_heard(|state| state.put_seat(seat).map(|()| ((), true)))
    }

    fn remove_seat(&mut self, circle: CircleId, seat: SeatId) -> Result<()> {
        self.apply_heard(|state| Ok(((), state.remove_seat(circle, seat))))
    }

    fn clear_seat(&mut self, circle: CircleId, seat: SeatId) -> Result<()> {
        self.apply_heard(|state| Ok(((), state.clear_seat(circle, seat))))
    }

    fn put_thing(&mut self, thing: &ThingRow) -> Result<Put> {
        self.apply_heard(|state| Ok(heard(state.put_thing(thing))))
    }

    fn remove_thing(&mut self, circle: CircleId, id: ThingId) -> Result<()> {
        self.apply_heard(|state| Ok(((), state.remove_thing(circle, id))))
    }

    fn erase_circle(&mut self, id: CircleId) -> Result<()> {
        self.apply_heard(|state| Ok(((), state.circles.remove(&id).is_some())))
    }
}

impl SharedPlaces for Moment<'_> {
    fn shared_place(&self, id: Uuid) -> Result<Option<SharedRow>> {
        Ok(self.state.shared_places.one(id))
    }

    fn shared_places(&self) -> Result<Vec<SharedRow>> {
        Ok(self.state.shared_places.all())
    }

    fn place_deeds(&self, id: Uuid) -> Result<Vec<String>> {
        Ok(self.state.shared_places.deeds(id))
    }
}

impl SharedPlacesWriting for Moment<'_> {
    fn put_shared_place(&mut self, row: &SharedRow, deed: &str) -> Result<Put> {
        self.apply(|state| Ok(state.shared_places.put(row, deed)))
    }
}

impl Pooled for Moment<'_> {
    fn agreed(&self, account: AccountId) -> Result<Option<Date>> {
        Ok(self.state.pooled.agreed.get(&account).copied())
    }

    fn agreements(&self) -> Result<Vec<AccountId>> {
        Ok(self.state.pooled.agreed.keys().copied().collect())
    }

    fn pooled_releases(&self) -> Result<Vec<ReleaseRow>> {
        Ok(self.state.pooled.releases.clone())
    }
}

impl PooledWriting for Moment<'_> {
    fn agree(&mut self, account: AccountId, on: Date) -> Result<()> {
        self.apply_heard(|state| Ok(((), state.agree(account, on)?)))
    }

    fn disagree(&mut self, account: AccountId) -> Result<()> {
        self.apply_heard(|state| Ok(((), state.pooled.agreed.remove(&account).is_some())))
    }

    fn put_pooled_release(&mut self, row: &ReleaseRow) -> Result<Put> {
        self.apply(|state| Ok(state.pooled.put(row)))
    }
}

impl Writing for Moment<'_> {
    fn put_account(&mut self, account: &Account, over: Revision) -> Result<Put> {
        self.apply_heard(|state| Ok(heard(state.put_account(account, over))))
    }

    fn erase_account(&mut self, id: AccountId) -> Result<()> {
        self.apply_heard(|state| Ok(((), state.erase_account(id))))
    }

    fn erase_expired_guests(&mut self, now: Timestamp) -> Result<u64> {
        self.apply_heard(|state| {
            let erased = state.erase_expired_guests(now);
            Ok((erased, erased > 0))
        })
    }

    fn put_session(&mut self, session: &Session) -> Result<()> {
        self.apply(|state| state.put_session(session))
    }

    fn end_session(&mut self, id: SessionId) -> Result<()> {
        self.apply(|state| {
            state.sessions.remove(&id);
            Ok(())
        })
    }

    fn end_sessions(&mut self, account: AccountId, except: Option<SessionId>) -> Result<()> {
        self.apply(|state| {
            state.sessions.retain(|id, session| session.account != account || Some(*id) == except);
            Ok(())
        })
    }

    fn put_token(&mut self, token: &Token) -> Result<()> {
        self.apply(|state| state.put_token(token))
    }

    fn sweep(&mut self, before: Timestamp) -> Result<()> {
        self.apply(|state| {
            state.sweep(before);
            Ok(())
        })
    }

    fn note_attempt(&mut self, key: &str, at: Timestamp) -> Result<()> {
        self.apply(|state| {
            state.note_attempt(key, at);
            Ok(())
        })
    }

    fn put_record(&mut self, account: AccountId, kind: Kind, id: Uuid, body: &str, over: Revision) -> Result<Put> {
        self.apply_heard(|state| Ok(heard(state.put_record(account, kind, id, body, over))))
    }

    fn remove_record(&mut self, account: AccountId, kind: Kind, id: Uuid) -> Result<()> {
        self.apply_heard(|state| Ok(((), state.remove_record(account, kind, id))))
    }

    fn put_original(&mut self, account: AccountId, document: DocumentId, bytes: &[u8]) -> Result<()> {
        self.apply_heard(|state| state.put_original(account, document, bytes).map(|()| ((), true)))
    }

    fn remove_original(&mut self, account: AccountId, document: DocumentId) -> Result<()> {
        self.apply_heard(|state| Ok(((), state.remove_original(account, document))))
    }

    fn add_job(&mut self, job: &Job) -> Result<JobId> {
        self.apply_heard(|state| state.add_job(job))
    }

    fn take_job(&mut self, outside: bool, now: Timestamp, until: Timestamp) -> Result<Option<Job>> {
        self.apply_heard(|state| {
            let taken = state.take_job(outside, now, until);
            let touched = taken.is_some();
            Ok((taken, touched))
        })
    }

    fn put_job(&mut self, job: &Job) -> Result<()> {
        self.apply_heard(|state| Ok(((), state.put_job(job))))
    }

    fn remove_job(&mut self, id: JobId) -> Result<()> {
        self.apply_heard(|state| Ok(((), state.jobs.remove(&id).is_some())))
    }

    fn commit(mut self: Box<Self>) -> Result<()> {
        let touched = self.touched;
        self.apply(|state| {
            state.change += u64::from(touched);
            Ok(())
        })?;
        *self.store.state() = Arc::clone(&self.state);
        self.store.bell.ring(self.state.change);
        drop(self.turn.take());
        Ok(())
    }
}

fn heard(put: Put) -> (Put, bool) {
    (put, put != Put::Stale)
}
