//! The log of one week: the clock, "40 minutes just now", what was kept and is not noted yet, and every entry.

use askama::Template;
use axum::http::StatusCode;
use career::application::told::channel_name;
use career::figures::{day, minutes};
use career::hours::{Activity, Entry, activity_name, said_told};
use career::id::EntryId;
use flows::hours::{Noted, days, entry, hours_csv, note, note_ticks as note_kept, running, ticks};
use flows::week::start_of_kept_week;
use jiff::ToSpan;
use jiff::civil::Date;

use super::ROOM;
use super::words;
use crate::answer::{Answered, attachment, page_with, see};
use crate::asked::{Asked, Fields};
use crate::layout::Layout;
use crate::page::applications;
use crate::page::applications::words::Choice;
use crate::report::sentences::capital;
use crate::site::Site;
use crate::trouble::Trouble;

#[derive(Template)]
#[template(path = "hours/log.html")]
struct Page {
    layout: Layout,
    range: String,
    before: Date,
    after: Option<Date>,
    clock: Option<Clock>,
    noted: Option<Row>,
    activities: Vec<Choice>,
    channels: Vec<Choice>,
    new_id: EntryId,
    today: Date,
    ticks: Vec<Tick>,
    days: Vec<Day>,
    totals: Vec<(String, String)>,
    taken_out: Vec<Row>,
    said: Vec<String>,
    mend: Option<String>,
    typed: Typed,
}

/// The clock that runs.
pub struct Clock {
    pub id: EntryId,
    pub what: String,
    pub since: String,
    pub so_far: String,
}

/// A block that was kept and is not noted.
struct Tick {
    id: EntryId,
    title: String,
    told: String,
}

struct Day {
    name: String,
    rows: Vec<Row>,
}

/// One entry.
pub struct Row {
    pub id: EntryId,
    pub on: Date,
    pub on_day: String,
    pub what: String,
    pub long: String,
    pub words: String,
}

/// What was typed and could not be kept.
#[derive(Default)]
struct Typed {
    minutes: String,
    day: String,
    words: String,
}

/// One entry in words.
pub fn row(noted: &Noted) -> Row {
    let entry = &noted.entry;
    Row {
        id: noted.id,
        on: entry.day,
        on_day: day(entry.day),
        what: what(entry.activity, entry.channel),
        long: minutes(entry.minutes),
        words: entry.words.clone(),
    }
}

/// "Applying · An agency or recruiter".
pub fn what(activity: Activity, channel: Option<career::application::Channel>) -> String {
    let name = capital(activity_name(activity));
    match channel {
        Some(channel) => format!("{name} · {}", channel_name(channel)),
        None => name,
    }
}

fn view(site: &Site, asked: &Asked, mend: Option<String>) -> Answered {
    let account = &asked.here().account;
    let wanted = asked.query.read::<Date>("week").filter(|day| *day <= asked.today).unwrap_or(asked.today);
    let starts = start_of_kept_week(&site.desk, account, wanted)?;
    let last = starts.saturating_add(6.days());
    let log = days(&site.desk, account.id, starts, last)?;
    let noted_now = noted(site, asked)?;
    let status = if mend.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let named = |activity: &Activity| (what(*activity, None), minutes(log.totals.activity(*activity)));
    let noted = Activity::ALL.iter().filter(|activity| log.totals.activity(**activity) > 0);
    let chosen = words::activity(asked.form.or_empty("activity")).unwrap_or(Activity::Applying);
    let channel = applications::words::channel(asked.form.or_empty("channel"));
    let page = Page {
        layout: Layout::of(asked, "Your hours").within(ROOM),
        range: format!("{} to {}", day(starts), day(last)),
        before: starts.saturating_sub(1.days()),
        after: (last < asked.today).then(|| starts.saturating_add(7.days())),
        clock: clock(site, asked)?,
        noted: noted_now,
        activities: words::activity_choices(|activity| activity == chosen),
        channels: applications::words::channels(channel),
        new_id: EntryId(site.desk.id()),
        today: asked.today,
        ticks: shown_ticks(site, asked)?,
        totals: noted.map(named).collect(),
        days: by_day(&log.entries),
        taken_out: log.taken_out.iter().map(row).collect(),
        said: log.said.iter().map(said_told).collect(),
        mend,
        typed: Typed {
            minutes: asked.form.or_empty("other").to_owned(),
            day: asked.form.or_empty("day").to_owned(),
            words: asked.form.or_empty("words").to_owned(),
        },
    };
    page_with(status, &page)
}

/// What was noted a moment ago, so that it can be looked at and taken out at once.
fn noted(site: &Site, asked: &Asked) -> Result<Option<Row>, Trouble> {
    let Some(id) = asked.query.read("noted") else { return Ok(None) };
    let on = asked.query.read("on").unwrap_or(asked.today);
    let noted = entry(&site.desk, asked.here().account.id, on, id)?;
    Ok(noted.filter(|noted| !noted.taken_out).as_ref().map(row))
}

/// The same page, with what to mend.
pub fn again(site: &Site, asked: &Asked, mend: String) -> Answered {
    view(site, asked, Some(mend))
}

/// The clock that runs, in words.
pub fn clock(site: &Site, asked: &Asked) -> Result<Option<Clock>, Trouble> {
    let account = &asked.here().account;
    Ok(running(&site.desk, account.id)?.map(|running| {
        let began = running.began.to_zoned(site.desk.zone_of(account));
        let seconds = (site.desk.now().as_second() - running.began.as_second()).max(0);
        let time = began.strftime("%H:%M").to_string();
        Clock {
            id: running.id,
            what: what(running.activity, running.channel),
            since: if began.date() == asked.today { time } else { format!("{}, {time}", day(began.date())) },
            so_far: minutes(u32::try_from(seconds / 60).unwrap_or(u32::MAX)),
        }
    }))
}

fn shown_ticks(site: &Site, asked: &Asked) -> Result<Vec<Tick>, Trouble> {
    let ticks = ticks(&site.desk, asked.here().account.id, asked.today)?;
    let shown = ticks.into_iter().map(|tick| Tick {
        id: tick.id,
        told: format!("{}, {}", day(tick.entry.day), minutes(tick.entry.minutes)),
        title: tick.title,
    });
    Ok(shown.collect())
}

fn by_day(entries: &[Noted]) -> Vec<Day> {
    let days = entries.chunk_by(|a, b| a.entry.day == b.entry.day);
    days.map(|of| Day { name: day(of[0].entry.day), rows: of.iter().map(row).collect() }).collect()
}

/// The page.
pub fn show(site: &Site, asked: &Asked) -> Answered {
    view(site, asked, None)
}

/// What a form says of an entry; minutes stand in a button or in a field. A day that is not said is `unsaid`.
pub fn entry_of(form: &Fields, unsaid: Date) -> Result<Entry, String> {
    let said = form.text("minutes").or_else(|| form.text("other")).unwrap_or("0");
    let read = said.parse::<i64>().map_err(|_| {
        format!("“{}” is no number of minutes. Everything kept is as it was; write a number, such as 40.", short(said))
    })?;
    let activity = words::activity(form.or_empty("activity"))
        .ok_or("Choose what the time went into. Everything kept is as it was.")?;
    let day = match form.text("day").map(str::parse) {
        None => unsaid,
        Some(Ok(day)) => day,
        Some(Err(_)) => {
            return Err("That day could not be read. Everything kept is as it was; write it as 2026-11-25.".to_owned());
        }
    };
    let channel = applications::words::channel(form.or_empty("channel")).filter(|_| activity.is_rated());
    let entry = Entry::of(day, read, activity);
    let entry = entry.and_then(|entry| entry.with_words(form.or_empty("words"))).map_err(|refused| refused.words())?;
    Ok(Entry { channel, ..entry })
}

fn short(words: &str) -> String {
    words.chars().take(40).collect()
}

/// Notes some minutes.
pub fn write(site: &Site, asked: &Asked) -> Answered {
    let id = asked.form.read("id").unwrap_or_else(|| EntryId(site.desk.id()));
    let entry = match entry_of(&asked.form, asked.today) {
        Ok(entry) => entry,
        Err(mend) => return again(site, asked, mend),
    };
    let on = entry.day;
    match note(&site.desk, asked.here().account.id, id, entry, asked.today) {
        Ok(()) => see(&back(on, asked, &format!("noted={id}&on={on}"))),
        Err(refused) => again(site, asked, words::refused(refused)?),
    }
}

/// The week in which a day lies, with what was done a moment ago.
pub fn back(on: Date, asked: &Asked, done: &str) -> String {
    match on == asked.today {
        true => format!("/hours?{done}"),
        false => format!("/hours?week={on}&{done}"),
    }
}

/// Notes blocks that were kept: one, or all of them.
pub fn note_ticks(site: &Site, asked: &Asked) -> Answered {
    match note_kept(&site.desk, asked.here().account.id, asked.form.read("id"), asked.today) {
        Ok(()) => see("/hours?said=noted"),
        Err(refused) => again(site, asked, words::refused(refused)?),
    }
}

/// Every entry, as a file.
pub fn csv(site: &Site, asked: &Asked) -> Answered {
    let text = hours_csv(&site.desk, asked.here().account.id)?;
    attachment("hours.csv", "text/csv; charset=utf-8", text.into_bytes())
}
