//! The plan: paths, tasks in the person's order, what unfolds when asked; on paper and as a calendar file.

use askama::Template;
use axum::http::StatusCode;
use career::figures;
use career::id::TaskId;
use career::plan::{
    Edit, NewTask, Plan, Task, TaskKind, TaskState, What, add, drop, edit, move_down, move_up, progress, set_review,
    take_up, tick, timeline, untick,
};
use flows::plan::{PlanRefused, change_plan, the_plan};
use jiff::civil::Date;

use crate::advice::Advice;
use crate::answer::{Answered, attachment, page, page_with, see};
use crate::asked::Asked;
use crate::layout::Layout;
use crate::page::path::AIMS;
use crate::picture::{self, Mark, MarkKind, Picture, Planks, Timeline};
use crate::site::Site;
use crate::trouble::Trouble;
use crate::words;

#[derive(Template)]
#[template(path = "plan/plan.html")]
struct Page {
    layout: Layout,
    paths: Vec<PathLine>,
    planks: String,
    open: Vec<TaskLine>,
    done: Vec<TaskLine>,
    dropped: Vec<TaskLine>,
    timeline: Option<String>,
    review: String,
    review_date: String,
    new_id: String,
    kinds: Vec<(&'static str, &'static str)>,
    typed: Typed,
    mend: Option<String>,
    for_paper: bool,
    today: String,
}

struct PathLine {
    code: String,
    title: String,
    aim: &'static str,
    why: String,
    doubt: Option<String>,
}

struct TaskLine {
    id: TaskId,
    title: String,
    why: Option<Advice>,
    when: String,
    date: String,
    minutes: u32,
    long: String,
    kind_key: &'static str,
    ask: Vec<String>,
}

/// What was typed for a new task.
#[derive(Default)]
struct Typed {
    title: String,
    day: String,
    minutes: String,
}

/// Kinds of tasks, with their keys in forms.
pub const KINDS: [(TaskKind, &str, &str); 7] = [
    (TaskKind::Experiment, "experiment", "Trying the work in small"),
    (TaskKind::Conversation, "conversation", "A conversation"),
    (TaskKind::Learning, "learning", "Learning"),
    (TaskKind::Application, "application", "Applying"),
    (TaskKind::BridgeWork, "bridge-work", "Work that pays soon"),
    (TaskKind::Review, "review", "Looking back"),
    (TaskKind::Other, "other", "Something else"),
];

fn kind(key: &str) -> TaskKind {
    KINDS.iter().find(|(_, known, _)| *known == key).map_or(TaskKind::Other, |(kind, _, _)| *kind)
}

fn line(task: &Task) -> TaskLine {
    let key = KINDS.iter().find(|(kind, _, _)| *kind == task.kind).map_or("other", |(_, key, _)| *key);
    let when = match task.state {
        TaskState::Done(on) => format!("done on {}", words::day(on)),
        TaskState::Dropped(on) => format!("dropped on {}", words::day(on)),
        TaskState::Open => task.day.map(words::day).unwrap_or_default(),
    };
    TaskLine {
        id: task.id,
        title: task.title.clone(),
        why: task.card().filter(|_| !task.why.is_empty()).map(|card| Advice::of(card, task.why.clone())),
        when,
        date: task.day.map(|day| day.to_string()).unwrap_or_default(),
        minutes: task.minutes,
        long: words::minutes(task.minutes),
        kind_key: key,
        ask: task.ask.clone(),
    }
}

fn mark_kind(kind: TaskKind) -> MarkKind {
    match kind {
        TaskKind::Experiment => MarkKind::Experiment,
        TaskKind::Conversation => MarkKind::Conversation,
        TaskKind::Learning => MarkKind::Learning,
        TaskKind::Application => MarkKind::Application,
        TaskKind::BridgeWork => MarkKind::BridgeWork,
        TaskKind::Review => MarkKind::Review,
        TaskKind::Other => MarkKind::Other,
    }
}

/// The plan in time, as a picture; `None` with fewer than two days to show.
fn in_time(asked: &Asked, plan: &Plan) -> Option<String> {
    let points = timeline(plan).points;
    let marks: Vec<Mark> = points
        .into_iter()
        .filter_map(|point| {
            let (kind, is_done) = match point.what {
                What::Begun => return None,
                What::Done(id) => (mark_kind(plan.task(id)?.kind), true),
                What::Task(id) => (mark_kind(plan.task(id)?.kind), false),
                What::Stop | What::Review => (MarkKind::Review, false),
            };
            Some(Mark { date: point.on, label: point.words, kind, is_done })
        })
        .collect();
    let sunday = asked.here().account.week_starts_on_sunday;
    let week_begins = if sunday { jiff::civil::Weekday::Sunday } else { jiff::civil::Weekday::Monday };
    let picture = Timeline { today: asked.today, week_begins, marks };
    (picture.marks.len() > 1).then(|| picture::figure(&picture, "The plan in time"))
}

/// The bridge, a plank for every task.
pub fn planks(plan: &Plan) -> String {
    let planks =
        progress(plan).into_iter().map(|plank| picture::Plank { task: plank.title, is_laid: plank.laid.is_some() });
    Planks { planks: planks.collect() }.svg()
}

fn view(site: &Site, asked: &Asked, mend: Option<String>) -> Result<Page, Trouble> {
    let kept = the_plan(&site.desk, asked.here().account.id)?;
    let atlas = site.desk.atlas;
    let title = |code: &str| atlas.occupation_by_code(code).map_or(code, |id| atlas.occupation(id).title()).to_owned();
    let layout = Layout::of(asked, "Your plan").within("paths");
    let Some(plan) = kept.map(|kept| kept.value) else {
        return Ok(Page {
            layout,
            paths: Vec::new(),
            planks: String::new(),
            open: Vec::new(),
            done: Vec::new(),
            dropped: Vec::new(),
            timeline: None,
            review: String::new(),
            review_date: String::new(),
            new_id: String::new(),
            kinds: Vec::new(),
            typed: Typed::default(),
            mend,
            for_paper: false,
            today: words::full_day(asked.today),
        });
    };
    let paths = plan.paths.iter().map(|path| PathLine {
        code: path.to.code().to_owned(),
        title: title(path.to.code()),
        aim: AIMS.iter().find(|(aim, _, _)| *aim == path.aim).map_or("", |(_, _, words)| *words),
        why: path.why.clone(),
        doubt: path.assumptions.iter().find(|a| a.standing == career::plan::Standing::Open).map(|a| a.question.clone()),
    });
    let those = |keep: fn(TaskState) -> bool| plan.tasks.iter().filter(|t| keep(t.state)).map(line).collect::<Vec<_>>();
    let text = |name: &str| asked.form.or_empty(name).to_owned();
    Ok(Page {
        layout,
        paths: paths.collect(),
        planks: planks(&plan),
        open: those(|state| state == TaskState::Open),
        done: those(|state| matches!(state, TaskState::Done(_))),
        dropped: those(|state| matches!(state, TaskState::Dropped(_))),
        timeline: in_time(asked, &plan),
        review: words::day(plan.review),
        review_date: plan.review.to_string(),
        new_id: asked.form.text("id").map_or_else(|| site.desk.id().to_string(), str::to_owned),
        kinds: KINDS.iter().map(|(_, key, words)| (*key, *words)).collect(),
        typed: if mend.is_some() {
            Typed { title: text("title"), day: text("day"), minutes: text("minutes") }
        } else {
            Typed::default()
        },
        mend,
        for_paper: false,
        today: words::full_day(asked.today),
    })
}

/// The plan.
pub fn show(site: &Site, asked: &Asked) -> Answered {
    page(&view(site, asked, None)?)
}

/// The same, for paper.
pub fn paper(site: &Site, asked: &Asked) -> Answered {
    page(&Page { for_paper: true, ..view(site, asked, None)? })
}

/// Changes the plan, and says what to mend where it cannot be done.
fn change(
    site: &Site,
    asked: &Asked,
    then: &str,
    how: impl FnOnce(&mut Plan) -> Result<(), career::plan::Refused>,
) -> Answered {
    match change_plan(&site.desk, asked.here().account.id, how) {
        Ok(()) => see(then),
        Err(PlanRefused::Store(trouble)) => Err(trouble.into()),
        Err(PlanRefused::NoPlan) => see("/plan"),
        Err(PlanRefused::Change(refused)) => {
            page_with(StatusCode::UNPROCESSABLE_ENTITY, &view(site, asked, Some(refused.words()))?)
        }
    }
}

fn task(asked: &Asked) -> Result<TaskId, Trouble> {
    asked.named("id").ok_or(Trouble::NotFound)
}

/// A new task. Its id comes with the form, so that a form sent twice is one task.
pub fn write(site: &Site, asked: &Asked) -> Answered {
    let id = asked.form.read("id").unwrap_or_else(|| TaskId(site.desk.id()));
    let new = NewTask {
        title: asked.form.or_empty("title").to_owned(),
        kind: kind(asked.form.or_empty("kind")),
        path: asked.form.text("path").map(str::to_owned),
        day: asked.form.read("day"),
        minutes: asked.form.read("minutes").unwrap_or(30),
    };
    change(site, asked, "/plan?said=task", |plan| add(plan, id, new))
}

/// Other words, another day, more or fewer minutes.
pub fn mend(site: &Site, asked: &Asked) -> Answered {
    let id = task(asked)?;
    let form = &asked.form;
    let edits = [
        Edit::Title(form.or_empty("title").to_owned()),
        Edit::Day(form.read("day")),
        Edit::Minutes(form.read("minutes").unwrap_or(0)),
        Edit::Kind(kind(form.or_empty("kind"))),
    ];
    change(site, asked, "/plan?said=task", |plan| edit(plan, id, &edits))
}

/// Done.
pub fn done(site: &Site, asked: &Asked) -> Answered {
    let (id, today) = (task(asked)?, asked.today);
    change(site, asked, "/plan?said=done", |plan| tick(plan, id, today))
}

/// Not done after all.
pub fn not_done(site: &Site, asked: &Asked) -> Answered {
    let id = task(asked)?;
    change(site, asked, "/plan?said=taken-up", |plan| untick(plan, id))
}

/// Dropped; it can be taken up again.
pub fn let_go(site: &Site, asked: &Asked) -> Answered {
    let (id, today) = (task(asked)?, asked.today);
    change(site, asked, "/plan?said=dropped", |plan| drop(plan, id, today))
}

/// Taken up again.
pub fn again(site: &Site, asked: &Asked) -> Answered {
    let id = task(asked)?;
    change(site, asked, "/plan?said=taken-up", |plan| take_up(plan, id))
}

/// Earlier in the list.
pub fn up(site: &Site, asked: &Asked) -> Answered {
    let id = task(asked)?;
    change(site, asked, "/plan", |plan| move_up(plan, id))
}

/// Later in the list.
pub fn down(site: &Site, asked: &Asked) -> Answered {
    let id = task(asked)?;
    change(site, asked, "/plan", |plan| move_down(plan, id))
}

/// When to look at the whole plan again.
pub fn review(site: &Site, asked: &Asked) -> Answered {
    let Some(day) = asked.form.read::<Date>("day") else { return see("/plan") };
    change(site, asked, "/plan?said=kept", |plan| set_review(plan, day))
}

/// Everything with a day, as a calendar file.
pub fn calendar(site: &Site, asked: &Asked) -> Answered {
    let plan = the_plan(&site.desk, asked.here().account.id)?.map(|kept| kept.value);
    let text = plan.map(|plan| crate::calendar::of(&plan, site.desk.now())).unwrap_or_else(crate::calendar::empty);
    attachment("footbridge-plan.ics", "text/calendar; charset=utf-8", text.into_bytes())
}

/// "about 3 hours" for all open tasks.
impl Page {
    fn total(&self) -> String {
        let minutes: u32 = self.open.iter().map(|task| task.minutes).sum();
        figures::thousands(u64::from(minutes.div_ceil(60)))
    }
}
