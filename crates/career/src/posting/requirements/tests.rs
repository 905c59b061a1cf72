//! Adverts as they are written, and texts as nobody writes them.

use proptest::prelude::*;

use super::*;

fn posting(title: &str, text: &str) -> Posting {
    Posting { title: title.to_owned(), text: text.to_owned(), ..Posting::default() }
}

fn musts_of(text: &str) -> usize {
    split(&posting("", text)).musts()
}

#[test]
fn no_degree_required_is_no_requirement() {
    for text in [
        "Requirements\nNo degree required",
        "Requirements\nA degree is not required.",
        "Requirements\nNo previous experience needed as training is provided.",
    ] {
        assert!(split(&posting("", text)).asks.is_empty(), "{text}");
    }
}

#[test]
fn the_title_asks_for_the_licence_that_it_names() {
    let asks = split(&posting("Registered Nurse (RN)", "Care for patients."));
    let [ask] = asks.asks.as_slice() else { panic!("{:?}", asks.asks) };
    assert!(matches!(ask.what, What::Licence(licence) if licence.key == "rn") && ask.sentence.is_none());
}

#[test]
fn each_thing_is_kept_once_at_its_heaviest() {
    let asks = split(&posting("", "Nice to have\nCPA\nRequirements\nCPA"));
    let weights: Vec<Weight> = asks.asks.iter().map(|ask| ask.weight).collect();
    assert_eq!(weights, [Weight::Must]);
}

#[test]
fn musts_are_counted_once_each_and_wishes_and_duties_are_none() {
    let text = "Requirements\nRN license and BLS\nA calm manner\nNice to have\nSpanish\nDuties\nServe meals";
    assert_eq!(musts_of(text), 3);
}

#[test]
fn equal_opportunity_and_benefits_ask_for_nothing() {
    let text = "Requirements\nWe are an equal opportunity employer regardless of age or language.\n401(k) and dental insurance";
    assert_eq!(musts_of(text), 0);
}

#[test]
fn a_text_of_any_length_ends() {
    for piece in
        ["must have a license ", "• 5 years of experience\n", "Requirements:\n", "(((", "a;b; ", "\n\n", "%", "RN "]
    {
        let asks = split(&posting(piece, &piece.repeat(40_000)));
        assert!(asks.sentences.len() <= MOST_SENTENCES && asks.asks.len() <= MOST_ASKS);
    }
}

proptest! {
    #[test]
    fn every_span_lies_on_characters_of_the_text(
        title in "\\PC{0,40}",
        text in "([a-zA-Z’é–•%().,;:+ -]{0,30}(Requirements:|must have|5\\+ years|RN license|Bachelor’s|lift 50 lbs|fluent Spanish)?\n?){0,12}",
        any in "\\PC{0,200}",
    ) {
        for text in [text, any] {
            let posting = posting(&title, &text);
            let asks = split(&posting);
            for sentence in &asks.sentences {
                prop_assert!(text.get(sentence.span.clone()).is_some());
            }
            for ask in &asks.asks {
                let of = if ask.sentence.is_some() { &text } else { &title };
                prop_assert!(of.get(ask.span.clone()).is_some());
                if let What::Experience { in_what: Some(span), .. } | What::Schooling { field: Some(span), .. } = &ask.what {
                    prop_assert!(text.get(span.clone()).is_some_and(|words| !words.is_empty()));
                }
            }
        }
    }
}
