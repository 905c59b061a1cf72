//! Calendars that are looked at for a person: what stands in them, and when they are looked at next.

use askama::Template;
use axum::http::StatusCode;
use career::place::told;
use flows::places::{
    CalendarRefused, Subscribed, calendars, let_calendar_go, look_at_calendar_now, rest_calendar, subscribe,
};
use jiff::Timestamp;
use jiff::tz::TimeZone;
use uuid::Uuid;

use super::ROOM;
use crate::answer::{Answered, page, page_with, see};
use crate::asked::Asked;
use crate::layout::Layout;
use crate::report::view::counted;
use crate::site::Site;
use crate::trouble::Trouble;
use crate::words;

#[derive(Template)]
#[template(path = "places/calendars.html")]
struct Page {
    layout: Layout,
    all: Vec<Shown>,
    new_id: String,
    address: String,
    label: String,
    mend: Option<(String, String)>,
}

struct Shown {
    id: Uuid,
    label: String,
    address: String,
    next: String,
    resting: bool,
    looking: bool,
    told: String,
    dates: Vec<String>,
    notes: Vec<String>,
    trouble: Vec<String>,
}

/// Dates of one calendar that stand on the page.
const MOST_SHOWN: usize = 8;

/// The page.
pub fn show(site: &Site, asked: &Asked) -> Answered {
    page(&view(site, asked, None)?)
}

fn view(site: &Site, asked: &Asked, mend: Option<(String, String)>) -> Result<Page, Trouble> {
    let account = &asked.here().account;
    let zone = site.desk.zone_of(account);
    Ok(Page {
        layout: Layout::of(asked, "Calendars").within(ROOM),
        all: calendars(&site.desk, account.id)?.into_iter().map(|one| shown(one, asked, &zone)).collect(),
        new_id: asked.form.text("id").map_or_else(|| site.desk.id().to_string(), str::to_owned),
        address: asked.form.or_empty("address").to_owned(),
        label: asked.form.or_empty("label").to_owned(),
        mend,
    })
}

fn shown(one: Subscribed, asked: &Asked, zone: &TimeZone) -> Shown {
    let Subscribed { id, calendar, next, looking } = one;
    let moment = |at: Timestamp| {
        let at = at.to_zoned(zone.clone());
        format!("{}, {}", words::day(at.date()), at.strftime("%H:%M"))
    };
    let next = match (calendar.resting, looking, next) {
        (true, _, _) => "It rests.".to_owned(),
        (_, true, _) => "It is being looked at.".to_owned(),
        (_, _, Some(at)) => format!("Looked at again {}.", moment(at)),
        (_, _, None) => "Nobody looks at the moment; “Look now” begins anew.".to_owned(),
    };
    let ahead: Vec<_> = calendar.dates.iter().filter(|date| !date.is_over(asked.today, zone)).collect();
    let told = match calendar.looks.last {
        Some(at) => format!("Last look {}: {} ahead.", moment(at), counted(ahead.len(), "date", "dates")),
        None => String::new(),
    };
    let line = |date: &&career::place::Occasion| format!("{} · {}", told::when(date, asked.today, zone), date.title);
    Shown {
        id,
        label: if calendar.label.is_empty() { "A calendar".to_owned() } else { calendar.label },
        address: calendar.address,
        next,
        resting: calendar.resting,
        looking,
        told,
        dates: ahead.iter().take(MOST_SHOWN).map(line).collect(),
        notes: calendar.notes,
        trouble: calendar.trouble,
    }
}

/// Has a calendar looked at.
pub fn add(site: &Site, asked: &Asked) -> Answered {
    let form = &asked.form;
    let again = |what: String, next: String| {
        page_with(StatusCode::UNPROCESSABLE_ENTITY, &view(site, asked, Some((what, next)))?)
    };
    let id = form.read("id").unwrap_or_else(|| site.desk.id());
    match subscribe(&site.desk, asked.here().account.id, id, form.or_empty("address"), form.or_empty("label")) {
        Ok(_) => {
            site.work.notify_one();
            see("/places/calendars?said=watching")
        }
        Err(CalendarRefused::Store(trouble)) => Err(trouble.into()),
        Err(CalendarRefused::Refused(refusal)) => again(refusal.what, refusal.next),
        Err(CalendarRefused::TooMany) => again(
            "As many calendars are looked at for you as may be.".to_owned(),
            "Let one go that you have done with, then add this one.".to_owned(),
        ),
    }
}

/// One of the person's own.
fn find(site: &Site, asked: &Asked) -> Result<Uuid, Trouble> {
    let id: Uuid = asked.named("id").ok_or(Trouble::NotFound)?;
    let known = calendars(&site.desk, asked.here().account.id)?.iter().any(|one| one.id == id);
    if known { Ok(id) } else { Err(Trouble::NotFound) }
}

/// Lets it rest.
pub fn rest(site: &Site, asked: &Asked) -> Answered {
    rest_calendar(&site.desk, asked.here().account.id, find(site, asked)?, true)?;
    see("/places/calendars?said=rests")
}

/// Takes it up again.
pub fn take_up(site: &Site, asked: &Asked) -> Answered {
    rest_calendar(&site.desk, asked.here().account.id, find(site, asked)?, false)?;
    site.work.notify_one();
    see("/places/calendars?said=looks-again")
}

/// Looks as soon as may be.
pub fn look(site: &Site, asked: &Asked) -> Answered {
    look_at_calendar_now(&site.desk, asked.here().account.id, find(site, asked)?)?;
    site.work.notify_one();
    see("/places/calendars?said=looks-soon")
}

/// Lets it go.
pub fn let_go(site: &Site, asked: &Asked) -> Answered {
    let_calendar_go(&site.desk, asked.here().account.id, find(site, asked)?)?;
    see("/places/calendars?said=calendar-let-go")
}
