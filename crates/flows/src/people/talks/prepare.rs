//! A conversation is prepared, changed, looked at, removed.

use career::conversation::{Talk, Towards, nearness, questions};
use career::id::{AccountId, PersonId, TalkId};
use jiff::civil::Date;
use store::record::{self, Kind};
use store::{Kept, Revision};

use super::{TalkRefused, put, there};
use crate::Desk;
use crate::people::everybody;
use crate::plan::the_plan;

/// Conversations that one person may keep.
pub const MOST_TALKS: usize = 5_000;

/// Conversations with somebody, those with whoever was joined to them included; the newest first.
///
/// # Errors
/// What the store says.
pub fn talks_with(desk: &Desk, account: AccountId, with: PersonId) -> store::Result<Vec<(TalkId, Talk)>> {
    let people = everybody(desk, account)?;
    let all = record::all::<Talk>(desk.store.reading()?.as_ref(), account)?.into_iter().rev();
    let is_theirs = |talk: &Talk| talk.with.and_then(|id| people.whole(id)) == Some(with);
    Ok(all.map(|(id, kept)| (TalkId(id), kept.value)).filter(|(_, talk)| is_theirs(talk)).collect())
}

/// One conversation.
///
/// # Errors
/// What the store says.
pub fn talk(desk: &Desk, account: AccountId, id: TalkId) -> store::Result<Option<Talk>> {
    Ok(record::one::<Talk>(desk.store.reading()?.as_ref(), account, id.0)?.map(|kept| kept.value))
}

/// Prepares a conversation with questions for this person and this path. `id` comes with the form, so that a form sent
/// twice prepares one. A path that is not in the plan is none.
///
/// # Errors
/// [`TalkRefused`] says what to do; then nothing was changed.
pub fn prepare_talk(
    desk: &Desk,
    account: AccountId,
    id: TalkId,
    with: PersonId,
    path: Option<&str>,
    planned: Option<Date>,
) -> Result<(), TalkRefused> {
    let people = everybody(desk, account)?;
    let person = people.one(with).filter(|(_, kept)| kept.removed.is_none()).ok_or(TalkRefused::NotThere)?.0;
    let plan = the_plan(desk, account)?.map(|kept| kept.value);
    let path = path.and_then(|code| plan.as_ref()?.path(code));
    let code = path.map(|path| path.to.code().to_owned());
    let title = code.as_deref().and_then(|code| desk.atlas.occupation_by_code(code));
    let title = title.map_or("", |id| desk.atlas.occupation(id).title());
    let towards = path.map(|path| Towards { path, title, nearness: nearness(person, path.to.code(), desk.atlas) });
    let questions = questions(person, towards.as_ref());
    let talk = Talk { with: Some(with), path: code, planned, questions, ..Talk::default() };
    let mut writing = desk.store.writing()?;
    if record::one::<Talk>(&*writing, account, id.0)?.is_some() {
        return Ok(());
    }
    if writing.records(account, Kind::Conversation)?.len() >= MOST_TALKS {
        return Err(TalkRefused::TooMany);
    }
    put(writing.as_mut(), account, id, &talk, Revision(0))?;
    Ok(writing.commit()?)
}

/// Changes the day and the questions.
///
/// # Errors
/// [`TalkRefused`] says what to do; then nothing was changed.
pub fn change_talk(
    desk: &Desk,
    account: AccountId,
    id: TalkId,
    planned: Option<Date>,
    questions: &[String],
) -> Result<(), TalkRefused> {
    let mut writing = desk.store.writing()?;
    let Kept { revision, value: before } = there(&*writing, account, id)?;
    let mut talk = Talk { planned, ..before.clone() };
    talk.ask(questions)?;
    if talk == before {
        return Ok(());
    }
    put(writing.as_mut(), account, id, &talk, revision)?;
    Ok(writing.commit()?)
}

/// Removes a conversation, with its note. The contact that it noted stays.
///
/// # Errors
/// [`TalkRefused`] says what to do; then nothing was changed.
pub fn remove_talk(desk: &Desk, account: AccountId, id: TalkId) -> Result<(), TalkRefused> {
    let mut writing = desk.store.writing()?;
    writing.remove_record(account, Kind::Conversation, id.0)?;
    Ok(writing.commit()?)
}
