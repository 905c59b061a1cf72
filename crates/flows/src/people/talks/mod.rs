//! Conversations: prepared with questions chosen for somebody and a path, and noted afterwards.

mod follow;
mod note;
mod places_named;
mod prepare;

pub use follow::{Following, plan_from_talk};
pub use note::note_talk;
pub use places_named::{PlaceNamed, places_named};
pub use prepare::{MOST_TALKS, change_talk, prepare_talk, remove_talk, talk, talks_with};

use career::conversation::{NotKept, Talk};
use career::id::{AccountId, TalkId};
use career::plan::{Plan, Refused};
use store::record;
use store::{Kept, Put, Reading, Revision, Trouble, Writing};

/// Why a conversation stays as it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TalkRefused {
    /// There is no such conversation, or nobody of that name.
    NotThere,
    /// One person keeps at most [`MOST_TALKS`].
    TooMany,
    /// What was said of it.
    NotKept(NotKept),
    /// There is no plan to put a task into.
    NoPlan,
    /// The plan does not take it.
    Plan(Refused),
    /// The store.
    Store(Trouble),
}

impl From<Trouble> for TalkRefused {
    fn from(trouble: Trouble) -> Self {
        TalkRefused::Store(trouble)
    }
}

impl From<NotKept> for TalkRefused {
    fn from(not_kept: NotKept) -> Self {
        TalkRefused::NotKept(not_kept)
    }
}

impl From<Refused> for TalkRefused {
    fn from(refused: Refused) -> Self {
        TalkRefused::Plan(refused)
    }
}

fn there(reading: &(impl Reading + ?Sized), account: AccountId, id: TalkId) -> Result<Kept<Talk>, TalkRefused> {
    record::one::<Talk>(reading, account, id.0)?.ok_or(TalkRefused::NotThere)
}

fn put(writing: &mut dyn Writing, account: AccountId, id: TalkId, talk: &Talk, over: Revision) -> Result<(), Trouble> {
    settled(record::put(writing, account, id.0, talk, over)?)
}

fn put_plan(
    writing: &mut dyn Writing,
    account: AccountId,
    plan: &Plan,
    before: &Plan,
    over: Revision,
) -> Result<(), TalkRefused> {
    if plan == before {
        return Ok(());
    }
    Ok(settled(record::put_the(writing, account, plan, over)?)?)
}

fn settled(put: Put) -> Result<(), Trouble> {
    match put {
        Put::Written(_) => Ok(()),
        Put::Stale => Err(Trouble::Busy),
    }
}
