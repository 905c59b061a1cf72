//! A person's own doubts about evidence cards: noted, mended, taken back. Nobody else sees them, and they change nothing.

use career::card::Id;
use career::id::AccountId;
use jiff::civil::Date;
use store::kept::{Doubt, Doubts};
use store::{Result, Trouble, record};

use crate::Desk;
use crate::first::edit;

/// Longest doubt, in characters.
pub const LONGEST_DOUBT: usize = 2_000;

/// Why nothing was kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DoubtRefused {
    /// There are no words.
    Empty,
    /// There are more than [`LONGEST_DOUBT`] characters.
    TooLong,
    /// The store.
    Store(Trouble),
}

/// What a person doubts about a card.
///
/// # Errors
/// What the store says.
pub fn doubt_about(desk: &Desk, account: AccountId, card: Id) -> Result<Option<Doubt>> {
    let reading = desk.store.reading()?;
    let doubts = record::the::<Doubts>(&*reading, account)?.map(|kept| kept.value).unwrap_or_default();
    Ok(doubts.each.into_iter().find(|doubt| doubt.card == card.key()))
}

/// Keeps a doubt about a card, over the one that is there. The same words sent twice change nothing.
///
/// # Errors
/// [`DoubtRefused`] says what to do; then nothing was changed.
pub fn keep_doubt(
    desk: &Desk,
    account: AccountId,
    card: Id,
    words: &str,
    today: Date,
) -> std::result::Result<(), DoubtRefused> {
    let words = words.trim();
    match words.chars().count() {
        0 => return Err(DoubtRefused::Empty),
        1..=LONGEST_DOUBT => {}
        _ => return Err(DoubtRefused::TooLong),
    }
    let noted = edit::<Doubts>(desk, account, |doubts| {
        let new = Doubt { card: card.key().to_owned(), on: today, words: words.to_owned() };
        match doubts.each.iter_mut().find(|doubt| doubt.card == new.card) {
            Some(known) if known.words == new.words => {}
            Some(known) => *known = new,
            None => doubts.each.push(new),
        }
    });
    noted.map_err(DoubtRefused::Store)
}

/// Takes a doubt back; nothing happens where there is none.
///
/// # Errors
/// What the store says.
pub fn take_back_doubt(desk: &Desk, account: AccountId, card: Id) -> Result<()> {
    edit::<Doubts>(desk, account, |doubts| doubts.each.retain(|doubt| doubt.card != card.key()))
}
