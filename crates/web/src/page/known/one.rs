//! One evidence card, and a person's own doubt about it.

use askama::Template;
use axum::http::StatusCode;
use career::card::{Card, Id, Room, rooms};
use flows::cards::{DoubtRefused, LONGEST_DOUBT, doubt_about, keep_doubt, take_back_doubt};

use crate::answer::{Answered, page, page_with, see};
use crate::asked::Asked;
use crate::layout::Layout;
use crate::site::Site;
use crate::trouble::Trouble;
use crate::words;

#[derive(Template)]
#[template(path = "known/one.html")]
struct Page {
    layout: Layout,
    card: &'static Card,
    used: Vec<(&'static str, &'static str)>,
    /// The visitor's own doubt, with its day.
    doubt: Option<(String, String)>,
    typed: String,
    longest: usize,
    mend: Option<String>,
}

/// Where a room begins.
fn address(room: Room) -> &'static str {
    match room {
        Room::FirstStep => "/first/step",
        Room::Paths => "/paths",
        Room::Plan => "/plan",
        Room::Week => "/week",
        Room::Hours => "/hours",
        Room::Openings => "/openings",
        Room::Applications => "/applications",
        Room::People => "/people",
        Room::Places => "/places",
        Room::Circles => "/circles/kit",
        Room::Offers => "/offer",
        Room::HardDay => "/hard-day",
        Room::Ai => "/known/ai",
    }
}

/// Which card was asked for.
fn card(asked: &Asked) -> Result<&'static Card, Trouble> {
    let key = asked.path.get("id").map_or("", String::as_str);
    Id::of(key).map(Id::card).ok_or(Trouble::NotFound)
}

fn view(site: &Site, asked: &Asked, mend: Option<String>) -> Result<Page, Trouble> {
    let card = card(asked)?;
    let doubt = match &asked.visitor {
        Some(visitor) => doubt_about(&site.desk, visitor.account.id, card.id)?,
        None => None,
    };
    let typed = match (&mend, &doubt) {
        (Some(_), _) => asked.form.or_empty("words").to_owned(),
        (None, Some(doubt)) => doubt.words.clone(),
        (None, None) => String::new(),
    };
    Ok(Page {
        layout: Layout::of(asked, card.title.clone()),
        card,
        used: rooms(card.id).into_iter().map(|room| (room.name(), address(room))).collect(),
        doubt: doubt.map(|doubt| (doubt.words, words::full_day(doubt.on))),
        typed,
        longest: LONGEST_DOUBT,
        mend,
    })
}

/// The card.
pub fn show(site: &Site, asked: &Asked) -> Answered {
    page(&view(site, asked, None)?)
}

/// Keeps a doubt, in the person's own words and for them alone.
pub fn doubt(site: &Site, asked: &Asked) -> Answered {
    let id = card(asked)?.id;
    let kept = keep_doubt(&site.desk, asked.here().account.id, id, asked.form.or_empty("words"), asked.today);
    let mend = match kept {
        Ok(()) => return see(&format!("/known/cards/{}?said=doubt#doubt", id.key())),
        Err(DoubtRefused::Store(trouble)) => return Err(trouble.into()),
        Err(DoubtRefused::Empty) => "Write what you doubt; one sentence is enough.".to_owned(),
        Err(DoubtRefused::TooLong) => {
            format!("This is a long one. Make it at most {LONGEST_DOUBT} characters.")
        }
    };
    page_with(StatusCode::UNPROCESSABLE_ENTITY, &view(site, asked, Some(mend))?)
}

/// Takes it back.
pub fn take_back(site: &Site, asked: &Asked) -> Answered {
    let id = card(asked)?.id;
    take_back_doubt(&site.desk, asked.here().account.id, id)?;
    see(&format!("/known/cards/{}?said=doubt-out", id.key()))
}
