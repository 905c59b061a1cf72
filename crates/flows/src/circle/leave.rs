//! Leaving, asking somebody to leave, and closing. Whoever goes takes along everything that they put there.

use career::circle::access::{Action, Subject};
use career::id::{CircleId, SeatId};
use store::Writing;
use store::circles::SeatRow;

use super::{Asking, CircleRefused, Table};
use crate::Desk;

/// Leaves a circle. A circle in which nobody is left is gone.
///
/// # Errors
/// [`CircleRefused`]; then nothing was changed.
pub fn leave(desk: &Desk, asking: Asking, id: CircleId) -> Result<(), CircleRefused> {
    let mut writing = desk.store.writing()?;
    let table = Table::read(&*writing, id)?.ok_or(CircleRefused::NotThere)?;
    let seat = table.visit(desk, asking).seat().ok_or(CircleRefused::NotThere)?.id;
    go(desk, writing.as_mut(), asking, &table, seat)?;
    Ok(writing.commit()?)
}

/// Asks somebody to leave; they are out at once, with everything that they put there.
///
/// # Errors
/// [`CircleRefused`]; then nothing was changed.
pub fn ask_to_leave(desk: &Desk, asking: Asking, id: CircleId, seat: SeatId) -> Result<(), CircleRefused> {
    let mut writing = desk.store.writing()?;
    let table = Table::read(&*writing, id)?.ok_or(CircleRefused::NotThere)?;
    go(desk, writing.as_mut(), asking, &table, seat)?;
    Ok(writing.commit()?)
}

fn go(
    desk: &Desk,
    writing: &mut dyn Writing,
    asking: Asking,
    table: &Table,
    seat: SeatId,
) -> Result<(), CircleRefused> {
    let visit = table.visit(desk, asking);
    visit.seat_to(seat, Action::Remove)?;
    let is_own = visit.seat().is_some_and(|own| own.id == seat);
    if !is_own && !table.charter.is_settled(desk.now()) {
        return Err(CircleRefused::TooSoon);
    }
    if visit.all_seats().iter().filter(|other| other.is_in() && other.id != seat).count() == 0 {
        return Ok(writing.erase_circle(table.id)?);
    }
    let row = table.row(seat).ok_or(CircleRefused::NotThere)?;
    writing.clear_seat(table.id, seat)?;
    Ok(writing.put_seat(&SeatRow { name: String::new(), left: Some(desk.now()), ..row.clone() })?)
}

/// Closes a circle: everything in it is erased, whoever put it there. What stands in people's own plans stays theirs.
///
/// # Errors
/// [`CircleRefused`]; then nothing was changed.
pub fn close(desk: &Desk, asking: Asking, id: CircleId) -> Result<(), CircleRefused> {
    let mut writing = desk.store.writing()?;
    let table = Table::read(&*writing, id)?.ok_or(CircleRefused::NotThere)?;
    let visit = table.visit(desk, asking);
    visit.must(Subject::Charter, Action::Remove)?;
    // Where nobody else is in, nobody loses anything.
    let is_alone = visit.all_seats().iter().filter(|seat| seat.is_in()).count() <= 1;
    if !is_alone && !table.charter.is_settled(desk.now()) {
        return Err(CircleRefused::TooSoon);
    }
    writing.erase_circle(id)?;
    Ok(writing.commit()?)
}
