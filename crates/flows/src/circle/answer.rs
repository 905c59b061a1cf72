//! Taking up an offer, answering an ask, and saying yes or not now. For the two of them; nobody else meets it.

use career::circle::access::Action;
use career::circle::{Answered, Audience, Thing, What};
use career::id::{CircleId, ThingId};
use jiff::{SignedDuration, Timestamp};
use store::Revision;
use store::circles::{ThingRow, encode};

use super::charter::settle as kept;
use super::put::{has_room, write};
use super::{Asking, CircleRefused, Standing, Table, Visit};
use crate::Desk;

/// Half an hour is offered so many times in this long.
const A_MONTH: SignedDuration = SignedDuration::from_hours(30 * 24);

/// Answers an ask, or takes up an offer. Half an hour that was offered so many times a month is not taken up more often.
///
/// # Errors
/// [`CircleRefused`]; then nothing was changed.
pub fn answer(
    desk: &Desk,
    asking: Asking,
    circle: CircleId,
    to: ThingId,
    id: ThingId,
    words: &str,
) -> Result<(), CircleRefused> {
    let mut writing = desk.store.writing()?;
    let table = Table::read(&*writing, circle)?.ok_or(CircleRefused::NotThere)?;
    let visit = table.visit(desk, asking);
    let standing = visit.thing_to_answer(to)?;
    if !matches!(standing.thing.what, What::Ask { .. } | What::Offer { .. }) {
        return Err(CircleRefused::NothingSaid);
    }
    let own = visit.own_seat()?;
    let now = desk.now();
    let what = What::Answer { to, words: words.to_owned(), state: Answered::Waits };
    let what = what.tidied().ok_or(CircleRefused::NothingSaid)?;
    let known = visit.all_things().iter().find(|known| known.id == id);
    if known.is_some_and(|known| known.seat == own.id && known.thing.what == what) {
        return Ok(());
    }
    let id = if known.is_some() { ThingId(desk.id()) } else { id };
    has_room(&visit, own, &what)?;
    is_free(&visit, standing, None, now)?;
    let body = encode(&Thing::new(now, Audience::default(), what))?;
    let about = Some(standing.seat);
    kept(writing.put_thing(&ThingRow { circle, id, seat: own.id, about, revision: Revision(0), body })?)?;
    Ok(writing.commit()?)
}

/// Whether half an hour that was offered so many times in a month is free once more, an answer that is looked at aside.
fn is_free(visit: &Visit<'_>, offer: &Standing, aside: Option<ThingId>, now: Timestamp) -> Result<(), CircleRefused> {
    let What::Offer { half: Some(half), .. } = &offer.thing.what else { return Ok(()) };
    let since = now.checked_sub(A_MONTH).unwrap_or(now);
    let taken = |known: &&Standing| match &known.thing.what {
        What::Answer { to, state, .. } => {
            *to == offer.id && *state != Answered::NotNow && known.thing.on >= since && Some(known.id) != aside
        }
        _ => false,
    };
    match visit.all_things().iter().filter(taken).count() >= usize::from(half.a_month) {
        true => Err(CircleRefused::Full("half hours of this offer in 30 days")),
        false => Ok(()),
    }
}

/// Says yes, or not now. No reason is asked for.
///
/// # Errors
/// [`CircleRefused`]; then nothing was changed.
pub fn settle(desk: &Desk, asking: Asking, circle: CircleId, id: ThingId, said: Answered) -> Result<(), CircleRefused> {
    let mut writing = desk.store.writing()?;
    let table = Table::read(&*writing, circle)?.ok_or(CircleRefused::NotThere)?;
    let visit = table.visit(desk, asking);
    let standing = visit.thing_to(id, Action::Change)?;
    let What::Answer { to, words, .. } = &standing.thing.what else { return Err(CircleRefused::NotThere) };
    let offer = visit.all_things().iter().find(|known| known.id == *to);
    if let (Answered::Yes, Some(offer)) = (said, offer) {
        is_free(&visit, offer, Some(id), desk.now())?;
    }
    let what = What::Answer { to: *to, words: words.clone(), state: said };
    write(writing.as_mut(), circle, standing, &Thing { what, ..standing.thing.clone() })?;
    Ok(writing.commit()?)
}
