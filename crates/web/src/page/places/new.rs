//! A place, written by hand, or taken from the starter list in one press.

use askama::Template;
use axum::http::StatusCode;
use career::id::PlaceId;
use career::place::{From, Place, Work};
use flows::places::{Details, add, chosen_paths, keep_starter};

use super::form::{self, Filled};
use super::{ROOM, words};
use crate::answer::{Answered, page_with, see};
use crate::asked::Asked;
use crate::layout::Layout;
use crate::site::Site;

#[derive(Template)]
#[template(path = "places/new.html")]
struct Page {
    layout: Layout,
    filled: Filled,
    told_by: String,
    new_id: String,
    mend: Option<String>,
}

fn shown(site: &Site, asked: &Asked, details: &Details, mend: Option<String>) -> Answered {
    let status = if mend.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let paths = chosen_paths(&site.desk, asked.here().account.id)?;
    page_with(
        status,
        &Page {
            layout: Layout::of(asked, "A place").within(ROOM),
            filled: Filled::of(site, details, &paths),
            told_by: asked.form.or_empty("told_by").to_owned(),
            new_id: asked.form.text("id").map_or_else(|| site.desk.id().to_string(), str::to_owned),
            mend,
        },
    )
}

/// The form.
pub fn show(site: &Site, asked: &Asked) -> Answered {
    let work = asked.query.text("for").and_then(Work::of).into_iter().collect();
    shown(site, asked, &Details { work, ..Details::default() }, None)
}

/// Keeps it.
pub fn keep(site: &Site, asked: &Asked) -> Answered {
    let details = form::read(&asked.form);
    let id = asked.form.read("id").unwrap_or_else(|| PlaceId(site.desk.id()));
    let by: String = asked.form.or_empty("told_by").chars().take(200).collect();
    let from = if by.is_empty() { From::ByHand } else { From::Told { by } };
    let place = details.clone().into_place(Place { from, ..Place::default() });
    match add(&site.desk, asked.here().account.id, id, place) {
        Ok(id) => see(&format!("/places/{id}?said=place-kept")),
        Err(because) => shown(site, asked, &details, Some(words::refused(because)?)),
    }
}

/// Keeps one of the starter list.
pub fn keep_one(site: &Site, asked: &Asked) -> Answered {
    let id = asked.form.read("id").unwrap_or_else(|| PlaceId(site.desk.id()));
    match keep_starter(&site.desk, asked.here().account.id, id, asked.form.or_empty("address")) {
        Ok(id) => see(&format!("/places/{id}?said=place-kept")),
        Err(because) => {
            let mend = words::refused(because)?;
            super::list::again(site, asked, mend)
        }
    }
}
