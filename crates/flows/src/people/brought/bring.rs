//! A list is brought and read; nothing of it counts yet.

use career::id::{AccountId, BringId};
use intake::{Refusal, Upload};
use store::kept::{Arrival, BroughtPeople};
use store::record::{self, Kind};
use store::{Put, Result, Revision, Trouble};
use uuid::Uuid;

use crate::Desk;
use crate::document::digest;

/// Why it was not taken, or not accepted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PeopleRefused {
    /// There is nothing in it.
    Empty,
    /// It has at most [`intake::LARGEST_UPLOAD`] bytes.
    TooLarge,
    /// It could not be read.
    Unread(Refusal),
    /// With its new people there would be more than [`super::super::MOST_PEOPLE`].
    TooMany,
    /// There is no such list.
    NotThere,
    /// The store.
    Store(Trouble),
}

impl From<Trouble> for PeopleRefused {
    fn from(trouble: Trouble) -> Self {
        PeopleRefused::Store(trouble)
    }
}

/// Lists that are kept so that they can be taken back; the oldest goes first.
const MOST_LISTS: usize = 20;
/// Lists that wait for an answer, with all their cards; the oldest goes first, and can be brought again.
const MOST_WAITING: usize = 3;

/// Takes a list in and reads it; answers its name. The same bytes brought twice are one list: brought again after an
/// answer, it is read once more, and who is kept already is known.
///
/// # Errors
/// [`PeopleRefused`] says what to do; then nothing was changed.
pub fn bring_people(
    desk: &Desk,
    account: AccountId,
    name: Option<&str>,
    bytes: &[u8],
) -> std::result::Result<BringId, PeopleRefused> {
    if bytes.is_empty() {
        return Err(PeopleRefused::Empty);
    }
    if bytes.len() > intake::LARGEST_UPLOAD {
        return Err(PeopleRefused::TooLarge);
    }
    let digest = digest(bytes);
    let known = record::all::<BroughtPeople>(desk.store.reading()?.as_ref(), account)?;
    let again = known.iter().find(|(_, kept)| kept.value.digest == digest);
    if let Some((id, kept)) = again
        && kept.value.arrival == Arrival::Read
    {
        return Ok(BringId(*id));
    }
    let read = desk.reader.contacts(&Upload { name, bytes }).map_err(PeopleRefused::Unread)?;
    let list = BroughtPeople {
        name: name.map(str::to_owned),
        on: desk.now(),
        digest,
        arrival: Arrival::Read,
        read: read.cards.len(),
        cards: read.cards,
        notes: read.notes,
        answers: again.map_or(0, |(_, kept)| kept.value.answers.saturating_add(1)),
    };
    let (id, over) = again.map_or((desk.id(), Revision(0)), |(id, kept)| (*id, kept.revision));
    let mut writing = desk.store.writing()?;
    for old in gives_way(&known, id) {
        writing.remove_record(account, Kind::BroughtPeople, old)?;
    }
    match record::put(writing.as_mut(), account, id, &list, over)? {
        Put::Written(_) => writing.commit()?,
        Put::Stale => return Err(Trouble::Busy.into()),
    }
    Ok(BringId(id))
}

/// Lists that give way to another one. Ids sort by time.
fn gives_way(known: &[(Uuid, store::Kept<BroughtPeople>)], new: Uuid) -> Vec<Uuid> {
    let others: Vec<&(Uuid, store::Kept<BroughtPeople>)> = known.iter().filter(|(id, _)| *id != new).collect();
    let waiting = others.iter().filter(|(_, kept)| !kept.value.cards.is_empty()).map(|(id, _)| *id);
    let waiting: Vec<Uuid> = waiting.collect();
    let too_many = (waiting.len() + 1).saturating_sub(MOST_WAITING);
    let mut out: Vec<Uuid> = waiting[..too_many]
        .iter()
        .filter(|id| others.iter().any(|(other, kept)| other == *id && kept.value.arrival == Arrival::Read))
        .copied()
        .collect();
    let left: Vec<Uuid> = others.iter().map(|(id, _)| *id).filter(|id| !out.contains(id)).collect();
    out.extend(&left[..(left.len() + 1).saturating_sub(MOST_LISTS)]);
    out
}

/// Every list that a person brought, newest first, without their cards.
///
/// # Errors
/// What the store says.
pub fn peoples_lists(desk: &Desk, account: AccountId) -> Result<Vec<(BringId, BroughtPeople)>> {
    let all = record::all::<BroughtPeople>(desk.store.reading()?.as_ref(), account)?;
    let bare = |list: BroughtPeople| BroughtPeople { cards: Vec::new(), ..list };
    Ok(all.into_iter().rev().map(|(id, kept)| (BringId(id), bare(kept.value))).collect())
}
