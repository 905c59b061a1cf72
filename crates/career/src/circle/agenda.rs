//! What a meeting is about: it fills itself from what stands in the circle.

use jiff::Timestamp;
use jiff::civil::Date;

use super::{Promise, Seat, Thing, What};
use crate::card::Id;
use crate::id::{SeatId, ThingId};

/// What a meeting is about, person by person.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Agenda<'a> {
    /// One part for each member, in the order in which they speak.
    pub parts: Vec<Part<'a>>,
}

impl Agenda<'_> {
    /// What the advice to meet so stands on.
    pub const CARD: Id = Id::PeerCircle;
}

/// What one person brings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part<'a> {
    /// Who.
    pub seat: SeatId,
    /// What went well since the last meeting.
    pub wins: Vec<(ThingId, &'a Thing)>,
    /// What was promised: open, or settled since the last meeting.
    pub promises: Vec<(ThingId, &'a Thing)>,
    /// What would help.
    pub asks: Vec<(ThingId, &'a Thing)>,
    /// What they can give.
    pub offers: Vec<(ThingId, &'a Thing)>,
}

/// The agenda of the meeting of this number, for somebody who may see these things. `since` is when the last meeting
/// began. Another member speaks first each time.
pub fn agenda<'a>(
    seats: &[Seat],
    things: impl IntoIterator<Item = (ThingId, SeatId, &'a Thing)>,
    since: Option<Timestamp>,
    last_day: Option<Date>,
    number: u32,
) -> Agenda<'a> {
    let mut members: Vec<&Seat> = seats.iter().filter(|seat| seat.is_member()).collect();
    members.sort_by_key(|seat| (seat.joined, seat.id));
    if !members.is_empty() {
        let first = number as usize % members.len();
        members.rotate_left(first);
    }
    let empty = |seat: &&Seat| Part {
        seat: seat.id,
        wins: Vec::new(),
        promises: Vec::new(),
        asks: Vec::new(),
        offers: Vec::new(),
    };
    let mut parts: Vec<Part<'a>> = members.iter().map(empty).collect();
    for (id, seat, thing) in things {
        let Some(part) = parts.iter_mut().find(|part| part.seat == seat) else { continue };
        match &thing.what {
            What::Win { .. } if since.is_none_or(|since| thing.on >= since) => part.wins.push((id, thing)),
            What::Commitment { state, .. } if is_due(*state, last_day) => part.promises.push((id, thing)),
            What::Ask { settled: false, .. } => part.asks.push((id, thing)),
            What::Offer { .. } => part.offers.push((id, thing)),
            _ => {}
        }
    }
    Agenda { parts }
}

/// Whether a promise is spoken of: while it is open, and once more after it was settled.
fn is_due(state: Promise, last_day: Option<Date>) -> bool {
    match state {
        Promise::Open => true,
        Promise::Kept(on) | Promise::Dropped(on) => last_day.is_none_or(|last| on >= last),
    }
}
