//! A list of people: brought, looked over, accepted, taken back.

use std::collections::BTreeMap;

use askama::Template;
use axum::http::StatusCode;
use career::figures::{full_day, thousands};
use career::id::{BringId, PersonId};
use career::people::{Choice, News};
use flows::people::{
    LookedOverPeople, MOST_PEOPLE, PeopleRefused, PeopleRow, accept_people, bring_people, look_over_people,
    peoples_lists, take_back_people,
};
use store::kept::Arrival;

use super::words::role;
use crate::answer::{Answered, page, page_with, see};
use crate::asked::Asked;
use crate::layout::Layout;
use crate::site::Site;
use crate::trouble::Trouble;

/// People who stand on the page one by one; the further ones are accepted together.
const MOST_ROWS: usize = 150;

#[derive(Template)]
#[template(path = "people/bring.html")]
struct BringPage {
    layout: Layout,
    lists: Vec<(BringId, String, String)>,
    mend: Option<(String, String)>,
}

fn bring_view(site: &Site, asked: &Asked, mend: Option<(String, String)>) -> Answered {
    let lists = peoples_lists(&site.desk, asked.here().account.id)?.into_iter().map(|(id, list)| {
        let day = full_day(list.on.to_zoned(site.desk.zone_of(&asked.here().account)).date());
        let told = format!("{day}, {}, {}", people(list.read), crate::words::arrival(&list.arrival));
        (id, list.name.unwrap_or_else(|| "What you pasted".to_owned()), told)
    });
    let status = if mend.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let layout = Layout::of(asked, "Bring people").within("people");
    page_with(status, &BringPage { layout, lists: lists.collect(), mend })
}

fn people(number: usize) -> String {
    match number {
        1 => "1 entry".to_owned(),
        number => format!("{} entries", thousands(number as u64)),
    }
}

/// Where a list is brought.
pub fn show(site: &Site, asked: &Asked) -> Answered {
    bring_view(site, asked, None)
}

/// Takes it in.
pub fn bring(site: &Site, asked: &Asked) -> Answered {
    let (name, bytes) = asked.brought();
    match bring_people(&site.desk, asked.here().account.id, name, bytes) {
        Ok(id) => see(&format!("/people/bring/{id}")),
        Err(refused) => {
            let mend = mend(refused)?;
            bring_view(site, asked, Some(mend))
        }
    }
}

/// What happened, and what to do.
fn mend(refused: PeopleRefused) -> Result<(String, String), Trouble> {
    Ok(match refused {
        PeopleRefused::Empty => ("Nothing arrived.".to_owned(), "Choose a file, and send it once more.".to_owned()),
        PeopleRefused::Unread(refusal) => (refusal.what, refusal.next),
        PeopleRefused::TooMany => (
            format!("With these there would be more than {MOST_PEOPLE} people, which is as many as are kept here."),
            "Tick fewer, or erase some whom you removed first.".to_owned(),
        ),
        PeopleRefused::TooLarge => return Err(Trouble::TooLarge),
        PeopleRefused::NotThere => return Err(Trouble::NotFound),
        PeopleRefused::Store(trouble) => return Err(trouble.into()),
    })
}

#[derive(Template)]
#[template(path = "people/brought.html")]
struct Page {
    layout: Layout,
    id: BringId,
    name: String,
    read: String,
    notes: Vec<String>,
    open: Vec<RowView>,
    further: usize,
    there: usize,
    removed: usize,
    accepted: bool,
    taken_back: bool,
    seen: u32,
    mend: Option<(String, String)>,
}

struct RowView {
    nth: usize,
    name: String,
    told: String,
    news: String,
    /// Whether several who are kept are one by it.
    between: bool,
    /// People who are kept and may be the same.
    perhaps: Vec<(PersonId, String)>,
    why: &'static str,
}

fn find(site: &Site, asked: &Asked) -> Result<(BringId, LookedOverPeople), Trouble> {
    let id: BringId = asked.named("id").ok_or(Trouble::NotFound)?;
    let looked = look_over_people(&site.desk, asked.here().account.id, id)?.ok_or(Trouble::NotFound)?;
    Ok((id, looked))
}

fn view(asked: &Asked, id: BringId, looked: &LookedOverPeople, mend: Option<(String, String)>) -> Page {
    let list = &looked.list.value;
    let open: Vec<&PeopleRow> = looked.rows.iter().filter(|row| row.is_open()).collect();
    Page {
        layout: Layout::of(asked, "A list of people").within("people"),
        id,
        name: list.name.clone().unwrap_or_else(|| "What you pasted".to_owned()),
        read: read(list.read, looked.rows.len(), list.cards.len()),
        notes: list.notes.clone(),
        further: open.len().saturating_sub(MOST_ROWS),
        open: open.iter().take(MOST_ROWS).map(|row| row_view(row, looked)).collect(),
        there: looked.rows.iter().filter(|row| matches!(row.brought.news, News::Same(_)) && !row.removed).count(),
        removed: looked.rows.iter().filter(|row| row.removed).count(),
        accepted: list.arrival == Arrival::Accepted,
        taken_back: list.arrival == Arrival::TakenBack,
        seen: list.answers,
        mend,
    }
}

/// "412 entries were read; they are 398 people."
fn read(all: usize, people: usize, cards: usize) -> String {
    let entries = self::people(all);
    match (cards == all, people == all) {
        (true, true) => format!("{entries} were read.").replace("1 entry were", "1 entry was"),
        (true, false) => format!("{entries} were read; they are {} people.", thousands(people as u64)),
        (false, _) => format!("Of {entries}, {} are left.", thousands(cards as u64)),
    }
}

fn row_view(row: &PeopleRow, looked: &LookedOverPeople) -> RowView {
    let cards = &looked.list.value.cards;
    let all: Vec<_> = row.brought.cards.iter().filter_map(|at| cards.get(*at)).map(|card| &card.facts).collect();
    let name = all.iter().find_map(|facts| facts.name.clone());
    let address = all.iter().flat_map(|facts| facts.addresses()).next().map(|address| address.words());
    let does = all.iter().find_map(|facts| facts.does.as_deref());
    let organisation = all.iter().find_map(|facts| facts.organisation.as_deref());
    let told = [role(does, organisation), address.clone().unwrap_or_default()];
    let kept = |id: &PersonId| looked.everybody.name(*id).unwrap_or_default();
    let named = |id: &PersonId| {
        let role = looked.everybody.one(*id).map(|(person, _)| role(person.does(), person.organisation()));
        let role = role.filter(|role| !role.is_empty()).map(|role| format!(", {role}"));
        (*id, format!("{}{}", kept(id), role.unwrap_or_default()))
    };
    let is_new = row.brought.news == News::New;
    let there = |id: &&PersonId| looked.everybody.one(**id).is_some_and(|(_, kept)| kept.removed.is_none());
    RowView {
        nth: row.nth(),
        name: name.or(address).unwrap_or_default(),
        told: told.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · "),
        news: match &row.brought.news {
            News::New if row.brought.cards.len() > 1 => format!("new; {} entries", row.brought.cards.len()),
            News::New => "new".to_owned(),
            News::Same(_) => String::new(),
            News::More(id) => format!("more about {}", kept(id)),
            News::Between(ids) => {
                let names: Vec<String> = ids.iter().map(kept).collect();
                format!("shares addresses with {}, whom you keep apart", names.join(" and "))
            }
        },
        between: matches!(row.brought.news, News::Between(_)),
        perhaps: row.brought.perhaps.iter().filter(|_| is_new).filter(there).map(named).collect(),
        why: "the same name, or an address that both have",
    }
}

/// Who is in it, beside those who are there already.
pub fn look(site: &Site, asked: &Asked) -> Answered {
    let (id, looked) = find(site, asked)?;
    page(&view(asked, id, &looked, None))
}

/// What the form says about each row, by the place of its first card.
fn choices(asked: &Asked, looked: &LookedOverPeople) -> BTreeMap<usize, Choice> {
    let mut out: BTreeMap<usize, Choice> = BTreeMap::new();
    out.extend(asked.form.all("row").filter_map(|text| Some((text.parse().ok()?, Choice::Keep))));
    for nth in asked.form.all("join").filter_map(|text| text.parse().ok()) {
        out.entry(nth).and_modify(|choice| *choice = Choice::Join);
    }
    for (nth, with) in asked.form.beginning("with-") {
        if let (Ok(nth), Ok(with)) = (nth.parse(), with.parse()) {
            out.entry(nth).and_modify(|choice| *choice = Choice::With(with));
        }
    }
    if asked.form.has("further") {
        let further = looked.rows.iter().filter(|row| row.is_open()).skip(MOST_ROWS);
        out.extend(further.map(|row| (row.nth(), Choice::Keep)));
    }
    out
}

/// Accepts who is ticked.
pub fn accept(site: &Site, asked: &Asked) -> Answered {
    let (id, looked) = find(site, asked)?;
    let seen = asked.form.read("seen").unwrap_or_default();
    let choices = choices(asked, &looked);
    match accept_people(&site.desk, asked.here().account.id, id, seen, &choices, asked.today) {
        Ok(_) => {
            site.work.notify_one();
            see("/people?said=people-accepted")
        }
        Err(refused) => {
            let mend = mend(refused)?;
            page_with(StatusCode::UNPROCESSABLE_ENTITY, &view(asked, id, &looked, Some(mend)))
        }
    }
}

/// Takes it back.
pub fn undo(site: &Site, asked: &Asked) -> Answered {
    let (id, _) = find(site, asked)?;
    match take_back_people(&site.desk, asked.here().account.id, id) {
        Ok(_) => see(&format!("/people/bring/{id}?said=people-taken-back")),
        Err(refused) => mend(refused).and_then(|_| Err(Trouble::NotFound)),
    }
}
