//! One place: what is known of it, what was learned there, whom one met, and what is said after a few visits.

use askama::Template;
use axum::http::StatusCode;
use career::id::{PlaceId, TaskId, VisitId};
use career::place::{Again, Leaning, Met, Visit, after_visits, told};
use flows::places::{
    Details, Listed, NotPlanned, PlaceRefused, chosen_paths, erase as erase_place, keep_details,
    let_go as let_place_go, note_visit, place, plan_visit, take_out_visit, take_up as take_place_up,
};

use super::ROOM;
use super::form::{self, Filled};
use super::words::{self, Choice};
use crate::advice::Advice;
use crate::answer::{Answered, page_with, see};
use crate::asked::Asked;
use crate::layout::Layout;
use crate::site::Site;
use crate::trouble::Trouble;

#[derive(Template)]
#[template(path = "places/one.html")]
struct Page {
    layout: Layout,
    id: PlaceId,
    name: String,
    told: String,
    url: Option<String>,
    facts: Vec<(&'static str, String)>,
    dates: Vec<String>,
    let_go: Option<String>,
    after: Option<AfterView>,
    visits: Vec<VisitView>,
    typed: TypedVisit,
    today: String,
    task_id: String,
    plan_day: String,
    filled: Filled,
    may_share: bool,
    shared_id: String,
    seen: u32,
    mend: Option<String>,
}

/// What is said after a few visits.
struct AfterView {
    said: Advice,
    /// What was learned, who was met, what was given: a heading and words.
    lists: Vec<(&'static str, Vec<String>)>,
    leans_to_letting_go: bool,
    because: Vec<words::Reason>,
}

struct VisitView {
    id: VisitId,
    on: String,
    learned: String,
    met: String,
    gave: String,
    again: &'static str,
}

/// What was typed of a visit.
struct TypedVisit {
    id: String,
    on: String,
    learned: String,
    met: String,
    gave: String,
    agains: Vec<Choice>,
}

/// Dates ahead that stand on the page.
const MOST_SHOWN: usize = 12;

fn find(site: &Site, asked: &Asked) -> Result<Listed, Trouble> {
    let id: PlaceId = asked.named("id").ok_or(Trouble::NotFound)?;
    let account = &asked.here().account;
    let found = place(&site.desk, account.id, id, asked.today, &site.desk.zone_of(account))?;
    found.ok_or(Trouble::NotFound)
}

fn shown(site: &Site, asked: &Asked, details: Option<&Details>, mend: Option<String>) -> Answered {
    let listed = find(site, asked)?;
    let paths = chosen_paths(&site.desk, asked.here().account.id)?;
    let kept = form::of_place(&listed.kept.place);
    let filled = Filled::of(site, details.unwrap_or(&kept), &paths);
    let status = if mend.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    page_with(status, &view(site, asked, &listed, filled, mend))
}

fn view(site: &Site, asked: &Asked, listed: &Listed, filled: Filled, mend: Option<String>) -> Page {
    let zone = site.desk.zone_of(&asked.here().account);
    let kept = &listed.kept;
    let place = &kept.place;
    let ahead = place.dates.iter().filter(|date| !date.is_over(asked.today, &zone)).take(MOST_SHOWN);
    let named = |date: &career::place::Occasion| {
        let parts = [told::when(date, asked.today, &zone), date.title.clone(), date.at.clone()];
        parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
    };
    let whereabouts = told::whereabouts(&place.whereabouts);
    let told = [told::kind(place.kind).to_owned(), whereabouts];
    let next = listed.next.as_ref().map_or(asked.today, |next| next.when.day(&zone)).max(asked.today);
    Page {
        layout: Layout::of(asked, place.name.clone()).within(ROOM),
        id: listed.id,
        name: place.name.clone(),
        told: told.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · "),
        url: place.url.clone(),
        facts: facts(site, listed),
        dates: ahead.map(named).collect(),
        let_go: kept.let_go.map(|day| career::figures::near_day(day, asked.today)),
        after: after_visits(&kept.visits).map(after_view),
        visits: kept.visits.iter().rev().map(|visit| visit_view(visit, asked)).collect(),
        typed: typed(site, asked),
        today: asked.today.to_string(),
        task_id: asked.form.text("task").map_or_else(|| site.desk.id().to_string(), str::to_owned),
        plan_day: next.to_string(),
        filled,
        may_share: !asked.here().account.is_guest(),
        shared_id: site.desk.id().to_string(),
        seen: kept.changes,
        mend,
    }
}

fn facts(site: &Site, listed: &Listed) -> Vec<(&'static str, String)> {
    let place = &listed.kept.place;
    let cost = match (place.cost.map(told::cost), place.cost_words.is_empty()) {
        (Some(cost), true) => cost.to_owned(),
        (Some(cost), false) => format!("{cost}: {}", place.cost_words),
        (None, false) => place.cost_words.clone(),
        (None, true) => "not noted yet; its page says".to_owned(),
    };
    let usually = if place.effort.is_some() { "" } else { "usually " };
    let work: Vec<String> = place.work.iter().map(|work| form::named(site, work)).collect();
    let mut facts = vec![("Costs", cost), ("Takes", format!("{usually}{}", told::effort(place.effort())))];
    if !work.is_empty() {
        facts.push(("For people in", work.join(", ")));
    }
    facts.push(("You know it", told::from(&place.from)));
    if !place.notes.is_empty() {
        facts.push(("Notes", place.notes.clone()));
    }
    facts
}

fn after_view(after: career::place::After<'_>) -> AfterView {
    let owned = |words: Vec<&str>| words.into_iter().map(str::to_owned).collect::<Vec<_>>();
    let lists = [
        ("What you learned", owned(after.learned)),
        ("Whom you met", owned(after.met)),
        ("What you gave", owned(after.gave)),
    ];
    AfterView {
        said: Advice::of(after.leaning.card(), after.said),
        lists: lists.into_iter().filter(|(_, words)| !words.is_empty()).collect(),
        leans_to_letting_go: after.leaning == Leaning::LetGo,
        because: words::reasons(&after.because),
    }
}

fn visit_view(visit: &Visit, asked: &Asked) -> VisitView {
    VisitView {
        id: visit.id,
        on: career::figures::near_day(visit.on, asked.today),
        learned: visit.learned.clone(),
        met: told::names(&visit.met),
        gave: visit.gave.clone(),
        again: told::again(visit.again),
    }
}

fn typed(site: &Site, asked: &Asked) -> TypedVisit {
    let form = &asked.form;
    TypedVisit {
        id: form.text("visit").map_or_else(|| site.desk.id().to_string(), str::to_owned),
        on: form.text("on").map_or_else(|| asked.today.to_string(), str::to_owned),
        learned: form.or_empty("learned").to_owned(),
        met: form.or_empty("met").to_owned(),
        gave: form.or_empty("gave").to_owned(),
        agains: words::agains(form.text("again").map_or(Again::NotSure, words::again)),
    }
}

/// The page.
pub fn show(site: &Site, asked: &Asked) -> Answered {
    shown(site, asked, None, None)
}

/// What a change leads to: the page again, with what was said; or with what to mend.
fn then(site: &Site, asked: &Asked, said: &str, done: Result<(), PlaceRefused>) -> Answered {
    match done {
        Ok(()) => see(&format!("/places/{}?said={said}", find(site, asked)?.id)),
        Err(because) => {
            let mend = words::refused(because)?;
            shown(site, asked, None, Some(mend))
        }
    }
}

/// Keeps the details.
pub fn keep(site: &Site, asked: &Asked) -> Answered {
    let id = find(site, asked)?.id;
    let details = form::read(&asked.form);
    match keep_details(&site.desk, asked.here().account.id, id, details.clone(), asked.form.read("seen")) {
        Ok(()) => see(&format!("/places/{id}?said=kept")),
        Err(because) => {
            let mend = words::refused(because)?;
            shown(site, asked, Some(&details), Some(mend))
        }
    }
}

/// Notes a visit.
pub fn visit(site: &Site, asked: &Asked) -> Answered {
    let id = find(site, asked)?.id;
    let form = &asked.form;
    let visit = Visit {
        id: form.read("visit").unwrap_or_else(|| VisitId(site.desk.id())),
        on: form.read("on").unwrap_or(asked.today),
        learned: form.or_empty("learned").to_owned(),
        met: Met::of(form.or_empty("met")),
        gave: form.or_empty("gave").to_owned(),
        again: words::again(form.or_empty("again")),
    };
    let done = note_visit(&site.desk, asked.here().account.id, id, visit, asked.today);
    then(site, asked, "visit", done)
}

/// Takes a visit out.
pub fn take_out(site: &Site, asked: &Asked) -> Answered {
    let id = find(site, asked)?.id;
    let visit: VisitId = asked.form.read("visit").ok_or(Trouble::NotUnderstood)?;
    let done = take_out_visit(&site.desk, asked.here().account.id, id, visit);
    then(site, asked, "visit-out", done)
}

/// Lets it go.
pub fn let_go(site: &Site, asked: &Asked) -> Answered {
    let id = find(site, asked)?.id;
    let done = let_place_go(&site.desk, asked.here().account.id, id, asked.today);
    then(site, asked, "place-let-go", done)
}

/// Takes it up again.
pub fn take_up(site: &Site, asked: &Asked) -> Answered {
    let id = find(site, asked)?.id;
    let done = take_place_up(&site.desk, asked.here().account.id, id);
    then(site, asked, "taken-up", done)
}

/// Erases it for good.
pub fn erase(site: &Site, asked: &Asked) -> Answered {
    let id = find(site, asked)?.id;
    erase_place(&site.desk, asked.here().account.id, id)?;
    see("/places?said=place-erased")
}

/// Puts a visit into the plan.
pub fn plan(site: &Site, asked: &Asked) -> Answered {
    let id = find(site, asked)?.id;
    let task = asked.form.read("task").unwrap_or_else(|| TaskId(site.desk.id()));
    let Some(day) = asked.form.read("day") else {
        return shown(site, asked, None, Some("Choose a day, and the visit goes into your plan.".to_owned()));
    };
    match plan_visit(&site.desk, asked.here().account.id, id, task, day) {
        Ok(()) => see(&format!("/places/{id}?said=visit-planned")),
        Err(NotPlanned::NoPlan) => {
            let mend = "There is no plan yet. Choose a path under Paths; a plan begins with it.";
            shown(site, asked, None, Some(mend.to_owned()))
        }
        Err(NotPlanned::Plan(refused)) => shown(site, asked, None, Some(refused.words())),
        Err(NotPlanned::NotThere) => Err(Trouble::NotFound),
        Err(NotPlanned::Store(trouble)) => Err(trouble.into()),
    }
}
