//! An application moves: a stage with its day, a reminder, and any of it taken back.

use career::application::{Stage, Step};
use career::id::{AccountId, ApplicationId};
use jiff::civil::Date;
use store::kept::Change;

use super::change::{ApplicationRefused, change, put, there};
use crate::Desk;

/// Notes a stage with its day. What was noted as next is over once its day has come.
///
/// # Errors
/// [`ApplicationRefused`] says what to do; then nothing was changed.
pub fn note_stage(
    desk: &Desk,
    account: AccountId,
    id: ApplicationId,
    step: Step,
    today: Date,
) -> Result<(), ApplicationRefused> {
    change(desk, account, id, Change::Stage, None, |application| {
        let on = step.on;
        application.step(step, today)?;
        if application.stage().is_end() || application.next.as_ref().is_some_and(|next| next.on <= on) {
            application.next = None;
        }
        Ok(())
    })
}

/// Takes one stage out again; the others stay as they are.
///
/// # Errors
/// [`ApplicationRefused`] says what to do; then nothing was changed.
pub fn take_out_step(
    desk: &Desk,
    account: AccountId,
    id: ApplicationId,
    stage: Stage,
    on: Date,
) -> Result<(), ApplicationRefused> {
    change(desk, account, id, Change::StageOut, None, |application| {
        // One that is not there any more was taken out already.
        let _ = application.take_back(stage, on);
        Ok(())
    })
}

/// Notes that a reminder was written. Two on one day are one.
///
/// # Errors
/// [`ApplicationRefused`] says what to do; then nothing was changed.
pub fn note_reminder(
    desk: &Desk,
    account: AccountId,
    id: ApplicationId,
    on: Date,
    today: Date,
) -> Result<(), ApplicationRefused> {
    if on > today {
        return Err(ApplicationRefused::InTheFuture);
    }
    change(desk, account, id, Change::Reminder, None, |application| {
        if !application.nudges.contains(&on) {
            application.nudges.push(on);
            application.nudges.sort_unstable();
        }
        Ok(())
    })
}

/// Takes the last change back, one that is `seen` (how many changes there were when the button was shown), so that a
/// button pressed twice takes back one. One that was saved and not changed since is removed. Answers whether something
/// was taken back.
///
/// # Errors
/// [`ApplicationRefused`] says what to do; then nothing was changed.
pub fn take_back_change(
    desk: &Desk,
    account: AccountId,
    id: ApplicationId,
    seen: u32,
    today: Date,
) -> Result<bool, ApplicationRefused> {
    let mut writing = desk.store.writing()?;
    let (mut kept, over) = match there(writing.as_ref(), account, id) {
        // Removed a moment ago by the same button.
        Err(ApplicationRefused::NotThere) => return Ok(false),
        found => found?,
    };
    if kept.changes != seen {
        return Ok(false);
    }
    if kept.take_back().is_none() {
        if kept.changes > 0 {
            return Ok(false);
        }
        kept.removed = Some(today);
    }
    put(writing.as_mut(), account, id, &kept, over)?;
    writing.commit()?;
    Ok(true)
}
