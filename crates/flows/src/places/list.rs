//! The places of one person: what is suggested for their paths, what they keep, and what comes next.

use std::collections::BTreeSet;

use career::id::{AccountId, PlaceId};
use career::place::{Chosen, Occasion, Place, Starter, Suggestion, coming, fitting, key, suggest};
use career::plan::Plan;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use store::kept::{Calendar, KeptPlace};
use store::{Reading, Result, record};

use crate::Desk;
use crate::people::{PlaceNamed, places_named};

/// A place of the person's.
#[derive(Clone, Debug, PartialEq)]
pub struct Listed {
    /// Its name.
    pub id: PlaceId,
    /// As it is kept.
    pub kept: KeptPlace,
    /// When people meet there next.
    pub next: Option<Occasion>,
}

/// Something that comes next.
#[derive(Clone, Debug, PartialEq)]
pub struct ComingUp {
    /// At which place; `None` for a calendar.
    pub place: Option<PlaceId>,
    /// How the place or the calendar is called.
    pub name: String,
    /// What.
    pub occasion: Occasion,
}

/// A path that the person chose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Path {
    /// Its O*NET-SOC code.
    pub code: String,
    /// Its title.
    pub title: String,
}

/// Everything that the page of places shows.
#[derive(Clone, Debug, PartialEq)]
pub struct Overview {
    /// The paths that were chosen, in the order of aims.
    pub paths: Vec<Path>,
    /// A handful of the starter list for them, without what is kept.
    pub suggested: Vec<Suggestion<'static>>,
    /// What is kept; what has the earliest date comes first, then the newest.
    pub own: Vec<Listed>,
    /// What was let go.
    pub let_go: Vec<Listed>,
    /// What comes next, calendars included.
    pub coming: Vec<ComingUp>,
    /// How many calendars are looked at.
    pub calendars: usize,
    /// What was named in conversations and is not kept yet, the last first.
    pub named: Vec<PlaceNamed>,
}

/// Places named in conversations that are shown.
const MOST_NAMED: usize = 12;

/// The places of one person.
///
/// # Errors
/// What the store says.
pub fn overview(desk: &Desk, account: AccountId, today: Date, zone: &TimeZone) -> Result<Overview> {
    let (kept, calendars, paths) = {
        let reading = desk.store.reading()?;
        let kept = record::all::<KeptPlace>(reading.as_ref(), account)?;
        (kept, record::all::<Calendar>(reading.as_ref(), account)?, paths_of(desk, reading.as_ref(), account)?)
    };
    let listed = kept.into_iter().rev().map(|(id, kept)| {
        let next = kept.value.place.next(today, zone).cloned();
        Listed { id: PlaceId(id), kept: kept.value, next }
    });
    let (mut own, let_go): (Vec<Listed>, Vec<Listed>) = listed.partition(|listed| listed.kept.let_go.is_none());
    // Stable: where no date is known, the newest first.
    own.sort_by_key(|listed| listed.next.as_ref().map_or((1, Date::MAX), |next| (0, next.when.day(zone))));
    let places = own.iter().map(|one| (Some(one.id), one.kept.place.name.as_str(), one.kept.place.dates.as_slice()));
    let looked_at = calendars.iter().map(|(_, kept)| (None, kept.value.label.as_str(), kept.value.dates.as_slice()));
    let next = coming(places.chain(looked_at), today, zone).into_iter();
    let next = next.map(|one| ComingUp { place: one.place, name: one.name.to_owned(), occasion: one.occasion.clone() });
    let known: Vec<&Place> = own.iter().chain(&let_go).map(|listed| &listed.kept.place).collect();
    let chosen: Vec<Chosen<'_>> = paths.iter().map(|path| Chosen { code: &path.code, title: &path.title }).collect();
    let suggested = suggest(desk.places, &chosen, today, |starter| is_kept(starter, &known));
    let names: BTreeSet<String> = known.iter().map(|place| key(&place.name)).collect();
    let mut named = places_named(desk, account)?;
    named.retain(|named| !names.contains(&key(&named.words)));
    named.truncate(MOST_NAMED);
    Ok(Overview { suggested, coming: next.collect(), calendars: calendars.len(), paths, named, own, let_go })
}

/// Every place of the starter list that fits one kind of work, and whether the person keeps it.
///
/// # Errors
/// What the store says.
pub fn fitting_places(
    desk: &Desk,
    account: AccountId,
    path: Chosen<'_>,
    today: Date,
) -> Result<Vec<(Suggestion<'static>, bool)>> {
    let kept = record::all::<KeptPlace>(desk.store.reading()?.as_ref(), account)?;
    let known: Vec<&Place> = kept.iter().map(|(_, kept)| &kept.value.place).collect();
    let found = fitting(desk.places, path, today).into_iter();
    Ok(found
        .map(|one| {
            let there = is_kept(one.starter, &known);
            (one, there)
        })
        .collect())
}

fn is_kept(starter: &Starter, known: &[&Place]) -> bool {
    let name = key(&starter.name);
    known.iter().any(|place| place.url.as_deref() == Some(&starter.url) || key(&place.name) == name)
}

/// One place; `None` where the person has no such place.
///
/// # Errors
/// What the store says.
pub fn place(desk: &Desk, account: AccountId, id: PlaceId, today: Date, zone: &TimeZone) -> Result<Option<Listed>> {
    let kept = record::one::<KeptPlace>(desk.store.reading()?.as_ref(), account, id.0)?;
    Ok(kept.map(|kept| Listed { id, next: kept.value.place.next(today, zone).cloned(), kept: kept.value }))
}

/// The paths that a person chose.
///
/// # Errors
/// What the store says.
pub fn chosen_paths(desk: &Desk, account: AccountId) -> Result<Vec<Path>> {
    paths_of(desk, desk.store.reading()?.as_ref(), account)
}

fn paths_of(desk: &Desk, reading: &(impl Reading + ?Sized), account: AccountId) -> Result<Vec<Path>> {
    let plan = record::the::<Plan>(reading, account)?;
    let codes = plan.into_iter().flat_map(|kept| kept.value.paths).map(|path| path.to.code().to_owned());
    let named = codes.filter_map(|code| {
        let id = desk.atlas.occupation_by_code(&code)?;
        Some(Path { title: desk.atlas.occupation(id).title().to_owned(), code })
    });
    Ok(named.collect())
}
