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
    let what = what.tidied().ok_or(CircleRefused::NothingSaid)?;
    let what = among_those_there(visit, what);
    let known = visit.all_things().iter().find(|known| known.id == id);
    if known.is_some_and(|known| known.seat == own.id && known.thing.what == what) {
        return Ok(());
    }
    // The same form with other words, after going back: another thing.
    let id = if known.is_some() { ThingId(desk.id()) } else { id };
    if about.is_some_and(|seat| !visit.seats().iter().any(|known| known.id == seat)) {
        return Err(CircleRefused::NotThere);
    }
    let is_note = what.subject() == Subject::CoachNote;
    if is_note != about.is_some() {
        return Err(CircleRefused::NothingSaid);
    }
    has_room(visit, own, &what)?;
    let audience = if is_note { Audience::default() } else { among(visit, audience) };
    let body = encode(&Thing::new(desk.now(), audience, what))?;
    let row = ThingRow { circle: visit.id(), id, seat: own.id, about, revision: Revision(0), body };
    settle(writing.put_thing(&row)?)
}

/// Whether there is room for one more such thing in somebody's name. What they cannot take away does not count.
pub(super) fn has_room(visit: &Visit<'_>, own: &Seat, what: &What) -> Result<(), CircleRefused> {
    let theirs = || visit.all_things().iter().filter(|known| known.seat == own.id);
    let counts = |known: &&Standing| !matches!(known.thing.what, What::Opened { .. } | What::Invitation { .. });
    let is_such = |known: &&Standing| {
        known.thing.what.subject() == what.subject() && !matches!(known.thing.what, What::Ask { settled: true, .. })
    };
    let has_room = theirs().filter(counts).count() < MOST_THINGS && theirs().filter(is_such).count() < what.most();
    if has_room { Ok(()) } else { Err(CircleRefused::Full("things of yours")) }
}

/// Of those who were at a meeting, those whom the circle knows.
fn among_those_there(visit: &Visit<'_>, what: What) -> What {
    match what {
        What::Minutes { day, words, mut there } => {
            there.sort_unstable();
            there.dedup();
            there.retain(|seat| visit.all_seats().iter().any(|known| known.id == *seat));
            What::Minutes { day, words, there }
        }
        what => what,
    }
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
    let audience = among(&visit, thing.audience);
    let thing = Thing { what, audience, changed: Some(desk.now()), on: thing.on };
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
