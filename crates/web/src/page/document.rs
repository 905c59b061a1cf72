//! One document: look over what it says, row by row, accept it, take it back, get the original.

use askama::Template;
use career::history::{Decision, News};
use career::id::DocumentId;
use flows::document::{AcceptRefused, LookedOver, accept, look_over, original, progress, take_back};
use store::kept::Arrival;

use crate::answer::{Answered, attachment, page, see};
use crate::asked::Asked;
use crate::layout::Layout;
use crate::page::rows::RowWords;
use crate::site::Site;
use crate::trouble::Trouble;

#[derive(Template)]
#[template(path = "you/document.html")]
struct Page {
    layout: Layout,
    id: DocumentId,
    name: String,
    waits: Option<String>,
    refused: Option<(String, String)>,
    accepted: bool,
    changes: bool,
    rows: Vec<Row>,
    notes: Vec<String>,
}

struct Row {
    nth: usize,
    words: RowWords,
    news: &'static str,
    /// Whether there is a choice about it.
    open: bool,
    why: Option<String>,
}

fn find(site: &Site, asked: &Asked) -> Result<(DocumentId, LookedOver), Trouble> {
    let id: DocumentId = asked.named("id").ok_or(Trouble::NotFound)?;
    let looked = look_over(&site.desk, asked.here().account.id, id)?.ok_or(Trouble::NotFound)?;
    Ok((id, looked))
}

/// What it says, beside what is there already.
pub fn show(site: &Site, asked: &Asked) -> Answered {
    let (id, looked) = find(site, asked)?;
    let waits = match looked.document.value.arrival {
        Arrival::Waiting => progress(&site.desk, asked.here().account.id, id)?,
        _ => None,
    };
    let rows = looked.rows.iter().enumerate().map(|(nth, row)| Row {
        nth,
        words: RowWords::of(&row.row.body),
        news: match row.news {
            News::New => "new",
            News::Same => "there already",
            News::Differs => "in newer words",
            News::ByHand => "you changed it by hand; yours stays",
        },
        open: matches!(row.news, News::New | News::Differs),
        why: looked.asked.iter().find(|doubt| doubt.row == nth).map(|doubt| doubt.why.clone()),
    });
    let document = &looked.document.value;
    page(&Page {
        layout: Layout { again_in: waits.as_ref().map(|_| 2), ..Layout::of(asked, "A document") }.within("you"),
        id,
        name: document.name.clone().unwrap_or_else(|| "What you pasted".to_owned()),
        refused: match &document.arrival {
            Arrival::Refused { what, next } => Some((what.clone(), next.clone())),
            _ => None,
        },
        accepted: document.arrival == Arrival::Accepted,
        changes: looked.changes_anything(),
        rows: rows.collect(),
        notes: document.draft.as_ref().map(|d| d.notes.iter().map(|n| n.what.clone()).collect()).unwrap_or_default(),
        waits,
    })
}

/// Accepts the rows that are ticked; the others are left out.
pub fn accept_rows(site: &Site, asked: &Asked) -> Answered {
    let (id, looked) = find(site, asked)?;
    let ticked: Vec<usize> = asked.form.all("row").filter_map(|text| text.parse().ok()).collect();
    let decided = looked.rows.into_iter().enumerate().filter_map(|(nth, row)| match row.news {
        News::Same | News::ByHand => None,
        News::New if !ticked.contains(&nth) => Some((row.row, Decision::LeaveOut)),
        // Newer words that are not wanted leave the older ones as they are.
        News::Differs if !ticked.contains(&nth) => None,
        News::New | News::Differs => Some((row.row, Decision::Accept)),
    });
    match accept(&site.desk, asked.here().account.id, id, decided.collect()) {
        Ok(_) => see("/you?said=accepted"),
        Err(AcceptRefused::Store(trouble)) => Err(trouble.into()),
        Err(AcceptRefused::NotThere) => Err(Trouble::NotFound),
    }
}

/// Takes it back.
pub fn undo(site: &Site, asked: &Asked) -> Answered {
    let (id, _) = find(site, asked)?;
    match take_back(&site.desk, asked.here().account.id, id) {
        Ok(_) => see(&format!("/you/documents/{id}?said=taken-back")),
        Err(AcceptRefused::Store(trouble)) => Err(trouble.into()),
        Err(AcceptRefused::NotThere) => Err(Trouble::NotFound),
    }
}

/// The bytes as they were brought, as a file.
pub fn give(site: &Site, asked: &Asked) -> Answered {
    let (id, _) = find(site, asked)?;
    let original = original(&site.desk, asked.here().account.id, id)?.ok_or(Trouble::NotFound)?;
    let name = original.name.as_deref().unwrap_or("pasted.txt");
    attachment(name, "application/octet-stream", original.bytes)
}
