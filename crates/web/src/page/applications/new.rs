//! An application, written by hand.

use askama::Template;
use axum::http::StatusCode;
use career::application::{Application, Stage, Step};
use career::id::ApplicationId;
use flows::applications::{ApplicationRefused, Details, save_application};
use jiff::civil::Date;

use super::form::{self, Filled};
use super::words::{self, Choice, refused};
use crate::answer::{Answered, page_with, see};
use crate::asked::Asked;
use crate::layout::Layout;
use crate::site::Site;
use crate::trouble::Trouble;

#[derive(Template)]
#[template(path = "applications/new.html")]
struct Page {
    layout: Layout,
    filled: Filled,
    stages: Vec<Choice>,
    day: String,
    sent_on: String,
    today: String,
    new_id: String,
    mend: Option<String>,
}

fn shown(site: &Site, asked: &Asked, details: &Details, mend: Option<String>) -> Answered {
    let status = if mend.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let stage = words::stage(asked.form.or_empty("stage")).unwrap_or(Stage::Saved);
    page_with(
        status,
        &Page {
            layout: Layout::of(asked, "Save an application").within("openings"),
            filled: Filled::of(site, asked.here().account.id, details)?,
            stages: words::stages(Some(stage)),
            day: asked.form.text("day").map_or_else(|| asked.today.to_string(), str::to_owned),
            sent_on: asked.form.or_empty("sent-on").to_owned(),
            today: asked.today.to_string(),
            new_id: asked.form.text("id").map_or_else(|| site.desk.id().to_string(), str::to_owned),
            mend,
        },
    )
}

/// The form.
pub fn show(site: &Site, asked: &Asked) -> Answered {
    shown(site, asked, &Details::default(), None)
}

/// Saves it.
pub fn save(site: &Site, asked: &Asked) -> Answered {
    let details = form::read(&asked.form, asked.today);
    let id = asked.form.read("id").unwrap_or_else(|| ApplicationId(site.desk.id()));
    match saved(site, asked, id, details.clone()) {
        Ok(id) => see(&format!("/applications?noted={id}")),
        Err(ApplicationRefused::Store(trouble)) => Err(trouble.into()),
        Err(ApplicationRefused::NotThere) => Err(Trouble::NotFound),
        Err(because) => shown(site, asked, &details, Some(refused(&because))),
    }
}

fn saved(site: &Site, asked: &Asked, id: ApplicationId, details: Details) -> Result<ApplicationId, ApplicationRefused> {
    let stage = words::stage(asked.form.or_empty("stage")).unwrap_or(Stage::Saved);
    let on = asked.form.read("day").unwrap_or(asked.today);
    let mut application = Application::default();
    details.put_into(&mut application)?;
    // Written down late, it may say when it was sent: without that no figure counts the days.
    let sent: Option<Date> = asked.form.read("sent-on");
    if let Some(on) = sent.filter(|_| !matches!(stage, Stage::Saved | Stage::Applied)) {
        application.step(Step { stage: Stage::Applied, on, day_known: true, words: String::new() }, asked.today)?;
    }
    application.step(Step { stage, on, day_known: true, words: String::new() }, asked.today)?;
    save_application(&site.desk, asked.here().account.id, id, application)
}
