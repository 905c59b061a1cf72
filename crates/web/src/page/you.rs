//! You: what you brought, row by row, what it says about you, and your documents.

use askama::Template;
use career::history::{Row, RowBody};
use career::id::{DocumentId, RowId};
use career::insight::Room;
use flows::document::documents;
use flows::draw;
use store::kept::Arrival;

use crate::answer::{Answered, page};
use crate::asked::Asked;
use crate::layout::Layout;
use crate::page::rows::RowWords;
use crate::report::view::Card;
use crate::site::Site;
use crate::words;

#[derive(Template)]
#[template(path = "you/you.html")]
struct You {
    layout: Layout,
    cards: Vec<Card>,
    places: Vec<Shown>,
    named: Vec<Shown>,
    left_out: Vec<Shown>,
    documents: Vec<Brought>,
    open: bool,
    /// Whether they said what work of theirs is called elsewhere.
    called: bool,
}

/// One row.
struct Shown {
    id: RowId,
    words: RowWords,
    by_hand: bool,
}

/// One document.
struct Brought {
    id: DocumentId,
    name: String,
    on: String,
    state: &'static str,
}

/// The page.
pub fn show(site: &Site, asked: &Asked) -> Answered {
    let account = &asked.here().account;
    let drawn = draw(&site.desk, account.id, asked.today)?;
    let zone = site.desk.zone_of(account);
    let rows = &drawn.history.rows;
    let shown = |row: &Row| Some(Shown { id: row.id, words: RowWords::of(row.body()?), by_hand: row.mended.is_some() });
    let is_named = |row: &&Row| matches!(row.body(), Some(RowBody::Named { .. }));
    let documents = documents(&site.desk, account.id)?.into_iter().map(|(id, document)| Brought {
        id,
        name: document.name.unwrap_or_else(|| "What you pasted".to_owned()),
        on: words::full_day(document.on.to_zoned(zone.clone()).date()),
        state: match document.arrival {
            Arrival::Waiting => "being read",
            Arrival::Read => "waits for you to look over it",
            Arrival::Accepted => "accepted",
            Arrival::TakenBack => "taken back",
            Arrival::Refused { .. } => "could not be read",
        },
    });
    let mut places: Vec<Shown> = rows.iter().filter(|row| !row.left_out && !is_named(row)).filter_map(shown).collect();
    places.sort_by_key(|shown| order(rows, shown.id));
    page(&You {
        layout: Layout::of(asked, "You").within("you"),
        cards: drawn
            .report
            .findings
            .iter()
            .filter(|f| f.room == Room::You)
            .map(|f| Card::of(&drawn.report, f))
            .collect(),
        places,
        named: rows.iter().filter(|row| !row.left_out && is_named(row)).filter_map(shown).collect(),
        left_out: rows.iter().filter(|row| row.left_out).filter_map(shown).collect(),
        documents: documents.collect(),
        open: drawn.is_empty(),
        called: !drawn.reflection.called.is_empty(),
    })
}

/// What goes on first, then what ended last; things without dates as they stand.
fn order(rows: &[Row], id: RowId) -> (bool, i32, usize) {
    let at = rows.iter().position(|row| row.id == id).unwrap_or(usize::MAX);
    let Some(RowBody::Position { period, .. }) = rows.get(at).and_then(Row::body) else { return (true, 0, at) };
    let end = match period.to {
        Some(career::profile::End::Current) => i32::MAX,
        Some(career::profile::End::On(date)) => date.months(12),
        None => period.from.map_or(0, |date| date.months(12)),
    };
    (false, -end, at)
}
