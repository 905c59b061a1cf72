//! People as address books and LinkedIn list them: cards, and what could not be read of them.
//!
//! Names, work, ways to reach somebody and notes are read; birthdays, pictures, homes and whatever else an address book
//! knows are not.

mod connections;
pub(crate) mod vcard;

use career::people::Card;
use serde::{Deserialize, Serialize};

use crate::archive::Archive;
use crate::text::encoding;
use crate::wording::folded;
use crate::{LARGEST_UPLOAD, Refusal, Upload};

/// People that are read of one list.
pub const MOST_CARDS: usize = 20_000;
/// Notes about single people; the rest is counted.
const MOST_NOTES: usize = 20;
/// Bytes of one field, and of a note about somebody, that are kept.
const LONGEST_FIELD: usize = 400;
const LONGEST_NOTE: usize = 4_000;
/// Bytes at the beginning of a file by which it is told.
const LOOK: u64 = 16 * 1024;

/// What was read.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Contacts {
    /// The people, in the order of the list.
    pub cards: Vec<Card>,
    /// What is in doubt, or could not be read.
    pub notes: Vec<String>,
}

/// Reads an address book (vCard 2.1, 3 or 4), LinkedIn's `Connections.csv`, or the whole LinkedIn export that holds it.
///
/// # Errors
/// A [`Refusal`] where nobody is in it.
pub fn read(upload: &Upload<'_>) -> Result<Contacts, Refusal> {
    if upload.bytes.len() > LARGEST_UPLOAD {
        return Err(Refusal::new(
            format!(
                "This file has {} MB; lists up to {} MB are read.",
                upload.bytes.len().div_ceil(1024 * 1024),
                LARGEST_UPLOAD / 1024 / 1024
            ),
            "Export the address book again without pictures, or in two parts.",
        ));
    }
    let mut out = Reading::default();
    if upload.bytes.starts_with(b"PK") {
        let mut archive = Archive::open(upload.bytes)?;
        for name in archive.names().to_vec().iter().filter(|name| may_list_people(name)) {
            let beginning = encoding::decode(&archive.beginning(name, LOOK)).text;
            if vcard::recognises(&beginning) || connections::recognises(&beginning) {
                out.text(&encoding::decode(&archive.file(name)?.unwrap_or_default()).text);
            }
        }
    } else {
        let decoding = encoding::decode(upload.bytes);
        out.notes.extend(decoding.doubt.map(|doubt| doubt.what));
        out.text(&decoding.text);
    }
    match out.found {
        true => Ok(out.into_contacts()),
        false => Err(nobody()),
    }
}

fn may_list_people(name: &str) -> bool {
    let small = name.to_ascii_lowercase();
    !name.contains("__MACOSX") && (small.ends_with(".csv") || small.ends_with(".vcf"))
}

fn nobody() -> Refusal {
    Refusal::new(
        "No list of people was found in this file.",
        "Bring an address book as vCard (.vcf), or Connections.csv out of LinkedIn's export, or the whole export as it \
         was downloaded.",
    )
}

/// A list under way.
#[derive(Default)]
struct Reading {
    /// Whether there was a list at all, people in it or not.
    found: bool,
    cards: Vec<Card>,
    notes: Vec<String>,
    noted: usize,
    /// People beyond [`MOST_CARDS`].
    beyond: usize,
}

impl Reading {
    fn text(&mut self, text: &str) {
        if vcard::recognises(text) {
            self.found = true;
            vcard::read(text, self);
        } else if connections::recognises(text) {
            self.found = true;
            connections::read(text, self);
        }
    }

    /// Whether there is room for one more; counts those for whom there is none.
    fn has_room(&mut self) -> bool {
        let room = self.cards.len() < MOST_CARDS;
        self.beyond += usize::from(!room);
        room
    }

    /// Adds somebody; a note where the list does not say who they are.
    fn card(&mut self, card: Card, which: &str) {
        if card.facts.says_who() {
            self.cards.push(card);
        } else {
            self.doubt(format!("{which} has neither a name nor an address, and was left out."));
        }
    }

    fn doubt(&mut self, doubt: String) {
        self.noted += 1;
        if self.noted <= MOST_NOTES {
            self.notes.push(doubt);
        }
    }

    fn into_contacts(mut self) -> Contacts {
        if self.noted > MOST_NOTES {
            self.notes.push(format!("{} further entries have doubts of the same kinds.", self.noted - MOST_NOTES));
        }
        if self.beyond > 0 {
            self.notes.push(format!("The first {MOST_CARDS} people were read; {} more were left out.", self.beyond));
        }
        Contacts { cards: self.cards, notes: self.notes }
    }
}

/// The words of a field, or `None` where there are none.
fn field(text: &str) -> Option<String> {
    let cut = text.get(..text.floor_char_boundary(LONGEST_FIELD)).unwrap_or_default();
    Some(folded(cut)).filter(|words| !words.is_empty())
}

/// The words of a note, with its lines; `None` where there are none.
fn note(text: &str) -> Option<String> {
    let cut = text.get(..text.floor_char_boundary(LONGEST_NOTE)).unwrap_or_default();
    let lines: Vec<String> = cut.lines().map(folded).collect();
    Some(lines.join("\n").trim().to_owned()).filter(|words| !words.is_empty())
}

#[cfg(test)]
mod tests;
