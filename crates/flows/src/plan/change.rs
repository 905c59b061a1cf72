//! Changes of a plan, each in one transaction over the plan as it is now.

use career::id::AccountId;
use career::plan::{Aim, Part, Plan, Refused, choose, remove, unfold};
use jiff::civil::Date;
use store::{Put, Trouble, record};

use crate::plan::{Grounded, begin_plan};
use crate::{Desk, draw};

/// Why the plan stays as it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PlanRefused {
    /// There is no plan yet.
    NoPlan,
    /// The change itself.
    Change(Refused),
    /// The store.
    Store(Trouble),
}

impl From<Trouble> for PlanRefused {
    fn from(trouble: Trouble) -> Self {
        PlanRefused::Store(trouble)
    }
}

impl From<Refused> for PlanRefused {
    fn from(refused: Refused) -> Self {
        PlanRefused::Change(refused)
    }
}

/// Changes the plan. A change that leaves it as it was writes nothing.
///
/// # Errors
/// [`PlanRefused`]; then nothing was changed.
pub fn change_plan(
    desk: &Desk,
    account: AccountId,
    change: impl FnOnce(&mut Plan) -> Result<(), Refused>,
) -> Result<(), PlanRefused> {
    let mut writing = desk.store.writing()?;
    let kept = record::the::<Plan>(&*writing, account)?.ok_or(PlanRefused::NoPlan)?;
    let mut plan = kept.value.clone();
    change(&mut plan)?;
    if plan == kept.value {
        return Ok(());
    }
    match record::put_the(writing.as_mut(), account, &plan, kept.revision)? {
        Put::Written(_) => {}
        Put::Stale => return Err(Trouble::Busy.into()),
    }
    crate::circle::renew(writing.as_mut(), account, &plan, desk.now())?;
    Ok(writing.commit()?)
}

/// Puts a path in the place of an aim; begins a plan where there is none.
///
/// # Errors
/// [`PlanRefused`]; then nothing was changed.
pub fn choose_path(desk: &Desk, account: AccountId, today: Date, code: &str, aim: Aim) -> Result<(), PlanRefused> {
    if crate::plan::the_plan(desk, account)?.is_none() {
        return match begin_plan(desk, account, today, code, None)? {
            None => Ok(()),
            Some(refused) => Err(refused.into()),
        };
    }
    let drawn = draw(desk, account, today)?;
    let grounded = Grounded::of(desk, &drawn, today);
    change_plan(desk, account, |plan| {
        choose(plan, &grounded.ground(), aim, &grounded.destination(code), &mut || desk.id())
    })
}

/// Takes the path of an aim out of the plan. What was found out is kept.
///
/// # Errors
/// [`PlanRefused`]; then nothing was changed.
pub fn remove_path(desk: &Desk, account: AccountId, today: Date, aim: Aim) -> Result<(), PlanRefused> {
    change_plan(desk, account, |plan| remove(plan, aim, today))
}

/// Unfolds one part of a path, when asked.
///
/// # Errors
/// [`PlanRefused`]; then nothing was changed.
pub fn unfold_part(desk: &Desk, account: AccountId, today: Date, code: &str, part: Part) -> Result<(), PlanRefused> {
    let drawn = draw(desk, account, today)?;
    let grounded = Grounded::of(desk, &drawn, today);
    change_plan(desk, account, |plan| unfold(plan, &grounded.ground(), code, part, &mut || desk.id()))
}
