//! People as a list: searched by words, filtered, ordered.

use career::id::PersonId;
use career::people::{Address, Closeness, Person, Standing};
use jiff::civil::Date;

use super::Everybody;

/// One of a list: what it is searched and ordered by.
#[derive(Clone, Debug)]
pub struct Row {
    /// Who.
    pub id: PersonId,
    /// The last contact, or the day one met.
    pub last: Option<Date>,
    closeness: Option<Closeness>,
    standing: Standing,
    /// The organisation, in small letters.
    organisation: String,
    /// The name, then everything else that is searched, in small letters.
    name: String,
    rest: String,
}

/// Whose standing is wanted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Which {
    /// Everybody but those who were let go.
    #[default]
    Known,
    /// Put off until a day, or paused.
    Resting,
    /// Let go.
    LetGo,
}

/// Which people are wanted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wanted {
    /// With all these words somewhere.
    pub words: String,
    /// That close; `Some(None)` for those of whom it was not said.
    pub closeness: Option<Option<Closeness>>,
    /// With that standing.
    pub which: Which,
    /// At that organisation, as it is written.
    pub organisation: String,
}

/// What a list is ordered by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Order {
    /// The name.
    #[default]
    Name,
    /// Who was last in touch first.
    Latest,
    /// Who was added last first.
    Newest,
}

impl Row {
    pub(super) fn of(id: PersonId, person: &Person) -> Self {
        let addresses = person.addresses();
        let addresses = addresses.into_iter().map(Address::words);
        let parts = [person.does(), person.organisation(), person.met(), person.cares_about(), person.notes()];
        let parts: Vec<String> = parts.into_iter().flatten().map(str::to_owned).chain(addresses).collect();
        Row {
            id,
            last: person.last_contact().max(person.met_on()),
            closeness: person.closeness(),
            standing: person.standing(),
            organisation: person.organisation().unwrap_or_default().to_lowercase(),
            name: person.name().to_lowercase(),
            rest: parts.join("\n").to_lowercase(),
        }
    }

    /// Names without any letter come last.
    pub(super) fn key(&self) -> (bool, &str, PersonId) {
        (!self.name.starts_with(char::is_alphabetic), &self.name, self.id)
    }

    fn is_wanted(&self, wanted: &Wanted, words: &[String], organisation: &str) -> bool {
        let which = match self.standing {
            Standing::InTouch => wanted.which == Which::Known,
            Standing::Snoozed(_) | Standing::Paused => wanted.which != Which::LetGo,
            Standing::LetGo => wanted.which == Which::LetGo,
        };
        which
            && wanted.closeness.is_none_or(|closeness| closeness == self.closeness)
            && (organisation.is_empty() || organisation == self.organisation)
            && words.iter().all(|word| self.name.contains(word.as_str()) || self.rest.contains(word.as_str()))
    }
}

/// Those who are wanted, in an order.
pub fn listed(everybody: &Everybody, wanted: &Wanted, order: Order) -> Vec<PersonId> {
    let words: Vec<String> = wanted.words.split_whitespace().map(str::to_lowercase).collect();
    let organisation = wanted.organisation.trim().to_lowercase();
    let rows = everybody.rows().iter().filter(|row| row.is_wanted(wanted, &words, &organisation));
    let mut rows: Vec<&Row> = rows.collect();
    match order {
        Order::Name => {}
        Order::Latest => rows.sort_by_key(|row| std::cmp::Reverse(row.last)),
        Order::Newest => rows.sort_by_key(|row| std::cmp::Reverse(row.id)),
    }
    rows.into_iter().map(|row| row.id).collect()
}
