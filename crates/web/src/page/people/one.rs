//! Somebody whom one knows: everything that is noted, and every way to change it.

use askama::Template;
use axum::http::StatusCode;
use career::application::Application;
use career::application::told::stage_name;
use career::conversation::Talk;
use career::figures::full_day;
use career::id::{PersonId, TalkId};
use career::people::who::are_one_organisation;
use career::people::{Address, Contact, Person, Standing, told};
use flows::applications::applications;
use flows::people::{
    Everybody, Kept, PersonDetails, PersonRefused, bring_person_back, change_person, erase_person, everybody, helps,
    join_people, maybe_the_same, part_people, remove_person, talks_with,
};
use flows::places::met_at;
use flows::plan::the_plan;
use jiff::civil::Date;

use super::form::{self, Filled};
use super::giving::{HelpView, help_view};
use super::words::{self, refused, trouble};
use crate::answer::{Answered, page_with, see};
use crate::asked::Asked;
use crate::layout::Layout;
use crate::site::Site;
use crate::trouble::Trouble;

#[derive(Template)]
#[template(path = "people/one.html")]
struct Page {
    layout: Layout,
    id: PersonId,
    name: String,
    role: String,
    /// Which kind of work that is, in the atlas's terms.
    work: Option<(String, String)>,
    last: String,
    standing: Option<String>,
    rests: bool,
    reach: Vec<(Option<String>, String)>,
    met: Option<String>,
    cares_about: Option<String>,
    notes: Option<String>,
    contacts: Vec<(Date, String, String)>,
    sources: Vec<String>,
    joined: Vec<(PersonId, String)>,
    /// Who may be the same, where that was asked.
    same: Option<Vec<(PersonId, String)>>,
    /// Conversations: address, and what is told of each.
    talks: Vec<(TalkId, String)>,
    new_talk: String,
    /// Paths that one may be for: code, title.
    paths: Vec<(String, String)>,
    helps: Vec<HelpView>,
    new_help: String,
    /// What is kept of their organisation: address, words.
    there: Vec<(String, String)>,
    /// Places where one met them: address and words.
    met_at: Vec<(String, String)>,
    filled: Filled,
    seen: u32,
    today: String,
    in_two_weeks: String,
    removed: bool,
    mend: Option<String>,
}

/// Contacts that are shown, the last ones.
const MOST_CONTACTS: usize = 100;

fn find(asked: &Asked) -> Result<PersonId, Trouble> {
    asked.named("id").ok_or(Trouble::NotFound)
}

fn view(site: &Site, asked: &Asked, details: Option<&PersonDetails>, mend: Option<String>) -> Result<Page, Trouble> {
    let (id, account) = (find(asked)?, asked.here().account.id);
    let all = everybody(&site.desk, account)?;
    let (person, Kept { changes, removed }) = all.one(id).ok_or(Trouble::NotFound)?;
    let today = asked.today;
    let named = |id: PersonId| (id, all.name(id).unwrap_or_default());
    let same = match asked.query.has("same") {
        true => Some(maybe_the_same(&site.desk, account, id)?.into_iter().map(named).collect()),
        false => None,
    };
    let kept = PersonDetails::of(person);
    let atlas = site.desk.atlas;
    let work = person.occupation().and_then(|code| atlas.occupation_by_code(code)).map(|id| {
        let occupation = atlas.occupation(id);
        (occupation.code().to_owned(), occupation.title().to_owned())
    });
    Ok(Page {
        layout: Layout::of(asked, person.name()).within("people"),
        id,
        name: person.name(),
        role: words::role(person.does(), person.organisation()),
        work,
        last: told::last(person.last_contact(), person.met_on(), today),
        standing: words::standing(person.standing(), today),
        rests: person.standing() != Standing::InTouch,
        reach: person.addresses().into_iter().map(reach).collect(),
        met: person.met().map(str::to_owned),
        cares_about: person.cares_about().map(str::to_owned),
        notes: person.notes().map(str::to_owned),
        contacts: person.contacts().into_iter().rev().take(MOST_CONTACTS).map(contact).collect(),
        sources: sources(person),
        joined: person.joined().map(|(id, _)| (id, joined_name(person, id))).collect(),
        same,
        talks: talks(site, asked, id)?,
        new_talk: site.desk.id().to_string(),
        paths: paths(site, asked)?,
        helps: helps_with(site, asked, id, &all)?,
        new_help: site.desk.id().to_string(),
        there: there(site, asked, person.organisation())?,
        met_at: met_at(&site.desk, asked.here().account.id, id, &person.name())?
            .into_iter()
            .map(|(place, name, on)| (format!("/places/{place}"), format!("{name}, {}", full_day(on))))
            .collect(),
        filled: Filled::of(details.unwrap_or(&kept)),
        seen: changes,
        today: today.to_string(),
        in_two_weeks: today.saturating_add(jiff::Span::new().days(14)).to_string(),
        removed: removed.is_some(),
        mend,
    })
}

fn talks(site: &Site, asked: &Asked, id: PersonId) -> Result<Vec<(TalkId, String)>, Trouble> {
    let told = |talk: &Talk| match (talk.held, talk.planned) {
        (Some(day), _) => full_day(day),
        (None, Some(day)) => format!("planned for {}", full_day(day)),
        (None, None) => "prepared".to_owned(),
    };
    let all = talks_with(&site.desk, asked.here().account.id, id)?;
    Ok(all.iter().map(|(id, talk)| (*id, told(talk))).collect())
}

/// The paths of the plan.
fn paths(site: &Site, asked: &Asked) -> Result<Vec<(String, String)>, Trouble> {
    let Some(plan) = the_plan(&site.desk, asked.here().account.id)? else { return Ok(Vec::new()) };
    let atlas = site.desk.atlas;
    let title = |code: &str| atlas.occupation_by_code(code).map_or(code, |id| atlas.occupation(id).title()).to_owned();
    Ok(plan.value.paths.iter().map(|path| (path.to.code().to_owned(), title(path.to.code()))).collect())
}

fn helps_with(site: &Site, asked: &Asked, id: PersonId, all: &Everybody) -> Result<Vec<HelpView>, Trouble> {
    let helps = helps(&site.desk, asked.here().account.id)?;
    let theirs = helps.iter().filter(|(_, help)| all.whole(help.with) == Some(id));
    Ok(theirs.map(|(id, help)| help_view(*id, help, None)).collect())
}

/// Applications to their organisation, and the search for its openings.
fn there(site: &Site, asked: &Asked, organisation: Option<&str>) -> Result<Vec<(String, String)>, Trouble> {
    let Some(name) = organisation else { return Ok(Vec::new()) };
    let (all, _) = applications(&site.desk, asked.here().account.id, asked.today)?;
    let of_it = all
        .iter()
        .filter(|one| one.application().organisation.as_deref().is_some_and(|other| are_one_organisation(name, other)));
    let told = of_it.map(|one| (format!("/applications/{}", one.id), told_of(one.application())));
    let search = format!("/openings?q={}", crate::words::in_address(name));
    Ok(told.chain([(search, format!("Openings that name {name}"))]).collect())
}

fn told_of(application: &Application) -> String {
    format!("Your application: {}, {}", application.title, stage_name(application.stage()))
}

fn joined_name(person: &Person, id: PersonId) -> String {
    person.joined_name(id).unwrap_or_else(|| "somebody".to_owned())
}

fn contact(contact: &Contact) -> (Date, String, String) {
    (contact.on, full_day(contact.on), contact.words.clone())
}

/// Where an address leads, and its words.
fn reach(address: &Address) -> (Option<String>, String) {
    let words = address.words();
    let to = match address {
        Address::Mail(_) => Some(format!("mailto:{words}")),
        Address::Telephone(_) => None,
        Address::LinkedIn(_) => Some(format!("https://www.{words}")),
    };
    (to, words)
}

/// "From your address book, brought on 3 March 2026", each once.
fn sources(person: &Person) -> Vec<String> {
    let mut all: Vec<(Date, &str)> = person.cards().map(|held| (held.on, held.card.from.name())).collect();
    all.sort_unstable();
    all.dedup();
    all.iter().map(|(on, from)| format!("From {from}, brought on {}", full_day(*on))).collect()
}

/// The page.
pub fn show(site: &Site, asked: &Asked) -> Answered {
    page_with(StatusCode::OK, &view(site, asked, None, None)?)
}

/// The page with what to mend.
pub fn again(site: &Site, asked: &Asked, mend: String) -> Answered {
    page_with(StatusCode::UNPROCESSABLE_ENTITY, &view(site, asked, None, Some(mend))?)
}

/// Keeps the details.
pub fn keep(site: &Site, asked: &Asked) -> Answered {
    let id = find(asked)?;
    let details = form::read(&asked.form);
    let seen = asked.form.read("seen").unwrap_or_default();
    match change_person(&site.desk, asked.here().account.id, id, seen, details.clone()) {
        Ok(()) => see(&format!("/people/{id}?said=kept")),
        Err(because @ (PersonRefused::NotThere | PersonRefused::Store(_))) => Err(trouble(because)),
        Err(because) => {
            let page = view(site, asked, Some(&details), Some(refused(&because)))?;
            page_with(StatusCode::UNPROCESSABLE_ENTITY, &page)
        }
    }
}

/// Makes somebody else one with them.
pub fn join(site: &Site, asked: &Asked) -> Answered {
    let id = find(asked)?;
    let other: PersonId = asked.form.read("other").ok_or(Trouble::NotFound)?;
    join_people(&site.desk, asked.here().account.id, id, other).map_err(trouble)?;
    see(&format!("/people/{id}?said=joined"))
}

/// Parts somebody who was joined.
pub fn part(site: &Site, asked: &Asked) -> Answered {
    let id = find(asked)?;
    let other: PersonId = asked.form.read("other").ok_or(Trouble::NotFound)?;
    part_people(&site.desk, asked.here().account.id, id, other).map_err(trouble)?;
    see(&format!("/people/{id}?said=parted"))
}

/// Removes them.
pub fn remove(site: &Site, asked: &Asked) -> Answered {
    remove_person(&site.desk, asked.here().account.id, find(asked)?, asked.today).map_err(trouble)?;
    see("/people?said=person-removed")
}

/// Brings them back.
pub fn bring_back(site: &Site, asked: &Asked) -> Answered {
    let id = find(asked)?;
    bring_person_back(&site.desk, asked.here().account.id, id).map_err(trouble)?;
    see(&format!("/people/{id}?said=person-back"))
}

/// Erases one who was removed.
pub fn erase(site: &Site, asked: &Asked) -> Answered {
    erase_person(&site.desk, asked.here().account.id, find(asked)?).map_err(trouble)?;
    see("/people?said=person-erased")
}
