//! What a circle agreed on, as a form; who hosts.

use askama::Template;
use axum::http::StatusCode;
use career::circle::access::{Action, Subject};
use career::circle::{Charter, Meets};
use career::id::CircleId;
use flows::circle::{change_charter, table, take_the_chair};
use jiff::civil::{Date, Time};
use store::Revision;

use super::{asking, circle, lost, trouble};
use crate::answer::{Answered, page, page_with, see};
use crate::asked::{Asked, Fields};
use crate::layout::Layout;
use crate::site::Site;
use crate::trouble::Trouble;

/// What stands in the form.
pub struct Form {
    /// What it is called.
    pub name: String,
    /// Why it meets.
    pub why: String,
    /// What holds there.
    pub rules: String,
    /// The first day on which it meets; empty where it meets by no rhythm.
    pub first: String,
    /// The time of day.
    pub at: String,
    /// Weeks from one meeting to the next.
    pub every: u8,
    /// By whose clocks.
    pub zone: String,
}

impl Form {
    /// Of what was agreed on; a zone for where nothing was agreed yet.
    pub fn of(charter: &Charter, zone: &str) -> Form {
        let meets = charter.meets.as_ref();
        Form {
            name: charter.name.clone(),
            why: charter.why.clone(),
            rules: charter.rules.clone(),
            first: meets.map(|meets| meets.first().to_string()).unwrap_or_default(),
            at: meets.map_or_else(|| "18:00".to_owned(), |meets| meets.time().strftime("%H:%M").to_string()),
            every: meets.map_or(1, Meets::every),
            zone: meets.map_or(zone, Meets::zone).to_owned(),
        }
    }

    /// As it was typed.
    pub fn typed(form: &Fields) -> Form {
        Form {
            name: form.or_empty("name").to_owned(),
            why: form.or_empty("why").to_owned(),
            rules: form.or_empty("rules").to_owned(),
            first: form.or_empty("first").to_owned(),
            at: form.or_empty("at").to_owned(),
            every: form.read("every").unwrap_or(1),
            zone: form.or_empty("zone").to_owned(),
        }
    }

    /// What it says, or what to mend.
    pub fn charter(&self) -> Result<Charter, &'static str> {
        let meets = match self.first.as_str() {
            "" => None,
            first => {
                let first: Date = first.parse().map_err(|_| "The first day is not a day. Write it as 2026-12-01.")?;
                let at: Time = self.at.parse().map_err(|_| "The time is not a time. Write it as 18:00.")?;
                let minute = u16::try_from(i32::from(at.hour()) * 60 + i32::from(at.minute())).unwrap_or_default();
                if jiff::tz::TimeZone::get(&self.zone).is_err() {
                    return Err("That is no time zone that is known here. Write one such as America/Chicago.");
                }
                let meets = Meets::of(first, minute, self.every, &self.zone);
                Some(meets.ok_or("A circle meets every one to eight weeks.")?)
            }
        };
        Ok(Charter {
            name: self.name.clone(),
            why: self.why.clone(),
            rules: self.rules.clone(),
            meets,
            ..Charter::default()
        })
    }
}

#[derive(Template)]
#[template(path = "circle/charter.html")]
struct Page {
    layout: Layout,
    id: CircleId,
    form: Form,
    seen: u64,
    /// What stands there, where it is not what the form holds.
    now: Option<Form>,
    mend: Option<String>,
}

fn view(site: &Site, asked: &Asked, typed: Option<Form>, mend: Option<String>) -> Result<Page, Trouble> {
    let id = circle(asked)?;
    let table = table(&site.desk, asking(asked), id).map_err(lost)?;
    let visit = table.visit(&site.desk, asking(asked));
    if !visit.may(Subject::Charter, Action::Change) {
        return Err(Trouble::NotYours);
    }
    let zone = site.desk.zone_of(&asked.here().account);
    let stands = Form::of(&table.charter, zone.iana_name().unwrap_or("UTC"));
    let (form, now) = match typed {
        Some(typed) => (typed, Some(stands)),
        None => (stands, None),
    };
    let layout = Layout::of(asked, "What the circle agreed on").within("people");
    Ok(Page { layout, id, form, seen: table.revision.0, now, mend })
}

/// The form.
pub fn show(site: &Site, asked: &Asked) -> Answered {
    page(&view(site, asked, None, None)?)
}

/// Keeps what was agreed on.
pub fn keep(site: &Site, asked: &Asked) -> Answered {
    let id = circle(asked)?;
    let form = Form::typed(&asked.form);
    let seen = Revision(asked.form.read("seen").unwrap_or_default());
    let mend = match form.charter() {
        Ok(charter) => match change_charter(&site.desk, asking(asked), id, seen, charter) {
            Ok(()) => return see(&format!("/circles/{id}?said=kept")),
            Err(refused) => trouble(refused)?,
        },
        Err(mend) => mend.to_owned(),
    };
    page_with(StatusCode::UNPROCESSABLE_ENTITY, &view(site, asked, Some(form), Some(mend))?)
}

/// Names who hosts.
pub fn host(site: &Site, asked: &Asked) -> Answered {
    let id = circle(asked)?;
    match take_the_chair(&site.desk, asking(asked), id, asked.form.read("to")) {
        Ok(()) => see(&format!("/circles/{id}?said=chair")),
        Err(refused) => super::one::again(site, asked, trouble(refused)?),
    }
}
