//! What a look back at a week shows: how its blocks went, what was heard, what the hours returned, and what the plan asks.

use career::application::waiting::{Outcomes, Waiting};
use career::application::{Application, Channel};
use career::hours::{Returns, Totals};
use career::id::AccountId;
use career::plan::Plan;
use career::week::{Heard, Lessons, Week, heard, holds, lessons};
use jiff::ToSpan;
use jiff::civil::Date;
use store::kept::Settings;
use store::{Result, record};

use super::weeks_in;
use crate::Desk;
use crate::hours::{applications_in, is_looked_at, log_in};

/// A look back.
#[derive(Clone, Debug, PartialEq)]
pub struct LookedBack {
    /// The week, where one was proposed.
    pub week: Option<Week>,
    /// What was heard within it.
    pub heard: Heard,
    /// Minutes noted for its days.
    pub totals: Totals,
    /// What an hour of applying returned, over all.
    pub returns: Returns,
    /// What can be told from that.
    pub lessons: Lessons,
    /// Ways that rest.
    pub rests: Vec<Channel>,
    /// The plan, with its questions and its rules for stopping.
    pub plan: Option<Plan>,
    /// What the person set as the most for small doings.
    pub settings: Settings,
}

/// Looks back at the week that starts on a day.
///
/// # Errors
/// What the store says.
pub fn look_back(desk: &Desk, account: AccountId, starts: Date, today: Date) -> Result<LookedBack> {
    let reading = desk.store.reading()?;
    let weeks = weeks_in(reading.as_ref(), account, today)?;
    let log = log_in(reading.as_ref(), account, today)?;
    let applications = applications_in(reading.as_ref(), account, today)?;
    let applications: Vec<&Application> = applications
        .iter()
        .map(|(_, kept)| &kept.application)
        .filter(|application| is_looked_at(application, today))
        .collect();
    let returns = Returns::of(&log, applications.iter().copied(), today);
    let earlier: Vec<Week> = weeks.iter().filter(|week| week.starts < starts).cloned().collect();
    let holds = holds(&earlier, today);
    let waiting = Waiting::learned(&Outcomes::of(applications.iter().copied(), today));
    Ok(LookedBack {
        heard: heard(&applications, &waiting, starts, today),
        totals: log.totals_between(starts, starts.saturating_add(6.days())),
        lessons: lessons(&returns, &applications, &holds, today),
        rests: holds.rests,
        week: weeks.into_iter().find(|week| week.starts == starts),
        returns,
        plan: record::the::<Plan>(reading.as_ref(), account)?.map(|kept| kept.value),
        settings: record::the::<Settings>(reading.as_ref(), account)?.map(|kept| kept.value).unwrap_or_default(),
    })
}
