//! Places that people named where those who do their work talk to each other.

use career::conversation::Talk;
use career::id::{AccountId, PersonId, TalkId};
use jiff::civil::Date;
use store::record;

use crate::Desk;

/// A place that somebody named where people who do the work talk to each other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlaceNamed {
    /// As it was said.
    pub words: String,
    /// For which path: an O*NET-SOC code.
    pub path: Option<String>,
    /// In which conversation.
    pub talk: TalkId,
    /// With whom.
    pub with: Option<PersonId>,
    /// The day.
    pub on: Date,
}

/// Places that were named in conversations, the last ones first, each once. A place of the person's own begins here.
///
/// # Errors
/// What the store says.
pub fn places_named(desk: &Desk, account: AccountId) -> store::Result<Vec<PlaceNamed>> {
    let mut talks: Vec<(TalkId, Talk)> = record::all::<Talk>(desk.store.reading()?.as_ref(), account)?
        .into_iter()
        .map(|(id, kept)| (TalkId(id), kept.value))
        .collect();
    talks.sort_by_key(|(_, talk)| std::cmp::Reverse(talk.held));
    let mut out: Vec<PlaceNamed> = Vec::new();
    for (id, talk) in &talks {
        let Some(on) = talk.held else { continue };
        for words in talk.note.places() {
            if out.iter().all(|known| known.words.to_lowercase() != words.to_lowercase()) {
                out.push(PlaceNamed { words, path: talk.path.clone(), talk: *id, with: talk.with, on });
            }
        }
    }
    Ok(out)
}
