//! Names of things that are kept. Every id is a UUID of version 7, made by whoever opens the door; nothing here makes one.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use uuid::Uuid;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub Uuid);

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }

        impl FromStr for $name {
            type Err = uuid::Error;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                text.parse().map($name)
            }
        }

        impl From<Uuid> for $name {
            fn from(id: Uuid) -> Self {
                $name(id)
            }
        }
    )*};
}

ids! {
    /// One person's account, a guest's among them.
    AccountId
    /// A document that a person brought.
    DocumentId
    /// One row of a person's history.
    RowId
    /// One task of a plan.
    TaskId
    /// One assumption of a chosen path.
    AssumptionId
    /// One note on a chosen path.
    NoteId
    /// One block of a week.
    BlockId
    /// One entry of a time log.
    EntryId
    /// One posting, in one place.
    PostingId
    /// One opening, with all its sightings: the id of one of them.
    OpeningId
    /// One board, page or feed that a person has looked at for them.
    WatchId
    /// One application.
    ApplicationId
    /// One person that somebody knows.
    PersonId
    /// One time that a list of people was brought.
    BringId
    /// One place where people of a kind of work meet, as somebody keeps it.
    PlaceId
    /// One time that somebody went there.
    VisitId
    /// One circle.
    CircleId
    /// Somebody's place in a circle: what others meet there instead of an account.
    SeatId
    /// One thing that stands in a circle.
    ThingId
    /// One conversation with somebody.
    TalkId
    /// One help, given or received.
    HelpId
}
