//! Hours from a calendar: read, picked row by row, noted, and taken out again at once. The file is not kept.

use askama::Template;
use axum::http::StatusCode;
use career::figures::{day, minutes};
use career::hours::{Activity, Entry, MOST_WORDS};
use career::id::EntryId;
use flows::hours::{EventRefused, PastEvent, PastEvents, note_events, past_events, take_out_events};
use intake::Upload;
use jiff::civil::Date;
use uuid::Uuid;

use super::ROOM;
use super::words;
use crate::answer::{Answered, page_with, see};
use crate::asked::Asked;
use crate::layout::Layout;
use crate::page::applications::words::Choice;
use crate::site::Site;
use crate::trouble::Trouble;

#[derive(Template)]
#[template(path = "hours/calendar.html")]
struct Page {
    layout: Layout,
    mend: Option<(String, String)>,
    rows: Vec<Row>,
    notes: Vec<String>,
    activities: Vec<Choice>,
    bringing: Uuid,
    undo: Option<Uuid>,
}

struct Row {
    id: EntryId,
    title: String,
    on: Date,
    began: jiff::Timestamp,
    minutes: u32,
    told: String,
    is_noted: bool,
}

/// Notes of the reader that are shown.
const NOTES: usize = 5;

fn row(event: PastEvent) -> Row {
    Row {
        id: event.id,
        told: format!("{}, {}", day(event.day), minutes(event.minutes)),
        title: event.title,
        on: event.day,
        began: event.began,
        minutes: event.minutes,
        is_noted: event.is_noted,
    }
}

/// What is not shown, and what the reader doubts.
fn notes(read: &PastEvents) -> Vec<String> {
    let more = match read.more {
        0 => None,
        1 => Some("1 earlier date is not shown; a file of the last days shows it.".to_owned()),
        more => Some(format!("{more} earlier dates are not shown; a file of fewer days shows them.")),
    };
    let not_shown = match read.not_shown {
        0 => None,
        1 => Some(
            "1 date has no beginning and end on a clock within a day, or is not over, so it is not shown.".to_owned(),
        ),
        more => Some(format!(
            "{more} dates have no beginning and end on a clock within a day, or are not over, so they are not shown."
        )),
    };
    more.into_iter().chain(not_shown).chain(read.notes.iter().take(NOTES).cloned()).collect()
}

fn view(site: &Site, asked: &Asked, read: PastEvents, mend: Option<(String, String)>) -> Answered {
    let status = if mend.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let page = Page {
        layout: Layout::of(asked, "Hours from a calendar").within(ROOM),
        mend,
        notes: notes(&read),
        rows: read.events.into_iter().map(row).collect(),
        activities: words::activity_choices(|activity| activity == Activity::People),
        bringing: site.desk.id(),
        undo: asked.query.read("bringing"),
    };
    page_with(status, &page)
}

/// Where a calendar is brought.
pub fn show(site: &Site, asked: &Asked) -> Answered {
    view(site, asked, PastEvents::default(), None)
}

/// Reads it and shows what is over.
pub fn look(site: &Site, asked: &Asked) -> Answered {
    let (name, bytes) = asked.brought();
    let refused = match past_events(&site.desk, &asked.here().account, &Upload { name, bytes }) {
        Ok(read) => return view(site, asked, read, None),
        Err(refused) => refused,
    };
    let mend = match refused {
        EventRefused::Empty => {
            ("Nothing arrived.".to_owned(), "Choose a file that ends in .ics, or paste what is in it.".to_owned())
        }
        EventRefused::TooLarge => return Err(Trouble::TooLarge),
        EventRefused::Store(trouble) => return Err(trouble.into()),
        EventRefused::Unread(refusal) => (refusal.what, refusal.next),
        EventRefused::NothingPast => (
            "Nothing in this calendar began and ended within the last four weeks.".to_owned(),
            "Export one that reaches into the past, or note the minutes by hand.".to_owned(),
        ),
    };
    view(site, asked, PastEvents::default(), Some(mend))
}

/// Notes what was picked.
pub fn note(site: &Site, asked: &Asked) -> Answered {
    let bringing = asked.form.read("bringing").unwrap_or_else(|| site.desk.id());
    let picked = asked.form.all("pick").filter_map(|id| id.parse::<EntryId>().ok());
    let entries: Vec<(EntryId, Entry)> = picked.filter_map(|id| Some((id, entry(asked, id)?))).collect();
    if entries.is_empty() {
        return see("/hours/calendar?said=nothing-ticked");
    }
    match note_events(&site.desk, asked.here().account.id, bringing, entries, asked.today) {
        Ok(()) => see(&format!("/hours/calendar?bringing={bringing}&said=noted")),
        Err(refused) => {
            let what = words::refused(refused)?;
            view(site, asked, PastEvents::default(), Some((what, "Read the file once more to go on.".to_owned())))
        }
    }
}

fn entry(asked: &Asked, id: EntryId) -> Option<Entry> {
    let field = |name: &str| format!("{name}-{id}");
    let activity = words::activity(asked.form.or_empty(&field("activity")))?;
    let entry = Entry::of(asked.form.read(&field("day"))?, asked.form.read(&field("minutes"))?, activity).ok()?;
    let title: String = asked.form.or_empty(&field("title")).chars().take(MOST_WORDS).collect();
    let began = asked.form.read(&field("began"));
    entry.with_words(&title).ok().map(|entry| Entry { began, ..entry })
}

/// Takes out what one bringing noted.
pub fn undo(site: &Site, asked: &Asked) -> Answered {
    let bringing: Uuid = asked.form.read("bringing").ok_or(Trouble::NotFound)?;
    match take_out_events(&site.desk, asked.here().account.id, bringing, asked.today) {
        Ok(_) => see("/hours?said=undone"),
        Err(refused) => view(site, asked, PastEvents::default(), Some((words::refused(refused)?, String::new()))),
    }
}
