//! From an opening to an application: what it says is written down, with the stated musts that the person's lines lack.

use career::application::Application;
use career::fit::{Fit, Standing};
use career::id::{AccountId, ApplicationId, OpeningId};
use career::posting::requirements::Weight;
use store::kept::KeptApplication;
use store::{Result, record};

use crate::Desk;
use crate::market::TheOpening;

/// An application to an opening as it stands now. `fit` is how it fits the person's own lines; nothing where there is no
/// document yet.
pub fn to_opening(found: &TheOpening, fit: Option<&Fit>) -> Application {
    let posting = found.opening.shown();
    let missing = |fit: &Fit| {
        let musts = fit.rows.iter().filter(|row| row.weight == Weight::Must);
        musts.filter(|row| matches!(row.standing, Standing::Missing { .. })).map(|row| row.name.clone()).collect()
    };
    let place = posting.places.join(" / ");
    let mut application = Application::to(posting.title.clone());
    application.organisation.clone_from(&posting.organisation);
    application.place = (!place.is_empty()).then_some(place);
    application.url.clone_from(&posting.url);
    application.opening = Some(found.id);
    application.missing_musts = fit.map(missing);
    application
}

/// The person's application to an opening, whichever of its postings it was saved from.
///
/// # Errors
/// What the store says.
pub fn application_to(
    desk: &Desk,
    account: AccountId,
    found: &TheOpening,
) -> Result<Option<(ApplicationId, KeptApplication)>> {
    let of_it: Vec<OpeningId> = found.seen.iter().map(|seen| OpeningId(seen.id.0)).collect();
    let reading = desk.store.reading()?;
    let all = record::all::<KeptApplication>(reading.as_ref(), account)?.into_iter();
    let mut there = all.filter(|(_, kept)| kept.value.removed.is_none());
    let is_to_it = |kept: &KeptApplication| kept.application.opening.is_some_and(|opening| of_it.contains(&opening));
    Ok(there.find(|(_, kept)| is_to_it(&kept.value)).map(|(id, kept)| (ApplicationId(id), kept.value)))
}
