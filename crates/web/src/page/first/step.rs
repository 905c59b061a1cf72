//! One step of at most 30 minutes, with a day.

use askama::Template;
use axum::http::StatusCode;
use career::plan::FirstStep;
use flows::first::take_step;
use flows::plan::{begin_plan, small_steps_for};
use jiff::civil::Date;
use store::kept::{SmallStep, Stage};

use crate::answer::{Answered, page, page_with, see};
use crate::asked::Asked;
use crate::layout::Layout;
use crate::page::first::{frame, steps};
use crate::site::Site;
use crate::trouble::Trouble;
use crate::words;

#[derive(Template)]
#[template(path = "first/step.html")]
struct Step {
    layout: Layout,
    title: String,
    days: Vec<(Date, String, bool)>,
    mend: Option<&'static str>,
}

/// The days that are offered: the next seven.
fn days(asked: &Asked, chosen: Option<Date>) -> Vec<(Date, String, bool)> {
    let first = asked.today.tomorrow().unwrap_or(asked.today);
    let chosen = chosen.unwrap_or(first);
    let days = first.series(jiff::Span::new().days(1)).take(7);
    days.map(|day| (day, words::day(day), day == chosen)).collect()
}

/// What is proposed: the smallest step of the direction, else something about one's own work.
fn proposed(site: &Site, asked: &Asked, direction: Option<&str>) -> Result<String, Trouble> {
    let steps = match direction {
        Some(code) => small_steps_for(&site.desk, asked.here().account.id, asked.today, code)?,
        None => Vec::new(),
    };
    let own = "Write down one thing that you did at work and would like to do again.";
    Ok(steps.into_iter().next().map_or_else(|| own.to_owned(), |step| step.title))
}

/// The step.
pub fn show(site: &Site, asked: &Asked) -> Answered {
    let steps = steps(site, asked)?;
    let title = steps.step.as_ref().map(|step| step.title.clone());
    let title = match title {
        Some(title) => title,
        None => proposed(site, asked, steps.direction.as_deref())?,
    };
    let days = days(asked, steps.step.map(|step| step.day));
    page(&Step { layout: frame(asked, Stage::Step), title, days, mend: None })
}

/// It is taken, with its day.
pub fn take(site: &Site, asked: &Asked) -> Answered {
    let title = asked.form.or_empty("title").to_owned();
    let day: Option<Date> = asked.form.read("day");
    let mend = match day {
        _ if title.is_empty() => Some("Write what you will do; one sentence is enough."),
        _ if title.chars().count() > 200 => Some("This is a long one. Make it a sentence of at most 200 characters."),
        None => Some("Choose a day for it."),
        Some(_) => None,
    };
    let (Some(day), None) = (day, mend) else {
        let days = days(asked, day);
        let again = Step { layout: frame(asked, Stage::Step), title, days, mend };
        return page_with(StatusCode::UNPROCESSABLE_ENTITY, &again);
    };
    take_step(&site.desk, asked.here().account.id, SmallStep { title, day })?;
    begin_the_plan(site, asked)?;
    see("/first/keep")
}

/// The direction and the step become the first plan.
fn begin_the_plan(site: &Site, asked: &Asked) -> Result<(), Trouble> {
    let steps = steps(site, asked)?;
    let Some(code) = steps.direction else { return Ok(()) };
    let step = steps.step.map(|step| FirstStep { title: step.title, day: step.day });
    // A step in words that no plan takes stays the step of the first day; the plan then begins without it.
    begin_plan(&site.desk, asked.here().account.id, asked.today, &code, step)?;
    Ok(())
}
