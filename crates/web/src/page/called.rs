//! What the latest work is called elsewhere, where its title is not understood: asked in a few choices and one field, on
//! the page of the first reading and on one of its own.

use askama::Template;
use axum::http::StatusCode;
use career::atlas::{Atlas, OccupationId};
use career::called::NotUnderstood;
use flows::{Found, ReflectRefused, draw, find_occupation, reflection, say_called};

use crate::answer::{Answered, page, page_with, see};
use crate::asked::Asked;
use crate::layout::Layout;
use crate::site::Site;
use crate::trouble::Trouble;

/// The question, with what is near.
pub struct CalledFields {
    /// The title and where.
    pub name: String,
    /// What is not understood, and what stands in.
    pub told: String,
    /// The question.
    pub question: String,
    /// Codes and titles that it may be.
    pub near: Vec<(String, String)>,
    /// What was typed.
    pub typed: String,
    /// What to mend.
    pub mend: Option<String>,
}

impl CalledFields {
    /// The question, before it was answered.
    pub fn of(atlas: &Atlas, open: &NotUnderstood) -> Self {
        CalledFields {
            name: open.name.clone(),
            told: open.told(),
            question: match open.near.is_empty() {
                true => open.question(),
                false => "Or write what it is called elsewhere".to_owned(),
            },
            near: named(atlas, &open.near),
            typed: String::new(),
            mend: None,
        }
    }

    /// The same after an answer that names several, or none.
    fn not_clear(self, atlas: &Atlas, typed: &str, near: &[OccupationId]) -> Self {
        let mend = match near {
            [] => "Nothing known here comes near that name. Try another one, or leave it empty.",
            _ => "That can be one of these. Choose one, or write another name.",
        };
        let question = "Or write what it is called elsewhere".to_owned();
        CalledFields {
            near: named(atlas, near),
            typed: typed.to_owned(),
            mend: Some(mend.to_owned()),
            question,
            ..self
        }
    }
}

/// Occupations offered at most.
const MOST: usize = 5;

fn named(atlas: &Atlas, ids: &[OccupationId]) -> Vec<(String, String)> {
    let occupations = ids.iter().take(MOST).map(|id| atlas.occupation(*id));
    occupations.map(|o| (o.code().to_owned(), o.title().to_owned())).collect()
}

/// What a form answers: an occupation, nothing, or the same question with what to mend.
pub fn answered(site: &Site, asked: &Asked, open: &NotUnderstood) -> Result<Option<OccupationId>, Box<CalledFields>> {
    let chosen = site.desk.atlas.occupation_by_code(asked.form.or_empty("called"));
    let typed = asked.form.or_empty("elsewhere").trim();
    if chosen.is_some() || typed.is_empty() {
        return Ok(chosen);
    }
    match find_occupation(site.desk.atlas, site.desk.lexicon, typed) {
        Found::One(id, ..) => Ok(Some(id)),
        Found::Several(near) => {
            Err(Box::new(CalledFields::of(site.desk.atlas, open).not_clear(site.desk.atlas, typed, &near)))
        }
    }
}

/// Keeps an answer.
pub fn keep(
    site: &Site,
    asked: &Asked,
    title: (&str, Option<&str>),
    occupation: Option<OccupationId>,
) -> Result<(), Trouble> {
    match say_called(&site.desk, asked.here().account.id, title, occupation) {
        // What no reflection takes was never asked; the question stands again on the next page.
        Ok(()) | Err(ReflectRefused::NotTaken(_)) => Ok(()),
        Err(ReflectRefused::Store(trouble)) => Err(trouble.into()),
    }
}

#[derive(Template)]
#[template(path = "you/called.html")]
struct Page {
    layout: Layout,
    asks: Option<CalledFields>,
    said: Vec<Said>,
}

/// One answer.
struct Said {
    name: String,
    title: String,
    organisation: String,
    occupation: String,
}

/// The question, and what was answered before.
pub fn show(site: &Site, asked: &Asked) -> Answered {
    let drawn = draw(&site.desk, asked.here().account.id, asked.today)?;
    let asks = drawn.report.not_understood().map(|open| CalledFields::of(site.desk.atlas, &open));
    page(&view(site, asked, asks)?)
}

fn view(site: &Site, asked: &Asked, asks: Option<CalledFields>) -> Result<Page, Trouble> {
    let atlas = site.desk.atlas;
    let said = reflection(&site.desk, asked.here().account.id)?.called.into_iter().map(|said| {
        let organisation = said.organisation.unwrap_or_default();
        let occupation = atlas.occupation_by_code(&said.occupation);
        Said {
            name: if organisation.is_empty() { said.title.clone() } else { format!("{}, {organisation}", said.title) },
            title: said.title,
            organisation,
            occupation: occupation.map_or(said.occupation, |id| atlas.occupation(id).title().to_owned()),
        }
    });
    Ok(Page { layout: Layout::of(asked, "What your work is called").within("you"), asks, said: said.collect() })
}

/// The answer, or one taken back.
pub fn say(site: &Site, asked: &Asked) -> Answered {
    if asked.form.has("back") {
        let organisation = asked.form.text("organisation").filter(|name| !name.is_empty());
        keep(site, asked, (asked.form.or_empty("title"), organisation), None)?;
        return see("/you/called?said=undone");
    }
    let drawn = draw(&site.desk, asked.here().account.id, asked.today)?;
    // Answered in another window, or sent twice: nothing is asked any more.
    let Some(open) = drawn.report.not_understood() else { return see("/you?said=called") };
    let occupation = match answered(site, asked, &open) {
        Ok(occupation) => occupation,
        Err(fields) => return page_with(StatusCode::UNPROCESSABLE_ENTITY, &view(site, asked, Some(*fields))?),
    };
    let Some(position) = drawn.report.draft.profile.positions.get(open.position) else { return see("/you") };
    if occupation.is_some() {
        keep(site, asked, (&position.title, position.organisation.as_deref()), occupation)?;
        return see("/you?said=called");
    }
    see("/you/called")
}
