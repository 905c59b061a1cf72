//! A calendar file or a list of conferences: brought, looked over row by row, accepted, taken back.

use askama::Template;
use axum::http::StatusCode;
use career::figures::full_day;
use career::place::{News, Work, told};
use flows::places::{
    FileRefused, LookedOverFile, MOST_PLACES, PlaceRow, accept_places, bring_places, chosen_paths, files,
    look_over_places, take_back_places,
};
use jiff::tz::TimeZone;
use store::kept::Arrival;
use uuid::Uuid;

use super::ROOM;
use super::words::Choice;
use crate::answer::{Answered, page_with, see};
use crate::asked::Asked;
use crate::layout::Layout;
use crate::report::view::counted;
use crate::site::Site;
use crate::trouble::Trouble;

/// Rows that stand on the page; the further ones are accepted together.
const MOST_ROWS: usize = 100;

#[derive(Template)]
#[template(path = "places/bring.html")]
struct BringPage {
    layout: Layout,
    files: Vec<(Uuid, String, String)>,
    mend: Option<(String, String)>,
}

fn bring_view(site: &Site, asked: &Asked, mend: Option<(String, String)>) -> Answered {
    let zone = site.desk.zone_of(&asked.here().account);
    let files = files(&site.desk, asked.here().account.id)?.into_iter().map(|(id, file)| {
        let day = full_day(file.on.to_zoned(zone.clone()).date());
        let told =
            format!("{day}, {}, {}", counted(file.rows.len(), "place", "places"), crate::words::arrival(&file.arrival));
        (id, file.name.unwrap_or_else(|| "What you pasted".to_owned()), told)
    });
    let status = if mend.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let layout = Layout::of(asked, "Bring a calendar").within(ROOM);
    page_with(status, &BringPage { layout, files: files.collect(), mend })
}

/// Where a file is brought.
pub fn show(site: &Site, asked: &Asked) -> Answered {
    bring_view(site, asked, None)
}

/// Takes it in.
pub fn bring(site: &Site, asked: &Asked) -> Answered {
    let (name, bytes) = asked.brought();
    match bring_places(&site.desk, asked.here().account.id, name, bytes, asked.today) {
        Ok(id) => see(&format!("/places/bring/{id}")),
        Err(refused) => {
            let mend = mend(refused)?;
            bring_view(site, asked, Some(mend))
        }
    }
}

/// What happened, and what to do.
fn mend(refused: FileRefused) -> Result<(String, String), Trouble> {
    Ok(match refused {
        FileRefused::Empty => {
            ("Nothing arrived.".to_owned(), "Choose a file that ends in .ics, or paste what is in it.".to_owned())
        }
        FileRefused::Unread(refusal) => (refusal.what, refusal.next),
        FileRefused::TooMany => (
            format!("With these there would be more than {MOST_PLACES} places, which is as many as are kept here."),
            "Tick fewer rows, or erase places that are long over.".to_owned(),
        ),
        FileRefused::TooLarge => return Err(Trouble::TooLarge),
        FileRefused::NotThere => return Err(Trouble::NotFound),
        FileRefused::Store(trouble) => return Err(trouble.into()),
    })
}

#[derive(Template)]
#[template(path = "places/brought.html")]
struct Page {
    layout: Layout,
    id: Uuid,
    name: String,
    notes: Vec<String>,
    open: Vec<RowView>,
    further: usize,
    there: usize,
    work: Vec<Choice>,
    accepted: bool,
    mend: Option<(String, String)>,
}

struct RowView {
    nth: usize,
    head: String,
    told: String,
    news: String,
}

fn find(site: &Site, asked: &Asked) -> Result<(Uuid, LookedOverFile), Trouble> {
    let id: Uuid = asked.named("id").ok_or(Trouble::NotFound)?;
    let looked = look_over_places(&site.desk, asked.here().account.id, id)?.ok_or(Trouble::NotFound)?;
    Ok((id, looked))
}

fn shown(site: &Site, asked: &Asked, mend: Option<(String, String)>) -> Answered {
    let (id, looked) = find(site, asked)?;
    let account = &asked.here().account;
    let zone = site.desk.zone_of(account);
    let file = &looked.file.value;
    let open: Vec<(usize, &PlaceRow)> = looked.rows.iter().enumerate().filter(|(_, row)| row.is_open()).collect();
    let choice = |path: flows::places::Path| Choice { key: path.code, words: path.title, chosen: false };
    let status = if mend.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let page = Page {
        layout: Layout::of(asked, "A calendar that you brought").within(ROOM),
        id,
        name: file.name.clone().unwrap_or_else(|| "What you pasted".to_owned()),
        notes: file.notes.clone(),
        further: open.len().saturating_sub(MOST_ROWS),
        there: looked.rows.len() - open.len(),
        open: open.into_iter().take(MOST_ROWS).map(|(nth, row)| row_view(nth, row, asked, &zone)).collect(),
        work: chosen_paths(&site.desk, account.id)?.into_iter().map(choice).collect(),
        accepted: file.arrival == Arrival::Accepted,
        mend,
    };
    page_with(status, &page)
}

fn row_view(nth: usize, row: &PlaceRow, asked: &Asked, zone: &TimeZone) -> RowView {
    let place = &row.row;
    let next = place.next(asked.today, zone).map(|next| told::when(next, asked.today, zone)).unwrap_or_default();
    let dates = counted(place.dates.len(), "date", "dates");
    let told = [told::kind(place.kind).to_owned(), told::whereabouts(&place.whereabouts), next, dates];
    let news = match &row.news {
        News::More(_, dates) => format!("you have it; {} new", counted(dates.len(), "date is", "dates are")),
        _ => "new".to_owned(),
    };
    RowView {
        nth,
        head: place.name.clone(),
        told: told.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · "),
        news,
    }
}

/// What it says, beside what is there already.
pub fn look(site: &Site, asked: &Asked) -> Answered {
    shown(site, asked, None)
}

/// Accepts the rows that are ticked.
pub fn accept(site: &Site, asked: &Asked) -> Answered {
    let (id, looked) = find(site, asked)?;
    let mut wanted: Vec<usize> = asked.form.all("row").filter_map(|text| text.parse().ok()).collect();
    if asked.form.has("further") {
        let open = looked.rows.iter().enumerate().filter(|(_, row)| row.is_open()).map(|(at, _)| at);
        wanted.extend(open.skip(MOST_ROWS));
    }
    let work = asked.form.text("work").and_then(Work::of);
    match accept_places(&site.desk, asked.here().account.id, id, &wanted, work.as_ref()) {
        Ok(_) => see(&format!("/places/bring/{id}?said=places-accepted")),
        Err(refused) => {
            let mend = mend(refused)?;
            shown(site, asked, Some(mend))
        }
    }
}

/// Takes it back.
pub fn undo(site: &Site, asked: &Asked) -> Answered {
    let (id, _) = find(site, asked)?;
    match take_back_places(&site.desk, asked.here().account.id, id) {
        Ok(_) => see(&format!("/places/bring/{id}?said=table-taken-back")),
        Err(refused) => mend(refused).and_then(|_| Err(Trouble::NotFound)),
    }
}
