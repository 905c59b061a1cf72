//! The board and the table of applications, with one filter.

use askama::Template;
use axum::http::StatusCode;
use career::figures::thousands;
use flows::applications::{Column, Listed, Order, applications, applications_csv, listed};

use super::filter::{COLUMNS, Filter};
use super::words::{self, Card, Choice, Noted};
use crate::answer::{Answered, attachment, page_with};
use crate::asked::Asked;
use crate::layout::Layout;
use crate::site::Site;
use crate::trouble::Trouble;

/// Cards that a column shows; the table shows all.
const MOST_CARDS: usize = 12;
/// Rows on one page of the table.
const ROWS: usize = 50;

#[derive(Template)]
#[template(path = "applications/board.html")]
struct Page {
    layout: Layout,
    filter: Filter,
    columns: Vec<ColumnView>,
    rows: Vec<Card>,
    headings: Vec<(&'static str, String, bool)>,
    stages: Vec<Choice>,
    noted: Option<Noted>,
    mend: Option<String>,
    today: String,
    back: String,
    /// How many there are in all, and how many the filter shows.
    all: usize,
    shown: String,
    pages: Option<(String, String, String)>,
    removed: Vec<(String, String)>,
}

struct ColumnView {
    name: &'static str,
    count: usize,
    cards: Vec<Card>,
    more: usize,
    address: String,
}

/// The board, or with `?as=table` the table.
pub fn show(site: &Site, asked: &Asked) -> Answered {
    again(site, asked, None)
}

/// The same, with what to mend.
pub fn again(site: &Site, asked: &Asked, mend: Option<String>) -> Answered {
    let status = if mend.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    page_with(status, &view(site, asked, mend)?)
}

fn view(site: &Site, asked: &Asked, mend: Option<String>) -> Result<Page, Trouble> {
    let (all, removed) = applications(&site.desk, asked.here().account.id, asked.today)?;
    let filter = Filter::of(&asked.query);
    let noted = Noted::of(asked, &all).or_else(|| Noted::of(asked, &removed));
    let changed = noted.as_ref().map(|noted| noted.id);
    let count = all.len();
    let chosen = listed(all, &filter.wanted, filter.order);
    let card = |one: &Listed| Card::of(one, asked.today, changed);
    let columns = if filter.as_table { Vec::new() } else { columns(&filter, &chosen, card) };
    let last = chosen.len().div_ceil(ROWS).max(1);
    let page = filter.page.min(last);
    let rows: Vec<Card> = match filter.as_table {
        true => chosen.iter().skip((page - 1) * ROWS).take(ROWS).map(card).collect(),
        false => Vec::new(),
    };
    Ok(Page {
        layout: Layout::of(asked, "Applications").within("openings"),
        headings: headings(&filter),
        columns,
        rows,
        stages: words::stages(None),
        noted,
        mend,
        today: asked.today.to_string(),
        back: filter.address(),
        all: count,
        shown: match chosen.len() {
            1 => "1 application".to_owned(),
            n => format!("{} applications", thousands(n as u64)),
        },
        pages: (filter.as_table && last > 1).then(|| pages(&filter, page, last)),
        removed: removed.iter().map(|one| (one.id.to_string(), words::name(one.application()))).collect(),
        filter,
    })
}

fn columns(filter: &Filter, chosen: &[Listed], card: impl Fn(&Listed) -> Card) -> Vec<ColumnView> {
    let column = |(column, _, name): &(Column, &str, &'static str)| {
        let of_it: Vec<&Listed> =
            chosen.iter().filter(|one| Column::of(one.application().stage()) == *column).collect();
        ColumnView {
            name,
            count: of_it.len(),
            more: of_it.len().saturating_sub(MOST_CARDS),
            cards: of_it.into_iter().take(MOST_CARDS).map(&card).collect(),
            address: filter.of_column(*column).address(),
        }
    };
    COLUMNS.iter().map(column).collect()
}

/// Headings of the table that order it: words, address, whether it is ordered by it.
fn headings(filter: &Filter) -> Vec<(&'static str, String, bool)> {
    let orders = [
        ("Title", Order::Title),
        ("Organisation and place", Order::Organisation),
        ("Stage", Order::Stage),
        ("Since", Order::Newest),
        ("Sent", Order::Sent),
    ];
    orders.map(|(words, order)| (words, filter.with_order(order).address(), filter.order == order)).to_vec()
}

/// "Page 2 of 6", and the addresses before and after it.
fn pages(filter: &Filter, page: usize, last: usize) -> (String, String, String) {
    let address = |wanted: usize| match (1..=last).contains(&wanted) {
        true => filter.on_page(wanted).address(),
        false => String::new(),
    };
    (format!("Page {page} of {last}"), address(page - 1), address(page + 1))
}

/// Every application as a file.
pub fn csv(site: &Site, asked: &Asked) -> Answered {
    let text = applications_csv(&site.desk, asked.here().account.id, asked.today)?;
    attachment("applications.csv", "text/csv; charset=utf-8", text.into_bytes())
}
