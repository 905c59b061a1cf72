//! What work is called elsewhere: asked where the latest title is not understood, and kept beside the title.

use career::atlas::OccupationId;
use career::called::{NotUnderstood, not_understood, read_as_said};
use career::id::AccountId;
use career::profile::{Draft, latest};
use career::reading::Readings;
use career::reflection::Reflection;
use jiff::civil::Date;
use store::{Result, record};

use crate::{Desk, ReflectRefused, month_of, reflect};

/// Older positions that are read to say which one stands in for the latest.
const MOST_READ: usize = 6;

/// What is not understood of the latest work of a draft that was not accepted yet, and what would stand in for it.
///
/// # Errors
/// What the store says.
pub fn not_understood_in(desk: &Desk, account: AccountId, draft: &Draft, today: Date) -> Result<Option<NotUnderstood>> {
    let (profile, today) = (&draft.profile, month_of(today));
    let Some(last) = latest(profile, today) else { return Ok(None) };
    let said = record::the::<Reflection>(desk.store.reading()?.as_ref(), account)?;
    let called = said.map(|kept| kept.value.called).unwrap_or_default();
    let mut readings = Readings { titles: vec![Vec::new(); profile.positions.len()], ..Readings::default() };
    let ended = |at: usize| profile.positions[at].period.ended(today).map(|date| date.months(12));
    let mut others: Vec<usize> = (0..profile.positions.len()).filter(|at| *at != last).collect();
    others.sort_by_key(|at| std::cmp::Reverse(ended(*at)));
    for at in std::iter::once(last).chain(others.into_iter().take(MOST_READ)) {
        readings.titles[at] = lexicon::read_title(desk.lexicon, &draft.document, profile, at);
        read_as_said(&called, desk.atlas, profile, &mut readings);
        // The first that is understood tells enough.
        if readings.occupation(at).is_some() {
            break;
        }
    }
    Ok(not_understood(profile, &readings, today))
}

/// Keeps what the work of a title in a house is called elsewhere; `None` lets the title speak for itself again.
///
/// # Errors
/// [`ReflectRefused`]; then nothing was changed.
pub fn say_called(
    desk: &Desk,
    account: AccountId,
    title: (&str, Option<&str>),
    occupation: Option<OccupationId>,
) -> std::result::Result<(), ReflectRefused> {
    reflect(desk, account, |said| said.with_called(desk.atlas, title, occupation))
}
