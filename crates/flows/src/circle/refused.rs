//! Why something in a circle stays as it was.

use store::Trouble;

/// Why nothing was changed, named after what the person can do next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CircleRefused {
    /// There is no such circle or thing, or it is nobody's business that there is.
    NotThere,
    /// They meet it, and it is not theirs to change.
    NotYours,
    /// They have no place there in whose name it could stand.
    NoSeat,
    /// Nothing was said.
    NothingSaid,
    /// There are as many as a circle holds; the words say of what.
    Full(&'static str),
    /// Somebody changed it meanwhile.
    Changed,
    /// They took the chair a few days ago: that can be done once seven days have passed.
    TooSoon,
    /// Their own plan took it otherwise.
    Plan(career::plan::Refused),
    /// The store.
    Store(Trouble),
}

impl From<Trouble> for CircleRefused {
    fn from(trouble: Trouble) -> Self {
        CircleRefused::Store(trouble)
    }
}

impl From<career::plan::Refused> for CircleRefused {
    fn from(refused: career::plan::Refused) -> Self {
        CircleRefused::Plan(refused)
    }
}
