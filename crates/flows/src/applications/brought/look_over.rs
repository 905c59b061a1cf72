//! What is in a table, beside what is kept already.

use career::application::Application;
use career::application::same::{News, news};
use career::id::{AccountId, ApplicationId};
use store::kept::{BroughtTable, KeptApplication};
use store::{Kept, Reading, Result, record};
use uuid::Uuid;

use crate::Desk;

/// One row.
#[derive(Clone, Debug, PartialEq)]
pub struct TableRow {
    /// What was read.
    pub row: Application,
    /// What it is to those that are kept: places in `LookedOverTable::kept`.
    pub news: News,
    /// Whether the one that it is was removed by the person; then it stays away.
    pub removed: bool,
}

/// A table, beside what is kept.
#[derive(Clone, Debug, PartialEq)]
pub struct LookedOverTable {
    /// The table.
    pub table: Kept<BroughtTable>,
    /// Its rows.
    pub rows: Vec<TableRow>,
    /// What is kept, those that were removed last.
    pub kept: Vec<(ApplicationId, Kept<KeptApplication>)>,
}

impl TableRow {
    /// Whether there is a choice about it.
    pub fn is_open(&self) -> bool {
        !self.removed && matches!(self.news, News::New | News::Later(..))
    }
}

impl LookedOverTable {
    /// Places of all rows about which there is a choice.
    pub fn open(&self) -> Vec<usize> {
        (0..self.rows.len()).filter(|at| self.rows[*at].is_open()).collect()
    }
}

/// Looks a table over; `None` where the person has no such table.
///
/// # Errors
/// What the store says.
pub fn look_over_table(desk: &Desk, account: AccountId, id: Uuid) -> Result<Option<LookedOverTable>> {
    look_over(desk.store.reading()?.as_ref(), account, id)
}

pub(super) fn look_over(
    reading: &(impl Reading + ?Sized),
    account: AccountId,
    id: Uuid,
) -> Result<Option<LookedOverTable>> {
    let Some(table) = record::one::<BroughtTable>(reading, account, id)? else { return Ok(None) };
    let mut kept: Vec<(ApplicationId, Kept<KeptApplication>)> =
        record::all::<KeptApplication>(reading, account)?.into_iter().map(|(id, kept)| (id.into(), kept)).collect();
    kept.sort_by_key(|(_, kept)| kept.value.removed.is_some());
    let known: Vec<Application> = kept.iter().map(|(_, kept)| kept.value.application.clone()).collect();
    let news = news(&known, &table.value.rows);
    let rows = table.value.rows.iter().cloned().zip(news).map(|(row, news)| {
        let removed = match &news {
            News::Same(at) | News::Later(at, _) => kept[*at].1.value.removed.is_some(),
            News::New | News::Twice(_) => false,
        };
        TableRow { row, news, removed }
    });
    Ok(Some(LookedOverTable { rows: rows.collect(), table, kept }))
}

/// Every table that a person brought, newest first.
///
/// # Errors
/// What the store says.
pub fn tables(desk: &Desk, account: AccountId) -> Result<Vec<(Uuid, BroughtTable)>> {
    let all = record::all::<BroughtTable>(desk.store.reading()?.as_ref(), account)?;
    Ok(all.into_iter().rev().map(|(id, kept)| (id, kept.value)).collect())
}
