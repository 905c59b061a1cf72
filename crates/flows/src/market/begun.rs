//! Whether there is anything behind the doors to the openings and to people, asked with every page and so kept cheap.

use career::id::AccountId;
use store::Result;
use store::record::Kind;

use crate::Desk;

/// What was found, and when: it stands as long as the person's records do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Begun {
    mark: u64,
    own: bool,
    /// Whether the person brought something, has something looked at, keeps an application, or anything is public here.
    pub anything: bool,
    /// Whether the person knows somebody, brought a list, keeps a place, or has a seat in a circle. Once seen it stays: it is their own, and reading thousands
    /// with every change would cost more than the door is worth.
    pub people: bool,
}

/// Looks whether there is anything. `before` is what was found the last time; as long as the person's records stand
/// still, none of them is read again.
///
/// # Errors
/// What the store says.
pub fn begun(desk: &Desk, account: AccountId, before: Option<Begun>) -> Result<Begun> {
    let reading = desk.store.reading()?;
    let mark = reading.mark(account)?;
    let mut own = before.is_some_and(|before| before.mark == mark && before.own);
    if before.is_none_or(|before| before.mark != mark) {
        for kind in [Kind::Watch, Kind::PostingFile, Kind::Posting, Kind::Application, Kind::BroughtTable] {
            own = own || !reading.records(account, kind)?.is_empty();
        }
    }
    let mut people = before.is_some_and(|before| before.people);
    if !people && before.is_none_or(|before| before.mark != mark) {
        for kind in [Kind::Person, Kind::BroughtPeople, Kind::Help, Kind::Place] {
            people = people || !reading.records(account, kind)?.is_empty();
        }
    }
    // Who joins a circle keeps nothing by it.
    people = people || !reading.seats_of(account)?.is_empty();
    Ok(Begun { mark, own, people, anything: own || !reading.newest_postings(None, 1)?.is_empty() })
}
