//! Today: where you stand, this week, what waits, what was heard; and the one box that takes everything.

use askama::Template;
use axum::http::StatusCode;
use career::insight::{Room, what_you_do_in_the_markets_words};
use career::plan::{PathNote, Plan, Task, TaskState};
use career::profile::latest;
use career::week::{BlockState, Week};
use flows::document::documents;
use flows::draw;
use flows::first::first_steps;
use flows::plan::the_plan;
use flows::week::{start_of_kept_week, weeks};
use store::kept::{Arrival, Stage};

use crate::answer::{Answered, page, page_with};
use crate::asked::Asked;
use crate::layout::Layout;
use crate::page::{applications, circle, first, hours, market};
use crate::site::Site;
use crate::trouble::Trouble;
use crate::words;

#[derive(Template)]
#[template(path = "today.html")]
struct Today {
    layout: Layout,
    greeting: String,
    stand: Vec<String>,
    not_understood: Option<String>,
    go_on: Option<&'static str>,
    week: Option<Vec<(String, String, String)>>,
    has_plan: bool,
    clock: Option<hours::log::Clock>,
    waits: Vec<Waits>,
    heard: Vec<(String, String)>,
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
    let has_begun = !drawn.is_empty() || steps.stage > Stage::Read;
    let go_on = (has_begun && steps.stage < Stage::Done).then(|| first::address(steps.stage));
    let plan = the_plan(&site.desk, account.id)?.map(|kept| kept.value);
    let starts = start_of_kept_week(&site.desk, account, asked.today)?;
    let week = weeks(&site.desk, account.id, asked.today)?.into_iter().find(|week| week.starts == starts);
    let mut waits: Vec<Waits> = Vec::new();
    for (id, document) in documents(&site.desk, account.id)? {
        if matches!(document.arrival, Arrival::Read) {
            let name = document.name.unwrap_or_else(|| "what you pasted".to_owned());
            waits.push(Waits { words: format!("Look over {name}"), address: format!("/you/documents/{id}") });
        }
    }
    let openings = market::bring::waiting(site, account.id)?;
    waits.extend(
        openings.into_iter().map(|(name, address)| Waits { words: format!("Look over the opening {name}"), address }),
    );
    let reminder = applications::reminder_for_today(site, asked)?;
    waits.extend(reminder.map(|(words, address)| Waits { words, address }));
    let of_circles = circle::today::lines(site, asked)?;
    waits.extend(of_circles.into_iter().map(|(words, address)| Waits { words, address }));
    waits.extend(plan.iter().flat_map(next_tasks));
    waits.truncate(3);
    Ok(Today {
        layout: Layout::of(asked, "Today").within("today"),
        greeting: match account.name.as_str() {
            "" => "Today".to_owned(),
            name => format!("Good to see you, {name}"),
        },
        stand: stand(asked, &drawn),
        not_understood: drawn.report.not_understood().map(|open| open.told()),
        go_on,
        week: week.as_ref().map(blocks),
        has_plan: plan.is_some(),
        clock: hours::log::clock(site, asked)?,
        heard: plan.as_ref().map(heard).unwrap_or_default(),
        waits,
        mend,
        text: asked.form.or_empty("text").to_owned(),
    })
}

/// Where you stand, in two sentences at most.
fn stand(asked: &Asked, drawn: &flows::Drawn) -> Vec<String> {
    if drawn.is_empty() {
        return vec!["Nothing is here yet. Bring a résumé, or write three lines about your last work.".to_owned()];
    }
    let profile = &drawn.report.draft.profile;
    let today = flows::month_of(asked.today);
    let mut out = Vec::new();
    if let Some(position) = latest(profile, today).and_then(|i| profile.positions.get(i)) {
        let at = position.organisation.as_deref().map(|at| format!(" at {at}")).unwrap_or_default();
        let title = if position.title.is_empty() { "Your latest work" } else { &position.title };
        out.push(format!(
            "{title}{at} is the latest of {}.",
            crate::report::view::counted(profile.positions.len(), "place", "places")
        ));
    }
    // What is not understood is said beneath, with the way to mend it.
    let said_beneath = drawn.report.not_understood().map(|_| what_you_do_in_the_markets_words::NAME);
    let about = |finding: &&career::insight::Finding| {
        finding.room == Room::You && finding.title.len() < 200 && Some(finding.name) != said_beneath
    };
    if let Some(finding) = drawn.report.findings.iter().find(about) {
        out.push(finding.title.clone());
    }
    out
}

/// The next open tasks, those with a day first. Nothing is called late.
fn next_tasks(plan: &Plan) -> Vec<Waits> {
    let mut open: Vec<&Task> = plan.tasks.iter().filter(|task| task.state == TaskState::Open).collect();
    open.sort_by_key(|task| (task.day.is_none(), task.day));
    let words = |task: &Task| match task.day {
        Some(day) => format!("{}: {}", words::day(day), task.title),
        None => task.title.clone(),
    };
    open.into_iter().take(3).map(|task| Waits { words: words(task), address: "/plan".to_owned() }).collect()
}

/// What stands in this week: day, doing, how long.
fn blocks(week: &Week) -> Vec<(String, String, String)> {
    let open = week.blocks.iter().filter(|block| block.state == BlockState::Open);
    open.map(|block| (words::day(block.day), block.title.clone(), words::minutes(block.minutes))).collect()
}

/// The last things that were found out, newest first.
fn heard(plan: &Plan) -> Vec<(String, String)> {
    let mut notes: Vec<&PathNote> = plan.paths.iter().flat_map(|path| &path.notes).collect();
    notes.sort_by_key(|note| std::cmp::Reverse((note.on, note.id)));
    notes.into_iter().take(2).map(|note| (note.words.clone(), words::day(note.on))).collect()
}
