//! A meeting: its page, which changes while it is open, and its dates as a calendar.

use std::collections::BTreeMap;

use askama::Template;
use career::circle::Meets;
use career::id::{CircleId, ThingId};
use flows::Desk;
use flows::account::Visitor;
use flows::circle::{Asking, AtTable, Standing, Table, Visit, at_table};
use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::one::{To, others};
use super::words::{self, PartView, part};
use super::{asking, circle, lost};
use crate::answer::{Answered, attachment, page};
use crate::asked::Asked;
use crate::layout::Layout;
use crate::site::Site;
use crate::trouble::Trouble;

#[derive(Template)]
#[template(path = "circle/agenda.html")]
struct Agenda {
    parts: Vec<PartView>,
    alone: bool,
}

#[derive(Template)]
#[template(path = "circle/meeting.html")]
struct Page {
    layout: Layout,
    id: CircleId,
    name: String,
    next: String,
    host: String,
    agenda: String,
    may_put: bool,
    new: ThingId,
    minutes: ThingId,
    day: String,
    there: Vec<To>,
}

/// Meetings that a calendar is given.
const IN_CALENDAR: usize = 12;

/// The agenda, as whoever asks may see it; the same on the page and on the line that changes it.
pub fn agenda(visit: &Visit<'_>, at: &AtTable, today: Date) -> Result<String, Trouble> {
    let seen: BTreeMap<ThingId, &Standing> = visit.things().map(|standing| (standing.id, standing)).collect();
    let parts: Vec<PartView> = at.agenda(visit).parts.iter().map(|one| part(visit, one, &seen, today)).collect();
    let alone = parts.len() == 1;
    Agenda { parts, alone }.render().map_err(|_| Trouble::Broken("a template could not be filled".to_owned()))
}

fn find(site: &Site, asked: &Asked) -> Result<Table, Trouble> {
    at_table(&site.desk, asking(asked), circle(asked)?).map_err(lost)
}

/// The page.
pub fn show(site: &Site, asked: &Asked) -> Answered {
    let table = find(site, asked)?;
    let visit = table.visit(&site.desk, asking(asked));
    let zone = site.desk.zone_of(&asked.here().account);
    let at = AtTable::of(&site.desk, &visit);
    let name = visit.charter().map(|charter| charter.name.clone()).unwrap_or_default();
    let may_put = visit.may(career::circle::access::Subject::Win, career::circle::access::Action::Make);
    page(&Page {
        layout: Layout::of(asked, name.clone()).within("people"),
        id: table.id,
        next: at.as_ref().and_then(|at| at.next.as_ref()).map(|at| words::meeting(at, &zone)).unwrap_or_default(),
        host: at.as_ref().and_then(|at| at.host).map(|host| visit.called(host).to_owned()).unwrap_or_default(),
        agenda: match &at {
            Some(at) => agenda(&visit, at, asked.today)?,
            None => String::new(),
        },
        name,
        may_put,
        new: ThingId(site.desk.id()),
        minutes: ThingId(site.desk.id()),
        day: asked.today.to_string(),
        there: others(&visit),
    })
}

/// The line that changes the page.
pub fn live(site: &Site, asked: &Asked) -> Answered {
    let table = find(site, asked)?;
    site.live.open(asked.here().clone(), table.id, shown).ok_or(Trouble::TooMany)
}

/// What somebody who watches is shown now.
fn shown(desk: &Desk, visitor: &Visitor, table: &Table) -> Option<String> {
    use career::circle::access::{Action, Subject};
    let visit = table.visit(desk, Asking::from(&visitor.account));
    if !visit.may(Subject::Live, Action::See) {
        return None;
    }
    let today = desk.today(&visitor.account);
    match AtTable::of(desk, &visit) {
        Some(at) => agenda(&visit, &at, today).ok(),
        None => Some(String::new()),
    }
}

/// The next meetings as a calendar file.
pub fn calendar(site: &Site, asked: &Asked) -> Answered {
    let table = find(site, asked)?;
    let visit = table.visit(&site.desk, asking(asked));
    let charter = visit.charter().ok_or(Trouble::NotFound)?;
    let now = site.desk.now();
    let meetings = charter.meets.as_ref().map(|meets: &Meets| {
        let zone = TimeZone::get(meets.zone()).unwrap_or(TimeZone::UTC);
        meets.from(now, &zone, IN_CALENDAR)
    });
    let address = format!("{}/circles/{}/meeting", site.door.address, table.id);
    let text = crate::calendar::meetings(&charter.name, &address, &meetings.unwrap_or_default(), table.id, now);
    attachment("circle.ics", "text/calendar; charset=utf-8", text.into_bytes())
}
