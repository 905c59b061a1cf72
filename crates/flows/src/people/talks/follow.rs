//! What follows a conversation: thanks and the next step, as tasks of the plan in the person's own words.

use career::id::{AccountId, TalkId, TaskId};
use career::plan::{NewTask, Plan, TaskKind, add};
use jiff::civil::Date;
use store::Kept;
use store::record;

use super::{TalkRefused, put, put_plan, there};
use crate::Desk;

/// What follows a conversation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Following {
    /// Thanks.
    Thanks,
    /// What comes next.
    FollowUp,
}

/// Minutes of a task that follows a conversation.
const MINUTES: u32 = 15;

/// Puts thanks, or what comes next, into the plan, in the person's own words. `task` comes with the form, so that a form
/// sent twice makes one.
///
/// # Errors
/// [`TalkRefused`] says what to do; then nothing was changed.
pub fn plan_from_talk(
    desk: &Desk,
    account: AccountId,
    id: TalkId,
    following: Following,
    task: TaskId,
    words: &str,
    day: Option<Date>,
) -> Result<(), TalkRefused> {
    let mut writing = desk.store.writing()?;
    let Kept { revision, value: before } = there(&*writing, account, id)?;
    let mut talk = before;
    let slot = match following {
        Following::Thanks => &mut talk.thanks,
        Following::FollowUp => &mut talk.follow_up,
    };
    if slot.is_some() {
        return Ok(());
    }
    *slot = Some(task);
    let kept = record::the::<Plan>(&*writing, account)?.ok_or(TalkRefused::NoPlan)?;
    let mut plan = kept.value.clone();
    let path = talk.path.clone().filter(|code| plan.path(code).is_some());
    let new = NewTask { title: words.to_owned(), kind: TaskKind::Conversation, path, day, minutes: MINUTES };
    add(&mut plan, task, new)?;
    put_plan(writing.as_mut(), account, &plan, &kept.value, kept.revision)?;
    put(writing.as_mut(), account, id, &talk, revision)?;
    Ok(writing.commit()?)
}
