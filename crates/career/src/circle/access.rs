//! Who may do what in a circle: the one place where it is decided, in words of the domain.
//!
//! A decision is a cell: what it is about, how whoever asks stands to it, and what they want to do. [`Rules::may`] answers
//! for each. Everything that is not allowed here is refused; what may not be seen is answered as if it were not there.

use super::seat::{Role, Seat, host};
use crate::id::SeatId;

/// What a decision is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Subject {
    /// What the circle agreed on; to remove it is to close the circle.
    Charter,
    /// Who hosts.
    Hosting,
    /// The page of a meeting, as it changes.
    Live,
    /// Somebody's place; to remove it is to leave.
    Seat,
    /// A link by which one may join.
    Invitation,
    /// Something that went well.
    Win,
    /// A promise.
    Commitment,
    /// Something that would help.
    Ask,
    /// Something to give.
    Offer,
    /// A path.
    Path,
    /// An opening.
    Opening,
    /// A figure.
    Figure,
    /// An answer to an ask or an offer.
    Answer,
    /// What was said at a meeting.
    Minutes,
    /// What a coach wrote about somebody.
    CoachNote,
    /// That a coach opened something.
    Opened,
}

/// How whoever asks stands to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Relation {
    /// It stands in their name.
    Owner,
    /// It was given to them: they are named, or are a member of the circle that is. An answer is given to whoever asked or
    /// offered, a coach's note to the one it is about, an opening to the owner of what was opened.
    Given,
    /// They host the circle, and it is neither theirs nor given to them.
    Host,
    /// They are a member, and it is neither theirs nor given to them.
    Member,
    /// They are a coach, and it is neither theirs nor given to them.
    Coach,
    /// They left.
    Former,
    /// They were never in.
    Stranger,
    /// They administer the instance, and are not in.
    Administrator,
}

/// What they want to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Action {
    /// Put it there.
    Make,
    /// Look at it.
    See,
    /// Change it.
    Change,
    /// Take it away.
    Remove,
}

/// One decision.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Cell {
    /// What it is about.
    pub subject: Subject,
    /// How they stand to it.
    pub relation: Relation,
    /// What they want to do.
    pub action: Action,
}

impl Subject {
    /// Every subject.
    pub const ALL: [Subject; 16] = [
        Subject::Charter,
        Subject::Hosting,
        Subject::Live,
        Subject::Seat,
        Subject::Invitation,
        Subject::Win,
        Subject::Commitment,
        Subject::Ask,
        Subject::Offer,
        Subject::Path,
        Subject::Opening,
        Subject::Figure,
        Subject::Answer,
        Subject::Minutes,
        Subject::CoachNote,
        Subject::Opened,
    ];

    /// What can be done with it at all: other doors are not there.
    pub fn actions(self) -> &'static [Action] {
        use Action::{Change, Make, Remove, See};
        match self {
            Subject::Charter => &[See, Change, Remove],
            Subject::Hosting => &[Change],
            Subject::Live | Subject::Opened => &[See],
            Subject::Seat => &[See, Change, Remove],
            Subject::Invitation => &[Make, See, Remove],
            _ => &[Make, See, Change, Remove],
        }
    }

    /// How somebody can stand to it when they want to do this. What is yet to be made is nobody's, and an answer is made to
    /// something that was given.
    pub fn relations(self, action: Action) -> &'static [Relation] {
        use Relation::{Administrator, Coach, Former, Given, Host, Member, Owner, Stranger};
        match (self, action) {
            (Subject::Answer, Action::Make) => &[Owner, Given, Host, Member, Coach, Former, Stranger, Administrator],
            (Subject::Charter | Subject::Hosting | Subject::Live, _) | (_, Action::Make) => {
                &[Host, Member, Coach, Former, Stranger, Administrator]
            }
            (Subject::Seat | Subject::Invitation | Subject::Minutes, _) => {
                &[Owner, Host, Member, Coach, Former, Stranger, Administrator]
            }
            _ => &[Owner, Given, Host, Member, Coach, Former, Stranger, Administrator],
        }
    }
}

impl Cell {
    /// Every decision that can come up.
    pub fn all() -> Vec<Cell> {
        let mut all = Vec::new();
        for subject in Subject::ALL {
            for action in subject.actions() {
                for relation in subject.relations(*action) {
                    all.push(Cell { subject, relation: *relation, action: *action });
                }
            }
        }
        all
    }
}

/// The rules.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Rules {
    broken: Option<Cell>,
}

impl Rules {
    /// Rules in which one decision is turned round, so that tests can show that they notice. No door of the product makes
    /// them.
    pub fn broken_at(cell: Cell) -> Rules {
        Rules { broken: Some(cell) }
    }

    /// Whether it is allowed.
    pub fn may(self, cell: Cell) -> bool {
        stands(cell) != (self.broken == Some(cell))
    }
}

fn stands(Cell { subject, relation, action }: Cell) -> bool {
    use Action::{Change, Make, Remove, See};
    use Relation::{Coach, Given, Host, Member, Owner};
    let is_in = matches!(relation, Host | Member | Coach);
    let is_member = matches!(relation, Host | Member);
    match (subject, action) {
        (Subject::Charter | Subject::Live, See) => is_in,
        (Subject::Charter, Change | Remove) => relation == Host,
        (Subject::Hosting, Change) => is_member,
        (Subject::Seat, See) => is_in || relation == Owner,
        (Subject::Seat, Change) => relation == Owner,
        (Subject::Seat, Remove) => matches!(relation, Owner | Host),
        (Subject::Invitation, Make) => is_member,
        (Subject::Invitation, See | Remove) => matches!(relation, Owner | Host),
        (Subject::Minutes, Make) => is_member,
        (Subject::Minutes, See) => is_member || relation == Owner,
        (Subject::Minutes, Change | Remove) => relation == Owner,
        (Subject::CoachNote, Make) => relation == Coach,
        (Subject::CoachNote, See | Remove) => matches!(relation, Owner | Given),
        (Subject::CoachNote, Change) => relation == Owner,
        (Subject::Answer, Make | Change) => relation == Given,
        (Subject::Answer, See) => matches!(relation, Owner | Given),
        (Subject::Answer, Remove) => relation == Owner,
        (Subject::Opened, See) => relation == Given,
        (
            Subject::Win
            | Subject::Commitment
            | Subject::Ask
            | Subject::Offer
            | Subject::Path
            | Subject::Opening
            | Subject::Figure,
            action,
        ) => match action {
            Make => is_member,
            See => matches!(relation, Owner | Given),
            Change | Remove => relation == Owner,
        },
        (
            Subject::Hosting | Subject::Live | Subject::Invitation | Subject::Charter | Subject::Seat | Subject::Opened,
            _,
        ) => false,
    }
}

/// Whoever asks, as a circle knows them.
#[derive(Clone, Copy, Debug)]
pub struct Viewer<'a> {
    /// Their place, where they have or had one.
    pub seat: Option<&'a Seat>,
    /// Whether they administer the instance.
    pub administrator: bool,
}

/// How they stand to the circle as such.
pub fn to_circle(viewer: Viewer<'_>, named_host: SeatId, seats: &[Seat]) -> Relation {
    match viewer.seat {
        Some(seat) if !seat.is_in() => Relation::Former,
        Some(seat) if host(named_host, seats) == Some(seat.id) => Relation::Host,
        Some(seat) if seat.role == Role::Coach => Relation::Coach,
        Some(_) => Relation::Member,
        None if viewer.administrator => Relation::Administrator,
        None => Relation::Stranger,
    }
}

/// How they stand to something that stands in this name. `circle` is how they stand to its circle, and `given` whether it
/// was given to their seat.
pub fn to_thing(circle: Relation, seat: Option<SeatId>, owner: SeatId, given: bool) -> Relation {
    let is_in = matches!(circle, Relation::Host | Relation::Member | Relation::Coach);
    match seat {
        Some(seat) if is_in && seat == owner => Relation::Owner,
        Some(_) if is_in && given => Relation::Given,
        _ => circle,
    }
}
