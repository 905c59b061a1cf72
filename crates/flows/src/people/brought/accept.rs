//! Accepting people of a list, and taking that back. A list of twenty thousand is one transaction.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

use career::id::{AccountId, BringId, PersonId};
use career::people::{Book, Brought, Choice, Facts, Person, bring, take_back};
use jiff::civil::Date;
use store::kept::{Arrival, BroughtPeople, KeptPerson};
use store::record::{self, Kind};
use store::{Kept, Put, Reading, Revision, Trouble, Writing};

use super::bring::PeopleRefused;
use super::look_over::holds_removed;
use crate::Desk;
use crate::people::MOST_PEOPLE;
use crate::people::spoken_of::spoken_of;
use crate::people::work::{understand, understand_later};

/// What accepting did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PeopleAccepted {
    /// People who are new.
    pub new: usize,
    /// People of whom more is known.
    pub more: usize,
    /// People who became one with another.
    pub joined: usize,
}

/// What taking a list back did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PeopleUndone {
    /// People who are gone again.
    pub gone: usize,
    /// People who stay, without what the list gave.
    pub stay: usize,
}

/// Changed people whose work is understood at once; of more, it is understood by a job.
const UNDERSTOOD_AT_ONCE: usize = 60;

/// What is kept of somebody beside who they are, while the book is thought over.
struct Beside {
    revision: Revision,
    rest: KeptPerson,
}

/// Everybody, taken apart: the people, and what is kept beside them.
struct Shelf {
    book: Book,
    beside: BTreeMap<PersonId, Beside>,
}

impl Shelf {
    fn of(reading: &(impl Reading + ?Sized), account: AccountId) -> Result<Self, Trouble> {
        let (mut book, mut beside) = (Book::new(), BTreeMap::new());
        for (id, Kept { revision, mut value }) in record::all::<KeptPerson>(reading, account)? {
            book.insert(PersonId(id), std::mem::take(&mut value.person));
            beside.insert(PersonId(id), Beside { revision, rest: value });
        }
        Ok(Shelf { book, beside })
    }

    fn removed(&self) -> BTreeSet<PersonId> {
        let removed = self.beside.iter().filter(|(_, beside)| beside.rest.removed.is_some());
        removed.map(|(id, _)| *id).collect()
    }

    /// Writes those who changed, and removes those who are no longer in the book: joined to another, or gone.
    fn put(
        mut self,
        desk: &Desk,
        writing: &mut dyn Writing,
        account: AccountId,
        changed: &[PersonId],
    ) -> Result<(), Trouble> {
        let at_once = changed.len() <= UNDERSTOOD_AT_ONCE;
        for id in changed {
            let beside = self.beside.remove(id);
            let Some(person) = self.book.remove(id) else {
                writing.remove_record(account, Kind::Person, id.0)?;
                continue;
            };
            let (over, rest) = beside.map_or((Revision(0), KeptPerson::default()), |b| (b.revision, b.rest));
            let mut kept = KeptPerson { person, changes: rest.changes.saturating_add(1), ..rest };
            if at_once {
                understand(desk, &mut kept);
            }
            match record::put(writing, account, id.0, &kept, over)? {
                Put::Written(_) => {}
                Put::Stale => return Err(Trouble::Busy),
            }
        }
        match at_once {
            true => Ok(()),
            false => understand_later(desk, writing, account),
        }
    }
}

/// Accepts those of a list of whom something is said: by the place of their first card. `seen` is how many answers there
/// were when the form was opened; sent twice, the second changes nothing.
///
/// # Errors
/// [`PeopleRefused`] says what to do; then nothing was changed.
pub fn accept_people(
    desk: &Desk,
    account: AccountId,
    id: BringId,
    seen: u32,
    choices: &BTreeMap<usize, Choice>,
    today: Date,
) -> Result<PeopleAccepted, PeopleRefused> {
    let mut writing = desk.store.writing()?;
    let Kept { revision, value: list } = the_list(&*writing, account, id)?;
    if list.answers != seen {
        return Ok(PeopleAccepted::default());
    }
    let mut shelf = Shelf::of(&*writing, account)?;
    let before: BTreeSet<PersonId> = shelf.book.keys().copied().collect();
    let removed = shelf.removed();
    let left = RefCell::new(BTreeSet::new());
    let choose = |brought: &Brought| {
        if holds_removed(brought, |id| removed.contains(id)) {
            return Choice::Leave;
        }
        let said = brought.cards.first().and_then(|nth| choices.get(nth)).copied().unwrap_or(Choice::Leave);
        // Nobody is joined to one who was removed.
        let said = if matches!(said, Choice::With(id) if removed.contains(&id)) { Choice::Keep } else { said };
        if said == Choice::Leave {
            left.borrow_mut().extend(brought.cards.iter().copied());
        }
        said
    };
    let changed = bring(&mut shelf.book, &list.cards, (id, today), choose, || PersonId(desk.id()));
    if shelf.book.len() > MOST_PEOPLE {
        return Err(PeopleRefused::TooMany);
    }
    let new = changed.iter().filter(|id| !before.contains(id)).count();
    let joined = before.iter().filter(|id| !shelf.book.contains_key(id)).count();
    let accepted = PeopleAccepted { new, more: changed.len().saturating_sub(new + joined), joined };
    shelf.put(desk, writing.as_mut(), account, &changed)?;
    let left = left.into_inner();
    let cards = list.cards.iter().enumerate().filter(|(at, _)| left.contains(at)).map(|(_, card)| card.clone());
    let cards = cards.collect();
    let answered = BroughtPeople { arrival: Arrival::Accepted, answers: list.answers + 1, cards, ..list };
    settle(record::put(writing.as_mut(), account, id.0, &answered, revision)?)?;
    writing.commit()?;
    Ok(accepted)
}

fn the_list(
    reading: &(impl Reading + ?Sized),
    account: AccountId,
    id: BringId,
) -> Result<Kept<BroughtPeople>, PeopleRefused> {
    record::one::<BroughtPeople>(reading, account, id.0)?.ok_or(PeopleRefused::NotThere)
}

/// Takes an accepted list back: whom it joined become two again, what it gave goes, and who is left with nothing goes
/// too. What was written since stays.
///
/// # Errors
/// [`PeopleRefused`] says what to do; then nothing was changed.
pub fn take_back_people(desk: &Desk, account: AccountId, id: BringId) -> Result<PeopleUndone, PeopleRefused> {
    let mut writing = desk.store.writing()?;
    let Kept { revision, value: list } = the_list(&*writing, account, id)?;
    let mut shelf = Shelf::of(&*writing, account)?;
    let names: BTreeMap<PersonId, String> = shelf.book.iter().map(|(id, person)| (*id, person.name())).collect();
    let changed = take_back(&mut shelf.book, id);
    keep_names(&mut shelf.book, &changed, &names, &spoken_of(&*writing, account)?);
    let stay = changed.iter().filter(|id| shelf.book.contains_key(id)).count();
    let undone = PeopleUndone { gone: changed.len() - stay, stay };
    if changed.is_empty() && list.arrival == Arrival::TakenBack {
        return Ok(undone);
    }
    shelf.put(desk, writing.as_mut(), account, &changed)?;
    let back = BroughtPeople { arrival: Arrival::TakenBack, answers: list.answers + 1, cards: Vec::new(), ..list };
    settle(record::put(writing.as_mut(), account, id.0, &back, revision)?)?;
    writing.commit()?;
    Ok(undone)
}

/// Whoever stays keeps the name that the list gave, where there is no other; and whoever one prepared a conversation with,
/// or noted help of, stays by that name.
fn keep_names(
    book: &mut Book,
    changed: &[PersonId],
    names: &BTreeMap<PersonId, String>,
    spoken_of: &BTreeSet<PersonId>,
) {
    for id in changed {
        let Some(name) = names.get(id) else { continue };
        match book.get_mut(id) {
            Some(person) if person.name().is_empty() => person.by_hand.name = Some(name.clone()),
            Some(_) => {}
            None if spoken_of.contains(id) => _ = book.insert(*id, Person::by_hand(Facts::named(name.clone()))),
            None => {}
        }
    }
}

fn settle(put: Put) -> Result<(), Trouble> {
    match put {
        Put::Written(_) => Ok(()),
        Put::Stale => Err(Trouble::Busy),
    }
}
