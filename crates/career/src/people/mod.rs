//! People that somebody knows. Theirs alone: there is no type by which a person, or a note about one, could be shared.
//!
//! Given is stored, concluded is computed. A [`Person`] keeps what each source gave as it gave it, what was written by
//! hand beside that, and whole whoever was joined to them; name, organisation and all else are looked up in these when
//! asked. So by hand always wins, bringing the same again changes nothing, and everything can be taken back.

mod address;
mod bring;
mod card;
pub mod keep_in_touch;
mod name;
pub mod quick_add;
mod same;
mod seen;
pub mod told;
mod touch;
pub mod who;

pub use address::{Address, Key};
pub use bring::{Book, Choice, bring, take_back};
pub use card::{Card, Facts, From, MOST_ADDRESSES};
pub use same::{Brought, MOST_PERHAPS, News, news};
pub use touch::{Cadence, Closeness, Contact, NotNoted, Standing};

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::id::{BringId, PersonId};

/// Somebody that a person knows.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Person {
    /// What the person wrote of them.
    #[serde(skip_serializing_if = "Facts::is_empty")]
    pub by_hand: Facts,
    /// Addresses that the person took off, whoever gives them.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub not_theirs: Vec<Address>,
    /// Which occupation their work is, and of which words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub work: Option<Work>,
    /// How close, as the person says.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub closeness: Option<Closeness>,
    /// How often, as the person says.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cadence: Option<Cadence>,
    /// What was said about being reminded.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub standing: Option<Standing>,
    /// Each contact, in order of its day.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    contacts: Vec<Contact>,
    /// What sources gave, in order of the day on which it was brought.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    held: Vec<Held>,
    /// Those who turned out to be the same person, as they were.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    joined: Vec<Joined>,
}

/// An occupation, and the words that it was understood from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Work {
    /// The words. Once they change, the occupation no longer counts unless it was set by hand.
    pub words: String,
    /// The O*NET-SOC code.
    pub occupation: String,
    /// Whether the person set it.
    #[serde(default)]
    pub by_hand: bool,
}

/// A card, and when it was brought.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Held {
    /// The day on which it was brought.
    pub on: Date,
    /// With which list.
    pub brought: BringId,
    /// What it gave.
    pub card: Card,
}

/// Somebody who turned out to be the same.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Joined {
    id: PersonId,
    /// With which list; `None` where the person said so by hand.
    brought: Option<BringId>,
    person: Person,
}

impl Person {
    /// One whom the person wrote down.
    pub fn by_hand(facts: Facts) -> Self {
        Person { by_hand: facts, ..Person::default() }
    }

    /// Keeps a card; whether that changed anything.
    pub fn hold(&mut self, held: Held) -> bool {
        if self.holds(&held.card) {
            return false;
        }
        let at = self.held.partition_point(|known| *known < held);
        self.held.insert(at, held);
        true
    }

    /// Whether a card is kept already, whenever it was brought.
    pub fn holds(&self, card: &Card) -> bool {
        self.cards().any(|held| held.card == *card)
    }

    /// Gives up what one list gave, also to those who were joined, and gives back those whom it joined. Whether that
    /// changed anything.
    fn let_go_of(&mut self, list: BringId, back: &mut Vec<(PersonId, Person)>) -> bool {
        let before = self.held.len() + self.joined.len();
        self.held.retain(|held| held.brought != list);
        let (apart, rest) = self.joined.drain(..).partition(|joined: &Joined| joined.brought == Some(list));
        self.joined = rest;
        back.extend(apart.into_iter().map(|joined| (joined.id, joined.person)));
        let mut inside = false;
        for joined in &mut self.joined {
            inside |= joined.person.let_go_of(list, back);
        }
        self.joined.retain(|joined| !joined.person.is_bare());
        inside || self.held.len() + self.joined.len() < before
    }

    /// Whether nothing is left of them: no source names them, and nobody wrote anything.
    pub fn is_bare(&self) -> bool {
        let Person { by_hand, not_theirs, work, closeness, cadence, standing, contacts, held, joined } = self;
        let said = closeness.is_some() || cadence.is_some() || standing.is_some() || !not_theirs.is_empty();
        let set = work.as_ref().is_some_and(|work| work.by_hand);
        by_hand.is_empty() && !said && !set && contacts.is_empty() && held.is_empty() && joined.is_empty()
    }

    /// Notes a contact; a day before the last one is put where it belongs. A snooze ends with it.
    ///
    /// # Errors
    /// [`NotNoted`] where nothing was changed.
    pub fn note(&mut self, contact: Contact, today: Date) -> Result<(), NotNoted> {
        if contact.on > today {
            return Err(NotNoted::InTheFuture);
        }
        if self.contacts().contains(&&contact) {
            return Err(NotNoted::Twice);
        }
        if let Some(Standing::Snoozed(_)) = self.standing {
            self.standing = Some(Standing::InTouch);
        }
        let at = self.contacts.partition_point(|known| *known < contact);
        self.contacts.insert(at, contact);
        Ok(())
    }

    /// Takes one contact back; whether it was there.
    pub fn take_back(&mut self, contact: &Contact) -> bool {
        let before = self.contacts.len();
        self.contacts.retain(|known| known != contact);
        let mut there = self.contacts.len() < before;
        for joined in &mut self.joined {
            there |= joined.person.take_back(contact);
        }
        there
    }

    /// Joins somebody who turned out to be the same person. They are kept whole, so that [`Person::part`] gives them
    /// back as they were.
    pub fn join(&mut self, id: PersonId, person: Person, brought: Option<BringId>) {
        let at = self.joined.partition_point(|known| known.id < id);
        self.joined.insert(at, Joined { id, brought, person });
    }

    /// Gives back somebody who was joined; `None` where nobody of that id was.
    pub fn part(&mut self, id: PersonId) -> Option<Person> {
        let at = self.joined.iter().position(|known| known.id == id)?;
        Some(self.joined.remove(at).person)
    }

    /// Everybody who was joined, also to those who were joined.
    pub fn all_joined(&self) -> Vec<PersonId> {
        let inside = |joined: &Joined| std::iter::once(joined.id).chain(joined.person.all_joined());
        self.joined.iter().flat_map(inside).collect()
    }

    /// Those who were joined, and with which list; `None` for those whom the person joined by hand.
    pub fn joined(&self) -> impl Iterator<Item = (PersonId, Option<BringId>)> {
        self.joined.iter().map(|joined| (joined.id, joined.brought))
    }
}
