//! One application: everything of it, and every way to change it.

use askama::Template;
use axum::http::StatusCode;
use career::application::told::{stage_name, turn_told};
use career::application::turn::Turn;
use career::application::{Stage, Step};
use career::figures::{full_day, near_day};
use career::id::ApplicationId;
use flows::applications::{
    ApplicationRefused, Details, KEPT_AFTER_REMOVAL, Listed, application, bring_back, change_details,
    erase_application, note_reminder, note_stage, remove_application, take_back_change, take_out_step,
};
use jiff::civil::Date;

use super::board;
use super::form::{self, Filled};
use super::words::{self, Choice, Noted, back_with, refused, trouble};
use crate::answer::{Answered, page_with, see};
use crate::asked::Asked;
use crate::layout::Layout;
use crate::page::people::{KnownView, known_for};
use crate::site::Site;
use crate::trouble::Trouble;

#[derive(Template)]
#[template(path = "applications/one.html")]
struct Page {
    layout: Layout,
    id: ApplicationId,
    title: String,
    where_to: String,
    turn: String,
    /// What the advice in the turn stands on.
    known_of_turn: Option<career::card::Id>,
    steps: Vec<StepView>,
    reminders: Vec<String>,
    opening: Option<String>,
    known: Option<KnownView>,
    link: Option<String>,
    filled: Filled,
    seen: u32,
    stages: Vec<Choice>,
    today: String,
    may_remind: bool,
    may_rest: bool,
    hard: Option<&'static str>,
    removed: Option<String>,
    noted: Option<Noted>,
    mend: Option<String>,
}

struct StepView {
    name: &'static str,
    day: String,
    on: Date,
    key: &'static str,
    words: String,
}

fn find(site: &Site, asked: &Asked) -> Result<Listed, Trouble> {
    let id: ApplicationId = asked.named("id").ok_or(Trouble::NotFound)?;
    application(&site.desk, asked.here().account.id, id, asked.today)?.ok_or(Trouble::NotFound)
}

fn view(asked: &Asked, listed: &Listed, filled: Filled, known: Option<KnownView>, mend: Option<String>) -> Page {
    let (kept, application, today) = (&listed.kept, listed.application(), asked.today);
    let stage = application.stage();
    let parts = [application.organisation.as_deref(), application.place.as_deref()];
    let is_open = !stage.is_end() && kept.removed.is_none();
    let is_address = |url: &&String| url.starts_with("https://") || url.starts_with("http://");
    let noted = asked.query.has("noted").then(|| Noted::about(listed, today)).flatten();
    let silent = stage == Stage::Silence || matches!(listed.turn, Turn::Rest { .. } | Turn::Quiet { .. });
    Page {
        layout: Layout::of(asked, words::name(application)).within("openings"),
        id: listed.id,
        title: if application.title.is_empty() { words::name(application) } else { application.title.clone() },
        where_to: parts.into_iter().flatten().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", "),
        turn: turn_told(&listed.turn, today),
        known_of_turn: listed.turn.card(),
        steps: application.steps().iter().map(|step| step_view(step, today)).collect(),
        reminders: application.nudges.iter().map(|on| near_day(*on, today)).collect(),
        opening: application.opening.map(|opening| opening.to_string()),
        known,
        link: application.url.as_ref().filter(is_address).cloned(),
        filled,
        seen: kept.changes,
        stages: words::stages(Some(words::likely_after(stage))),
        today: today.to_string(),
        may_remind: is_open && application.applied().is_some(),
        may_rest: is_open && application.applied().is_some() && !matches!(listed.turn, Turn::Theirs { .. }),
        hard: match stage {
            Stage::Rejected => Some("/hard-day?after=no"),
            _ => silent.then_some("/hard-day"),
        },
        removed: kept.removed.map(|on| full_day(on.saturating_add(jiff::Span::new().days(KEPT_AFTER_REMOVAL)))),
        noted,
        mend,
    }
}

fn step_view(step: &Step, today: Date) -> StepView {
    StepView {
        name: stage_name(step.stage),
        day: words::step_day(step, today),
        on: step.on,
        key: words::STAGES.iter().find(|(stage, _)| *stage == step.stage).map_or("", |(_, key)| *key),
        words: step.words.clone(),
    }
}

fn shown(site: &Site, asked: &Asked, details: Option<&Details>, mend: Option<String>) -> Answered {
    let listed = find(site, asked)?;
    let kept = Details::of(listed.application());
    let filled = Filled::of(site, asked.here().account.id, details.unwrap_or(&kept))?;
    let status = if mend.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let known = known_for(site, asked, listed.application().organisation.as_deref(), &listed.application().title)?;
    page_with(status, &view(asked, &listed, filled, known, mend))
}

/// The page.
pub fn show(site: &Site, asked: &Asked) -> Answered {
    shown(site, asked, None, None)
}

/// Keeps the details.
pub fn keep(site: &Site, asked: &Asked) -> Answered {
    let id = find(site, asked)?.id;
    let details = form::read(&asked.form, asked.today);
    let seen = asked.form.read("seen").unwrap_or_default();
    match change_details(&site.desk, asked.here().account.id, id, seen, details.clone()) {
        Ok(()) => see(&format!("/applications/{id}?noted={id}")),
        Err(ApplicationRefused::Store(trouble)) => Err(trouble.into()),
        Err(ApplicationRefused::NotThere) => Err(Trouble::NotFound),
        Err(because) => shown(site, asked, Some(&details), Some(refused(&because))),
    }
}

/// What a change leads to: back to where the form was, with what was noted; or the same page with what to mend.
fn then(site: &Site, asked: &Asked, id: ApplicationId, done: Result<(), ApplicationRefused>) -> Answered {
    let from_its_page = asked.form.has("here");
    match done {
        Ok(()) if from_its_page => see(&format!("/applications/{id}?noted={id}")),
        Ok(()) => see(&back_with(asked, &format!("noted={id}"))),
        Err(because @ (ApplicationRefused::NotThere | ApplicationRefused::Store(_))) => Err(trouble(because)),
        Err(because) if from_its_page => shown(site, asked, None, Some(refused(&because))),
        Err(because) => board::again(site, asked, Some(refused(&because))),
    }
}

/// Notes a stage with its day.
pub fn move_on(site: &Site, asked: &Asked) -> Answered {
    let id: ApplicationId = asked.named("id").ok_or(Trouble::NotFound)?;
    let stage = words::stage(asked.form.or_empty("stage")).ok_or(Trouble::NotUnderstood)?;
    let on = asked.form.read("day").unwrap_or(asked.today);
    let step = Step { stage, on, day_known: true, words: asked.form.or_empty("words").to_owned() };
    let done = note_stage(&site.desk, asked.here().account.id, id, step, asked.today);
    then(site, asked, id, done)
}

/// Takes one stage out.
pub fn take_out(site: &Site, asked: &Asked) -> Answered {
    let id: ApplicationId = asked.named("id").ok_or(Trouble::NotFound)?;
    let stage = words::stage(asked.form.or_empty("stage")).ok_or(Trouble::NotUnderstood)?;
    let on: Date = asked.form.read("day").ok_or(Trouble::NotUnderstood)?;
    let done = take_out_step(&site.desk, asked.here().account.id, id, stage, on);
    then(site, asked, id, done)
}

/// Notes a reminder.
pub fn remind(site: &Site, asked: &Asked) -> Answered {
    let id: ApplicationId = asked.named("id").ok_or(Trouble::NotFound)?;
    let on = asked.form.read("day").unwrap_or(asked.today);
    let done = note_reminder(&site.desk, asked.here().account.id, id, on, asked.today);
    then(site, asked, id, done)
}

/// Takes the last change back; of one that was removed, the removal.
pub fn undo(site: &Site, asked: &Asked) -> Answered {
    let listed = find(site, asked)?;
    let (account, id) = (asked.here().account.id, listed.id);
    if listed.kept.removed.is_some() {
        bring_back(&site.desk, account, id).map_err(trouble)?;
    } else {
        let seen = asked.form.read("seen").unwrap_or(u32::MAX);
        take_back_change(&site.desk, account, id, seen, asked.today).map_err(trouble)?;
    }
    let is_there = application(&site.desk, account, id, asked.today)?.is_some_and(|one| one.kept.removed.is_none());
    match asked.form.has("here") && is_there {
        true => see(&format!("/applications/{id}?said=undone")),
        false => see(&back_with(asked, "said=undone")),
    }
}

/// Removes it.
pub fn remove(site: &Site, asked: &Asked) -> Answered {
    let id = find(site, asked)?.id;
    remove_application(&site.desk, asked.here().account.id, id, asked.today).map_err(trouble)?;
    see(&format!("/applications?noted={id}"))
}

/// Erases one that was removed.
pub fn erase(site: &Site, asked: &Asked) -> Answered {
    let id = find(site, asked)?.id;
    erase_application(&site.desk, asked.here().account.id, id).map_err(trouble)?;
    see("/applications?said=application-erased")
}
