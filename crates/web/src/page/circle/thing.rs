//! One thing of a circle by itself: put there, looked at, answered, changed, taken back.

use askama::Template;
use axum::http::StatusCode;
use career::circle::access::{Action, Subject};
use career::circle::{Answered as Said, Audience, What};
use career::id::{CircleId, ThingId};
use career::plan::MINUTES;
use flows::circle::{
    CircleRefused, Promised, Standing, answer as answer_it, change_thing, look_at, promise, put as put_there,
    settle as say, shareable, take_away as take_it,
};
use store::Revision;

use super::one::{self, To, others};
use super::share::{audience, chosen, half};
use super::words::{self, Line};
use super::{asking, circle, lost, trouble};
use crate::answer::{Answered, page_with, see};
use crate::asked::Asked;
use crate::layout::Layout;
use crate::site::Site;
use crate::trouble::Trouble;

#[derive(Template)]
#[template(path = "circle/thing.html")]
struct Page {
    layout: Layout,
    circle: CircleId,
    circle_name: String,
    id: ThingId,
    kind: &'static str,
    who: String,
    about: String,
    line: Line,
    whole: String,
    note: String,
    text: String,
    address: Option<String>,
    because: String,
    since: String,
    seen: u64,
    may_change: bool,
    may_write: bool,
    may_settle_ask: bool,
    settled: bool,
    may_take_away: bool,
    may_say: bool,
    members: bool,
    to: Vec<(To, bool)>,
    opened: Vec<(String, String, u32)>,
    answers: Vec<(String, Line)>,
    there: String,
    typed: String,
    new: ThingId,
    mend: Option<String>,
}

fn ids(asked: &Asked) -> Result<(CircleId, ThingId), Trouble> {
    Ok((circle(asked)?, asked.named("thing").ok_or(Trouble::NotFound)?))
}

/// The page.
pub fn show(site: &Site, asked: &Asked) -> Answered {
    page_with(StatusCode::OK, &view(site, asked, None)?)
}

fn again(site: &Site, asked: &Asked, mend: String) -> Answered {
    page_with(StatusCode::UNPROCESSABLE_ENTITY, &view(site, asked, Some(mend))?)
}

fn view(site: &Site, asked: &Asked, mend: Option<String>) -> Result<Page, Trouble> {
    let (circle, id) = ids(asked)?;
    let opened = look_at(&site.desk, asking(asked), circle, id).map_err(lost)?;
    let (standing, what) = (&opened.standing, &opened.standing.thing.what);
    let visit = opened.table.visit(&site.desk, asking(asked));
    let zone = site.desk.zone_of(&asked.here().account);
    let may_change = visit.may_with(standing, Action::Change);
    let hangs = |other: &&Standing| matches!(&other.thing.what, What::Answer { to, .. } if *to == id);
    let opened_by = visit.things().filter_map(|other| match &other.thing.what {
        What::Opened { thing, last, times } if *thing == id => {
            Some((visit.called(other.seat).to_owned(), words::moment(*last, &zone), *times))
        }
        _ => None,
    });
    let writes = matches!(
        what,
        What::Win { .. }
            | What::Ask { .. }
            | What::Offer { .. }
            | What::Minutes { .. }
            | What::CoachNote { .. }
            | What::Path { .. }
    );
    let has = |to: To| {
        let given = standing.thing.audience.seats.contains(&to.seat);
        (to, given)
    };
    let named = matches!(what.subject(), Subject::Minutes | Subject::CoachNote | Subject::Answer | Subject::Invitation);
    Ok(Page {
        layout: Layout::of(asked, words::kind(what)).within("people"),
        circle,
        circle_name: visit.charter().map(|charter| charter.name.clone()).unwrap_or_default(),
        id,
        kind: words::kind(what),
        who: match visit.seat().is_some_and(|seat| seat.id == standing.seat) {
            true => "You".to_owned(),
            false => visit.called(standing.seat).to_owned(),
        },
        about: standing.about.map(|about| visit.called(about).to_owned()).unwrap_or_default(),
        line: words::line(&visit, standing, asked.today),
        whole: words::said(what),
        note: words::note(what, asked.today),
        text: match what {
            What::Offer { words, .. } => words.clone(),
            What::Path { why, .. } => why.clone(),
            what => words::said(what),
        },
        address: if let What::Opening { address, .. } = what { address.clone() } else { None },
        because: if let What::Figure { because, .. } = what { because.clone() } else { String::new() },
        since: words::since(standing.thing.on, &zone, asked.today),
        seen: standing.revision.0,
        may_change: may_change && !named,
        may_write: may_change && writes,
        may_settle_ask: may_change && matches!(what, What::Ask { .. }),
        settled: matches!(what, What::Ask { settled: true, .. }),
        may_take_away: words::may_take_away(&visit, standing),
        may_say: may_change && matches!(what, What::Answer { .. }),
        members: standing.thing.audience.members,
        to: others(&visit).into_iter().map(has).collect(),
        opened: opened_by.collect(),
        answers: visit
            .things()
            .filter(hangs)
            .map(|other| (visit.called(other.seat).to_owned(), words::line(&visit, other, asked.today)))
            .collect(),
        there: match what {
            What::Minutes { there, .. } => there.iter().map(|seat| visit.called(*seat)).collect::<Vec<_>>().join(", "),
            _ => String::new(),
        },
        typed: asked.form.or_empty("words").to_owned(),
        new: ThingId(site.desk.id()),
        mend,
    })
}

/// Puts something there.
pub fn put(site: &Site, asked: &Asked) -> Answered {
    let circle = circle(asked)?;
    let form = &asked.form;
    let id = form.read("id").unwrap_or_else(|| ThingId(site.desk.id()));
    let back = match form.or_empty("from") {
        "meeting" => format!("/circles/{circle}/meeting"),
        "seat" => format!("/circles/{circle}/seats/{}?said=kept", form.or_empty("about")),
        _ => format!("/circles/{circle}?said=put"),
    };
    match put_one(site, asked, circle, id) {
        Ok(()) => see(&back),
        Err(refused) => {
            let mend = trouble(refused)?;
            one::again(site, asked, mend)
        }
    }
}

fn put_one(site: &Site, asked: &Asked, circle: CircleId, id: ThingId) -> Result<(), CircleRefused> {
    let form = &asked.form;
    let words = || form.or_empty("words").to_owned();
    let (desk, asking) = (&site.desk, asking(asked));
    let mut about = None;
    let what = match form.or_empty("what") {
        "win" => What::Win { words: words() },
        "ask" => What::Ask { words: words(), settled: false },
        "offer" => What::Offer { words: words(), half: half(site, form) },
        "minutes" => What::Minutes {
            day: form.read("day").unwrap_or(asked.today),
            words: words(),
            there: form.all("there").filter_map(|seat| seat.parse().ok()).collect(),
        },
        "note" => {
            about = form.read("about");
            What::CoachNote { words: words() }
        }
        "promise" => {
            let minutes: u32 = form.read("minutes").unwrap_or(30);
            let promised = match form.read("task") {
                Some(task) => Promised::Task(task),
                None => Promised::New {
                    title: words(),
                    day: form.read("day"),
                    minutes: minutes.clamp(*MINUTES.start(), *MINUTES.end()),
                },
            };
            return promise(desk, asking, circle, id, promised, audience(form), asked.today);
        }
        "named" => {
            let own = shareable(desk, asking.account, asked.today)?;
            chosen(&own, form.or_empty("which")).ok_or(CircleRefused::NothingSaid)?
        }
        _ => return Err(CircleRefused::NothingSaid),
    };
    let audience = match what.subject() {
        Subject::Minutes => Audience::members(),
        _ => audience(form),
    };
    put_there(desk, asking, circle, id, what, audience, about)
}

/// Changes its words, or for whom it stands there.
pub fn change(site: &Site, asked: &Asked) -> Answered {
    let (circle, id) = ids(asked)?;
    let form = &asked.form;
    let seen = Revision(form.read("seen").unwrap_or_default());
    let done = change_thing(&site.desk, asking(asked), circle, id, seen, |thing| {
        if form.has("to-said") {
            thing.audience = audience(form);
        }
        let typed = form.has("words").then(|| form.or_empty("words").to_owned());
        match &mut thing.what {
            What::Ask { settled, .. } if form.has("settle") => *settled = form.or_empty("settle") == "yes",
            What::Win { words }
            | What::Ask { words, .. }
            | What::Offer { words, .. }
            | What::Minutes { words, .. }
            | What::CoachNote { words } => *words = typed.unwrap_or_else(|| std::mem::take(words)),
            What::Path { why, .. } => *why = typed.unwrap_or_default(),
            _ => {}
        }
    });
    match done {
        Ok(()) => see(&format!("/circles/{circle}/things/{id}?said=kept")),
        Err(refused) => again(site, asked, trouble(refused)?),
    }
}

/// Takes it back.
pub fn take_away(site: &Site, asked: &Asked) -> Answered {
    let (circle, id) = ids(asked)?;
    match take_it(&site.desk, asking(asked), circle, id) {
        Ok(()) if asked.form.has("from-shared") => see("/shared?said=taken-away"),
        Ok(()) => see(&format!("/circles/{circle}?said=taken-away")),
        Err(refused) => again(site, asked, trouble(refused)?),
    }
}

/// Answers it, or takes it up.
pub fn answer(site: &Site, asked: &Asked) -> Answered {
    let (circle, to) = ids(asked)?;
    let id = asked.form.read("id").unwrap_or_else(|| ThingId(site.desk.id()));
    match answer_it(&site.desk, asking(asked), circle, to, id, asked.form.or_empty("words")) {
        Ok(()) => see(&format!("/circles/{circle}/things/{to}?said=answered")),
        Err(refused) => again(site, asked, trouble(refused)?),
    }
}

/// Says yes, or not now.
pub fn settle(site: &Site, asked: &Asked) -> Answered {
    let (circle, id) = ids(asked)?;
    let said = if asked.form.or_empty("say") == "yes" { Said::Yes } else { Said::NotNow };
    match say(&site.desk, asking(asked), circle, id, said) {
        Ok(()) => see(&format!("/circles/{circle}/things/{id}?said=kept")),
        Err(refused) => again(site, asked, trouble(refused)?),
    }
}
