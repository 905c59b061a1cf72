//! A circle at its table: what the next meeting is about, for whoever asks.

use career::circle::access::{Action, Subject};
use career::circle::{Agenda, Meets, agenda, next_host};
use career::id::{CircleId, SeatId};
use jiff::Zoned;
use jiff::tz::TimeZone;

use super::{Asking, CircleRefused, Table, Visit};
use crate::Desk;

/// When a circle meets, and who hosts.
#[derive(Clone, Debug, PartialEq)]
pub struct AtTable {
    /// The next meeting, by the clocks of the circle's zone.
    pub next: Option<Zoned>,
    /// The one before.
    pub last: Option<Zoned>,
    /// Which meeting the next one is, from 0.
    pub number: u32,
    /// Who hosts it.
    pub host: Option<SeatId>,
    /// Whose turn it is after that.
    pub after: Option<SeatId>,
}

impl AtTable {
    /// Of a circle, now.
    pub fn of(desk: &Desk, visit: &Visit<'_>) -> Option<AtTable> {
        let charter = visit.charter()?;
        let now = desk.now();
        let zone = |meets: &Meets| TimeZone::get(meets.zone()).unwrap_or(TimeZone::UTC);
        let of = charter.meets.as_ref().map(|meets| (meets, zone(meets)));
        // A meeting that began up to two hours ago is the one that is going on.
        let from = now.checked_sub(jiff::SignedDuration::from_hours(2)).unwrap_or(now);
        let next = of.as_ref().and_then(|(meets, zone)| meets.from(from, zone, 1).into_iter().next());
        let last = of.as_ref().and_then(|(meets, zone)| meets.before(from, zone));
        let number = match (&of, &next) {
            (Some((meets, _)), Some(next)) => meets.number(next.date()),
            _ => 0,
        };
        let host = visit.host();
        let after = host.and_then(|host| next_host(host, visit.all_seats()));
        Some(AtTable { next, last, number, host, after })
    }

    /// The agenda of the next meeting, of what this visitor may see.
    pub fn agenda<'a>(&self, visit: &Visit<'a>) -> Agenda<'a> {
        let things = visit.things().map(|standing| (standing.id, standing.seat, &standing.thing));
        let since = self.last.as_ref().map(Zoned::timestamp);
        let seats: Vec<_> = visit.seats().into_iter().cloned().collect();
        agenda(&seats, things, since, self.last.as_ref().map(Zoned::date), self.number)
    }
}

/// The circle for the page of its meeting.
///
/// # Errors
/// [`CircleRefused::NotThere`] unless they may see that page.
pub fn at_table(desk: &Desk, asking: Asking, id: CircleId) -> Result<Table, CircleRefused> {
    let table = Table::read(desk.store.reading()?.as_ref(), id)?.ok_or(CircleRefused::NotThere)?;
    table.visit(desk, asking).must(Subject::Live, Action::See)?;
    Ok(table)
}
