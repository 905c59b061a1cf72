//! The starter list of places: every group of occupations has some, and nothing is shown as checked that nobody looked at.

use std::collections::{BTreeMap, BTreeSet};

use atlas_data::{bundled, places};
use career::place::{Chosen, GROUPS, Kind, suggest};
use jiff::civil::date;

#[test]
fn every_major_group_has_three_professional_bodies() {
    let mut bodies: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for place in places().iter().filter(|place| place.kind == Kind::Body) {
        for work in &place.work {
            bodies.entry(&work.code()[..2]).or_default().insert(&place.name);
        }
    }
    for (group, name) in GROUPS {
        let found = bodies.get(group).map_or(0, BTreeSet::len);
        assert!(found >= 3, "{group}, {name}: {found}");
    }
}

#[test]
#[expect(clippy::disallowed_methods, reason = "the page is a file of this repository")]
fn the_page_about_the_list_counts_as_it_is() {
    let page = concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/methods/places.md");
    let page = std::fs::read_to_string(page).expect("the page");
    assert!(page.contains(&format!("holds {} places", places().len())), "{}", places().len());
    let kinds = [Kind::Body, Kind::MeetUp, Kind::Conference, Kind::Forum, Kind::Chat, Kind::Course, Kind::Volunteering];
    for (group, name) in GROUPS {
        let of = |kind| {
            let fits = |work: &career::place::Work| work.code().starts_with(group);
            let found = places().iter().filter(|place| place.kind == kind && place.work.iter().any(fits)).count();
            found.to_string()
        };
        let row = format!("| {group} | {name} | {} |", kinds.map(of).join(" | "));
        assert!(page.contains(&row), "{row}");
    }
}

#[test]
fn every_occupation_is_offered_three_places() {
    for occupation in bundled().all_occupations() {
        let path = Chosen { code: occupation.code(), title: occupation.title() };
        let found = suggest(places(), &[path], date(2026, 11, 25), |_| false);
        assert!(found.len() >= 3, "{} {}: {}", occupation.code(), occupation.title(), found.len());
    }
}

#[test]
fn nothing_is_checked_that_nobody_looked_at() {
    // Whoever looks at one writes the day into the table, and this number down.
    assert_eq!(places().iter().filter(|place| place.checked.is_none()).count(), places().len());
}

#[test]
fn what_stands_in_the_list_is_short_and_leads_somewhere() {
    for place in places() {
        assert!(place.name.len() <= 100 && place.name.trim() == place.name, "{}", place.name);
        assert!(place.url.len() <= 200 && !place.url.contains(char::is_whitespace), "{}", place.url);
        assert!(!place.whereabouts.at.contains("online"), "{}", place.name);
    }
    let forgotten = places().iter().filter(|place| place.days.is_some() && place.kind != Kind::Conference);
    assert_eq!(forgotten.count(), 0, "days are of conferences");
}
