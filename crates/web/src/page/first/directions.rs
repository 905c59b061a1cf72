//! Three directions and "stay, and change one thing": one sentence and one doubt each.

use askama::Template;
use axum::http::StatusCode;
use flows::draw;
use flows::first::{choose_direction, reach};
use store::kept::Stage;

use crate::answer::{Answered, page, page_with, see};
use crate::asked::Asked;
use crate::layout::Layout;
use crate::page::first::{frame, steps};
use crate::report::directions::{Direction, directions};
use crate::report::view::at_once;
use crate::site::Site;

#[derive(Template)]
#[template(path = "first/directions.html")]
struct Directions {
    layout: Layout,
    directions: Vec<Direction>,
    chosen: Option<String>,
    mend: bool,
    at_once: Option<String>,
    not_understood: Option<String>,
}

/// The directions.
pub fn show(site: &Site, asked: &Asked) -> Answered {
    page(&view(site, asked, false)?)
}

fn view(site: &Site, asked: &Asked, mend: bool) -> Result<Directions, crate::trouble::Trouble> {
    let account = asked.here().account.id;
    reach(&site.desk, account, Stage::Directions)?;
    let drawn = draw(&site.desk, account, asked.today)?;
    let directions = directions(site.desk.atlas, &drawn.report, 3);
    let chosen = steps(site, asked)?.direction;
    let at_once = at_once(&drawn.report.lives_in);
    let not_understood = drawn.report.not_understood().map(|open| open.told());
    let layout = frame(asked, Stage::Directions);
    Ok(Directions { layout, directions, chosen, mend, at_once, not_understood })
}

/// One is chosen; it binds to nothing.
pub fn choose(site: &Site, asked: &Asked) -> Answered {
    let code = asked.form.or_empty("to");
    if code == "none" {
        return see("/first/keep");
    }
    if site.desk.atlas.occupation_by_code(code).is_none() {
        return page_with(StatusCode::UNPROCESSABLE_ENTITY, &view(site, asked, true)?);
    }
    choose_direction(&site.desk, asked.here().account.id, code)?;
    see("/first/step")
}
