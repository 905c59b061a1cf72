//! Weeks as they stand, and changes of one.

use career::application::Channel;
use career::id::AccountId;
use career::week::{Budget, Going, LookBack, MovesOn, Refused, Stopped, Week, reopen, review, stop_for_the_day};
use jiff::ToSpan;
use jiff::civil::{Date, Weekday};
use store::account::Account;
use store::kept::Settings;
use store::{Put, Reading, Result, Revision, Trouble, record};

use crate::Desk;
use crate::by_day::named_by;

/// Why the week stays as it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WeekRefused {
    /// There is no such week.
    NoWeek,
    /// It was looked back at meanwhile, perhaps in another window: it says something else now.
    ChangedSince,
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

/// The first day of the week in which a day lies: of the one that is kept, where one holds that day (somebody may have
/// changed the day on which their weeks begin), else as this person counts.
///
/// # Errors
/// What the store says.
pub fn start_of_kept_week(desk: &Desk, account: &Account, day: Date) -> Result<Date> {
    let reading = desk.store.reading()?;
    for starts in (0..7).map(|back: i64| day.saturating_sub(back.days())) {
        if record::one::<Week>(reading.as_ref(), account.id, named_by(starts))?.is_some() {
            return Ok(starts);
        }
    }
    Ok(start_of_week(account, day))
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
    changed(desk, account, starts, None, change)
}

/// The same, on `otherwise` where there is no such week.
fn changed<T>(
    desk: &Desk,
    account: AccountId,
    starts: Date,
    otherwise: Option<Week>,
    change: impl FnOnce(&mut Week) -> std::result::Result<T, Refused>,
) -> std::result::Result<T, WeekRefused> {
    let mut writing = desk.store.writing()?;
    let id = named_by(starts);
    let kept = record::one::<Week>(&*writing, account, id)?;
    let over = kept.as_ref().map_or(Revision(0), |kept| kept.revision);
    let before = kept.map(|kept| kept.value).or(otherwise).ok_or(WeekRefused::NoWeek)?;
    let mut week = before.clone();
    let answer = change(&mut week)?;
    if week != before {
        match record::put(writing.as_mut(), account, id, &week, over)? {
            Put::Written(_) => writing.commit()?,
            Put::Stale => return Err(Trouble::Busy.into()),
        }
    }
    Ok(answer)
}

/// Closes a week with a look back; answers what moves on. `seen` is what [`look_back_seen`] said of the week when the form was
/// made; `None` writes over whatever stands there.
///
/// # Errors
/// [`WeekRefused`]; then nothing was changed.
pub fn review_week(
    desk: &Desk,
    account: AccountId,
    starts: Date,
    said: &LookBack,
    seen: Option<&str>,
    today: Date,
) -> std::result::Result<Vec<MovesOn>, WeekRefused> {
    // A week can be looked back at that nobody had proposed.
    let otherwise = Week::empty(starts, Budget::of(0), Going::default());
    let (mut is_stale, mut moves_on) = (false, Vec::new());
    changed(desk, account, starts, Some(otherwise), |week| {
        is_stale = seen.is_some_and(|seen| seen != look_back_seen(Some(&*week)));
        if !is_stale {
            moves_on = review(week, said, today)?;
        }
        Ok(())
    })?;
    if is_stale { Err(WeekRefused::ChangedSince) } else { Ok(moves_on) }
}

/// What the look back at a week says, as a short name of it, so that a form made before somebody changed it is found out.
pub fn look_back_seen(week: Option<&Week>) -> String {
    let said = week.and_then(|week| week.review.as_ref().or(week.draft.as_ref()));
    let said = said.map(|review| (&review.learned, review.felt, review.trial, review.rests));
    crate::account::digest(&serde_json::to_string(&said).unwrap_or_default())
}

/// Takes a look back out again: what moved on by closing the week is open.
///
/// # Errors
/// [`WeekRefused`]; then nothing was changed.
pub fn reopen_week(desk: &Desk, account: AccountId, starts: Date) -> std::result::Result<(), WeekRefused> {
    change_week(desk, account, starts, |week| {
        reopen(week);
        Ok(())
    })
}

/// Takes a way up again that rests, or lets one go that is tried.
///
/// # Errors
/// What the store says.
pub fn take_up_way(desk: &Desk, account: AccountId, channel: Channel, today: Date) -> Result<()> {
    let mut writing = desk.store.writing()?;
    let from = named_by(today.saturating_sub(A_YEAR.days()));
    for (id, mut kept) in record::all_from::<Week>(&*writing, account, from)? {
        let Some(review) = &mut kept.value.review else { continue };
        let before = review.clone();
        review.rests = review.rests.filter(|known| *known != channel);
        review.trial = review.trial.filter(|trial| trial.channel != channel || trial.until < today);
        if *review != before {
            match record::put(writing.as_mut(), account, id, &kept.value, kept.revision)? {
                Put::Written(_) => {}
                Put::Stale => return Err(Trouble::Busy),
            }
        }
    }
    writing.commit()
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
