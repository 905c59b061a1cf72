//! Shared places, for administrators: reports, hidden ones, and what was decided, with its record. It shows places and
//! reasons, never who offered or reported.

use askama::Template;
use axum::http::StatusCode;
use career::place::told;
use flows::places::{Decision, Shared, decide_place, places_to_moderate, record_of};
use store::Revision;
use store::shared_places::{Deed, Doing, Office, Showing};
use uuid::Uuid;

use crate::answer::{Answered, page, page_with, see};
use crate::asked::Asked;
use crate::layout::Layout;
use crate::page::places::shared;
use crate::report::view::counted;
use crate::site::Site;
use crate::trouble::Trouble;
use crate::words;

#[derive(Template)]
#[template(path = "places/admin.html")]
struct Page {
    layout: Layout,
    all: Vec<Line>,
    further: usize,
    mend: Option<String>,
}

struct Line {
    id: Uuid,
    seen: u64,
    name: String,
    url: Option<String>,
    told: String,
    state: &'static str,
    reports: String,
    hidden: bool,
    removed: bool,
    record: Vec<String>,
}

/// Places on the page, those with reports first.
const MOST_SHOWN: usize = 100;

fn view(site: &Site, asked: &Asked, mend: Option<String>) -> Result<Page, Trouble> {
    let all = places_to_moderate(&site.desk)?;
    let further = all.len().saturating_sub(MOST_SHOWN);
    let shown = all.into_iter().take(MOST_SHOWN).map(|shared| line(site, asked, shared));
    Ok(Page { layout: Layout::of(asked, "Shared places"), all: shown.collect::<Result<_, _>>()?, further, mend })
}

fn line(site: &Site, asked: &Asked, shared: Shared) -> Result<Line, Trouble> {
    let zone = site.desk.zone_of(&asked.here().account);
    let told = [told::kind(shared.place.kind).to_owned(), told::whereabouts(&shared.place.whereabouts)];
    let deed = |deed: Deed| {
        let day = words::full_day(deed.at.to_zoned(zone.clone()).date());
        let why = if deed.why.is_empty() { String::new() } else { format!(": {}", deed.why) };
        format!("{day}, {} by {}{why}", doing(deed.what), office(deed.by))
    };
    let removed = shared.showing == Showing::Removed;
    Ok(Line {
        id: shared.id,
        seen: shared.revision.0,
        name: if removed { "A place that was removed".to_owned() } else { shared.place.name },
        url: shared.place.url,
        told: if removed {
            String::new()
        } else {
            told.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
        },
        state: match shared.showing {
            Showing::Shown => "shown",
            Showing::Hidden => "hidden",
            Showing::Removed => "removed",
        },
        reports: match shared.place.reports {
            0 => String::new(),
            many => counted(many as usize, "report waits", "reports wait"),
        },
        hidden: shared.showing == Showing::Hidden,
        removed,
        record: record_of(&site.desk, shared.id)?.into_iter().map(deed).collect(),
    })
}

fn doing(what: Doing) -> &'static str {
    match what {
        Doing::Offered => "offered",
        Doing::Reported => "reported",
        Doing::Left => "left as it is",
        Doing::Hidden => "hidden",
        Doing::BroughtBack => "brought back",
        Doing::Removed => "removed",
    }
}

fn office(by: Office) -> &'static str {
    match by {
        Office::Somebody => "somebody here",
        Office::Host => "a host",
        Office::Administrator => "an administrator",
    }
}

/// The page.
pub fn show(site: &Site, asked: &Asked) -> Answered {
    page(&view(site, asked, None)?)
}

/// Decides about one.
pub fn decide(site: &Site, asked: &Asked) -> Answered {
    let id: Uuid = asked.named("id").ok_or(Trouble::NotFound)?;
    let decision = match asked.form.or_empty("decision") {
        "leave" => Decision::Leave,
        "hide" => Decision::Hide,
        "bring-back" => Decision::BringBack,
        "remove" => Decision::Remove,
        _ => return Err(Trouble::NotUnderstood),
    };
    let seen = Revision(asked.form.read("seen").unwrap_or_default());
    match decide_place(&site.desk, id, seen, decision, asked.form.or_empty("why")) {
        Ok(()) => see("/admin/places?said=place-decided"),
        Err(because) => {
            let mend = shared::mend(because)?;
            page_with(StatusCode::UNPROCESSABLE_ENTITY, &view(site, asked, Some(mend))?)
        }
    }
}
