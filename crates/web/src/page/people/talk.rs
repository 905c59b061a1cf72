//! A conversation: prepared, noted in two minutes, and what follows it.

use askama::Template;
use axum::http::StatusCode;
use career::conversation::{NotKept, Note, Said, Talk, about};
use career::figures::full_day;
use career::id::{AssumptionId, PersonId, TalkId, TaskId};
use career::plan::{MOST_TITLE, Plan, Standing, WHERE_THEY_TALK};
use flows::people::{
    Following, TalkRefused, change_talk, everybody, note_talk, plan_from_talk, prepare_talk, remove_talk, talk,
    talks_with,
};
use flows::plan::the_plan;

use super::one;
use super::words::role;
use crate::answer::{Answered, page_with, see};
use crate::asked::{Asked, Fields};
use crate::layout::Layout;
use crate::site::Site;
use crate::trouble::Trouble;

#[derive(Template)]
#[template(path = "people/talk.html")]
struct Page {
    layout: Layout,
    person: PersonId,
    id: TalkId,
    name: String,
    role: String,
    /// The page of its path, and what the work is called.
    path: Option<(String, String)>,
    planned: String,
    held: Option<String>,
    about: Vec<String>,
    questions: Vec<String>,
    always: &'static str,
    note: Note,
    noted: Vec<(&'static str, String)>,
    places: Vec<String>,
    open: Vec<OpenQuestion>,
    day: String,
    today: String,
    thanks: Next,
    follow_up: Next,
    has_plan: bool,
    mend: Option<String>,
}

/// A question of the path, and what the conversation said about it.
struct OpenQuestion {
    id: AssumptionId,
    words: String,
    stands: &'static str,
    choices: Vec<(&'static str, &'static str, bool)>,
}

/// Thanks, or what comes next: a task that is there, or a form for one.
struct Next {
    there: Option<String>,
    task: String,
    words: String,
}

/// How a question stands, with its key in forms.
const STANDINGS: [(Standing, &str, &str); 3] = [
    (Standing::Open, "open", "not known yet"),
    (Standing::Confirmed, "confirmed", "it holds"),
    (Standing::Shaken, "shaken", "it does not hold"),
];

fn find(site: &Site, asked: &Asked) -> Result<(PersonId, TalkId, Talk), Trouble> {
    let (person, id): (Option<PersonId>, Option<TalkId>) = (asked.named("id"), asked.named("talk"));
    let (person, id) = person.zip(id).ok_or(Trouble::NotFound)?;
    let account = asked.here().account.id;
    let talk = talk(&site.desk, account, id)?.ok_or(Trouble::NotFound)?;
    let people = everybody(&site.desk, account)?;
    let is_theirs = talk.with.and_then(|with| people.whole(with)) == Some(person);
    if is_theirs { Ok((person, id, talk)) } else { Err(Trouble::NotFound) }
}

fn view(site: &Site, asked: &Asked, mend: Option<String>) -> Result<Page, Trouble> {
    let (person, id, talk) = find(site, asked)?;
    let account = asked.here().account.id;
    let all = everybody(&site.desk, account)?;
    let (known, _) = all.one(person).ok_or(Trouble::NotFound)?;
    let plan = the_plan(&site.desk, account)?.map(|kept| kept.value);
    let earlier: Vec<Talk> = talks_with(&site.desk, account, person)?
        .into_iter()
        .filter(|(other, _)| *other != id)
        .map(|(_, t)| t)
        .collect();
    let typed = mend.is_some() && asked.form.has("learned");
    let note = if typed { read_note(&asked.form) } else { talk.note.clone() };
    let atlas = site.desk.atlas;
    let titled = |code: &str| atlas.occupation_by_code(code).map_or(code, |id| atlas.occupation(id).title()).to_owned();
    Ok(Page {
        layout: Layout::of(asked, format!("A conversation with {}", known.name())).within("people"),
        person,
        id,
        name: known.name(),
        role: role(known.does(), known.organisation()),
        path: talk.path.as_deref().map(|code| (page_of(plan.as_ref(), code), titled(code))),
        planned: talk.planned.map(|day| day.to_string()).unwrap_or_default(),
        held: talk.held.map(full_day),
        about: about(known, &earlier, asked.today),
        questions: talk.questions.iter().map(|question| question.words.clone()).collect(),
        always: WHERE_THEY_TALK,
        noted: noted(&talk.note),
        places: talk.note.places(),
        open: open_questions(plan.as_ref(), &talk),
        day: asked.form.text("day").map_or_else(|| talk.held.unwrap_or(asked.today).to_string(), str::to_owned),
        today: asked.today.to_string(),
        thanks: next(site, asked, plan.as_ref(), talk.thanks, "thanks", ""),
        follow_up: next(site, asked, plan.as_ref(), talk.follow_up, "follow-up", &talk.note.next),
        has_plan: plan.is_some(),
        note,
        mend,
    })
}

/// A path's page in the plan; its page on the map where it was taken out of the plan.
fn page_of(plan: Option<&Plan>, code: &str) -> String {
    match plan.is_some_and(|plan| plan.path(code).is_some()) {
        true => format!("/plan/paths/{code}"),
        false => format!("/paths/{code}"),
    }
}

fn noted(note: &Note) -> Vec<(&'static str, String)> {
    let all = [
        ("What you learned", &note.learned),
        ("What surprised you", &note.surprised),
        ("What you offered", &note.offered),
        ("What you asked for", &note.asked),
        ("What comes next", &note.next),
        ("Where they talk to each other", &note.places_named),
    ];
    all.iter().filter(|(_, words)| !words.trim().is_empty()).map(|(label, words)| (*label, (*words).clone())).collect()
}

fn open_questions(plan: Option<&Plan>, talk: &Talk) -> Vec<OpenQuestion> {
    let Some(path) = plan.zip(talk.path.as_deref()).and_then(|(plan, code)| plan.path(code)) else {
        return Vec::new();
    };
    let words = |standing: Standing| STANDINGS.iter().find(|(known, _, _)| *known == standing).map_or("", |s| s.2);
    let question = |assumption: &career::plan::Assumption| {
        let said = talk.said.iter().find(|said| said.about == assumption.id).map(|said| said.standing);
        OpenQuestion {
            id: assumption.id,
            words: assumption.question.clone(),
            stands: words(assumption.standing),
            choices: STANDINGS.iter().map(|(known, key, words)| (*key, *words, said == Some(*known))).collect(),
        }
    };
    path.assumptions.iter().map(question).collect()
}

fn next(site: &Site, asked: &Asked, plan: Option<&Plan>, task: Option<TaskId>, which: &str, words: &str) -> Next {
    let there = task.map(|id| match plan.and_then(|plan| plan.task(id)) {
        Some(task) => task.title.clone(),
        None => "It was in your plan.".to_owned(),
    });
    let typed = asked.form.text("words").filter(|_| asked.form.or_empty("which") == which);
    let words = typed.unwrap_or(words).lines().next().unwrap_or_default();
    Next { there, task: site.desk.id().to_string(), words: words.chars().take(MOST_TITLE).collect() }
}

/// Prepares one, from somebody's page.
pub fn prepare(site: &Site, asked: &Asked) -> Answered {
    let person: PersonId = asked.named("id").ok_or(Trouble::NotFound)?;
    let id: TalkId = asked.form.read("talk").ok_or(Trouble::NotFound)?;
    let form = &asked.form;
    let done = prepare_talk(&site.desk, asked.here().account.id, id, person, form.text("path"), form.read("planned"));
    match done {
        Ok(()) => see(&format!("/people/{person}/talks/{id}")),
        Err(TalkRefused::TooMany) => one::again(site, asked, refused(&TalkRefused::TooMany)),
        Err(because) => Err(trouble(because)),
    }
}

/// The page.
pub fn show(site: &Site, asked: &Asked) -> Answered {
    page_with(StatusCode::OK, &view(site, asked, None)?)
}

fn settled(site: &Site, asked: &Asked, done: Result<(), TalkRefused>, said: &str) -> Answered {
    let (person, id, _) = find(site, asked)?;
    match done {
        Ok(()) => see(&format!("/people/{person}/talks/{id}?said={said}")),
        Err(because @ (TalkRefused::NotThere | TalkRefused::Store(_))) => Err(trouble(because)),
        Err(because) => page_with(StatusCode::UNPROCESSABLE_ENTITY, &view(site, asked, Some(refused(&because)))?),
    }
}

/// Keeps the day and the questions.
pub fn keep(site: &Site, asked: &Asked) -> Answered {
    let (_, id, _) = find(site, asked)?;
    let questions: Vec<String> = asked.form.all("question").map(str::to_owned).collect();
    let done = change_talk(&site.desk, asked.here().account.id, id, asked.form.read("planned"), &questions);
    settled(site, asked, done, "kept")
}

fn read_note(form: &Fields) -> Note {
    let text = |name: &str| form.or_empty(name).replace("\r\n", "\n");
    Note {
        learned: text("learned"),
        surprised: text("surprised"),
        offered: text("offered"),
        asked: text("asked"),
        next: text("next"),
        places_named: text("places"),
    }
}

/// Notes it.
pub fn note(site: &Site, asked: &Asked) -> Answered {
    let (_, id, _) = find(site, asked)?;
    let standing = |key: &str| STANDINGS.iter().find(|(_, known, _)| *known == key).map(|(standing, _, _)| *standing);
    let said = asked.form.beginning("about-");
    let said = said.filter_map(|(about, key)| Some(Said { about: about.parse().ok()?, standing: standing(key)? }));
    let on = asked.form.read("day").unwrap_or(asked.today);
    let note = read_note(&asked.form);
    let done = note_talk(&site.desk, asked.here().account.id, id, on, note, said.collect(), asked.today);
    settled(site, asked, done, "talk-noted")
}

/// Puts thanks, or what comes next, into the plan.
pub fn follow(site: &Site, asked: &Asked) -> Answered {
    let (_, id, _) = find(site, asked)?;
    let which = match asked.form.or_empty("which") {
        "thanks" => Following::Thanks,
        "follow-up" => Following::FollowUp,
        _ => return Err(Trouble::NotUnderstood),
    };
    let task: TaskId = asked.form.read("task").ok_or(Trouble::NotUnderstood)?;
    let (words, day) = (asked.form.or_empty("words"), asked.form.read("day"));
    let done = plan_from_talk(&site.desk, asked.here().account.id, id, which, task, words, day);
    settled(site, asked, done, "task")
}

/// Removes it.
pub fn remove(site: &Site, asked: &Asked) -> Answered {
    let (person, id, _) = find(site, asked)?;
    remove_talk(&site.desk, asked.here().account.id, id).map_err(trouble)?;
    see(&format!("/people/{person}?said=talk-removed"))
}

/// What to mend, in words.
fn refused(refused: &TalkRefused) -> String {
    match refused {
        TalkRefused::TooMany => "You keep as many conversations as are kept here. Remove an old one first.".to_owned(),
        TalkRefused::NotKept(NotKept::Questions) => {
            "Ask eight questions at most, of 400 characters each. What you typed is not kept yet.".to_owned()
        }
        TalkRefused::NotKept(NotKept::LongNote) => {
            "One of these is longer than 2,000 characters. Cut it, and keep it once more.".to_owned()
        }
        TalkRefused::NotKept(NotKept::InTheFuture) => "That day lies ahead. Note it once it has come.".to_owned(),
        TalkRefused::NotKept(NotKept::NoWords) => "Write a word about it in any of the fields.".to_owned(),
        TalkRefused::NoPlan => "Tasks stand in a plan. Choose a path first; what you noted is kept.".to_owned(),
        TalkRefused::Plan(refused) => refused.words(),
        TalkRefused::NotThere | TalkRefused::Store(_) => String::new(),
    }
}

fn trouble(refused: TalkRefused) -> Trouble {
    match refused {
        TalkRefused::Store(trouble) => trouble.into(),
        _ => Trouble::NotFound,
    }
}
