//! What a person says about two postings: one opening, or two. It stands, whatever is brought later, and can be taken back.

use career::id::{AccountId, PostingId};
use jiff::civil::Date;
use store::kept::{FoldDecision, FoldDecisions};
use store::{Put, Result, Revision, Trouble, record};

use crate::Desk;

/// Decisions that are remembered; the oldest go first.
const MOST: usize = 2_000;

/// Keeps what a person says about two postings, in place of what they said before.
///
/// # Errors
/// What the store says.
pub fn decide(
    desk: &Desk,
    account: AccountId,
    (one, other): (PostingId, PostingId),
    together: bool,
    on: Date,
) -> Result<()> {
    change(desk, account, |all| {
        all.retain(|decided| !decided.is_about(one, other));
        if one != other {
            all.push(FoldDecision { one, other, together, on });
        }
        let over = all.len().saturating_sub(MOST);
        all.drain(..over);
    })
}

/// Forgets what a person said about two postings.
///
/// # Errors
/// What the store says.
pub fn take_back(desk: &Desk, account: AccountId, (one, other): (PostingId, PostingId)) -> Result<()> {
    change(desk, account, |all| all.retain(|decided| !decided.is_about(one, other)))
}

fn change(desk: &Desk, account: AccountId, work: impl FnOnce(&mut Vec<FoldDecision>)) -> Result<()> {
    let mut writing = desk.store.writing()?;
    let kept = record::the::<FoldDecisions>(writing.as_ref(), account)?;
    let (over, mut decisions) =
        kept.map_or((Revision(0), FoldDecisions::default()), |kept| (kept.revision, kept.value));
    work(&mut decisions.all);
    if record::put_the(writing.as_mut(), account, &decisions, over)? == Put::Stale {
        return Err(Trouble::Busy);
    }
    writing.commit()
}
