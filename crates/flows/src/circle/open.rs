//! Opening one thing of a circle by itself. That a coach opened it is noted, for its owner to see.

use career::circle::access::Action;
use career::circle::{Audience, Role, Thing, What};
use career::id::{CircleId, ThingId};
use store::Revision;
use store::circles::{ThingRow, encode};

use super::charter::settle;
use super::put::write;
use super::{Asking, CircleRefused, Standing, Table};
use crate::Desk;

/// One thing, and the circle that it stands in.
#[derive(Clone, Debug, PartialEq)]
pub struct Opened {
    /// The circle.
    pub table: Table,
    /// The thing.
    pub standing: Standing,
}

/// Opens a thing.
///
/// # Errors
/// [`CircleRefused::NotThere`] unless they may see it.
pub fn look_at(desk: &Desk, asking: Asking, circle: CircleId, id: ThingId) -> Result<Opened, CircleRefused> {
    let table = Table::read(desk.store.reading()?.as_ref(), circle)?.ok_or(CircleRefused::NotThere)?;
    let visit = table.visit(desk, asking);
    let standing = visit.thing_to(id, Action::See)?.clone();
    let by_a_coach = visit.seat().is_some_and(|seat| seat.role == Role::Coach && seat.id != standing.seat);
    if by_a_coach && standing.about.is_none() {
        note_opened(desk, asking, circle, id)?;
    }
    Ok(Opened { table, standing })
}

fn note_opened(desk: &Desk, asking: Asking, circle: CircleId, id: ThingId) -> Result<(), CircleRefused> {
    let mut writing = desk.store.writing()?;
    let table = Table::read(&*writing, circle)?.ok_or(CircleRefused::NotThere)?;
    let visit = table.visit(desk, asking);
    let standing = visit.thing_to(id, Action::See)?;
    let own = visit.own_seat()?.id;
    let now = desk.now();
    let of_this = |known: &&Standing| {
        known.seat == own && matches!(&known.thing.what, What::Opened { thing, .. } if *thing == id)
    };
    match visit.all_things().iter().find(of_this) {
        Some(known) => {
            let times = if let What::Opened { times, .. } = known.thing.what { times } else { 0 };
            let what = What::Opened { thing: id, last: now, times: times.saturating_add(1) };
            write(writing.as_mut(), circle, known, &Thing { what, ..known.thing.clone() })?;
        }
        None => {
            let what = What::Opened { thing: id, last: now, times: 1 };
            let body = encode(&Thing::new(now, Audience::default(), what))?;
            let (name, about) = (ThingId(desk.id()), Some(standing.seat));
            settle(writing.put_thing(&ThingRow {
                circle,
                id: name,
                seat: own,
                about,
                revision: Revision(0),
                body,
            })?)?;
        }
    }
    Ok(writing.commit()?)
}
