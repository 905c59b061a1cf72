//! Whether there is anything behind the door to the openings, asked with every page and so kept cheap.

use career::id::AccountId;
use store::Result;
use store::record::Kind;

use crate::Desk;

/// What was found, and when: it stands as long as the person's records do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Begun {
    mark: u64,
    own: bool,
    /// Whether the person brought something, has something looked at, or anything is public here.
    pub anything: bool,
}

/// Looks whether there is anything. `before` is what was found the last time; as long as the person's records stand
/// still, none of them is read again.
///
/// # Errors
/// What the store says.
pub fn begun(desk: &Desk, account: AccountId, before: Option<Begun>) -> Result<Begun> {
    let reading = desk.store.reading()?;
    let mark = reading.mark(account)?;
    let mut own = before.is_some_and(|before| before.mark == mark && before.own);
    if before.is_none_or(|before| before.mark != mark) {
        for kind in [Kind::Watch, Kind::PostingFile, Kind::Posting] {
            own = own || !reading.records(account, kind)?.is_empty();
        }
    }
    Ok(Begun { mark, own, anything: own || !reading.newest_postings(None, 1)?.is_empty() })
}
