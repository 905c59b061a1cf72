//! Circles: who is in, and what stands in them. Everything of a circle has the circle first in its key, so that looking at
//! one reads one.
//!
//! Nothing here says who may see what: that is [`career::circle::access`], asked by whoever looks.

use career::circle::{Charter, Role, Thing};
use career::id::{AccountId, CircleId, SeatId, ThingId};
use jiff::Timestamp;
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::{Put, Result, Revision, Trouble};

/// A circle.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CircleRow {
    /// Its name in the store.
    pub id: CircleId,
    /// Which writing of its body this is.
    pub revision: Revision,
    /// Grows with every change of the circle, of who is in, and of what stands in it.
    pub mark: u64,
    /// `{"v": version, "body": …}`, a [`Charter`].
    pub body: String,
}

/// Somebody's place in a circle. It goes with its account, and with it everything that stands in its name or about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SeatRow {
    /// Which circle.
    pub circle: CircleId,
    /// Its name: what others meet instead of an account.
    pub seat: SeatId,
    /// Whose.
    pub account: AccountId,
    /// As what.
    pub role: Role,
    /// The name that was chosen; empty for somebody who left.
    pub name: String,
    /// Since when.
    pub joined: Timestamp,
    /// Until when, for somebody who left.
    pub left: Option<Timestamp>,
}

/// One thing that stands in a circle.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ThingRow {
    /// Which circle.
    pub circle: CircleId,
    /// Its name.
    pub id: ThingId,
    /// In whose name it stands.
    pub seat: SeatId,
    /// Whom it is about, where it goes with them too.
    pub about: Option<SeatId>,
    /// Which writing this is.
    pub revision: Revision,
    /// `{"v": version, "body": …}`, a [`Thing`].
    pub body: String,
}

/// What is kept in a circle as a versioned body.
pub trait CircleBody: Serialize + DeserializeOwned {
    /// The version that this program writes.
    const VERSION: u32 = 1;
}

impl CircleBody for Charter {}
impl CircleBody for Thing {}

/// The text that is kept.
///
/// # Errors
/// When it cannot be written as JSON.
pub fn encode<B: CircleBody>(body: &B) -> Result<String> {
    crate::record::wrap(B::VERSION, body)
}

/// What a kept text says.
///
/// # Errors
/// [`Trouble::Newer`] for a version that this program does not know, [`Trouble::Broken`] for a text that is none.
pub fn decode<B: CircleBody>(text: &str) -> Result<B> {
    let (v, body) = crate::record::unwrap(text)?;
    if v > B::VERSION {
        return Err(Trouble::Newer { found: v, known: B::VERSION });
    }
    serde_json::from_value(body).map_err(crate::record::broken)
}

/// Looking at circles.
pub trait Circles {
    /// One circle.
    fn circle(&self, id: CircleId) -> Result<Option<CircleRow>>;

    /// The marks of these circles, in the order of their ids; those that are not there are left out.
    fn circle_marks(&self, ids: &[CircleId]) -> Result<Vec<(CircleId, u64)>>;

    /// Who is or was in, in the order of their seats.
    fn seats(&self, circle: CircleId) -> Result<Vec<SeatRow>>;

    /// Where an account is or was in, in the order of the circles.
    fn seats_of(&self, account: AccountId) -> Result<Vec<SeatRow>>;

    /// What stands in a circle, in the order of the ids.
    fn things(&self, circle: CircleId) -> Result<Vec<ThingRow>>;

    /// One thing of a circle.
    fn thing(&self, circle: CircleId, id: ThingId) -> Result<Option<ThingRow>>;
}

/// Changing circles, in a transaction. Each change raises the circle's mark. What belongs to a circle or a seat that is
/// not there is refused: [`Put::Stale`] for what is put over a revision, [`Trouble::no_such_circle`] for a seat.
pub trait CirclesWriting: Circles {
    /// Keeps a circle thought out over `over`; [`Revision`] 0 for a new one.
    fn put_circle(&mut self, id: CircleId, body: &str, over: Revision) -> Result<Put>;

    /// Keeps a seat, new or changed.
    fn put_seat(&mut self, seat: &SeatRow) -> Result<()>;

    /// Removes a seat with everything that stands in its name or about it; nothing happens where there is none.
    fn remove_seat(&mut self, circle: CircleId, seat: SeatId) -> Result<()>;

    /// Removes what stands in a seat's name or about it; the seat stays.
    fn clear_seat(&mut self, circle: CircleId, seat: SeatId) -> Result<()>;

    /// Keeps a thing thought out over its revision; 0 for a new one. The row's own revision is what it is thought out over.
    fn put_thing(&mut self, thing: &ThingRow) -> Result<Put>;

    /// Removes a thing; nothing happens where there is none.
    fn remove_thing(&mut self, circle: CircleId, id: ThingId) -> Result<()>;

    /// Removes a circle with everything in it; nothing happens where there is none.
    fn erase_circle(&mut self, id: CircleId) -> Result<()>;
}
