//! Keep this? With a name and a password, or on paper, leaving nothing.

use askama::Template;
use axum::http::StatusCode;
use flows::account::{SHORTEST, erase_account};
use flows::draw;
use flows::first::reach;
use store::kept::{FirstSteps, Stage};

use crate::answer::{Answered, page, page_with, see, with_cookie};
use crate::asked::Asked;
use crate::gate::no_cookie;
use crate::layout::Layout;
use crate::page::first::{frame, steps};
use crate::page::sign_up::{self, Form};
use crate::site::Site;
use crate::words;

#[derive(Template)]
#[template(path = "first/keep.html")]
struct Keep {
    layout: Layout,
    form: Form,
    shortest: usize,
    by_invitation: bool,
}

/// The question. Who kept it already is done.
pub fn show(site: &Site, asked: &Asked) -> Answered {
    reach(&site.desk, asked.here().account.id, Stage::Keep)?;
    if !asked.here().account.is_guest() {
        reach(&site.desk, asked.here().account.id, Stage::Done)?;
        return see("/first/done");
    }
    page(&view(site, asked, Form::default()))
}

/// The same page with what to mend.
pub fn again(site: &Site, asked: &Asked, form: Form) -> Answered {
    page_with(StatusCode::UNPROCESSABLE_ENTITY, &view(site, asked, form))
}

fn view(site: &Site, asked: &Asked, form: Form) -> Keep {
    let by_invitation = site.door.sign_up == flows::account::Policy::ByInvitation;
    Keep { layout: frame(asked, Stage::Keep), form, shortest: SHORTEST, by_invitation }
}

/// It is kept.
pub fn keep(site: &Site, asked: &Asked) -> Answered {
    sign_up::act(site, asked, "/first/done", again)
}

/// Nothing is left: the guest and everything of theirs is erased.
pub fn leave_nothing(site: &Site, asked: &Asked) -> Answered {
    if asked.here().account.is_guest() {
        erase_account(&site.desk, asked.here().account.id)?;
    }
    Ok(with_cookie(see("/?said=erased")?, &no_cookie(&site.door)))
}

#[derive(Template)]
#[template(path = "first/paper.html")]
struct Paper {
    layout: Layout,
    today: String,
    rows: Vec<crate::page::rows::RowWords>,
    cards: Vec<crate::report::view::Card>,
    directions: Vec<crate::report::directions::Direction>,
    steps: FirstSteps,
    step_day: String,
    credits: Vec<&'static str>,
}

/// One sheet to print.
pub fn paper(site: &Site, asked: &Asked) -> Answered {
    let drawn = draw(&site.desk, asked.here().account.id, asked.today)?;
    let report = &drawn.report;
    let rows = drawn.history.rows.iter().filter(|row| !row.left_out).filter_map(|row| row.body());
    let rows = rows.filter(|body| matches!(body, career::history::RowBody::Position { .. }));
    let steps = steps(site, asked)?;
    let step_day = steps.step.as_ref().map(|step| words::day(step.day)).unwrap_or_default();
    page(&Paper {
        layout: Layout::of(asked, "On one sheet"),
        today: words::full_day(asked.today),
        rows: rows.map(crate::page::rows::RowWords::of).collect(),
        cards: report.first().iter().map(|finding| crate::report::view::Card::of(report, finding)).collect(),
        directions: crate::report::directions::directions(site.desk.atlas, report, 3),
        steps,
        step_day,
        credits: report.credits().into_iter().filter_map(|source| source.credit()).collect(),
    })
}
