//! The plan as it stands, and how it begins.

use career::id::AccountId;
use career::insight::Facts;
use career::plan::{Chosen, Destination, FirstStep, Ground, Plan, SmallStep, propose, small_steps};
use jiff::civil::Date;
use store::{Kept, Put, Result, Revision, Trouble, record};

use crate::{Desk, Drawn, draw};

/// What a plan is proposed from, of one person.
pub struct Grounded<'a> {
    desk: &'a Desk,
    drawn: &'a Drawn,
    today: Date,
}

impl<'a> Grounded<'a> {
    /// From a report drawn for today.
    pub fn of(desk: &'a Desk, drawn: &'a Drawn, today: Date) -> Self {
        Grounded { desk, drawn, today }
    }

    /// As `career` takes it.
    pub fn ground(&self) -> Ground<'_> {
        let facts: Facts<'_> = self.drawn.report.facts(self.desk.atlas);
        let reflection = &self.drawn.reflection;
        Ground { facts, lives: &reflection.lives, weeks_to_look: reflection.weeks_to_look, today: self.today }
    }

    /// Where a code leads: staying, where it is the work held.
    pub fn destination(&self, code: &str) -> Destination {
        let held = self.drawn.report.ranking.stay.as_ref().map(|stay| self.desk.atlas.occupation(stay.held).code());
        if held == Some(code) { Destination::Stay(code.to_owned()) } else { Destination::Occupation(code.to_owned()) }
    }
}

/// The plan, if there is one.
///
/// # Errors
/// What the store says.
pub fn the_plan(desk: &Desk, account: AccountId) -> Result<Option<Kept<Plan>>> {
    record::the::<Plan>(desk.store.reading()?.as_ref(), account)
}

/// Small steps of at most half an hour towards one direction, the one to propose first.
///
/// # Errors
/// What the store says.
pub fn small_steps_for(desk: &Desk, account: AccountId, today: Date, code: &str) -> Result<Vec<SmallStep>> {
    let drawn = draw(desk, account, today)?;
    let grounded = Grounded::of(desk, &drawn, today);
    Ok(small_steps(&grounded.ground(), &grounded.destination(code)).unwrap_or_default())
}

/// Begins a plan from a direction and a step; a plan that is there already stays as it is.
///
/// # Errors
/// What the store says.
pub fn begin_plan(
    desk: &Desk,
    account: AccountId,
    today: Date,
    code: &str,
    step: Option<FirstStep>,
) -> Result<Option<career::plan::Refused>> {
    let drawn = draw(desk, account, today)?;
    let grounded = Grounded::of(desk, &drawn, today);
    let chosen = Chosen { first: grounded.destination(code), second: None, back_up: None };
    let mut plan = match propose(&grounded.ground(), &chosen, step.as_ref(), &mut || desk.id()) {
        Ok(plan) => plan,
        Err(refused) => return Ok(Some(refused)),
    };
    let mut writing = desk.store.writing()?;
    let known = record::the::<Plan>(&*writing, account)?;
    let over = match known {
        // One that holds promises and no path yet: its tasks stay, behind the first steps.
        Some(known) if known.value.paths.is_empty() => {
            plan.tasks.extend(known.value.tasks);
            plan.set_aside.extend(known.value.set_aside);
            known.revision
        }
        Some(_) => return Ok(None),
        None => Revision(0),
    };
    match record::put_the(writing.as_mut(), account, &plan, over)? {
        Put::Written(_) => writing.commit()?,
        Put::Stale => return Err(Trouble::Busy),
    }
    Ok(None)
}
