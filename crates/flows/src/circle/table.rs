//! A circle as it is read once, and how whoever asks stands to it.

use career::circle::access::{Action, Cell, Relation, Rules, Subject, Viewer, to_circle, to_thing};
use career::circle::{Charter, Seat, Thing, host};
use career::id::{AccountId, CircleId, SeatId, ThingId};
use store::account::{Account, Role};
use store::circles::{SeatRow, decode};
use store::{Reading, Result, Revision};

use super::CircleRefused;
use crate::Desk;

/// Whoever asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Asking {
    /// Their account.
    pub account: AccountId,
    /// Whether they administer the instance.
    pub administrator: bool,
}

impl From<&Account> for Asking {
    fn from(account: &Account) -> Self {
        Asking { account: account.id, administrator: account.role == Role::Administrator }
    }
}

/// One thing of a circle.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    /// Its name.
    pub id: ThingId,
    /// In whose name it stands.
    pub seat: SeatId,
    /// Whom it is about.
    pub about: Option<SeatId>,
    /// Which writing it is.
    pub revision: Revision,
    /// What it is.
    pub thing: Thing,
}

/// A circle, whole. Whatever is shown of it is shown through a [`Visit`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// Its name.
    pub id: CircleId,
    /// Which writing of its charter this is.
    pub revision: Revision,
    /// Grows with every change.
    pub mark: u64,
    /// What was agreed on.
    pub charter: Charter,
    rows: Vec<SeatRow>,
    seats: Vec<Seat>,
    things: Vec<Standing>,
}

/// A circle as one who asks stands to it.
#[derive(Clone, Copy, Debug)]
pub struct Visit<'a> {
    /// The circle.
    table: &'a Table,
    /// Their place, where they have or had one.
    seat: Option<&'a Seat>,
    /// How they stand to the circle.
    relation: Relation,
    rules: Rules,
}

impl Table {
    /// A circle as it stands; `None` where there is none.
    pub(crate) fn read(reading: &(impl Reading + ?Sized), id: CircleId) -> Result<Option<Table>> {
        let Some(circle) = reading.circle(id)? else { return Ok(None) };
        let rows = reading.seats(id)?;
        let seats = rows.iter().map(seat_of).collect();
        let things = reading.things(id)?.into_iter().map(|row| {
            let thing = decode::<Thing>(&row.body)?;
            Ok(Standing { id: row.id, seat: row.seat, about: row.about, revision: row.revision, thing })
        });
        Ok(Some(Table {
            id,
            revision: circle.revision,
            mark: circle.mark,
            charter: decode(&circle.body)?,
            rows,
            seats,
            things: things.collect::<Result<_>>()?,
        }))
    }

    /// The circle as this one stands to it.
    pub fn visit(&self, desk: &Desk, asking: Asking) -> Visit<'_> {
        let theirs = |row: &&SeatRow| row.account == asking.account;
        // Who left and came back has two.
        let row = self.rows.iter().filter(theirs).max_by_key(|row| (row.left.is_none(), row.joined));
        let seat = row.and_then(|row| self.seats.iter().find(|seat| seat.id == row.seat));
        let relation = to_circle(Viewer { seat, administrator: asking.administrator }, self.charter.host, &self.seats);
        Visit { table: self, seat, relation, rules: desk.rules }
    }

    /// The row of a seat.
    pub(super) fn row(&self, seat: SeatId) -> Option<&SeatRow> {
        self.rows.iter().find(|row| row.seat == seat)
    }

    /// Which writing of a thing stands there.
    pub fn revision_of(&self, id: ThingId) -> Option<Revision> {
        self.things.iter().find(|standing| standing.id == id).map(|standing| standing.revision)
    }

    /// What others read of a seat: the chosen name, or "a former member".
    pub fn called(&self, seat: SeatId) -> &str {
        self.seats.iter().find(|known| known.id == seat).map_or("a former member", Seat::called)
    }
}

fn seat_of(row: &SeatRow) -> Seat {
    Seat { id: row.seat, role: row.role, name: row.name.clone(), joined: row.joined, left: row.left }
}

impl<'a> Visit<'a> {
    /// The circle's name in the store.
    pub fn id(&self) -> CircleId {
        self.table.id
    }

    /// How they stand to the circle.
    pub fn relation(&self) -> Relation {
        self.relation
    }

    /// Whether a decision falls for them.
    fn asks(&self, subject: Subject, relation: Relation, action: Action) -> bool {
        self.rules.may(Cell { subject, relation, action })
    }

    /// Whether they may do something about the circle as such.
    pub fn may(&self, subject: Subject, action: Action) -> bool {
        self.asks(subject, self.relation, action)
    }

    /// The same, as an answer.
    pub(super) fn must(&self, subject: Subject, action: Action) -> std::result::Result<(), CircleRefused> {
        if self.may(subject, action) { Ok(()) } else { Err(self.refused(self.may(Subject::Charter, Action::See))) }
    }

    /// How they stand to a thing.
    fn stands_to(&self, standing: &Standing) -> Relation {
        let given = self.seat.is_some_and(|seat| match standing.thing.what.subject() {
            Subject::Answer | Subject::CoachNote | Subject::Opened => standing.about == Some(seat.id),
            Subject::Minutes | Subject::Invitation => false,
            _ => standing.thing.audience.has(seat.id, seat.role),
        });
        to_thing(self.relation, self.seat.map(|seat| seat.id), standing.seat, given)
    }

    /// Whether they may do something about a thing.
    pub fn may_with(&self, standing: &Standing, action: Action) -> bool {
        self.asks(standing.thing.what.subject(), self.stands_to(standing), action)
    }

    /// Whether they may put an answer to a thing.
    pub fn may_answer(&self, standing: &Standing) -> bool {
        self.asks(Subject::Answer, self.stands_to(standing), Action::Make)
    }

    /// Whether they may do something about somebody's place.
    pub fn may_with_seat(&self, seat: SeatId, action: Action) -> bool {
        self.asks(Subject::Seat, to_thing(self.relation, self.seat.map(|seat| seat.id), seat, false), action)
    }

    /// A thing by its name, for doing something about it.
    pub(super) fn thing_to(&self, id: ThingId, action: Action) -> std::result::Result<&'a Standing, CircleRefused> {
        let standing = self.table.things.iter().find(|thing| thing.id == id).ok_or(CircleRefused::NotThere)?;
        match self.may_with(standing, action) {
            true => Ok(standing),
            false => Err(self.refused(self.may_with(standing, Action::See))),
        }
    }

    /// A thing by its name, for answering it.
    pub(super) fn thing_to_answer(&self, id: ThingId) -> std::result::Result<&'a Standing, CircleRefused> {
        let standing = self.table.things.iter().find(|thing| thing.id == id).ok_or(CircleRefused::NotThere)?;
        match self.may_answer(standing) {
            true => Ok(standing),
            false => Err(self.refused(self.may_with(standing, Action::See))),
        }
    }

    /// A seat by its name, for doing something about it.
    pub(super) fn seat_to(&self, id: SeatId, action: Action) -> std::result::Result<&'a Seat, CircleRefused> {
        let seat = self.table.seats.iter().find(|seat| seat.id == id && seat.is_in()).ok_or(CircleRefused::NotThere)?;
        match self.may_with_seat(id, action) {
            true => Ok(seat),
            false => Err(self.refused(self.may_with_seat(id, Action::See))),
        }
    }

    fn refused(&self, they_meet_it: bool) -> CircleRefused {
        if they_meet_it { CircleRefused::NotYours } else { CircleRefused::NotThere }
    }

    /// Their place, to put something there in its name.
    pub(super) fn own_seat(&self) -> std::result::Result<&'a Seat, CircleRefused> {
        self.seat.filter(|seat| seat.is_in()).ok_or(CircleRefused::NoSeat)
    }

    /// Their place, while they are in.
    pub fn seat(&self) -> Option<&'a Seat> {
        self.seat.filter(|seat| seat.is_in())
    }

    /// What was agreed on, if they may see it.
    pub fn charter(&self) -> Option<&'a Charter> {
        self.may(Subject::Charter, Action::See).then_some(&self.table.charter)
    }

    /// Who is in, as far as they may see, in the order in which they came.
    pub fn seats(&self) -> Vec<&'a Seat> {
        let mut seats: Vec<&Seat> = self.table.seats.iter().filter(|seat| seat.is_in()).collect();
        seats.retain(|seat| self.may_with_seat(seat.id, Action::See));
        seats.sort_by_key(|seat| (seat.joined, seat.id));
        seats
    }

    /// Everybody who is or was in: for what is worked out, never for what is shown.
    pub(super) fn all_seats(&self) -> &'a [Seat] {
        &self.table.seats
    }

    /// Who hosts.
    pub fn host(&self) -> Option<SeatId> {
        host(self.table.charter.host, &self.table.seats)
    }

    /// What they may see, in the order in which it came.
    pub fn things(&self) -> impl Iterator<Item = &'a Standing> {
        self.table.things.iter().filter(|standing| self.may_with(standing, Action::See))
    }

    /// Everything, for what is counted, never for what is shown.
    pub(super) fn all_things(&self) -> &'a [Standing] {
        &self.table.things
    }

    /// What others read of a seat.
    pub fn called(&self, seat: SeatId) -> &'a str {
        self.table.called(seat)
    }
}

/// A circle, for whoever asks; [`CircleRefused::NotThere`] unless they may see what was agreed on.
///
/// # Errors
/// [`CircleRefused`].
pub fn table(desk: &Desk, asking: Asking, id: CircleId) -> std::result::Result<Table, CircleRefused> {
    let table = Table::read(desk.store.reading()?.as_ref(), id)?.ok_or(CircleRefused::NotThere)?;
    table.visit(desk, asking).must(Subject::Charter, Action::See)?;
    Ok(table)
}

/// A circle as it is, to be shown through a [`Visit`]; `None` where there is none.
///
/// # Errors
/// What the store says.
pub fn read(desk: &Desk, id: CircleId) -> Result<Option<Table>> {
    Table::read(desk.store.reading()?.as_ref(), id)
}
