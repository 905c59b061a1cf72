//! Somebody new: one line is understood and shown, or a form is filled in; then they are kept.

use askama::Template;
use axum::http::StatusCode;
use career::id::PersonId;
use career::people::Facts;
use career::people::quick_add::{Field, Understood};
use flows::people::{PersonDetails, PersonRefused, everybody, keep_person, like_whom, understand_line};

use super::form::{self, Filled};
use super::list;
use super::words::{refused, role};
use crate::answer::{Answered, page_with, see};
use crate::asked::Asked;
use crate::layout::Layout;
use crate::site::Site;
use crate::trouble::Trouble;

#[derive(Template)]
#[template(path = "people/new.html")]
struct Page {
    layout: Layout,
    filled: Filled,
    /// What each part of the line was understood as.
    understood: Vec<(&'static str, String)>,
    /// Who may be the same.
    like: Vec<(PersonId, String)>,
    new_id: String,
    mend: Option<String>,
}

fn shown(site: &Site, asked: &Asked, details: &PersonDetails, line: Option<(&str, Understood)>) -> Page {
    Page {
        layout: Layout::of(asked, "Somebody new").within("people"),
        filled: Filled::of(details),
        understood: line.map(|(line, understood)| parts(line, &understood)).unwrap_or_default(),
        like: Vec::new(),
        new_id: asked.form.text("id").map_or_else(|| site.desk.id().to_string(), str::to_owned),
        mend: None,
    }
}

/// The form, empty.
pub fn show(site: &Site, asked: &Asked) -> Answered {
    page_with(StatusCode::OK, &shown(site, asked, &PersonDetails::default(), None))
}

/// Understands a line and shows it in the form; or keeps what the form says.
pub fn write(site: &Site, asked: &Asked) -> Answered {
    match asked.form.text("id") {
        Some(_) => keep(site, asked),
        None => understand(site, asked),
    }
}

/// Nothing is kept yet, so the form comes back, as it does when there is something to mend.
fn understand(site: &Site, asked: &Asked) -> Answered {
    let Some(line) = asked.form.text("line") else {
        return list::again(site, asked, Some("Write a name, and whatever else you know, in one line.".to_owned()));
    };
    let understood = understand_line(&site.desk, line, asked.today);
    let details = details(&understood);
    let like = like(site, asked, &understood.facts)?;
    let page = Page { like, ..shown(site, asked, &details, Some((line, understood))) };
    page_with(StatusCode::UNPROCESSABLE_ENTITY, &page)
}

fn details(understood: &Understood) -> PersonDetails {
    let facts = &understood.facts;
    let text = |words: &Option<String>| words.clone().unwrap_or_default();
    PersonDetails {
        name: text(&facts.name),
        does: text(&facts.does),
        organisation: text(&facts.organisation),
        met: text(&facts.met),
        met_on: facts.met_on,
        cares_about: text(&facts.cares_about),
        notes: text(&facts.notes),
        addresses: facts.addresses().iter().map(|address| address.words()).collect(),
        closeness: understood.closeness,
        ..PersonDetails::default()
    }
}

fn parts(line: &str, understood: &Understood) -> Vec<(&'static str, String)> {
    let words = |range: &std::ops::Range<usize>| line.get(range.clone()).unwrap_or_default().trim().to_owned();
    let parts = understood.parts.iter().map(|part| (label(part.field), words(&part.words)));
    parts.filter(|(_, words)| !words.is_empty()).collect()
}

fn label(field: Field) -> &'static str {
    match field {
        Field::Name => "Name",
        Field::Does => "What they do",
        Field::Organisation => "Where they work",
        Field::Met => "How you met",
        Field::MetOn => "When you met",
        Field::CaresAbout => "What they care about",
        Field::Address => "How to reach them",
        Field::Closeness => "How well you know each other",
        Field::Notes => "A note",
    }
}

fn like(site: &Site, asked: &Asked, facts: &Facts) -> Result<Vec<(PersonId, String)>, Trouble> {
    let account = asked.here().account.id;
    let ids = like_whom(&site.desk, account, facts)?;
    let all = everybody(&site.desk, account)?;
    let told = |id: PersonId| {
        let (person, _) = all.one(id)?;
        let role = role(person.does(), person.organisation());
        Some((id, if role.is_empty() { person.name() } else { format!("{}, {role}", person.name()) }))
    };
    Ok(ids.into_iter().filter_map(told).collect())
}

fn keep(site: &Site, asked: &Asked) -> Answered {
    let details = form::read(&asked.form);
    let id: PersonId = asked.form.read("id").ok_or(Trouble::NotUnderstood)?;
    let kept = details
        .facts()
        .and_then(|facts| keep_person(&site.desk, asked.here().account.id, id, facts, details.closeness));
    match kept {
        Ok(()) => see(&format!("/people/{id}?said=person-kept")),
        Err(PersonRefused::Store(trouble)) => Err(trouble.into()),
        Err(because) => {
            let page = Page { mend: Some(refused(&because)), ..shown(site, asked, &details, None) };
            page_with(StatusCode::UNPROCESSABLE_ENTITY, &page)
        }
    }
}
