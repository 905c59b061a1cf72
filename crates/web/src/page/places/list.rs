//! The places of one person: what comes next, what is suggested for their paths, and what they keep; everything that the
//! list has for one kind of work; and their dates as a calendar file.

use askama::Template;
use axum::http::StatusCode;
use career::figures::near_day;
use career::id::PlaceId;
use career::place::{Chosen, MOST_SUGGESTED, Starter, Suggestion, told};
use flows::places::{ComingUp, Listed, Overview, fitting_places, overview};
use jiff::tz::TimeZone;

use super::{ROOM, words};
use crate::advice::Advice;
use crate::answer::{Answered, attachment, page, page_with};
use crate::asked::Asked;
use crate::layout::Layout;
use crate::report::view::counted;
use crate::site::Site;
use crate::trouble::Trouble;

#[derive(Template)]
#[template(path = "places/list.html")]
struct Page {
    layout: Layout,
    mend: Option<String>,
    coming: Vec<Next>,
    suggested: Vec<Offered>,
    /// Chosen paths: code and title.
    paths: Vec<(String, String)>,
    own: Vec<Row>,
    let_go: Vec<Row>,
    calendars: String,
    has_dates: bool,
    /// What was named in conversations and is not kept yet.
    named: Vec<Named>,
}

/// A place that was named in a conversation.
struct Named {
    new_id: String,
    words: String,
    /// The path that was talked about.
    work: String,
    day: String,
}

/// Something that comes next.
struct Next {
    when: String,
    what: String,
    at: String,
    name: String,
    address: String,
}

/// A place of the starter list.
pub struct Offered {
    pub name: String,
    pub url: String,
    /// Kind, and where.
    pub told: String,
    pub days: String,
    pub why: Advice,
    /// Where the list has it from, and when somebody looked.
    pub source: String,
    pub because: Vec<words::Reason>,
    pub new_id: String,
    pub kept: bool,
}

/// A place of one's own.
struct Row {
    id: PlaceId,
    name: String,
    told: String,
    next: String,
    visits: String,
}

/// The page.
pub fn show(site: &Site, asked: &Asked) -> Answered {
    page(&view(site, asked, None)?)
}

/// The page with what is to mend.
pub fn again(site: &Site, asked: &Asked, mend: String) -> Answered {
    page_with(StatusCode::UNPROCESSABLE_ENTITY, &view(site, asked, Some(mend))?)
}

fn view(site: &Site, asked: &Asked, mend: Option<String>) -> Result<Page, Trouble> {
    let account = &asked.here().account;
    let zone = site.desk.zone_of(account);
    let Overview { paths, suggested, own, let_go, coming, calendars, named } =
        overview(&site.desk, account.id, asked.today, &zone)?;
    let calendars = match calendars {
        0 => String::new(),
        many => format!("{} looked at for you.", counted(many, "calendar is", "calendars are")),
    };
    Ok(Page {
        layout: Layout::of(asked, "Places").within(ROOM),
        mend,
        named: named
            .into_iter()
            .map(|named| Named {
                new_id: site.desk.id().to_string(),
                words: named.words,
                work: named.path.unwrap_or_default(),
                day: near_day(named.on, asked.today),
            })
            .collect(),
        has_dates: own.iter().any(|listed| listed.next.is_some()),
        coming: coming.iter().map(|one| next(one, asked, &zone)).collect(),
        suggested: suggested.iter().map(|one| offered(site, one, asked, false)).collect(),
        paths: paths.into_iter().map(|path| (path.code, path.title)).collect(),
        own: own.iter().map(|listed| row(listed, asked, &zone)).collect(),
        let_go: let_go.iter().map(|listed| row(listed, asked, &zone)).collect(),
        calendars,
    })
}

fn next(one: &ComingUp, asked: &Asked, zone: &TimeZone) -> Next {
    let what = if one.occasion.title.is_empty() { one.name.clone() } else { one.occasion.title.clone() };
    let address = one.place.map_or_else(|| "/places/calendars".to_owned(), |id| format!("/places/{id}"));
    let name = if what == one.name { String::new() } else { one.name.clone() };
    Next { when: told::when(&one.occasion, asked.today, zone), what, at: one.occasion.at.clone(), name, address }
}

/// A place of the starter list, as it is offered.
pub fn offered(site: &Site, one: &Suggestion<'_>, asked: &Asked, kept: bool) -> Offered {
    let Starter { name, url, kind, whereabouts, source, checked, .. } = one.starter;
    let days = one.starter.occasion().map(|days| told::when(&days, asked.today, &TimeZone::UTC));
    Offered {
        name: name.clone(),
        url: url.clone(),
        told: joined([told::kind(*kind).to_owned(), told::whereabouts(whereabouts)]),
        days: days.unwrap_or_default(),
        why: Advice::of(Suggestion::CARD, one.why.clone()),
        source: format!("From {source}. {}", told::checked_on(*checked)),
        because: words::reasons(&one.because),
        new_id: site.desk.id().to_string(),
        kept,
    }
}

fn row(listed: &Listed, asked: &Asked, zone: &TimeZone) -> Row {
    let place = &listed.kept.place;
    let last = listed.kept.visits.last().map(|visit| career::figures::near_day(visit.on, asked.today));
    Row {
        id: listed.id,
        name: place.name.clone(),
        told: joined([told::kind(place.kind).to_owned(), told::whereabouts(&place.whereabouts)]),
        next: listed.next.as_ref().map(|next| told::when(next, asked.today, zone)).unwrap_or_default(),
        visits: last.map(|day| format!("last there on {day}")).unwrap_or_default(),
    }
}

fn joined(parts: [String; 2]) -> String {
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
}

#[derive(Template)]
#[template(path = "places/for.html")]
struct ForPage {
    layout: Layout,
    code: String,
    title: String,
    all: Vec<Offered>,
    few: usize,
    /// Where the further ones begin, where there are any, and how many they are.
    further: Option<(usize, usize)>,
}

/// Places on one page of the list.
const PAGE: usize = 20;

/// Everything that the list has for one kind of work.
pub fn show_for(site: &Site, asked: &Asked) -> Answered {
    let atlas = site.desk.atlas;
    let code = asked.path.get("code").map(String::as_str).unwrap_or_default();
    let id = atlas.occupation_by_code(code).ok_or(Trouble::NotFound)?;
    let occupation = atlas.occupation(id);
    let path = Chosen { code: occupation.code(), title: occupation.title() };
    let all = fitting_places(&site.desk, asked.here().account.id, path, asked.today)?;
    let from: usize = asked.query.read("from").unwrap_or(0);
    let behind = all.len().saturating_sub(from.saturating_add(PAGE));
    let shown = all.iter().skip(from).take(PAGE);
    page(&ForPage {
        layout: Layout::of(asked, format!("Places: {}", occupation.title())).within(ROOM),
        further: (behind > 0).then_some((from.saturating_add(PAGE), behind)),
        code: occupation.code().to_owned(),
        title: occupation.title().to_owned(),
        all: shown.map(|(one, kept)| Offered { because: Vec::new(), ..offered(site, one, asked, *kept) }).collect(),
        few: MOST_SUGGESTED,
    })
}

/// The dates of one's places as a calendar file.
pub fn calendar(site: &Site, asked: &Asked) -> Answered {
    let account = &asked.here().account;
    let zone = site.desk.zone_of(account);
    let all = overview(&site.desk, account.id, asked.today, &zone)?;
    let places = all.own.iter().map(|listed| (listed.id, &listed.kept.place));
    let text = crate::calendar::of_places(places, asked.today, &zone, site.desk.now());
    attachment("places.ics", "text/calendar; charset=utf-8", text.into_bytes())
}
