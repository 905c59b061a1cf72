//! Where a person is in the first ten minutes. Every page can be left and come back to; going back shows what was chosen.

use career::answers::{LineMark, Mark, Reason};
use career::id::AccountId;
use career::reflection::Reflection;
use jiff::civil::Date;
use store::kept::{FirstSteps, Learned, Settings, SmallStep, Stage};
use store::record::Record;
use store::{Put, Result, Revision, Trouble, record};

use crate::Desk;

/// Where a person is.
///
/// # Errors
/// What the store says.
pub fn first_steps(desk: &Desk, account: AccountId) -> Result<FirstSteps> {
    let reading = desk.store.reading()?;
    Ok(record::the::<FirstSteps>(reading.as_ref(), account)?.map(|kept| kept.value).unwrap_or_default())
}

/// Notes that a page was reached; never goes back.
///
/// # Errors
/// What the store says.
pub fn reach(desk: &Desk, account: AccountId, stage: Stage) -> Result<()> {
    if first_steps(desk, account)?.stage >= stage {
        return Ok(());
    }
    edit::<FirstSteps>(desk, account, |steps| steps.stage = steps.stage.max(stage))
}

/// Keeps what brings the person.
///
/// # Errors
/// What the store says.
pub fn say_why(desk: &Desk, account: AccountId, reason: Option<Reason>) -> Result<()> {
    edit::<Reflection>(desk, account, |reflection| reflection.reason = reason)?;
    reach(desk, account, Stage::Cards)
}

/// Keeps marks on lines: more, less, or none. A line marked before gets its new mark.
///
/// # Errors
/// What the store says.
pub fn mark_lines(desk: &Desk, account: AccountId, marks: &[(String, Option<Mark>)]) -> Result<()> {
    edit::<Reflection>(desk, account, |reflection| {
        for (line, mark) in marks {
            reflection.marks.retain(|known| known.line != *line);
            if let Some(mark) = mark {
                reflection.marks.push(LineMark { line: line.clone(), mark: *mark });
            }
        }
    })
}

/// Keeps the direction that was chosen, by its O*NET-SOC code.
///
/// # Errors
/// What the store says.
pub fn choose_direction(desk: &Desk, account: AccountId, code: &str) -> Result<()> {
    edit::<FirstSteps>(desk, account, |steps| {
        steps.direction = Some(code.to_owned());
        steps.stage = steps.stage.max(Stage::Step);
    })
}

/// Keeps the one step, and its day.
///
/// # Errors
/// What the store says.
pub fn take_step(desk: &Desk, account: AccountId, step: SmallStep) -> Result<()> {
    edit::<FirstSteps>(desk, account, |steps| {
        steps.step = Some(step.clone());
        steps.stage = steps.stage.max(Stage::Keep);
    })
}

/// Keeps something learned on a hard day, for the person alone.
///
/// # Errors
/// What the store says.
pub fn note_learned(desk: &Desk, account: AccountId, words: &str, today: Date) -> Result<()> {
    let words = words.trim();
    if words.is_empty() {
        return Ok(());
    }
    edit::<Settings>(desk, account, |settings| {
        let note = Learned { on: today, words: words.chars().take(4000).collect() };
        if settings.learned.last() != Some(&note) && settings.learned.len() < 1000 {
            settings.learned.push(note);
        }
    })
}

/// Changes the one record of a kind, in one transaction.
pub(crate) fn edit<R: Record + Default + PartialEq + Clone>(
    desk: &Desk,
    account: AccountId,
    change: impl Fn(&mut R),
) -> Result<()> {
    let mut writing = desk.store.writing()?;
    let kept = record::the::<R>(&*writing, account)?;
    let over = kept.as_ref().map_or(Revision(0), |kept| kept.revision);
    let before = kept.map(|kept| kept.value).unwrap_or_default();
    let mut value = before.clone();
    change(&mut value);
    if value == before {
        return Ok(());
    }
    match record::put_the(writing.as_mut(), account, &value, over)? {
        Put::Written(_) => writing.commit(),
        Put::Stale => Err(Trouble::Busy),
    }
}
