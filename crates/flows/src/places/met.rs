//! Places where one met somebody whom one knows.

use career::id::{AccountId, PersonId, PlaceId};
use career::place::Met;
use jiff::civil::Date;
use store::kept::KeptPlace;
use store::{Result, record};

use crate::Desk;

/// Where and when one met this person, the last visit of each place first: by who was noted, or by the name alone.
///
/// # Errors
/// What the store says.
pub fn met_at(desk: &Desk, account: AccountId, person: PersonId, name: &str) -> Result<Vec<(PlaceId, String, Date)>> {
    let small = |name: &str| name.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
    let name = small(name);
    let is_them = |met: &Met| met.person == Some(person) || (met.person.is_none() && small(&met.name) == name);
    let all = record::all::<KeptPlace>(desk.store.reading()?.as_ref(), account)?;
    let mut found: Vec<(PlaceId, String, Date)> = all
        .into_iter()
        .filter_map(|(id, kept)| {
            let visits = kept.value.visits.iter().filter(|visit| visit.met.iter().any(is_them));
            let last = visits.map(|visit| visit.on).max()?;
            Some((PlaceId(id), kept.value.place.name, last))
        })
        .collect();
    found.sort_by_key(|(_, _, on)| std::cmp::Reverse(*on));
    Ok(found)
}
