//! Today: where you stand, this week, what waits, what was heard; and the one box that takes everything.

use askama::Template;
use axum::http::StatusCode;
use career::profile::latest;
use flows::document::documents;
use flows::draw;
use flows::first::first_steps;
use store::kept::{Arrival, Stage};

use crate::answer::{Answered, page, page_with};
use crate::asked::Asked;
use crate::layout::Layout;
use crate::page::first;
use crate::site::Site;
use crate::trouble::Trouble;

#[derive(Template)]
#[template(path = "today.html")]
struct Today {
    layout: Layout,
    greeting: String,
    stand: Vec<String>,
    go_on: Option<&'static str>,
    waits: Vec<Waits>,
    mend: Option<String>,
    text: String,
}

/// One thing that waits; three at most are shown.
struct Waits {
    words: String,
    address: String,
}

/// The page.
pub fn show(site: &Site, asked: &Asked) -> Answered {
    page(&view(site, asked, None)?)
}

/// The same page, with what to mend in the box.
pub fn again(site: &Site, asked: &Asked, mend: String) -> Answered {
    page_with(StatusCode::UNPROCESSABLE_ENTITY, &view(site, asked, Some(mend))?)
}

fn view(site: &Site, asked: &Asked, mend: Option<String>) -> Result<Today, Trouble> {
    let account = &asked.here().account;
    let steps = first_steps(&site.desk, account.id)?;
    let drawn = draw(&site.desk, account.id, asked.today)?;
    let go_on = (steps.stage < Stage::Done && !drawn.is_empty() || steps.stage > Stage::Read && steps.stage < Stage::Done)
        .then(|| first::address(steps.stage));
    let mut waits: Vec<Waits> = Vec::new();
    if let Some(step) = &steps.step {
        waits.push(Waits { words: format!("{}: {}", crate::words::day(step.day), step.title), address: "/plan".to_owned() });
    }
    for (id, document) in documents(&site.desk, account.id)? {
        if matches!(document.arrival, Arrival::Read) {
            let name = document.name.unwrap_or_else(|| "what you pasted".to_owned());
            waits.push(Waits { words: format!("Look over {name}"), address: format!("/you/documents/{id}") });
        }
    }
    waits.truncate(3);
    Ok(Today {
        layout: Layout::of(asked, "Today").within("today"),
        greeting: match account.name.as_str() {
            "" => "Today".to_owned(),
            name => format!("Good to see you, {name}"),
        },
        stand: stand(site, asked, &drawn),
        go_on,
        waits,
        mend,
        text: asked.form.or_empty("text").to_owned(),
    })
}

/// Where you stand, in two sentences at most.
fn stand(site: &Site, asked: &Asked, drawn: &flows::Drawn) -> Vec<String> {
    if drawn.is_empty() {
        return vec!["Nothing is here yet. Bring a résumé, or write three lines about your last work.".to_owned()];
    }
    let profile = &drawn.report.draft.profile;
    let today = flows::month_of(asked.today);
    let mut out = Vec::new();
    if let Some(position) = latest(profile, today).and_then(|i| profile.positions.get(i)) {
        let at = position.organisation.as_deref().map(|at| format!(" at {at}")).unwrap_or_default();
        let title = if position.title.is_empty() { "Your latest work" } else { &position.title };
        out.push(format!("{title}{at} is the latest of {}.", crate::report::view::counted(profile.positions.len(), "place", "places")));
    }
    if let Some(finding) = drawn.report.first().first() {
        out.push(finding.title.clone());
    }
    let _ = site;
    out
}
