//! Putting something into a circle, changing it there, and taking it back.

use career::circle::access::{Action, Subject};
use career::circle::{Audience, MOST_THINGS, Seat, Thing, What};
use career::id::{CircleId, SeatId, ThingId};
use store::circles::{ThingRow, encode};
use store::{Revision, Writing};

use super::charter::settle;
use super::{Asking, CircleRefused, Standing, Table, Visit};
use crate::Desk;

/// Puts something there, in the name of whoever asks. An id that is there already changes nothing. `about` is whom a
/// coach's note is about.
///
/// # Errors
/// [`CircleRefused`]; then nothing was changed.
pub fn put(
    desk: &Desk,
    asking: Asking,
    circle: CircleId,
    id: ThingId,
    what: What,
    audience: Audience,
    about: Option<SeatId>,
) -> Result<(), CircleRefused> {
    let mut writing = desk.store.writing()?;
    let table = Table::read(&*writing, circle)?.ok_or(CircleRefused::NotThere)?;
    let visit = table.visit(desk, asking);
    put_in(desk, writing.as_mut(), &visit, id, what, audience, about)?;
    Ok(writing.commit()?)
}

/// The same, within a transaction.
pub(super) fn put_in(
    desk: &Desk,
    writing: &mut dyn Writing,
    visit: &Visit<'_>,
    id: ThingId,
    what: What,
    audience: Audience,
    about: Option<SeatId>,
) -> Result<(), CircleRefused> {
    visit.must(what.subject(), Action::Make)?;
    let own = visit.own_seat()?;
    if let Some(known) = visit.all_things().iter().find(|known| known.id == id) {
        return if known.seat == own.id { Ok(()) } else { Err(CircleRefused::NotThere) };
    }
    if about.is_some_and(|seat| !visit.seats().iter().any(|known| known.id == seat)) {
        return Err(CircleRefused::NotThere);
    }
    let is_note = what.subject() == Subject::CoachNote;
    if is_note != about.is_some() {
        return Err(CircleRefused::NothingSaid);
    }
    has_room(visit, own)?;
    let what = what.tidied().ok_or(CircleRefused::NothingSaid)?;
    let audience = if is_note { Audience::default() } else { among(visit, audience) };
    let body = encode(&Thing { on: desk.now(), audience, what })?;
    let row = ThingRow { circle: visit.id(), id, seat: own.id, about, revision: Revision(0), body };
    settle(writing.put_thing(&row)?)
}

/// Whether there is room for one more thing in somebody's name.
pub(super) fn has_room(visit: &Visit<'_>, own: &Seat) -> Result<(), CircleRefused> {
    let theirs = visit.all_things().iter().filter(|known| known.seat == own.id).count();
    if theirs < MOST_THINGS { Ok(()) } else { Err(CircleRefused::Full("things of yours")) }
}

/// Those of an audience who are there.
fn among(visit: &Visit<'_>, mut audience: Audience) -> Audience {
    let there = visit.seats();
    audience.seats.sort_unstable();
    audience.seats.dedup();
    audience.seats.retain(|seat| there.iter().any(|known| known.id == *seat));
    audience
}

/// Changes the words of something, or for whom it stands there, over the writing that was seen.
///
/// # Errors
/// [`CircleRefused`]; then nothing was changed.
pub fn change_thing(
    desk: &Desk,
    asking: Asking,
    circle: CircleId,
    id: ThingId,
    seen: Revision,
    change: impl FnOnce(&mut Thing),
) -> Result<(), CircleRefused> {
    let mut writing = desk.store.writing()?;
    let table = Table::read(&*writing, circle)?.ok_or(CircleRefused::NotThere)?;
    let visit = table.visit(desk, asking);
    let standing = visit.thing_to(id, Action::Change)?;
    if standing.revision != seen {
        return Err(CircleRefused::Changed);
    }
    let mut thing = standing.thing.clone();
    change(&mut thing);
    if thing.what.subject() != standing.thing.what.subject() {
        return Err(CircleRefused::NotThere);
    }
    let what = thing.what.tidied().ok_or(CircleRefused::NothingSaid)?;
    let thing = Thing { what, audience: among(&visit, thing.audience), ..thing };
    write(writing.as_mut(), circle, standing, &thing)?;
    Ok(writing.commit()?)
}

/// Writes a thing anew.
pub(super) fn write(
    writing: &mut dyn Writing,
    circle: CircleId,
    standing: &Standing,
    thing: &Thing,
) -> Result<(), CircleRefused> {
    let row = ThingRow {
        circle,
        id: standing.id,
        seat: standing.seat,
        about: standing.about,
        revision: standing.revision,
        body: encode(thing)?,
    };
    settle(writing.put_thing(&row)?)
}

/// Takes something away: nobody meets it from now on. What hangs on it goes with it.
///
/// # Errors
/// [`CircleRefused`]; then nothing was changed.
pub fn take_away(desk: &Desk, asking: Asking, circle: CircleId, id: ThingId) -> Result<(), CircleRefused> {
    let mut writing = desk.store.writing()?;
    let table = Table::read(&*writing, circle)?.ok_or(CircleRefused::NotThere)?;
    let visit = table.visit(desk, asking);
    visit.thing_to(id, Action::Remove)?;
    writing.remove_thing(circle, id)?;
    let hangs = |standing: &&Standing| match &standing.thing.what {
        What::Answer { to, .. } => *to == id,
        What::Opened { thing, .. } => *thing == id,
        _ => false,
    };
    for standing in visit.all_things().iter().filter(hangs) {
        writing.remove_thing(circle, standing.id)?;
    }
    Ok(writing.commit()?)
}
