//! vCard 2.1, 3 and 4: cards between `BEGIN:VCARD` and `END:VCARD`. A broken card is noted, and the rest goes on.

pub(crate) mod escapes;
mod lines;
mod names;

use career::people::{Address, Card, Facts, From};

use super::{Reading, field, note};
use escapes::{parts, plain};
use lines::{Property, properties};

/// Whether this is an address book.
pub(super) fn recognises(text: &str) -> bool {
    text.lines().take(20).any(|line| line.trim().eq_ignore_ascii_case("BEGIN:VCARD"))
}

/// A card under way.
#[derive(Default)]
struct Open {
    facts: Facts,
    /// `N`, for cards without `FN`.
    structured: Option<String>,
    nickname: Option<String>,
    /// Lines that are no property.
    broken: usize,
    notes: Vec<String>,
    /// Whether it is a group or an organisation.
    is_nobody: bool,
}

/// Reads the cards.
pub(super) fn read(text: &str, out: &mut Reading) {
    let mut open: Option<Open> = None;
    let mut nth = 0;
    for property in properties(text) {
        match property {
            Property::Begin => {
                if let Some(card) = open.take() {
                    out.doubt(format!("Card {nth} does not end; what stands in it was read."));
                    close(card, nth, out);
                }
                nth += 1;
                open = out.has_room().then(Open::default);
            }
            Property::End => {
                if let Some(card) = open.take() {
                    close(card, nth, out);
                }
            }
            Property::Said { name, kind, value } => {
                if let Some(card) = &mut open {
                    card.take(&name, &kind, &value);
                }
            }
            Property::Broken => {
                if let Some(card) = &mut open {
                    card.broken += 1;
                }
            }
        }
    }
    if let Some(card) = open {
        out.doubt(format!("Card {nth}, the last one, does not end; what stands in it was read."));
        close(card, nth, out);
    }
}

fn close(card: Open, nth: usize, out: &mut Reading) {
    let which = format!("Card {nth}");
    match card.broken {
        0 => {}
        1 => out.doubt(format!("{which} has a line that could not be read.")),
        lines => out.doubt(format!("{which} has {lines} lines that could not be read.")),
    }
    if card.is_nobody {
        return out.doubt(format!("{which} is a group or an organisation, and was left out."));
    }
    let mut facts = card.facts;
    facts.name = facts.name.or(card.structured).or(card.nickname);
    // An organisation's card has its name as that of a person.
    if facts.name.is_some() && facts.name == facts.organisation && facts.does.is_none() {
        return out.doubt(format!("{which} is an organisation, and was left out."));
    }
    facts.notes = note(&card.notes.join("\n"));
    out.card(Card { from: From::VCard, facts }, &which);
}

impl Open {
    /// Takes one property; the first of its kind counts where there can be one.
    fn take(&mut self, name: &str, kind: &str, value: &str) {
        let facts = &mut self.facts;
        match name {
            "FN" => set(&mut facts.name, || field(&plain(value))),
            "N" => set(&mut self.structured, || names::whole(&parts(value, ';'))),
            "NICKNAME" => set(&mut self.nickname, || field(&plain(value))),
            "ORG" => set(&mut facts.organisation, || parts(value, ';').iter().find_map(|part| field(part))),
            "TITLE" => set(&mut facts.does, || field(&plain(value))),
            "ROLE" => set(&mut facts.does, || field(&plain(value))),
            "NOTE" if self.notes.len() < 20 => self.notes.push(plain(value)),
            "EMAIL" => Address::mail(&plain(value)).into_iter().for_each(|address| facts.add(address)),
            "TEL" if !kind.contains("FAX") && !kind.contains("PAGER") => {
                Address::telephone(&plain(value)).into_iter().for_each(|address| facts.add(address));
            }
            "URL" | "X-SOCIALPROFILE" | "SOCIALPROFILE" | "IMPP" => {
                Address::linked_in(&plain(value)).into_iter().for_each(|address| facts.add(address));
            }
            "KIND" | "X-ADDRESSBOOKSERVER-KIND" => {
                self.is_nobody |= !value.trim().eq_ignore_ascii_case("individual");
            }
            "X-ABSHOWAS" => self.is_nobody |= value.trim().eq_ignore_ascii_case("COMPANY"),
            _ => {}
        }
    }
}

fn set(slot: &mut Option<String>, value: impl FnOnce() -> Option<String>) {
    if slot.is_none() {
        *slot = value();
    }
}
