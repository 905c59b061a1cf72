//! A table of applications: brought, looked over, accepted, taken back.

use askama::Template;
use axum::http::StatusCode;
use career::application::Application;
use career::application::same::News;
use career::application::told::{channel_name, stage_name};
use career::figures::full_day;
use flows::applications::{
    LookedOverTable, MOST_APPLICATIONS, TableRefused, TableRow, accept_table, bring_table, look_over_table, tables,
    take_back_table,
};
use store::kept::Arrival;
use uuid::Uuid;

use super::words;
use crate::answer::{Answered, page, page_with, see};
use crate::asked::Asked;
use crate::layout::Layout;
use crate::site::Site;
use crate::trouble::Trouble;

/// Rows that stand on the page; the further ones are accepted together.
const MOST_ROWS: usize = 150;

#[derive(Template)]
#[template(path = "applications/bring.html")]
struct BringPage {
    layout: Layout,
    tables: Vec<(Uuid, String, String)>,
    mend: Option<(String, String)>,
}

fn bring_view(site: &Site, asked: &Asked, mend: Option<(String, String)>) -> Answered {
    let tables = tables(&site.desk, asked.here().account.id)?.into_iter().map(|(id, table)| {
        let day = full_day(table.on.to_zoned(site.desk.zone_of(&asked.here().account)).date());
        let told = format!("{day}, {} rows, {}", table.rows.len(), crate::words::arrival(&table.arrival));
        (id, table.name.unwrap_or_else(|| "What you pasted".to_owned()), told)
    });
    let status = if mend.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let layout = Layout::of(asked, "Bring applications").within("openings");
    page_with(status, &BringPage { layout, tables: tables.collect(), mend })
}

/// Where a table is brought.
pub fn show(site: &Site, asked: &Asked) -> Answered {
    bring_view(site, asked, None)
}

/// Takes it in.
pub fn bring(site: &Site, asked: &Asked) -> Answered {
    let (name, bytes) = asked.brought();
    match bring_table(&site.desk, asked.here().account.id, name, bytes, asked.today) {
        Ok(id) => see(&format!("/applications/bring/{id}")),
        Err(refused) => {
            let mend = mend(refused)?;
            bring_view(site, asked, Some(mend))
        }
    }
}

/// What happened, and what to do.
fn mend(refused: TableRefused) -> Result<(String, String), Trouble> {
    Ok(match refused {
        TableRefused::Empty => {
            ("Nothing arrived.".to_owned(), "Choose a file, or paste the table with its first line.".to_owned())
        }
        TableRefused::Unread(refusal) => (refusal.what, refusal.next),
        TableRefused::TooMany => (
            format!(
                "With these there would be more than {MOST_APPLICATIONS} applications, which is as many as are kept here."
            ),
            "Tick fewer rows, or remove old applications first.".to_owned(),
        ),
        TableRefused::TooLarge => return Err(Trouble::TooLarge),
        TableRefused::NotThere => return Err(Trouble::NotFound),
        TableRefused::Store(trouble) => return Err(trouble.into()),
    })
}

#[derive(Template)]
#[template(path = "applications/brought.html")]
struct Page {
    layout: Layout,
    id: Uuid,
    name: String,
    understood: Vec<String>,
    notes: Vec<String>,
    open: Vec<RowView>,
    further: usize,
    there: usize,
    twice: usize,
    removed: usize,
    accepted: bool,
    mend: Option<(String, String)>,
}

struct RowView {
    nth: usize,
    head: String,
    told: String,
    news: String,
}

fn find(site: &Site, asked: &Asked) -> Result<(Uuid, LookedOverTable), Trouble> {
    let id: Uuid = asked.named("id").ok_or(Trouble::NotFound)?;
    let looked = look_over_table(&site.desk, asked.here().account.id, id)?.ok_or(Trouble::NotFound)?;
    Ok((id, looked))
}

fn view(asked: &Asked, id: Uuid, looked: &LookedOverTable, mend: Option<(String, String)>) -> Page {
    let table = &looked.table.value;
    let open = looked.open();
    let count = |wanted: fn(&TableRow) -> bool| looked.rows.iter().filter(|row| wanted(row)).count();
    Page {
        layout: Layout::of(asked, "A table of applications").within("openings"),
        id,
        name: table.name.clone().unwrap_or_else(|| "What you pasted".to_owned()),
        understood: understood(&table.rows),
        notes: table.notes.clone(),
        further: open.len().saturating_sub(MOST_ROWS),
        open: open.iter().take(MOST_ROWS).map(|at| row_view(*at, &looked.rows[*at], asked)).collect(),
        there: count(|row| matches!(row.news, News::Same(_)) && !row.removed),
        twice: count(|row| matches!(row.news, News::Twice(_))),
        removed: count(|row| row.removed),
        accepted: table.arrival == Arrival::Accepted,
        mend,
    }
}

/// What the columns gave, so that a column that was not understood is noticed.
fn understood(rows: &[Application]) -> Vec<String> {
    let of = rows.len();
    let count = |has: fn(&Application) -> bool| rows.iter().filter(|row| has(row)).count();
    let sent = count(|row| row.applied_step().is_some_and(|step| step.day_known));
    let told = [
        (sent, "say the day on which they were sent"),
        (count(|row| row.answered().is_some()), "say that they were answered"),
        (count(|row| row.found.is_some()), "say how they were found"),
        (count(|row| row.place.is_some()), "name a place"),
        (count(|row| row.url.is_some()), "have an address"),
        (count(|row| row.sent.is_some()), "name the résumé that went"),
        (count(|row| !row.notes.is_empty()), "have notes"),
    ];
    told.iter().map(|(number, words)| format!("{number} of {of} {words}.")).collect()
}

fn row_view(nth: usize, row: &TableRow, asked: &Asked) -> RowView {
    let application = &row.row;
    let day = application.steps().last().map(|step| words::step_day(step, asked.today)).unwrap_or_default();
    let told = [stage_name(application.stage()), &day, application.found.map(channel_name).unwrap_or_default()];
    let news = match &row.news {
        News::Later(_, steps) => {
            let names: Vec<&str> = steps.iter().map(|step| stage_name(step.stage)).collect();
            format!("you have it; new: {}", names.join(", "))
        }
        _ => "new".to_owned(),
    };
    RowView {
        nth,
        head: words::name(application),
        told: told.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", "),
        news,
    }
}

/// What it says, beside what is there already.
pub fn look(site: &Site, asked: &Asked) -> Answered {
    let (id, looked) = find(site, asked)?;
    page(&view(asked, id, &looked, None))
}

/// Accepts the rows that are ticked.
pub fn accept(site: &Site, asked: &Asked) -> Answered {
    let (id, looked) = find(site, asked)?;
    let mut wanted: Vec<usize> = asked.form.all("row").filter_map(|text| text.parse().ok()).collect();
    if asked.form.has("further") {
        wanted.extend(looked.open().into_iter().skip(MOST_ROWS));
    }
    match accept_table(&site.desk, asked.here().account.id, id, &wanted) {
        Ok(_) => see("/applications?said=table-accepted"),
        Err(refused) => {
            let mend = mend(refused)?;
            page_with(StatusCode::UNPROCESSABLE_ENTITY, &view(asked, id, &looked, Some(mend)))
        }
    }
}

/// Takes it back.
pub fn undo(site: &Site, asked: &Asked) -> Answered {
    let (id, _) = find(site, asked)?;
    match take_back_table(&site.desk, asked.here().account.id, id) {
        Ok(_) => see(&format!("/applications/bring/{id}?said=table-taken-back")),
        Err(refused) => mend(refused).and_then(|_| Err(Trouble::NotFound)),
    }
}
