//! A visit is put into the plan, where the person wants that: nothing goes there by itself.

use career::id::{AccountId, PlaceId, TaskId};
use career::plan::{NewTask, Refused, TaskKind, add};
use jiff::civil::Date;
use store::kept::KeptPlace;
use store::{Trouble, record};

use crate::Desk;
use crate::plan::{PlanRefused, change_plan};

/// Why no visit is planned.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotPlanned {
    /// There is no such place.
    NotThere,
    /// There is no plan yet: it begins with a path.
    NoPlan,
    /// The plan does not take it.
    Plan(Refused),
    /// The store.
    Store(Trouble),
}

impl From<Trouble> for NotPlanned {
    fn from(trouble: Trouble) -> Self {
        NotPlanned::Store(trouble)
    }
}

/// Adds a task for going there on a day. `task` comes with the form, so that a form sent twice adds one.
///
/// # Errors
/// [`NotPlanned`] says what to do; then nothing was changed.
pub fn plan_visit(desk: &Desk, account: AccountId, id: PlaceId, task: TaskId, day: Date) -> Result<(), NotPlanned> {
    let kept = record::one::<KeptPlace>(desk.store.reading()?.as_ref(), account, id.0)?.ok_or(NotPlanned::NotThere)?;
    let place = kept.value.place;
    let name: String = place.name.chars().take(150).collect();
    let new = NewTask {
        title: format!("Go to {name}"),
        kind: TaskKind::Conversation,
        path: None,
        day: Some(day),
        minutes: place.effort().minutes(),
    };
    change_plan(desk, account, |plan| add(plan, task, new)).map_err(|refused| match refused {
        PlanRefused::NoPlan => NotPlanned::NoPlan,
        PlanRefused::Change(refused) => NotPlanned::Plan(refused),
        PlanRefused::Store(trouble) => NotPlanned::Store(trouble),
    })
}
