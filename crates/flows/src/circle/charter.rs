//! What was agreed on, who hosts, and what one is called.

use career::circle::access::{Action, Subject};
use career::circle::{Charter, MOST_NAME, one_line};
use career::id::{CircleId, SeatId};
use store::circles::{SeatRow, encode};
use store::{Put, Revision};

use super::{Asking, CircleRefused, Table};
use crate::Desk;

/// Changes what was agreed on, over the writing that was seen.
///
/// # Errors
/// [`CircleRefused`]; then nothing was changed.
pub fn change_charter(
    desk: &Desk,
    asking: Asking,
    id: CircleId,
    seen: Revision,
    charter: Charter,
) -> Result<(), CircleRefused> {
    let mut writing = desk.store.writing()?;
    let table = Table::read(&*writing, id)?.ok_or(CircleRefused::NotThere)?;
    table.visit(desk, asking).must(Subject::Charter, Action::Change)?;
    if table.revision != seen {
        return Err(CircleRefused::Changed);
    }
    let charter = Charter { host: table.charter.host, taken: table.charter.taken, ..charter }
        .tidied()
        .ok_or(CircleRefused::NothingSaid)?;
    settle(writing.put_circle(id, &encode(&charter)?, table.revision)?)?;
    Ok(writing.commit()?)
}

/// Names who hosts: any member takes the chair for themselves, and whoever hosts hands it on.
///
/// # Errors
/// [`CircleRefused`]; then nothing was changed.
pub fn take_the_chair(desk: &Desk, asking: Asking, id: CircleId, to: Option<SeatId>) -> Result<(), CircleRefused> {
    let mut writing = desk.store.writing()?;
    let table = Table::read(&*writing, id)?.ok_or(CircleRefused::NotThere)?;
    let visit = table.visit(desk, asking);
    visit.must(Subject::Hosting, Action::Change)?;
    let own = visit.own_seat()?.id;
    let to = to.unwrap_or(own);
    if to != own && visit.host() != Some(own) {
        return Err(CircleRefused::NotYours);
    }
    if !visit.seats().iter().any(|seat| seat.id == to && seat.is_member()) {
        // Whoever it was to be handed to has left; or whoever takes it is no member.
        return Err(if to == own { CircleRefused::NoSeat } else { CircleRefused::Changed });
    }
    if visit.host() == Some(to) {
        return Ok(());
    }
    let taken = (to == own).then(|| desk.now());
    let charter = Charter { host: to, taken, ..table.charter.clone() };
    settle(writing.put_circle(id, &encode(&charter)?, table.revision)?)?;
    Ok(writing.commit()?)
}

/// Changes what somebody is called.
///
/// # Errors
/// [`CircleRefused`]; then nothing was changed.
pub fn rename(desk: &Desk, asking: Asking, id: CircleId, seat: SeatId, name: &str) -> Result<(), CircleRefused> {
    let mut writing = desk.store.writing()?;
    let table = Table::read(&*writing, id)?.ok_or(CircleRefused::NotThere)?;
    table.visit(desk, asking).seat_to(seat, Action::Change)?;
    let name = one_line(name, MOST_NAME);
    if name.is_empty() {
        return Err(CircleRefused::NothingSaid);
    }
    let row = table.row(seat).ok_or(CircleRefused::NotThere)?;
    writing.put_seat(&SeatRow { name, ..row.clone() })?;
    Ok(writing.commit()?)
}

pub(super) fn settle(put: Put) -> Result<(), CircleRefused> {
    match put {
        Put::Written(_) => Ok(()),
        Put::Stale => Err(CircleRefused::Changed),
    }
}
