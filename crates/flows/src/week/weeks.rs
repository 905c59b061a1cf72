//! Weeks as they stand, and changes of one.

use career::id::AccountId;
use career::week::{LookBack, MovesOn, Refused, Stopped, Week, review, stop_for_the_day};
use jiff::ToSpan;
use jiff::civil::{Date, Weekday};
use store::account::Account;
use store::kept::Settings;
use store::{Put, Reading, Result, Trouble, record};

use crate::Desk;
use crate::by_day::named_by;

/// Why the week stays as it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WeekRefused {
    /// There is no such week.
    NoWeek,
    /// The change itself.
    Change(Refused),
    /// The store.
    Store(Trouble),
}

impl From<Trouble> for WeekRefused {
    fn from(trouble: Trouble) -> Self {
        WeekRefused::Store(trouble)
    }
}

impl From<Refused> for WeekRefused {
    fn from(refused: Refused) -> Self {
        WeekRefused::Change(refused)
    }
}

/// The first day of the week in which a day lies, as this person counts.
pub fn start_of_week(account: &Account, day: Date) -> Date {
    let first = if account.week_starts_on_sunday { Weekday::Sunday } else { Weekday::Monday };
    let back = day.weekday().since(first);
    day.saturating_sub(jiff::Span::new().days(back))
}

/// Days back for which weeks are read: a year, and the weeks that stand across its ends.
const A_YEAR: i64 = 400;

/// Every week of the last year that was kept, the newest first.
///
/// # Errors
/// What the store says.
pub fn weeks(desk: &Desk, account: AccountId, today: Date) -> Result<Vec<Week>> {
    weeks_in(desk.store.reading()?.as_ref(), account, today)
}

pub(crate) fn weeks_in(reading: &(impl Reading + ?Sized), account: AccountId, today: Date) -> Result<Vec<Week>> {
    let from = named_by(today.saturating_sub(A_YEAR.days()));
    let all = record::all_from::<Week>(reading, account, from)?;
    let mut weeks: Vec<Week> = all.into_iter().map(|(_, kept)| kept.value).collect();
    weeks.sort_by_key(|week| std::cmp::Reverse(week.starts));
    Ok(weeks)
}

/// Hours that are there, and other settings.
///
/// # Errors
/// What the store says.
pub fn settings(desk: &Desk, account: AccountId) -> Result<Settings> {
    let kept = record::the::<Settings>(desk.store.reading()?.as_ref(), account)?;
    Ok(kept.map(|kept| kept.value).unwrap_or_default())
}

/// Changes one week, in one transaction.
///
/// # Errors
/// [`WeekRefused`]; then nothing was changed.
pub fn change_week<T>(
    desk: &Desk,
    account: AccountId,
    starts: Date,
    change: impl FnOnce(&mut Week) -> std::result::Result<T, Refused>,
) -> std::result::Result<T, WeekRefused> {
    let mut writing = desk.store.writing()?;
    let id = named_by(starts);
    let kept = record::one::<Week>(&*writing, account, id)?.ok_or(WeekRefused::NoWeek)?;
    let mut week = kept.value.clone();
    let answer = change(&mut week)?;
    if week != kept.value {
        match record::put(writing.as_mut(), account, id, &week, kept.revision)? {
            Put::Written(_) => writing.commit()?,
            Put::Stale => return Err(Trouble::Busy.into()),
        }
    }
    Ok(answer)
}

/// Closes a week with a look back; answers what moves on.
///
/// # Errors
/// [`WeekRefused`]; then nothing was changed.
pub fn review_week(
    desk: &Desk,
    account: AccountId,
    starts: Date,
    said: &LookBack,
    today: Date,
) -> std::result::Result<Vec<MovesOn>, WeekRefused> {
    change_week(desk, account, starts, |week| review(week, said, today))
}

/// Ends the day: what is open today goes to a later day that has room, or moves on.
///
/// # Errors
/// [`WeekRefused`]; then nothing was changed.
pub fn stop_today(
    desk: &Desk,
    account: AccountId,
    starts: Date,
    today: Date,
) -> std::result::Result<Stopped, WeekRefused> {
    let energy = settings(desk, account)?.energy;
    change_week(desk, account, starts, |week| Ok(stop_for_the_day(week, &energy, today)))
}
