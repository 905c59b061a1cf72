//! An offer on a terminal: the signs with the words they stand on, then what to ask, what is known, and what is cheaper.

use career::offer::Offer;
use flows::{LookedAt, Seen};

use crate::terminal::{Ink, Screen, Sheet};

/// Longest sentence that is quoted, in characters.
const LONGEST: usize = 240;

/// Lays it out.
pub fn terminal(looked: &LookedAt, name: &str, screen: Screen) -> String {
    let mut sheet = Sheet::new(screen);
    sheet.title(&format!("An offer · {name}"));
    match &looked.seen {
        Seen::OtherLanguage(language) => {
            let language = language.map_or("another language".to_owned(), str::to_owned);
            let said = format!(
                "This text is in {language}. Signs are read in English so far, so nothing is said about it: neither that \
                 it shows some, nor that it shows none."
            );
            sheet.para(0, &said, Ink::Strong);
            sheet.gap();
            sheet.para(0, career::offer::IN_ANY_LANGUAGE, Ink::Plain);
        }
        Seen::Offer(offer) => {
            sheet.para(0, &offer.summary(), Ink::Strong);
            seen(&mut sheet, offer, &looked.text);
            to_do(&mut sheet, offer);
        }
    }
    sheet.finish()
}

fn seen(sheet: &mut Sheet, offer: &Offer, text: &str) {
    if offer.read < text.len() {
        let read = format!("The first {} of {} thousand bytes were read.", offer.read / 1000, text.len() / 1000);
        sheet.para(0, &read, Ink::Unsure);
    }
    for sign in &offer.signs {
        sheet.gap();
        sheet.para(0, sign.kind.words(), Ink::Mind);
        sheet.para(2, &quoted(sign.first.quote(text)), Ink::Plain);
        for place in &sign.also {
            sheet.para(2, &quoted(place.quote(text)), Ink::Quiet);
        }
        sheet.para(2, sign.kind.why(), Ink::Quiet);
    }
    if !offer.claims.is_empty() {
        sheet.heading("What it claims");
    }
    for claim in &offer.claims {
        sheet.hanging(0, "·  ", &format!("{} {}", quoted(claim.place.quote(text)), claim.asks), Ink::Plain);
    }
    if let Some(left_out) = offer.left_out() {
        sheet.heading("What it leaves out");
        sheet.para(0, &left_out, Ink::Plain);
    }
}

fn to_do(sheet: &mut Sheet, offer: &Offer) {
    if !offer.questions.is_empty() {
        sheet.heading("What to ask before you pay");
    }
    for question in &offer.questions {
        sheet.hanging(0, "·  ", question.ask, Ink::Do);
        sheet.para(3, question.listen, Ink::Quiet);
    }
    if !offer.known.is_empty() {
        sheet.heading("What is known about such things");
    }
    for known in &offer.known {
        let card = known.card();
        let credit = card.credit().map(|credit| format!("{credit}; ")).unwrap_or_default();
        let words = format!("{} ({credit}grade {}: {})", card.in_short(), card.grade.letter(), card.grade.words());
        sheet.hanging(0, "·  ", &words, Ink::Know);
    }
    if !offer.cheaper.is_empty() {
        sheet.heading("Cheaper ways to the same end");
    }
    for cheaper in &offer.cheaper {
        sheet.hanging(0, "·  ", cheaper.way, Ink::Plain);
    }
}

fn quoted(sentence: &str) -> String {
    let clean = crate::terminal::clean(sentence);
    let bare = clean.trim_matches(['“', '”', '"']);
    match bare.char_indices().nth(LONGEST) {
        Some((at, _)) => format!("“{}…”", bare.get(..at).unwrap_or(bare)),
        None => format!("“{bare}”"),
    }
}
