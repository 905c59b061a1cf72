//! From an opening to an application: kept for later, or noted as sent today.

use career::application::told::stage_name;
use career::application::{Stage, Step};
use career::figures::full_day;
use career::id::ApplicationId;
use flows::applications::{ApplicationRefused, application_to, save_application, to_opening};
use flows::draw;
use flows::market::TheOpening;

use super::decide::find;
use super::fit::drawn;
use crate::answer::{Answered, see};
use crate::asked::Asked;
use crate::site::Site;
use crate::trouble::Trouble;

/// The application to an opening, where there is one.
pub(super) struct ApplicationView {
    /// Its page.
    pub address: String,
    /// "Sent, since 3 March 2026".
    pub words: String,
}

impl ApplicationView {
    pub(super) fn of(site: &Site, asked: &Asked, found: &TheOpening) -> Result<Option<Self>, Trouble> {
        let kept = application_to(&site.desk, asked.here().account.id, found)?;
        Ok(kept.map(|(id, kept)| {
            let application = kept.application;
            let since = application.steps().last().map(|step| format!(", since {}", full_day(step.on)));
            ApplicationView {
                address: format!("/applications/{id}"),
                words: format!("{}{}", stage_name(application.stage()), since.unwrap_or_default()),
            }
        }))
    }
}

/// Saves it, with the stated musts that the person's lines lack; one that is there already stays as it is.
pub fn save(site: &Site, asked: &Asked) -> Answered {
    let (id, found) = find(site, asked)?;
    let account = asked.here().account.id;
    let person = draw(&site.desk, account, asked.today)?;
    let fit = drawn(site, asked, found.opening.shown(), &person);
    let mut application = to_opening(&found, (!person.is_empty()).then_some(&fit.fit));
    let stage = if asked.form.or_empty("stage") == "applied" { Stage::Applied } else { Stage::Saved };
    let step = Step { stage, on: asked.today, day_known: true, words: String::new() };
    // Today lies never ahead, and nothing stands there yet.
    let _ = application.step(step, asked.today);
    let known = application_to(&site.desk, account, &found)?;
    let new = ApplicationId(site.desk.id());
    let saved = match known {
        Some((known, _)) => Ok(known),
        None => save_application(&site.desk, account, new, application),
    };
    match saved {
        Ok(saved) => see(&format!("/applications/{saved}?said=application-kept")),
        Err(ApplicationRefused::Store(trouble)) => Err(trouble.into()),
        Err(_) => see(&format!("/openings/{id}?said=application-not-kept")),
    }
}
