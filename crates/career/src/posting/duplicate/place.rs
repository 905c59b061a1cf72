//! Where the work is: cities, states and metropolitan areas as boards write them, compared for one opening.

use serde::{Deserialize, Serialize};

use super::place_names::{ALIASES, STATES, SUBURBS};
use super::words::{half, number};

/// One place.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Place {
    /// The city's name as a number, 0 where a state or nothing is said.
    city: u32,
    /// The state of the United States, counted from 1; 0 where none is said.
    state: u8,
    /// The area around the city rather than the city.
    wide: bool,
}

/// All places of a posting.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Places {
    pub(super) all: Box<[Place]>,
    /// The words of those places, for titles that name them.
    pub(super) words: Box<[u32]>,
    /// Remote, as the place or the title says.
    pub(super) remote: bool,
    /// The number of a store, unit or branch; 0 where none is said.
    pub(super) site: u32,
}

/// How two postings' places relate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Relation {
    /// Not said on one side.
    Unknown,
    /// The same city, or both remote.
    Same,
    /// One holds the other: a state and its city, an area and its suburb.
    Within,
    /// An area beside another town of its state, or remote beside a city.
    Perhaps,
    /// Two places.
    Apart,
}

const REMOTE: [&str; 9] =
    ["remote", "remotely", "telecommute", "telework", "wfh", "anywhere", "virtual", "nationwide", "home-based"];
const SET_ASIDE: [&str; 24] = [
    "hybrid",
    "onsite",
    "on-site",
    "office",
    "in-office",
    "based",
    "location",
    "locations",
    "multiple",
    "various",
    "flexible",
    "work",
    "from",
    "home",
    "downtown",
    "us",
    "usa",
    "u.s.",
    "united",
    "states",
    "america",
    "city of",
    "position",
    "only",
];
const WIDE: [&str; 9] =
    ["greater", "metro", "metropolitan", "metroplex", "area", "region", "county", "vicinity", "surrounding"];

impl Places {
    /// From places as written, or else from what the title names.
    pub(super) fn of<'a>(written: impl Iterator<Item = &'a str>, title: &str, organisation: &str) -> Self {
        let mut read = Reading::default();
        let mut site = 0;
        for place in written {
            read.line(place);
            site = if site == 0 { site_in(place) } else { site };
        }
        if read.found.is_empty()
            && let Some(city) = city_and_state(title)
        {
            read.line(city);
        }
        let says_remote = |word: &str| REMOTE[..5].contains(&word.to_ascii_lowercase().as_str());
        let remote = read.remote || title.split(|c: char| !c.is_alphanumeric()).any(says_remote);
        for text in [title, organisation] {
            site = if site == 0 { site_in(text) } else { site };
        }
        read.found.truncate(super::features::MOST_PLACES);
        read.words.truncate(24);
        Places { all: read.found.into(), words: read.words.into(), remote, site }
    }

    /// Takes what the text says where the fields say nothing.
    pub(super) fn fill(&mut self, found: &super::text::Found) {
        if self.all.is_empty() && !self.remote {
            self.all = found.place.into_iter().collect();
        }
        if self.site == 0 {
            self.site = found.site;
        }
    }

    /// Compares two postings' places.
    pub(super) fn beside(&self, other: &Places) -> Relation {
        let pairs = || self.all.iter().flat_map(|one| other.all.iter().map(move |two| one.beside(*two)));
        let best = pairs().min_by_key(|relation| *relation as u8);
        match best {
            Some(Relation::Same) => Relation::Same,
            Some(Relation::Apart) if self.remote || other.remote => Relation::Perhaps,
            Some(relation) => relation,
            None if self.remote && other.remote => Relation::Same,
            None if self.remote || other.remote => {
                if self.all.is_empty() && other.all.is_empty() {
                    Relation::Unknown
                } else {
                    Relation::Perhaps
                }
            }
            None => Relation::Unknown,
        }
    }

    /// Keys of its cities; 0 stands for no city.
    pub(super) fn keys(&self) -> impl Iterator<Item = u64> {
        let cities = self.all.iter().filter(|place| place.city != 0).map(|place| u64::from(place.metro()));
        let none = self.all.iter().all(|place| place.city == 0).then_some(0);
        cities.chain(none).take(3)
    }
}

impl Place {
    fn beside(self, other: Place) -> Relation {
        let states_differ = self.state != 0 && other.state != 0 && self.state != other.state;
        let same_metro = self.metro() == other.metro();
        match () {
            () if self.city != 0 && self.city == other.city && !states_differ => Relation::Same,
            () if self.city == 0 || other.city == 0 => {
                if states_differ || (self.state == 0 && self.city == 0) || (other.state == 0 && other.city == 0) {
                    Relation::Apart
                } else if self.state != 0 && other.state != 0 {
                    Relation::Within
                } else {
                    Relation::Perhaps
                }
            }
            () if (self.wide || other.wide) && same_metro => Relation::Within,
            () if (self.wide || other.wide) && !states_differ => Relation::Perhaps,
            () => Relation::Apart,
        }
    }

    /// The city that gives its area the name.
    fn metro(self) -> u32 {
        let found = SUBURBS.binary_search_by_key(&self.city, |(suburb, _)| *suburb);
        found.ok().and_then(|at| SUBURBS.get(at)).map_or(self.city, |(_, metro)| *metro)
    }
}

/// What was read so far.
#[derive(Default)]
struct Reading {
    found: Vec<Place>,
    words: Vec<u32>,
    remote: bool,
}

/// A part of a place between commas.
enum Segment {
    State(u8, Vec<String>),
    City(Vec<String>),
}

impl Reading {
    /// A line that may name several places.
    fn line(&mut self, written: &str) {
        let one = written.replace(" or ", ";").replace(" and ", ";").replace(" & ", ";");
        for piece in one.split([';', '|', '/', '•', '\n', '+']).take(super::features::MOST_PLACES * 2) {
            self.piece(piece);
        }
    }

    /// One place: "Columbus, OH 43215", "US-OH-Columbus", "Greater Columbus Area", "Remote (Ohio)".
    fn piece(&mut self, piece: &str) {
        let coded =
            piece.trim().get(..3).is_some_and(|head| head.ends_with('-') && head[..2] == head[..2].to_uppercase());
        let spaced = piece.replace(['(', ')', '[', ']', ':'], ",").replace(" - ", ",").replace(" – ", ",");
        let spaced = if coded { spaced.replace('-', ",") } else { spaced };
        let mut wide = false;
        let mut segments = Vec::new();
        for segment in spaced.split(',').take(8) {
            segments.extend(self.segment(segment, &mut wide));
        }
        let states: Vec<usize> = (0..segments.len()).filter(|at| matches!(segments[*at], Segment::State(..))).collect();
        let city_at = match states[..] {
            [] => segments.iter().position(|segment| matches!(segment, Segment::City(_))),
            [at] => at.checked_sub(1).or_else(|| (at + 1 < segments.len()).then_some(at + 1)),
            // "New York, New York": the first of two states is a city.
            [first, ..] => Some(first),
        };
        let state = states.last().map_or(0, |at| match &segments[*at] {
            Segment::State(state, _) => *state,
            Segment::City(_) => 0,
        });
        let city = city_at.and_then(|at| segments.get(at)).map(|segment| match segment {
            Segment::State(_, words) | Segment::City(words) => words.join(" "),
        });
        let city = city.unwrap_or_default();
        let (city, wide) = known_as(&city, wide);
        if city.is_empty() && state == 0 {
            return;
        }
        for segment in &segments {
            let (Segment::State(_, words) | Segment::City(words)) = segment;
            self.words.extend(words.iter().map(|word| half(number(word.as_bytes()))));
        }
        let city = if city.is_empty() { 0 } else { half(number(city.as_bytes())) };
        let place = Place { city, state, wide };
        if !self.found.contains(&place) {
            self.found.push(place);
        }
    }

    /// What stands between two commas: a city, a state, or both.
    fn segment(&mut self, segment: &str, wide: &mut bool) -> Vec<Segment> {
        let mut words: Vec<String> = Vec::new();
        let mut capitals: Vec<bool> = Vec::new();
        for raw in segment.split([' ', '\t']).filter(|word| !word.is_empty()).take(12) {
            let small = raw.to_lowercase();
            if REMOTE.contains(&small.as_str()) {
                self.remote = true;
            } else if WIDE.contains(&small.as_str()) {
                *wide = true;
            } else if !SET_ASIDE.contains(&small.as_str()) {
                for part in raw.split('-').filter(|part| !part.is_empty()) {
                    let word = saints(&part.to_lowercase().replace(['.', '\'', '’'], ""));
                    capitals.push(part.len() == 2 && part.chars().all(char::is_uppercase) || word == "dc");
                    words.push(word);
                }
            }
        }
        self.remote |= segment.to_lowercase().contains("work from home");
        let postcode = |word: &String| word.bytes().filter(u8::is_ascii_digit).count() > 3;
        while words.last().is_some_and(postcode) {
            words.pop();
        }
        if words.iter().any(|word| word.bytes().any(|byte| byte.is_ascii_digit())) || words.is_empty() {
            return Vec::new();
        }
        let (before, state) = split_state(&words, &capitals);
        let mut found = Vec::new();
        if !before.is_empty() {
            found.push(Segment::City(before.to_vec()));
        }
        if let Some(state) = state {
            found.push(Segment::State(state, words.get(before.len()..).unwrap_or_default().to_vec()));
        }
        found
    }
}

/// "Columbus OH" → Columbus and Ohio. A state's letters count in capitals.
fn split_state<'a>(words: &'a [String], capitals: &[bool]) -> (&'a [String], Option<u8>) {
    let number_of = |name: &str| STATES.iter().position(|(_, known)| *known == name);
    for length in [3, 2, 1] {
        let Some(at) = words.len().checked_sub(length) else { continue };
        let (before, tail) = words.split_at(at);
        let tail = tail.join(" ");
        let code = length == 1 && capitals.get(at).copied().unwrap_or(false);
        let by_code = || STATES.iter().position(|(code, _)| *code == tail);
        if let Some(state) = if code { by_code() } else { number_of(&tail) } {
            return (before, u8::try_from(state + 1).ok());
        }
    }
    (words, None)
}

/// The usual name of a city, and whether its area is meant.
fn known_as(city: &str, wide: bool) -> (&str, bool) {
    let alias = ALIASES.iter().find(|(name, _, _)| *name == city);
    alias.map_or((city, wide), |(_, known, area)| (*known, wide || *area))
}

fn saints(word: &str) -> String {
    match word {
        "st" => "saint".to_owned(),
        "ft" => "fort".to_owned(),
        "mt" => "mount".to_owned(),
        other => other.to_owned(),
    }
}

/// "Cook - Columbus, OH" and "join us in Columbus, OH." → "Columbus, OH".
pub(super) fn city_and_state(sentence: &str) -> Option<&str> {
    for (comma, _) in sentence.match_indices(", ").take(12) {
        let state = sentence.get(comma + 2..comma + 4)?;
        let ends = sentence.get(comma + 4..).is_some_and(|rest| !rest.starts_with(|c: char| c.is_alphanumeric()));
        if !ends || !STATES.iter().any(|(code, _)| code.eq_ignore_ascii_case(state)) || state != state.to_uppercase() {
            continue;
        }
        let before = sentence.get(..comma)?;
        let mut start = comma;
        for word in before.rsplit(' ').take(3) {
            let at = start - word.len() - usize::from(start < comma);
            if !word.starts_with(char::is_uppercase) || word.ends_with([':', ',', '.']) && !word.starts_with("St") {
                break;
            }
            start = at;
            if start == 0 {
                break;
            }
        }
        if start < comma {
            return sentence.get(start..comma + 4).map(str::trim_start);
        }
    }
    None
}

/// One place in a text, such as what [`city_and_state`] found or what stands behind "Location:".
pub(super) fn in_text(written: &str) -> Option<Place> {
    let mut read = Reading::default();
    read.line(written);
    read.found.first().copied().filter(|place| place.city != 0)
}

/// The number behind "Store", "Unit" and the like; 0 where there is none.
pub(super) fn site_in(text: &str) -> u32 {
    const CALLED: [&str; 7] = ["store", "unit", "branch", "restaurant", "shop", "club", "site"];
    let mut words = text.split([' ', ',', '(', ')', '-', ':', '\n']).filter(|word| !word.is_empty()).take(60);
    while let Some(word) = words.next() {
        if !CALLED.iter().any(|called| called.eq_ignore_ascii_case(word)) {
            continue;
        }
        let Some(next) = words.clone().find(|next| !matches!(*next, "#" | "No." | "no." | "number" | "Number")) else {
            return 0;
        };
        let digits = next.trim_start_matches('#').trim_end_matches('.');
        if !digits.is_empty() && digits.len() < 7 && digits.bytes().all(|byte| byte.is_ascii_digit()) {
            return half(number(digits.trim_start_matches('0').as_bytes())).max(1);
        }
    }
    0
}

#[cfg(test)]
mod tests {
    use super::*;

    fn places(written: &[&str]) -> Places {
        Places::of(written.iter().copied(), "", "")
    }

    fn beside(one: &str, other: &str) -> Relation {
        let (one, other) = (places(&[one]), places(&[other]));
        assert_eq!(one.beside(&other), other.beside(&one));
        one.beside(&other)
    }

    #[test]
    fn one_city_is_written_in_many_ways() {
        for other in [
            "Columbus, Ohio, United States",
            "Columbus OH",
            "Columbus, OH 43215",
            "US-OH-Columbus",
            "OH - Columbus",
            "123 Main St, Columbus, OH 43215-1234",
            "Greater Columbus Area",
            "Columbus, Ohio Metropolitan Area",
            "Columbus, OH (Hybrid)",
            "Hybrid - Columbus, OH",
            "Cleveland, OH; Columbus, OH",
            "Cleveland, OH / Columbus, OH",
            "columbus, oh",
            "COLUMBUS, OH",
            "Downtown Columbus, OH",
        ] {
            assert_eq!(beside("Columbus, OH", other), Relation::Same, "{other}");
        }
        assert_eq!(beside("New York, NY", "New York City"), Relation::Same);
        assert_eq!(beside("New York, New York", "NYC"), Relation::Same);
        assert_eq!(beside("St. Louis, MO", "Saint Louis, Missouri"), Relation::Same);
        assert_eq!(beside("Washington, DC", "Washington, D.C."), Relation::Same);
        assert_eq!(beside("Berlin, Germany", "Berlin"), Relation::Same);
    }

    #[test]
    fn an_area_holds_its_towns_and_a_state_its_cities() {
        assert_eq!(beside("Columbus, OH", "Ohio"), Relation::Within);
        assert_eq!(beside("Columbus, OH", "Ohio, United States"), Relation::Within);
        assert_eq!(beside("Plano, TX", "Dallas-Fort Worth Metroplex"), Relation::Within);
        assert_eq!(beside("Oakland, CA", "San Francisco Bay Area"), Relation::Within);
        assert_eq!(beside("Marysville, OH", "Columbus, OH Metropolitan Area"), Relation::Perhaps);
        assert_eq!(beside("Columbus, OH", "Remote (US)"), Relation::Perhaps);
    }

    #[test]
    fn two_cities_are_two_places() {
        for other in ["Cleveland, OH", "Columbus, GA", "Texas", "Dublin, OH", "Chicago, IL; Gary, IN"] {
            assert_eq!(beside("Columbus, OH", other), Relation::Apart, "{other}");
        }
        assert_eq!(beside("Columbus, OH", ""), Relation::Unknown);
        assert_eq!(beside("Columbus, OH", "United States"), Relation::Unknown);
        assert_eq!(beside("🙂", ", , ("), Relation::Unknown);
    }

    #[test]
    fn a_sentence_may_name_the_city() {
        assert_eq!(city_and_state("Cook - Columbus, OH (nights)"), Some("Columbus, OH"));
        assert_eq!(city_and_state("You will work in New Albany, OH."), Some("New Albany, OH"));
        assert_eq!(city_and_state("cooks, OR bakers"), None);
        assert_eq!(city_and_state("é, é, OH"), None);
    }

    #[test]
    fn stores_have_numbers() {
        assert_eq!(site_in("Acme Store #0142"), site_in("Store 142, Columbus"));
        assert_ne!(site_in("Store 142"), site_in("Store 143"));
        assert_eq!(site_in("Store manager"), 0);
    }
}
