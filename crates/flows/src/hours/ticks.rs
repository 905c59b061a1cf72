//! What was kept in a week and does not stand in the log yet: noted by one press, never by itself.

use std::collections::BTreeSet;

use career::hours::{Activity, Entry};
use career::id::{AccountId, EntryId};
use career::week::{Block, BlockState, Week};
use jiff::civil::Date;
use store::kept::{KeptEntry, MonthOfHours};
use store::{Result, record};

use super::log::month_of;
use super::note::{HoursRefused, put_in};
use crate::Desk;
use crate::week::weeks_in;

/// A block that was kept.
#[derive(Clone, Debug, PartialEq)]
pub struct Tick {
    /// The name that its entry has: that of the block, so that noting it twice notes it once.
    pub id: EntryId,
    /// What it was.
    pub title: String,
    /// What would be noted.
    pub entry: Entry,
}

/// Days back to which kept blocks are offered.
const OFFERED: i32 = 28;

/// Blocks that were kept within the last four weeks and are not in the log, the latest first. Taken out of the log,
/// or erased, a block is not offered again.
///
/// # Errors
/// What the store says.
pub fn ticks(desk: &Desk, account: AccountId, today: Date) -> Result<Vec<Tick>> {
    let reading = desk.store.reading()?;
    let weeks: Vec<Week> = weeks_in(reading.as_ref(), account, today)?;
    let from = today.saturating_sub(jiff::Span::new().days(OFFERED));
    let months = record::all_from::<MonthOfHours>(reading.as_ref(), account, month_of(from))?;
    let months = months.iter().map(|(_, kept)| &kept.value);
    let known: BTreeSet<EntryId> = months
        .flat_map(|month| month.entries.iter().map(|kept| kept.id).chain(month.not_again.iter().copied()))
        .collect();
    let kept = weeks.iter().flat_map(|week| &week.blocks).filter(|block| block.state == BlockState::Kept);
    let mut ticks: Vec<Tick> = kept
        .filter(|block| from <= block.day)
        .filter_map(|block| tick(block, today))
        .filter(|tick| !known.contains(&tick.id))
        .collect();
    ticks.sort_by_key(|tick| std::cmp::Reverse((tick.entry.day, tick.id)));
    Ok(ticks)
}

/// Notes blocks that were kept: one, or all of them.
///
/// # Errors
/// [`HoursRefused`] says why; then nothing was changed.
pub fn note_ticks(
    desk: &Desk,
    account: AccountId,
    wanted: Option<EntryId>,
    today: Date,
) -> std::result::Result<(), HoursRefused> {
    let offered = ticks(desk, account, today)?;
    let mut writing = desk.store.writing()?;
    for tick in offered.into_iter().filter(|tick| wanted.is_none_or(|wanted| wanted == tick.id)) {
        let kept = KeptEntry { id: tick.id, entry: tick.entry, taken_out: false, brought_by: None };
        put_in(writing.as_mut(), desk, account, kept, today)?;
    }
    Ok(writing.commit()?)
}

fn tick(block: &Block, today: Date) -> Option<Tick> {
    let doing = block.doing.filter(|doing| *doing != Activity::Rest)?;
    // Done before its day, it was done by today.
    let entry = Entry::of(block.day.min(today), i64::from(block.minutes), doing).ok()?;
    let channel = block.channel.filter(|_| doing.is_rated());
    let words = block.title.chars().take(career::hours::MOST_WORDS).collect();
    Some(Tick { id: EntryId(block.id.0), title: block.title.clone(), entry: Entry { channel, words, ..entry } })
}
