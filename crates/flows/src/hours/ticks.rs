//! What was kept in a week and does not stand in the log yet: noted by one press, never by itself.

use std::collections::BTreeSet;

use career::hours::{Activity, Entry};
use career::id::{AccountId, EntryId};
use career::week::{Block, BlockState, Week};
use jiff::civil::Date;
use store::kept::MonthOfHours;
use store::{Result, record};

use super::log::month_of;
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

/// Blocks that were kept within the last four weeks and are not in the log, the latest first. Taken out of the log, a block
/// is not offered again.
///
/// # Errors
/// What the store says.
pub fn ticks(desk: &Desk, account: AccountId, today: Date) -> Result<Vec<Tick>> {
    let reading = desk.store.reading()?;
    let weeks: Vec<Week> = weeks_in(reading.as_ref(), account, today)?;
    let from = today.saturating_sub(jiff::Span::new().days(OFFERED));
    let months = record::all_from::<MonthOfHours>(reading.as_ref(), account, month_of(from))?;
    let noted: BTreeSet<EntryId> =
        months.iter().flat_map(|(_, kept)| &kept.value.entries).map(|kept| kept.id).collect();
    let kept = weeks.iter().flat_map(|week| &week.blocks).filter(|block| block.state == BlockState::Kept);
    let mut ticks: Vec<Tick> = kept
        .filter(|block| from <= block.day && block.day <= today)
        .filter_map(tick)
        .filter(|tick| !noted.contains(&tick.id))
        .collect();
    ticks.sort_by_key(|tick| std::cmp::Reverse((tick.entry.day, tick.id)));
    Ok(ticks)
}

fn tick(block: &Block) -> Option<Tick> {
    let doing = block.doing.filter(|doing| *doing != Activity::Rest)?;
    let entry = Entry::of(block.day, i64::from(block.minutes), doing).ok()?;
    let channel = block.channel.filter(|_| doing.is_rated());
    let words = block.title.chars().take(career::hours::MOST_WORDS).collect();
    Some(Tick { id: EntryId(block.id.0), title: block.title.clone(), entry: Entry { channel, words, ..entry } })
}
