//! An application is saved: from an opening that Footbridge knows, or typed by hand.

use career::application::Application;
use career::id::{AccountId, ApplicationId};
use store::kept::KeptApplication;
use store::{Revision, record};

use super::change::{ApplicationRefused, MOST_APPLICATIONS, check, put};
use crate::Desk;

/// Saves one; answers its name. `id` comes with the form, so that a form sent twice saves one. One of an opening that is
/// kept already is that one: it is brought back if it was removed, and stays as it is otherwise.
///
/// # Errors
/// [`ApplicationRefused`] says what to do; then nothing was changed.
pub fn save_application(
    desk: &Desk,
    account: AccountId,
    id: ApplicationId,
    application: Application,
) -> Result<ApplicationId, ApplicationRefused> {
    check(&application)?;
    let mut writing = desk.store.writing()?;
    let known = record::all::<KeptApplication>(&*writing, account)?;
    let of_the_opening =
        |kept: &KeptApplication| kept.application.opening.is_some() && kept.application.opening == application.opening;
    let found = known.iter().find(|(known, kept)| *known == id.0 || of_the_opening(&kept.value));
    if let Some((known, kept)) = found {
        let known = ApplicationId(*known);
        if kept.value.removed.is_some() {
            put(
                writing.as_mut(),
                account,
                known,
                &KeptApplication { removed: None, ..kept.value.clone() },
                kept.revision,
            )?;
            writing.commit()?;
        }
        return Ok(known);
    }
    if known.len() >= MOST_APPLICATIONS {
        return Err(ApplicationRefused::TooMany);
    }
    put(writing.as_mut(), account, id, &KeptApplication::new(application), Revision(0))?;
    writing.commit()?;
    Ok(id)
}
