//! One entry: mended, taken out, put back, erased.

use askama::Template;
use axum::http::StatusCode;
use career::application::Channel;
use career::hours::Activity;
use career::id::EntryId;
use flows::hours::{
    HoursRefused, entry, erase as erase_entry, mend as mend_entry, put_back as put_entry_back,
    take_out as take_entry_out,
};
use jiff::civil::Date;

use super::ROOM;
use super::log::{back, entry_of};
use super::words;
use crate::answer::{Answered, page_with, see};
use crate::asked::Asked;
use crate::layout::Layout;
use crate::page::applications;
use crate::page::applications::words::Choice;
use crate::site::Site;
use crate::trouble::Trouble;

#[derive(Template)]
#[template(path = "hours/entry.html")]
struct Page {
    layout: Layout,
    id: EntryId,
    on: Date,
    day: Date,
    today: Date,
    minutes: String,
    words: String,
    activities: Vec<Choice>,
    channels: Vec<Choice>,
    brought_by: Option<uuid::Uuid>,
    mend: Option<String>,
}

fn view(site: &Site, asked: &Asked, mend: Option<String>) -> Answered {
    let id: EntryId = asked.named("id").ok_or(Trouble::NotFound)?;
    let on: Date = asked.form.read("on").or_else(|| asked.query.read("on")).ok_or(Trouble::NotFound)?;
    let noted = entry(&site.desk, asked.here().account.id, on, id)?.ok_or(Trouble::NotFound)?;
    let kept = noted.entry;
    let again = mend.is_some();
    let typed = |name: &str, kept: String| if again { asked.form.or_empty(name).to_owned() } else { kept };
    let activity: Activity =
        words::activity(asked.form.or_empty("activity")).filter(|_| again).unwrap_or(kept.activity);
    let channel: Option<Channel> =
        if again { applications::words::channel(asked.form.or_empty("channel")) } else { kept.channel };
    let status = if again { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let page = Page {
        layout: Layout::of(asked, "An entry of your hours").within(ROOM),
        id,
        on,
        day: asked.form.read("day").filter(|_| again).unwrap_or(kept.day),
        today: asked.today,
        minutes: typed("minutes", kept.minutes.to_string()),
        words: typed("words", kept.words),
        activities: words::activity_choices(|known| known == activity),
        channels: applications::words::channels(channel),
        brought_by: noted.brought_by,
        mend,
    };
    page_with(status, &page)
}

/// The form.
pub fn show(site: &Site, asked: &Asked) -> Answered {
    view(site, asked, None)
}

/// Keeps what was mended.
pub fn mend(site: &Site, asked: &Asked) -> Answered {
    let id: EntryId = asked.named("id").ok_or(Trouble::NotFound)?;
    let on: Date = asked.form.read("on").ok_or(Trouble::NotFound)?;
    let entry = match entry_of(&asked.form, on) {
        Ok(entry) => entry,
        Err(mend) => return view(site, asked, Some(mend)),
    };
    let day = entry.day;
    match mend_entry(&site.desk, asked.here().account.id, id, on, entry, asked.today) {
        Ok(()) => see(&back(day, asked, "said=mended")),
        Err(HoursRefused::NotThere) => Err(Trouble::NotFound),
        Err(refused) => view(site, asked, Some(words::refused(refused)?)),
    }
}

/// Takes it out.
pub fn take_out(site: &Site, asked: &Asked) -> Answered {
    change(site, asked, "entry-out", take_entry_out)
}

/// Puts it back.
pub fn put_back(site: &Site, asked: &Asked) -> Answered {
    change(site, asked, "entry-back", put_entry_back)
}

/// Erases it.
pub fn erase(site: &Site, asked: &Asked) -> Answered {
    change(site, asked, "entry-erased", erase_entry)
}

type Change = fn(&flows::Desk, career::id::AccountId, EntryId, Date) -> Result<(), HoursRefused>;

fn change(site: &Site, asked: &Asked, said: &str, how: Change) -> Answered {
    let id: EntryId = asked.named("id").ok_or(Trouble::NotFound)?;
    let on: Date = asked.form.read("on").ok_or(Trouble::NotFound)?;
    match how(&site.desk, asked.here().account.id, id, on) {
        Ok(()) => see(&back(on, asked, &format!("said={said}"))),
        Err(HoursRefused::Store(trouble)) => Err(trouble.into()),
        Err(_) => Err(Trouble::NotFound),
    }
}
