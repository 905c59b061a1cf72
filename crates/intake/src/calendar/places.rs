//! Dates → places: whatever has the same name is one place with several dates.

use std::collections::HashMap;

use career::place::{From, Kind, MOST_DATES, Place, When, Whereabouts, key};

use super::dates::Found;

/// The places of dates that are in order; the one with the earliest date first.
pub(super) fn of(dates: Vec<Found>, from: &From, notes: &mut Vec<String>) -> Vec<Place> {
    let mut out: Vec<Place> = Vec::new();
    let mut known: HashMap<String, usize> = HashMap::new();
    let mut beyond = 0;
    for found in dates {
        let name = if found.name.is_empty() { "Without a name".to_owned() } else { found.name };
        let at = *known.entry(key(&name)).or_insert_with(|| {
            out.push(Place {
                kind: found.kind.unwrap_or_else(|| guess(&name, found.occasion.when, found.occasion.until)),
                name,
                url: found.occasion.url.clone(),
                whereabouts: whereabouts(&found.occasion.at),
                from: from.clone(),
                ..Place::default()
            });
            out.len() - 1
        });
        let Some(place) = out.get_mut(at) else { continue };
        beyond += usize::from(place.dates.len() >= MOST_DATES);
        let mut occasion = found.occasion;
        // What the place says already is not said again of every date.
        if occasion.title == place.name {
            occasion.title.clear();
        }
        if occasion.url == place.url {
            occasion.url = None;
        }
        place.take_dates(&[occasion]);
    }
    if beyond > 0 {
        notes.push(format!("Of one place the next {MOST_DATES} dates are kept; {beyond} later ones were left out."));
    }
    out
}

/// Online, or where, by what a calendar says.
fn whereabouts(at: &str) -> Whereabouts {
    let small = at.to_lowercase();
    let online = ["online", "virtual", "zoom", "webinar", "meet.google", "teams.microsoft", "microsoft teams", "jitsi"];
    let is_address = small.starts_with("https://") || small.starts_with("http://");
    let online = is_address || online.iter().any(|word| small.contains(word));
    Whereabouts { online, at: if online { String::new() } else { at.to_owned() } }
}

/// What kind of place it may be, by the words of its name; whoever brings it can say otherwise.
fn guess(name: &str, when: When, until: Option<When>) -> Kind {
    let small = name.to_lowercase();
    let says = |words: &[&str]| words.iter().any(|word| small.contains(word));
    if says(&["volunteer", "ehrenamt", "soup kitchen", "food bank"]) {
        Kind::Volunteering
    } else if says(&["conference", "summit", "symposium", "congress", "convention"]) {
        Kind::Conference
    } else if says(&["course", "class", "workshop", "training", "bootcamp"]) {
        Kind::Course
    } else if matches!((when, until), (When::Day(_), Some(_))) {
        Kind::Conference
    } else {
        Kind::MeetUp
    }
}
