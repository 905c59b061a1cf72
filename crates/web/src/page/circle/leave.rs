//! Leaving, and closing.

use askama::Template;
use career::circle::access::{Action, Subject};
use career::id::CircleId;
use flows::circle::{close as close_for_all, leave as go, table};

use super::{asking, circle, lost, one, trouble};
use crate::answer::{Answered, page, see};
use crate::asked::Asked;
use crate::layout::Layout;
use crate::site::Site;

#[derive(Template)]
#[template(path = "circle/leave.html")]
struct Page {
    layout: Layout,
    id: CircleId,
    name: String,
    yours: usize,
    minutes: usize,
    last: bool,
    may_close: bool,
}

/// What goes with whoever leaves.
pub fn show(site: &Site, asked: &Asked) -> Answered {
    let id = circle(asked)?;
    let table = table(&site.desk, asking(asked), id).map_err(lost)?;
    let visit = table.visit(&site.desk, asking(asked));
    let own = visit.seat().map(|seat| seat.id);
    let yours = || visit.things().filter(|standing| Some(standing.seat) == own);
    let minutes = yours().filter(|standing| standing.thing.what.subject() == Subject::Minutes).count();
    page(&Page {
        layout: Layout::of(asked, "Leave the circle").within("people"),
        id,
        name: table.charter.name.clone(),
        yours: yours().count(),
        minutes,
        last: visit.seats().len() == 1,
        may_close: visit.may(Subject::Charter, Action::Remove),
    })
}

/// Leaves.
pub fn leave(site: &Site, asked: &Asked) -> Answered {
    match go(&site.desk, asking(asked), circle(asked)?) {
        Ok(()) => see("/circles?said=left-circle"),
        Err(refused) => one::again(site, asked, trouble(refused)?),
    }
}

/// Closes it for everybody.
pub fn close(site: &Site, asked: &Asked) -> Answered {
    match close_for_all(&site.desk, asking(asked), circle(asked)?) {
        Ok(()) => see("/circles?said=closed"),
        Err(refused) => one::again(site, asked, trouble(refused)?),
    }
}
