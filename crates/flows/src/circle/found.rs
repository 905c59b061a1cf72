//! Founding a circle, and the circles that one is in.

use career::circle::{Charter, MOST_CIRCLES, MOST_NAME, Role, Seat, one_line};
use career::id::{AccountId, CircleId, SeatId};
use store::circles::{SeatRow, encode};
use store::{Put, Result, Revision, Writing};

use super::{CircleRefused, Table};
use crate::Desk;

/// Founds a circle with one member, who hosts it. An id that is there already changes nothing.
///
/// # Errors
/// [`CircleRefused`]; then nothing was changed.
pub fn found(
    desk: &Desk,
    account: AccountId,
    id: CircleId,
    charter: Charter,
    name: &str,
) -> std::result::Result<(), CircleRefused> {
    let seat = SeatId(desk.id());
    let charter = Charter { host: seat, ..charter }.tidied().ok_or(CircleRefused::NothingSaid)?;
    let mut writing = desk.store.writing()?;
    let known = writing.seats_of(account)?;
    if known.iter().any(|row| row.circle == id) {
        return Ok(());
    }
    if known.iter().filter(|row| row.left.is_none()).count() >= MOST_CIRCLES {
        return Err(CircleRefused::Full("circles"));
    }
    match writing.put_circle(id, &encode(&charter)?, Revision(0))? {
        Put::Written(_) => {}
        Put::Stale => return Err(CircleRefused::NotThere),
    }
    sit_down(desk, writing.as_mut(), account, id, seat, Role::Member, name)?;
    Ok(writing.commit()?)
}

/// Puts a seat at a circle; the chosen name is the person's own.
pub(super) fn sit_down(
    desk: &Desk,
    writing: &mut dyn Writing,
    account: AccountId,
    circle: CircleId,
    seat: SeatId,
    role: Role,
    name: &str,
) -> std::result::Result<(), CircleRefused> {
    let name = one_line(name, MOST_NAME);
    if name.is_empty() {
        return Err(CircleRefused::NothingSaid);
    }
    Ok(writing.put_seat(&SeatRow { circle, seat, account, role, name, joined: desk.now(), left: None })?)
}

/// The circles that somebody is in now, in the order in which they came to them, with their own seat.
///
/// # Errors
/// What the store says.
pub fn circles(desk: &Desk, account: AccountId) -> Result<Vec<(Table, Seat)>> {
    let reading = desk.store.reading()?;
    let mut rows: Vec<SeatRow> = reading.seats_of(account)?;
    rows.retain(|row| row.left.is_none());
    rows.sort_by_key(|row| (row.joined, row.seat));
    let mut out = Vec::with_capacity(rows.len());
    for row in rows {
        if let Some(table) = Table::read(reading.as_ref(), row.circle)? {
            let seat = Seat { id: row.seat, role: row.role, name: row.name, joined: row.joined, left: row.left };
            out.push((table, seat));
        }
    }
    Ok(out)
}
