//! Circles in memory.

use std::collections::BTreeMap;
use std::sync::Arc;

use career::id::{AccountId, CircleId, SeatId, ThingId};

use super::state::{State, to_the_microsecond};
use crate::circles::{CircleRow, SeatRow, ThingRow};
use crate::{Put, Result, Revision, Trouble};

/// One circle.
#[derive(Clone)]
pub struct Table {
    pub row: CircleRow,
    pub seats: BTreeMap<SeatId, SeatRow>,
    pub things: BTreeMap<ThingId, ThingRow>,
}

impl Table {
    /// Removes what stands in a seat's name or about it; answers whether there was anything.
    fn clear(&mut self, seat: SeatId) -> bool {
        let before = self.things.len();
        self.things.retain(|_, thing| thing.seat != seat && thing.about != Some(seat));
        self.things.len() < before
    }
}

impl State {
    /// The circle after one more change, if it is there.
    fn changed_circle(&mut self, id: CircleId) -> Option<&mut Table> {
        let table = Arc::make_mut(self.circles.get_mut(&id)?);
        table.row.mark += 1;
        Some(table)
    }

    pub fn put_circle(&mut self, id: CircleId, body: &str, over: Revision) -> Put {
        let stands = self.circles.get(&id).map_or(Revision(0), |circle| circle.row.revision);
        if stands != over {
            return Put::Stale;
        }
        if over == Revision(0) {
            let row = CircleRow { id, revision: over, mark: 0, body: String::new() };
            self.circles.insert(id, Arc::new(Table { row, seats: BTreeMap::new(), things: BTreeMap::new() }));
        }
        let Some(table) = self.changed_circle(id) else { return Put::Stale };
        table.row.revision = Revision(table.row.mark);
        table.row.body = body.to_owned();
        Put::Written(table.row.revision)
    }

    pub fn put_seat(&mut self, seat: &SeatRow) -> Result<()> {
        self.must_exist(seat.account)?;
        let table = self.changed_circle(seat.circle).ok_or_else(Trouble::no_such_circle)?;
        let seat = SeatRow {
            joined: to_the_microsecond(seat.joined),
            left: seat.left.map(to_the_microsecond),
            ..seat.clone()
        };
        table.seats.insert(seat.seat, seat);
        Ok(())
    }

    pub fn remove_seat(&mut self, circle: CircleId, seat: SeatId) -> bool {
        let there = self.circles.get(&circle).is_some_and(|table| table.seats.contains_key(&seat));
        if there && let Some(table) = self.changed_circle(circle) {
            table.clear(seat);
            table.seats.remove(&seat);
        }
        there
    }

    pub fn clear_seat(&mut self, circle: CircleId, seat: SeatId) -> bool {
        let of = |thing: &ThingRow| thing.seat == seat || thing.about == Some(seat);
        let there = self.circles.get(&circle).is_some_and(|table| table.things.values().any(of));
        there && self.changed_circle(circle).is_some_and(|table| table.clear(seat))
    }

    pub fn put_thing(&mut self, thing: &ThingRow) -> Put {
        let Some(table) = self.circles.get(&thing.circle) else { return Put::Stale };
        let stands = table.things.get(&thing.id).map_or(Revision(0), |known| known.revision);
        let has = |seat: SeatId| table.seats.contains_key(&seat);
        if stands != thing.revision || !has(thing.seat) || !thing.about.is_none_or(has) {
            return Put::Stale;
        }
        let Some(table) = self.changed_circle(thing.circle) else { return Put::Stale };
        let revision = Revision(table.row.mark);
        table.things.insert(thing.id, ThingRow { revision, ..thing.clone() });
        Put::Written(revision)
    }

    pub fn remove_thing(&mut self, circle: CircleId, id: ThingId) -> bool {
        let there = self.circles.get(&circle).is_some_and(|table| table.things.contains_key(&id));
        if there && let Some(table) = self.changed_circle(circle) {
            table.things.remove(&id);
        }
        there
    }

    /// An erased account's seats go with what stands in their name; a circle in which nobody is left goes, too.
    pub fn leave_circles(&mut self, account: AccountId) {
        let of = |table: &Table| table.seats.values().filter(|s| s.account == account).map(|s| s.seat).collect();
        let seats: Vec<(CircleId, Vec<SeatId>)> = self.circles.iter().map(|(id, table)| (*id, of(table))).collect();
        for (circle, seats) in seats.into_iter().filter(|(_, seats)| !seats.is_empty()) {
            for seat in seats {
                self.remove_seat(circle, seat);
            }
            if self.circles.get(&circle).is_some_and(|table| table.seats.values().all(|seat| seat.left.is_some())) {
                self.circles.remove(&circle);
            }
        }
    }
}
