//! Proposing a week.

use career::application::Application;
use career::hours::Returns;
use career::id::AccountId;
use career::plan::Plan;
use career::week::{Asked, Block, Budget, Energy, Going, Week, propose};
use jiff::civil::Date;
use store::kept::Settings;
use store::{Put, Result, Revision, Trouble, record};

use super::waits::waits;
use super::weeks_in;
use crate::Desk;
use crate::by_day::named_by;
use crate::first::edit;
use crate::hours::{applications_in, is_looked_at, log_in};

/// Proposes the week that starts on a day, from the plan and from what else waits; `None` where there is neither. What the
/// person did about an earlier proposal of the same week (kept, moved, dropped, changed, added) stays; the rest is proposed
/// anew. A week that was looked back at stays as it is. Where nobody says how it goes, it is as it was said before, or usual.
///
/// # Errors
/// What the store says.
pub fn propose_week(
    desk: &Desk,
    account: AccountId,
    starts: Date,
    today: Date,
    going: Option<Going>,
) -> Result<Option<Week>> {
    let Some(known) = desk.store.reading()?.account(account)? else { return Err(Trouble::no_such_account()) };
    let applications = applications_in(desk.store.reading()?.as_ref(), account, today)?;
    let waiting = waits(desk, &known.value, &applications, starts, today)?;
    let reading = desk.store.reading()?;
    let here = record::one::<Week>(reading.as_ref(), account, named_by(starts))?;
    if let Some(here) = here.as_ref().filter(|here| here.value.review.is_some()) {
        return Ok(Some(here.value.clone()));
    }
    let plan = record::the::<Plan>(reading.as_ref(), account)?.map(|kept| kept.value);
    if plan.is_none() && waiting.is_empty() {
        return Ok(None);
    }
    let energy = record::the::<Settings>(reading.as_ref(), account)?.map(|kept| kept.value).unwrap_or_default().energy;
    let mut earlier = weeks_in(reading.as_ref(), account, today)?;
    earlier.retain(|week| week.starts < starts);
    let log = log_in(reading.as_ref(), account, today)?;
    drop(reading);
    let sent: Vec<&Application> =
        applications.iter().map(|(_, kept)| &kept.application).filter(|one| is_looked_at(one, today)).collect();
    let returns = Returns::of(&log, sent, today);
    let touched: Vec<Block> =
        here.iter().flat_map(|kept| &kept.value.blocks).filter(|block| block.is_touched()).cloned().collect();
    let asked = Asked {
        plan: plan.as_ref(),
        waiting: &waiting,
        energy: &energy,
        going: going.or(here.as_ref().map(|kept| kept.value.going)).unwrap_or_default(),
        starts,
        touched: &touched,
        earlier: &earlier,
        today,
        returns: Some(&returns),
    };
    let draft = here.as_ref().and_then(|kept| kept.value.draft.clone());
    let week = Week { draft, ..propose(&asked, &mut || desk.id()) };
    let over = here.map_or(Revision(0), |kept| kept.revision);
    let mut writing = desk.store.writing()?;
    match record::put(writing.as_mut(), account, named_by(starts), &week, over)? {
        Put::Written(_) => writing.commit()?,
        Put::Stale => return Err(Trouble::Busy),
    }
    Ok(Some(week))
}

/// Keeps how many hours a usual week has.
///
/// # Errors
/// What the store says.
pub fn set_hours(desk: &Desk, account: AccountId, minutes: u32) -> Result<()> {
    edit::<Settings>(desk, account, |settings| settings.energy.usual = minutes.min(Budget::MOST))
}

/// Keeps what a week can hold.
///
/// # Errors
/// What the store says.
pub fn set_energy(desk: &Desk, account: AccountId, energy: &Energy) -> Result<()> {
    edit::<Settings>(desk, account, |settings| settings.energy = energy.clone().within_bounds())
}
