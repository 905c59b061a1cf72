//! An offer for programs: one object with stable names. Nothing is taken away from it within a major version.

use career::offer::{Offer, Place};
use flows::{LookedAt, Seen};
use serde_json::{Value, json as object};

/// One offer. Spans are `[begin, end]` in bytes of `text`, which is the file itself where that is plain text.
pub fn json(looked: &LookedAt) -> Value {
    let nothing = Offer::default();
    let (language, offer) = match &looked.seen {
        Seen::Offer(offer) => (object!("English"), offer.as_ref()),
        Seen::OtherLanguage(name) => (object!(name), &nothing),
    };
    let text = looked.text.as_str();
    let place = |place: &Place| {
        object!({
            "span": [place.span.start, place.span.end],
            "words": text.get(place.span.clone()),
            "sentence": place.quote(text),
        })
    };
    let sign = |sign: &career::offer::Sign| {
        let mut told = place(&sign.first);
        told["name"] = object!(sign.kind.name());
        told["says"] = object!(sign.kind.words());
        told["why"] = object!(sign.kind.why());
        told["also"] = sign.also.iter().map(place).collect();
        told
    };
    let claim = |claim: &career::offer::Claim| {
        let mut told = place(&claim.place);
        told["asks"] = object!(claim.asks);
        told
    };
    object!({
        "looked_at": matches!(looked.seen, Seen::Offer(_)),
        "language": language,
        "signs": offer.signs.iter().map(sign).collect::<Vec<_>>(),
        "claims": offer.claims.iter().map(claim).collect::<Vec<_>>(),
        "missing": offer.missing.iter().map(|missing| missing.name()).collect::<Vec<_>>(),
        "known": offer.known.iter().map(|known| object!({
            "says": known.card().in_short(), "source": known.card().credit(), "grade": known.card().grade.letter(),
            "card": known.key(),
        })).collect::<Vec<_>>(),
        "questions": offer.questions.iter().map(|question| object!({
            "ask": question.ask, "listen": question.listen,
        })).collect::<Vec<_>>(),
        "cheaper": offer.cheaper.iter().map(|cheaper| cheaper.way).collect::<Vec<_>>(),
        "read_bytes": offer.read,
        "text": text,
        "versions": { "footbridge": env!("CARGO_PKG_VERSION") },
    })
}
