//! A list is brought and read; nothing of it counts yet.

use career::id::{AccountId, BringId};
use intake::{Refusal, Upload};
use store::kept::{Arrival, BroughtPeople};
use store::record::{self, Kind};
use store::{Kept, Put, Result, Revision, Trouble, Writing};
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
    make_room(writing.as_mut(), account, &known, id)?;
    match record::put(writing.as_mut(), account, id, &list, over)? {
        Put::Written(_) => writing.commit()?,
        Put::Stale => return Err(Trouble::Busy.into()),
    }
    Ok(BringId(id))
}

/// Makes room for another list. Of those that wait the oldest goes; one that was answered keeps its name, so that it can
/// be taken back, and gives up the cards that were left. Ids sort by time.
fn make_room(
    writing: &mut dyn Writing,
    account: AccountId,
    known: &[(Uuid, Kept<BroughtPeople>)],
    new: Uuid,
) -> std::result::Result<(), Trouble> {
    let mut lists = 1;
    let mut waiting = 1;
    for (id, kept) in known.iter().rev().filter(|(id, _)| *id != new) {
        let holds_cards = !kept.value.cards.is_empty();
        waiting += usize::from(holds_cards);
        let must_shrink = holds_cards && waiting > MOST_WAITING;
        if lists >= MOST_LISTS || (must_shrink && kept.value.arrival == Arrival::Read) {
            writing.remove_record(account, Kind::BroughtPeople, *id)?;
            continue;
        }
        lists += 1;
        if must_shrink {
            let bare = BroughtPeople { cards: Vec::new(), ..kept.value.clone() };
            if record::put(writing, account, *id, &bare, kept.revision)? == Put::Stale {
                return Err(Trouble::Busy);
            }
        }
    }
    Ok(())
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
