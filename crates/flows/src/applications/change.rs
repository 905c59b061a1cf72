//! One application changed in one transaction, within bounds.

use career::application::{Application, NotTaken};
use career::id::{AccountId, ApplicationId};
use store::kept::{Change, KeptApplication};
use store::{Put, Revision, Trouble, Writing, record};

use crate::Desk;

/// Why it stays as it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ApplicationRefused {
    /// There is no such application, or it was removed.
    NotThere,
    /// It names neither a title nor an organisation.
    Nameless,
    /// Something in it is longer than is kept.
    TooLong,
    /// One person keeps at most [`MOST_APPLICATIONS`].
    TooMany,
    /// What should be the address of a page is none.
    NoAddress,
    /// The day lies ahead.
    InTheFuture,
    /// It stands there already: the same stage on the same day.
    Twice,
    /// It was changed in another window since the form was opened.
    ChangedSince,
    /// The store.
    Store(Trouble),
}

impl From<Trouble> for ApplicationRefused {
    fn from(trouble: Trouble) -> Self {
        ApplicationRefused::Store(trouble)
    }
}

impl From<NotTaken> for ApplicationRefused {
    fn from(not_taken: NotTaken) -> Self {
        match not_taken {
            NotTaken::InTheFuture => ApplicationRefused::InTheFuture,
            NotTaken::Twice => ApplicationRefused::Twice,
        }
    }
}

/// Applications that one person may keep.
pub const MOST_APPLICATIONS: usize = 5_000;
const LONGEST_FIELD: usize = 2_000;
const LONGEST_NOTES: usize = 10_000;
const MOST_STEPS: usize = 60;
const MOST_REMINDERS: usize = 40;

/// Whether it may be kept as it is.
pub(super) fn check(application: &Application) -> Result<(), ApplicationRefused> {
    let is_empty = |text: Option<&str>| text.is_none_or(|text| text.trim().is_empty());
    if is_empty(Some(&application.title)) && is_empty(application.organisation.as_deref()) {
        return Err(ApplicationRefused::Nameless);
    }
    let fields = [
        Some(&application.title),
        application.organisation.as_ref(),
        application.place.as_ref(),
        application.url.as_ref(),
        application.sent.as_ref().map(|sent| &sent.version),
        application.next.as_ref().map(|next| &next.what),
    ];
    let words = application.steps().iter().map(|step| &step.words);
    let fits = fields.into_iter().flatten().chain(words).all(|text| text.len() <= LONGEST_FIELD)
        && application.notes.len() <= LONGEST_NOTES
        && application.steps().len() <= MOST_STEPS
        && application.nudges.len() <= MOST_REMINDERS;
    if fits { Ok(()) } else { Err(ApplicationRefused::TooLong) }
}

/// Changes one that is there; a change that leaves it as it was writes nothing. Where `seen` is given, it must not have
/// changed since.
pub(super) fn change(
    desk: &Desk,
    account: AccountId,
    id: ApplicationId,
    by: Change,
    seen: Option<u32>,
    how: impl FnOnce(&mut Application) -> Result<(), ApplicationRefused>,
) -> Result<(), ApplicationRefused> {
    let mut writing = desk.store.writing()?;
    let (mut kept, over) = there(writing.as_ref(), account, id)?;
    let mut application = kept.application.clone();
    how(&mut application)?;
    if application == kept.application {
        return Ok(());
    }
    if seen.is_some_and(|seen| seen != kept.changes) {
        return Err(ApplicationRefused::ChangedSince);
    }
    check(&application)?;
    kept.become_by(by, application);
    put(writing.as_mut(), account, id, &kept, over)?;
    Ok(writing.commit()?)
}

/// One that is there and was not removed.
pub(super) fn there(
    writing: &dyn Writing,
    account: AccountId,
    id: ApplicationId,
) -> Result<(KeptApplication, Revision), ApplicationRefused> {
    let kept = record::one::<KeptApplication>(writing, account, id.0)?.ok_or(ApplicationRefused::NotThere)?;
    match kept.value.removed {
        None => Ok((kept.value, kept.revision)),
        Some(_) => Err(ApplicationRefused::NotThere),
    }
}

pub(super) fn put(
    writing: &mut dyn Writing,
    account: AccountId,
    id: ApplicationId,
    kept: &KeptApplication,
    over: Revision,
) -> Result<(), Trouble> {
    match record::put(writing, account, id.0, kept, over)? {
        Put::Written(_) => Ok(()),
        Put::Stale => Err(Trouble::Busy),
    }
}
