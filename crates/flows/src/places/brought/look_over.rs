//! What is in a file, beside what is kept already.

use career::id::{AccountId, PlaceId};
use career::place::{News, Place, news};
use store::kept::{BroughtPlaces, KeptPlace};
use store::{Kept, Reading, Result, record};
use uuid::Uuid;

use crate::Desk;

/// One row.
#[derive(Clone, Debug, PartialEq)]
pub struct PlaceRow {
    /// What was read.
    pub row: Place,
    /// What it is to those that are kept: places in [`LookedOverFile::kept`].
    pub news: News,
}

/// A file, beside what is kept.
#[derive(Clone, Debug, PartialEq)]
pub struct LookedOverFile {
    /// The file.
    pub file: Kept<BroughtPlaces>,
    /// Its rows.
    pub rows: Vec<PlaceRow>,
    /// What is kept.
    pub kept: Vec<(PlaceId, Kept<KeptPlace>)>,
}

impl PlaceRow {
    /// Whether there is a choice about it.
    pub fn is_open(&self) -> bool {
        matches!(self.news, News::New | News::More(..))
    }
}

/// Looks a file over; `None` where the person has no such file.
///
/// # Errors
/// What the store says.
pub fn look_over_places(desk: &Desk, account: AccountId, id: Uuid) -> Result<Option<LookedOverFile>> {
    look_over(desk.store.reading()?.as_ref(), account, id)
}

pub(super) fn look_over(
    reading: &(impl Reading + ?Sized),
    account: AccountId,
    id: Uuid,
) -> Result<Option<LookedOverFile>> {
    let Some(file) = record::one::<BroughtPlaces>(reading, account, id)? else { return Ok(None) };
    let kept: Vec<(PlaceId, Kept<KeptPlace>)> =
        record::all::<KeptPlace>(reading, account)?.into_iter().map(|(id, kept)| (PlaceId(id), kept)).collect();
    let known: Vec<Place> = kept.iter().map(|(_, kept)| kept.value.place.clone()).collect();
    let told = news(&known, &file.value.rows);
    let rows = file.value.rows.iter().cloned().zip(told).map(|(row, news)| PlaceRow { row, news }).collect();
    Ok(Some(LookedOverFile { file, rows, kept }))
}

/// Every file that a person brought, newest first.
///
/// # Errors
/// What the store says.
pub fn files(desk: &Desk, account: AccountId) -> Result<Vec<(Uuid, BroughtPlaces)>> {
    let all = record::all::<BroughtPlaces>(desk.store.reading()?.as_ref(), account)?;
    Ok(all.into_iter().rev().map(|(id, kept)| (id, kept.value)).collect())
}
