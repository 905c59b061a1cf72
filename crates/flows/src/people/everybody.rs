//! Everybody whom a person knows, read once and held in memory as long as nothing of theirs changes: turning a page among
//! twenty thousand, or asking who is where for every opening, does not read them again.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use career::atlas::Atlas;
use career::id::{AccountId, PersonId};
use career::people::who::{Acquaintances, Asked, Known};
use career::people::{Book, Person};
use jiff::civil::Date;
use store::kept::KeptPerson;
use store::record::{self, Kind, Stored};
use store::{Result, Revision};

use super::list::Row;
use crate::Desk;

/// What is kept of somebody beside who they are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Kept {
    /// How often they were changed by hand.
    pub changes: u32,
    /// The day they were removed.
    pub removed: Option<Date>,
}

/// Everybody whom one person knows.
#[derive(Debug, Default)]
pub struct Everybody {
    /// All of them, those who were removed included.
    book: Book,
    kept: BTreeMap<PersonId, Kept>,
    /// Which writing of each was read, so that whoever did not change is not read again.
    revisions: BTreeMap<PersonId, Revision>,
    /// Whoever was joined, and to whom.
    joined: BTreeMap<PersonId, PersonId>,
    ready: Acquaintances,
    rows: Vec<Row>,
}

impl Everybody {
    /// Of what the store has; whoever was read before and did not change since is taken from there.
    fn of(all: Vec<Stored>, before: Option<&Everybody>) -> Result<Self> {
        let mut out = Everybody::default();
        for Stored { id, revision, body } in all {
            let id = PersonId(id);
            let known = before.filter(|before| before.revisions.get(&id) == Some(&revision));
            let (person, kept) = match known.and_then(|before| before.one(id)) {
                Some((person, kept)) => (person.clone(), kept),
                None => {
                    let KeptPerson { person, changes, removed, .. } = record::decode(&body)?;
                    (person, Kept { changes, removed })
                }
            };
            out.revisions.insert(id, revision);
            out.kept.insert(id, kept);
            out.joined.extend(person.all_joined().into_iter().map(|inside| (inside, id)));
            out.book.insert(id, person);
        }
        out.ready = Acquaintances::of(out.people());
        out.rows = out.people().map(|(id, person)| Row::of(id, person)).collect();
        out.rows.sort_by(|one, other| one.key().cmp(&other.key()));
        Ok(out)
    }

    /// Whether these are the same writings of the same people.
    fn is_of(&self, stored: &[Stored]) -> bool {
        let same = |one: &Stored| self.revisions.get(&PersonId(one.id)) == Some(&one.revision);
        stored.len() == self.revisions.len() && stored.iter().all(same)
    }

    /// Those who were not removed, in the order of their ids.
    pub fn people(&self) -> impl Iterator<Item = (PersonId, &Person)> {
        let there = |id: &PersonId| self.kept.get(id).is_none_or(|kept| kept.removed.is_none());
        self.book.iter().filter(move |(id, _)| there(id)).map(|(id, person)| (*id, person))
    }

    /// Those who were removed.
    pub fn removed(&self) -> impl Iterator<Item = (PersonId, &Person)> {
        let gone = |id: &PersonId| self.kept.get(id).is_some_and(|kept| kept.removed.is_some());
        self.book.iter().filter(move |(id, _)| gone(id)).map(|(id, person)| (*id, person))
    }

    /// Everybody, those who were removed included.
    pub fn book(&self) -> &Book {
        &self.book
    }

    /// One of them, removed or not.
    pub fn one(&self, id: PersonId) -> Option<(&Person, Kept)> {
        Some((self.book.get(&id)?, self.kept.get(&id).copied().unwrap_or_default()))
    }

    /// The one that this name means now: itself, or the one to whom they were joined.
    pub fn whole(&self, id: PersonId) -> Option<PersonId> {
        match self.book.contains_key(&id) {
            true => Some(id),
            false => self.joined.get(&id).copied(),
        }
    }

    /// What somebody is called, also when they were joined or removed.
    pub fn name(&self, id: PersonId) -> Option<String> {
        self.book.get(&self.whole(id)?).map(Person::name)
    }

    /// Rows for a list, in the order of names.
    pub fn rows(&self) -> &[Row] {
        &self.rows
    }

    /// Whom one knows at a place, or in a kind of work.
    pub fn known(&self, asked: Asked<'_>, atlas: &Atlas) -> Vec<Known> {
        self.ready.known(asked, atlas)
    }
}

/// Everybody, as they stand now.
///
/// # Errors
/// What the store says.
pub fn everybody(desk: &Desk, account: AccountId) -> Result<Arc<Everybody>> {
    let reading = desk.store.reading()?;
    let mark = reading.mark(account)?;
    if let Some(held) = desk.people.get(account, mark) {
        return Ok(held);
    }
    let before = desk.people.last(account);
    let stored = reading.records(account, Kind::Person)?;
    let all = match before {
        // Something else of the person's changed.
        Some(before) if before.is_of(&stored) => before,
        before => Arc::new(Everybody::of(stored, before.as_deref())?),
    };
    desk.people.put(account, mark, &all);
    Ok(all)
}

/// Whom people know, as it was read a moment ago; the most recently looked at first. Bounded by how many people are in
/// memory, not by whose they are: few accounts with thousands, or many with a handful.
#[derive(Clone, Default)]
pub struct HeldPeople {
    all: Arc<Mutex<Vec<Held>>>,
}

struct Held {
    account: AccountId,
    mark: u64,
    everybody: Arc<Everybody>,
}

/// Accounts that are held at most, and people of all of them together.
const MOST: usize = 256;
const MOST_PEOPLE: usize = 60_000;

impl HeldPeople {
    /// Everybody as they were read last, whatever changed since.
    fn last(&self, account: AccountId) -> Option<Arc<Everybody>> {
        let all = self.all.lock().unwrap_or_else(PoisonError::into_inner);
        all.iter().find(|held| held.account == account).map(|held| Arc::clone(&held.everybody))
    }

    fn get(&self, account: AccountId, mark: u64) -> Option<Arc<Everybody>> {
        let mut all = self.all.lock().unwrap_or_else(PoisonError::into_inner);
        let at = all.iter().position(|held| held.account == account && held.mark == mark)?;
        all[..=at].rotate_right(1);
        Some(Arc::clone(&all[0].everybody))
    }

    fn put(&self, account: AccountId, mark: u64, everybody: &Arc<Everybody>) {
        let mut all = self.all.lock().unwrap_or_else(PoisonError::into_inner);
        all.retain(|held| held.account != account);
        all.insert(0, Held { account, mark, everybody: Arc::clone(everybody) });
        let mut people = 0;
        let fits = all.iter().take(MOST).take_while(|held| {
            people += held.everybody.book.len();
            people <= MOST_PEOPLE
        });
        // Whoever was looked at a moment ago is held, however many they know.
        let fits = fits.count().max(1);
        all.truncate(fits);
    }

    pub(crate) fn forget(&self, account: AccountId) {
        self.all.lock().unwrap_or_else(PoisonError::into_inner).retain(|held| held.account != account);
    }
}
