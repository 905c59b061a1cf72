//! What a person types, and the occupations that it leads to.

use flows::{Found, find_occupation};
use testkit::lexicon;

fn found(text: &str) -> Found {
    find_occupation(atlas_data::bundled(), lexicon(), text)
}

fn titles(found: &Found) -> Vec<&'static str> {
    let ids: Vec<_> = match found {
        Found::One(id, _, others) => std::iter::once(*id).chain(others.iter().copied()).collect(),
        Found::Several(ids) => ids.clone(),
    };
    ids.into_iter().map(|id| atlas_data::bundled().occupation(id).title()).collect()
}

#[test]
fn a_code_or_a_title_is_one_occupation() {
    for text in ["29-1141.00", "Registered Nurses", "registered nurse", "RN"] {
        let Found::One(id, ..) = found(text) else { panic!("{text}") };
        assert_eq!(atlas_data::bundled().occupation(id).code(), "29-1141.00", "{text}");
    }
}

#[test]
fn free_text_is_asked_about_and_never_taken_for_a_title() {
    for (text, among) in [
        ("I love drawing and figuring out how machines work", ["Engineer", "Drafter", "Designer", "Mechanic"]),
        ("I like caring for old people at their homes", ["Care", "Aide", "Nurs", "Social"]),
        ("fixing cars with my hands", ["Automotive", "Mechanic", "Repair", "Technician"]),
    ] {
        let found = found(text);
        assert!(matches!(found, Found::Several(_)), "{text}: {found:?}");
        let titles = titles(&found);
        assert!(titles.iter().take(5).any(|title| among.iter().any(|word| title.contains(word))), "{text}: {titles:?}");
    }
}

#[test]
fn what_says_nothing_leads_nowhere() {
    for text in ["", "   ", "\u{200b}", "🙂🙂"] {
        assert_eq!(found(text), Found::Several(Vec::new()), "{text:?}");
    }
}
