//! What is known of somebody, changed by hand. What a source gave and nobody changed stays the source's, so that a newer
//! list still brings what is new.

use career::id::{AccountId, PersonId};
use career::people::{Address, Cadence, Closeness, Facts, Person, Work};
use jiff::civil::Date;

use super::change::{PersonRefused, change};
use crate::{Desk, Found, find_occupation};

/// The details, as a form has them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PersonDetails {
    /// The name.
    pub name: String,
    /// What they do.
    pub does: String,
    /// Where they work.
    pub organisation: String,
    /// How and where one met.
    pub met: String,
    /// The day of it.
    pub met_on: Option<Date>,
    /// What they care about.
    pub cares_about: String,
    /// Notes.
    pub notes: String,
    /// Addresses, as written.
    pub addresses: Vec<String>,
    /// How close.
    pub closeness: Option<Closeness>,
    /// How often, in days: the ideal and the longest gap; nothing for what is usual.
    pub cadence: Option<(u16, u16)>,
    /// A kind of work, by title or code, where the person says which it is.
    pub work: String,
}

impl PersonDetails {
    /// Of somebody as they are.
    pub fn of(person: &Person) -> Self {
        let text = |words: Option<&str>| words.unwrap_or_default().to_owned();
        let cadence = person.cadence().filter(|_| person.cadence.is_some());
        PersonDetails {
            name: person.name(),
            does: text(person.does()),
            organisation: text(person.organisation()),
            met: text(person.met()),
            met_on: person.met_on(),
            cares_about: text(person.cares_about()),
            notes: text(person.notes()),
            addresses: person.addresses().into_iter().map(Address::words).collect(),
            closeness: person.closeness(),
            cadence: cadence.map(Into::into),
            work: String::new(),
        }
    }

    /// What a new person is made of.
    ///
    /// # Errors
    /// [`PersonRefused::NoAddress`] where a line is none.
    pub fn facts(&self) -> Result<Facts, PersonRefused> {
        let some = |text: &str| Some(text.trim().to_owned()).filter(|text| !text.is_empty());
        let mut facts = Facts::default();
        facts.name = some(&self.name);
        facts.does = some(&self.does);
        facts.organisation = some(&self.organisation);
        facts.met = some(&self.met);
        facts.met_on = self.met_on;
        facts.cares_about = some(&self.cares_about);
        facts.notes = some(&self.notes);
        for address in self.read_addresses()? {
            facts.add(address);
        }
        Ok(facts)
    }

    fn read_addresses(&self) -> Result<Vec<Address>, PersonRefused> {
        let lines = self.addresses.iter().map(|line| line.trim()).filter(|line| !line.is_empty());
        lines.map(|line| Address::read(line).ok_or_else(|| PersonRefused::NoAddress(line.to_owned()))).collect()
    }

    fn put_into(self, person: &mut Person, work: Option<Work>) -> Result<(), PersonRefused> {
        let addresses = self.read_addresses()?;
        let before = PersonDetails::of(person);
        // The name that is shown may be an address; that is no name by hand.
        if self.name != before.name {
            write(person, |facts| &mut facts.name, &self.name, |person| person.names().into_iter().next().is_some());
        }
        if self.does != before.does {
            write(person, |facts| &mut facts.does, &self.does, |person| person.does().is_some());
        }
        if self.organisation != before.organisation {
            let is_said = |person: &Person| person.organisation().is_some();
            write(person, |facts| &mut facts.organisation, &self.organisation, is_said);
        }
        if self.met != before.met {
            write(person, |facts| &mut facts.met, &self.met, |person| person.met().is_some());
        }
        if self.cares_about != before.cares_about {
            write(person, |facts| &mut facts.cares_about, &self.cares_about, |person| person.cares_about().is_some());
        }
        if self.notes != before.notes {
            write(person, |facts| &mut facts.notes, &self.notes, |person| person.notes().is_some());
        }
        if self.met_on != before.met_on {
            person.by_hand.met_on = self.met_on;
        }
        put_addresses(person, &addresses);
        if self.closeness != before.closeness {
            person.closeness = self.closeness;
        }
        if self.cadence != before.cadence {
            let cadence = self.cadence.map(|(ideal, longest)| Cadence::of(ideal, longest));
            person.cadence = cadence.map(|cadence| cadence.ok_or(PersonRefused::NoCadence)).transpose()?;
        }
        if work.is_some() {
            person.work = work;
        }
        Ok(())
    }
}

/// Writes a field by hand. Emptied, it says so where a source would fill it otherwise.
fn write(
    person: &mut Person,
    slot: fn(&mut Facts) -> &mut Option<String>,
    text: &str,
    is_said_otherwise: fn(&Person) -> bool,
) {
    *slot(&mut person.by_hand) = None;
    if !text.is_empty() || is_said_otherwise(person) {
        *slot(&mut person.by_hand) = Some(text.to_owned());
    }
}

/// Adds addresses that are new, and takes off those that are no longer among them, whoever gave them.
fn put_addresses(person: &mut Person, wanted: &[Address]) {
    let shown: Vec<Address> = person.addresses().into_iter().cloned().collect();
    let has = |all: &[Address], one: &Address| all.iter().any(|other| other.key() == one.key());
    for gone in shown.iter().filter(|address| !has(wanted, address)) {
        person.by_hand.remove(gone);
        if has(&person.addresses().into_iter().cloned().collect::<Vec<_>>(), gone) {
            person.not_theirs.push(gone.clone());
        }
    }
    for new in wanted.iter().filter(|address| !has(&shown, address)) {
        person.not_theirs.retain(|taken| taken.key() != new.key());
        let is_given = has(&person.addresses().into_iter().cloned().collect::<Vec<_>>(), new);
        if !is_given {
            person.by_hand.add(new.clone());
        }
    }
}

/// Changes the details. `seen` is how many changes there were when the form was opened; where another window changed
/// them since, nothing is changed. Sent twice, the second changes nothing.
///
/// # Errors
/// [`PersonRefused`] says what to do; then nothing was changed.
pub fn change_person(
    desk: &Desk,
    account: AccountId,
    id: PersonId,
    seen: u32,
    details: PersonDetails,
) -> Result<(), PersonRefused> {
    let work = match details.work.trim() {
        "" => None,
        words => match find_occupation(desk.atlas, desk.lexicon, words) {
            Found::One(found, _, _) => {
                let occupation = desk.atlas.occupation(found).code().to_owned();
                Some(Work { words: words.to_owned(), occupation, by_hand: true })
            }
            Found::Several(_) => return Err(PersonRefused::NoSuchWork),
        },
    };
    change(desk, account, id, Some(seen), |kept| details.put_into(&mut kept.person, work))
}
