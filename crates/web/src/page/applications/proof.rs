//! A proof of search for paper: rows of the person's choosing, for whoever asks to see them.

use askama::Template;
use career::application::told::{channel_name, stage_name};
use career::application::{Application, Stage};
use career::figures::full_day;
use flows::applications::{Listed, applications};
use jiff::civil::Date;

use super::words;
use crate::answer::{Answered, page};
use crate::asked::Asked;
use crate::layout::Layout;
use crate::site::Site;

#[derive(Template)]
#[template(path = "applications/proof.html")]
struct Page {
    layout: Layout,
    name: String,
    from: String,
    to: String,
    range: String,
    drawn: String,
    rows: Vec<Row>,
    left_out: Vec<(String, String)>,
}

struct Row {
    id: String,
    name: String,
    date: String,
    title: String,
    organisation: String,
    place: String,
    found: &'static str,
    stage: String,
}

/// The page: everything that was sent, between two days if they are given, without the rows that are left out.
pub fn show(site: &Site, asked: &Asked) -> Answered {
    let account = &asked.here().account;
    let (all, _) = applications(&site.desk, account.id, asked.today)?;
    let (from, to): (Option<Date>, Option<Date>) = (asked.query.read("from"), asked.query.read("to"));
    let mut sent: Vec<(Date, Listed)> =
        all.into_iter().filter_map(|listed| Some((sent_on(listed.application())?, listed))).collect();
    sent.retain(|(on, _)| from.is_none_or(|from| *on >= from) && to.is_none_or(|to| *on <= to));
    sent.sort_by_key(|(on, listed)| (*on, listed.id));
    let without: Vec<&str> = asked.query.all("without").collect();
    let (rows, left_out): (Vec<_>, Vec<_>) =
        sent.iter().partition(|(_, listed)| !without.contains(&listed.id.to_string().as_str()));
    let (first, last) = (rows.first().map(|(on, _)| *on), rows.last().map(|(on, _)| *on));
    let range = match (from.or(first), to.or(last)) {
        (Some(from), Some(to)) => format!("{} to {}", full_day(from), full_day(to)),
        _ => String::new(),
    };
    page(&Page {
        layout: Layout::of(asked, "Proof of search").within("openings"),
        name: asked.query.text("name").unwrap_or(&account.name).chars().take(200).collect(),
        from: from.map(|day| day.to_string()).unwrap_or_default(),
        to: to.map(|day| day.to_string()).unwrap_or_default(),
        range,
        drawn: full_day(asked.today),
        rows: rows.into_iter().map(|(_, listed)| row(listed)).collect(),
        left_out: left_out.into_iter().map(|(_, one)| (one.id.to_string(), words::name(one.application()))).collect(),
    })
}

/// The day it was sent, or taken up by them; `None` for one that was saved alone.
fn sent_on(application: &Application) -> Option<Date> {
    application.steps().iter().find(|step| step.stage != Stage::Saved).map(|step| step.on)
}

fn row(listed: &Listed) -> Row {
    let application = listed.application();
    let or_empty = |text: &Option<String>| text.clone().unwrap_or_default();
    let step = application.steps().iter().find(|step| step.stage != Stage::Saved);
    let last = application.steps().last();
    let since =
        last.filter(|last| step != Some(*last) && last.day_known).map(|last| format!(", {}", full_day(last.on)));
    Row {
        id: listed.id.to_string(),
        name: words::name(application),
        date: step
            .map(|step| format!("{}{}", full_day(step.on), if step.day_known { "" } else { " or later" }))
            .unwrap_or_default(),
        title: application.title.clone(),
        organisation: or_empty(&application.organisation),
        place: or_empty(&application.place),
        found: application.found.map(channel_name).unwrap_or_default(),
        stage: format!("{}{}", stage_name(application.stage()), since.unwrap_or_default()),
    }
}
