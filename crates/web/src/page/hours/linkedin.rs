//! Dates and counts out of a LinkedIn export, for whoever opens it. Nothing is kept, nothing is added up to hours.

use askama::Template;
use axum::http::StatusCode;
use career::figures::thousands;
use career::insight::Table;
use intake::Upload;
use intake::activity::{Activity, Counted};

use super::ROOM;
use crate::answer::{Answered, page_with};
use crate::asked::Asked;
use crate::layout::Layout;
use crate::picture;
use crate::site::Site;
use crate::trouble::Trouble;

/// Months that stand on the page, the latest.
const MONTHS: usize = 24;

#[derive(Template)]
#[template(path = "hours/linkedin.html")]
struct Page {
    layout: Layout,
    mend: Option<(String, String)>,
    table: String,
    sentences: Vec<String>,
}

fn view(asked: &Asked, found: Option<&Activity>, mend: Option<(String, String)>) -> Answered {
    let status = if mend.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let page = Page {
        layout: Layout::of(asked, "What your LinkedIn export counts").within(ROOM),
        mend,
        table: found.map(table).unwrap_or_default(),
        sentences: found.map(sentences).unwrap_or_default(),
    };
    page_with(status, &page)
}

/// Where an export is brought.
pub fn show(_: &Site, asked: &Asked) -> Answered {
    view(asked, None, None)
}

/// Reads it, shows it, and forgets it.
pub fn look(site: &Site, asked: &Asked) -> Answered {
    let (name, bytes) = asked.brought();
    if bytes.iter().all(u8::is_ascii_whitespace) {
        let mend = ("Nothing arrived.".to_owned(), "Choose the export as LinkedIn sent it, a ZIP.".to_owned());
        return view(asked, None, Some(mend));
    }
    if bytes.len() > intake::LARGEST_UPLOAD {
        return Err(Trouble::TooLarge);
    }
    match site.desk.reader.activity(&Upload { name, bytes }) {
        Ok(found) => view(asked, Some(&found), None),
        Err(refusal) => view(asked, None, Some((refusal.what, refusal.next))),
    }
}

fn table(found: &Activity) -> String {
    let mut table = Table::with(&["Month", "Searches", "Reactions", "Applications"]);
    for (month, counts) in found.months.iter().rev().take(MONTHS) {
        let count = |counted| counts.get(&counted).map_or_else(|| "0".to_owned(), |count| thousands(u64::from(*count)));
        table.row([
            month.strftime("%B %Y").to_string(),
            count(Counted::Searches),
            count(Counted::Reactions),
            count(Counted::Applications),
        ]);
    }
    picture::table(&table, "Counts by month")
}

fn sentences(found: &Activity) -> Vec<String> {
    let mut out = Vec::new();
    if let (Some((first, _)), Some((last, _))) = (found.months.first_key_value(), found.months.last_key_value()) {
        out.push(format!("From {} to {}.", first.strftime("%B %Y"), last.strftime("%B %Y")));
    }
    if found.months.len() > MONTHS {
        out.push(format!("The last {MONTHS} months with a count are shown."));
    }
    if found.without_a_day > 0 {
        out.push(match found.without_a_day {
            1 => "1 row has no day that could be read; it is in no month.".to_owned(),
            more => format!("{more} rows have no day that could be read; they are in no month."),
        });
    }
    out
}
