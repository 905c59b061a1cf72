//! What was released, and what it cost so far.

use career::pooled::ENOUGH_PEOPLE;
use career::pooled::budget::{self, Spent};
use jiff::civil::Date;
use store::Result;
use store::pooled::{Pooled, Release};

use crate::Desk;

/// How many agreed, no finer than that: a number that moves by one tells of somebody.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Crowd {
    /// Fewer than [`ENOUGH_PEOPLE`].
    TooFew,
    /// [`ENOUGH_PEOPLE`] or more.
    Enough,
}

/// What releases cost (ε).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Account {
    /// How many there were.
    pub releases: usize,
    /// Within the last year, of at most [`budget::A_YEAR`].
    pub within_a_year: f64,
    /// All together.
    pub ever: f64,
    /// The first day from today on which the next one may be made.
    pub next: Date,
}

/// What a host reads before releasing.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Standing {
    /// How many agreed.
    pub crowd: Crowd,
    /// What was spent.
    pub account: Account,
}

/// How it stands.
///
/// # Errors
/// What the store says.
pub fn standing(desk: &Desk) -> Result<Standing> {
    let reading = desk.store.reading()?;
    let releases = all(reading.as_ref())?;
    Ok(Standing { crowd: crowd(reading.agreements()?.len()), account: account(&releases, today(desk)) })
}

/// The newest release, with what all of them cost; `None` before the first.
///
/// # Errors
/// What the store says.
pub fn released(desk: &Desk) -> Result<Option<(Release, Account)>> {
    let mut releases = all(desk.store.reading()?.as_ref())?;
    let account = account(&releases, today(desk));
    Ok(releases.pop().map(|newest| (newest, account)))
}

/// The day at this place.
pub(super) fn today(desk: &Desk) -> Date {
    desk.now().to_zoned(desk.zone.clone()).date()
}

pub(super) fn crowd(agreed: usize) -> Crowd {
    if agreed < ENOUGH_PEOPLE { Crowd::TooFew } else { Crowd::Enough }
}

pub(super) fn all(reading: &(impl Pooled + ?Sized)) -> Result<Vec<Release>> {
    reading.pooled_releases()?.iter().map(|row| Release::decode(&row.body)).collect()
}

fn account(releases: &[Release], today: Date) -> Account {
    let costs: Vec<Spent> = releases.iter().map(Release::spent).collect();
    Account {
        releases: costs.len(),
        within_a_year: budget::spent(&costs, today),
        ever: budget::ever(&costs),
        next: budget::next(&costs, today),
    }
}
