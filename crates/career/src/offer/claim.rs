//! What an offer claims about results, each with what would have to be known to believe it.

use std::sync::LazyLock;

use super::phrase::{Phrases, place};
use super::sign::{Kind, Sign};
use super::text::Text;
use super::{Place, around};

/// Claims that are kept.
const MOST: usize = 12;

/// One claim.
#[derive(Clone, Debug, PartialEq)]
pub struct Claim {
    /// Where it stands.
    pub place: Place,
    /// What would have to be known to believe it.
    pub asks: &'static str,
}

static SHARE: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::of(&[
        "# % of our|students|graduates|clients|members|users|people",
        "# % .. pass|success|placement|response|satisfaction rate",
        "success rate",
        "# % .. raise|more|higher|increase",
        "# % less|fewer|faster",
        "pass rate",
    ])
});

static MORE: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::of(&[
        "double|doubles|doubled|triple|triples|tripled your|my|the|their salary|income|interviews|pay|responses|replies",
        "# times|x more|as|the",
        "beat|beats|beating .. bots|ats|robots",
        "# more .. interviews|offers|replies",
        "add|adds $ to",
    ])
});

static SOON: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::of(&[
        "hired|job|offer|offers|interviews|role ... in|within|after # @time",
        "in|within # @time ... hired|job|offer|offers|interviews|role",
        "# @time later",
    ])
});

static CROWD: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::of(&["trusted|loved|used by", "# happy|satisfied", "over|more # students|members|clients|users|graduates"])
});

static FILTERED: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::of(&[
        "# % .. resumes|résumés|cvs|applications|applicants|candidates ... rejected|filtered|screened|discarded|thrown|seen|read",
        "rejected|filtered|screened|thrown .. by .. robots|bots|ats|software|algorithm|algorithms",
    ])
});

static WAS_DEARER: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::of(&[
        "normally|usually|regularly|originally|previously $",
        "regular|original|usual|list price|value .. $",
        "valued at $",
        "$ value",
        "was $",
    ])
});

/// Every claim, in the order of the text.
pub(super) fn all(text: &Text<'_>, signs: &[Sign]) -> Vec<Claim> {
    let mut claims: Vec<Claim> = Vec::new();
    for sentence in text.sentences.iter().filter(|sentence| !sentence.of_others && !sentence.asks) {
        let rules: [(&Phrases, &'static str); 6] = [
            (&FILTERED, "Counted by whom, where, and of which postings?"),
            (&WAS_DEARER, "Did anybody pay that price? The one that counts is the one you would pay."),
            (&SHARE, "A share of whom: everybody who began, or those who answered? When, and who counted?"),
            (&MORE, "Compared with what, and who counted?"),
            (&SOON, "How many of all who paid, and how long did the others take?"),
            (&CROWD, "How many of them have what they came for?"),
        ];
        let found = rules.into_iter().find_map(|(phrases, asks)| {
            let found = phrases.find(&sentence.words)?;
            (!around::denied(&sentence.words, &found))
                .then(|| place(sentence, &found).map(|place| Claim { place, asks }))?
        });
        claims.extend(found);
    }
    claims.extend(promises(signs));
    claims.sort_by_key(|claim| claim.place.span.start);
    claims.dedup_by_key(|claim| claim.place.sentence.start);
    claims.truncate(MOST);
    claims
}

fn promises(signs: &[Sign]) -> Vec<Claim> {
    const ASKS: &str = "Who decides it, and what stands in writing for the case that it does not come?";
    let promises = signs.iter().filter(|sign| sign.kind == Kind::GuaranteedOutcome);
    let places = promises.flat_map(|sign| std::iter::once(&sign.first).chain(&sign.also));
    places.map(|place| Claim { place: place.clone(), asks: ASKS }).collect()
}

#[cfg(test)]
mod tests {
    use super::super::look;

    fn asks(text: &str) -> Vec<&'static str> {
        look(text).claims.iter().map(|claim| claim.asks).collect()
    }

    #[test]
    fn a_price_that_was_dearer_and_a_share_that_robots_reject_are_claims() {
        let offer = "The course is normally $5,997 and costs $997 today. 75% of résumés are rejected by robots.";
        let asks = asks(offer);
        assert!(asks.iter().any(|ask| ask.starts_with("Did anybody pay that price?")), "{asks:?}");
        assert!(asks.iter().any(|ask| ask.starts_with("Counted by whom")), "{asks:?}");
    }

    #[test]
    fn a_price_that_is_told_is_no_claim() {
        assert_eq!(
            asks("The course costs $120 for six evenings. A seat can be given back until the first one."),
            [""; 0]
        );
    }
}
