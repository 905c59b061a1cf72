//! Who is in a list, beside those who are kept already.

use std::sync::Arc;

use career::id::{AccountId, BringId, PersonId};
use career::people::{Brought, News, news};
use store::kept::BroughtPeople;
use store::{Kept, Result, record};

use crate::Desk;
use crate::people::{Everybody, everybody};

/// One of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PeopleRow {
    /// Their cards, and who that is.
    pub brought: Brought,
    /// Whether the person removed them; then they stay away.
    pub removed: bool,
}

/// A list, beside those who are kept.
#[derive(Debug)]
pub struct LookedOverPeople {
    /// The list.
    pub list: Kept<BroughtPeople>,
    /// Everybody in it.
    pub rows: Vec<PeopleRow>,
    /// Those who are kept.
    pub everybody: Arc<Everybody>,
}

impl PeopleRow {
    /// The place of their first card in the list: their name in a form.
    pub fn nth(&self) -> usize {
        self.brought.cards.first().copied().unwrap_or_default()
    }

    /// Whether there is a choice about them.
    pub fn is_open(&self) -> bool {
        !self.removed && !matches!(self.brought.news, News::Same(_))
    }
}

/// Looks a list over; `None` where the person has no such list.
///
/// # Errors
/// What the store says.
pub fn look_over_people(desk: &Desk, account: AccountId, id: BringId) -> Result<Option<LookedOverPeople>> {
    let Some(list) = record::one::<BroughtPeople>(desk.store.reading()?.as_ref(), account, id.0)? else {
        return Ok(None);
    };
    let everybody = everybody(desk, account)?;
    let is_removed = |id: &PersonId| everybody.one(*id).is_some_and(|(_, kept)| kept.removed.is_some());
    let row = |brought: Brought| PeopleRow { removed: holds_removed(&brought, is_removed), brought };
    let rows = news(everybody.book(), &list.value.cards).into_iter().map(row).collect();
    Ok(Some(LookedOverPeople { list, rows, everybody }))
}

/// Whether one whom the person removed is among those that this is.
pub(super) fn holds_removed(brought: &Brought, is_removed: impl Fn(&PersonId) -> bool) -> bool {
    match &brought.news {
        News::New => false,
        News::Same(id) | News::More(id) => is_removed(id),
        News::Between(ids) => ids.iter().any(is_removed),
    }
}
