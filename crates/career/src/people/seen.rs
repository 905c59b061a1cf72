//! A person as they are seen: by hand before any source, the latest source before older ones, whoever was joined counted
//! in.

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::{Address, Cadence, Closeness, Contact, Facts, Held, Key, Person, Standing};

impl Person {
    /// This person and all who were joined to them, this one first.
    pub(super) fn parts(&self) -> Vec<&Person> {
        let mut out = vec![self];
        let mut at = 0;
        while let Some(part) = out.get(at).copied() {
            out.extend(part.joined.iter().map(|joined| &joined.person));
            at += 1;
        }
        out
    }

    /// What sources gave, those joined included.
    pub fn cards(&self) -> impl Iterator<Item = &Held> {
        self.parts().into_iter().flat_map(|part| &part.held)
    }

    /// A field: by hand, else of the latest card that has it. Words that are empty by hand are none.
    fn of<'a, T: 'a>(&'a self, field: impl Fn(&'a Facts) -> Option<T>) -> Option<T> {
        // Most were never joined: nothing is gathered for them.
        if self.joined.is_empty() {
            return field(&self.by_hand).or_else(|| self.held.iter().rev().find_map(|held| field(&held.card.facts)));
        }
        let parts = self.parts();
        parts.iter().find_map(|part| field(&part.by_hand)).or_else(|| {
            let mut held: Vec<&Held> = parts.iter().flat_map(|part| &part.held).collect();
            held.sort_unstable();
            held.into_iter().rev().find_map(|held| field(&held.card.facts))
        })
    }

    fn words<'a>(&'a self, field: impl Fn(&'a Facts) -> Option<&'a str>) -> Option<&'a str> {
        self.of(field).filter(|words| !words.trim().is_empty())
    }

    /// The name; where there is none, the first address, and empty where there is none of these either.
    pub fn name(&self) -> String {
        let name = self.words(|facts| facts.name.as_deref()).map(str::to_owned);
        name.or_else(|| self.addresses().first().map(|address| address.words())).unwrap_or_default()
    }

    /// The name of somebody who was joined.
    pub fn joined_name(&self, id: crate::id::PersonId) -> Option<String> {
        self.joined.iter().find(|joined| joined.id == id).map(|joined| joined.person.name())
    }

    /// Every name that anybody gave, each once.
    pub fn names(&self) -> BTreeSet<&str> {
        self.facts().filter_map(|facts| facts.name.as_deref()).filter(|name| !name.trim().is_empty()).collect()
    }

    /// What they do.
    pub fn does(&self) -> Option<&str> {
        self.words(|facts| facts.does.as_deref())
    }

    /// Where they work.
    pub fn organisation(&self) -> Option<&str> {
        self.words(|facts| facts.organisation.as_deref())
    }

    /// Where an older source says that they worked, each once, and that they are not said to work now.
    pub fn former_organisations(&self) -> BTreeSet<&str> {
        let now = self.organisation();
        let cards = self.cards().filter_map(|held| held.card.facts.organisation.as_deref());
        cards.filter(|name| !name.trim().is_empty() && Some(*name) != now).collect()
    }

    /// How and where one met.
    pub fn met(&self) -> Option<&str> {
        self.words(|facts| facts.met.as_deref())
    }

    /// The day of it.
    pub fn met_on(&self) -> Option<Date> {
        self.of(|facts| facts.met_on)
    }

    /// What they care about.
    pub fn cares_about(&self) -> Option<&str> {
        self.words(|facts| facts.cares_about.as_deref())
    }

    /// Notes.
    pub fn notes(&self) -> Option<&str> {
        self.words(|facts| facts.notes.as_deref())
    }

    /// The occupation: as set by hand, or as understood from what they are said to do now.
    pub fn occupation(&self) -> Option<&str> {
        let does = self.does();
        let counts = |work: &&super::Work| work.by_hand || does == Some(work.words.as_str());
        let parts = self.parts();
        let works = || parts.iter().filter_map(|part| part.work.as_ref());
        let found = works().find(|work| work.by_hand).or_else(|| works().find(counts));
        found.map(|work| work.occupation.as_str())
    }

    /// Every address, each once, without those that the person took off.
    pub fn addresses(&self) -> Vec<&Address> {
        let taken: BTreeSet<Key> = self.taken_off();
        let mut seen = BTreeSet::new();
        let all = self.facts().flat_map(|facts| facts.addresses());
        all.filter(|address| !taken.contains(&address.key()) && seen.insert(address.key())).collect()
    }

    /// Keys by which they are known again.
    pub fn keys(&self) -> BTreeSet<Key> {
        self.addresses().into_iter().map(Address::key).collect()
    }

    fn taken_off(&self) -> BTreeSet<Key> {
        self.parts().into_iter().flat_map(|part| &part.not_theirs).map(Address::key).collect()
    }

    fn facts(&self) -> impl Iterator<Item = &Facts> {
        let parts = self.parts();
        let hands: Vec<&Facts> = parts.iter().map(|part| &part.by_hand).collect();
        let mut held: Vec<&Held> = parts.iter().flat_map(|part| &part.held).collect();
        held.sort_unstable();
        hands.into_iter().chain(held.into_iter().rev().map(|held| &held.card.facts))
    }

    /// Each contact once, in order of its day.
    pub fn contacts(&self) -> Vec<&Contact> {
        let all: BTreeSet<&Contact> = self.parts().into_iter().flat_map(|part| &part.contacts).collect();
        all.into_iter().collect()
    }

    /// The day of the last contact that was noted.
    pub fn last_contact(&self) -> Option<Date> {
        let last = |person: &Person| person.contacts.last().map(|contact| contact.on);
        if self.joined.is_empty() {
            return last(self);
        }
        self.parts().into_iter().filter_map(last).max()
    }

    /// How close, as the person says.
    pub fn closeness(&self) -> Option<Closeness> {
        self.first(|part| part.closeness)
    }

    /// How often: as the person says, else as is usual for how close they are; one whom they wrote down or noted a
    /// contact with counts as barely known until they say. `None` for one whom a list gave and nobody said a word about.
    pub fn cadence(&self) -> Option<Cadence> {
        let said = self.first(|part| part.cadence).or_else(|| self.closeness().map(Closeness::cadence));
        said.or_else(|| self.is_told().then(|| Closeness::BarelyKnow.cadence()))
    }

    fn is_told(&self) -> bool {
        self.first(|part| (!part.by_hand.is_empty() || !part.contacts.is_empty()).then_some(())).is_some()
    }

    /// What was said about being reminded.
    pub fn standing(&self) -> Standing {
        self.first(|part| part.standing).unwrap_or_default()
    }

    fn first<T>(&self, said: impl Fn(&Person) -> Option<T>) -> Option<T> {
        said(self).or_else(|| match self.joined.is_empty() {
            true => None,
            false => self.parts().into_iter().find_map(&said),
        })
    }
}
