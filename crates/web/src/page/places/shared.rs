//! The list that everybody on this instance sees: looked at, kept from, offered to, reported.

use askama::Template;
use axum::http::StatusCode;
use career::id::PlaceId;
use career::place::told;
use flows::places::{Shared, SharedRefused, keep_shared, offer as offer_place, report as report_place, shared_places};
use uuid::Uuid;

use super::{ROOM, words};
use crate::answer::{Answered, page, page_with, see};
use crate::asked::Asked;
use crate::layout::Layout;
use crate::site::Site;
use crate::trouble::Trouble;

#[derive(Template)]
#[template(path = "places/shared.html")]
struct Page {
    layout: Layout,
    all: Vec<Line>,
    may_share: bool,
    mend: Option<String>,
}

/// A place of the list.
struct Line {
    id: Uuid,
    name: String,
    url: Option<String>,
    told: String,
    new_id: String,
}

fn view(site: &Site, asked: &Asked, mend: Option<String>) -> Result<Page, Trouble> {
    let line = |shared: Shared| {
        let told = [told::kind(shared.place.kind).to_owned(), told::whereabouts(&shared.place.whereabouts)];
        Line {
            id: shared.id,
            name: shared.place.name,
            url: shared.place.url,
            told: told.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · "),
            new_id: site.desk.id().to_string(),
        }
    };
    Ok(Page {
        layout: Layout::of(asked, "Places that are shared here").within(ROOM),
        all: shared_places(&site.desk)?.into_iter().map(line).collect(),
        may_share: !asked.here().account.is_guest(),
        mend,
    })
}

/// The page.
pub fn show(site: &Site, asked: &Asked) -> Answered {
    page(&view(site, asked, None)?)
}

/// What is to mend; the rest is a trouble.
pub fn mend(because: SharedRefused) -> Result<String, Trouble> {
    Ok(match because {
        SharedRefused::NotThere => return Err(Trouble::NotFound),
        SharedRefused::Store(trouble) => return Err(trouble.into()),
        SharedRefused::TooMany => "There is no room for more here. Tell whoever runs this place.".to_owned(),
        SharedRefused::EnoughForToday => "That is enough for one day. Go on tomorrow.".to_owned(),
        SharedRefused::NoReason => "Write a few words about why; they stand in the record.".to_owned(),
        SharedRefused::TooLong => "The reason is longer than is kept. A sentence is enough.".to_owned(),
        SharedRefused::ChangedSince => {
            "Somebody decided about this in between. Look at it again before you do.".to_owned()
        }
    })
}

/// Keeps one among one's own.
pub fn keep(site: &Site, asked: &Asked) -> Answered {
    let from: Uuid = asked.named("id").ok_or(Trouble::NotFound)?;
    let id = asked.form.read("place").unwrap_or_else(|| PlaceId(site.desk.id()));
    match keep_shared(&site.desk, asked.here().account.id, id, from) {
        Ok(id) => see(&format!("/places/{id}?said=place-kept")),
        Err(because) => {
            let mend = words::refused(because)?;
            page_with(StatusCode::UNPROCESSABLE_ENTITY, &view(site, asked, Some(mend))?)
        }
    }
}

/// Offers one of one's own to everybody here.
pub fn offer(site: &Site, asked: &Asked) -> Answered {
    let place: PlaceId = asked.named("id").ok_or(Trouble::NotFound)?;
    let id = asked.form.read("shared").unwrap_or_else(|| site.desk.id());
    match offer_place(&site.desk, asked.here().account.id, place, id) {
        Ok(_) => see("/places/shared?said=place-shared"),
        Err(because) => {
            let mend = mend(because)?;
            page_with(StatusCode::UNPROCESSABLE_ENTITY, &view(site, asked, Some(mend))?)
        }
    }
}

/// Reports one.
pub fn report(site: &Site, asked: &Asked) -> Answered {
    let id: Uuid = asked.named("id").ok_or(Trouble::NotFound)?;
    match report_place(&site.desk, asked.here().account.id, id, asked.form.or_empty("why")) {
        Ok(()) => see("/places/shared?said=place-reported"),
        Err(because) => {
            let mend = mend(because)?;
            page_with(StatusCode::UNPROCESSABLE_ENTITY, &view(site, asked, Some(mend))?)
        }
    }
}
