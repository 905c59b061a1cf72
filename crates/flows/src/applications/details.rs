//! What belongs to an application beside its stages: its words, how it was found, what was sent, what comes next.

use career::application::{Application, Channel, Next, Sent};
use career::id::{AccountId, ApplicationId};
use store::kept::{BroughtDocument, Change};
use store::record;

use super::change::{ApplicationRefused, change};
use crate::Desk;

/// The details, as a form has them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Details {
    /// The title, as the opening says it.
    pub title: String,
    /// Where it goes.
    pub organisation: Option<String>,
    /// The place.
    pub place: Option<String>,
    /// The page of the opening, beginning with `http://` or `https://`.
    pub url: Option<String>,
    /// How it was found.
    pub found: Option<Channel>,
    /// What was sent: a kept document, or a version that the person names.
    pub sent: Option<Sent>,
    /// What comes next.
    pub next: Option<Next>,
    /// The person's own notes.
    pub notes: String,
}

impl Details {
    /// Of an application as it is.
    pub fn of(application: &Application) -> Self {
        let Application { title, organisation, place, url, found, sent, next, notes, .. } = application.clone();
        Details { title, organisation, place, url, found, sent, next, notes }
    }

    /// Puts them into an application. A title that says other work is understood anew.
    ///
    /// # Errors
    /// [`ApplicationRefused::NoAddress`] where the page's address is none.
    pub fn put_into(self, application: &mut Application) -> Result<(), ApplicationRefused> {
        let Details { title, organisation, place, url, found, sent, next, notes } = self;
        let is_address = |url: &String| url.starts_with("https://") || url.starts_with("http://");
        // One that a table brought stays, whatever it is.
        if url != application.url && !url.as_ref().is_none_or(is_address) {
            return Err(ApplicationRefused::NoAddress);
        }
        if application.title != title {
            application.occupation = None;
        }
        application.title = title;
        application.organisation = organisation;
        application.place = place;
        application.url = url;
        application.found = found;
        application.sent = sent;
        application.next = next;
        application.notes = notes;
        Ok(())
    }
}

/// Changes the details. `seen` is how many changes there were when the form was opened; where another window changed it
/// since, nothing is changed. Sent twice, the second changes nothing.
///
/// # Errors
/// [`ApplicationRefused`] says what to do; then nothing was changed.
pub fn change_details(
    desk: &Desk,
    account: AccountId,
    id: ApplicationId,
    seen: u32,
    mut details: Details,
) -> Result<(), ApplicationRefused> {
    name_the_version(desk, account, &mut details)?;
    change(desk, account, id, Change::Details, Some(seen), |application| details.put_into(application))
}

/// A kept document without a name of its own goes by its file's name; a document that is not theirs is none.
fn name_the_version(desk: &Desk, account: AccountId, details: &mut Details) -> Result<(), ApplicationRefused> {
    let Some(sent) = &mut details.sent else { return Ok(()) };
    if let Some(document) = sent.document {
        let reading = desk.store.reading()?;
        match record::one::<BroughtDocument>(reading.as_ref(), account, document.0)? {
            Some(kept) if sent.version.is_empty() => {
                sent.version = kept.value.name.unwrap_or_else(|| "what you pasted".to_owned());
            }
            Some(_) => {}
            None => sent.document = None,
        }
    }
    if sent.document.is_none() && sent.version.is_empty() {
        details.sent = None;
    }
    Ok(())
}
