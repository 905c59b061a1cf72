//! A conversation is noted: in itself, as a contact, and on the path's questions, all in one transaction.

use career::conversation::{Note, Said, Talk};
use career::id::{AccountId, NoteId, PersonId, TalkId};
use career::people::Contact;
use career::plan::{FoundOut, Plan, Refused, found_out, stands};
use jiff::civil::Date;
use store::record;
use store::{Kept, Writing};
use uuid::Uuid;

use super::{TalkRefused, put, put_plan, there};
use crate::Desk;
use crate::people::change::{PersonRefused, change_in};
use crate::people::everybody;

/// What a contact says that a conversation noted.
const CONTACT: &str = "A conversation";

/// Notes that it was had, and what came up: in the conversation, as a contact, and on the path's questions. Noted again,
/// the later note counts; sent twice, the second changes nothing.
///
/// # Errors
/// [`TalkRefused`] says what to do; then nothing was changed.
pub fn note_talk(
    desk: &Desk,
    account: AccountId,
    id: TalkId,
    on: Date,
    note: Note,
    said: Vec<Said>,
    today: Date,
) -> Result<(), TalkRefused> {
    let people = everybody(desk, account)?;
    let mut writing = desk.store.writing()?;
    let Kept { revision, value: before } = there(&*writing, account, id)?;
    let mut talk = before.clone();
    talk.had(on, note, said, today)?;
    if talk == before {
        return Ok(());
    }
    put(writing.as_mut(), account, id, &talk, revision)?;
    if let Some(with) = talk.with.and_then(|with| people.whole(with)) {
        let in_touch = contact(desk, writing.as_mut(), account, with, (before.held, on), today);
        // Removed in the meantime: what was learned is kept all the same.
        match in_touch {
            Ok(()) | Err(PersonRefused::NotThere) => {}
            Err(PersonRefused::Store(trouble)) => return Err(trouble.into()),
            // As many contacts as are kept.
            Err(_) => {}
        }
    }
    tell_the_plan(desk, writing.as_mut(), account, (id, &talk), &before, today)?;
    Ok(writing.commit()?)
}

/// Notes the contact, in the place of the one that an earlier note of the same conversation made.
fn contact(
    desk: &Desk,
    writing: &mut dyn Writing,
    account: AccountId,
    with: PersonId,
    (before, on): (Option<Date>, Date),
    today: Date,
) -> Result<(), PersonRefused> {
    let of = |on: Date| Contact { on, words: CONTACT.to_owned() };
    change_in(desk, writing, account, with, None, |kept| {
        if let Some(before) = before.filter(|before| *before != on) {
            kept.person.take_back(&of(before));
        }
        // One that stands there already is the one meant.
        let _ = kept.person.note(of(on), today);
        Ok(())
    })
}

/// What was said of the path's questions goes to the plan, in the way in which the plan notes what was found out. Who
/// said it stays here: a plan speaks of a conversation, and of nobody.
fn tell_the_plan(
    desk: &Desk,
    writing: &mut dyn Writing,
    account: AccountId,
    (id, talk): (TalkId, &Talk),
    before: &Talk,
    today: Date,
) -> Result<(), TalkRefused> {
    let Some(code) = talk.path.as_deref().filter(|_| !talk.said.is_empty()) else { return Ok(()) };
    let Some(Kept { revision, value: plan_before }) = record::the::<Plan>(writing, account)? else { return Ok(()) };
    let mut plan = plan_before.clone();
    let is_new = before.held.is_none() || before.note.learned != talk.note.learned;
    for said in &talk.said {
        // The path or its question was taken out of the plan since: nothing is to be told.
        let told = |done: Result<(), Refused>| match done {
            Ok(()) | Err(Refused::NoSuchPath | Refused::NoSuchQuestion) => Ok(()),
            Err(refused) => Err(refused),
        };
        if is_new && !talk.note.learned.trim().is_empty() {
            // The same note again has the same name, and is kept once.
            let name = Uuid::from_u128(id.0.as_u128() ^ said.about.0.as_u128());
            let name = if before.held.is_some() { desk.id() } else { name };
            let found = FoundOut {
                id: NoteId(name),
                words: talk.note.learned.clone(),
                source: Some("a conversation".to_owned()),
                about: Some((said.about, said.standing)),
            };
            told(found_out(&mut plan, code, found, today))?;
        }
        told(stands(&mut plan, code, said.about, said.standing))?;
    }
    put_plan(writing, account, &plan, &plan_before, revision)
}
