//! The log as it stands: the entries of some days, and all that the figures look at.

use career::application::Application;
use career::hours::{Entry, Log, Said, Totals};
use career::id::{AccountId, EntryId};
use jiff::ToSpan;
use jiff::civil::Date;
use store::kept::{KeptApplication, KeptEntry, MonthOfHours};
use store::{Reading, Result, record};
use uuid::Uuid;

use crate::Desk;
use crate::by_day::{made_since, named_by};

/// Years back to which the figures look. What is older tells less than a twelfth of what is new (it halves every 200 days),
/// and ten years of a log cost no more than two.
const YEARS: i64 = 2;

/// One entry as it stands.
#[derive(Clone, Debug, PartialEq)]
pub struct Noted {
    /// Its name.
    pub id: EntryId,
    /// What was noted.
    pub entry: Entry,
    /// Whether it was taken out.
    pub taken_out: bool,
    /// The calendar file that brought it.
    pub brought_by: Option<Uuid>,
}

impl From<KeptEntry> for Noted {
    fn from(kept: KeptEntry) -> Self {
        Noted { id: kept.id, entry: kept.entry, taken_out: kept.taken_out, brought_by: kept.brought_by }
    }
}

/// Some days of the log.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Days {
    /// Entries, the latest day first.
    pub entries: Vec<Noted>,
    /// Entries that were taken out and can be put back.
    pub taken_out: Vec<Noted>,
    /// Minutes as they count.
    pub totals: Totals,
    /// What there is to say of overlaps and long days.
    pub said: Vec<Said>,
}

/// The entries from one day to another, both counted.
///
/// # Errors
/// What the store says.
pub fn days(desk: &Desk, account: AccountId, from: Date, to: Date) -> Result<Days> {
    let reading = desk.store.reading()?;
    let months = months_between(reading.as_ref(), account, from, to)?;
    let within = |kept: &KeptEntry| from <= kept.entry.day && kept.entry.day <= to;
    let all = months.into_iter().flat_map(|month| month.entries).filter(within);
    let (out, mut there): (Vec<KeptEntry>, Vec<KeptEntry>) = all.partition(|kept| kept.taken_out);
    let log = Log::of(there.iter().map(|kept| &kept.entry));
    there.sort_by_key(|kept| std::cmp::Reverse((kept.entry.day, kept.entry.began, kept.id)));
    Ok(Days {
        totals: log.totals(),
        said: log.said().to_vec(),
        entries: there.into_iter().map(Noted::from).collect(),
        taken_out: out.into_iter().map(Noted::from).collect(),
    })
}

/// The months in which some days lie. A week of years ago reads one or two of them and not all that came after.
fn months_between(
    reading: &(impl Reading + ?Sized),
    account: AccountId,
    from: Date,
    to: Date,
) -> Result<Vec<MonthOfHours>> {
    if (to - from).get_days() > 62 {
        let all = record::all_from::<MonthOfHours>(reading, account, month_of(from))?;
        return Ok(all.into_iter().map(|(_, kept)| kept.value).collect());
    }
    let firsts = from.first_of_month().series(1.months()).take_while(|first| *first <= to);
    let months = firsts.map(|first| record::one::<MonthOfHours>(reading, account, month_of(first)));
    months.filter_map(|kept| kept.map(|kept| kept.map(|kept| kept.value)).transpose()).collect()
}

/// One entry of a day, taken out or not.
///
/// # Errors
/// What the store says.
pub fn entry(desk: &Desk, account: AccountId, on: Date, id: EntryId) -> Result<Option<Noted>> {
    let month = record::one::<MonthOfHours>(desk.store.reading()?.as_ref(), account, month_of(on))?;
    Ok(month.and_then(|kept| kept.value.entries.into_iter().find(|kept| kept.id == id)).map(Noted::from))
}

/// What the figures look at.
pub(crate) fn log_in(reading: &(impl Reading + ?Sized), account: AccountId, today: Date) -> Result<Log> {
    let months = record::all_from::<MonthOfHours>(reading, account, month_of(first_day(today)))?;
    let entries = months.iter().flat_map(|(_, kept)| &kept.value.entries).filter(|kept| !kept.taken_out);
    Ok(Log::of(entries.map(|kept| &kept.entry)))
}

/// Applications that were written down within the years that the figures look at, with their names. One that was kept for
/// longer and never sent is not worth an hour any more, and does not wait in a week.
pub(crate) fn applications_in(
    reading: &(impl Reading + ?Sized),
    account: AccountId,
    today: Date,
) -> Result<Vec<(Uuid, KeptApplication)>> {
    // A day earlier, for whoever is ahead of Greenwich.
    let from = made_since(first_day(today).saturating_sub(1.days()));
    let all = record::all_from::<KeptApplication>(reading, account, from)?;
    Ok(all.into_iter().map(|(id, kept)| (id, kept.value)).filter(|(_, kept)| kept.removed.is_none()).collect())
}

/// Whether an application lies within the years that the figures look at, so that hours and outcomes are of the same time.
pub(crate) fn is_looked_at(application: &Application, today: Date) -> bool {
    application.applied().is_none_or(|on| on >= first_day(today))
}

/// The first day that the figures look at.
fn first_day(today: Date) -> Date {
    today.saturating_sub(YEARS.years()).first_of_month()
}

/// The name of the month in which a day lies.
pub(super) fn month_of(day: Date) -> Uuid {
    named_by(day.first_of_month())
}
