//! Somebody's place in a circle: what they are called, and how it ends.

use askama::Template;
use axum::http::StatusCode;
use career::circle::access::{Action, Subject};
use career::circle::{Role, Seat};
use career::id::{CircleId, SeatId, ThingId};
use flows::circle::{Table, ask_to_leave, read, rename};

use super::words::{self, Line};
use super::{asking, circle, trouble};
use crate::answer::{Answered, page_with, see};
use crate::asked::Asked;
use crate::layout::Layout;
use crate::site::Site;
use crate::trouble::Trouble;

#[derive(Template)]
#[template(path = "circle/seat.html")]
struct Page {
    layout: Layout,
    circle: CircleId,
    seat: SeatId,
    name: String,
    as_coach: bool,
    since: String,
    may_rename: bool,
    you: bool,
    may_send_away: bool,
    may_note: bool,
    given: Vec<(&'static str, Line)>,
    notes: Vec<Line>,
    new: ThingId,
    mend: Option<String>,
}

/// The circle, and the seat in it, where the visitor may see it.
fn find(site: &Site, asked: &Asked) -> Result<(Table, Seat), Trouble> {
    let seat: SeatId = asked.named("seat").ok_or(Trouble::NotFound)?;
    let table = read(&site.desk, circle(asked)?)?.ok_or(Trouble::NotFound)?;
    let found = table.visit(&site.desk, asking(asked)).seats().into_iter().find(|known| known.id == seat).cloned();
    found.map(|seat| (table, seat)).ok_or(Trouble::NotFound)
}

/// The page.
pub fn show(site: &Site, asked: &Asked) -> Answered {
    again(site, asked, None)
}

fn again(site: &Site, asked: &Asked, mend: Option<String>) -> Answered {
    let (table, seat) = find(site, asked)?;
    let visit = table.visit(&site.desk, asking(asked));
    let zone = site.desk.zone_of(&asked.here().account);
    let you = visit.seat().is_some_and(|own| own.id == seat.id);
    let theirs = visit.things().filter(|standing| standing.seat == seat.id);
    let is_note = |standing: &&flows::circle::Standing| standing.thing.what.subject() == Subject::CoachNote;
    let given = theirs.filter(|standing| !is_note(standing) && standing.thing.what.subject() != Subject::Opened);
    let given = given.map(|one| (words::kind(&one.thing.what), words::line(&visit, one, asked.today)));
    let notes = visit.things().filter(is_note).filter(|standing| standing.about == Some(seat.id));
    let notes = notes.map(|standing| words::line(&visit, standing, asked.today));
    let status = if mend.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    page_with(
        status,
        &Page {
            layout: Layout::of(asked, seat.called().to_owned()).within("people"),
            circle: table.id,
            seat: seat.id,
            name: seat.called().to_owned(),
            as_coach: seat.role == Role::Coach,
            since: words::since(seat.joined, &zone, asked.today),
            may_rename: visit.may_with_seat(seat.id, Action::Change),
            you,
            may_send_away: !you && visit.may_with_seat(seat.id, Action::Remove),
            may_note: !you && seat.is_member() && visit.may(Subject::CoachNote, Action::Make),
            given: if you { Vec::new() } else { given.collect() },
            notes: notes.collect(),
            new: ThingId(site.desk.id()),
            mend,
        },
    )
}

/// Changes what one is called.
pub fn call(site: &Site, asked: &Asked) -> Answered {
    let id = circle(asked)?;
    let seat: SeatId = asked.named("seat").ok_or(Trouble::NotFound)?;
    match rename(&site.desk, asking(asked), id, seat, asked.form.or_empty("called")) {
        Ok(()) => see(&format!("/circles/{id}/seats/{seat}?said=kept")),
        Err(refused) => again(site, asked, Some(trouble(refused)?)),
    }
}

/// Asks somebody to leave.
pub fn send_away(site: &Site, asked: &Asked) -> Answered {
    let id = circle(asked)?;
    let seat: SeatId = asked.named("seat").ok_or(Trouble::NotFound)?;
    match ask_to_leave(&site.desk, asking(asked), id, seat) {
        Ok(()) => see(&format!("/circles/{id}?said=went")),
        Err(refused) => again(site, asked, Some(trouble(refused)?)),
    }
}
