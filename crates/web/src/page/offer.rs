//! An offer, looked at before somebody pays for it. Nothing of it is kept.

use askama::Template;
use axum::http::StatusCode;
use career::offer::{Claim, IN_ANY_LANGUAGE, Offer, Place, Question};
use flows::{LookedAt, Seen, look_at_offer};
use intake::Upload;

use crate::advice::Advice;
use crate::answer::{Answered, page, page_with};
use crate::asked::Asked;
use crate::layout::Layout;
use crate::site::Site;

#[derive(Template)]
#[template(path = "offer.html")]
struct Page {
    layout: Layout,
    mend: Option<String>,
    text: String,
    answer: Option<Answer>,
}

/// What came of looking.
enum Answer {
    Seen(Box<Shown>),
    OtherLanguage(String),
}

/// An offer as the page shows it.
struct Shown {
    summary: String,
    read_in_part: bool,
    signs: Vec<SignShown>,
    claims: Vec<(Quote, &'static str)>,
    left_out: Option<String>,
    questions: Vec<(&'static str, Advice)>,
    cheaper: Vec<Advice>,
    offer: Offer,
}

struct SignShown {
    words: &'static str,
    why: Advice,
    quotes: Vec<Quote>,
}

/// A sentence, with the words that matter apart.
struct Quote {
    before: String,
    words: String,
    after: String,
}

/// Longest text that is put back into the box, in bytes.
const PUT_BACK: usize = 50_000;
/// Characters around the words that are quoted.
const AROUND: usize = 160;

fn view(asked: &Asked, mend: Option<String>, answer: Option<Answer>) -> Page {
    let typed = asked.form.or_empty("text");
    Page {
        layout: Layout::of(asked, if answer.is_some() { "What was seen in the offer" } else { "Before you pay" }),
        mend,
        text: if typed.len() <= PUT_BACK { typed.to_owned() } else { String::new() },
        answer,
    }
}

/// The box.
pub fn show(_: &Site, asked: &Asked) -> Answered {
    page(&view(asked, None, None))
}

/// The answer, above the box for another one. It is a look, sent as a form because an offer is too long for an address.
pub fn look(site: &Site, asked: &Asked) -> Answered {
    let again = |mend: String| page_with(StatusCode::UNPROCESSABLE_ENTITY, &view(asked, Some(mend), None));
    let upload = match (&asked.file, asked.form.text("text")) {
        (Some(file), _) => Upload { name: file.name.as_deref(), bytes: &file.bytes },
        (None, Some(text)) => Upload { name: None, bytes: text.as_bytes() },
        (None, None) => return again("Nothing arrived. Paste the words of an offer, or choose a file.".to_owned()),
    };
    match look_at_offer(site.desk.reader.as_ref(), &upload) {
        Ok(looked) => page(&view(asked, None, Some(answer(looked)))),
        Err(refusal) => again(format!("{} {}", refusal.what, refusal.next)),
    }
}

fn answer(looked: LookedAt) -> Answer {
    let text = looked.text;
    match looked.seen {
        Seen::OtherLanguage(name) => Answer::OtherLanguage(name.unwrap_or("another language").to_owned()),
        Seen::Offer(offer) => Answer::Seen(Box::new(shown(&text, *offer))),
    }
}

fn shown(text: &str, offer: Offer) -> Shown {
    let quote = |place: &Place| Quote::of(text, place);
    let signs = offer.signs.iter().map(|sign| SignShown {
        words: sign.kind.words(),
        why: Advice::of(sign.kind.card(), sign.kind.why()),
        quotes: std::iter::once(&sign.first).chain(&sign.also).map(quote).collect(),
    });
    Shown {
        summary: offer.summary(),
        read_in_part: offer.read < text.len(),
        signs: signs.collect(),
        claims: offer.claims.iter().map(|Claim { place, asks }| (quote(place), *asks)).collect(),
        left_out: offer.left_out(),
        questions: offer.questions.iter().map(|one| (one.ask, Advice::of(Question::CARD, one.listen))).collect(),
        cheaper: offer.cheaper.iter().map(|one| Advice::of(one.card(), one.way)).collect(),
        offer,
    }
}

impl Quote {
    fn of(text: &str, place: &Place) -> Self {
        let part = |from: usize, to: usize| text.get(from..to).unwrap_or_default();
        let before = part(place.sentence.start, place.span.start);
        let after = part(place.span.end, place.sentence.end);
        let from = before.char_indices().rev().nth(AROUND).map_or(0, |(at, _)| at);
        let to = after.char_indices().nth(AROUND).map_or(after.len(), |(at, _)| at);
        let cut = |cut: bool| if cut { "…" } else { "" };
        Quote {
            before: format!("{}{}", cut(from > 0), before.get(from..).unwrap_or_default()),
            words: part(place.span.start, place.span.end).to_owned(),
            after: format!("{}{}", after.get(..to).unwrap_or_default(), cut(to < after.len())),
        }
    }
}
