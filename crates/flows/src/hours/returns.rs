//! What the hours for applying returned, and the small doings beside them.

use career::application::Application;
use career::hours::{Activity, Returns, Said, Totals};
use career::id::AccountId;
use jiff::ToSpan;
use jiff::civil::Date;
use store::kept::Settings;
use store::{Result, record};

use super::log::{applications_in, is_looked_at, log_in};
use crate::Desk;

/// Weeks over which the doings beside applying are told.
const LATELY: i64 = 4;

/// What came of a person's hours.
#[derive(Clone, Debug, PartialEq)]
pub struct OwnReturns {
    /// By channel.
    pub returns: Returns,
    /// Minutes of the last two years by what they went into.
    pub totals: Totals,
    /// The same of the last four weeks.
    pub lately: Totals,
    /// What there is to say of overlaps and long days.
    pub said: Vec<Said>,
    /// Applications whose way nobody noted.
    pub without_a_way: usize,
    /// Minutes of applying and what belongs to it whose way nobody noted.
    pub minutes_without_a_way: u32,
    /// What the person set as the most for small doings.
    pub settings: Settings,
}

/// What came of a person's hours on a day.
///
/// # Errors
/// What the store says.
pub fn own_returns(desk: &Desk, account: AccountId, today: Date) -> Result<OwnReturns> {
    let reading = desk.store.reading()?;
    let log = log_in(reading.as_ref(), account, today)?;
    let all = applications_in(reading.as_ref(), account, today)?;
    let sent: Vec<&Application> = all
        .iter()
        .map(|(_, kept)| &kept.application)
        .filter(|application| application.applied().is_some() && is_looked_at(application, today))
        .collect();
    let rated = |activity: &Activity| activity.is_rated();
    let without = log.counted().iter().filter(|entry| rated(&entry.activity) && entry.channel.is_none());
    Ok(OwnReturns {
        minutes_without_a_way: without.fold(0, |sum, entry| sum.saturating_add(entry.minutes)),
        without_a_way: sent.iter().filter(|application| application.found.is_none()).count(),
        returns: Returns::of(&log, sent.iter().copied(), today),
        totals: log.totals(),
        lately: log.totals_between(today.saturating_sub((LATELY * 7 - 1).days()), today),
        said: log.said().to_vec(),
        settings: record::the::<Settings>(reading.as_ref(), account)?.map(|kept| kept.value).unwrap_or_default(),
    })
}
