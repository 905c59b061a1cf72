//! Weeks as they stand, and changes of one.

use career::id::AccountId;
use career::week::{Felt, MovesOn, Refused, Week, review};
use jiff::civil::{Date, Weekday};
use store::account::Account;
use store::kept::Settings;
use store::{Kept, Put, Result, Trouble, record};
use uuid::Uuid;

use crate::Desk;

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

/// The name of the week that starts on a day: one week a day, so that proposing twice is one week.
pub(crate) fn week_id(starts: Date) -> Uuid {
    let days = starts.year().unsigned_abs() as u128 * 10_000 + starts.month() as u128 * 100 + starts.day() as u128;
    Uuid::from_u128(days)
}

/// Every week that was kept, the newest first.
///
/// # Errors
/// What the store says.
pub fn weeks(desk: &Desk, account: AccountId) -> Result<Vec<Kept<Week>>> {
    let all = record::all::<Week>(desk.store.reading()?.as_ref(), account)?;
    let mut weeks: Vec<Kept<Week>> = all.into_iter().map(|(_, kept)| kept).collect();
    weeks.sort_by_key(|kept| std::cmp::Reverse(kept.value.starts));
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
    let id = week_id(starts);
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
    learned: &str,
    felt: Option<Felt>,
    today: Date,
) -> std::result::Result<Vec<MovesOn>, WeekRefused> {
    change_week(desk, account, starts, |week| review(week, learned, felt, today))
}
