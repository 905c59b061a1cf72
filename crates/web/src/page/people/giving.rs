//! Help given and received, without points; and whether there is much to give right now.

use askama::Template;
use axum::http::StatusCode;
use career::figures::full_day;
use career::giving::{Capacity, Help, Kind, Way};
use career::id::{HelpId, PersonId};
use flows::people::{
    HelpRefused, MOST_HELPS, Order, Wanted, capacity, everybody, helps, listed, note_help, remove_help, say_capacity,
};

use crate::answer::{Answered, page_with, see};
use crate::asked::Asked;
use crate::layout::Layout;
use crate::site::Site;
use crate::trouble::Trouble;

/// Helps on the page; the archive has all.
const MOST_ROWS: usize = 300;
/// People who can be chosen here: those last in touch with. The page of each of the others has the same form.
const MOST_PEOPLE: usize = 100;

/// Ways with their keys in forms.
pub(super) const WAYS: [(Way, &str, &str); 2] =
    [(Way::Given, "given", "I gave"), (Way::Received, "received", "I received")];
/// Kinds with their keys.
pub(super) const KINDS: [(Kind, &str, &str); 4] = [
    (Kind::Introduction, "introduction", "an introduction"),
    (Kind::Feedback, "feedback", "feedback"),
    (Kind::Lead, "lead", "a lead"),
    (Kind::Time, "time", "time"),
];

#[derive(Template)]
#[template(path = "people/giving.html")]
struct Page {
    layout: Layout,
    rests_until: Option<String>,
    asks_again: bool,
    helps: Vec<HelpView>,
    people: Vec<(PersonId, String)>,
    new_id: String,
    today: String,
    in_four_weeks: String,
    words: String,
    mend: Option<String>,
}

/// One help.
pub(super) struct HelpView {
    pub id: HelpId,
    pub day: String,
    /// "you gave a lead".
    pub what: String,
    pub person: Option<(PersonId, String)>,
    pub words: String,
}

fn view(site: &Site, asked: &Asked, mend: Option<String>) -> Result<Page, Trouble> {
    let account = asked.here().account.id;
    let all = everybody(&site.desk, account)?;
    let latest = listed(&all, &Wanted::default(), Order::Latest).into_iter().take(MOST_PEOPLE);
    let capacity = capacity(&site.desk, account)?;
    let named = |id: PersonId| Some((all.whole(id)?, all.name(id)?));
    let helps = helps(&site.desk, account)?.into_iter().take(MOST_ROWS);
    Ok(Page {
        layout: Layout::of(asked, "Give and ask").within("people"),
        rests_until: capacity.rests_until(asked.today).map(full_day),
        asks_again: capacity.asks_again(asked.today),
        helps: helps.map(|(id, help)| help_view(id, &help, named(help.with))).collect(),
        people: latest.filter_map(|id| Some((id, all.name(id)?))).collect(),
        new_id: asked.form.text("id").map_or_else(|| site.desk.id().to_string(), str::to_owned),
        today: asked.today.to_string(),
        in_four_weeks: asked.today.saturating_add(jiff::Span::new().days(28)).to_string(),
        words: if mend.is_some() { asked.form.or_empty("words").to_owned() } else { String::new() },
        mend,
    })
}

pub(super) fn help_view(id: HelpId, help: &Help, person: Option<(PersonId, String)>) -> HelpView {
    let what = format!("{} {}", help.way.name(), help.kind.name());
    HelpView { id, day: full_day(help.on), what, person, words: help.words.clone() }
}

/// The page.
pub fn show(site: &Site, asked: &Asked) -> Answered {
    page_with(StatusCode::OK, &view(site, asked, None)?)
}

fn settled(site: &Site, asked: &Asked, done: Result<(), HelpRefused>, back: &str) -> Answered {
    match done {
        Ok(()) => see(back),
        Err(HelpRefused::Store(trouble)) => Err(trouble.into()),
        Err(HelpRefused::NotThere) => Err(Trouble::NotFound),
        Err(because) => page_with(StatusCode::UNPROCESSABLE_ENTITY, &view(site, asked, Some(refused(&because)))?),
    }
}

fn refused(refused: &HelpRefused) -> String {
    match refused {
        HelpRefused::InTheFuture => "That day lies ahead. Note it once it has come.".to_owned(),
        HelpRefused::TooLong => "That is longer than 1,000 characters. Cut it, and note it once more.".to_owned(),
        HelpRefused::TooMany => format!("You keep {MOST_HELPS} of these, which is as many as are kept here."),
        HelpRefused::NotAhead => "Choose a day ahead, within two years, on which to look again.".to_owned(),
        HelpRefused::NotThere | HelpRefused::Store(_) => String::new(),
    }
}

/// Notes a help.
pub fn note(site: &Site, asked: &Asked) -> Answered {
    let form = &asked.form;
    let with: PersonId = form.read("with").ok_or(Trouble::NotFound)?;
    let id: HelpId = form.read("id").ok_or(Trouble::NotUnderstood)?;
    let way = WAYS.iter().find(|(_, key, _)| *key == form.or_empty("way")).ok_or(Trouble::NotUnderstood)?.0;
    let kind = KINDS.iter().find(|(_, key, _)| *key == form.or_empty("kind")).ok_or(Trouble::NotUnderstood)?.0;
    let on = form.read("day").unwrap_or(asked.today);
    let help = Help { way, kind, with, on, words: form.or_empty("words").to_owned() };
    let done = note_help(&site.desk, asked.here().account.id, id, help, asked.today);
    let back =
        if form.has("here") { format!("/people/{with}?said=help") } else { "/people/giving?said=help".to_owned() };
    settled(site, asked, done, &back)
}

/// Takes one out again.
pub fn remove(site: &Site, asked: &Asked) -> Answered {
    let id: HelpId = asked.named("id").ok_or(Trouble::NotFound)?;
    remove_help(&site.desk, asked.here().account.id, id)?;
    see("/people/giving?said=help-out")
}

/// Says whether there is much to give right now.
pub fn say(site: &Site, asked: &Asked) -> Answered {
    let said = match asked.form.or_empty("now") {
        "not-much" => Capacity::NotNow(asked.form.read("until").unwrap_or(asked.today)),
        _ => Capacity::Unsaid,
    };
    let done = say_capacity(&site.desk, asked.here().account.id, said, asked.today);
    settled(site, asked, done, "/people/giving?said=kept")
}
