//! Reflection: one thing said at a time, kept at once, so that it can be left and taken up again.

use career::id::AccountId;
use career::reflection::{NotTaken, Reflection};
use store::{Put, Revision, Trouble, record};

use crate::Desk;

/// Why nothing was kept. What was said before stays.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReflectRefused {
    /// It is out of bounds; it says what to do.
    NotTaken(NotTaken),
    /// The store.
    Store(Trouble),
}

impl From<Trouble> for ReflectRefused {
    fn from(trouble: Trouble) -> Self {
        ReflectRefused::Store(trouble)
    }
}

/// What the person said so far.
///
/// # Errors
/// What the store says.
pub fn reflection(desk: &Desk, account: AccountId) -> store::Result<Reflection> {
    let kept = record::the::<Reflection>(desk.store.reading()?.as_ref(), account)?;
    Ok(kept.map(|kept| kept.value).unwrap_or_default())
}

/// Takes down one or several things, in one transaction.
///
/// # Errors
/// [`ReflectRefused`]; then nothing was changed.
pub fn reflect(
    desk: &Desk,
    account: AccountId,
    say: impl FnOnce(Reflection) -> Result<Reflection, NotTaken>,
) -> Result<(), ReflectRefused> {
    let mut writing = desk.store.writing()?;
    let kept = record::the::<Reflection>(&*writing, account)?;
    let over = kept.as_ref().map_or(Revision(0), |kept| kept.revision);
    let before = kept.map(|kept| kept.value).unwrap_or_default();
    let after = say(before.clone()).map_err(ReflectRefused::NotTaken)?;
    if after == before {
        return Ok(());
    }
    match record::put_the(writing.as_mut(), account, &after, over)? {
        Put::Written(_) => Ok(writing.commit()?),
        Put::Stale => Err(Trouble::Busy.into()),
    }
}
