//! A place is kept: written by hand, heard of in a conversation, or taken from the starter list in one press.

use career::id::{AccountId, PlaceId};
use career::place::{News, Place, news};
use store::kept::KeptPlace;
use store::{Revision, record};

use super::change::{MOST_PLACES, PlaceRefused, check, put};
use crate::Desk;

/// Keeps a place; answers its name. `id` comes with the form, so that a form sent twice keeps one. A place that is kept
/// already is that one: it is taken up again if it was let go, and takes what dates are new; nothing that the person
/// wrote of it changes.
///
/// # Errors
/// [`PlaceRefused`] says what to do; then nothing was changed.
pub fn add(desk: &Desk, account: AccountId, id: PlaceId, place: Place) -> Result<PlaceId, PlaceRefused> {
    check(&place)?;
    let mut writing = desk.store.writing()?;
    let known = record::all::<KeptPlace>(&*writing, account)?;
    if known.iter().any(|(known, _)| *known == id.0) {
        return Ok(id);
    }
    let places: Vec<Place> = known.iter().map(|(_, kept)| kept.value.place.clone()).collect();
    let told = news(&places, std::slice::from_ref(&place)).pop();
    if let Some(News::Same(at) | News::More(at, _)) = told {
        let (known, kept) = &known[at];
        let mut now = KeptPlace { let_go: None, ..kept.value.clone() };
        now.place.take_dates(&place.dates);
        if now != kept.value {
            now.changes = now.changes.saturating_add(1);
            put(writing.as_mut(), account, PlaceId(*known), &now, kept.revision)?;
            writing.commit()?;
        }
        return Ok(PlaceId(*known));
    }
    if known.len() >= MOST_PLACES {
        return Err(PlaceRefused::TooMany);
    }
    put(writing.as_mut(), account, id, &KeptPlace::new(place), Revision(0))?;
    writing.commit()?;
    Ok(id)
}

/// Keeps a place of the starter list, by its address there.
///
/// # Errors
/// [`PlaceRefused`]; then nothing was changed.
pub fn keep_starter(desk: &Desk, account: AccountId, id: PlaceId, url: &str) -> Result<PlaceId, PlaceRefused> {
    let starter = desk.places.iter().find(|starter| starter.url == url).ok_or(PlaceRefused::NotThere)?;
    add(desk, account, id, starter.kept())
}
