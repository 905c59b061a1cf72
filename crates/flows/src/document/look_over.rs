//! Looking over what a document says, row by row, before any of it counts.

use career::history::{Decision, Doubt, History, News, Proposed, news, proposed, to_ask};
use career::id::{AccountId, DocumentId};
use store::kept::BroughtDocument;
use store::{Kept, Result, record};

use crate::Desk;

/// A document, and its rows beside what the person has.
#[derive(Clone, Debug)]
pub struct LookedOver {
    /// The document.
    pub document: Kept<BroughtDocument>,
    /// Its rows.
    pub rows: Vec<PreviewRow>,
    /// Which of them are worth a question, at most three.
    pub asked: Vec<Doubt>,
}

/// One row beside what the person has.
#[derive(Clone, Debug)]
pub struct PreviewRow {
    /// The row.
    pub row: Proposed,
    /// What it is beside what is there.
    pub news: News,
}

impl LookedOver {
    /// Whether accepting it would change anything.
    pub fn changes_anything(&self) -> bool {
        self.rows.iter().any(|row| matches!(row.news, News::New | News::Differs))
    }

    /// Every row with the decision that one press takes.
    pub fn all_accepted(&self) -> Vec<(Proposed, Decision)> {
        self.rows.iter().map(|row| (row.row.clone(), Decision::Accept)).collect()
    }
}

/// One document and its rows; `None` where the person has no such document.
///
/// # Errors
/// What the store says.
pub fn look_over(desk: &Desk, account: AccountId, document: DocumentId) -> Result<Option<LookedOver>> {
    let reading = desk.store.reading()?;
    let Some(kept) = record::one::<BroughtDocument>(reading.as_ref(), account, document.0)? else { return Ok(None) };
    let history = record::the::<History>(reading.as_ref(), account)?.map(|kept| kept.value).unwrap_or_default();
    let rows = kept.value.draft.as_ref().map(|draft| proposed(draft, document)).unwrap_or_default();
    let asked = kept.value.draft.as_ref().map(|draft| to_ask(draft, &rows)).unwrap_or_default();
    let rows = rows.into_iter().map(|row| PreviewRow { news: news(&history, &row), row }).collect();
    Ok(Some(LookedOver { document: kept, rows, asked }))
}

/// Everything that a person brought, newest first.
///
/// # Errors
/// What the store says.
pub fn documents(desk: &Desk, account: AccountId) -> Result<Vec<(DocumentId, BroughtDocument)>> {
    let reading = desk.store.reading()?;
    let all = record::all::<BroughtDocument>(reading.as_ref(), account)?;
    Ok(all.into_iter().rev().map(|(id, kept)| (DocumentId(id), kept.value)).collect())
}
