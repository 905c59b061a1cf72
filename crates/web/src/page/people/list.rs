//! People: this week's list first, then one line for somebody new, then everybody.

use askama::Template;
use axum::http::StatusCode;
use career::evidence::Because;
use career::figures::{near_day, thousands};
use career::id::PersonId;
use career::people::Person;
use career::people::keep_in_touch::Line;
use flows::people::{Everybody, PlaceNamed, everybody, keep_in_touch, listed, people_csv, people_vcard, places_named};

use super::filter::Filter;
use super::words::{self, Choice};
use crate::advice::Advice;
use crate::answer::{Answered, attachment, page_with};
use crate::asked::Asked;
use crate::layout::Layout;
use crate::site::Site;
use crate::trouble::Trouble;

/// People on one page.
const ROWS: usize = 50;
/// People who were removed that are shown; the rest is counted.
const MOST_REMOVED: usize = 200;
/// Places named in conversations that are shown, the last ones.
const MOST_PLACES: usize = 7;

#[derive(Template)]
#[template(path = "people/list.html")]
struct Page {
    layout: Layout,
    filter: Filter,
    week: Vec<Due>,
    already: bool,
    rows: Vec<RowView>,
    pages: Option<(String, String, String)>,
    /// How many there are in all, and how many the filter shows.
    all: usize,
    shown: String,
    /// Places that were named in conversations: address of the conversation, words.
    places: Vec<(String, String)>,
    removed: Vec<(PersonId, String)>,
    more_removed: usize,
    closeness: Vec<Choice>,
    today: String,
    in_two_weeks: String,
    line: String,
    mend: Option<String>,
}

/// One of the week's list.
struct Due {
    id: PersonId,
    name: String,
    role: String,
    why: Advice,
    because: Vec<String>,
    /// Whether nothing was said of them yet.
    unsaid: bool,
}

struct RowView {
    id: PersonId,
    name: String,
    role: String,
    told: Vec<String>,
}

/// The page.
pub fn show(site: &Site, asked: &Asked) -> Answered {
    again(site, asked, None)
}

/// The same, with what to mend.
pub fn again(site: &Site, asked: &Asked, mend: Option<String>) -> Answered {
    let status = if mend.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    page_with(status, &view(site, asked, mend)?)
}

fn view(site: &Site, asked: &Asked, mend: Option<String>) -> Result<Page, Trouble> {
    let account = &asked.here().account;
    let all = everybody(&site.desk, account.id)?;
    let week = keep_in_touch(&site.desk, account, asked.today)?;
    let filter = Filter::of(&asked.query);
    let chosen = listed(&all, &filter.wanted, filter.order);
    let last = chosen.len().div_ceil(ROWS).max(1);
    let page = filter.page.min(last);
    let on_page = chosen.iter().skip((page - 1) * ROWS).take(ROWS);
    let removed: Vec<(PersonId, String)> = all.removed().map(|(id, person)| (id, person.name())).collect();
    Ok(Page {
        layout: Layout::of(asked, "People").within("people"),
        week: week.lines.iter().filter_map(|line| due(&all, line)).collect(),
        already: week.already > 0,
        rows: on_page.filter_map(|id| Some(row(asked, *id, all.one(*id)?.0))).collect(),
        pages: (last > 1).then(|| pages(&filter, page, last)),
        all: all.rows().len(),
        shown: match chosen.len() {
            1 => "1 person".to_owned(),
            n => format!("{} people", thousands(n as u64)),
        },
        places: places(site, asked, &all)?,
        more_removed: removed.len().saturating_sub(MOST_REMOVED),
        removed: removed.into_iter().take(MOST_REMOVED).collect(),
        closeness: words::closenesses(None),
        today: asked.today.to_string(),
        in_two_weeks: asked.today.saturating_add(jiff::Span::new().days(14)).to_string(),
        line: if mend.is_some() { asked.form.or_empty("line").to_owned() } else { String::new() },
        filter,
        mend,
    })
}

fn places(site: &Site, asked: &Asked, all: &Everybody) -> Result<Vec<(String, String)>, Trouble> {
    let named = places_named(&site.desk, asked.here().account.id)?;
    let place = |place: &PlaceNamed| {
        let with = all.whole(place.with?)?;
        Some((format!("/people/{with}/talks/{}", place.talk), place.words.clone()))
    };
    Ok(named.iter().filter_map(place).take(MOST_PLACES).collect())
}

fn due(all: &Everybody, line: &Line) -> Option<Due> {
    let (person, _) = all.one(line.person)?;
    Some(Due {
        id: line.person,
        name: person.name(),
        role: words::role(person.does(), person.organisation()),
        why: Advice::of(line.card, line.why.clone()),
        because: line.because.iter().filter_map(said).collect(),
        unsaid: person.cadence().is_none(),
    })
}

/// What the person said or noted; the list rests on nothing else.
fn said(because: &Because) -> Option<String> {
    match because {
        Because::Answer { what } => Some(format!("{what}.")),
        Because::Line { .. } | Because::Figure { .. } => None,
    }
}

fn row(asked: &Asked, id: PersonId, person: &Person) -> RowView {
    let last = person.last_contact().map(|day| format!("last in touch {}", near_day(day, asked.today)));
    let met = person.met_on().map(|day| format!("met {}", near_day(day, asked.today)));
    let close = person.closeness().map(career::people::told::closeness).map(str::to_owned);
    let standing = words::standing(person.standing(), asked.today);
    RowView {
        id,
        name: person.name(),
        role: words::role(person.does(), person.organisation()),
        told: last.or(met).into_iter().chain(close).chain(standing).collect(),
    }
}

/// "Page 2 of 6", and the addresses before and after it.
fn pages(filter: &Filter, page: usize, last: usize) -> (String, String, String) {
    let address = |wanted: usize| match (1..=last).contains(&wanted) {
        true => filter.on_page(wanted).address(),
        false => String::new(),
    };
    (format!("Page {page} of {last}"), address(page - 1), address(page + 1))
}

/// Everybody as a table.
pub fn csv(site: &Site, asked: &Asked) -> Answered {
    let text = people_csv(&site.desk, asked.here().account.id)?;
    attachment("people.csv", "text/csv; charset=utf-8", text.into_bytes())
}

/// Everybody as an address book.
pub fn vcard(site: &Site, asked: &Asked) -> Answered {
    let text = people_vcard(&site.desk, asked.here().account.id)?;
    attachment("people.vcf", "text/vcard; charset=utf-8", text.into_bytes())
}
