//! One place changed in one transaction, within bounds.

use career::id::{AccountId, PlaceId};
use career::place::{Cost, Effort, Kind, NotNoted, Place, Whereabouts, Work};
use jiff::civil::Date;
use store::kept::KeptPlace;
use store::{Kept, Put, Revision, Trouble, Writing, record};

use crate::Desk;

/// Why it stays as it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PlaceRefused {
    /// There is no such place.
    NotThere,
    /// It has no name.
    Nameless,
    /// Something in it is longer than is kept.
    TooLong,
    /// One person keeps at most [`MOST_PLACES`].
    TooMany,
    /// One place keeps at most as many visits.
    TooManyVisits,
    /// What should be the address of a page is none.
    NoAddress,
    /// The day lies ahead.
    InTheFuture,
    /// It was changed in another window since the form was opened.
    ChangedSince,
    /// The store.
    Store(Trouble),
}

impl From<Trouble> for PlaceRefused {
    fn from(trouble: Trouble) -> Self {
        PlaceRefused::Store(trouble)
    }
}

impl From<NotNoted> for PlaceRefused {
    fn from(not_noted: NotNoted) -> Self {
        match not_noted {
            NotNoted::InTheFuture => PlaceRefused::InTheFuture,
            NotNoted::TooMany => PlaceRefused::TooManyVisits,
        }
    }
}

/// Places that one person may keep.
pub const MOST_PLACES: usize = 1_000;
const LONGEST_NAME: usize = 300;
const LONGEST_FIELD: usize = 2_000;
const LONGEST_NOTES: usize = 10_000;
const MOST_WORK: usize = 20;

/// What a person says of a place.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Details {
    /// Its name.
    pub name: String,
    /// Its address on the web.
    pub url: Option<String>,
    /// What kind of place it is.
    pub kind: Kind,
    /// Whether it costs something.
    pub cost: Option<Cost>,
    /// How much, in words.
    pub cost_words: String,
    /// What going there takes.
    pub effort: Option<Effort>,
    /// Online, or where.
    pub whereabouts: Whereabouts,
    /// Whose place it is.
    pub work: Vec<Work>,
    /// The next day on which people meet there, where the person knows it.
    pub next: Option<Date>,
    /// Notes.
    pub notes: String,
}

impl Details {
    /// Puts them into a place.
    pub fn into_place(self, mut place: Place) -> Place {
        let Details { name, url, kind, cost, cost_words, effort, whereabouts, work, next, notes } = self;
        place.take_dates(&next.map(career::place::Occasion::on).into_iter().collect::<Vec<_>>());
        Place { name, url, kind, cost, cost_words, effort, whereabouts, work, notes, ..place }
    }
}

/// Whether it may be kept as it is.
pub(super) fn check(place: &Place) -> Result<(), PlaceRefused> {
    if place.name.trim().is_empty() {
        return Err(PlaceRefused::Nameless);
    }
    let is_address = |url: &String| url.starts_with("https://") || url.starts_with("http://");
    if place.url.as_ref().is_some_and(|url| !is_address(url) || url.contains(char::is_whitespace)) {
        return Err(PlaceRefused::NoAddress);
    }
    let fields = [Some(&place.cost_words), Some(&place.whereabouts.at), place.url.as_ref()];
    let fits = place.name.len() <= LONGEST_NAME
        && fields.into_iter().flatten().all(|text| text.len() <= LONGEST_FIELD)
        && place.notes.len() <= LONGEST_NOTES
        && place.work.len() <= MOST_WORK;
    if fits { Ok(()) } else { Err(PlaceRefused::TooLong) }
}

/// Keeps what a person says of a place. Where `seen` is given, it must not have changed since.
///
/// # Errors
/// [`PlaceRefused`] says what to do; then nothing was changed.
pub fn keep_details(
    desk: &Desk,
    account: AccountId,
    id: PlaceId,
    details: Details,
    seen: Option<u32>,
) -> Result<(), PlaceRefused> {
    change(desk, account, id, |kept| {
        let place = details.into_place(kept.place.clone());
        if place == kept.place {
            return Ok(());
        }
        if seen.is_some_and(|seen| seen != kept.changes) {
            return Err(PlaceRefused::ChangedSince);
        }
        kept.place = place;
        Ok(())
    })
}

/// Lets a place go: it stays, with all that was noted, and is no longer told of.
///
/// # Errors
/// [`PlaceRefused`]; then nothing was changed.
pub fn let_go(desk: &Desk, account: AccountId, id: PlaceId, today: Date) -> Result<(), PlaceRefused> {
    change(desk, account, id, |kept| {
        kept.let_go = kept.let_go.or(Some(today));
        Ok(())
    })
}

/// Takes a place up again that was let go.
///
/// # Errors
/// [`PlaceRefused`]; then nothing was changed.
pub fn take_up(desk: &Desk, account: AccountId, id: PlaceId) -> Result<(), PlaceRefused> {
    change(desk, account, id, |kept| {
        kept.let_go = None;
        Ok(())
    })
}

/// Erases a place with its visits, for good; nothing happens where there is none.
///
/// # Errors
/// What the store says.
pub fn erase(desk: &Desk, account: AccountId, id: PlaceId) -> Result<(), Trouble> {
    let mut writing = desk.store.writing()?;
    writing.remove_record(account, store::record::Kind::Place, id.0)?;
    writing.commit()
}

/// Changes one that is there; a change that leaves it as it was writes nothing.
pub(super) fn change(
    desk: &Desk,
    account: AccountId,
    id: PlaceId,
    how: impl FnOnce(&mut KeptPlace) -> Result<(), PlaceRefused>,
) -> Result<(), PlaceRefused> {
    let mut writing = desk.store.writing()?;
    let Kept { value, revision } = record::one::<KeptPlace>(&*writing, account, id.0)?.ok_or(PlaceRefused::NotThere)?;
    let mut kept = value.clone();
    how(&mut kept)?;
    if kept == value {
        return Ok(());
    }
    check(&kept.place)?;
    kept.changes = kept.changes.saturating_add(1);
    put(writing.as_mut(), account, id, &kept, revision)?;
    Ok(writing.commit()?)
}

pub(super) fn put(
    writing: &mut dyn Writing,
    account: AccountId,
    id: PlaceId,
    kept: &KeptPlace,
    over: Revision,
) -> Result<(), Trouble> {
    match record::put(writing, account, id.0, kept, over)? {
        Put::Written(_) => Ok(()),
        Put::Stale => Err(Trouble::Busy),
    }
}
