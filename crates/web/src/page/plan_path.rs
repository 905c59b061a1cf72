//! One path of the plan: its open questions, what was found out, sources and notes, and what unfolds when asked.

use askama::Template;
use axum::http::StatusCode;
use career::id::{AssumptionId, NoteId};
use career::plan::{ChosenPath, FoundOut, Part, Plan, Refused, Standing, TaskState, ask, found_out, say_why};
use flows::draw;
use flows::plan::{Grounded, PlanRefused, change_plan, the_plan, unfold_part};

use crate::advice::{Advice, Mark, mark};
use crate::answer::{Answered, page, page_with, see};
use crate::asked::Asked;
use crate::layout::Layout;
use crate::page::path::AIMS;
use crate::site::Site;
use crate::trouble::Trouble;
use crate::words;

#[derive(Template)]
#[template(path = "plan/path.html")]
struct Page {
    layout: Layout,
    code: String,
    title: String,
    aim: &'static str,
    why: String,
    questions: Vec<Question>,
    notes: Vec<Note>,
    gaps: Vec<String>,
    apply_for: Vec<String>,
    stop_rules: Vec<(Advice, String)>,
    tasks: Vec<(String, Option<Mark>, String)>,
    parts: Vec<(&'static str, &'static str)>,
    new_note: String,
    new_question: String,
    mend: Option<String>,
    typed: String,
}

struct Question {
    id: AssumptionId,
    words: String,
    because: String,
    standing: &'static str,
}

struct Note {
    on: String,
    words: String,
    source: Option<String>,
    about: Option<String>,
}

/// What can be unfolded, with its key in forms.
const PARTS: [(Part, &str, &str); 7] = [
    (Part::Assumptions, "questions", "More to find out"),
    (Part::Experiments, "experiments", "Cheap ways to try it"),
    (Part::Conversations, "conversations", "Whom to talk to, and what to ask"),
    (Part::Gaps, "gaps", "What it asks that your lines do not show"),
    (Part::ApplyFor, "apply", "What to look for when applying"),
    (Part::BridgeWork, "bridge", "Near work that pays soon"),
    (Part::StopRules, "stop", "When to stop or change"),
];

/// How a question stands, with its key in forms.
const STANDINGS: [(Standing, &str, &str); 3] = [
    (Standing::Open, "open", "not known yet"),
    (Standing::Confirmed, "confirmed", "it holds"),
    (Standing::Shaken, "shaken", "it does not hold"),
];

fn view(site: &Site, asked: &Asked, mend: Option<String>) -> Result<Page, Trouble> {
    let account = asked.here().account.id;
    let code = asked.path.get("code").cloned().unwrap_or_default();
    let plan = the_plan(&site.desk, account)?.ok_or(Trouble::NotFound)?.value;
    let path = plan.path(&code).ok_or(Trouble::NotFound)?;
    let drawn = draw(&site.desk, account, asked.today)?;
    let grounded = Grounded::of(&site.desk, &drawn, asked.today);
    let offered = Part::in_order(&grounded.ground());
    let atlas = site.desk.atlas;
    let title = atlas.occupation_by_code(&code).map_or(code.as_str(), |id| atlas.occupation(id).title()).to_owned();
    Ok(Page {
        layout: Layout::of(asked, title.clone()).within("paths"),
        aim: AIMS.iter().find(|(aim, _, _)| *aim == path.aim).map_or("", |(_, _, words)| *words),
        why: path.why.clone(),
        questions: questions(path),
        notes: notes(path),
        gaps: path.gaps.clone(),
        apply_for: path.apply_for.clone(),
        stop_rules: path
            .stop_rules
            .iter()
            .map(|r| (Advice::of(Part::StopRules.card(), r.words.clone()), r.on.map(words::day).unwrap_or_default()))
            .collect(),
        tasks: tasks(&plan, &code),
        parts: offered
            .iter()
            .filter_map(|part| PARTS.iter().find(|(known, _, _)| known == part))
            .map(|(_, k, w)| (*k, *w))
            .collect(),
        new_note: site.desk.id().to_string(),
        new_question: site.desk.id().to_string(),
        typed: if mend.is_some() { asked.form.or_empty("words").to_owned() } else { String::new() },
        mend,
        code,
        title,
    })
}

fn questions(path: &ChosenPath) -> Vec<Question> {
    let question = |a: &career::plan::Assumption| Question {
        id: a.id,
        words: a.question.clone(),
        because: a.because.clone(),
        standing: STANDINGS.iter().find(|(known, _, _)| *known == a.standing).map_or("", |(_, _, words)| *words),
    };
    path.assumptions.iter().map(question).collect()
}

fn notes(path: &ChosenPath) -> Vec<Note> {
    let about = |id: AssumptionId| path.assumptions.iter().find(|a| a.id == id).map(|a| a.question.clone());
    let note = |note: &career::plan::PathNote| Note {
        on: words::full_day(note.on),
        words: note.words.clone(),
        source: note.source.clone(),
        about: note.about.and_then(about),
    };
    path.notes.iter().rev().map(note).collect()
}

/// What is open on the path: words, the card of what was proposed, day.
fn tasks(plan: &Plan, code: &str) -> Vec<(String, Option<Mark>, String)> {
    let of_path = plan.tasks.iter().filter(|task| task.path.as_deref() == Some(code) && task.state == TaskState::Open);
    of_path
        .map(|task| (task.title.clone(), task.card().map(mark), task.day.map(words::day).unwrap_or_default()))
        .collect()
}

/// The page.
pub fn show(site: &Site, asked: &Asked) -> Answered {
    page(&view(site, asked, None)?)
}

fn here(asked: &Asked) -> String {
    format!("/plan/paths/{}", words::in_address(asked.path.get("code").map_or("", String::as_str)))
}

fn settled(site: &Site, asked: &Asked, done: Result<(), PlanRefused>) -> Answered {
    match done {
        Ok(()) => see(&format!("{}?said=kept", here(asked))),
        Err(PlanRefused::Store(trouble)) => Err(trouble.into()),
        Err(PlanRefused::NoPlan) => Err(Trouble::NotFound),
        Err(PlanRefused::Change(Refused::NoSuchPath)) => Err(Trouble::NotFound),
        Err(PlanRefused::Change(refused)) => {
            page_with(StatusCode::UNPROCESSABLE_ENTITY, &view(site, asked, Some(refused.words()))?)
        }
    }
}

/// Unfolds one part.
pub fn unfold(site: &Site, asked: &Asked) -> Answered {
    let code = asked.path.get("code").cloned().unwrap_or_default();
    let key = asked.form.or_empty("part");
    let Some((part, _, _)) = PARTS.iter().find(|(_, known, _)| *known == key) else { return see(&here(asked)) };
    let done = unfold_part(&site.desk, asked.here().account.id, asked.today, &code, *part);
    settled(site, asked, done)
}

/// Keeps something found out.
pub fn note(site: &Site, asked: &Asked) -> Answered {
    let code = asked.path.get("code").cloned().unwrap_or_default();
    let form = &asked.form;
    let standing = STANDINGS.iter().find(|(_, known, _)| *known == form.or_empty("standing")).map(|(s, _, _)| *s);
    let about = form.read::<AssumptionId>("about").zip(standing);
    let found = FoundOut {
        id: form.read("id").unwrap_or_else(|| NoteId(site.desk.id())),
        words: form.or_empty("words").to_owned(),
        source: form.text("source").map(str::to_owned),
        about,
    };
    let today = asked.today;
    let done = change_plan(&site.desk, asked.here().account.id, |plan| found_out(plan, &code, found, today));
    settled(site, asked, done)
}

/// Adds a question of the person's own.
pub fn question(site: &Site, asked: &Asked) -> Answered {
    let code = asked.path.get("code").cloned().unwrap_or_default();
    let id = asked.form.read("id").unwrap_or_else(|| AssumptionId(site.desk.id()));
    let words = asked.form.or_empty("words");
    let done = change_plan(&site.desk, asked.here().account.id, |plan| ask(plan, &code, id, words));
    settled(site, asked, done)
}

/// Says why this path, in the person's own words.
pub fn why(site: &Site, asked: &Asked) -> Answered {
    let code = asked.path.get("code").cloned().unwrap_or_default();
    let words = asked.form.or_empty("words");
    let done = change_plan(&site.desk, asked.here().account.id, |plan| say_why(plan, &code, words));
    settled(site, asked, done)
}
