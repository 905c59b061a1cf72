//! Putting something of one's own into a circle: by name, for whom one says.

use askama::Template;
use career::circle::access::{Action, Subject};
use career::circle::{Half, What};
use career::id::{CircleId, TaskId, ThingId};
use career::plan::Task;
use flows::circle::{Shareable, shareable, table};

use super::one::{To, others};
use super::words::said;
use super::{asking, circle, lost};
use crate::answer::{Answered, page};
use crate::asked::{Asked, Fields};
use crate::layout::Layout;
use crate::site::Site;
use crate::trouble::Trouble;
use crate::words;

#[derive(Template)]
#[template(path = "circle/share.html")]
struct Page {
    layout: Layout,
    id: CircleId,
    name: String,
    tasks: Vec<(TaskId, String, String)>,
    named: Vec<Choice>,
    halves: Vec<(String, String)>,
    to: Vec<To>,
    new: ThingId,
}

/// One thing of one's own that can be chosen.
struct Choice {
    key: String,
    words: String,
    kind: &'static str,
}

/// The page.
pub fn show(site: &Site, asked: &Asked) -> Answered {
    let id = circle(asked)?;
    let table = table(&site.desk, asking(asked), id).map_err(lost)?;
    let visit = table.visit(&site.desk, asking(asked));
    if !visit.may(Subject::Path, Action::Make) {
        return Err(Trouble::NotYours);
    }
    let own = shareable(&site.desk, asked.here().account.id, asked.today)?;
    let day = |task: &Task| task.day.map(words::day).unwrap_or_default();
    let halves = own.known.iter().chain(&own.paths).filter_map(|what| match what {
        What::Path { code, title, .. } => Some((code.clone(), title.clone())),
        _ => None,
    });
    page(&Page {
        layout: Layout::of(asked, "Put something of yours there").within("people"),
        id,
        name: table.charter.name.clone(),
        halves: halves.collect(),
        tasks: own.tasks.iter().map(|task| (task.id, task.title.clone(), day(task))).collect(),
        named: choices(&own),
        to: others(&visit),
        new: ThingId(site.desk.id()),
    })
}

fn choices(own: &Shareable) -> Vec<Choice> {
    let of = |kind| move |what: &What| Choice { key: key(what), words: said(what), kind };
    let paths = own.paths.iter().map(of("Path"));
    let openings = own.openings.iter().map(of("Opening"));
    let figures = own.figures.iter().map(of("Figure"));
    paths.chain(openings).chain(figures).collect()
}

/// What a choice is called in the form: what it is itself, so that nothing else is taken for it meanwhile.
fn key(what: &What) -> String {
    match what {
        What::Path { code, .. } => format!("path:{code}"),
        What::Opening { posting, .. } => format!("opening:{posting}"),
        what => format!("figure:{}", flows::account::digest(&said(what))),
    }
}

/// The thing that a form chose of what the person has.
pub fn chosen(own: &Shareable, wanted: &str) -> Option<What> {
    let mut all = own.paths.iter().chain(&own.openings).chain(&own.figures);
    all.find(|what| key(what) == wanted).cloned()
}

/// For whom, as the form says.
pub fn audience(form: &Fields) -> career::circle::Audience {
    let seats = form.all("to").filter_map(|seat| seat.parse().ok()).collect();
    career::circle::Audience { members: form.all("to").any(|to| to == "members"), seats }
}

/// Half an hour on a path, as the form says.
pub fn half(site: &Site, form: &Fields) -> Option<Half> {
    let code = form.text("half")?;
    let occupation = site.desk.atlas.occupation_by_code(code)?;
    let title = site.desk.atlas.occupation(occupation).title().to_owned();
    Some(Half { code: code.to_owned(), title, a_month: form.read("a-month").unwrap_or(1) })
}
