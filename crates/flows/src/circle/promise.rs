//! A promise to a circle: a task of the person's own plan, and a copy of it for the others.

use career::circle::{Audience, What};
use career::id::{CircleId, TaskId, ThingId};
use career::plan::{NewTask, Plan, TaskKind, add};
use jiff::Span;
use jiff::civil::Date;
use store::record;
use store::{Put, Revision, Trouble};

use super::put::put_in;
use super::{Asking, CircleRefused, Table};
use crate::Desk;

/// What is promised.
#[derive(Clone, Debug, PartialEq)]
pub enum Promised {
    /// Something new, which goes into the person's plan.
    New {
        /// What to do.
        title: String,
        /// By when.
        day: Option<Date>,
        /// Minutes that it is thought to take.
        minutes: u32,
    },
    /// A task that stands in their plan.
    Task(TaskId),
}

/// Promises something to a circle. The task lives in the person's own plan; what the circle has is a copy, renewed
/// whenever the person changes it there.
///
/// # Errors
/// [`CircleRefused`]; then nothing was changed.
pub fn promise(
    desk: &Desk,
    asking: Asking,
    circle: CircleId,
    id: ThingId,
    promised: Promised,
    audience: Audience,
    today: Date,
) -> Result<(), CircleRefused> {
    let mut writing = desk.store.writing()?;
    // One's own first, then the circle: whoever wants both comes to them in one order.
    let kept = record::the::<Plan>(&*writing, asking.account)?;
    let (mut plan, over) = kept.map_or_else(|| (empty(today), Revision(0)), |kept| (kept.value, kept.revision));
    let table = Table::read(&*writing, circle)?.ok_or(CircleRefused::NotThere)?;
    let visit = table.visit(desk, asking);
    let task = match promised {
        Promised::Task(task) => task,
        Promised::New { title, day, minutes } => {
            // The form's own id, so that a form sent twice makes one task; with other words it is another one.
            let is_other = plan.task(TaskId(id.0)).is_some_and(|known| known.title != title.trim());
            let task = if is_other { TaskId(desk.id()) } else { TaskId(id.0) };
            let new = NewTask { title, kind: TaskKind::Other, path: None, day, minutes };
            let before = plan.clone();
            add(&mut plan, task, new)?;
            if plan != before {
                visit.must(career::circle::access::Subject::Commitment, career::circle::access::Action::Make)?;
                match record::put_the(writing.as_mut(), asking.account, &plan, over)? {
                    Put::Written(_) => {}
                    Put::Stale => return Err(Trouble::Busy.into()),
                }
            }
            task
        }
    };
    let what = plan.task(task).map(What::promise).ok_or(CircleRefused::NotThere)?;
    put_in(desk, writing.as_mut(), &visit, id, what, audience, None)?;
    Ok(writing.commit()?)
}

/// A plan without a path yet: promises alone.
fn empty(today: Date) -> Plan {
    let review = today.checked_add(Span::new().weeks(4)).unwrap_or(today);
    Plan { begun: today, review, paths: Vec::new(), tasks: Vec::new(), set_aside: Vec::new() }
}
