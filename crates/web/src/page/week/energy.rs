//! What a week can hold: hours, hard and light weeks, days, a stop, what drains and restores, caps.

use askama::Template;
use axum::http::StatusCode;
use career::card::Id;
use career::week::{Energy, Going, MOST_REST_WORDS};
use flows::week::{set_energy, settings};
use jiff::civil::{Time, Weekday};

use super::this::{minutes_of, quarters};
use crate::answer::{Answered, page_with, see};
use crate::asked::{Asked, Fields};
use crate::layout::Layout;
use crate::page::applications::words::Choice;
use crate::page::hours::activity_choices;
use crate::site::Site;

#[derive(Template)]
#[template(path = "plan/energy.html")]
struct Page {
    layout: Layout,
    usual: String,
    hard: String,
    hard_hint: String,
    light: String,
    most_a_day: String,
    stop_at: String,
    rest: String,
    most_rest: usize,
    quick: String,
    scrolling: String,
    days: Vec<Choice>,
    drains: Vec<Choice>,
    restores: Vec<Choice>,
    mend: Option<String>,
}

const DAYS: [(Weekday, &str, &str); 7] = [
    (Weekday::Monday, "mon", "Monday"),
    (Weekday::Tuesday, "tue", "Tuesday"),
    (Weekday::Wednesday, "wed", "Wednesday"),
    (Weekday::Thursday, "thu", "Thursday"),
    (Weekday::Friday, "fri", "Friday"),
    (Weekday::Saturday, "sat", "Saturday"),
    (Weekday::Sunday, "sun", "Sunday"),
];

fn view(asked: &Asked, energy: &Energy, mend: Option<String>) -> Answered {
    let again = mend.is_some();
    let typed = |name: &str, kept: String| if again { asked.form.or_empty(name).to_owned() } else { kept };
    let hours = |minutes: Option<u32>| minutes.map(quarters).unwrap_or_default();
    let whole = |minutes: Option<u32>| minutes.map(|minutes| minutes.to_string()).unwrap_or_default();
    let day = |(day, key, words): &(Weekday, &'static str, &'static str)| Choice {
        key,
        words,
        chosen: energy.days.contains(day),
    };
    let status = if again { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let usual = Energy { hard: None, ..energy.clone() };
    let page = Page {
        layout: Layout::of(asked, "What a week can hold").within("today"),
        usual: typed("usual", quarters(energy.usual)),
        hard: typed("hard", hours(energy.hard)),
        hard_hint: quarters(usual.budget(Going::Hard).minutes),
        light: typed("light", hours(energy.light)),
        most_a_day: typed("most", hours(energy.most_a_day)),
        stop_at: typed("stop", energy.stop_at.map(|at| at.strftime("%H:%M").to_string()).unwrap_or_default()),
        rest: typed("rest", energy.rest.clone()),
        most_rest: MOST_REST_WORDS,
        quick: typed("quick", whole(energy.caps.quick_apply)),
        scrolling: typed("scrolling", whole(energy.caps.scrolling)),
        days: DAYS.iter().map(day).collect(),
        drains: activity_choices(|activity| energy.drains.contains(&activity)),
        restores: activity_choices(|activity| energy.restores.contains(&activity)),
        mend,
    };
    page_with(status, &page)
}

/// The page.
pub fn show(site: &Site, asked: &Asked) -> Answered {
    view(asked, &settings(&site.desk, asked.here().account.id)?.energy, None)
}

/// Keeps it.
pub fn keep(site: &Site, asked: &Asked) -> Answered {
    match said(&asked.form) {
        Ok(energy) => {
            set_energy(&site.desk, asked.here().account.id, &energy)?;
            see("/week?said=energy")
        }
        Err(typed) => {
            let (energy, mend) = *typed;
            view(asked, &energy, Some(mend))
        }
    }
}

/// What the form says; what can be read of it stays in the form where something cannot.
fn said(form: &Fields) -> Result<Energy, Box<(Energy, String)>> {
    let picked = |name: &str| form.all(name).filter_map(crate::page::hours::activity).collect();
    let mut energy = Energy {
        days: DAYS
            .iter()
            .filter(|(_, key, _)| form.all("day").any(|day| day == *key))
            .map(|(day, _, _)| *day)
            .collect(),
        drains: picked("drains"),
        restores: picked("restores"),
        rest: form.or_empty("rest").to_owned(),
        ..Energy::default()
    };
    match figures(form, &mut energy) {
        Ok(()) => Ok(energy),
        Err(mend) => Err(Box::new((energy, format!("{mend} What was kept before is as it was.")))),
    }
}

fn figures(form: &Fields, energy: &mut Energy) -> Result<(), String> {
    let hours = |name: &str| form.text(name).map(minutes_of).transpose().map_err(str::to_owned);
    let minutes = |name: &str| -> Result<Option<u32>, String> {
        let Some(text) = form.text(name) else { return Ok(None) };
        let minutes = text.parse::<u32>().ok().filter(|minutes| *minutes <= 60 * 60);
        minutes.map(Some).ok_or_else(|| "Write the minutes of a week as a number, such as 30. Zero is fine.".to_owned())
    };
    energy.usual = hours("usual")?.ok_or("Write the hours of a usual week. Zero is fine.")?;
    energy.hard = hours("hard")?;
    energy.light = hours("light")?;
    energy.most_a_day = hours("most")?.filter(|most| *most > 0);
    energy.caps.quick_apply = minutes("quick")?;
    energy.caps.scrolling = minutes("scrolling")?;
    if let Some(text) = form.text("stop") {
        let at = text.parse::<Time>().map_err(|_| "Write when the day ends as a time, such as 17:30.")?;
        energy.stop_at = Some(at);
    }
    Ok(())
}
