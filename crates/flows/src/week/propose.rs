//! Proposing a week.

use career::application::Application;
use career::hours::{Log, Returns};
use career::id::AccountId;
use career::plan::Plan;
use career::week::{Asked, Budget, Week, propose};
use jiff::civil::Date;
use store::kept::{KeptApplication, Settings};
use store::{Put, Result, Revision, Trouble, record};

use crate::Desk;
use crate::first::edit;
use crate::week::weeks::week_id;

/// Proposes the week that starts on a day, from the plan. What the person did about an earlier proposal of the same week
/// (kept, moved, dropped, added) stays; the rest is proposed anew. A week that was looked back at stays as it is.
///
/// # Errors
/// What the store says.
pub fn propose_week(desk: &Desk, account: AccountId, starts: Date, today: Date) -> Result<Option<Week>> {
    let mut writing = desk.store.writing()?;
    let Some(plan) = record::the::<Plan>(&*writing, account)? else { return Ok(None) };
    let settings = record::the::<Settings>(&*writing, account)?.map(|kept| kept.value).unwrap_or_default();
    let all = record::all::<Week>(&*writing, account)?;
    let here = all.iter().find(|(_, kept)| kept.value.starts == starts).map(|(_, kept)| kept.clone());
    if let Some(here) = &here
        && here.value.review.is_some()
    {
        return Ok(Some(here.value.clone()));
    }
    let earlier: Vec<Week> = all.into_iter().map(|(_, kept)| kept.value).filter(|week| week.starts < starts).collect();
    let applications: Vec<Application> = record::all::<KeptApplication>(&*writing, account)?
        .into_iter()
        .map(|(_, kept)| kept.value)
        .filter(|kept| kept.removed.is_none())
        .map(|kept| kept.application)
        .collect();
    let returns = Returns::of(&Log::default(), &applications, today);
    let asked = Asked {
        plan: &plan.value,
        budget: &Budget::of(settings.minutes_a_week),
        starts,
        days: &[],
        earlier: &earlier,
        today,
        returns: Some(&returns),
    };
    let mut week = propose(&asked, &mut || desk.id());
    if let Some(here) = &here {
        keep_what_was_done(&mut week, &here.value);
    }
    let over = here.map_or(Revision(0), |kept| kept.revision);
    match record::put(writing.as_mut(), account, week_id(starts), &week, over)? {
        Put::Written(_) => writing.commit()?,
        Put::Stale => return Err(Trouble::Busy),
    }
    Ok(Some(week))
}

/// Blocks that the person touched stand; a proposed block of the same task gives way to them.
fn keep_what_was_done(week: &mut Week, before: &Week) {
    let touched = before.blocks.iter().filter(|block| block.by_hand || block.state != Default::default());
    for block in touched {
        week.blocks.retain(|new| new.task.is_none() || new.task != block.task);
        week.blocks.push(block.clone());
    }
    week.blocks.sort_by_key(|block| block.day);
}

/// Keeps how many hours a week are really there.
///
/// # Errors
/// What the store says.
pub fn set_hours(desk: &Desk, account: AccountId, minutes: u32) -> Result<()> {
    edit::<Settings>(desk, account, |settings| settings.minutes_a_week = minutes.min(Budget::MOST))
}
