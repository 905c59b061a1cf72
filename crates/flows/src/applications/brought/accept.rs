//! Accepting a table's rows, and taking that back.

use career::application::same::News;
use career::application::{Application, Step};
use career::id::{AccountId, ApplicationId};
use store::kept::{Arrival, BroughtTable, Change, KeptApplication};
use store::record::{self, Kind};
use store::{Put, Revision, Trouble, Writing};
use uuid::Uuid;

use super::bring::TableRefused;
use super::look_over::look_over;
use crate::Desk;
use crate::applications::change::{MOST_APPLICATIONS, check, put};

/// What accepting did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct TableAccepted {
    /// Applications that are new.
    pub made: usize,
    /// Applications that came further.
    pub further: usize,
    /// Rows that could not be kept: nameless, or longer than is kept.
    pub left: usize,
}

/// What taking a table back did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct TableUndone {
    /// Applications that are gone again.
    pub removed: usize,
    /// Applications from which a step was taken out again.
    pub stepped_back: usize,
    /// Applications that were changed since and stay.
    pub left: usize,
}

/// Accepts the rows at these places. Sent twice, the second changes nothing.
///
/// # Errors
/// [`TableRefused`] says what to do; then nothing was changed.
pub fn accept_table(
    desk: &Desk,
    account: AccountId,
    id: Uuid,
    wanted: &[usize],
) -> Result<TableAccepted, TableRefused> {
    let mut writing = desk.store.writing()?;
    let looked = look_over(&*writing, account, id)?.ok_or(TableRefused::NotThere)?;
    let mut table = looked.table.value.clone();
    let mut accepted = TableAccepted::default();
    for (_, row) in looked.rows.into_iter().enumerate().filter(|(at, row)| wanted.contains(at) && row.is_open()) {
        match row.news {
            News::New if check(&row.row).is_err() => accepted.left += 1,
            News::New if looked.kept.len() + accepted.made >= MOST_APPLICATIONS => return Err(TableRefused::TooMany),
            News::New => {
                table.made.push(make(desk, writing.as_mut(), account, id, row.row)?);
                accepted.made += 1;
            }
            News::Later(at, steps) => {
                let (known, kept) = &looked.kept[at];
                table.added.extend(steps.iter().map(|step| (*known, step.clone())));
                further(writing.as_mut(), account, *known, kept, steps)?;
                accepted.further += 1;
            }
            News::Same(_) | News::Twice(_) => {}
        }
    }
    table.arrival = Arrival::Accepted;
    if table != looked.table.value {
        settle(record::put(writing.as_mut(), account, id, &table, looked.table.revision)?)?;
        writing.commit()?;
    }
    Ok(accepted)
}

fn make(
    desk: &Desk,
    writing: &mut dyn Writing,
    account: AccountId,
    table: Uuid,
    row: Application,
) -> Result<ApplicationId, Trouble> {
    let id = ApplicationId(desk.id());
    let kept = KeptApplication { brought_by: Some(table), ..KeptApplication::new(row) };
    put(writing, account, id, &kept, Revision(0))?;
    Ok(id)
}

fn further(
    writing: &mut dyn Writing,
    account: AccountId,
    id: ApplicationId,
    kept: &store::Kept<KeptApplication>,
    steps: Vec<Step>,
) -> Result<(), Trouble> {
    let mut application = kept.value.application.clone();
    for step in steps {
        // What the table says of a day that lies ahead was left out when it was read.
        let on = step.on;
        let _ = application.step(step, on);
    }
    let mut kept_now = kept.value.clone();
    kept_now.become_by(Change::Table, application);
    put(writing, account, id, &kept_now, kept.revision)
}

/// Takes an accepted table back: applications that it made are gone unless they were changed since, and steps that it
/// added are taken out.
///
/// # Errors
/// [`TableRefused`] says what to do; then nothing was changed.
pub fn take_back_table(desk: &Desk, account: AccountId, id: Uuid) -> Result<TableUndone, TableRefused> {
    let mut writing = desk.store.writing()?;
    let kept = record::one::<BroughtTable>(&*writing, account, id)?.ok_or(TableRefused::NotThere)?;
    let mut table = kept.value.clone();
    let mut undone = TableUndone::default();
    for made in table.made.drain(..) {
        match record::one::<KeptApplication>(&*writing, account, made.0)? {
            Some(known) if known.value.changes == 0 => {
                writing.remove_record(account, Kind::Application, made.0)?;
                undone.removed += 1;
            }
            Some(_) => undone.left += 1,
            None => {}
        }
    }
    let mut last = None;
    for (known, step) in table.added.drain(..) {
        if take_out(writing.as_mut(), account, known, &step)? && last != Some(known) {
            undone.stepped_back += 1;
            last = Some(known);
        }
    }
    table.arrival = Arrival::TakenBack;
    if table != kept.value {
        settle(record::put(writing.as_mut(), account, id, &table, kept.revision)?)?;
        writing.commit()?;
    }
    Ok(undone)
}

fn take_out(writing: &mut dyn Writing, account: AccountId, id: ApplicationId, step: &Step) -> Result<bool, Trouble> {
    let Some(kept) = record::one::<KeptApplication>(writing, account, id.0)? else { return Ok(false) };
    let mut application = kept.value.application.clone();
    if !application.steps().contains(step) || application.take_back(step.stage, step.on).is_none() {
        return Ok(false);
    }
    let mut kept_now = kept.value;
    kept_now.become_by(Change::StageOut, application);
    put(writing, account, id, &kept_now, kept.revision)?;
    Ok(true)
}

fn settle(put: Put) -> Result<(), Trouble> {
    match put {
        Put::Written(_) => Ok(()),
        Put::Stale => Err(Trouble::Busy),
    }
}
